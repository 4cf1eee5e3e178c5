"""Claims: what a sentence says a quantity is of, so that two of them can be compared without all pairs.

In: texts. Out: for every sentence its quantities, its wording without them, and the claims it makes.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from generator.check.quantities import Quantity, find_quantities
from generator.check.rates import rate_before
from generator.check.texts import Sentence, Text
from generator.check.units import NATIVE
from generator.check.words import Word, find_words, is_common, is_weak
from generator.records import record

Role = Literal["", "was", "from", "to"]

_LIST_MARK = re.compile(r"^\s*(?:[-*+•·▪■●○※]|\d{1,3}[.)]|[①-⑳])\s+")
_CLAUSE = re.compile(
    r"[,;·()\[\]]|(?:하고|하며|했고|으며|으나|지만|는데|였고|이었고)\s|\s(?:및|그리고|또한)\s|\n|:|—|–\s"
)
_LINKS = re.compile(
    r"(?:하고|리고|이고|추고|우고|았고|었고|했고|으며|하며|리며|이며|면서|해서|어서|아서|하여|되어|"
    r"통해|위해|으로써?|로써|(?<!언)(?<!용)(?<!단)(?<!색)(?<!웨)(?<!영)(?<!국)어|(?<!기)(?<!참)여|당시|그때|때)$"
)
"""Words that end what goes before: a verb that links on."""

_FROM = re.compile(r"\s?(?:에서(?!는|의|도)|부터|→|->|=>)")
_WAS = re.compile(
    r"\s?(?:였던|이던|이?었던|이?었는데|였는데|이?었고|였고|이?었지만|였지만|이?었습니다|였습니다"
    r"|(?:이|가)?\s?걸리던|(?:이|가)?\s?걸렸|(?:이|가)?\s?걸려)"
)
_TO = re.compile(
    r"\s?(?:이?상|이?하)?(?:으로|로)(?![가-힣])|\s?까지|\s?(?:이|가)\s(?:되|됐|된)|\s?(?:만에|안에)\s"
)
_NOW = re.compile(
    r"(?:지금은|현재는?|이제는?|마지막에는?|나중에는?|결국|→|->|=>|\bto)\s?(?:약\s)?$", re.IGNORECASE
)
_ENGLISH_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|nearly\s)?$", re.IGNORECASE)
_AIM = re.compile(
    r"(?:겠습니다|겠다|겠어요|싶습니다|싶다|싶어요|예정입니다|예정|계획입니다|계획이다|할\s계획|[려자]고?\s?합니다|바랍니다)"
    r"[.!)\"”’\]]*\s*$"
    r"|목표(?:로|는|가|를\s?(?:잡|세|두)|입니다|이다|치|\s*[:：]|\s*[)\]]|\s*$)"
    r"|(?<![가-힣])(?:앞으로|향후)[\s,]"
    r"|입사\s?(?:후|하면|한\s뒤)|기대\s?효과|예상\s?효과|예상됩|전망"
    r"|\b(?:goal|target|plan to|aim to|will|would|expect to|hope to|want to)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(r"(?:(?<![가-힣])들었|읽었|밝혔|알려져|알고\s있|발표했|한다고|이라고\s합)")
"""A sentence about what others do: their numbers are not one's own."""

_PARTIAL = re.compile(r"만\s(?:보면|놓고|따지면|치면|떼어)|별로\s(?:보면|따지면)|경우에?는?(?=[\s,])")
"""A sentence about a part: its numbers are not those of the whole."""

_DONE = re.compile(
    r"[았었였했렸졌됐났웠갔왔섰꿨뒀줬췄켰]|(?:한|인|린|준|춘|은|본|던)\s경험|\b(?:cut|reduced|raised|led)\b"
)
_AIM_HEADING = re.compile(r"목표|기대|예정|계획|타임라인|약속|포부|goal|target|plan", re.IGNORECASE)
_DIGITS = re.compile(rf"[\d.,~∼〜～–+약]+|^(?:{'|'.join(NATIVE)})\s")
_AHEAD = 4
"""How many words before a quantity are asked what it is of."""

_LONGEST_LIST = 11
"""How many rows above an item its heading is looked for."""


@record(frozen=True, eq=False)
class Claim:
    """A quantity of a sentence: what it is of (`head`), what becomes of it (`verb`), its part in a change.

    `rate` is the word that says per what or which statistic (`초당`, `p99`), folded; `head` ends with the
    noun nearest to the quantity, `after` holds the nouns behind a counted one (`22개 고객사`).
    """

    line: "Line"
    quantity: Quantity
    head: tuple[Word, ...]
    after: tuple[str, ...]
    verb: str
    role: Role
    rate: str

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(word.stem for word in self.head)

    @cached_property
    def set_apart(self) -> bool:
        """Whether the amount is not what one reached on the whole: wished for, of others, or of a part."""
        words, stop = self.line.words, self.quantity.stop
        if self.line.partial or _HEARSAY.search(words, stop) or _label_aims(self.line.sentence):
            return True
        aim = _AIM.search(words)
        return aim is not None and not (aim.start() > stop and _DONE.search(words, stop, aim.start()))

    @property
    def start(self) -> int:
        return self.line.sentence.start + self.line.offset + self.quantity.start


@record(frozen=True, eq=False)
class Line:
    """A sentence with its quantities; `offset` is what a list mark before it takes up."""

    sentence: Sentence
    words: str
    offset: int
    quantities: tuple[Quantity, ...]
    before: str = ""
    """The sentence before it in its text."""

    @property
    def text(self) -> Text:
        return self.sentence.text

    def follows(self, other: "Line") -> bool:
        """Whether it is the next sentence of the same text."""
        return self.text is other.text and self.before == other.sentence.words

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts its quantities came in through."""
        if self.text.merged is None or len(self.text.merged.pieces) < 2:
            return frozenset()
        start = self.sentence.start + self.offset
        vias = (self.text.via(start + quantity.start) for quantity in self.quantities)
        return frozenset(via for via in vias if via.startswith("fact:"))

    @cached_property
    def skeleton(self) -> str:
        """The wording without quantities, spaces and marks: what two copies have in common."""
        return re.sub(r"[\W_]+", "", self._bare).casefold().replace("q", "Q")

    @cached_property
    def _bare(self) -> str:
        parts, at = [], 0
        for quantity in self.quantities:
            parts.append(self.words[at : quantity.start])
            digits = _DIGITS.sub("", quantity.words)
            parts.append("" if quantity.open else re.sub(r"[\W]+", "", digits))
            at = quantity.stop
        return "".join((*parts, self.words[at:]))

    @property
    def letters(self) -> int:
        return sum(letter.isalpha() for letter in self.skeleton)

    @cached_property
    def found_words(self) -> tuple[Word, ...]:
        return tuple(find_words(self.words))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems that carry meaning, without numbers."""
        return tuple(
            word.stem
            for word in self.found_words
            if not word.stem[0].isdigit() and not is_weak(word.stem) and len(word.stem) > 1
        )

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems that say what in particular it is about."""
        return frozenset(stem for stem in self.stems if not is_common(stem))

    @cached_property
    def context(self) -> frozenset[str]:
        """What it is about by its surroundings: the question it answers, in prose the sentence before."""
        around = f"{self.text.topic}\n{'' if self.offset else self.before}"
        return self.telling | {word.stem for word in find_words(around) if not is_common(word.stem)}

    @cached_property
    def aims(self) -> bool:
        """Whether it tells of what is wanted, not of what was done."""
        return _AIM.search(self.words) is not None or _label_aims(self.sentence)

    @cached_property
    def partial(self) -> bool:
        """Whether it tells of a part only: `도메인 계층만 보면 …`."""
        return _PARTIAL.search(self.words) is not None

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(_claims(self))


MOST = 40
"""Quantities beyond which a sentence is a log or a table that claims nothing, and slow to compare."""


def read_lines(text: Text) -> Iterator[Line]:
    """The sentences of a text that hold a number."""
    before = ""
    for sentence in text.sentences:
        mark = _LIST_MARK.match(sentence.words)
        offset = mark.end() if mark else 0
        words = sentence.words[offset:]
        quantities = tuple(find_quantities(words))
        if 0 < len(quantities) <= MOST:
            yield Line(sentence, words, offset, quantities, before)
        before = sentence.words


def _label_aims(sentence: Sentence) -> bool:
    """Whether the line that heads a list speaks of aims: `기대 효과:` above its items."""
    plain, stop = sentence.text.plain, sentence.start
    for _ in range(_LONGEST_LIST):
        stop = plain.rfind("\n", 0, stop)
        if stop < 0:
            return False
        row = plain[plain.rfind("\n", 0, stop) + 1 : stop]
        if not row.strip():
            continue
        if _LIST_MARK.match(row):
            continue
        return len(row) <= 60 and _AIM_HEADING.search(row) is not None
    return False


def _claims(line: Line) -> Iterator[Claim]:
    taken = [(quantity.start, quantity.stop) for quantity in line.quantities]
    words = [word for word in line.found_words if not any(a <= word.start < b for a, b in taken)]
    cuts = [match.span() for match in _CLAUSE.finditer(line.words)]
    ends = [word.stop for word in words if _LINKS.search(line.words[word.start : word.stop])]
    last: Claim | None = None
    for quantity in line.quantities:
        if not quantity.dimension:
            continue
        first = _clause_start(line.words, quantity.start, cuts)
        first = max([first, *(stop for stop in ends if first <= stop <= quantity.start)])
        stop = min((start for start, _ in cuts if start >= quantity.stop), default=len(line.words))
        rate = rate_before(line.words[max(0, quantity.start - 12) : quantity.start])
        before = [word for word in words if first <= word.start < quantity.start and not is_weak(word.stem)]
        after = [word.stem for word in words if quantity.stop <= word.start < stop and not is_weak(word.stem)]
        verb = after[0] if after else ""
        role = _role(line.words, quantity, last)
        claim = Claim(line, quantity, tuple(before[-_AHEAD:]), tuple(after[:2]), verb, role, rate)
        yield claim
        last = claim


def _clause_start(words: str, start: int, cuts: list[tuple[int, int]]) -> int:
    """Where the clause of a quantity begins; one in brackets belongs to the words before them."""
    inner = [span for span in cuts if span[1] <= start]
    while inner and not words[inner[-1][1] : start].strip(" ") and words[inner[-1][0]] in "([":
        inner.pop()
    if inner and words[inner[-1][0]] == ")" and not words[inner[-1][1] : start].strip(" "):
        while inner and words[inner[-1][0]] != "(":
            inner.pop()
        inner = inner[:-1]
    return inner[-1][1] if inner else 0


def _role(words: str, quantity: Quantity, last: Claim | None) -> Role:
    """Whether it is what something was, or what it became."""
    ahead = words[max(0, quantity.start - 14) : quantity.start]
    follows = last is not None and last.role in ("from", "was")
    if _TO.match(words, quantity.stop):
        return "to"
    if _NOW.search(ahead):
        return "to"
    if _FROM.match(words, quantity.stop) or _ENGLISH_FROM.search(ahead):
        return "from"
    if _WAS.match(words, quantity.stop):
        return "was"
    follows = follows and last is not None and last.quantity.dimension == quantity.dimension
    return "to" if follows and re.match(r"\s*(?:[^\w\s]|$)", words[quantity.stop :]) else ""
