"""Sections, paragraphs and headings with their source lines."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.text import reader
from generator.text.passage import Passage
from generator.text.reader import Section, first_paragraph, heading_lines, split_heading, split_sections
from tests.text.documents import documents

PAGE = """앞말

# 분류 {#data}
설명
## 질문 {#q-1} ##
```
# 코드 안
```
### 안쪽
답
---
끝

제목
===
"""


def test_split_sections_cuts_at_the_level_and_above() -> None:
    assert split_sections(Passage.read(PAGE, 10), 2) == (
        Section("", None, 0, 10, Passage("앞말", (10,))),
        Section("분류", "data", 1, 12, Passage("설명", (13,))),
        Section("질문", "q-1", 2, 14, Passage.read("```\n# 코드 안\n```\n### 안쪽\n답\n---\n끝", 15)),
        Section("제목", None, 1, 23, Passage()),
    )


def test_split_sections_of_text_without_headings() -> None:
    assert split_sections(Passage(), 2) == (Section("", None, 0, 0, Passage()),)


def test_headings_inside_lists_and_quotes_cut_nothing() -> None:
    text = "- # a\n\n> ## b"
    assert split_sections(Passage.read(text), 2) == (Section("", None, 0, 1, Passage.read(text)),)
    assert heading_lines(Passage.read(text)) == ((1, "a", 1), (2, "b", 3))


def test_heading_lines() -> None:
    assert heading_lines(Passage.read(PAGE)) == (
        (1, "분류", 3),
        (2, "질문", 5),
        (3, "안쪽", 9),
        (1, "제목", 14),
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("제목 {#a}", ("제목", "a")),
        ("제목{#a}", ("제목", "a")),
        ("제목 ## {#a}", ("제목", "a")),
        ("{#a}", ("", "a")),
        ("배열 ${#a}", ("배열 ${#a}", None)),
        ("글자 \\{#a}", ("글자 \\{#a}", None)),
        ("제목 {.b}", ("제목 {.b}", None)),
        ("제목 {#a .b}", ("제목 {#a .b}", None)),
        ("두\n줄", ("두 줄", None)),
    ],
)
def test_split_heading(content: str, expected: tuple[str, str | None]) -> None:
    assert split_heading(content) == expected


def test_first_paragraph() -> None:
    assert first_paragraph(Passage.read("\n가\n나\n\n다")) == (Passage("가\n나", (2, 3)), Passage("다", (5,)))


@pytest.mark.parametrize("text", ["# 가\n나", "- 가", "", "```\n가\n```", "[a]: http://b\n\n가"])
def test_no_first_paragraph(text: str) -> None:
    passage = Passage.read(text)
    assert first_paragraph(passage) == (Passage(), passage)


@settings(deadline=None, max_examples=200)
@given(documents, st.integers(1, 4), st.integers(1, 99))
def test_every_line_of_a_section_is_the_source_line_its_number_names(
    text: str, level: int, first: int
) -> None:
    source = text.split("\n")
    for section in split_sections(Passage.read(text, first), level):
        for row, line in section.body.rows:
            assert row == (source[line - first] if line else "")


@settings(deadline=None, max_examples=200)
@given(documents)
def test_sections_lose_no_line(text: str) -> None:
    assume(not re.search(r"^[ >]*=+\s*$", text, re.MULTILINE))
    sections = split_sections(Passage.read(text), 6)
    lines = [line for section in sections for row, line in section.body.rows if row.strip()]
    headings = [section.line for section in sections[1:]]
    assert sorted(lines + headings) == [line for line, row in enumerate(text.split("\n"), 1) if row.strip()]


@given(documents)
@settings(deadline=None)
def test_headings_found_by_their_lines_are_those_of_the_parser(text: str) -> None:
    passage = Passage.read(text)
    assert reader._top_headings(passage) == [found for found in reader._headings(passage) if not found.held]
