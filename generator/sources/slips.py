"""Slips of the fingers in YAML, and what to type instead.

In: the rows of a YAML text and where libyaml stopped. Out: a diagnostic that names the slip.
libyaml's own messages are never read: the rows are.
"""

import re
from collections.abc import Sequence

from generator.codes.sources import yaml as codes
from generator.diagnostics import Diagnostic, Location
from generator.records import record
from generator.sources.indents import (
    content_above,
    deeper_start,
    fitting_columns,
    indent_of,
    is_item,
    key_colon,
    key_column,
    open_levels,
    shallow_above,
)

_WORD = r"[^\s:：#\-\[\]{}\"'][^\s:：#\[\]{}\"']*"
_FULL_WIDTH = re.compile(rf"\s*(?:- +)?({_WORD})\s*：")
_NO_SPACE = re.compile(rf"\s*(?:- +)?({_WORD}):(?=[^\s/])")
_NO_DASH_SPACE = re.compile(r"\s*-(?=[^\s\-\d.])(.+)")
_PAIR = re.compile(r"\s*(?:- +)?(?:[^\s\"'\[{#][^\"']*?:\s+)?(\S.*?)\s*")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_KEY = re.compile(r"[A-Za-z_]\w*[:：]\S")
_SCALAR = re.compile(r"[|>][-+\d]*")
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*)")


@record(frozen=True)
class Stop:
    """Where reading stopped: the row and column (from 0), and where what was being read began.

    `in_word` tells that a single word or mark could not be read, else it is the order of those that were.
    """

    row: int
    column: int
    begun: tuple[int, int] | None = None
    in_word: bool = False


def explain_slip(rows: Sequence[str], stop: Stop, path: str, first_line: int) -> Diagnostic:
    """The slip that made reading stop, told of the row it stands in."""

    def at(row: int) -> Location:
        return Location(path, first_line + row)

    last = next((row for row in range(len(rows) - 1, 0, -1) if rows[row].strip()), 0)
    if stop.row <= last and (tab := _explain_tab(rows[stop.row], at(stop.row))):
        return tab
    if stop.begun and stop.begun[0] <= last:
        begun, column = stop.begun
        if _is_left_open(rows, begun, column):
            return _explain_open(rows[begun][column:], at(begun))
        if stop.in_word and begun < stop.row:
            # A row that had to be a key, and no colon until a row below.
            return _explain_keyless(rows[begun], at(begun))
    if stop.row > last:
        for number in range(last, -1, -1):
            pair = _PAIR.fullmatch(rows[number])
            if pair and _is_left_open(rows, number, pair.start(1)):
                return _explain_open(pair[1], at(number))
        return codes.YAML_SYNTAX.at(at(last))
    row = rows[stop.row]
    colon = key_colon(row)
    if stop.column > (indent_of(row) if colon is None or not stop.in_word else colon):
        opened = _find_open_quote(rows, stop.row, stop.column)
        if opened is not None:
            return _explain_open(_PAIR.sub(r"\1", rows[opened]), at(opened))
        return _explain_value(row, at(stop.row)) or codes.YAML_SYNTAX.at(at(stop.row))
    if stop.in_word:
        begins = _find_text(rows, stop.row)
        if begins is not None:
            slips = (_explain_mark(rows[number], at(number)) for number in range(begins, stop.row))
            return next(filter(None, slips), None) or _explain_keyless(rows[begins], at(begins))
    return explain_place(rows, stop.row, path, first_line)


def explain_place(rows: Sequence[str], row: int, path: str, first_line: int) -> Diagnostic:
    """A row that stands where nothing of its kind can: how far to indent it, or what else to do."""

    def indent(odd: int, *columns: int) -> Diagnostic:
        korean, english = (joint.join(map(str, columns)) for joint in ("칸 또는 ", " or "))
        where = Location(path, first_line + odd)
        return code.at(where, found=indent_of(rows[odd]), fits=korean, fits_en=english)

    code = codes.YAML_INDENT
    where = Location(path, first_line + row)
    above = content_above(rows, row)
    over = Location(path, first_line + (above or 0))
    item = is_item(rows[row])
    if key_colon(rows[row]) is None and not item and above is not None:
        is_text = key_colon(rows[above]) is None and not is_item(rows[above])
        return indent(row, indent_of(rows[above])) if is_text else _explain_keyless(rows[row], where)
    levels = open_levels(rows, row)
    if any(level.kind == "list" for level in levels) and (slip := _explain_dash(rows[row], where)):
        return slip
    fits = fitting_columns(rows, row)
    if above is not None and not item and _is_below_value(rows[above], rows[row]):
        if slip := _explain_dash(rows[above], over):
            return slip
        if (column := shallow_above(rows, above, row)) is not None:
            return indent(above, column)
        code = codes.YAML_NESTED
        return indent(row, *(fits or (levels[-1].column,)))
    if fits:
        odd = deeper_start(rows, row)
        return indent(*odd) if odd else indent(row, *fits)
    if above is not None and item and (slip := _explain_dash(rows[above], over)):
        return slip
    return (codes.YAML_STRAY_ITEM if item else codes.YAML_SYNTAX).at(where)


def explain_shift(rows: Sequence[str], row: int, path: str, first_line: int) -> Diagnostic | None:
    """An empty key as deep as row `row`, which repeats a key of the block above: it opens a new block."""
    above = content_above(rows, row)
    colon = key_colon(rows[above]) if above is not None else None
    if above is None or colon is None or rows[above][colon + 1 :].strip():
        return None
    found = indent_of(rows[above])
    outer = [level.column for level in open_levels(rows, above) if level.column < found]
    if found != indent_of(rows[row]) or not outer or is_item(rows[above]):
        return None
    where = Location(path, first_line + above)
    return codes.YAML_INDENT.at(where, found=found, fits=outer[-1], fits_en=outer[-1])


def _is_below_value(above: str, row: str) -> bool:
    """Whether a row is indented below a key that has its value beside it."""
    colon = key_colon(above)
    if colon is None:
        return False
    return above[colon + 1 :].strip()[:1] not in ("", "#", "|", ">") and indent_of(row) > key_column(above)


def _find_text(rows: Sequence[str], row: int) -> int | None:
    """Where the text right above a row begins, if it stands where a key had to."""
    begins = row
    while True:
        above = content_above(rows, begins)
        if above is not None and is_item(rows[above]) and key_colon(rows[above]) is None:
            return above if key_column(rows[above]) == indent_of(rows[row]) else None
        if above is None or key_colon(rows[above]) is not None or is_item(rows[above]):
            break
        begins = above
    if begins == row or indent_of(rows[begins]) > indent_of(rows[row]):
        return None
    return begins if above is None or not _is_below_value(rows[above], rows[begins]) else None


def _is_left_open(rows: Sequence[str], row: int, column: int) -> bool:
    """Whether the quote or bracket at a place is closed nowhere before the next key beside its own."""
    mark = rows[row][column : column + 1]
    if mark in ("'", '"'):
        return _QUOTED.match(rows[row], column) is None
    if mark not in ("[", "{"):
        return False
    depth = 0
    for number in range(row, len(rows)):
        beside = indent_of(rows[number]) <= indent_of(rows[row])
        if number > row and beside and key_colon(rows[number]) is not None:
            return True
        bare = _QUOTED.sub("", rows[number][column:] if number == row else rows[number])
        for character in bare:
            depth += (character in "[{") - (character in "]}")
            if not depth:
                return False
    return True


def _find_open_quote(rows: Sequence[str], row: int, column: int) -> int | None:
    """The row above whose quote ends only here, where one was meant to begin."""
    mark = rows[row][:column].rstrip()[-1:]
    if mark not in ("'", '"') or rows[row][:column].count(mark) % 2 == 0:
        return None
    above = next((number for number in range(row - 1, -1, -1) if mark in rows[number]), None)
    pair = _PAIR.fullmatch(rows[above]) if above is not None else None
    return above if pair and pair[1][0] == mark and not _QUOTED.match(pair[1]) else None


def _explain_open(text: str, where: Location) -> Diagnostic:
    """A quote or bracket that nothing closes."""
    if text[0] in "\"'":
        return codes.YAML_OPEN_QUOTE.at(where, text=_short(text), mark=text[0])
    closing = {"[": "]", "{": "}"}[text[0]]
    return codes.YAML_OPEN_BRACKET.at(where, text=_short(text), closing=closing, quoted=_quoted(text))


def _explain_keyless(row: str, where: Location) -> Diagnostic:
    """A row that had to be a key and has no colon behind one."""
    return _explain_mark(row, where) or codes.YAML_MISSING_COLON.at(where, text=_short(row))


def explain_text(text: str, where: Location) -> Diagnostic | None:
    """The slip that made plain text of what was meant as `key: value` or `- item`, if there is one."""
    return _explain_mark(text, where)


def explain_scalar(value: str, row: str, column: int, where: Location) -> Diagnostic | None:
    """A plain value on its own row that was meant as a list (`-item`) or as a key (`key:value`)."""
    if row[:column].strip():
        return None
    if match := _NO_DASH_SPACE.fullmatch(value):
        return codes.YAML_DASH_SPACE.at(where, text=_short(match[1].split(" -")[0]))
    return _explain_mark(value, where) if _KEY.match(value) else None


def explain_key(row: str, where: Location) -> Diagnostic:
    """A key that is no word: mostly a value that begins like YAML, such as `{{ x }}`."""
    match = _PAIR.fullmatch(row)
    return _quote(match[1], where) if match and match[1][0] in "{[" else codes.YAML_KEY.at(where)


def explain_comment(row: str, column: int, where: Location) -> Diagnostic | None:
    """A `#word` right behind a plain value: probably text, but YAML drops it."""
    match = _COMMENT.match(row, column)
    return codes.YAML_COMMENT.at(where, text=_short(match[1])) if match else None


def _explain_tab(row: str, where: Location) -> Diagnostic | None:
    indent = row[: len(row) - len(row.lstrip())]
    return codes.YAML_TAB.at(where) if "\t" in indent else None


def _explain_mark(row: str, where: Location) -> Diagnostic | None:
    if match := _FULL_WIDTH.match(row):
        return codes.YAML_FULL_WIDTH_COLON.at(where, key=match[1])
    if match := _NO_SPACE.match(row):
        return codes.YAML_MISSING_SPACE.at(where, key=match[1])
    return _explain_dash(row, where)


def _explain_dash(row: str, where: Location) -> Diagnostic | None:
    match = _NO_DASH_SPACE.fullmatch(row)
    return codes.YAML_DASH_SPACE.at(where, text=_short(match[1])) if match else None


def _explain_value(row: str, where: Location) -> Diagnostic | None:
    match = _PAIR.fullmatch(row)
    if not match:
        return None
    value = match[1]
    if value[0] in "\"'":
        if _QUOTED.fullmatch(value):
            return None
        return _quote(value, where) if _QUOTED.match(value) else _explain_open(value, where)
    if (value[0], value[-1]) in (("[", "]"), ("{", "}")) or _SCALAR.fullmatch(value):
        return None
    if value.startswith("- "):
        return codes.YAML_STRAY_ITEM.at(where)
    if value[0] in "[]{}%@`*&!,?|>" or ": " in value or value.endswith(":"):
        return _quote(value, where)
    return None


def _quote(value: str, where: Location) -> Diagnostic:
    return codes.YAML_QUOTE.at(where, text=_short(value), quoted=_quoted(value))


def _quoted(value: str) -> str:
    """A value in quotes."""
    mark = "'" if '"' in value else '"'
    text = value.replace("'", "''") if mark == "'" else value
    return f"{mark}{_short(text)}{mark}"


def _short(text: str, limit: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
