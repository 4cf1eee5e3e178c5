"""The top-level blocks of a passage, and the rows of its tables.

In: a passage. Out: its parts by kind, each with its lines, from the one parser's tokens.
"""

from collections.abc import Iterator
from typing import Literal

from generator.records import record
from generator.text.parser import parse_blocks
from generator.text.passage import NOTHING, Passage

Kind = Literal["paragraph", "list", "table", "heading", "code", "other"]

_KINDS: dict[str, Kind] = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "heading_open": "heading",
    "fence": "code",
    "code_block": "code",
}


@record(frozen=True, slots=True)
class Block:
    """One block as it stands, and for code the lines inside."""

    kind: Kind
    content: Passage
    code: Passage = NOTHING


@record(frozen=True, slots=True)
class Row:
    """One row of a table: its cells as inline Markdown."""

    cells: tuple[str, ...]
    line: int
    is_head: bool


def read_blocks(passage: Passage) -> tuple[Block, ...]:
    """The blocks of the passage in order, without rules and link definitions."""
    return tuple(_read_blocks(passage))


def _read_blocks(passage: Passage) -> Iterator[Block]:
    for token in parse_blocks(passage.text):
        if token.level or not token.map or token.nesting < 0 or token.type == "hr":
            continue
        start, stop = token.map
        kind = _KINDS.get(token.type, "other")
        code = NOTHING
        if kind == "code":
            rows = token.content.removesuffix("\n").split("\n")
            first = start + (token.type == "fence")
            code = Passage.join(zip(rows, passage.lines[first:stop], strict=False))
        yield Block(kind, passage.part(start, stop).trimmed(), code)


def read_rows(table: Passage) -> tuple[Row, ...]:
    """The rows of the table the passage starts with."""
    rows: list[Row] = []
    cells: list[str] = []
    line, is_head = 0, False
    for token in parse_blocks(table.text):
        if token.type == "tr_open" and token.map:
            cells, line = [], table.lines[token.map[0]]
        elif token.type in ("th_open", "td_open"):
            is_head = token.type == "th_open"
        elif token.type == "inline" and token.level > 1:
            cells.append(token.content)
        elif token.type == "tr_close":
            rows.append(Row(tuple(cells), line, is_head))
        elif token.type == "table_close":
            break
    return tuple(rows)
