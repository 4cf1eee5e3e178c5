"""One telling number said of two different things: `22개 고객사`, `22개 DAG`.

In: the lines of a site. Out: findings with both places.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.claims import Line
from generator.check.pairs import BUCKET, apart, disjoint
from generator.check.quantities import Quantity
from generator.check.words import stem
from generator.codes import check as codes
from generator.diagnostics import Diagnostic, Location

_COUNTED = frozenset(["개", "명", "건", "곳", "대"])
_TELLING = 11
"""Smaller numbers are the same by chance."""

_NOUN_STOP = frozenset((
    "운영", "개발", "처리", "이상", "규모", "정도", "구성", "관리", "담당", "설계", "구축", "통합", "개선",
    "경험", "활용", "기반", "수준", "단위", "이내", "미만", "동시", "추가", "진행", "수행", "대상", "전체",
    "중", "내외", "조율", "모니터링", "연동", "적용", "작성", "배포",
))  # fmt: skip


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


def find_other_nouns(lines: Iterable[Line]) -> Iterator[Diagnostic]:
    """One telling number said of two different things: `22개 고객사`, `22개 DAG`."""
    groups: dict[tuple[float, str], list[_Count]] = defaultdict(list)
    for line in lines:
        for quantity in line.quantities:
            if quantity.dimension in _COUNTED and quantity.low == quantity.high >= _TELLING:
                nouns = _nouns_of(line, quantity)
                if nouns:
                    groups[quantity.low, quantity.dimension].append(_Count(line, quantity, nouns))
    for group in groups.values():
        drift = _drift(group[: 2 * BUCKET])
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
            if not apart(one.line, other.line) or not _unlike(one.nouns, other.nouns):
                continue
            if disjoint(one.line.text, other.line.text) or _same_source(one, other):
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
