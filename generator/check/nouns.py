"""One telling number said of two different things: `22개 고객사`, `22개 DAG`.

In: the lines of a site. Out: findings with both places.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.claims import Line
from generator.check.pairs import BUCKET, apart, disjoint
from generator.check.quantities import Quantity
from generator.check.words import PARTICLES, is_common, stem
from generator.codes.check import numbers as codes
from generator.diagnostics import Diagnostic, Location
from generator.records import record

_COUNTED = frozenset(["개", "명", "건", "곳", "대"])
_TELLING = 11
"""Smaller numbers are the same by chance."""

_MANY = 5
"""How many other places one finding names."""

_NOUN_STOP = frozenset((
    "운영", "개발", "처리", "이상", "규모", "정도", "구성", "관리", "담당", "설계", "구축", "통합", "개선",
    "경험", "활용", "기반", "수준", "단위", "이내", "미만", "동시", "추가", "진행", "수행", "대상", "전체",
    "중", "내외", "조율", "모니터링", "연동", "적용", "작성", "배포",
))  # fmt: skip


@record(frozen=True, eq=False)
class _Count:
    """A number with the nouns it counts."""

    line: Line
    quantity: Quantity
    nouns: frozenset[str]
    beside: str

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
                beside = _noun_before(line, quantity)
                nouns = _nouns_of(line, quantity) or frozenset({beside} - {""})
                if nouns:
                    count = _Count(line, quantity, nouns, beside)
                    groups[quantity.low, quantity.dimension].append(count)
    for group in groups.values():
        group = group[: 2 * BUCKET]
        drift = _drift(group)
        if drift:
            one, other = drift
            like = [
                count.where for count in group if count.nouns & other.nouns and not count.nouns & one.nouns
            ]
            related = dict.fromkeys(where for where in (one.where, *like) if where != other.where)
            yield codes.NOUN_DRIFTS.at(
                other.where, subject=other.line.text.subject, related=[*related][:_MANY],
                number=other.quantity.words.removesuffix("의"), noun=_name(other), other=_name(one),
            )  # fmt: skip


def _drift(group: list[_Count]) -> tuple[_Count, _Count] | None:
    """The first two counts of a number that seem to be of one thing and name two."""
    for index, other in enumerate(group):
        for one in group[:index][:8]:
            if not apart(one.line, other.line) or not _unlike(one, other):
                continue
            if disjoint(one.line.text, other.line.text) or _same_source(one, other):
                continue
            bridge = any(
                count.nouns & one.nouns and count.nouns & other.nouns
                for count in group
                if count is not one and count is not other
            )
            common = (set(one.line.stems) & set(other.line.stems)) - one.nouns - other.nouns - _NOUN_STOP
            bridge = bridge or bool(set(one.line.stems) & other.nouns or set(other.line.stems) & one.nouns)
            if bridge or len(common) >= (3 if one.quantity.low % 10 == 0 else 1):
                return one, other
    return None


def _same_source(one: _Count, other: _Count) -> bool:
    """Whether both come from one fact or one line: then nothing has drifted."""
    vias = [count.line.text.via(count.start) for count in (one, other)]
    return one.where == other.where or any(via.startswith("fact:") for via in vias)


def _unlike(one: _Count, other: _Count) -> bool:
    """Whether no noun of one is, or is part of, a noun of the other."""
    mine, theirs = one.nouns | {one.beside} - {""}, other.nouns | {other.beside} - {""}
    pairs = [(a, b) for a in one.nouns for b in theirs] + [(a, b) for a in mine for b in other.nouns]
    return not any(a in b or b in a for a, b in pairs)


_AFTER = re.compile(
    r"(?:의\s?|여\s|\s|\+\s?)((?:[A-Za-z가-힣][A-Za-z가-힣0-9/-]*)(?:\s[A-Za-z가-힣][A-Za-z가-힣0-9/-]*){0,2})"
)
_OBJECT = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|으로|로|과|와|도|까지|부터|입니다|하는|한|했습니다|하며|하고)$"
)
_LATIN_NOUN = re.compile(rf"([A-Za-z0-9/-]+)(?:{PARTICLES})")
_NOUN_BEFORE = re.compile(r"([A-Za-z가-힣]{2,})\s$")
_VERB = re.compile(r"(?:다|고|며|면|서|던|아|어|지|죠|요|해|된|될|할|인)$")


def _phrase(line: Line, quantity: Quantity) -> tuple[str, ...]:
    """The nouns a number counts: what follows up to a particle."""
    found: list[str] = []
    match = _AFTER.match(line.words, quantity.stop)
    for word in match[1].split() if match else ():
        bare = _bare(word)
        if _VERB.search(word) or bare.casefold() in _NOUN_STOP or len(bare) < 2:
            break
        found.append(bare)
        if _OBJECT.search(word):
            break
    return tuple(word for word in found if not is_common(word.casefold()))


def _name(count: _Count) -> str:
    """The nouns of a count as written: of `고객사 22개의 광고` the noun before is what is counted."""
    if count.beside and count.quantity.words.endswith("의"):
        return count.beside
    return " ".join(_phrase(count.line, count.quantity)) or count.beside


def _noun_before(line: Line, quantity: Quantity) -> str:
    """The bare noun directly before a number, folded: 수신 상품 300개."""
    before = _NOUN_BEFORE.search(line.words[: quantity.start])
    if not before or _OBJECT.search(before[1]) or _VERB.search(before[1]):
        return ""
    folded = before[1].casefold()
    return "" if folded in _NOUN_STOP or is_common(folded) else folded


def _bare(word: str) -> str:
    """The word without its particle, as written; behind Latin letters as well."""
    latin = _LATIN_NOUN.fullmatch(word)
    return latin[1] if latin else word[: len(stem(word))]


def _nouns_of(line: Line, quantity: Quantity) -> frozenset[str]:
    return frozenset(word.casefold() for word in _phrase(line, quantity))
