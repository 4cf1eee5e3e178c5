"""position.md and company.md: the job ad, what I make of it, and the firm.

In: the source of one file. Out: a position or a company, or None if it is broken.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic
from generator.model.application import Company, Position
from generator.model.plan import TextSection
from generator.sources.ad_sections import find_openings, split_ad
from generator.sources.entities import build
from generator.sources.experiences import take_title
from generator.sources.frontmatter import Source
from generator.sources.notes import is_own_name, notes_of, take_notes
from generator.sources.pieces import join_passages
from generator.sources.requirement_lines import Kind
from generator.sources.requirements import RequirementSections, name_requirements, read_highlights
from generator.sources.sections import POSITION_SECTIONS, QUESTION_TITLES, find_value
from generator.sources.wording import clean_title, shorten
from generator.sources.yaml_reader import Yaml
from generator.text.code_ranges import replace_outside
from generator.text.fold import fold
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Section, split_sections

_KINDS: dict[str, Kind] = {"requirements": "must", "nice": "nice"}
_DOUBLE_BRACE = re.compile(r"\{(?=\{)")
_OF_AD = ("responsibilities", "posting")
"""Sections that come with an ad, as unknown ones mostly do; the others are the candidate's."""


def read_position(
    source: Source, company: str, name: str, found: list[Diagnostic], given: Mapping[str, Any]
) -> Position | None:
    """The position; sections of one name are joined, unknown ones kept in order.

    Notes within a section are kept apart from it, since a section may be for the employer.
    """
    values, sections = _take_title(source, "title")
    texts: dict[str, list[Passage]] = {}
    requirements = RequirementSections(source.path, found)
    others: list[TextSection] = []
    pasted: list[Section] = []
    has_headings = False
    for section in (part for whole in sections for part in ((whole,) if whole.level else split_ad(whole))):
        known = POSITION_SECTIONS.find(section.title) if section.level else None
        if known in _KINDS:
            others += (_keep(part, source) for part in requirements.read(section.body, _KINDS[known]))
            has_headings = True
        elif known:
            is_posting = known == "posting"
            body, notes = (
                (_as_typed(section.body), ()) if is_posting else take_notes(section.body, is_own_name)
            )
            texts.setdefault(known, []).append(body)
            others += (_keep(part, source) for part in notes)
        elif section.level or section.body:
            others.append(_keep(section, source))
        if section.level and known in (None, "responsibilities", *_KINDS):
            pasted.append(section)
        if section.level and QUESTION_TITLES.find(section.title):
            where = source.place(section.line)
            found.append(codes.QUESTIONS_IN_POSITION.at(where, text=shorten(section.title)))
    filled = {name for name, bodies in texts.items() if any(bodies)}
    filled |= {name for name, kind in _KINDS.items() if requirements.holds(kind)}
    misplaced = tuple(_find_misplaced(pasted, filled, source))
    found += misplaced
    unknown = [part for part in others if not is_own_name(part.title)]
    is_ad = unknown or any(name in filled for name in _OF_AD)
    asks = misplaced or any(name in filled for name in _KINDS)
    is_starter = has_headings and "responsibilities" not in filled
    if is_ad and not asks and not is_starter and find_value(str(values.get("status")), ("closed",)) is None:
        found.append(codes.NO_REQUIREMENTS.at(source.place(source.body.trimmed().line)))
    fields: dict[str, Any] = {field: join_passages(*bodies) for field, bodies in texts.items()}
    if "highlights" in fields:
        fields["highlights"], fields["highlights_text"] = read_highlights(fields["highlights"], source.path)
    return build(
        Position,
        source,
        found,
        values=values,
        id=name,
        company=company,
        requirements=name_requirements(requirements.drafts, found),
        requirements_text=requirements.text("must"),
        nice_text=requirements.text("nice"),
        sections=tuple(others),
        **fields,
        **given,
    )


def read_company(
    source: Source, name: str, found: list[Diagnostic], given: Mapping[str, Any]
) -> Company | None:
    """The company; its sections stay as they are, its notes apart from them."""
    body, notes = take_notes(source.body)
    values, sections = _take_title(replace(source, body=body), "name")
    kept = tuple(_keep(section, source) for section in sections if section.level or section.body)
    given = {**given, "notes": notes_of(notes)}
    return build(Company, source, found, values=values, id=name, sections=kept, **given)


def _take_title(source: Source, key: str) -> tuple[dict[str, Yaml], list[Section]]:
    """The values and sections; a `# ` heading at the start names the file if `key` does not."""
    values = dict(source.values)
    sections = list(split_sections(source.body, 2))
    is_section = len(sections) > 1 and POSITION_SECTIONS.find_exact(sections[1].title) is not None
    title = "" if is_section else take_title(sections)
    if title and not values.get(key):
        values[key] = title
    elif title and fold(title) != fold(str(values[key])):
        sections.insert(0, Section(title, None, 1, source.body.trimmed().line, NOTHING))
    return values, sections


def _as_typed(ad: Passage) -> Passage:
    """An ad whose `{{ … }}` are its own: blanks of a recruiting system, no expressions."""
    return Passage(replace_outside(_DOUBLE_BRACE, r"{\\", ad.text), ad.lines)


def _find_misplaced(sections: list[Section], filled: set[str], source: Source) -> Iterator[Diagnostic]:
    """Lines of an ad that open a part whose own section is empty, in the section of another part."""
    for section in sections:
        for part, row, line in find_openings(section.body):
            if part not in filled:
                yield codes.PART_IN_SECTION.at(
                    source.place(line),
                    section=shorten(clean_title(section.title)),
                    text=shorten(row),
                    title=POSITION_SECTIONS.title(part),
                )


def _keep(section: Section, source: Source) -> TextSection:
    where = source.place(section.line or section.body.line)
    return TextSection(where=where, title=clean_title(section.title), body=section.body)
