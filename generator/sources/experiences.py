"""experiences/<id>.md and career/<id>.md: what the candidate did.

In: the source of one file. Out: an experience or a career, or None if it is broken.
"""

from generator.diagnostics import Diagnostic
from generator.model.story import Career, Experience, FollowUp, Part
from generator.sources.entities import build
from generator.sources.facts import read_fact_values
from generator.sources.followups import read_followups
from generator.sources.frontmatter import Source
from generator.sources.markdown_slips import space_headings
from generator.sources.notes import is_note_name, notes_of, take_notes
from generator.sources.pieces import join_passages
from generator.sources.sections import EXPERIENCE_SECTIONS
from generator.sources.wording import clean_title
from generator.text.fold import fold
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Section, first_paragraph, split_sections


def read_career(source: Source, name: str, found: list[Diagnostic]) -> Career | None:
    """One employment; its body stays as it is, but for its notes."""
    body, notes = take_notes(source.body)
    return build(Career, source, found, id=name, body=body.trimmed(), notes=notes_of(notes))


def read_experience(source: Source, name: str, found: list[Diagnostic]) -> Experience | None:
    """One story. A `# ` heading at its start names it when the front matter does not."""
    values = dict(source.values)
    sections = list(split_sections(space_headings(source.body, source.path, found), 2))
    title = take_title(sections)
    if title and not values.get("title"):
        values["title"] = title
    elif title and fold(title) != fold(str(values["title"])):
        sections.insert(1, Section(title, None, 1, source.body.trimmed().line, NOTHING))
    facts = read_fact_values(values.pop("facts", None), source, ("facts",), found)
    opening, aside = take_notes(sections[0].body)
    summary, rest = first_paragraph(opening.trimmed())
    parts = [Part(where=source.place(rest.line), body=rest)] if rest else []
    followups: list[FollowUp] = []
    short: list[Passage] = []
    notes = [notes_of(aside)]
    for section in sections[1:]:
        kind = "notes" if is_note_name(section.title) else EXPERIENCE_SECTIONS.find(section.title)
        if kind == "followups":
            followups += read_followups(section.body, source.path, found)
        elif kind == "short":
            body, aside = take_notes(section.body)
            short.append(body)
            notes.append(notes_of(aside))
        elif kind == "notes":
            notes.append(section.body)
        else:
            body, aside = take_notes(section.body)
            notes.append(notes_of(aside))
            part = {"kind": kind or "other", "title": clean_title(section.title), "body": body.trimmed()}
            parts.append(Part.model_validate({**part, "where": source.place(section.line)}))
    return build(
        Experience,
        source,
        found,
        values=values,
        id=name,
        facts=facts,
        summary=summary,
        parts=tuple(parts),
        followups=tuple(followups),
        short=join_passages(*short),
        notes=join_passages(*notes),
    )


def take_title(sections: list[Section]) -> str:
    """The `# ` heading a file starts with, taken out of its sections; "" if there is none.

    What stands beneath it becomes the text before the first heading.
    """
    if len(sections) < 2 or sections[0].body or sections[1].level != 1:
        return ""
    title = clean_title(sections[1].title)
    sections[0:2] = [Section("", None, 0, sections[1].body.line, sections[1].body)]
    return title
