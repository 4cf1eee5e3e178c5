"""intro.md: what is spoken to introduce oneself, one section per length.

In: the source of intro.md. Out: introductions in order.
"""

from typing import Any, Literal

from generator.diagnostics import Diagnostic
from generator.model.entity import Visibility
from generator.model.story import Introduction
from generator.sources.entities import build
from generator.sources.frontmatter import Source
from generator.sources.ids import Named, assign_ids
from generator.sources.markdown_slips import space_headings
from generator.sources.metadata import read_metadata
from generator.sources.notes import is_note_name, notes_of, take_notes
from generator.sources.pieces import join_passages
from generator.sources.questions import SheetHead
from generator.sources.sections import ENGLISH_TITLES, INTRODUCTION_KEYS, NOTES_SECTIONS
from generator.sources.wording import clean_title, find_seconds
from generator.text.plain import inline_plain
from generator.text.reader import split_sections


def read_introductions(source: Source, found: list[Diagnostic]) -> tuple[Introduction, ...]:
    """The introductions of a file; text before the first heading is one without a title."""
    head = build(SheetHead, source, found)
    if head is None:
        return ()
    visibility = head.visibility or Visibility.EMPLOYER
    read: list[tuple[Named, dict[str, Any]]] = []
    for section in split_sections(space_headings(source.body, source.path, found), 2):
        if section.level < 2 and not section.body:
            continue
        meta, body = read_metadata(section.body, INTRODUCTION_KEYS, source.path, found)
        title = clean_title(section.title)
        is_notes = is_note_name(title)
        noted = meta.passage("notes")
        if not is_notes:
            body, aside = take_notes(body)
            noted = join_passages(noted, notes_of(aside))
        fields = {
            "title": title,
            "seconds": meta.seconds(found) or find_seconds(title),
            "language": _language_of(title),
            "body": body.trimmed(),
            "visibility": Visibility.PRIVATE if is_notes else meta.visibility(visibility, found),
            "allow": meta.lines("allow"),
        }
        where = source.place(section.line or body.line)
        read.append((Named(section.id, title or "introduction", where), fields))
        if noted:
            own = {"language": fields["language"], "body": noted, "visibility": Visibility.PRIVATE}
            called = _notes_title(title)
            read.append((Named(None, called, source.place(noted.line)), {**own, "title": called}))
    ids = assign_ids((named for named, _ in read), found)
    return tuple(
        Introduction.model_validate({**fields, "id": name, "where": named.where})
        for (named, fields), name in zip(read, ids, strict=True)
    )


def _notes_title(title: str) -> str:
    """What the notes within an introduction are called: they stand beside it, for the candidate alone."""
    return " · ".join(filter(None, (title, NOTES_SECTIONS.title("notes"))))


def _language_of(title: str) -> Literal["ko", "en"]:
    plain = inline_plain(title)
    if ENGLISH_TITLES.find(plain) or "english" in plain.casefold() or "영어" in plain:
        return "en"
    return "en" if plain and plain.isascii() and any(letter.isalpha() for letter in plain) else "ko"
