"""How the rows of a YAML text are indented, told by the rows alone where YAML cannot read them.

In: rows, and one of them. Out: the levels open above it, and the number of spaces that would fit.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from generator.records import record

_DASH = re.compile(r"-(?: +|$)")
_KEY = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'\[{#&*!|>%@`-][^#\"']*?|-[^\s#\"'][^#\"']*?):(?=\s|$)")
_SCALAR = re.compile(r"[|>][-+\d]*\s*(?:#.*)?$")


@record(frozen=True)
class Level:
    """An open mapping or list: how far it is indented, and the row (from 0) where it begins."""

    column: int
    kind: Literal["map", "list"]
    row: int


def indent_of(row: str) -> int:
    """The spaces a row begins with."""
    return len(row) - len(row.lstrip(" "))


def key_colon(row: str) -> int | None:
    """Where the colon behind a row's first key stands; None if the row has no key."""
    match = _KEY.match(row, key_column(row))
    return match.end() - 1 if match else None


def key_column(row: str) -> int:
    """Where a row's key or text begins, behind the marks of lists."""
    start = indent_of(row)
    while dash := _DASH.match(row, start):
        start = dash.end()
    return start


def is_item(row: str) -> bool:
    """Whether a row begins with the mark of a list."""
    return _DASH.match(row, indent_of(row)) is not None


def content_above(rows: Sequence[str], index: int) -> int | None:
    """The nearest row above that says something."""
    return next((row for row in range(index - 1, -1, -1) if says_something(rows[row])), None)


def says_something(row: str) -> bool:
    """Whether a row is neither blank nor a comment."""
    return row.strip() != "" and not row.lstrip().startswith("#")


def open_levels(rows: Sequence[str], stop: int) -> tuple[Level, ...]:
    """The mappings and lists open above row `stop`, outermost first."""
    levels: list[Level] = []
    text_of = -1  # the column of the key whose text follows behind `|` or `>`
    for number, row in enumerate(rows[:stop]):
        if not says_something(row) and not (row.strip() and text_of >= 0):
            continue
        column = indent_of(row)
        if text_of >= 0 and column > text_of:
            continue
        text_of = -1
        found = [*_levels_in(row, number)]
        if not found:
            continue
        while levels and _is_closed(levels, found[0]):
            levels.pop()
        levels += found[1:] if levels and _is_same(levels[-1], found[0]) else found
        colon = key_colon(row)
        if colon is not None and _SCALAR.match(row[colon + 1 :].strip()):
            text_of = levels[-1].column
    return tuple(levels)


def _levels_in(row: str, number: int) -> Iterator[Level]:
    column = indent_of(row)
    while dash := _DASH.match(row, column):
        yield Level(column, "list", number)
        column = dash.end()
    if _KEY.match(row, column):
        yield Level(column, "map", number)


def _is_same(level: Level, other: Level) -> bool:
    return (level.column, level.kind) == (other.column, other.kind)


def _is_closed(levels: list[Level], begun: Level) -> bool:
    """Whether the innermost level ends where `begun` is read: it is deeper, or a list beside its key."""
    level = levels[-1]
    beside = level.column == begun.column and level.kind == "list" and begun.kind == "map"
    return level.column > begun.column or beside


def fitting_columns(rows: Sequence[str], index: int) -> tuple[int, ...]:
    """The number of spaces that would make a row part of a level above it; none if its own does.

    Of two that are as near both, unless the row below tells.
    """
    kind = "list" if is_item(rows[index]) else "map"
    own = indent_of(rows[index])
    columns = {level.column for level in open_levels(rows, index) if level.kind == kind}
    if not columns or own in columns:
        return ()
    least = min(abs(column - own) for column in columns)
    near = sorted(column for column in columns if abs(column - own) == least)
    below = next((indent_of(row) for row in rows[index + 1 :] if says_something(row)), None)
    if len(near) == 2 and below == near[1]:
        near = near[: 1 if rows[index].rstrip().endswith(":") else 2][-1:]
    return tuple(near)


def deeper_start(rows: Sequence[str], index: int) -> tuple[int, int] | None:
    """The first row of the block above row `index` and what would fit it, if it alone is too deep.

    So it is where row `index` is as deep as blocks mostly are, and that row is not.
    """
    levels = open_levels(rows, index)
    own = indent_of(rows[index])
    deeper = [level for level in levels if level.column > own]
    if not deeper or is_item(rows[index]) != (deeper[0].kind == "list"):
        return None
    first = deeper[0]
    column_of = indent_of if first.kind == "list" else key_column
    within = filter(says_something, rows[first.row : index])
    is_alone = [column_of(row) for row in within].count(first.column) == 1
    fits = own - (column_of(rows[first.row]) - indent_of(rows[first.row]))
    outer = [level.column for level in levels if level.column <= fits and level.row != first.row]
    around = [*rows[: first.row], *rows[index + 2 :]]
    usual = outer[-1] + _usual_step(around) if outer else 0
    return (first.row, fits) if is_alone and fits == usual else None


def shallow_above(rows: Sequence[str], above: int, index: int) -> int | None:
    """What would fit the row `above`, if it is not as deep as the block that row `index` goes on with."""
    before = content_above(rows, above)
    if before is None:
        return None
    own = indent_of(rows[index])
    fits = own - (key_column(rows[above]) - indent_of(rows[above]))
    kind = "list" if is_item(rows[above]) else "map"
    columns = {level.column for level in open_levels(rows, above) if level.kind == kind}
    if kind == "map" and key_column(rows[before]) == own:
        return None if indent_of(rows[above]) in columns else fits
    colon = key_colon(rows[before])
    opens = colon is not None and not rows[before][colon + 1 :].strip()
    step = _usual_step([*rows[:above], *rows[index + 1 :]])
    return fits if opens and fits - key_column(rows[before]) == step else None


def _usual_step(rows: Sequence[str]) -> int:
    """How far blocks are mostly indented; two where nothing tells."""
    steps: dict[int, int] = {2: 1}
    last = 0
    for row in filter(says_something, rows):
        step = indent_of(row) - last
        if step > 0:
            steps[step] = steps.get(step, 0) + 1
        last = indent_of(row)
    return max(steps, key=lambda step: steps[step])
