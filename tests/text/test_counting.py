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


def test_speaking_seconds() -> None:
    assert speaking_seconds("가나다라마 " * 60) == 60
    assert speaking_seconds("가" * 100, chars_per_minute=200) == 30
    assert speaking_seconds("well-known word " * 65, language="en") == 60
    assert speaking_seconds("") == 0
