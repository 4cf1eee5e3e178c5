"""Spans: every stretch of merged plain text knows the source line it really stands on."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.merge.merger import Merger
from generator.model.blocks import Block
from generator.model.library import Library
from generator.model.merged import Merged, Piece, Span
from generator.text.passage import Passage
from tests.builders import POSITION, merge

FILES = {
    **POSITION,
    "facts.yml": "quality: 95%\nlag: {value: 40초, before: 12분}\n",
    "companies/dalbit/dev/essays.md": "## 질문 {#q}\n\n글\n",
    "experiences/order.md": (
        "---\ntitle: 주문 수집\nfacts:\n  loss: 0건\n---\n\n첫째 줄은 **굵게**.\n"
        '둘째 {{ fact("loss") }} 줄.\n\n'
        "## 행동\n\n- 하나 `{{ ds }}`\n  - 둘 [링크](https://a.example)\n\n## 짧게\n\n짧은 *말*.\n"
    ),
}
WORDS = st.sampled_from(
    [
        "주문", "**굵게**", "*기울임*", "`코드 {{ x }}`", "[링크](https://a.example)", "a < b", "R&D",
        "&lt;", "1.5%",
        r"\*별\*", "~~지움~~", "![그림](a.png)", "| 칸 |", "<b>태그</b>", "{name}", "{% if %}", "“따옴표”",
        '{{ fact("quality") }}', '{{ fact("lag").before | josa("이/가") }}',
        '{{ experience("order").short }}',
        '{{ experience("order").full }}', "{{ company }}", '{{ experience("order") }}',
        '{{ fact(\n"lag"\n) }}',
    ]
)  # fmt: skip
STARTS = st.sampled_from(["", "- ", "  - ", "1. ", "> ", "### ", "- [ ] "])
LINES = st.builds(
    lambda start, words: start + " ".join(words), STARTS, st.lists(WORDS, min_size=1, max_size=4)
)
BODIES = st.lists(LINES | st.just(""), min_size=1, max_size=8).map("\n".join)


@cache
def _library(root: Path) -> Library:
    built = merge(root, FILES)
    assert built.said == []
    return built.library


def _merge(library: Library, body: str) -> Merged:
    """A body as the answer of the one essay, from line 3 of its file on."""
    block = Block(Passage.read(body, 3), "companies/dalbit/dev/essays.md", "dalbit/dev")
    merged, _, found = Merger(library).merge(block)
    assert found == ()
    return merged


def _source(library: Library, body: str, root: Path, where: Location) -> str:
    """The line of a place; a title stands somewhere in the front matter."""
    if where.path.endswith("essays.md"):
        lines = ["", "", *body.split("\n")]
    else:
        lines = (root / where.path).read_text(encoding="utf-8").split("\n")
    return (
        " ".join(lines[: lines.index("---", 1)]) if lines[where.line - 1] == "---" else lines[where.line - 1]
    )


def _untraced(spans: tuple[Span, ...], merged: Merged, library: Library, body: str, root: Path) -> list[str]:
    """Spans whose text is not on the line they claim; what an expression prints is none of the line's."""
    wrong = []
    for span in spans:
        line = _source(library, body, root, span.where)
        text = merged.plain[span.start : span.stop]
        if "{{" in line and not span.via and "}}" not in line:
            continue
        if not _holds(line, text.strip()):
            wrong.append(f"{text!r} is not on {span.where}: {line!r}")
    return wrong


def _holds(line: str, text: str) -> bool:
    """Whether the characters of a text stand in a line in this order, as plain text stands in Markdown."""
    rest = iter(line.replace("&lt;", "<").replace("{{ company }}", "달빛상점").strip())
    return all(character in rest for character in text if not character.isspace() and character not in ">")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spans")


@settings(max_examples=150, deadline=None)
@given(body=BODIES)
def test_spans_cover_the_text_and_lead_to_their_lines(root: Path, body: str) -> None:
    library = _library(root)
    merged = _merge(library, body)
    covered = [(span.start, span.stop) for span in merged.spans]
    characters = [place for start, stop in covered for place in range(start, stop)]
    breaks = [place for place, character in enumerate(merged.plain) if character == "\n"]
    assert sorted([*characters, *breaks]) == list(range(len(merged.plain)))
    assert _untraced(merged.spans, merged, library, body, root) == []


def test_a_span_one_line_off_is_noticed(root: Path) -> None:
    """The control of the property above."""
    library = _library(root)
    body = "하나\n\n둘"
    merged = _merge(library, body)
    moved = tuple(
        replace(span, where=Location(span.where.path, span.where.line + 2)) for span in merged.spans[:1]
    )
    assert _untraced(merged.spans, merged, library, body, root) == []
    assert len(_untraced(moved, merged, library, body, root)) == 1


def test_locate_names_the_line_of_a_character(root: Path) -> None:
    merged = _merge(_library(root), '하나 {{ fact("lag") }} 둘\n셋')
    places = {word: str(merged.locate(merged.plain.index(word))) for word in ("하나", "40초", "둘", "셋")}
    essays = "companies/dalbit/dev/essays.md"
    assert places == {"하나": f"{essays}:3", "40초": "facts.yml:2", "둘": f"{essays}:3", "셋": f"{essays}:4"}


def test_an_empty_text_has_no_spans() -> None:
    assert Merged().spans == ()
    assert Merged((Piece("", "a.md", (1,)),)).spans == ()
    assert Merged().locate(0) == Location("")


def test_a_place_between_two_lines_is_the_line_before() -> None:
    """Every character has a line: a line break that of the words before it."""
    merged = Merged((Piece("가나\n다\n\n라", "a.md", (3, 4, 5, 6)),))
    assert [merged.locate(at).line for at in range(len(merged.plain))] == [3, 3, 3, 4, 4, 4, 6]


def test_a_text_of_nothing_is_nowhere() -> None:
    assert (Merged().span_at(0), Merged().locate(5)) == (None, Location(""))
