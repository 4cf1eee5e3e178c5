"""One thing said to be two amounts: `장애율 35% 감소` here, `장애율을 28% 줄였습니다` there.

In: the lines of a site. Out: pairs that disagree. Claims find one another by their unit and the words
next to the number, each list bounded.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from generator.check.changes import Change
from generator.check.claims import Claim, Line
from generator.check.pairs import BUCKET, Attested, Pair, may_meet, pair_of, qualified_apart, shared_words
from generator.check.words import Word, is_common, is_verb, is_weak
from generator.codes.check import numbers as codes

_COUNTED = frozenset((
    "개", "명", "건", "곳", "대", "가지", "회", "장", "권", "팀", "종", "줄", "행", "점", "쪽",
))  # fmt: skip
_FEW = 11
"""Smaller counts are the same, or differ, by chance."""

_AROUND = 3
"""How many telling words the surroundings must share besides where a noun says little."""

_UNLIKE = frozenset(("m", "년차", "#"))
"""What other rules look at, or what has no unit."""

_ACTS = {
    "줄": "-", "단축": "-", "감소": "-", "절감": "-", "낮": "-", "축소": "-", "개선": "±", "향상": "+",
    "증가": "+", "상승": "+", "늘": "+", "높": "+", "올": "+", "빨라": "±", "좋아": "±", "fell": "-",
    "dropped": "-",
}  # fmt: skip


def find_amounts(lines: Iterable[Line], changes: Iterable[Change], attested: Attested) -> Iterator[Pair]:
    """Claims that name one thing and two amounts of it; two changes are compared as changes."""
    before = {id(change.after): change.before for change in changes}
    changing = {*before, *map(id, before.values())}
    groups: dict[Hashable, list[Claim]] = defaultdict(list)
    for line in lines:
        for claim in line.claims:
            if claim.quantity.dimension in _UNLIKE or claim.set_apart:
                continue
            found = None
            for key in _keys(claim, before.get(id(claim), claim)):
                group = groups[key]
                found = found or next(
                    (
                        known
                        for known in group
                        if not (id(known) in changing and id(claim) in changing)
                        and _contradict(known, claim, attested, key[-1])
                    ),
                    None,
                )
                if len(group) < BUCKET and not any(_same(known, claim) for known in group):
                    group.append(claim)
            if found:
                yield pair_of(codes.NUMBERS_MAY_DIFFER, found, claim, attested)


def _same(one: Claim, other: Claim) -> bool:
    return one.quantity.low == other.quantity.low and one.stems == other.stems and one.role == other.role


def _keys(claim: Claim, first: Claim) -> Iterator[tuple[str, ...]]:
    """What a claim is found by: the noun it is of, the nouns it counts, or the words behind it.

    `first` is what it was before, where it is what something became: the noun stands before both.
    """
    kind = (claim.quantity.dimension, claim.rate, _act(claim))
    line, quantity = claim.line, claim.quantity
    head = first.head if first.line is line else ()
    named = bool(head) and not is_verb(head[-1].stem)
    if named and _touches(line.words[head[-1].stop : first.quantity.start]):
        yield (*kind, head[-1].stem, "noun")
        if len(head) > 1:
            yield (*kind, head[-2].stem, head[-1].stem, "words")
    behind = (word for word in line.found_words if word.start >= quantity.stop)
    follow = [word for word in behind if not word.stem[0].isdigit()][:2]
    counted = quantity.dimension in _COUNTED
    if follow and counted and line.words[quantity.stop : follow[0].start] in (" ", "의 "):
        yield (*kind, follow[0].stem, "noun")
    near = len(follow) > 1 and follow[0].start - quantity.stop <= 3
    if near and not all(is_common(word.stem) for word in follow):
        yield (*kind, *(word.stem for word in follow), "words")


def _touches(between: str) -> bool:
    """Whether only a particle, a rate or `약` stands between a noun and its number."""
    words = re.findall(r"[가-힣A-Za-z0-9]+", between)
    return len(between) <= 14 and all(
        is_weak(word) or len(word) == 1 or word.startswith("p9") for word in words
    )


def _act(claim: Claim) -> str:
    """What a percentage is a change of, "" for a state."""
    if claim.quantity.dimension not in ("%", "배", "%p") or claim.role:
        return ""
    return next((sign for word, sign in _ACTS.items() if claim.verb.startswith(word)), "")


def _contradict(one: Claim, other: Claim, attested: Attested, by: str) -> bool:
    """Whether two claims found by the same words cannot both be so."""
    mine, theirs = one.quantity, other.quantity
    if mine.agrees(theirs) or attested.both(mine, theirs) or not may_meet(one.line, other.line):
        return False
    if "from" in (one.role, other.role) and one.role != other.role:
        return False
    if qualified_apart(one.head, other.head):
        return False
    named = shared_words({*one.stems, *one.after}, {*other.stems, *other.after})
    few = mine.dimension in _COUNTED and min(mine.low, theirs.low) < _FEW
    if few:
        return named >= (2 if by == "words" else 3)
    if named >= 2 or (named == 1 and by == "words"):
        return True
    around = shared_words(one.line.context - {*one.stems}, other.line.context)
    return named == 1 and (not _weak_noun(one, other) or around >= _AROUND)


def _weak_noun(one: Claim, other: Claim) -> bool:
    """Whether the nouns next to the numbers say nothing in particular: 응답 시간, 처리 비용."""
    heads: list[Word] = [claim.head[-1] for claim in (one, other) if claim.head]
    return bool(heads) and all(is_common(word.stem) for word in heads)
