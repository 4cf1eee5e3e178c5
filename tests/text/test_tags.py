"""Inline HTML tags that count as formatting."""

import pytest

from generator.text.parser import parse_inline
from generator.text.tags import balanced_tags, tag_name


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<kbd>", ("kbd", False)),
        ("</KBD>", ("kbd", True)),
        ("<br/>", ("br", False)),
        ("<script>", ("", False)),
        ('<b class="x">', ("", False)),
    ],
)
def test_tag_name(html: str, expected: tuple[str, bool]) -> None:
    assert tag_name(html) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<b>a</b>", ["<b>", "</b>"]),
        ("<b>a <i>b</b>", ["<b>", "</b>"]),
        ("a</b> <b>c", []),
        ("<b>a **b</b> c**", []),
        ("**<b>a</b>** <br>", ["<b>", "</b>", "<br>"]),
    ],
)
def test_balanced_tags(text: str, kept: list[str]) -> None:
    children = parse_inline(text)
    assert [children[index].content for index in sorted(balanced_tags(children))] == kept
