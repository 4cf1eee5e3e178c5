"""Names of firms in running text: where a name is a name, and not part of another word.

In: names and plain text. Out: the places where a name stands. Looking is linear in the text, however many
names there are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from unicodedata import normalize

from generator.check.firms import SISTER_ENDINGS
from generator.check.words import PARTICLES
from generator.records import record

_LEGAL = re.compile(
    r"\((?:주|유|재|사)\)|㈜|㈔|주식\s?회사|유한\s?(?:책임\s?)?회사|재단법인|사단법인"
    r"|,?\s{0,2}\b(?:inc|corp|co|ltd|llc|gmbh|corporation|company)\b\.?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s{0,2}[(（\[]([^()（）\[\]]+)[)）\]]\s{0,2}")
_COPULA = (
    "인가요?|인지|일까요?|이기에|기에|이라서|라서|여야|이어야|였기|이었기|이니까|니까|이죠|죠"
    "|에서라면|만큼|만이"
)
_TITLES = "팀|측|그룹|본사|사내|님|코리아|컴퍼니"
_FOLLOWER = re.compile(
    rf"(?:(?:{PARTICLES}){{0,3}}|(?:{_COPULA})[가-힣]?|(?:{_TITLES})(?:{PARTICLES}){{0,2}}"
    rf"|내(?=\s))(?![가-힣])"
)
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{0,64}@[\w.-]+|(?:https?://|www\.)\S+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|kr|io|net|org|im|dev|ai|tech|me|co|bank)\b\S*"
)

_WORDS = """
하나 국민 우리 기업 산업 미래 현대 한국 대한 대상 동원 기본 신세계 제일 중앙 동아 조선 세계 국제 서울 부산
매일 태평양 브랜드 다음 모두 오늘 사람 나무 바로 함께 처음 사이 여기 이제 지금 내일 자리 생각 마음 정보
소프트 시스템 데이터 플랫폼 클라우드 서비스 커머스 테크 솔루션 네트웍스 크림 타다 target box square block
snow gap next chain
"""
_NOUNS = """
기아 라인 메타 애플 노션 슬랙 원티드 채널 직방 다방 번개 트리플 스타일 당근 컬리 노타 와드 우버 오아시스
토스트 버블 line meta apple notion slack unity stripe visa oracle wanted uber shift nota soop
"""
WORDS = frozenset(_WORDS.split())
"""Names that are everyday words, too: they count only where nothing but a firm can be meant."""

NOUNS = frozenset(_NOUNS.split())
"""Names that are other things, too: elsewhere they count at the head of a sentence that speaks"
" of applying."""

COMMON = WORDS | NOUNS

_VERBAL = {"토스": re.compile(r"\s?(?:했|하[고여는며면듯]|해서|해\b|받|백\b|업\b)")}
FIRM_AHEAD = re.compile(
    r"(?:팀|그룹|본사|코리아)?(?:에\s*(?:지원(?:하게|한\s?(?:이유|동기|계기|까닭)|하는\s?이유|했|합|하고"
    r"|하며|할)|지원\s?동기|입사|합류|이직)"
    r"|에서\s*(?:일하고\s?싶|함께\s?성장|함께\s?일하)|의\s*(?:인재상|기업\s?문화|채용\s?공고|일원이|구성원이)"
    r"|\s(?:지원\s?동기|입사\s?후|코리아|인재상)|(?:이라는|라는)\s(?:회사|기업)|\s?\((?:주|유)\))"
)
_HEAD = re.compile(
    r"(?:^|(?:^|\n)\s*(?:[-*•]|\d+[.)])\s|[\n.!?:;,(\"'“‘]|저는|제가|앞으로|그래서|이제|입사 후"
    r"|경험을|역량을|\(주\)|㈜"
    r"|주식회사)\s*[\"'“‘]?$"
)


def spellings(name: str) -> tuple[str, ...]:
    """How people write a firm's name: without its legal form, and what stands in brackets on its own."""
    bare = " ".join(_LEGAL.sub(" ", name).split())
    inner = [part.strip() for part in _BRACKET.findall(bare)]
    outer = " ".join(_BRACKET.sub(" ", bare).split())
    found = [outer, *inner]
    found += ["".join(form.split()) for form in found if " " in form]
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


@record(frozen=True)
class Mention:
    """A name in a text: whose it may be, folded, as written, and where; not `sure` if it may be a word."""

    owners: tuple[str, ...]
    form: str
    words: str
    start: int
    stop: int
    sure: bool = True


@record(frozen=True)
class NameIndex:
    """Names by their spellings; of several that fit at one place the longest is meant."""

    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "NameIndex":
        """An index of `(owner, spelling)`."""
        owners: dict[str, dict[str, None]] = {}
        for owner, form in names:
            owners.setdefault(fold_name(form), {})[owner] = None
        return cls({form: tuple(known) for form, known in owners.items() if form})

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """By first letter, the lengths of the names that start with it, longest first."""
        lengths: dict[str, set[int]] = {}
        for form in self.owners:
            lengths.setdefault(form[0], set()).add(len(form))
        return {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        letters = "".join(map(re.escape, self._lengths)) or "\0"
        return re.compile(rf"(?<![가-힣])[{letters}]")

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in a plain text, in order."""
        folded = fold_text(text)
        skipped = [match.span() for match in _ADDRESS.finditer(folded)]
        done = 0
        for start in self._starts.finditer(folded):
            at = start.start()
            if at < done:
                continue
            mention = self._match(text, folded, at)
            if mention is not None:
                done = mention.stop
                if not any(first <= at < last for first, last in skipped):
                    yield mention

    def _match(self, text: str, folded: str, at: int) -> Mention | None:
        if not _starts_word(folded, at):
            return None
        for length in self._lengths[folded[at]]:
            form = folded[at : at + length]
            stop = at + length
            if form not in self.owners or not _ends_name(folded, stop, form):
                continue
            sure = form not in COMMON or FIRM_AHEAD.match(folded, stop) is not None
            if not sure and (form in WORDS or not _HEAD.search(folded[max(at - 12, 0) : at])):
                return None
            return Mention(self.owners[form], form, text[at:stop], at, stop, sure)
        return None


def _starts_word(folded: str, at: int) -> bool:
    if at == 0:
        return True
    before, letter = folded[at - 1], folded[at]
    return not (
        letter.isascii()
        and letter.isalnum()
        and before.isascii()
        and (before.isalnum() or before in "._/@#-")
    )


def _ends_name(folded: str, stop: int, form: str) -> bool:
    after = folded[stop : stop + 1]
    if form[-1].isascii() and after.isascii() and (after.isalnum() or after in ("_", "-")):
        return False
    if not _FOLLOWER.match(folded, stop):
        return False
    return not (form in _VERBAL and _VERBAL[form].match(folded, stop))
