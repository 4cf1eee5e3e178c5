"""Where a text holds code."""

import pytest
from hypothesis import given, settings

from generator.text.code_ranges import code_ranges
from tests.text.documents import documents


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
        ("", []),
    ],
)
def test_code_ranges(text: str, codes: list[str]) -> None:
    assert [text[start:stop] for start, stop in code_ranges(text)] == codes


@settings(deadline=None, max_examples=200)
@given(documents)
def test_ranges_are_in_order_and_hold_the_code(text: str) -> None:
    ranges = code_ranges(text)
    edges = [edge for found in ranges for edge in found]
    assert edges == sorted(edges)
    for start, stop in ranges:
        found = text[start:stop]
        fenced = found.lstrip(" >\t-*+0123456789.)[]x").startswith(("```", "~~~"))
        assert fenced or found.startswith(" ") or (found[0] == found[-1] == "`") or "    " in found
