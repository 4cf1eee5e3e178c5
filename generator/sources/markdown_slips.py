"""Slips of the fingers in Markdown that make text, links or front matter vanish.

In: the text or body of a file. Out: diagnostics at the line of the slip.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.codes.sources import sections as codes
from generator.codes.sources import yaml as yaml_codes
from generator.diagnostics import Diagnostic, Location
from generator.model.application import Company, Position
from generator.model.entity import origin_of
from generator.model.plan import Debrief, Offer
from generator.model.story import Career, Experience
from generator.sources.sections import VISIBILITIES
from generator.sources.wording import shorten, split_pair
from generator.text.fold import fold
from generator.text.links import find_lost_links
from generator.text.parser import parse_blocks
from generator.text.passage import Passage

_FENCE = re.compile(r"---[ \t]*")
_HEAD_ROW = re.compile(r"[\w-]+[ \t]*[:：]|[ \t]+\S|-[ \t]|#")
_UNSPACED = re.compile(r" {0,3}(?P<mark>#{2,6})(?=[^#\s])")
_UNSPACED_ROW = re.compile(f"^{_UNSPACED.pattern}", re.MULTILINE)
_VISIBILITY_KEYS = ("visibility", "공개", "공개 범위")
_KEYS = frozenset(
    name
    for model in (Career, Company, Debrief, Experience, Offer, Position)
    for name, field in model.model_fields.items()
    if origin_of(field) == "yaml"
)


def find_missing_fence(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Front matter that no fence opens: known keys down to a line `---`, or a visibility alone."""
    rows = text.split("\n")
    first = next((index for index, row in enumerate(rows) if row.strip()), 0)
    if not (_says_visibility(rows[first]) or _is_head(rows[first:])):
        return ()
    return (yaml_codes.MISSING_FENCE.at(Location(path, first + 1)),)


def _says_visibility(row: str) -> bool:
    pair = split_pair(row)
    return pair is not None and fold(pair[0]) in _VISIBILITY_KEYS and VISIBILITIES.find(pair[1]) is not None


def _is_head(rows: list[str]) -> bool:
    stop = next((index for index, row in enumerate(rows) if _FENCE.fullmatch(row)), 0)
    head = [row for row in rows[:stop] if row.strip()]
    first = split_pair(head[0]) if head else None
    return first is not None and first[0] in _KEYS and all(_HEAD_ROW.match(row) for row in head)


def find_unclosed_code(body: Passage, path: str) -> tuple[Diagnostic, ...]:
    """A code block that goes on to the end of the file because nothing closes it."""
    if "```" not in body.text and "~~~" not in body.text:
        return ()
    rows = body.text.split("\n")
    for token in parse_blocks(body.text):
        if token.type == "fence" and not token.level and token.map and token.content.strip():
            start, stop = token.map
            last = rows[stop - 1].strip()
            if set(last) != set(token.markup) or len(last) < len(token.markup):
                where = Location(path, body.lines[start])
                return (codes.UNCLOSED_CODE.at(where, mark=token.markup),)
    return ()


def find_dead_links(body: Passage, path: str) -> Iterator[Diagnostic]:
    """Links to files and pictures, of which pages show the words alone."""
    for lost in find_lost_links(body):
        code = codes.PICTURE_NOT_SHOWN if lost.picture else codes.LINK_NOT_SHOWN
        yield code.at(Location(path, lost.line), target=unquote(lost.target))


def space_headings(body: Passage, path: str, found: list[Diagnostic]) -> Passage:
    """The body in which `##제목`, a paragraph to Markdown, is the heading it was meant to be."""
    if not _UNSPACED_ROW.search(body.text):
        return body
    code = code_rows(body)
    rows = list(body.rows)
    for index, (row, line) in enumerate(rows):
        match = _UNSPACED.match(row)
        if match and index not in code:
            where = Location(path, line)
            found.append(codes.HEADING_WITHOUT_SPACE.at(where, text=shorten(row), mark=match["mark"]))
            rows[index] = (f"{match['mark']} {row[match.end() :]}", line)
    return Passage.join(rows)


def code_rows(body: Passage) -> frozenset[int]:
    """The rows (from 0) that stand in code blocks."""
    return frozenset(
        row
        for token in parse_blocks(body.text)
        if token.type in ("fence", "code_block") and token.map
        for row in range(*token.map)
    )
