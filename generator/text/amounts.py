"""Amounts in a plain text, Korean or English, each with the words that say what is counted.

In: plain text. Out: amounts with a unit, in order; numbers without a unit are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.records import record
from generator.text.fold import fold

_SCALES = {"천": 1000, "만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000}
_UNITS = (
    ("%p", ("%p", "퍼센트포인트")),
    ("%", ("%", "퍼센트", "프로", "percent")),
    ("ms", ("ms", "밀리초")),
    ("초", ("초", "sec", "secs", "second", "seconds")),
    ("분", ("분", "min", "mins", "minute", "minutes")),
    ("시간", ("시간", "hour", "hours")),
    ("일", ("일", "day", "days")),
    ("주", ("주", "week", "weeks")),
    ("개월", ("개월", "달", "month", "months")),
    ("년", ("년", "year", "years")),
    ("배", ("배", "times", "x")),
    ("명", ("명", "사람", "people", "users")),
    ("건", ("건", "orders", "requests")),
    ("개", ("개", "가지", "종")),
    ("곳", ("곳", "군데")),
    ("번", ("번", "회", "차례")),
    ("원", ("원",)),
    ("GB", ("gb",)),
    ("MB", ("mb",)),
    ("TB", ("tb",)),
    ("대", ("대",)),
    ("줄", ("줄", "lines")),
)
_UNIT_OF = {word: unit for unit, words in _UNITS for word in words}
_WORDS = "|".join(re.escape(word) for word in sorted(_UNIT_OF, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>[천만억조])?\s?(?P<unit>{_WORDS})(?![a-z%]|(?<=분)기|(?<=[번회])[째차]|(?<=원)칙)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?…]\s|\n")
_FROM = re.compile(r"에서|부터|이던|→|->|~|\bto\b")
_PARTICLE = re.compile(
    r"(?<=[가-힣A-Za-z\d]{2})(?:에서는|에서|에게|으로|까지|부터|보다|처럼|마다|이나|은|는|이|가|을|를|과|와|의|에|로|도|만)$"
)
_VAGUE = frozenset((
    "그때", "당시", "이번", "지금", "처음", "나중", "정도", "이상", "이하", "이내", "평균", "최대", "최소",
    "하루", "매일", "모두", "함께", "다시", "전체", "질문", "대답", "답변", "말했다", "말했어요", "답했다",
    "설명했다", "했다", "했어요", "했습니다", "답했어요", "답했습니다", "말했습니다", "대답했다",
    "대답했어요", "the", "and", "about", "with", "from",
))  # fmt: skip
_REACH_BEFORE, _REACH_AFTER = 3, 2
"""How many words before and behind a number are asked what it counts."""


@record(frozen=True)
class Amount:
    """`40초` as written, its value and unit, the words near it, and where it stands."""

    text: str
    value: Decimal
    unit: str
    nouns: frozenset[str]
    start: int


def find_amounts(text: str) -> Iterator[Amount]:
    """The amounts of a text; a sentence end bounds what their words are taken from."""
    for match in _AMOUNT.finditer(text):
        number = Decimal(match["number"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
        before = _own(_BREAK.split(text[max(0, match.start() - 60) : match.start()])[-1])
        after = re.split(r"\d", _BREAK.split(text[match.end() : match.end() + 40])[0])[0]
        unit = _UNIT_OF[match["unit"].casefold()]
        behind = after.split() if after[:1].isspace() else after.split()[1:]
        words = (*before.split()[-_REACH_BEFORE:], *behind[:_REACH_AFTER])
        yield Amount(match[0], number, unit, frozenset(_nouns(words)), match.start())


def find_nouns(text: str) -> frozenset[str]:
    """The words of a short text that may say what an amount is of."""
    return frozenset(_nouns(tuple(text.split())))


def _own(before: str) -> str:
    """What precedes an amount without the words of another one, unless it leads from that one to this."""
    number = re.search(r".*\d", before)
    if number and not _FROM.search(before, number.end()):
        return before[number.end() :].partition(" ")[2]
    return before


def _nouns(words: tuple[str, ...]) -> Iterator[str]:
    for word in words:
        bare = fold(re.sub(r"[^\w가-힣]+", "", word))
        bare = _PARTICLE.sub("", bare)
        if len(bare) > 1 and bare not in _VAGUE and not bare[0].isdigit():
            yield bare
