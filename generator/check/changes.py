"""Changes told twice: `4시간에서 15분으로` here, `4시간에서 30분으로` there.

In: the lines of a site. Out: pairs that disagree. Changes find one another by the amount they start from
or arrive at, each list bounded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.claims import Claim, Line
from generator.check.pairs import (
    BUCKET,
    Attested,
    Pair,
    may_meet,
    pair_of,
    qualified_apart,
    same_word,
    shared_words,
)
from generator.check.words import Word, is_common, is_verb
from generator.codes.check import numbers as codes
from generator.records import record

_AROUND = 2
"""How many telling words the surroundings must share where the changes themselves name no common subject."""


@record(frozen=True, eq=False)
class Change:
    """What was, and what it became."""

    before: Claim
    after: Claim

    @property
    def head(self) -> tuple[Word, ...]:
        """What changed."""
        if self.before.head or self.before.line is not self.after.line:
            return self.before.head
        return tuple(word for word in self.after.head if not is_verb(word.stem))

    @property
    def lines(self) -> tuple[Line, Line]:
        return self.before.line, self.after.line


def read_changes(lines: Iterable[Line]) -> Iterator[Change]:
    """The changes of all lines; what was may stand in the sentence before."""
    last: Line | None = None
    for line in lines:
        found = list(_changes_of(line))
        yield from found
        if not found and not line.offset and last is not None and line.follows(last):
            yield from _changes_across(last, line)
        last = line


def _changes_of(line: Line) -> Iterator[Change]:
    before: Claim | None = None
    for claim in line.claims:
        if claim.role in ("from", "was") or _is_object(claim):
            before = claim
        elif claim.role == "to" and before is not None and _one_kind(before, claim):
            yield Change(before, claim)
            before = None


def _is_object(claim: Claim) -> bool:
    """Whether it is what was changed: `1.4GB를 380MB로`."""
    return not claim.role and claim.line.words[claim.quantity.stop :][:1] in ("을", "를")


def _changes_across(last: Line, line: Line) -> Iterator[Change]:
    was = [claim for claim in last.claims if claim.role == "was"]
    became = [claim for claim in line.claims if claim.role == "to"]
    if len(was) != 1 or len(became) != 1 or any(claim.role == "to" for claim in last.claims):
        return
    if _one_kind(was[0], became[0]) and not _has_subject(became[0]):
        yield Change(was[0], became[0])


def _one_kind(before: Claim, after: Claim) -> bool:
    """Whether both have one unit, and are not told per different things."""
    alike = before.quantity.dimension == after.quantity.dimension
    return alike and (before.rate == after.rate or not before.rate or not after.rate)


def _has_subject(claim: Claim) -> bool:
    """Whether a noun with its particle stands directly before the amount: `오류율을 2%로`."""
    if not claim.head:
        return False
    last = claim.head[-1]
    particle = claim.line.words[last.stop - 1] in "을를이가은는" and last.length > len(last.stem)
    return particle and claim.quantity.start - last.stop <= 2


def find_changes(changes: Iterable[Change], attested: Attested) -> Iterator[Pair]:
    """Changes from one amount to two, or from two amounts to one, of one thing."""
    from_same: dict[tuple[str, float], list[Change]] = defaultdict(list)
    to_same: dict[tuple[str, float], list[Change]] = defaultdict(list)
    for change in changes:
        before, after = change.before.quantity, change.after.quantity
        if change.before.set_apart or change.after.set_apart:
            continue
        start, goal = from_same[before.dimension, before.low], to_same[after.dimension, after.low]
        for known in start:
            if not known.after.quantity.agrees(after) and _is_same(known, change):
                yield pair_of(codes.NUMBERS_MAY_DIFFER, known.after, change.after, attested)
                break
        else:
            for known in goal:
                if not known.before.quantity.agrees(before) and _is_same(known, change, strict=True):
                    yield pair_of(codes.NUMBERS_MAY_DIFFER, known.before, change.before, attested)
                    break
        for group, value in ((start, after.low), (goal, before.low)):
            if len(group) < BUCKET and not _is_known(group, change, value):
                group.append(change)


def _is_known(group: list[Change], change: Change, value: float) -> bool:
    """Whether a change of the same amounts and subject is in the group already."""
    return any(
        value in (known.after.quantity.low, known.before.quantity.low)
        and [word.stem for word in known.head] == [word.stem for word in change.head]
        and known.after.line.text.stories == change.after.line.text.stories
        for known in group
    )


def _is_same(one: Change, other: Change, strict: bool = False) -> bool:
    """Whether two changes are of one thing."""
    if not may_meet(one.before.line, other.before.line) or not may_meet(one.after.line, other.after.line):
        return False
    if _tells(one, other) or _tells(other, one):
        return False
    mine, theirs = one.head, other.head
    if qualified_apart(mine, theirs):
        return False
    named = shared_words([word.stem for word in mine], [word.stem for word in theirs])
    ends_alike = bool(mine and theirs) and same_word(mine[-1].stem, theirs[-1].stem)
    if strict:
        return ends_alike and (named >= 2 or (named == 1 and not is_common(mine[-1].stem)))
    if named and (ends_alike or named >= 2 or min(len(mine), len(theirs)) == 1):
        return True
    around = shared_words(one.before.line.context, other.before.line.context)
    if not mine or not theirs:
        return around >= 1
    return around >= _AROUND and (ends_alike or bool(named) or _is_bare(mine) or _is_bare(theirs))


def _is_bare(head: tuple[Word, ...]) -> bool:
    """Whether a head names nothing in particular: `걸리던 것이`."""
    return all(is_common(word.stem) for word in head)


def _tells(one: Change, other: Change) -> bool:
    """Whether a sentence that tells one change knows the amounts of the other."""
    known = [quantity for line in one.lines for quantity in line.quantities]
    known = [quantity for quantity in known if quantity is not one.after.quantity]
    return any(
        quantity is not one.before.quantity and quantity.agrees(other.after.quantity) for quantity in known
    )
