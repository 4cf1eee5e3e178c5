"""Decoding of source files and removal of comments."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.clean import (
    decode,
    drop_comments,
    drop_hidden,
    reserved_lines,
    turning_lines,
    widthless_lines,
)
from generator.text.passage import Passage


def test_decode_drops_the_mark_and_unifies_line_ends() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n") == "a\nb\nc\n"


def test_decode_composes_hangul() -> None:
    assert decode(unicodedata.normalize("NFD", "한글").encode()) == "한글"


def test_decode_keeps_other_separators() -> None:
    assert decode("a\x0cb\x85c\u2028d".encode()) == "a\x0cb\x85c\u2028d"


def test_decode_refuses_other_encodings() -> None:
    with pytest.raises(UnicodeDecodeError):
        decode("한글".encode("cp949"))


def test_hidden_characters() -> None:
    text = "a\n\u202eb\n\u200bc\u2060\n\u2066\ufeff d\n👩\u200d💻\u00a0"
    assert turning_lines(text) == (2, 4)
    assert widthless_lines(text) == (3, 4)
    assert drop_hidden(text) == "a\nb\nc\n d\n👩\u200d💻\u00a0"


def test_reserved_lines() -> None:
    assert reserved_lines("a\n\ue000b\n\ue0ff\n\ue100") == (2, 3)
    assert reserved_lines("a") == ()


@pytest.mark.parametrize(
    ("text", "expected", "lines"),
    [
        ("a <!-- x --> b", "a b", (1,)),
        ("a <!-- x -->", "a", (1,)),
        ("a\n<!-- x -->\nb", "a\nb", (1, 3)),
        ("a\n\n<!-- x\n\ny -->\n\nb", "a\n\nb", (1, 2, 7)),
        ("a<!-- x\ny -->b", "ab", (1,)),
        ("`<!-- x -->`", "`<!-- x -->`", (1,)),
        ("```\n<!-- x -->\n```", "```\n<!-- x -->\n```", (1, 2, 3)),
        ("<!-- ` --> b ` <!-- c -->", " b `", (1,)),
        ("a <!-- ```\n``` --> b\n```\n<!-- c -->\n```", "a b\n```\n<!-- c -->\n```", (1, 3, 4, 5)),
        ("\\<!-- x -->", "\\<!-- x -->", (1,)),
        ("<!--> a", " a", (1,)),
        ("- <!-- x --> a", "- a", (1,)),
        ("| a <!-- x --> | b |", "| a | b |", (1,)),
        ("no", "no", (1,)),
    ],
)
def test_drop_comments(text: str, expected: str, lines: tuple[int, ...]) -> None:
    assert drop_comments(Passage.read(text)) == (Passage(expected, lines), None)


def test_an_unclosed_comment_is_dropped_and_named() -> None:
    passage, line = drop_comments(Passage.read("a\nb <!-- c\nd", 10))
    assert (passage, line) == (Passage("a\nb", (10, 11)), 11)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["a", "<!--", "-->", "`", "\n", "```\n", " ", "    ", "- ", "\\"])).map("".join)
)
def test_rows_without_comments_stay_what_they_are(text: str) -> None:
    passage, _ = drop_comments(Passage.read(text))
    rows = text.split("\n")
    marked = {number for number, row in enumerate(rows, 1) if "<!--" in row or "-->" in row}
    assert list(passage.lines) == sorted(passage.lines)
    for row, line in passage.rows:
        if line and line not in marked:
            assert row == rows[line - 1]
