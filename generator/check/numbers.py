"""Numbers that disagree: copies of a sentence, the same claim, and one number with two nouns.

In: texts. Out: findings with both places. Sentences find one another through an index of their wording
(shingles of three words, each list bounded), so the work grows with the text and not with its square.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.check.claims import Claim, Line, is_generic, read_lines
from generator.check.quantities import Quantity
from generator.check.texts import Text, Texts, foreign
from generator.check.words import stem
from generator.codes import check as codes
from generator.diagnostics import Diagnostic, Location

_SURE = 24
"""Letters a copied sentence needs for its numbers to contradict each other beyond doubt."""

_SHORT = 12
_FAR = 200
_BUCKET = 24
"""How many sentences that share a rare stretch of words are compared with each other."""


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
    for finding in (*_copies(numbers.lines), *_near_copies(numbers.lines), *_claims(numbers.lines)):
        places = frozenset({finding.where, *finding.related})
        if len(places) > 1 and not any(len(places & known) > 1 for known in told):
            told.add(places)
            yield finding
    yield from _other_nouns(numbers.lines)


def _copies(lines: Iterable[Line]) -> Iterator[Diagnostic]:
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
            if pair is None or not _comparable(one, other):
                continue
            if _disjoint(one.text, other.text) or not _apart(one, other):
                continue
            sure = one.letters >= _SURE and one.text is not other.text and not (one.aims or other.aims)
            yield _disagree(codes.NUMBERS_DIFFER if sure else codes.NUMBERS_MAY_DIFFER, one, other, *pair)
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


def _comparable(one: Line, other: Line) -> bool:
    """Two different facts are two different things: the author said so."""
    return not (_fact_at(one) and _fact_at(other) and _fact_at(one) != _fact_at(other))


def _fact_at(line: Line) -> frozenset[str]:
    vias = {
        line.text.via(line.sentence.start + line.offset + quantity.start)
        for quantity in line.quantities
        if line.text.merged and len(line.text.merged.pieces) > 1
    }
    return frozenset(via for via in vias if via.startswith("fact:"))


def _disjoint(one: Text, other: Text) -> bool:
    """Whether the sources say that the texts are about different experiences."""
    return bool(one.stories and other.stories and not one.stories & other.stories)


def _apart(one: Line, other: Line) -> bool:
    """Whether they stand in two texts or far from each other: neighbours are rows of one list."""
    return one.text is not other.text or abs(one.sentence.start - other.sentence.start) >= _FAR


def _near_copies(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """Sentences that differ in a number and in a word or two that were put in or left out."""
    index: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines:
        if len(line.stems) < 6 or not any(quantity.dimension for quantity in line.quantities):
            continue
        shared: Counter[int] = Counter()
        seen: dict[int, Line] = {}
        shingles = {line.stems[at : at + 3] for at in range(len(line.stems) - 2)}
        for shingle in shingles:
            for known in index[shingle][-_BUCKET:]:
                shared[id(known)] += 1
                seen[id(known)] = known
        for name, count in shared.most_common(3):
            known = seen[name]
            if count * 2 < min(len(line.stems), len(known.stems)) - 2 or known.skeleton == line.skeleton:
                continue
            pair = _reworded_conflict(known, line)
            if pair and _apart(known, line) and _comparable(known, line):
                if not _disjoint(known.text, line.text) and not (known.aims or line.aims):
                    yield _disagree(codes.NUMBERS_MAY_DIFFER, known, line, *pair)
                break
        for shingle in shingles:
            index[shingle].append(line)


def _reworded_conflict(one: Line, other: Line) -> tuple[Quantity, Quantity] | None:
    """A disagreement between sentences of which one has all the words of the other and few more."""
    mine, theirs = Counter(one.stems), Counter(other.stems)
    more, less = mine - theirs, theirs - mine
    if (more and less) or sum((more + less).values()) > 3:
        return None
    known = {claim.head: claim for claim in one.claims}
    labels = [[q.words for q in line.quantities if q.label] for line in (one, other)]
    if labels[0] != labels[1]:
        return None
    for claim in other.claims:
        match = known.get(claim.head)
        if match and match.role == claim.role and match.quantity.dimension == claim.quantity.dimension:
            if not match.quantity.agrees(claim.quantity):
                return match.quantity, claim.quantity
    return None


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
    for (_, dimension, role), group in groups.items():
        if len(group) > _BUCKET or dimension in ("m", "년차"):
            continue
        first = group[0]
        for claim in group[1:]:
            if not _apart(claim.line, first.line) or claim.quantity.agrees(first.quantity):
                continue
            if _disjoint(claim.line.text, first.line.text) or not _comparable(claim.line, first.line):
                continue
            if not _same_act(first, claim) or _labels_differ(first.line, claim.line):
                continue
            yield _disagree(codes.NUMBERS_MAY_DIFFER, first.line, claim.line, first.quantity, claim.quantity)
            break


_ACTS = {
    "줄": "-", "단축": "-", "감소": "-", "절감": "-", "낮": "-", "축소": "-", "개선": "±", "향상": "+", "증가": "+", "상승": "+", "늘": "+", "높": "+",
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


def _disagree(code: codes.Code, one: Line, other: Line, mine: Quantity, theirs: Quantity) -> Diagnostic:
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


_COUNTED = frozenset(["개", "명", "건", "곳", "대"])
_TELLING = 11
"""Smaller numbers are the same by chance."""

_NOUN_STOP = frozenset(
    [
        "운영",
        "개발",
        "처리",
        "이상",
        "규모",
        "정도",
        "구성",
        "관리",
        "담당",
        "설계",
        "구축",
        "통합",
        "개선",
        "경험",
        "활용",
        "기반",
        "수준",
        "단위",
        "이내",
        "미만",
        "동시",
        "추가",
        "진행",
        "수행",
        "대상",
        "전체",
        "중",
        "내외",
        "조율",
        "모니터링",
        "연동",
        "적용",
        "작성",
        "배포",
    ]
)


@dataclass(frozen=True, eq=False)
class _Count:
    """A number with the nouns it counts."""

    line: Line
    quantity: Quantity
    nouns: frozenset[str]

    @property
    def start(self) -> int:
        return self.line.sentence.start + self.line.offset + self.quantity.start

    @property
    def where(self) -> Location:
        return self.line.text.place(self.start)


def _other_nouns(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """One telling number said of two different things: `22개 고객사`, `22개 DAG`."""
    groups: dict[tuple[float, str], list[_Count]] = defaultdict(list)
    for line in lines:
        for quantity in line.quantities:
            if quantity.dimension in _COUNTED and quantity.low == quantity.high >= _TELLING:
                nouns = _nouns_of(line, quantity)
                if nouns:
                    groups[quantity.low, quantity.dimension].append(_Count(line, quantity, nouns))
    for group in groups.values():
        drift = _drift(group[: 2 * _BUCKET])
        if drift:
            one, other = drift
            yield codes.NOUN_DRIFTS.at(
                other.where, subject=other.line.text.subject, related=[one.where],
                number=other.quantity.words, noun=" ".join(_phrase(other.line, other.quantity)),
                other=" ".join(_phrase(one.line, one.quantity)),
            )  # fmt: skip


def _drift(group: list[_Count]) -> tuple[_Count, _Count] | None:
    """The first two counts of a number that seem to be of one thing and name two."""
    for index, other in enumerate(group):
        for one in group[:index][:8]:
            if not _apart(one.line, other.line) or not _unlike(one.nouns, other.nouns):
                continue
            if _disjoint(one.line.text, other.line.text) or _same_source(one, other):
                continue
            bridge = any(
                count.nouns & one.nouns and count.nouns & other.nouns
                for count in group
                if count is not one and count is not other
            )
            common = (set(one.line.stems) & set(other.line.stems)) - one.nouns - other.nouns - _NOUN_STOP
            if bridge or len(common) >= (3 if one.quantity.low % 10 == 0 else 1):
                return one, other
    return None


def _same_source(one: _Count, other: _Count) -> bool:
    """Whether both come from one fact or one line: then nothing has drifted."""
    vias = [count.line.text.via(count.start) for count in (one, other)]
    return one.where == other.where or any(via.startswith("fact:") for via in vias)


def _unlike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether no noun of one is, or is part of, a noun of the other."""
    return not any(a in b or b in a for a in one for b in other)


_AFTER = re.compile(
    r"(?:의\s?|여\s|\s|\+\s?)((?:[A-Za-z가-힣][A-Za-z가-힣0-9/-]*)(?:\s[A-Za-z가-힣][A-Za-z가-힣0-9/-]*){0,2})"
)
_OBJECT = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|으로|로|과|와|도|까지|부터|입니다|하는|한|했습니다|하며|하고)$"
)
_VERB = re.compile(r"(?:다|고|며|면|서|던|아|어|지|죠|요|해|된|될|할|인)$")


def _phrase(line: Line, quantity: Quantity) -> tuple[str, ...]:
    """The nouns a number counts: what follows up to a particle, else the noun before."""
    found: list[str] = []
    match = _AFTER.match(line.words, quantity.stop)
    for word in match[1].split() if match else ():
        bare = _bare(word)
        if _VERB.search(word) or bare.casefold() in _NOUN_STOP or len(bare) < 2:
            break
        found.append(bare)
        if _OBJECT.search(word):
            break
    if not found and re.match(r"(?:[을를은는이가에로]|입니다|\s|[,.)]|$)", line.words[quantity.stop :]):
        before = re.search(r"([A-Za-z가-힣]{2,})\s$", line.words[: quantity.start])
        if before and not _OBJECT.search(before[1]) and not _VERB.search(before[1]):
            found.append(before[1])
    return tuple(word for word in found if word.casefold() not in _NOUN_STOP)


def _bare(word: str) -> str:
    """The word without its particle, as written."""
    return word[: len(stem(word))]


def _nouns_of(line: Line, quantity: Quantity) -> frozenset[str]:
    return frozenset(word.casefold() for word in _phrase(line, quantity))
