"""essays.md: `## ` is a form's question with its limit, `# ` a group of questions.

In: the source of essays.md. Out: essays in order.
"""

import re
from dataclasses import replace
from typing import Any, get_args

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.entity import Visibility
from generator.model.interview import Essay
from generator.sources.entities import build
from generator.sources.frontmatter import Source
from generator.sources.ids import Named, assign_ids
from generator.sources.markdown_slips import space_headings
from generator.sources.metadata import Metadata, read_metadata
from generator.sources.notes import notes_of, place_notes, take_notes, take_sections
from generator.sources.pieces import join_passages
from generator.sources.questions import SheetHead
from generator.sources.sections import COUNTINGS, ESSAY_KEYS, STATES
from generator.sources.wording import clean_title, drop_number, shorten
from generator.text.counting import Convention, Unit
from generator.text.limits import Limit, read_limit
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Section, split_sections

_COUNT_PARTS = re.compile(r"[,，、/()（）·]|\s그리고\s")
_NEWLINE = re.compile(
    r"(?:줄\s?바꿈|엔터|newline|line break)s?\s*(?:은|을|:)?\s*([012])\s*(?:자|글자)?", re.IGNORECASE
)
_BARE_COUNT = re.compile(r"\d[\d,]*\s*(?:자|글자)?(?:\s*\(공백\s?(?:포함|제외)\))?")
_COUNT_LINE = re.compile(
    r"(?:[-•]\s+)?[*_>(\[（\s]*(?:현재\s*|총\s*)?"
    r"(?:(?:글자|자)\s?수|분량|공백\s?(?:포함|제외)|character count)"
    r"\s*(?:\([^()]*\)\s*)?(?:[*_]*\s*[:：]\s*[*_]*|\s+)\s*(?:약\s*)?\d[\d,]*\s*(?:자|글자|bytes?|바이트|characters?)?"
    r"(?:\s*[/／]\s*\d[\d,]*\s*(?:자|글자|bytes?|바이트)?)?(?:[\s,·(（]*공백\s?(?:포함|제외)(?:\s*\d[\d,]*\s*자?)?[)）]?)?"
    r"[-*_)\]）.\s]*"
    r"|[(\[（]\s*\d[\d,]*\s*(?:자|글자)(?:\s*[/／]\s*\d[\d,]*\s*(?:자|글자)?)?(?:[\s,]*공백\s?(?:포함|제외))?\s*[)\]）]",
    re.IGNORECASE,
)
"""`글자 수: 548자` and `(548자)` on a line of its own: a note about the answer, no part of it."""

_PLAIN_NUMBER = re.compile(r"(?:최대|최소)?\s*[\d,]+(?:\s*천)?")


def read_essays(source: Source, convention: Convention, found: list[Diagnostic]) -> tuple[Essay, ...]:
    """The essays of a position; `convention` is how the profile counts."""
    head = build(SheetHead, source, found)
    if head is None:
        return ()
    visibility = head.visibility or Visibility.EMPLOYER
    group = ""
    read: list[tuple[Named, dict[str, Any]]] = []
    body, aside = take_sections(space_headings(source.body, source.path, found), deepest=2)
    for section in split_sections(body, 2):
        where = source.place(section.line)
        if section.level == 2 and section.title:
            fields = _read_essay(section, where, convention, visibility, found)
            title = fields["title"]  # with the form's number, as it is part of ids
            read.append(
                (
                    Named(section.id, title, where),
                    {**fields, "title": drop_number(title), "group": group},
                )
            )
            continue
        if section.level == 2:
            found.append(codes.EMPTY_HEADING.at(where))
        group = clean_title(section.title) if section.level < 2 else group
        if section.body:
            text = shorten(section.body.text)
            found.append(codes.TEXT_OUTSIDE_ESSAY.at(source.place(section.body.line), text=text))
    _keep_notes(aside, read, source, found)
    ids = assign_ids((named for named, _ in read), found)
    return tuple(
        Essay.model_validate({**fields, "id": name})
        for (_, fields), name in zip(read, ids, strict=True)
    )


def _keep_notes(
    notes: tuple[Section, ...],
    read: list[tuple[Named, dict[str, Any]]],
    source: Source,
    found: list[Diagnostic],
) -> None:
    """Give the notes between the questions to the question above them."""
    for index, note in place_notes(notes, [named.where.line for named, _ in read]):
        if read:
            fields = read[index][1]
            fields["notes"] = join_passages(fields["notes"], note.body)
        elif note.body:
            place = source.place(note.body.line)
            found.append(codes.TEXT_OUTSIDE_ESSAY.at(place, text=shorten(note.body.text)))


def _read_essay(
    section: Section,
    where: Location,
    convention: Convention,
    visibility: Visibility,
    found: list[Diagnostic],
) -> dict[str, Any]:
    title, limit = read_limit(section.title)
    noted, body = _take_written_count(section.body)
    meta, rest = read_metadata(body, ESSAY_KEYS, where.path, found)
    if not noted and rest:
        noted, rest = _take_written_count(rest)
    written_in_limit = _states_count(meta, limit)
    limit = limit if written_in_limit else _read_limits(meta, limit, found)
    if limit.unit:
        convention = replace(convention, unit=limit.unit)
    answer, notes = take_notes(rest)
    return {
        "where": meta.lines_below(where),
        "title": title,
        "limit": limit,
        "convention": _read_convention(meta, convention, found),
        "counting_given": bool(meta.text("count")),
        "written_count": noted or meta.passage("limit" if written_in_limit else "written"),
        "tags": meta.names("tags"),
        "experiences": meta.references("experiences"),
        "state": meta.choice("state", STATES, found) or "draft",
        "answer": answer.trimmed(),
        "notes": join_passages(meta.passage("notes"), notes_of(notes)),
        "visibility": meta.visibility(visibility, found),
        "allow": meta.lines("allow"),
    }


def _states_count(meta: Metadata, limit: Limit) -> bool:
    """Whether `글자 수: 548자` says how long the answer is: the limit is known, and this is none."""
    named = "".join(meta.keys.get("limit", "").split())
    known = limit.maximum is not None
    return known and named == "글자수" and _BARE_COUNT.fullmatch(meta.text("limit")) is not None


def _take_written_count(body: Passage) -> tuple[Passage, Passage]:
    """The count the author wrote down as a line at an end of the answer, and the rest."""
    body = body.trimmed()
    rows = body.rows
    for index in (len(rows) - 1, 0):
        if _COUNT_LINE.fullmatch(rows[index][0].strip()):
            rest = Passage.join((*rows[:index], *rows[index + 1 :])).trimmed()
            return body.part(index, index + 1), rest
    return NOTHING, body


def _read_limits(meta: Metadata, limit: Limit, found: list[Diagnostic]) -> Limit:
    """The title's limit, overridden by what the metadata says."""
    if value := meta.text("limit"):
        stated = _read_limit(value)
        if stated is None:
            found.append(codes.BAD_LIMIT.at(meta.place("limit"), value=value))
        else:
            limit = replace(stated, required=limit.required)
    if value := meta.text("minimum"):
        stated = _read_limit(value)
        least = stated and (stated.minimum or stated.maximum)
        if not least:
            found.append(codes.BAD_LIMIT.at(meta.place("minimum"), value=value))
        else:
            limit = replace(limit, minimum=least)
    return limit


def _read_limit(value: str) -> Limit | None:
    if value in ("없음", "제한 없음", "none", "None"):
        return Limit(unlimited=True)
    if _PLAIN_NUMBER.fullmatch(value):
        value = f"최대 {value.removeprefix('최대').removeprefix('최소').strip()}자"
    _, limit = read_limit(f"x ({value})")
    return replace(limit, required=None) if limit.is_stated else None


def _read_convention(meta: Metadata, convention: Convention, found: list[Diagnostic]) -> Convention:
    """The way of counting: `공백 제외`, `바이트 (utf-8)`, `단어`, `줄바꿈 2`, one or several."""
    value = meta.text("count")
    changes: dict[str, Any] = {}
    for part in filter(None, (piece.strip() for piece in _COUNT_PARTS.split(value))):
        newline = _NEWLINE.search(part)
        if newline:
            changes["newline"] = int(newline[1])
            part = f"{part[: newline.start()]} {part[newline.end() :]}".strip()
        names = (
            [COUNTINGS.find(part)]
            if COUNTINGS.find(part)
            else [COUNTINGS.find(word) for word in part.split()]
        )
        for name in names:
            if name in get_args(Unit):
                changes["unit"] = name
            elif name in ("cp949", "utf-8"):
                changes["encoding"] = name
                changes.setdefault("unit", "bytes")
            else:
                found.append(codes.BAD_COUNTING.at(meta.place("count"), value=value))
                return convention
    return replace(convention, **changes)
