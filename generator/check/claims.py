"""Claims: what a sentence says a quantity is of, so that two of them can be compared without all pairs.

In: texts. Out: for every sentence its quantities, its wording without them, and the claims it makes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.check.quantities import Quantity, find_quantities
from generator.check.texts import Sentence, Text
from generator.check.words import find_words, is_weak

_LIST_MARK = re.compile(r"^\s*(?:[-*+•·▪]|\d{1,3}[.)]|[①-⑳])\s+")
_CLAUSE = re.compile(
    r"[,;·()\[\]]|(?:하고|하며|했고|했으며|으며|지만|는데)\s|\s(?:및|그리고|또한)\s|\n|:|—|–\s|→\s?(?=[가-힣])"
)
_LINKS = re.compile(
    r"(?:[가-힣]은|[가-힣]는|하고|리고|이고|추고|우고|았고|었고|했고|으며|하며|리며|이며|면서|해서|어서|아서|하여|되어|"
    r"통해|위해|으로써?|로써|"
    r"(?<!언)(?<!용)(?<!단)(?<!색)(?<!웨)(?<!영)(?<!국)어|(?<!기)(?<!참)여|당시|그때|때)$"
)
"""Words that end what goes before: a topic, or a verb that links on."""

_FROM = re.compile(r"\s?(?:에서|부터|였던|이던|→|->|=>|이?었?던)")
_TARGET = re.compile(
    r"목표|예정|계획|기대|향후|앞으로|하겠습니다|겠습니다|싶습니다|싶다|지향|까지\s?(?:줄|높|늘|끌어|달성)|위해|하려|향해|도전|가능|전망|예상"
    r"|\b(?:goal|target|plan|aim|will|expect|would)",
    re.IGNORECASE,
)
_LABEL_LINE = re.compile(r"^[^\n]{1,40}[:：]?\s*$")
_GENERIC = frozenset((
    "시간", "비용", "성능", "속도", "개선", "효율", "인원", "기간", "정도", "결과", "성과", "규모", "수준",
    "비율", "처리", "작업", "업무", "개발", "운영", "시스템", "서비스", "프로젝트", "데이터", "팀",
    "기여도", "참여도", "경력", "경험", "매출", "정확도", "사용률", "증가", "감소", "단축", "절감", "향상",
    "달성", "이상", "기준", "추가", "전체", "평균",
))  # fmt: skip


@dataclass(frozen=True, eq=False)
class Claim:
    """A quantity of a sentence: what it is of (`head`), what becomes of it (`verb`), its part in a change."""

    line: "Line"
    quantity: Quantity
    head: str
    words: tuple[str, ...]
    verb: str
    role: str

    @property
    def start(self) -> int:
        return self.line.sentence.start + self.line.offset + self.quantity.start


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence with its quantities; `offset` is what a list mark before it takes up."""

    sentence: Sentence
    words: str
    offset: int
    quantities: tuple[Quantity, ...]

    @property
    def text(self) -> Text:
        return self.sentence.text

    @cached_property
    def skeleton(self) -> str:
        """The wording without quantities, spaces and marks: what two copies have in common."""
        return re.sub(r"[\W_]+", "", self._bare).casefold().replace("q", "Q")

    @cached_property
    def _bare(self) -> str:
        parts, at = [], 0
        for quantity in self.quantities:
            parts.append(self.words[at : quantity.start])
            digits = re.sub(r"[\d.,~∼〜～–+약]+", "", quantity.words)
            parts.append("" if quantity.open else re.sub(r"[\W]+", "", digits))
            at = quantity.stop
        return "".join((*parts, self.words[at:]))

    @property
    def letters(self) -> int:
        return sum(letter.isalpha() for letter in self.skeleton)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems that carry meaning, without numbers."""
        return tuple(
            word.stem
            for word in find_words(self.words)
            if not word.stem[0].isdigit() and not is_weak(word.stem) and len(word.stem) > 1
        )

    @cached_property
    def aims(self) -> bool:
        """Whether it tells of what is wanted, not of what was done."""
        return _TARGET.search(self.words) is not None or _label_aims(self.sentence)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(_claims(self))


def read_lines(text: Text) -> Iterator[Line]:
    """The sentences of a text that hold a digit."""
    for sentence in text.sentences:
        mark = _LIST_MARK.match(sentence.words)
        offset = mark.end() if mark else 0
        words = sentence.words[offset:]
        if any(letter.isdigit() for letter in words):
            quantities = tuple(find_quantities(words))
            if quantities:
                yield Line(sentence, words, offset, quantities)


def _label_aims(sentence: Sentence) -> bool:
    """Whether the line that heads a list speaks of aims: `기대 효과:` above its items."""
    plain = sentence.text.plain
    rows = plain[: sentence.start].split("\n")
    for row in reversed(rows[-12:-1]):
        if not row.strip():
            continue
        if _LIST_MARK.match(row):
            continue
        return (
            len(row) <= 60
            and re.search(r"목표|기대|예정|계획|타임라인|약속|포부|goal|target|plan", row, re.I) is not None
        )
    return False


def _claims(line: Line) -> Iterator[Claim]:
    words = list(find_words(line.words))
    taken = [(quantity.start, quantity.stop) for quantity in line.quantities]
    cuts = [match.span() for match in _CLAUSE.finditer(line.words)]
    ends = [(word.start, word.stop) for word in words if _LINKS.search(line.words[word.start : word.stop])]
    for quantity in line.quantities:
        if not quantity.dimension:
            continue
        first = max((stop for start, stop in cuts if stop <= quantity.start), default=0)
        if line.words[first : quantity.start].strip(" ") == "" and first and line.words[first - 1] in "(":
            first = max((stop for start, stop in cuts if stop < first), default=0)
        last = min((start for start, stop in cuts if start >= quantity.stop), default=len(line.words))
        first = max([first, *(stop for start, stop in ends if first <= start and stop <= quantity.start)])
        before = [
            word for word in words
            if first <= word.start < quantity.start and not any(a <= word.start < b for a, b in taken)
        ]  # fmt: skip
        after = [
            word for word in words
            if quantity.stop <= word.start < last and not any(a <= word.start < b for a, b in taken)
        ]  # fmt: skip
        head = tuple(word.stem for word in before if not is_weak(word.stem))[-4:]
        follow = tuple(word.stem for word in after if not is_weak(word.stem))
        if _FROM.match(line.words, quantity.stop):
            role = "from"
        elif re.match(r"\s?(?:이?상)?(?:으로|로)(?![가-힣])", line.words[quantity.stop :]):
            role = "to"
        else:
            role = ""
        yield Claim(line, quantity, "".join(head), head, follow[0] if follow else "", role)


def is_generic(head: tuple[str, ...]) -> bool:
    """Whether a head names nothing in particular."""
    return all(word in _GENERIC for word in head)
