"""Numbers that disagree: copies of a sentence, the same claim, and one number with two nouns.

In: texts. Out: findings with both places, each pair of places once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.claims import Claim, Line, is_generic, read_lines
from generator.check.copies import find_copies, find_near_copies
from generator.check.nouns import find_other_nouns
from generator.check.pairs import BUCKET, apart, comparable, disagree, disjoint
from generator.check.texts import Texts, foreign
from generator.codes import check as codes
from generator.diagnostics import Diagnostic, Location


class Numbers:
    """All sentences with quantities of a site, read once for every rule about numbers."""

    def __init__(self, texts: Texts) -> None:
        self.lines = [
            line
            for text in texts.all
            if (text.shown and not foreign(text)) or text.kind == "task"
            for line in read_lines(text)
        ]


def check_numbers(numbers: Numbers) -> Iterator[Diagnostic]:
    """Findings of all texts of a profile against each other, each pair of places once."""
    told: set[frozenset[Location]] = set()
    for finding in (*find_copies(numbers.lines), *find_near_copies(numbers.lines), *_claims(numbers.lines)):
        places = frozenset({finding.where, *finding.related})
        if len(places) > 1 and not any(len(places & known) > 1 for known in told):
            told.add(places)
            yield finding
    yield from find_other_nouns(numbers.lines)


def _claims(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """The same thing said to be two amounts: `장애율 35% 감소` here and `장애율을 30% 줄였습니다` there."""
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for line in lines:
        if line.aims:
            continue
        for claim in line.claims:
            if (
                len(claim.head) >= 3
                and not is_generic(claim.words)
                and not (len(claim.words) == 1 and len(claim.head) < 3)
            ):
                groups[claim.head, claim.quantity.dimension, claim.role].append(claim)
    for (_, dimension, _), group in groups.items():
        if len(group) > BUCKET or dimension in ("m", "년차"):
            continue
        first = group[0]
        for claim in group[1:]:
            if not apart(claim.line, first.line) or claim.quantity.agrees(first.quantity):
                continue
            if disjoint(claim.line.text, first.line.text) or not comparable(claim.line, first.line):
                continue
            if not _same_act(first, claim) or _labels_differ(first.line, claim.line):
                continue
            yield disagree(codes.NUMBERS_MAY_DIFFER, first.line, claim.line, first.quantity, claim.quantity)
            break


_ACTS = {
    "줄": "-", "단축": "-", "감소": "-", "절감": "-", "낮": "-", "축소": "-", "개선": "±", "향상": "+",
    "증가": "+", "상승": "+", "늘": "+", "높": "+",
}  # fmt: skip


def _same_act(one: Claim, other: Claim) -> bool:
    """Whether the same became of it: `줄였습니다` and `단축` are one act."""
    acts = []
    for claim in (one, other):
        act = next((sign for word, sign in _ACTS.items() if claim.verb.startswith(word)), claim.verb)
        acts.append(act)
    if acts[0] == acts[1]:
        return True
    return "±" in acts and {*acts} <= {"±", "-", "+"}


def _labels_differ(one: Line, other: Line) -> bool:
    return {q.words for q in one.quantities if q.label} != {q.words for q in other.quantities if q.label}
