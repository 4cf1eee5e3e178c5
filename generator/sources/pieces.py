"""Cutting and joining passages: sections with their heading lines, passages one after the other.

In: passages. Out: passages that keep their source lines.
"""

from collections.abc import Iterable, Iterator

from generator.sources.sections import NOTES_SECTIONS
from generator.text.passage import Passage
from generator.text.reader import Item, Section, heading_lines, split_sections


def cut_sections(passage: Passage, level: int) -> tuple[tuple[Section, Passage], ...]:
    """The sections of a passage, each with the whole passage it covers, heading included."""
    sections = split_sections(passage, level)
    index_of = {line: index for index, line in enumerate(passage.lines)}
    starts = [0, *(index_of[section.line] for section in sections[1:])]
    stops = [*starts[1:], len(passage.lines)]
    rows = passage.rows
    return tuple(
        (section, Passage.join(rows[start:stop]))
        for section, start, stop in zip(sections, starts, stops, strict=True)
    )


def join_passages(*passages: Passage) -> Passage:
    """The passages that hold text, one after the other with a blank line between."""
    rows: list[tuple[str, int]] = []
    for passage in passages:
        if passage:
            if rows:
                rows.append(("", rows[-1][1]))
            rows += passage.trimmed().rows
    return Passage.join(rows)


def take_notes(passage: Passage) -> tuple[Passage, tuple[Section, ...]]:
    """The passage without its sections of notes, which are the candidate's own, and those sections."""
    if not any(NOTES_SECTIONS.find_exact(title) for _, title, _ in heading_lines(passage)):
        return passage, ()
    notes: list[Section] = []
    for level in range(1, 7):
        kept: list[Passage] = []
        for section, whole in cut_sections(passage, level):
            if section.level == level and NOTES_SECTIONS.find_exact(section.title):
                notes.append(section)
            else:
                kept.append(whole)
        passage = Passage.join(row for whole in kept for row in whole.rows)
    return passage, tuple(sorted(notes, key=lambda section: section.line))


def item_rows(item: Item) -> Passage:
    """The text of an item's first paragraph with its lines."""
    return Passage.read(item.text, item.line)


def without_items(passage: Passage, items: Iterable[Item]) -> Passage:
    """The passage without the lines the items stand on."""
    gone = {line for item in items for line in _item_lines(item)}
    return Passage.join(row for row in passage.rows if row[1] not in gone).trimmed() if gone else passage


def _item_lines(item: Item) -> Iterator[int]:
    yield from range(item.line, item.line + item.text.count("\n") + 1)
    if item.body:
        yield from range(item.line, item.body.lines[-1] + 1)
