"""Copies of a sentence that drifted apart in their numbers.

In: the lines of a site. Out: findings with both places. Sentences find one another through an index of
their wording (the words without numbers; shingles of three stems, each list bounded), so the work grows
with the text and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.check.claims import Line
from generator.check.pairs import BUCKET, apart, comparable, disagree, disjoint
from generator.check.quantities import Quantity
from generator.codes import check as codes
from generator.diagnostics import Diagnostic

_SURE = 24
"""Letters a copied sentence needs for its numbers to contradict each other beyond doubt."""

_SHORT = 12


def find_copies(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """Sentences worded alike that differ only in their numbers."""
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.letters >= _SHORT and any(quantity.dimension for quantity in line.quantities):
            groups[line.skeleton].append(line)
    for group in groups.values():
        first_of: dict[tuple[tuple[float, float, str], ...], Line] = {}
        for line in group:
            first_of.setdefault(tuple((q.low, q.high, q.dimension) for q in line.quantities), line)
        if len(first_of) < 2:
            continue
        versions = list(first_of.values())
        for one, other in pairwise(versions):
            pair = _conflict(one, other)
            if pair is None or not comparable(one, other):
                continue
            if disjoint(one.text, other.text) or not apart(one, other):
                continue
            sure = one.letters >= _SURE and one.text is not other.text and not (one.aims or other.aims)
            yield disagree(codes.NUMBERS_DIFFER if sure else codes.NUMBERS_MAY_DIFFER, one, other, *pair)
            break


def _conflict(one: Line, other: Line) -> tuple[Quantity, Quantity] | None:
    """The first two quantities that cannot both be so; None if a label tells the sentences apart."""
    if len(one.quantities) != len(other.quantities):
        return None
    found = None
    for mine, theirs in zip(one.quantities, other.quantities, strict=True):
        if mine.label or theirs.label:
            if (mine.low, mine.high) != (theirs.low, theirs.high):
                return None
        elif found is None and not mine.agrees(theirs):
            found = mine, theirs
    return found


def find_near_copies(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """Sentences that differ in a number and in a word or two that were put in or left out."""
    index: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines:
        if len(line.stems) < 6 or not any(quantity.dimension for quantity in line.quantities):
            continue
        shared: Counter[int] = Counter()
        seen: dict[int, Line] = {}
        shingles = {line.stems[at : at + 3] for at in range(len(line.stems) - 2)}
        for shingle in shingles:
            for known in index[shingle][-BUCKET:]:
                shared[id(known)] += 1
                seen[id(known)] = known
        for name, count in shared.most_common(3):
            known = seen[name]
            if count * 2 < min(len(line.stems), len(known.stems)) - 2 or known.skeleton == line.skeleton:
                continue
            pair = _reworded_conflict(known, line)
            if pair and apart(known, line) and comparable(known, line):
                if not disjoint(known.text, line.text) and not (known.aims or line.aims):
                    yield disagree(codes.NUMBERS_MAY_DIFFER, known, line, *pair)
                break
        for shingle in shingles:
            index[shingle].append(line)


def _reworded_conflict(one: Line, other: Line) -> tuple[Quantity, Quantity] | None:
    """A disagreement between sentences of which one has all the words of the other and few more."""
    more, less = Counter(one.stems), Counter(other.stems)
    more, less = more - less, less - more
    if (more and less) or sum((more + less).values()) > 3:
        return None
    known = {claim.head: claim for claim in one.claims}
    labels = [[q.words for q in line.quantities if q.label] for line in (one, other)]
    if labels[0] != labels[1]:
        return None
    for claim in other.claims:
        match = known.get(claim.head)
        if match is None or match.role != claim.role:
            continue
        mine, theirs = match.quantity, claim.quantity
        if mine.dimension == theirs.dimension and not mine.agrees(theirs):
            return mine, theirs
    return None
