"""Plain strings as inline Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.escape import escape_inline
from tests.text.host import render_host, visible_text

_SIGNS = st.text(st.sampled_from("가나ab1 \\`*_{}[]()<>#+-.!|~&;:=?/\"'$^@%"), min_size=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# a|b *c* {x}\nd", "\\# a\\|b \\*c\\* \\{x\\} d"),
        ("1. 첫째", "1\\. 첫째"),
        ("snake_case List<T> AT&T", "snake_case List&lt;T> AT&amp;T"),
        ("평범한 문장.", "평범한 문장."),
    ],
)
def test_escape_inline(text: str, expected: str) -> None:
    assert escape_inline(text) == expected


@settings(deadline=None, max_examples=300)
@given(_SIGNS)
def test_the_host_shows_the_string(text: str) -> None:
    assert visible_text(render_host(escape_inline(text))) == " ".join(text.split())


@settings(deadline=None, max_examples=200)
@given(_SIGNS)
def test_the_host_shows_the_string_in_a_cell(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {escape_inline(text)} | c |"
    assert visible_text(render_host(table)) == " ".join(["a", "b", *text.split(), "c"])


@settings(deadline=None, max_examples=200)
@given(_SIGNS)
def test_the_host_shows_the_string_in_a_heading(text: str) -> None:
    shown = render_host(f"## 제목 {escape_inline(text)} {{#x}}")
    assert shown.startswith('<h2 id="x">')
    assert visible_text(shown) == " ".join(["제목", *text.split()])
