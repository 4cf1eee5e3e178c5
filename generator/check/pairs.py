"""Pairs of sentences: whether two of them may speak of one thing, and the finding that names both places.

In: two lines with quantities, or two claims. Out: yes or no; a finding.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.check.claims import Claim, Line
from generator.check.quantities import Quantity
from generator.check.texts import Text
from generator.check.words import Word, is_common, is_verb
from generator.diagnostics import Code, Diagnostic, Location
from generator.records import record

_FAR = 200
BUCKET = 24
"""How many sentences that share a rare stretch of words are compared with each other."""


@record(frozen=True, eq=False)
class Pair:
    """Two sentences and the two quantities in them that cannot both be so."""

    code: Code
    one: Line
    other: Line
    mine: Quantity
    theirs: Quantity


def comparable(one: Line, other: Line) -> bool:
    """Two different facts are two different things: the author said so."""
    return not (one.facts and other.facts and one.facts != other.facts)


def disjoint(one: Text, other: Text) -> bool:
    """Whether the sources say that the texts are about different experiences or employments."""
    if one.careers and other.careers and not one.careers & other.careers:
        return True
    mine, theirs = (frozenset(name for name in text.stories if "/" not in name) for text in (one, other))
    return bool(mine and theirs and not mine & theirs)


def apart(one: Line, other: Line) -> bool:
    """Whether they stand in two texts or far from each other: neighbours are rows of one list."""
    return one.text is not other.text or abs(one.sentence.start - other.sentence.start) >= _FAR


def may_meet(one: Line, other: Line) -> bool:
    """Whether nothing in the sources keeps the two sentences apart."""
    return (
        apart(one, other)
        and comparable(one, other)
        and not disjoint(one.text, other.text)
        and not labels_differ(one, other)
    )


def labels_differ(one: Line, other: Line) -> bool:
    """Whether both name years, quarters or steps, and not the same ones."""
    mine, theirs = (_labels(line) for line in (one, other))
    return any(kind in theirs and not values & theirs[kind] for kind, values in mine.items())


def _labels(line: Line) -> dict[str, set[float]]:
    found: dict[str, set[float]] = defaultdict(set)
    for quantity in line.quantities:
        if quantity.kind or (quantity.label and quantity.start == 0):
            found[quantity.kind].add(quantity.low)
    return found


def same_word(one: str, other: str) -> bool:
    """Whether two stems are one word, or one is part of the other: 오출고, 오출고율."""
    return one == other or (min(len(one), len(other)) >= 2 and (one in other or other in one))


def shared_words(one: Iterable[str], other: Iterable[str]) -> int:
    """How many telling stems of one the other has, too."""
    theirs = [stem for stem in other if not is_common(stem)]
    return sum(any(same_word(stem, known) for known in theirs) for stem in one if not is_common(stem))


def qualified_apart(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two heads end alike and are told apart by what stands before: 결제 서버, 검색 서버."""
    at = 1
    while at <= min(len(one), len(other)) and same_word(one[-at].stem, other[-at].stem):
        at += 1
    if at == 1 or at > min(len(one), len(other)):
        return False
    return all(_qualifies(words[-at], words[-at + 1]) for words in (one, other))


def _qualifies(word: Word, following: Word) -> bool:
    """Whether a word stands bare, or with 의, directly before the next one."""
    bare = word.length == len(word.stem) and not is_verb(word.stem)
    return following.start - word.stop <= 2 and (bare or word.of)


class Attested:
    """Which two amounts stand together in one passage: its author knows that they are two things."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.known: set[tuple[str, float, float]] = set()
        self.often: Counter[tuple[str, float]] = Counter()
        last: Line | None = None
        for line in lines:
            near = [*line.quantities]
            if last is not None and line.follows(last):
                near += last.quantities
            for quantity in line.quantities:
                self.often[quantity.dimension, quantity.low] += 1
                for other in near:
                    if quantity.dimension == other.dimension and quantity.low != other.low:
                        self.known.add(_amounts(quantity, other))
            last = line

    def both(self, one: Quantity, other: Quantity) -> bool:
        """Whether some passage tells both amounts."""
        return _amounts(one, other) in self.known

    def rarer(self, one: Quantity, other: Quantity) -> bool:
        """Whether the first stands in fewer sentences than the second."""
        return self.often[one.dimension, one.low] < self.often[other.dimension, other.low]


def _amounts(one: Quantity, other: Quantity) -> tuple[str, float, float]:
    return one.dimension, min(one.low, other.low), max(one.low, other.low)


def disagree(pair: Pair) -> Diagnostic:
    """One finding for both places: at the later text, with the earlier one as related."""
    one, other, mine, theirs = pair.one, pair.other, pair.mine, pair.theirs
    return pair.code.at(
        place_of(other, theirs), subject=other.text.subject, related=[place_of(one, mine)],
        mine=theirs.words, theirs=mine.words, sentence=_shorten(other.words),
    )  # fmt: skip


def place_of(line: Line, quantity: Quantity) -> Location:
    """The source line of a quantity."""
    return line.text.place(line.sentence.start + line.offset + quantity.start)


def pair_of(code: Code, one: Claim, other: Claim, attested: Attested) -> Pair:
    """The pair of two claims: the rarer amount is the odd one, else that of what is sent or said."""
    mine, theirs = one.quantity, other.quantity
    tied = not attested.rarer(theirs, mine) and other.line.text.use == "told" != one.line.text.use
    if attested.rarer(mine, theirs) or tied:
        one, other = other, one
    return Pair(code, one.line, other.line, one.quantity, other.quantity)


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else line[:39] + "…"
