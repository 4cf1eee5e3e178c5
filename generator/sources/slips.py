"""Slips of the fingers in YAML, and what to type instead.

In: the rows of a YAML text and where libyaml stopped. Out: a diagnostic that names the slip.
libyaml's own messages are never read: the rows are.
"""

import re
from collections.abc import Sequence

from generator.codes.sources import yaml as codes
from generator.diagnostics import Diagnostic, Location

_WORD = r"[^\s:：#\-\[\]{}\"'][^\s:：#\[\]{}\"']*"
_FULL_WIDTH = re.compile(rf"\s*(?:- +)?({_WORD})\s*：")
_NO_SPACE = re.compile(rf"\s*(?:- +)?({_WORD}):(?=[^\s/])")
_NO_DASH_SPACE = re.compile(r"\s*-(?=[^\s\-\d.])(.+)")
_PAIR = re.compile(r"\s*(?:- +)?(?:[^\s\"'\[{#][^\"']*?:\s+)?(\S.*?)\s*")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_KEY = re.compile(r"[A-Za-z_]\w*[:：]\S")
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*)")


def explain_slip(rows: Sequence[str], marks: Sequence[int], path: str, first_line: int) -> Diagnostic:
    """The most telling slip near the rows `marks` (from 0) where reading failed."""
    last = len(rows) - 1
    nearby = [row for mark in marks for row in (mark, mark - 1)]
    order = list(dict.fromkeys([*marks, *nearby]))
    candidates = [row for row in order if 0 <= row <= last]
    for explain in (_explain_tab, _explain_mark, _explain_value):
        for row in candidates:
            slip = explain(rows[row], Location(path, first_line + row))
            if slip:
                return slip
    stopped = min(max(marks, default=0), last)
    return codes.YAML_SYNTAX.at(Location(path, first_line + stopped))


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
    if match := _NO_DASH_SPACE.fullmatch(row):
        return codes.YAML_DASH_SPACE.at(where, text=_short(match[1]))
    return None


def _explain_value(row: str, where: Location) -> Diagnostic | None:
    match = _PAIR.fullmatch(row)
    if not match:
        return None
    value = match[1]
    if value[0] in "\"'":
        if _QUOTED.fullmatch(value):
            return None
        closed = _QUOTED.match(value)
        return _quote(value, where) if closed else codes.YAML_OPEN_QUOTE.at(where, text=_short(value))
    if (value[0], value[-1]) in (("[", "]"), ("{", "}")) or value[0] in "|>":
        return None
    if value[0] in "[]{}%@`*&!,?" or ": " in value or value.endswith(":"):
        return _quote(value, where)
    return None


def _quote(value: str, where: Location) -> Diagnostic:
    mark = "'" if '"' in value else '"'
    text = value.replace("'", "''") if mark == "'" else value
    return codes.YAML_QUOTE.at(where, text=_short(value), quoted=f"{mark}{_short(text)}{mark}")


def _short(text: str, limit: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
