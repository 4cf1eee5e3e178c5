"""Tables in a pasted job ad: columns between tabs or bars, the left one or the first row naming the parts.

In: the ad's text. Out: its rows; of a table's row the part that its name opens, and the lines of its cell.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.records import record
from generator.sources.posting_words import BULLET, Opening, read_opening

_BAR = re.compile(r"(?<!\\)[|│┃｜]")
_RULE = re.compile(r"[\s|│┃｜:+=-]*-[\s|│┃｜:+=-]*")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_OPENS_QUOTE = re.compile(r'\t"|^"(?=.*\t)')
_QUOTED = re.compile(r'^"(.*)"$')
_LONGEST_NAME = 20
_LONGEST_CELL = 60
"""Lines that a cell in quotes may have."""


@record(frozen=True)
class AdRow:
    """A row of an ad: its text, and the part it opens by its place in a table.

    `is_cell` goes on in the part above, whatever it looks like; `ends` belongs to no known part.
    """

    text: str
    opening: Opening | None = None
    is_cell: bool = False
    ends: bool = False


def read_rows(text: str) -> list[AdRow]:
    """The rows of an ad with its tables opened; what is in no table is left as it is."""
    rows = list(_join_quoted([row.rstrip() for row in text.split("\n")]))
    found: list[AdRow] = []
    index, table = 0, ""
    while index < len(rows):
        row, sign, cells = rows[index], *_split(rows[index])
        if sign and sign != table and _is_head(cells):
            columns = _take_table(rows[index:], sign)
            found += _open_columns(columns)
            index, table = index + len(columns), sign
            continue
        index += 1
        opening, rest = _read_name(cells, sign == table)
        if opening:
            table = sign or table
            found += _lines(rest, opening)
        elif sign and sign == table and cells:
            found += [AdRow(row, ends=True)] if _is_name(cells[0]) else _lines(rest)
        elif not sign and row.strip():
            named = read_opening(row) is not None
            found.append(AdRow(row, ends=table == "bars" and not named))
            table = "" if named or table == "bars" else table
        elif not (sign == table == "bars"):
            found.append(AdRow(row))
    return found


def _join_quoted(rows: Sequence[str]) -> Iterator[str]:
    """The rows, those of a cell joined that a spreadsheet has put in quotes for its line breaks."""
    index = 0
    while index < len(rows):
        stop = index
        if _OPENS_QUOTE.search(rows[index]) and rows[index].count('"') % 2:
            following = range(index + 1, min(index + _LONGEST_CELL, len(rows)))
            stop = next((number for number in following if rows[number].count('"') % 2), index)
        yield "<br>".join(rows[index : stop + 1])
        index = stop + 1


def _split(row: str) -> tuple[str, tuple[str, ...]]:
    """What parts the columns of a row, and its cells: none of a rule between rows."""
    if len(_BAR.findall(row)) > 1 or re.search(r"\S [|│┃｜] \S", row):
        cells = () if _RULE.fullmatch(row) else tuple(_BAR.split(row.strip().strip("|│┃｜")))
        return "bars", tuple(cell.replace("\\|", "|").strip() for cell in cells)
    if "\t" in row:
        return "tabs", tuple(_QUOTED.sub(r"\1", cell.strip()) for cell in row.split("\t"))
    return "", tuple(_GAP.split(row.strip(), maxsplit=1))


def _take_table(rows: Sequence[str], sign: str) -> list[tuple[str, ...]]:
    """The cells of the rows with which a table begins."""
    split = map(_split, rows)
    return [cells for _, cells in takewhile(lambda found: found[0] == sign, split)]


def _read_name(cells: Sequence[str], in_table: bool) -> tuple[Opening | None, str]:
    """The part that the left column names, or the next one where that names one, and the other cells."""
    filled = [cell for cell in cells if cell]
    if not (cells and (cells[0] or in_table)):
        return None, " ".join(filled)
    opening = None
    if in_table and len(filled) > 2 and not read_opening(filled[0]) and _is_name(filled[0]):
        named = read_opening(filled[1])
        filled = filled[1:] if named and not named.rest else filled
    while len(filled) > 1 and (named := read_opening(filled[0])) and not named.rest:
        opening = named
        del filled[0]
    return opening, " ".join(filled)


def _is_head(cells: Sequence[str]) -> bool:
    """Whether a row names a part for each of several columns."""
    openings = [read_opening(cell) for cell in cells]
    parts = {opening.part for opening in openings if opening and not opening.rest}
    return len(parts - {"other"}) > 1 and all(len(cell) <= _LONGEST_NAME for cell in cells)


def _open_columns(table: Sequence[Sequence[str]]) -> Iterator[AdRow]:
    """The columns of a table with one row below its head; one with more is of several jobs, so none's."""
    head, *others = table
    data = [cells for cells in others if cells]
    if len(data) != 1 or len(data[0]) != len(head):
        yield from (AdRow(" ".join(cells), ends=True) for cells in table)
        return
    for name, cell in zip(head, data[0], strict=True):
        opening = read_opening(name)
        yield from _lines(cell, opening) if opening else [AdRow(cell, ends=True)]


def _lines(cell: str, opening: Opening | None = None) -> Iterator[AdRow]:
    """The lines of a cell: parted by line breaks, or by the sign that its first item begins with."""
    for piece in _BREAK.split(cell):
        sign = BULLET.match(piece)
        mark = sign.group().strip() if sign else ""
        cut = rf"\s+(?={re.escape(mark)}\s)" if len(mark) == 1 and not mark.isalnum() else r"\n"
        for line in re.split(cut, piece):
            if opening:
                yield AdRow(line, Opening(opening.part, line))
                opening = None
            else:
                yield AdRow(line, is_cell=True)


def _is_name(cell: str) -> bool:
    """Whether a cell looks like the name of a row."""
    return 0 < len(cell) <= _LONGEST_NAME and not BULLET.match(cell)
