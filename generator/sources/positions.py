"""position.md and company.md: the job ad, what I make of it, and the firm.

In: the source of one file. Out: a position or a company, or None if it is broken.
"""

from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Diagnostic
from generator.model.application import Company, Position, TextSection
from generator.sources.entities import build
from generator.sources.experiences import take_title
from generator.sources.frontmatter import Source
from generator.sources.pieces import join_passages
from generator.sources.requirements import Draft, Kind, name_requirements, read_highlights, read_requirements
from generator.sources.sections import POSITION_SECTIONS
from generator.sources.wording import split_marks
from generator.sources.yaml_reader import Yaml
from generator.text.fold import fold
from generator.text.passage import Passage
from generator.text.reader import Section, split_sections

_KINDS: dict[str, Kind] = {"requirements": "must", "nice": "nice"}


def read_position(
    source: Source, company: str, name: str, found: list[Diagnostic], given: Mapping[str, Any]
) -> Position | None:
    """The position; sections of one name are joined, unknown ones kept in order."""
    values, sections = _take_title(source, "title")
    texts: dict[str, list[Passage]] = {}
    drafts: list[Draft] = []
    others: list[TextSection] = []
    for section in sections:
        known = POSITION_SECTIONS.find(section.title) if section.level else None
        if known in _KINDS:
            drafts += read_requirements(section.body, _KINDS[known], source.path)
        elif known:
            texts.setdefault(known, []).append(section.body)
        elif section.level or section.body:
            others.append(_keep(section, source))
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
        requirements=name_requirements(drafts, found),
        sections=tuple(others),
        **fields,
        **given,
    )


def read_company(
    source: Source, name: str, found: list[Diagnostic], given: Mapping[str, Any]
) -> Company | None:
    """The company; its sections stay as they are."""
    values, sections = _take_title(source, "name")
    kept = tuple(_keep(section, source) for section in sections if section.level or section.body)
    return build(Company, source, found, values=values, id=name, sections=kept, **given)


def _take_title(source: Source, key: str) -> tuple[dict[str, Yaml], list[Section]]:
    """The values and sections; a `# ` heading at the start names the file if `key` does not."""
    values = dict(source.values)
    sections = list(split_sections(source.body, 2))
    title = take_title(sections)
    if title and not values.get(key):
        values[key] = title
    elif title and fold(title) != fold(str(values[key])):
        sections.insert(0, Section(title, None, 1, source.body.trimmed().line, Passage()))
    return values, sections


def _keep(section: Section, source: Source) -> TextSection:
    where = source.place(section.line or section.body.line)
    return TextSection(where=where, title=split_marks(section.title)[0], body=section.body)
