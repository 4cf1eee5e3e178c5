"""Spaces that only look like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.code_ranges import code_ranges
from generator.text.passage import Passage
from generator.text.spaces import plain_spaces, space_plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("가\u00a0나\u3000다\u202f라\u2003마\u3164바", "가 나 다 라 마 바"),
        ("가&nbsp;나&#160;다&#xA0;라", "가 나 다 라"),
        ("가\u2028나\x0b다", "가 나 다"),
        ("가\u00a0\u00a0\n나 \u00a0", "가\n나"),
        ("가\n\u00a0\n나", "가\n\n나"),
        ("\u3000가", " 가"),
        ("가\n\n\u00a0\u00a0\u00a0\u00a0\u00a0나", "가\n\n   나"),
        ("가\n\n\u00a0\t나", "가\n\n   나"),
        ("-\u00a0가\n1.\u00a0\u00a0\u00a0 \u00a0\u00a0나", "- 가\n1. 나"),
        ("- 가\n\u00a0\u00a0\u00a0\u00a0- 나\n      \u00a0- 다", "- 가\n    - 나\n       - 다"),
        ("## 가\n\u00a0\u00a0\u00a0\u00a0- 나", "## 가\n   - 나"),
        ("##\u00a0가", "## 가"),
        ("가 `나\u00a0다`\u00a0라", "가 `나\u00a0다` 라"),
        ("가\u00a0나\n```\n다\u00a0라\n```\n", "가 나\n```\n다\u00a0라\n```\n"),
        ("가\n\n    나\u00a0\n", "가\n\n    나\u00a0\n"),
        ("\\&nbsp;", "\\&nbsp;"),
        ("-5\u00a0가  나  ", "-5 가  나  "),
        ("가\u200b나", "가\u200b나"),
    ],
)
def test_spaces(text: str, plain: str) -> None:
    """Outside code; no line is made code or a hard break by them."""
    assert space_plainly(Passage.read(text, 5)) == Passage.read(plain, 5)


def test_text_without_code() -> None:
    assert plain_spaces("`가\u00a0나`\u3000다") == "`가 나` 다"


SIGNS = st.text(alphabet="가 \u00a0\u3000\u2028-*`1.#>|\t\n\\&nbsp;", max_size=40)


@settings(max_examples=500)
@given(text=SIGNS)
def test_no_code_appears(text: str) -> None:
    """Every line stays on its line, and what was code is code as it was."""
    passage = Passage.read(text)
    mended = space_plainly(passage)
    assert mended.lines == passage.lines
    assert mended.text.count("\n") == text.count("\n")
    code = [text[start:stop] for start, stop in code_ranges(text) if "\u00a0" in text[start:stop]]
    assert all(part in mended.text for part in code)
