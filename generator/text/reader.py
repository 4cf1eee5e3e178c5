"""The structure of a Markdown text: sections, headings, paragraphs, lists, code.

In: a passage. Out: parts that keep their source lines. Structure is always read from the parser's
tokens, so a `#` or `- [ ]` inside code is never a heading or a task.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.records import record
from generator.text.code_ranges import code_ranges
from generator.text.items import Item, read_items, read_list, read_tasks
from generator.text.parser import parse_blocks
from generator.text.passage import NOTHING, Passage
from generator.text.sentence import first_sentence

__all__ = [
    "Item",
    "Section",
    "code_ranges",
    "first_paragraph",
    "first_sentence",
    "heading_lines",
    "read_items",
    "read_list",
    "read_tasks",
    "split_heading",
    "split_sections",
]

_HEADING_ID = re.compile(r"(?:^|(?<=[^\\$]))\{#([^\s{}#]+)\}[ \t]*$")
_HEADING = re.compile(r"^(#{1,6})((?:[ \t].*)?)$", re.MULTILINE)
_HOLDING = ("```", "~~~", "<!--", "\r", "\0")
"""What may hold a line that looks like a heading."""

_OTHER_HEADING = re.compile(r"\n(?:[ \t]+#| {0,3}=+[ \t]*(?=\n|\Z))")
"""A heading that looks otherwise; each begins behind a line break, as that is found fast."""

_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+[ \t]*$")


@record(frozen=True, slots=True)
class Section:
    """What stands under one heading; level 0, without title, is the text before the first heading."""

    title: str
    id: str | None
    level: int
    line: int
    body: Passage


def split_heading(content: str) -> tuple[str, str | None]:
    """A heading's title and the id of its trailing `{#id}`; no other attribute form is ours."""
    title = " ".join(line.strip() for line in content.split("\n")).strip()
    mark = _HEADING_ID.search(title)
    if not mark:
        return title, None
    return _CLOSING_MARKS.sub("", title[: mark.start()]).strip(), mark.group(1)


def split_sections(passage: Passage, level: int) -> tuple[Section, ...]:
    """The passage cut at its top-level headings of `level` or a higher rank (`#` is the highest).

    The first section always has level 0 and holds what precedes the first such heading, maybe nothing.
    Bodies are trimmed of blank lines.
    """
    cuts = [found for found in _top_headings(passage) if found.level <= level]
    if not cuts:
        return (Section("", None, 0, passage.line, passage.trimmed()),)
    starts = [0, *(cut.stop for cut in cuts)]
    stops = [*(cut.start for cut in cuts), len(passage.lines)]
    before, *bodies = passage.parts(zip(starts, stops, strict=True))
    sections = [Section("", None, 0, passage.line, before)]
    for cut, body in zip(cuts, bodies, strict=True):
        title, name = split_heading(cut.content)
        sections.append(Section(title, name, cut.level, passage.lines[cut.start], body))
    return tuple(sections)


def heading_lines(passage: Passage) -> tuple[tuple[int, str, int], ...]:
    """`(level, title, source line)` of all headings, also those inside lists and quotes."""
    return tuple(
        (found.level, split_heading(found.content)[0], passage.lines[found.start])
        for found in _headings(passage)
    )


def first_paragraph(passage: Passage) -> tuple[Passage, Passage]:
    """The paragraph the passage starts with and the rest; else an empty passage and the passage."""
    tokens = parse_blocks(passage.text)
    if not tokens or tokens[0].type != "paragraph_open" or not tokens[0].map:
        return NOTHING, passage
    start, stop = tokens[0].map
    if passage.part(0, start):
        return NOTHING, passage
    return passage.part(start, stop), passage.part(stop).trimmed()


@record(frozen=True, slots=True)
class _Heading:
    level: int
    content: str
    start: int
    stop: int
    held: bool
    """Whether it stands in a list or a quote."""


def _top_headings(passage: Passage) -> list[_Heading]:
    """The headings that nothing holds; found by their lines where no other block can hide or make one."""
    text = passage.text
    if "#" not in text and "=" not in text:
        return []
    if any(mark in text for mark in _HOLDING) or _OTHER_HEADING.search(f"\n{text}"):
        return [found for found in _headings(passage) if not found.held]
    headings = []
    row = stop = 0
    for mark in _HEADING.finditer(text):
        row += text.count("\n", stop, mark.start())
        stop = mark.start()
        headings.append(_Heading(len(mark[1]), _heading_content(mark[2]), row, row + 1, held=False))
    return headings


def _heading_content(text: str) -> str:
    text = text.rstrip(" \t")
    bare = text.rstrip("#")
    return (bare if bare[-1:] in (" ", "\t") else text).strip()


def _headings(passage: Passage) -> Iterator[_Heading]:
    tokens = parse_blocks(passage.text) if "#" in passage.text or "=" in passage.text else ()
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.map:
            start, stop = token.map
            yield _Heading(int(token.tag[1:]), inline.content, start, stop, held=token.level > 0)
