"""Findings in the built site: seen by the one who writes, by nobody else and on no paper."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.check.site import check_site
from generator.model.checked import CheckResult
from generator.publish import SitePlace, publish_site
from generator.render.pages import render_pages
from tests.browser.conftest import PATIENCE
from tests.builders import merge

FILES = {
    "companies/dalbit/company.md": "---\nname: 달빛상점\n---\n",
    "companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\nvisibility: public\n---\n",
    "companies/dalbit/dev/essays.md": (
        "## 지원 동기 (최대 30자) {#why}\n\n- 공개: 공개용\n\n"
        "별무리페이에 지원하는 까닭을 길게 적은 답변이라서 제한을 넘어요.\n\n"
        "## 포부 (최대 400자) {#aim}\n\n- 공개: 공개용\n\n짧은 답변이에요.\n"
    ),
    "companies/byeol/company.md": "---\nname: 별무리페이\n---\n",
    "companies/byeol/ops/position.md": "---\ntitle: 운영\n---\n",
}
ESSAYS = "packs/dalbit/dev/essays"
CHECK = "packs/check"

Sites = dict[str, Path]
Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def sites(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """The same profile three times: with its findings, as if there were none, and public."""
    built = {}
    for name, edition in (("marked", "private"), ("plain", "private"), ("public", "public")):
        root = tmp_path_factory.mktemp(name)
        merged = merge(root / "profile", FILES, edition).merged
        checked = CheckResult() if name == "plain" else check_site(merged)
        pages, found = render_pages(merged, checked, guide=False)
        assert found == ()
        place = SitePlace(project, root / "docs", root / "site", root / "work", "점검", include_guide=False)
        publish_site(pages, place)
        built[name] = place.site
    return built


@pytest.fixture
def visit(browser: Browser, sites: Sites) -> Iterator[Visit]:
    contexts = []

    def visit(site: str, path: str, **options: object) -> Page:
        context = browser.new_context(locale="ko-KR", **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(f"{sites[site].as_uri()}/{path}")
        return page

    yield visit
    for context in contexts:
        context.close()


def _read(page: Page) -> str:
    """What is to be read on a page, as it is shown now."""
    return page.locator("article").inner_text()


def test_a_mark_leads_to_its_finding_and_back(visit: Visit) -> None:
    """One click to what was found, one back to the block."""
    page = visit("marked", f"{ESSAYS}.html")
    mark = page.locator("#essay-why + .prep-marks a")
    expect(mark).to_have_text("점검 2")
    mark.click()
    expect(page).to_have_title("제출 전 점검 - 점검")
    finding = page.locator("li:has(:target)")
    expect(finding).to_be_in_viewport()
    expect(finding).to_contain_text("답변 36자, 제한 30자")
    finding.get_by_role("link", name="자기소개서에서 보기").click()
    expect(page.locator("#essay-why")).to_be_in_viewport()


def test_a_mark_opens_a_folded_hint(visit: Visit) -> None:
    page = visit("marked", f"{ESSAYS}.html")
    page.locator("#essay-aim + .prep-marks a").click()
    hint = page.locator("li:has(:target)")
    expect(hint).to_contain_text("underfilled")
    expect(hint).to_be_visible()


def test_paper_is_the_same_with_findings_and_without(visit: Visit) -> None:
    """In print nothing of a mark is left; on the screen there is something to leave out."""
    marked, plain = visit("marked", f"{ESSAYS}.html"), visit("plain", f"{ESSAYS}.html")
    assert "점검 2" in _read(marked)
    assert _read(marked) != _read(plain)
    for page in (marked, plain):
        page.emulate_media(media="print")
    assert _read(marked) == _read(plain)
    for mark in marked.locator(".prep-marks").all():
        expect(mark).to_be_hidden()
    heights = [page.evaluate("document.querySelector('article').offsetHeight") for page in (marked, plain)]
    assert heights[0] == heights[1]


def test_copies_are_the_same_with_findings_and_without(visit: Visit) -> None:
    copied = []
    for site in ("marked", "plain"):
        page = visit(site, f"{ESSAYS}.html", permissions=["clipboard-read", "clipboard-write"])
        page.locator(".prep-copy").first.click()
        expect(page.locator(".prep-copy").first).to_have_text("복사했어요")
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert copied == ["별무리페이에 지원하는 까닭을 길게 적은 답변이라서 제한을 넘어요."] * 2


def test_the_search_finds_texts_and_no_findings(sites: Sites) -> None:
    """The index of the site is the same, but for the check page's own absence."""

    def entries(site: str) -> list[dict[str, str]]:
        index = json.loads((sites[site] / "search/search_index.json").read_text(encoding="utf-8"))
        docs: list[dict[str, str]] = index["docs"]
        return [entry for entry in docs if entry["location"].startswith("packs/dalbit/dev/essays.html")]

    assert entries("marked") == entries("plain") != []
    whole = (sites["marked"] / "search/search_index.json").read_text(encoding="utf-8")
    assert "other-company" not in whole
    assert "check.html" not in whole


def test_others_see_nothing_of_it(sites: Sites) -> None:
    """The public edition has neither check page nor mark, nor a link to one."""
    public = sites["public"]
    assert (sites["marked"] / f"{CHECK}.html").is_file()
    assert (public / f"{ESSAYS}.html").is_file()
    assert not (public / f"{CHECK}.html").exists()
    pages = [path.read_text(encoding="utf-8") for path in public.rglob("*.html")]
    assert [text for text in pages if "check.html" in text or "prep-mark" in text or "점검 2" in text] == []


@pytest.mark.parametrize("path", [f"{CHECK}.html", f"{ESSAYS}.html"])
def test_findings_fit_a_phone(visit: Visit, path: str) -> None:
    page = visit("marked", path, viewport={"width": 360, "height": 780})
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
