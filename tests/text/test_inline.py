"""Inline Markdown for the host."""

import pytest

from generator.text.inline import Place, Style, escape_cell, format_inline
from generator.text.parser import parse_inline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b **c**\n`d`", "a\\|b **c**<br>`d`"),
        ("`a|b`", "<code>a&#124;b</code>"),
        ("- a", "- a"),
        ("", ""),
    ],
)
def test_escape_cell(text: str, expected: str) -> None:
    assert escape_cell(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`` a`b ``", "<code>a&#96;b</code>"),
        ("[가 *나*](tel:a_b \"'t'\")", '[가 *나*](<tel:a_b> "&#39;t&#39;")'),
        ("[가 *나*](a_b.md 't')", "가 *나*"),
        ("[가](www.a.b)", "[가](https://www.a.b)"),
        ("![그림 `x`](u.png)", "그림 x"),
        ("![그림](https://a.b/u.png)", "그림"),
        ("<https://a.b/c>", "[https://a.b/c](https://a.b/c)"),
        ("[](x)a", "a"),
        ("**가**나**다**", "**가**나**다**"),
        ("a <!-- b --> c", "a  c"),
        ("1. a", "1\\. a"),
    ],
)
def test_format_inline(text: str, expected: str) -> None:
    assert format_inline(parse_inline(text), Style()) == expected


def test_headings_and_cells_have_one_line() -> None:
    children = parse_inline("a\nb\\\nc #")
    assert format_inline(children, Style(Place.HEADING)) == "a b<br>c \\#"
    assert format_inline(children, Style(Place.CELL)) == "a b<br>c #"
