"""What merging yields: text with every stretch traced to the source line it came from."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from html import unescape

from generator.diagnostics import Location
from generator.model.blocks import Anchor, Block, Reference
from generator.model.site import Site
from generator.records import record
from generator.text.counting import Convention, count
from generator.text.differences import Change
from generator.text.plain import Plain, plain_text

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")


@record(frozen=True, slots=True)
class Piece:
    """A stretch of merged text and where its first line stands; its further lines follow in `lines`.

    `via` says what it came in through: "" for the block's own text, else `fact:id`, `experience:id`.
    """

    text: str
    path: str
    lines: tuple[int, ...]
    via: str = ""

    @property
    def where(self) -> Location:
        return Location(self.path, self.lines[0])


@record(frozen=True, slots=True)
class Span:
    """Characters `start` to `stop` of a merged plain text and the source line they came from."""

    start: int
    stop: int
    where: Location
    via: str = ""


@record(frozen=True)
class Merged:
    """A block after merging: its pieces in order; Markdown, plain text and spans follow from them."""

    pieces: tuple[Piece, ...] = ()

    @cached_property
    def markdown(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _plain(self) -> Plain:
        return plain_text(self.markdown)

    @property
    def plain(self) -> str:
        """The text as it would be typed into a form."""
        return self._plain.text

    def count(self, convention: Convention) -> int:
        return count(self.plain, convention)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Every stretch of the plain text with its source line, in order; only line breaks are in none.

        Plain text is Markdown with marks left out, so within a line it is matched character by
        character, from left to right, against the Markdown line it came from.
        """
        rows = self._traced_rows()
        spans: list[Span] = []
        offset = 0
        for text, origin in zip(self._plain.text.split("\n"), self._plain.lines, strict=True):
            spans.extend(_align(text, rows[origin] if origin < len(rows) else [], offset))
            offset += len(text) + 1
        return tuple(spans)

    def _traced_rows(self) -> list[list[tuple[str, Location, str]]]:
        """For every Markdown line its stretches: text, source line, via."""
        rows: list[list[tuple[str, Location, str]]] = [[]]
        for piece in self.pieces:
            for index, text in enumerate(piece.text.split("\n")):
                if index:
                    rows.append([])
                line = piece.lines[min(index, len(piece.lines) - 1)]
                rows[-1].append((text, Location(piece.path, line), piece.via))
        return rows

    def span_at(self, start: int) -> Span | None:
        """The stretch that the plain character at `start` is in; a line break is in the one before it."""
        if not self.spans:
            return None
        return self.spans[max(bisect_right(self._starts, start) - 1, 0)]

    def locate(self, start: int) -> Location:
        """The source line of the plain character at `start`."""
        span = self.span_at(start)
        return span.where if span else Location("")

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]


_NOTHING = Merged()
"""What an empty block merges to."""


def _align(text: str, row: list[tuple[str, Location, str]], offset: int) -> list[Span]:
    if text and len(row) == 1:
        return [Span(offset, offset + len(text), row[0][1], row[0][2])]
    signs = _signs(row)
    spans: list[Span] = []
    cursor, current, start = 0, -1, 0
    for position, character in enumerate(text):
        probe = cursor
        while probe < len(signs) and character not in signs[probe].readings:
            probe += 1
        if probe < len(signs):
            cursor = probe + signs[probe].readings[character]
            found = signs[probe].part
        else:
            found = max(current, 0)
        if found != current:
            if current >= 0 and row:
                spans.append(Span(offset + start, offset + position, row[current][1], row[current][2]))
            current, start = found, position
    if text and row and current >= 0:
        spans.append(Span(offset + start, offset + len(text), row[current][1], row[current][2]))
    return spans


@record(frozen=True, slots=True)
class _Sign:
    """A character of a Markdown line: which part it is in, and what it may read as over how many."""

    part: int
    readings: Mapping[str, int]


def _signs(row: list[tuple[str, Location, str]]) -> list[_Sign]:
    """The characters of a line's parts; where an entity starts, also the one it stands for."""
    signs = []
    for part, (text, _, _) in enumerate(row):
        entities = {match.start(): match[0] for match in _ENTITY.finditer(text)} if "&" in text else {}
        for at, character in enumerate(text):
            readings = {character: 1}
            if at in entities:
                readings.setdefault(unescape(entities[at]), len(entities[at]))
            signs.append(_Sign(part, readings))
    return signs


@record(frozen=True)
class SaidOtherwise:
    """An amount told in a debrief that is another in what was sent: `said` there, `sent` in the essay."""

    said: str
    sent: str
    where: Location
    debrief: str
    anchor: Anchor


@record(frozen=True)
class MergedSite:
    """The site with every block's merged text and all uses of facts and experiences.

    `changes` are the sentences of an essay (by `page#anchor`) that are other than they were sent;
    `said_otherwise` the amounts of a position's debriefs that differ from what was sent.
    `names` gives what page templates may use at a position (`company/position`, or empty): the
    same five names as content.
    """

    site: Site
    texts: dict[Block, Merged]
    references: tuple[Reference, ...]
    names: Callable[[str], Mapping[str, object]]
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    said_otherwise: Mapping[str, tuple[SaidOtherwise, ...]] = field(default_factory=dict)

    def of(self, block: Block) -> Merged:
        return self.texts.get(block, _NOTHING)

    @cached_property
    def uses(self) -> dict[tuple[str, str], tuple[Reference, ...]]:
        """References by what they refer to, in the order of the pages."""
        uses: dict[tuple[str, str], list[Reference]] = {}
        for reference in self.references:
            uses.setdefault((reference.kind, reference.id), []).append(reference)
        return {key: tuple(found) for key, found in uses.items()}
