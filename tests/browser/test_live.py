"""The pages of `prep serve` in a browser: they renew themselves, and say what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish import SitePlace
from generator.publish.live_server import LiveServer


@pytest.fixture
def live(project: Path, tmp_path: Path) -> Iterator[LiveServer]:
    place = SitePlace(
        project, tmp_path / "docs", tmp_path / "site", tmp_path / "work", "준비", include_guide=False
    )
    place.site.mkdir()
    _publish(place, "첫 글")
    with LiveServer(place, 0) as server:
        yield server


@pytest.fixture
def page(browser: Browser, live: LiveServer) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(live.address)
    yield page
    page.close()


def _publish(place: SitePlace, text: str) -> None:
    html = f'<!doctype html><meta charset="utf-8"><body><main>{text}</main></body>'
    (place.site / "index.html").write_text(html, encoding="utf-8")


def test_a_page_renews_itself(live: LiveServer, page: Page) -> None:
    expect(page.locator("main")).to_have_text("첫 글")
    _publish(live.place, "둘째 글")
    live.show(renewed=True)
    expect(page.locator("main")).to_have_text("둘째 글")


def test_errors_lie_over_the_last_page_until_they_are_mended(live: LiveServer, page: Page) -> None:
    """As text, never as markup; gone without a reload once a build is good again."""
    live.show(renewed=False, errors=["a.md:1: x <b>굵게</b>", "b.md: y"])
    strip = page.get_by_role("alert")
    expect(strip.locator("div")).to_have_text(["a.md:1: x <b>굵게</b>", "b.md: y"])
    expect(strip.locator("strong")).to_have_text("고칠 곳이 있어요. 지난 사이트를 보여 주고 있어요.")
    expect(page.locator("main")).to_have_text("첫 글")
    live.show(renewed=False)
    expect(strip).to_have_count(0)
