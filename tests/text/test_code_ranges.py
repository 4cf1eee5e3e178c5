"""Where a text holds code."""

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from generator.text.code_ranges import code_ranges, replace_outside
from generator.text.parser import parse
from tests.text.documents import documents, soups


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a `b` c", ["`b`"]),
        ("``a ` b`` `c", ["``a ` b``"]),
        ("```\na\n```\nb", ["```\na\n```\n"]),
        ("~~~\na", ["~~~\na"]),
        ("a\n\n    b\n\nc", ["    b\n"]),
        ("- a\n\n  ```\n  b\n  ```", ["  ```\n  b\n  ```"]),
        ("> a `b\n> c` d", ["`b\n> c`"]),
        ("| `a` | x `b\\|c` `a` |\n|--|--|\n| `a` | `a` |", ["`a`", "`b\\|c`", "`a`", "`a`", "`a`"]),
        ("## `a` ##", ["`a`"]),
        ("[`a`](b) ![c `d`](e) ![`d`](`)", ["`a`", "`d`", "`d`"]),
        ("a\n  `b`\n\t`c`", ["`b`", "`c`"]),
        ("\\`a`", []),
        ("\xa0\n[x] `` a ``", ["`` a ``"]),
        ("- \u2028\n  [x] `a`\n  `b`", ["`a`", "`b`"]),
        ("", []),
    ],
)
def test_code_ranges(text: str, codes: list[str]) -> None:
    assert [text[start:stop] for start, stop in code_ranges(text)] == codes


def _spans(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "code_inline":
            yield re.sub(r"[\s>]", "", token.content).strip("`").replace("\\|", "|")
        yield from _spans(token.children or ())


@settings(deadline=None, max_examples=300)
@given(st.one_of(documents, soups, st.text("`a \n-#>*1.", max_size=30)))
def test_ranges_are_in_order_and_hold_exactly_the_code(text: str) -> None:
    ranges = code_ranges(text)
    edges = [edge for found in ranges for edge in found]
    assert edges == sorted(edges)
    rows = text.split("\n")
    blocks = [token.map[0] for token in parse(text) if token.type in ("fence", "code_block") and token.map]
    starts = {sum(len(row) + 1 for row in rows[:line]) for line in blocks}
    assert starts <= {start for start, _ in ranges}
    codes = [text[start:stop] for start, stop in ranges if start not in starts]
    bare = [re.sub(r"[\s>]", "", code).strip("`").replace("\\|", "|") for code in codes]
    assert all(code.startswith("`") and code.endswith("`") for code in codes)
    assert list(_spans(parse(text))) == bare


def test_what_stands_outside_code_is_replaced() -> None:
    """A match in code stays; the replacement may name groups."""
    text = "b `b` bc\n\n    b\n\nb"
    assert replace_outside(re.compile("b(c?)"), r"<\1>", text) == "<> `b` <c>\n\n    b\n\n<>"
    assert replace_outside(re.compile("x"), "y", text) == text
