"""Dates that are written with a weekday they do not have, in any source file.

In: a file's text, and the source read from it. Out: a finding for each. What the firm has posted is not the
candidate's to mend, and code is left alone.
"""

import re
from collections.abc import Iterator

from generator.codes.sources import values as codes
from generator.diagnostics import Diagnostic, Location
from generator.sources.frontmatter import Source, closing_fence, has_front_matter
from generator.sources.sections import POSITION_SECTIONS
from generator.text.code_ranges import code_ranges
from generator.text.reader import split_sections
from generator.text.weekdays import find_wrong_weekdays

_HINTS = (
    re.compile(r"[월화수목금토일](?:요일|\s?[)）\]])"),
    re.compile(r"[MTWFS](?:on|ue|ed|hu|ri|at|un)[a-z]{0,6}(?:[\s,.)\]）]|$)"),
)
"""Without such a place no date has a weekday; each by itself is found faster than both at once."""


def find_weekdays(text: str, source: Source) -> Iterator[Diagnostic]:
    """The wrong weekdays of a Markdown file."""
    if not any(hint.search(text) for hint in _HINTS):
        return
    rows = text.split("\n")
    end = closing_fence(rows) if has_front_matter(text) else None
    yield from _find("\n".join(rows[:end]) if end else "", source.path)
    for section in split_sections(source.body, 2):
        if section.level and POSITION_SECTIONS.find(section.title) == "posting":
            continue
        yield from _find(section.title, source.path, (section.line,))
        yield from _find(section.body.text, source.path, section.body.lines)


def find_weekdays_of_values(text: str, path: str) -> Iterator[Diagnostic]:
    """The wrong weekdays of a `.yml` file."""
    if any(hint.search(text) for hint in _HINTS):
        yield from _find(text, path)


def _find(text: str, path: str, lines: tuple[int, ...] = ()) -> Iterator[Diagnostic]:
    ranges = code_ranges(text) if lines else ()
    at = 0
    for index, row in enumerate(text.split("\n")):
        for wrong in find_wrong_weekdays(row):
            if not any(start <= at + wrong.start < stop for start, stop in ranges):
                where = Location(path, lines[index] if lines else index + 1)
                yield codes.WRONG_WEEKDAY.at(where, text=wrong.text, right=wrong.right)
        at += len(row) + 1
