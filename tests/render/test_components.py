"""The small HTML pieces: one line each, nothing of the author's acts as HTML."""

from datetime import date, time
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.interview import Essay
from generator.model.merged import Merged, Piece
from generator.model.values import Moment
from generator.render.components import badge, copy_button, count_bar, day_counter, limit_text
from generator.render.labels import Labels
from generator.render.markup import plain, weblink
from generator.text.counting import Convention
from generator.text.limits import Limit

KO, EN = Labels("ko"), Labels("en")


class _Reader(HTMLParser):
    """The tags, the copied text and the visible text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.copied: str | None = None
        self.visible = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.copied = dict(attrs).get("data-copy", self.copied)

    def handle_data(self, data: str) -> None:
        self.visible += data


def _merged(text: str) -> Merged:
    return Merged((Piece(text, "essays.md", tuple(range(1, text.count("\n") + 2))),))


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n<>&\"'`")))
def test_the_button_copies_exactly_the_text(text: str) -> None:
    html = copy_button(text, KO)
    reader = _Reader(html)
    assert "\n" not in html
    assert reader.copied == text
    assert reader.tags == ["div", "button"]


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_badge_shows_exactly_its_text(text: str) -> None:
    reader = _Reader(badge(text))
    assert (reader.tags, reader.visible) == (["span"], text)


def test_day_counters() -> None:
    day = date(2026, 2, 10)
    assert day_counter(None) == ""
    assert day_counter(Moment(day)) == '<span class="prep-dday" data-date="2026-02-10"></span>'
    with_time = '<span class="prep-dday" data-date="2026-02-10" data-time="09:05"></span>'
    assert day_counter(Moment(day, time(9, 5))) == with_time


@pytest.mark.parametrize(
    ("length", "limit", "head", "kind"),
    [
        (873, Limit(maximum=1000), "873 / 1,000자 (87%)", "ok"),
        (949, Limit(maximum=1000), "949 / 1,000자 (95%)", "ok"),
        (950, Limit(maximum=1000), "950 / 1,000자 (95%)", "near"),
        (1000, Limit(maximum=1000), "1,000 / 1,000자 (100%)", "near"),
        (1001, Limit(maximum=1000), "1,001 / 1,000자 (101%)", "over"),
        (1074, Limit(maximum=1000), "1,074 / 1,000자 (107%)", "over"),
        (1074, Limit(maximum=1000, soft=True), "1,074 / 1,000자 (107%)", "near"),
        (250, Limit(minimum=300, maximum=700), "250 / 700자 (36%) · 50만큼 모자라요", "over"),
        (300, Limit(minimum=300, maximum=700), "300 / 700자 (43%)", "ok"),
        (12, Limit(), "12자", "ok"),
        (12, Limit(unlimited=True), "12자", "ok"),
    ],
)
def test_count_bars(length: int, limit: Limit, head: str, kind: str) -> None:
    html = count_bar(Essay(limit=limit), _merged("가" * length).count, KO)
    others = f"공백 제외 {length:,}자 · {length * 2:,}바이트"
    assert _Reader(html).visible == head + others
    assert html.startswith(f'<div class="prep-count prep-{kind}">')
    assert "\n" not in html


@pytest.mark.parametrize(
    ("convention", "head"),
    [
        (Convention("chars"), "6 / 10자 (60%)"),
        (Convention("chars-no-space"), "4 / 10자(공백 제외) (40%)"),
        (Convention("bytes"), "10 / 10바이트 (100%)"),
        (Convention("bytes", "utf-8"), "14 / 10바이트 (140%)"),
        (Convention("bytes", newline=2), "11 / 10바이트 (110%)"),
        (Convention("words"), "3 / 10단어 (30%)"),
    ],
)
def test_count_bars_by_convention(convention: Convention, head: str) -> None:
    """Two spaces less, a line break and four Hangul syllables."""
    essay = Essay(limit=Limit(maximum=10), convention=convention)
    html = count_bar(essay, _merged("**가** 나\n다라").count, KO)
    assert unescape(html).partition("<b>")[2].partition("</b>")[0] == head


@pytest.mark.parametrize(
    ("limit", "ko", "en"),
    [
        (Limit(maximum=1000), "최대 1,000자", "Up to 1,000 characters"),
        (Limit(minimum=300, maximum=700), "300자 ~ 700자", "300 characters to 700 characters"),
        (Limit(minimum=400), "최소 400자", "At least 400 characters"),
        (Limit(maximum=5000, soft=True), "5,000자 내외", "About 5,000 characters"),
        (Limit(maximum=2000, items=3), "최대 3개 · 최대 2,000자", "Up to 3 items · Up to 2,000 characters"),
        (Limit(unlimited=True), "글자 수 제한 없음", "No limit"),
        (Limit(), "", ""),
    ],
)
def test_limits_in_words(limit: Limit, ko: str, en: str) -> None:
    essay = Essay(limit=limit)
    assert [limit_text(essay, KO), limit_text(essay, EN)] == [ko, en]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://a.example/b c", "https://a.example/b%20c"),
        ("a.example/b", "https://a.example/b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://a.example/(x)<y>\"z'", "https://a.example/%28x%29%3Cy%3E%22z'"),
    ],
)
def test_addresses(address: str, target: str) -> None:
    assert weblink(address, "여기") == f"[여기]({target})"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        " https://a.example",
        "그냥 글",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(address: str) -> None:
    assert weblink(address, "여기") == "여기"


def test_an_address_that_is_none_stays_text() -> None:
    assert weblink("javascript:alert(*1*)") == "javascript:alert(\\*1\\*)"
    assert plain("*a* | [b] {c} <d>") == "\\*a\\* \\| \\[b\\] \\{c\\} &lt;d>"
