"""Pairs of sentences: whether two of them may speak of one thing, and the finding that names both places.

In: two lines with quantities. Out: yes or no; a finding.
"""

from generator.check.claims import Line
from generator.check.quantities import Quantity
from generator.check.texts import Text
from generator.diagnostics import Code, Diagnostic

_FAR = 200
BUCKET = 24
"""How many sentences that share a rare stretch of words are compared with each other."""


def comparable(one: Line, other: Line) -> bool:
    """Two different facts are two different things: the author said so."""
    return not (_fact_at(one) and _fact_at(other) and _fact_at(one) != _fact_at(other))


def _fact_at(line: Line) -> frozenset[str]:
    vias = {
        line.text.via(line.sentence.start + line.offset + quantity.start)
        for quantity in line.quantities
        if line.text.merged and len(line.text.merged.pieces) > 1
    }
    return frozenset(via for via in vias if via.startswith("fact:"))


def disjoint(one: Text, other: Text) -> bool:
    """Whether the sources say that the texts are about different experiences."""
    return bool(one.stories and other.stories and not one.stories & other.stories)


def apart(one: Line, other: Line) -> bool:
    """Whether they stand in two texts or far from each other: neighbours are rows of one list."""
    return one.text is not other.text or abs(one.sentence.start - other.sentence.start) >= _FAR


def disagree(code: Code, one: Line, other: Line, mine: Quantity, theirs: Quantity) -> Diagnostic:
    """One finding for both places: at the later text, with the earlier one as related."""
    where = other.text.place(other.sentence.start + other.offset + theirs.start)
    related = one.text.place(one.sentence.start + one.offset + mine.start)
    return code.at(
        where, subject=other.text.subject, related=[related],
        mine=theirs.words, theirs=mine.words, sentence=_shorten(other.words),
    )  # fmt: skip


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else line[:39] + "…"
