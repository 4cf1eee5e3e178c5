"""Cutting and joining passages: sections with their heading lines, passages one after the other.

In: passages. Out: passages that keep their source lines.
"""

from collections.abc import Iterable, Iterator

from generator.text.passage import NOTHING, Passage
from generator.text.reader import Item, Section, split_sections


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
    held = [passage.trimmed() for passage in passages if passage]
    if len(held) < 2:
        return held[0] if held else NOTHING
    rows: list[tuple[str, int]] = []
    for passage in held:
        if rows:
            rows.append(("", rows[-1][1]))
        rows += passage.rows
    return Passage.join(rows)


def item_rows(item: Item) -> Passage:
    """The text of an item's first paragraph with its lines."""
    return Passage.read(item.text, item.line)


def without_items(passage: Passage, items: Iterable[Item]) -> Passage:
    """The passage without the lines the items stand on."""
    gone = {line for item in items for line in item_lines(item)}
    return Passage.join(row for row in passage.rows if row[1] not in gone).trimmed() if gone else passage


def item_lines(item: Item) -> Iterator[int]:
    """The source lines an item stands on, with all that is nested in it."""
    yield from range(item.line, item.line + item.text.count("\n") + 1)
    if item.body:
        yield from range(item.line, item.body.lines[-1] + 1)
