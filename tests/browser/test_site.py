"""The site as a whole: both ways to open it, search, phone, paper, Korean."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Way

QUESTIONS = "packs/server.html"

PHONE = {"width": 360, "height": 780}


def search(page: Page, words: str) -> list[str]:
    """The titles that a search finds."""
    field, status = page.locator(".md-search__input"), page.locator(".md-search-result__meta")
    field.click()
    expect(status).to_have_text("검색어를 입력하세요")  # the index is read
    field.fill(words)
    field.press("End")  # the theme listens to keys, of which filling in gives none
    expect(status).to_contain_text("문서")
    return page.locator(".md-search-result__article h1, .md-search-result__article h2").all_inner_texts()


def test_opens_and_navigates(open_page: Opener, way: Way) -> None:
    """The home page leads to the pack and back, by double-click as from a server."""
    page = open_page("index.html", way)
    page.locator(".prep-cards a").click()
    expect(page).to_have_title("예상 질문 - 면접 준비")
    page.locator(".md-footer__link--prev").click()
    expect(page).to_have_title("홈 - 면접 준비")


@pytest.mark.parametrize("words", ["장애", "장애가", "장애를", "정산 서버"])
def test_search_finds_korean_with_particles(open_page: Opener, way: Way, words: str) -> None:
    """The page says 장애를 and 서버에서: both are found bare and with another particle."""
    page = open_page("index.html", way, now=None)
    assert "가장 어려웠던 장애를 어떻게 해결했나요?" in search(page, words)


def test_search_finds_nothing_where_nothing_is(open_page: Opener, way: Way) -> None:
    """Control: a word that stands nowhere is not found."""
    assert search(open_page("index.html", way, now=None), "존재하지않는낱말") == []


@pytest.mark.parametrize("path", ["index.html", QUESTIONS])
def test_nothing_is_wider_than_a_phone(open_page: Opener, path: str) -> None:
    """At 360 pixels the page does not scroll sideways; wide tables and code do so by themselves."""
    page = open_page(path, viewport=PHONE, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    wide = page.evaluate("""() => [...document.querySelectorAll('.md-content *')]
        .filter(element => !element.closest('.md-typeset__scrollwrap, pre, .prep-offscreen'))
        .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
        .map(element => element.outerHTML.slice(0, 80))""")
    assert wide == []


def test_korean_words_stay_whole(open_page: Opener) -> None:
    """Every text breaks between words, also in narrow tables, links and search results."""
    page = open_page("index.html", viewport=PHONE)
    breaks = page.evaluate("""() =>
        [...document.querySelectorAll('p, li, td, th, a, h1, h2, b, .md-search-result')]
        .filter(element => element.closest('.md-content, .md-search'))
        .map(element => getComputedStyle(element).wordBreak)""")
    assert set(breaks) == {"keep-all"}
    link = page.locator("td a")
    lines = link.evaluate("""link => {
        const range = document.createRange(), text = link.firstChild, lines = new Map();
        for (let at = 0; at < text.length; at++) {
            range.setStart(text, at); range.setEnd(text, at + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? '') + text.data[at]);
        }
        return [...lines.values()].map(line => line.trim());
    }""")
    assert len(lines) > 1
    assert " ".join(lines) == link.inner_text()


def test_font_is_the_sites_own(open_page: Opener, way: Way) -> None:
    """Pretendard comes with the site and loads in both ways."""
    page = open_page("index.html", way)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px Pretendard', '한')")
    assert page.evaluate("[...document.fonts].map(font => font.status).includes('loaded')")


def test_paper_shows_text_and_no_furniture(open_page: Opener) -> None:
    """In print the header, sidebars, footer, buttons and relative days are gone; folded text is open."""
    page = open_page(QUESTIONS)
    expect(page.locator("details.prep-more")).not_to_have_attribute("open", "")
    page.emulate_media(media="print")
    for part in (
        ".md-header",
        ".md-footer",
        ".md-sidebar",
        ".prep-tools",
        ".prep-switch",
        ".prep-copy",
        ".prep-dday",
    ):
        for found in page.locator(part).all():
            expect(found).to_be_hidden()
    expect(page.locator("details.prep-more li")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator("details.prep-more li")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white(open_page: Opener, scheme: str) -> None:
    """A dark screen prints black on white as well."""
    page = open_page(QUESTIONS, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    colours = page.evaluate("""() => [getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('.prep-full p')).color]""")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_paper_is_a4(open_page: Opener) -> None:
    """The sheet is A4 by the style sheet's own word."""
    data = open_page(QUESTIONS).pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95996 841.91998]" in data or b"/MediaBox [0 0 595" in data


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system(open_page: Opener, scheme: str) -> None:
    """Until the reader chooses, the page is light or dark as the system is."""
    page = open_page("index.html", color_scheme=scheme)
    expected = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
