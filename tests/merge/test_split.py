"""Texts with simple expressions are split without Jinja's lexer, and exactly as by it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.merge import expressions

SIMPLE = ('{{ fact("a") }}', "{{experience('x').summary }}", '{{ company | josa("은/는") }}', "{{ me }}")
AWKWARD = (
    "{{", "}}", "{", "}", "\n", "글 ", "- ", "> ", '"', "'", "\\", "`{{ x }}`", "```\n{{ y }}\n```\n", "{#i}",
    "{{- b -}}", '{{ f(g("x")) }}', '{{ ")" }}', "{{}}", "{{ a(b) (c) }}", "{{ a $ }}", "{{ a\n}}",
    "{{ a..b }}", "{{ a}}}", "{{{ a }}", '{{ "}}" }}', "{{ a ) ( b }}", '{{ "a\\"b" }}', "\r",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from((*SIMPLE, *AWKWARD)), max_size=8).map("".join)


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_the_short_way_leads_to_the_same_parts(text: str) -> None:
    simple = expressions._split_simple(expressions._shield_code(text))
    if simple is None:
        return
    with pytest.MonkeyPatch().context() as patch:
        patch.setattr(expressions, "_split_simple", lambda text: None)
        assert list(expressions._split(text)) == simple


def test_what_people_write_goes_the_short_way() -> None:
    assert [expressions._split_simple(f"- 가 {text}\n나") is not None for text in SIMPLE] == [True] * 4
    assert expressions._split_simple("{{ a $ }}") is None
