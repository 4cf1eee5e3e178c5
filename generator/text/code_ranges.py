"""Where a Markdown text holds code: character ranges of fenced, indented and inline code.

In: text. Out: sorted, disjoint `(start, stop)` ranges into it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from markdown_it.token import Token

from generator.text.parser import SPAN, parse

Range = tuple[int, int]

_CODE_MARK = re.compile(r"`|~~~|    |\t")
"""Without one of these there is no code."""

_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
"""A code span on one line."""

_NOT_PLAIN = ("```", "~~~", "    ", "\t", "\\", "<", "[", "|", "\r", "\0")
"""What may make a block of code, or something else of a backtick than the mark of a span."""


@lru_cache(maxsize=512)
def code_ranges(text: str) -> tuple[Range, ...]:
    """The ranges of code blocks (whole lines) and of code spans (with their backticks)."""
    if not _CODE_MARK.search(text):
        return ()
    simple = _find_simple(text)
    return tuple(sorted(_find(text))) if simple is None else simple


def _find_simple(text: str) -> tuple[Range, ...] | None:
    """The spans of a text in which each backtick closes one on its own line or opens it; else None.

    So every span ends where it would in any block, and the blocks need not be read.
    """
    if any(mark in text for mark in _NOT_PLAIN):
        return None
    found = tuple(match.span() for match in _SPAN.finditer(text))
    inside = sum(text.count("`", *span) for span in found)
    return found if inside == text.count("`") else None


def replace_outside(pattern: re.Pattern[str], replacement: str, text: str) -> str:
    """The text with what matches outside code replaced; a match that begins in code stays."""
    if not pattern.search(text):
        return text
    ranges = code_ranges(text)

    def replaced(match: re.Match[str]) -> str:
        in_code = any(start <= match.start() < stop for start, stop in ranges)
        return match[0] if in_code else match.expand(replacement)

    return pattern.sub(replaced, text)


def _find(text: str) -> Iterator[Range]:
    rows = text.split("\n")
    starts = list(accumulate((len(row) + 1 for row in rows), initial=0))
    cell_ends: dict[int, int] = {}
    in_cell = False
    for token in parse(text):
        if token.type in ("fence", "code_block") and token.map:
            first, last = token.map
            yield starts[first], min(starts[last], len(text))
        in_cell = token.type in ("td_open", "th_open") or (in_cell and token.type == "inline")
        if token.type != "inline" or not token.map or not token.content:
            continue
        line = token.map[0]
        if in_cell:
            # The parser takes `\|` in a cell for `|`.
            cell = token.content.replace("|", "\\|")
            column = rows[line].find(cell, cell_ends.get(line, 0))
            cell_ends[line] = column + len(cell)
            offsets = [starts[line] + column + at for at in _cell_offsets(token.content)]
        else:
            offsets = list(_offsets(token.content, rows, starts, line, token.map[1]))
        for start, stop in _spans(token.children or ()):
            yield offsets[start], offsets[stop - 1] + 1


def _spans(children: Sequence[Token], base: int = 0) -> Iterator[Range]:
    """The code spans of inline tokens, as positions in the inline content."""
    for child in children:
        if child.type == "image":
            yield from _spans(child.children or (), base + child.meta[SPAN][0] + len("!["))
        elif child.type == "code_inline":
            start, stop = child.meta[SPAN]
            yield base + start, base + stop


def _offsets(content: str, rows: list[str], starts: list[int], line: int, end: int) -> Iterator[int]:
    """For every character of an inline content its place in the text.

    The content's lines are the source's without container marks, so each is the end of its row
    (a heading may have closing marks behind it). Rows before it may hold signs that only the parser takes for
    white space.
    """
    first = content.split("\n", 1)[0].strip(" \t")
    while line + 1 < end and first not in rows[line]:
        line += 1
    for number, piece in enumerate(content.split("\n")):
        row = rows[line + number] if line + number < end else rows[end - 1]
        bare = piece.strip(" \t")
        column = row.rfind(bare) - (len(piece) - len(piece.lstrip(" \t")))
        yield from range(starts[line + number] + column, starts[line + number] + column + len(piece) + 1)


def _cell_offsets(content: str) -> Iterator[int]:
    """For every character of a table cell its place in the cell as written."""
    at = 0
    for character in content:
        at += character == "|"
        yield at
        at += 1
