"""Requirements that are lines of a pasted ad: bullets of their own, what stands under them, answers.

In: the lines of a paragraph, with the lists that touch it. Out: requirements without ids, and the text
that is none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from unicodedata import normalize

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic, Location
from generator.sources.metadata import clean_reference
from generator.sources.notes import GAP_NAMES, cut_own, is_note, is_note_name, is_own_name
from generator.sources.sections import REQUIREMENT_KEYS
from generator.sources.wording import shorten, split_names, split_pair
from generator.text.fold import fold
from generator.text.passage import Passage
from generator.text.reader import split_heading

Kind = Literal["must", "nice"]
Rows = list[tuple[str, int]]

_PASTED = r"[•·ㆍ∙▪■□◆◇○●◦‣▶▷▸※✓✔☑①-⑳]"
_BULLET = re.compile(
    rf"(?P<mark>{_PASTED}\ufe0f?|[-–](?![-\d])|[*+](?=\s)|\d{{1,2}}[.)](?!\d)|[ㄴ└]|o(?=\s))\s*"
)
_OPENING = re.compile(rf"\s*(?:{_PASTED}|[-–]|\d{{1,2}}[.)](?!\d))")
_ITEM_BREAK = re.compile(rf"\s*{_PASTED}")
_DETAIL_MARKS = "◦‣▸-–oㄴ└"
"""What stands beneath a line that begins with another sign."""

_DASH = re.compile(r"\s+([-–—])\s+")
_TAB = 4


@dataclass
class Draft:
    """A requirement before it has an id."""

    where: Location
    text: str
    kind: Kind
    fields: dict[str, Any] = field(default_factory=dict)
    id: str | None = None


class Answers:
    """Collects the `태그: / 경험: / 부족: / 보완:` lines of a requirement, on top of those `given`."""

    def __init__(self, path: str, found: list[Diagnostic], given: Mapping[str, Any] | None = None) -> None:
        self.path = path
        self.found = found
        self.fields: dict[str, Any] = {"tags": (), "experiences": (), "gap": "", "plan": "", "lines": {}}
        self.fields |= given or {}

    def take(self, text: str, line: int) -> bool:
        """Whether the line answers the requirement; if so it is kept. A slip in its name is told."""
        pair = split_pair(text) or _split_dash(text)
        if not pair:
            return False
        name = REQUIREMENT_KEYS.find(pair[0])
        if name is None and not is_note_name(pair[0]) and (near := _find_near(pair[0])):
            name = REQUIREMENT_KEYS.find(near)
            self.found.append(codes.NEAR_KEY.at(Location(self.path, line), text=shorten(text), meant=near))
        if name is None:
            return False
        self.fields["lines"] = {name: line, **self.fields["lines"]}
        if name == "tags":
            self.fields[name] += split_names(pair[1])
        elif name == "experiences":
            self.fields[name] += tuple(clean_reference(part) for part in split_names(pair[1]))
        else:
            self.fields[name] = " ".join(filter(None, (self.fields[name], pair[1])))
        return True


def _find_near(key: str) -> str:
    """The name that a slip of the finger made into `key`, or ""; what an ad says begins otherwise."""
    near = REQUIREMENT_KEYS.closest(key)
    begins = near and normalize("NFD", fold(key))[:1] == normalize("NFD", fold(near))[:1]
    return near if begins and abs(len(key) - len(near)) < 3 else ""


def _split_dash(text: str) -> tuple[str, str] | None:
    """The name and value of `부족 - …`; only a name of an answer that is one's own is told by a dash."""
    key, dash, value = [*_DASH.split(text, maxsplit=1), "", ""][:3]
    return (key.strip(" *_`"), value.strip()) if dash and GAP_NAMES.find_exact(key) else None


def add_detail(draft: Draft, rows: Iterable[tuple[str, int]]) -> None:
    """Add lines to what stands beneath a requirement."""
    below = draft.fields.get("detail")
    draft.fields["detail"] = Passage.join([*(below.rows if below else ()), *rows])


def is_bulleted(text: Passage) -> bool:
    """Whether a paragraph has lines that begin with a bullet Markdown does not know."""
    return any(_OPENING.match(row) for row, _ in text.rows)


def has_sign(row: str) -> bool:
    """Whether a line begins with a bullet, Markdown's or another."""
    return bool(_split_bullet(row)[0])


def drop_sign(row: str) -> str:
    """The line without the bullet it begins with."""
    return _split_bullet(row)[1]


def starts_requirement(row: str, first: str) -> bool:
    """Whether a line within a list item is a requirement of its own, not something under `first`."""
    if not _ITEM_BREAK.match(row) or row.strip()[0] in _DETAIL_MARKS:
        return False
    return _indent(row) <= _indent(first)


def read_rows(
    rows: Iterable[tuple[str, int]], kind: Kind, path: str, found: list[Diagnostic]
) -> tuple[list[Draft], Rows]:
    """The requirements of bulleted lines, and the lines before and behind them.

    A line with a lesser sign or a deeper indent belongs to the requirement above it, and so does a line
    without a sign that more bullets follow: it is the rest of a wrapped line. A blank line starts anew.
    """
    drafts: list[Draft] = []
    texts: Rows = []
    for group in _split_groups(rows):
        read, rest = _read_group(group, kind, path, found)
        drafts += read
        texts += rest
    return drafts, texts


def _split_groups(rows: Iterable[tuple[str, int]]) -> Iterator[Rows]:
    """The rows between blank lines; an indented one still belongs to the group above it."""
    group: Rows = []
    is_apart = False
    for row, line in rows:
        if not row.strip():
            is_apart = True
            continue
        if group and is_apart and _indent(row) <= _indent(group[0][0]):
            yield group
            group = []
        group.append((row, line))
        is_apart = False
    if group:
        yield group


def _read_group(rows: Rows, kind: Kind, path: str, found: list[Diagnostic]) -> tuple[list[Draft], Rows]:
    lines = [(row, line, _split_bullet(row)) for row, line in rows]
    last = max((index for index, (_, _, (mark, _)) in enumerate(lines) if mark), default=-1)
    drafts: list[Draft] = []
    texts: Rows = []
    answers = Answers(path, found)
    main, depth = "", 0
    for index, (row, line, (mark, bare)) in enumerate(lines):
        deeper = _indent(row) > depth
        if drafts and answers.take(bare, line):
            drafts[-1].fields.update(answers.fields)
        elif drafts and (
            deeper
            or is_note(bare, is_own_name)
            or (mark in _DETAIL_MARKS and mark != main if mark else index < last)
        ):
            detail = f"- {bare}" if mark else row.strip()
            add_detail(drafts[-1], [(detail, line)])
        elif mark:
            drafts.append(_draft(bare, line, kind, path))
            answers, main, depth = Answers(path, found), mark, _indent(row)
        else:
            texts.append((row, line))
    return drafts, texts


def read_plain(text: Passage, kind: Kind, path: str, found: list[Diagnostic]) -> list[Draft]:
    """The requirements of a paragraph in a section without a list: one a line."""
    drafts: list[Draft] = []
    answers = Answers(path, found)
    for row, line in text.rows:
        bare = row.strip()
        if drafts and answers.take(bare, line):
            drafts[-1].fields.update(answers.fields)
        elif drafts and is_note(bare, is_own_name):
            add_detail(drafts[-1], [(bare, line)])
        elif bare:
            drafts.append(_draft(bare, line, kind, path))
            answers = Answers(path, found)
    return drafts


def _draft(text: str, line: int, kind: Kind, path: str) -> Draft:
    said, own = cut_own(text)
    title, name = split_heading(said)
    draft = Draft(Location(path, line), title, kind, {}, name)
    if own:
        add_detail(draft, [(f"- {own}", line)])
    return draft


def _split_bullet(row: str) -> tuple[str, str]:
    """The sign of a line (`1` for every number), and the line without it."""
    bare = row.strip()
    match = _BULLET.match(bare)
    if not match or not bare[match.end() :]:
        return "", bare
    mark = match["mark"]
    return ("1" if mark[0].isdigit() else mark[0]), bare[match.end() :]


def _indent(row: str) -> int:
    expanded = row.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())
