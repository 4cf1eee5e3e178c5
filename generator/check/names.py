"""Names of firms in running text: where a name is a name, and not part of another word.

In: names and plain text. Out: the places where a name stands. Looking is linear in the text, however many
names there are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import normalize

from generator.check.firms import SISTER_ENDINGS
from generator.check.words import PARTICLES

_LEGAL = re.compile(
    r"\((?:주|유|재|사)\)|㈜|㈔|주식\s?회사|유한\s?(?:책임\s?)?회사|재단법인|사단법인"
    r"|,?\s*\b(?:inc|corp|co|ltd|llc|gmbh|corporation|company)\b\.?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(（\[]([^()（）\[\]]+)[)）\]]\s*")
_FOLLOWER = re.compile(
    rf"(?:(?:{PARTICLES}){{0,3}}|(?:팀|측|그룹|본사|내|사내|님|코리아)(?:{PARTICLES}){{0,2}})(?![가-힣])"
)
_ADDRESS = re.compile(
    r"[\w.+-]*@[\w.-]+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|kr|io|net|org|im|dev"
    r"|ai|tech|me|co)\b\S*"
)
_MOST = 40

_COMMON = """
하나 국민 우리 기업 산업 미래 현대 한국 대한 대상 동원 기아 라인 메타 노션 슬랙 원티드 채널 직방 다방
번개 트리플 스타일 기본 신세계 제일 중앙 동아 조선 세계 국제 서울 부산 매일 태평양 브랜드 다음 모두 오늘
사람 나무 바로 함께 처음 line meta apple notion slack unity target box square stripe block snow gap visa
oracle chain wanted next
"""
COMMON = frozenset(_COMMON.split())
"""Names that are ordinary words, too: they count only where nothing but a firm can be meant."""

_TIMES = frozenset(["다음", "모두", "오늘", "사람", "나무", "바로", "함께", "처음", "매일", "next"])
_VERBAL = {"토스": re.compile(r"\s?(?:했|하[고여는며면]|해서|해\b|받)")}
_FIRM_AHEAD = re.compile(
    r"에\s*(?:지원|입사|합류|이직)|에서\s*(?:일하고\s?싶|함께\s?성장)|의\s*(?:인재상|기업\s?문화|채용\s?공고)"
)
_FIRM_ONLY = re.compile(r"의\s*(?:인재상|기업\s?문화|채용\s?공고)")


def spellings(name: str) -> tuple[str, ...]:
    """How people write a firm's name: without its legal form, and what stands in brackets on its own."""
    bare = " ".join(_LEGAL.sub(" ", name).split())
    inner = [part.strip() for part in _BRACKET.findall(bare)]
    outer = " ".join(_BRACKET.sub(" ", bare).split())
    found = [outer, *inner]
    found += ["".join(form.split()) for form in found if re.search(r"[가-힣]", form)]
    found += [
        f"{form.removesuffix(ending)} {ending}"
        for form in found
        for ending in SISTER_ENDINGS
        if len(ending) > 1 and form.endswith(ending) and len(form.removesuffix(ending).strip()) > 1
    ]
    return tuple(dict.fromkeys(" ".join(form.split()) for form in found if len(form) > 1))


def fold_name(text: str) -> str:
    """Case and width folded; the length stays that of the NFKC form."""
    return normalize("NFKC", text).casefold()


def fold_text(text: str) -> str:
    """The text folded character by character, so that every place stays where it is."""
    folded = fold_name(text)
    if len(folded) == len(text):
        return folded
    return "".join(part if len(part := fold_name(letter)) == 1 else letter for letter in text)


@dataclass(frozen=True)
class Mention:
    """A name in a text: whose it is, as it is written there, and where."""

    owner: str
    words: str
    start: int
    stop: int


@dataclass(frozen=True)
class NameIndex:
    """Names by their spellings; of several that fit at one place the longest is meant."""

    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "NameIndex":
        """An index of `(owner, name)`."""
        owners: dict[str, list[str]] = {}
        for owner, name in names:
            for form in spellings(name):
                known = owners.setdefault(fold_name(form), [])
                if owner not in known:
                    known.append(owner)
        return cls({form: tuple(known) for form, known in owners.items()})

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """By first letter, the lengths of the names that start with it, longest first."""
        lengths: dict[str, set[int]] = {}
        for form in self.owners:
            lengths.setdefault(form[0], set()).add(len(form))
        return {letter: tuple(sorted(found, reverse=True)[:_MOST]) for letter, found in lengths.items()}

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in a plain text; one for each owner of a name."""
        folded = fold_text(text)
        skipped = [match.span() for match in _ADDRESS.finditer(folded)]
        at = 0
        while at < len(folded):
            stop = self._match(folded, at)
            if stop is None:
                at += 1
                continue
            if not any(first <= at < last for first, last in skipped):
                for owner in self.owners[folded[at:stop]]:
                    yield Mention(owner, text[at:stop], at, stop)
            at = stop

    def _match(self, folded: str, at: int) -> int | None:
        lengths = self._lengths.get(folded[at])
        if not lengths or not _starts_word(folded, at):
            return None
        for length in lengths:
            form = folded[at : at + length]
            if form in self.owners and _ends_name(folded, at + length, form):
                return at + length
        return None


def _starts_word(folded: str, at: int) -> bool:
    if at == 0:
        return True
    before = folded[at - 1]
    if "가" <= before <= "힣":
        return False
    letter = folded[at]
    return not (
        letter.isascii()
        and letter.isalnum()
        and before.isascii()
        and (before.isalnum() or before in "._/@#-")
    )


def _ends_name(folded: str, stop: int, form: str) -> bool:
    if (
        stop < len(folded)
        and form[-1].isascii()
        and (folded[stop].isascii() and (folded[stop].isalnum() or folded[stop] == "_"))
    ):
        return False
    if not _FOLLOWER.match(folded, stop):
        return False
    if form in _VERBAL and _VERBAL[form].match(folded, stop):
        return False
    if form not in COMMON:
        return True
    ahead = _FIRM_ONLY if form in _TIMES else _FIRM_AHEAD
    return ahead.match(folded, stop) is not None
