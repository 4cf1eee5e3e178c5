"""Copies of a sentence that drifted apart in their numbers.

In: the lines of a site. Out: pairs that disagree. Sentences find one another through an index of their
wording (the words without numbers; two telling stems in a row, each list bounded), so the work grows with
the text and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.check.claims import Claim, Line
from generator.check.pairs import (
    BUCKET,
    Attested,
    Pair,
    apart,
    comparable,
    disjoint,
    may_meet,
    pair_of,
    qualified_apart,
    shared_words,
)
from generator.check.quantities import Quantity
from generator.codes.check import numbers as codes

_SURE = 24
"""Letters a copied sentence needs for its numbers to contradict each other beyond doubt."""

_SHORT = 12
_VAGUE = 3
"""How many telling words a sentence needs to stand for itself."""

_PROCESS = frozenset((
    "요구사항", "분석", "테스트", "배포", "문서", "문서화", "회의", "리뷰", "코드", "일정", "조율", "협업",
    "소통", "공유", "기획", "디자인", "디자이너", "기획자", "백엔드", "프론트엔드", "풀스택", "리드",
    "주도", "전반", "과정", "단계별", "requirements", "design", "testing", "deployment", "backend",
    "frontend", "development", "contribution",
))  # fmt: skip
"""Words of any project: a sentence of them may be copied from one project to the next."""

_RETOLD = 4
"""How many telling words two sentences must share to be one told twice."""


def find_copies(lines: Iterable[Line]) -> Iterator[Pair]:
    """Sentences worded alike that differ only in their numbers."""
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.letters >= _SHORT and any(quantity.dimension for quantity in line.quantities):
            groups[line.skeleton].append(line)
    for group in groups.values():
        first_of: dict[tuple[tuple[float, float, str], ...], Line] = {}
        for line in group:
            first_of.setdefault(tuple((q.low, q.high, q.dimension) for q in line.quantities), line)
        for one, other in pairwise(first_of.values()):
            pair = _conflict(one, other)
            if pair is None or not comparable(one, other):
                continue
            if disjoint(one.text, other.text) or not apart(one, other):
                continue
            if _is_vague(one, other):
                continue
            code = codes.NUMBERS_DIFFER if _is_sure(one, other) else codes.NUMBERS_MAY_DIFFER
            yield Pair(code, one, other, *pair)
            break


def _is_sure(one: Line, other: Line) -> bool:
    """Whether two copies cannot be of two things: long enough, and telling what in particular they are of."""
    if one.letters < _SURE or one.text is other.text or one.aims or other.aims:
        return False
    return len(one.telling - _PROCESS) >= _RETOLD


def _is_vague(one: Line, other: Line) -> bool:
    """Whether a short sentence leaves what it is about to the ones before it, and those differ."""
    if len(one.telling) >= _VAGUE or not (one.before and other.before):
        return False
    return shared_words(one.context - one.telling, other.context - other.telling) < _VAGUE - 1


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


def find_retold(lines: Iterable[Line], attested: Attested) -> Iterator[Pair]:
    """Sentences with most of their words in common, of which a number differs."""
    index: dict[tuple[str, str], list[Line]] = defaultdict(list)
    seen: set[tuple[str, tuple[float, ...]]] = set()
    for line in lines:
        told = line.skeleton, tuple(quantity.low for quantity in line.quantities)
        if len(line.telling) < _RETOLD or told in seen or not line.claims:
            continue
        seen.add(told)
        shared: Counter[int] = Counter()
        known_by: dict[int, Line] = {}
        keys = set(pairwise(line.stems))
        for key in keys:
            for known in index[key][-BUCKET:]:
                shared[id(known)] += 1
                known_by[id(known)] = known
        for name, _ in shared.most_common(3):
            known = known_by[name]
            common = len(known.telling & line.telling)
            if common < _RETOLD or common * 2 < min(len(known.telling), len(line.telling)):
                continue
            pair = _retold_conflict(known, line, attested) if may_meet(known, line) else None
            if pair:
                yield pair
                break
        for key in keys:
            index[key].append(line)


def _retold_conflict(one: Line, other: Line, attested: Attested) -> Pair | None:
    """Two claims of one kind, alone of their kind in their sentences, that disagree."""
    mine, theirs = _single(one), _single(other)
    for kind in mine.keys() & theirs.keys():
        here, there = mine[kind], theirs[kind]
        if here.quantity.agrees(there.quantity) or attested.both(here.quantity, there.quantity):
            continue
        if not qualified_apart(here.head, there.head):
            return pair_of(codes.NUMBERS_MAY_DIFFER, here, there, attested)
    return None


def _single(line: Line) -> dict[tuple[str, str, str], Claim]:
    """The claims of a line that no other one of it could be mistaken for."""
    found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in line.claims:
        if claim.set_apart:
            continue
        found[claim.quantity.dimension, claim.rate, claim.role].append(claim)
    return {kind: claims[0] for kind, claims in found.items() if len(claims) == 1}
