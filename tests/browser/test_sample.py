"""The real sample, built by the pipeline and used as a candidate uses it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import pipeline
from generator.compose.site import compose_site
from generator.merge.site import merge_site
from generator.model.merged import MergedSite
from generator.order import Order
from generator.publish.publisher import publish_site
from tests.browser.conftest import PATIENCE
from tests.render.test_pages import copied_texts

PACK = "marubyeol/order-server"
INTERVIEW = "2027-03-15T09:00:00+09:00"
"""A day in the middle of the sample's applications."""

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def merged(project: Path) -> MergedSite:
    """The sample as merged, to compare the pages with."""
    draft = pipeline.draft_pages(Order(project, project / "profiles" / "sample"))
    site, _ = compose_site(draft.library)
    return merge_site(site)[0]


@pytest.fixture(scope="module")
def sample_site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's whole private site, built in a folder of its own."""
    draft = pipeline.draft_pages(Order(project, project / "profiles" / "sample"))
    root = tmp_path_factory.mktemp("sample")
    place = pipeline.site_place(draft)
    place = type(place)(project, root / "docs", root / "site", root / "work", place.site_name)
    publish_site(draft.pages, place)
    return place.site


@pytest.fixture
def visit(browser: Browser, sample_site: Path) -> Iterator[Visit]:
    """Open a page by double-click; a script error or any request that leaves the site fails the test."""
    troubles: list[str] = []
    contexts = []

    def visit(path: str, **options: object) -> Page:
        context = browser.new_context(locale="ko-KR", timezone_id="Asia/Seoul", **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.clock.install(time=INTERVIEW)
        page = context.new_page()
        base = sample_site.as_uri()
        page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((base, "data:", "blob:")) else troubles.append(request.url)
            ),
        )
        page.goto(f"{base}/{path}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert troubles == []


def test_every_copy_button_gives_the_counted_text(visit: Visit, merged: MergedSite) -> None:
    """What lands in the clipboard is the text that was counted, character by character."""
    pack = merged.site.pack(PACK)
    assert pack is not None
    page = visit(f"packs/{PACK}/essays.html", permissions=["clipboard-read", "clipboard-write"])
    answered = copied_texts(merged, pack)
    buttons = page.locator(".prep-copy")
    assert buttons.count() == len(answered) > 2
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    for index, text in enumerate(answered):
        buttons.nth(index).click()
        expect(buttons.nth(index)).to_have_text("복사했어요")
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_the_switch_shows_keywords_or_answers_on_the_whole_page(visit: Visit) -> None:
    page = visit(f"packs/{PACK}/questions.html")
    shorts, answers = page.locator(".prep-short"), page.locator(".prep-full")
    expect(answers.first).to_be_visible()
    expect(shorts.first).to_be_hidden()
    page.get_by_role("button", name="짧게").click()
    expect(shorts.first).to_be_visible()
    expect(answers.first).to_be_hidden()


def test_home_puts_the_nearest_interview_first(visit: Visit, merged: MergedSite) -> None:
    """The tracker's first row is the position with the soonest date that has not passed."""
    page = visit("index.html")
    dates = page.locator("#tracker ~ .prep-sort tbody tr .prep-dday").evaluate_all(
        "spans => spans.map(span => span.dataset.date)"
    )
    coming = [day for day in dates if day >= INTERVIEW[:10]]
    assert coming
    assert dates[: len(coming)] == sorted(coming)
    first = page.locator(".prep-agenda").first.locator("li .prep-dday").first
    expect(first).to_have_text(re.compile(r"D-(\d+|DAY)"))


def test_every_page_fits_a_phone(visit: Visit, sample_site: Path) -> None:
    """No page of the sample scrolls sideways at 360 pixels."""
    page = visit("index.html", viewport={"width": 360, "height": 780})
    wide = []
    for path in sorted(sample_site.rglob("*.html")):
        if path.name == "404.html" or "guide" in path.parts:
            continue
        page.goto(path.as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path.relative_to(sample_site).as_posix())
    assert wide == []


def test_print_leaves_out_other_applications_and_the_site(visit: Visit) -> None:
    """On paper: no menu, no buttons, no other company's answer."""
    page = visit(f"packs/{PACK}/essays.html")
    earlier = page.locator(".prep-earlier").first
    expect(earlier).to_be_visible()
    page.emulate_media(media="print")
    for furniture in (".prep-earlier", ".md-header", ".md-sidebar", ".prep-copy", ".md-footer"):
        for element in page.locator(furniture).all():
            expect(element).to_be_hidden()


def test_what_an_answer_is_measured_by_is_printed_with_it(visit: Visit) -> None:
    """Chromium keeps a block with what follows, but not a flex box."""
    page = visit(f"packs/{PACK}/essays.html")
    style = "element => [getComputedStyle(element).display, getComputedStyle(element).breakAfter]"
    bar = page.locator(".prep-count").first
    assert bar.evaluate(style) == ["flex", "auto"]
    page.emulate_media(media="print")
    assert bar.evaluate(style) == ["block", "avoid"]


def test_an_ad_that_stands_by_its_parts_is_not_printed_again(visit: Visit) -> None:
    page = visit(f"packs/{PACK}/index.html")
    ad = page.locator(".prep-posting")
    expect(ad).to_be_visible()
    page.emulate_media(media="print")
    expect(ad).to_be_hidden()
