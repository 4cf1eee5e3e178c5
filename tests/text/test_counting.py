"""Counting conventions and speaking time."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.counting import Convention, count, speaking_seconds

TEXT = "안녕, API 2개\n끝 😀"


@pytest.mark.parametrize(
    ("convention", "expected"),
    [
        (Convention(), 14),
        (Convention(newline=0), 13),
        (Convention(newline=2), 15),
        (Convention(unit="chars-no-space"), 10),
        (Convention(unit="chars-no-space", newline=2), 10),
        (Convention(unit="bytes"), 19),
        (Convention(unit="bytes", newline=2), 20),
        (Convention(unit="bytes", encoding="utf-8"), 25),
        (Convention(unit="words"), 5),
    ],
)
def test_count(convention: Convention, expected: int) -> None:
    assert count(TEXT, convention) == expected


@given(st.text())
def test_decomposed_text_counts_the_same(text: str) -> None:
    assert count(unicodedata.normalize("NFD", text)) == count(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(codec="cp949", exclude_characters="\n")))
def test_cp949_bytes_are_those_of_the_codec(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    expected = sum(len(letter.encode("cp949", "replace")) if letter.isascii() else 2 for letter in composed)
    assert count(text, Convention(unit="bytes")) == expected


@pytest.mark.parametrize(
    ("text", "chars", "bare", "cp949", "utf8"),
    [
        pytest.param("가\r\n나\r다\n라", 7, 4, 11, 15, id="CR LF, CR and LF are one line break each"),
        pytest.param("\u1100\u1161\u11a8", 1, 1, 2, 3, id="decomposed 각"),
        pytest.param("e\u0301", 1, 1, 2, 2, id="a letter and its accent compose"),
        pytest.param("x\u0301", 2, 2, 3, 3, id="an accent without a composed letter is one more"),
        pytest.param("😀", 1, 1, 2, 4, id="an emoji"),
        pytest.param("👩\u200d💻", 3, 3, 6, 11, id="an emoji of three code points"),
        pytest.param("가\u200b나", 3, 3, 6, 9, id="a zero-width space is a character, and no white space"),
        pytest.param("가\ufeff나", 3, 3, 6, 9, id="a byte order mark in the middle"),
        pytest.param("ＡＢ１", 3, 3, 6, 9, id="full-width letters"),
        pytest.param("가\u3000나\u00a0다", 5, 3, 10, 14, id="ideographic and no-break space"),
        pytest.param("ㄱㅏ", 2, 2, 4, 6, id="compatibility jamo stay two"),
        pytest.param("", 0, 0, 0, 0, id="nothing"),
    ],
)
def test_characters_people_do_not_see(text: str, chars: int, bare: int, cp949: int, utf8: int) -> None:
    ways = (
        Convention(),
        Convention("chars-no-space"),
        Convention("bytes"),
        Convention("bytes", "utf-8"),
    )
    assert [count(text, way) for way in ways] == [chars, bare, cp949, utf8]


WAYS = st.builds(
    Convention,
    st.sampled_from(("chars", "chars-no-space", "bytes", "words")),
    st.sampled_from(("cp949", "utf-8")),
    st.sampled_from((0, 1, 2)),
)
LETTERS = "가각힣ㄱ\u1100\u1161\u11a8e\u0301😀\u200d\u200b\ufeffＡ１\u3000 \u00a0a.\n"
ODD = st.text(st.sampled_from(LETTERS)) | st.text()


@given(ODD, WAYS)
def test_every_way_counts_decomposed_text_alike(text: str, way: Convention) -> None:
    assert count(unicodedata.normalize("NFD", text), way) == count(text, way)


@given(ODD, WAYS)
def test_line_breaks_of_every_system_count_alike(text: str, way: Convention) -> None:
    text = text.replace("\r", "")
    assert count(text.replace("\n", "\r\n"), way) == count(text, way) == count(text.replace("\n", "\r"), way)


@given(ODD, ODD, WAYS)
def test_lines_add_up(first: str, second: str, way: Convention) -> None:
    first, second = first.replace("\r", ""), second.replace("\r", "")
    added = way.newline if way.unit in ("chars", "bytes") else 0
    assert count(f"{first}\n{second}", way) == count(first, way) + count(second, way) + added


@given(ODD)
def test_ways_are_in_order(text: str) -> None:
    """Without spaces at most as with them; CP949 bytes at most twice the characters."""
    chars = count(text)
    assert count(text, Convention("chars-no-space")) <= chars <= count(text, Convention("bytes")) <= 2 * chars
    assert count(text, Convention(newline=0)) <= chars <= count(text, Convention(newline=2))


def test_speaking_seconds() -> None:
    assert speaking_seconds("가나다라마 " * 60) == 60
    assert speaking_seconds("가" * 100, chars_per_minute=200) == 30
    assert speaking_seconds("well-known word " * 65, language="en") == 60
    assert speaking_seconds("") == 0
