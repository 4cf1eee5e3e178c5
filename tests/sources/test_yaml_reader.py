"""YAML by its events: text stays text, lines are kept, nothing breaks it."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources.yaml_reader import MAX_DEPTH, Document, read_yaml
from generator.text.spaces import plain_spaces

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200)
YAMLISH = st.lists(
    st.sampled_from(
        [
            "a",
            "b: ",
            "- ",
            "\n",
            "  ",
            "\t",
            ":",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "|",
            ">",
            "#",
            "&x",
            "*x",
            "!t",
            "---\n",
            "가",
            "1",
        ]
    ),
    max_size=40,
).map("".join)


def test_lines_of_keys_and_items_count_from_the_first_line() -> None:
    text = "a: 1\nb:\n  - x\n  - c: 2\n    d: |\n      e\n      f\ng: h\n"
    assert read_yaml(text, "f", first_line=10) == (
        Document(
            {"a": "1", "b": ["x", {"c": "2", "d": "e\nf\n"}], "g": "h"},
            {
                (): 10,
                ("a",): 10,
                ("b",): 11,
                ("b", 0): 12,
                ("b", 1): 13,
                ("b", 1, "c"): 13,
                ("b", 1, "d"): 14,
                ("g",): 17,
            },
        ),
        (),
    )


def test_unusual_line_breaks_do_not_shift_lines() -> None:
    """YAML 1.1 breaks lines at U+0085 and U+2028, editors do not."""
    document, _ = read_yaml("a: x\u2028y\u0085z\nb: 1\n", "f")
    assert document is not None
    assert document.lines["b",] == 2


def test_nesting_up_to_the_limit_is_read() -> None:
    document, found = read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f")
    assert (document is not None, found) == (True, ())
    document, found = read_yaml("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "f")
    assert (document, [diagnostic.code.name for diagnostic in found]) == (None, ["yaml-depth"])


@given(text=TEXTS | YAMLISH)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_a_value_or_findings(text: str) -> None:
    document, found = read_yaml(text, "f", first_line=5)
    errors = [diagnostic for diagnostic in found if diagnostic.severity == "error"]
    assert (document is None) == bool(errors)
    last = 5 + text.count("\n")
    assert all(5 <= diagnostic.where.line <= last for diagnostic in found)
    assert all(5 <= line <= last for line in (document.lines.values() if document else ()))


@given(
    values=st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), WORDS.filter(str.strip), max_size=5)
)
@settings(max_examples=100, deadline=None)
def test_what_is_quoted_is_read_back(values: dict[str, str]) -> None:

    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    document, found = read_yaml(text, "f")
    assert found == ()
    assert document is not None
    assert (document.value or {}) == {key: plain_spaces(value) for key, value in values.items()}
