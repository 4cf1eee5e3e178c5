"""Korean and English words as a rule sees them: stems without particles, and where a name is a name.

In: plain text. Out: stems with their places; patterns for what may follow a name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.records import record

PARTICLES = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|에게서|께서|께|한테|으로|로|으로서|로서|으로써|로써|로부터|으로부터|도|만|부터|까지|나|이나|"
    "라|이라|보다|처럼|같이|등|및|들|인|이며|이고|이다|이었|였|입니다|이자|라는|이라는|라고|이라고|란|이란|라면|이라면|이든|"
    "마다|조차|밖에|뿐|대로|하고|랑|이랑|이지만|인데|이기|이에요|예요|다운|답게|야말로|이야말로|에선|에만|에는|에도|에서는|에서의|에서도|로의|만의|에의"
)
"""Particles and forms of 이다 that may stand behind a noun."""

AFTER_NOUN = rf"(?=(?:{PARTICLES}){{0,3}}(?![가-힣]))"
"""A noun ends here: particles at most up to the end of the word."""

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#./_-]*[A-Za-z0-9+#]|[A-Za-z]|[가-힣]+|\d[\d,.]*")
_PARTICLE = re.compile(PARTICLES)
_TAIL = re.compile(
    r"(?<=[가-힣]{2})(?:에서는|에서의|에서도|으로써|으로서|으로부터|이라는|라는|에서|에게|으로|까지|부터|보다|처럼|마다|이나|이며|이고|"
    r"하여|하고|하며|하는|하면서|했습니다|합니다|하였습니다|했으며|했고|한|할|함|해서|해|된|되는|되어|되고|됐고|됩니다|됐습니다|되었습니다|"
    r"시켰습니다|시키고|시켜|시킨|은|는|이|가|을|를|과|와|의|에|로|도|만|입니다|였습니다|이었습니다)$"
)
_IRREGULAR = {
    "줄였습니다": "줄",
    "줄이고": "줄",
    "줄여": "줄",
    "줄인": "줄",
    "늘렸습니다": "늘",
    "높였습니다": "높",
}
_WEAK = frozenset((
    "그리고", "또한", "그래서", "이후", "통해", "위해", "대한", "대해", "있는", "있습니다", "했습니다",
    "있다", "있고", "수", "것", "및", "등", "더", "약", "총", "최대", "평균", "이상", "정도", "이를",
    "저는", "제가", "그", "이", "the", "a", "an", "of", "to", "in", "and", "for", "with", "by", "on", "we",
    "i", "our", "my", "from", "at", "is", "was", "were", "that", "this", "하루", "일일", "월", "연", "초당",
    "분당", "건당", "매일", "매주", "매월", "매년", "연간", "월간", "지금", "현재", "이제", "당시", "거의",
    "대략", "무려", "각각", "모두", "다시", "여러", "가장", "매우", "크게", "바로", "함께", "직접", "것이",
    "것은", "것을", "것도", "것입니다", "처음", "처음에", "나중", "나중에", "예전", "예전에", "이전",
    "이전에", "마지막", "마지막에", "결국", "그때", "덕분", "has", "have", "had", "be", "been", "it", "its",
    "as", "or", "but", "about", "per", "day", "then", "through", "into", "over", "across", "during",
    "after", "before", "until", "than",
))  # fmt: skip
_COMMON = frozenset((
    "응답", "조회", "소요", "대기", "실행", "호출", "요청", "완료", "발생", "확인", "시간", "비용", "성능",
    "속도", "개선", "효율", "인원", "기간", "정도", "결과", "성과", "규모", "수준", "비율", "처리", "작업",
    "업무", "개발", "운영", "시스템", "서비스", "프로젝트", "데이터", "팀", "기여도", "참여도", "경력",
    "경험", "매출", "정확도", "사용률", "증가", "감소", "단축", "절감", "향상", "달성", "기준", "추가",
    "전체", "문제", "해결", "줄", "늘", "높", "낮", "사람", "개발자", "엔지니어", "담당", "구축", "설계",
    "도입", "적용", "사용", "활용", "과정", "방법", "이유", "경우", "부분", "회사", "고객", "사용자",
    "기능", "기술", "역할", "동안", "이상", "이하", "이내", "가운데", "만들", "만든", "만들어", "맡은",
    "맡아", "하나", "동료", "팀원", "목표", "상황", "배운", "어떻게", "얼마나", "무엇", "설명", "말씀",
    "지원", "관련", "대부분", "나머지", "모든", "같은", "다른", "이런", "그런", "어떤", "새로운", "기존",
    "시작", "진행", "수행", "포함", "필요", "가능", "중요", "단계", "방식", "구조", "변경", "관리", "제공",
    "참여", "time", "system", "service", "team", "work", "project", "rate", "cost", "number", "years",
    "experience", "reduced", "improved", "increased", "cut", "led", "built", "made", "used", "using",
))  # fmt: skip
_LINKING = re.compile(
    r"(?:[하되]?니까?|[하되오가나리지이으내보주]면|하고|[해아어]서|면서|하며|하려|[하되]게|도록|[았었였했렸졌됐났웠갔왔겼쳤켰]고)$|[가-힣]해$"
)
_VERB = re.compile(
    r"(?:습니다|니다|에요|예요|어요|아요|했고|하고|으며|하며|면서|해서|어서|아서|던|지만|는데)$"
)


@record(frozen=True, slots=True)
class Word:
    """A word of a text: its stem, where it starts and ends."""

    stem: str
    start: int
    stop: int
    of: bool = False
    """Whether 의 follows: it says whose the next word is."""

    @property
    def length(self) -> int:
        return self.stop - self.start


def find_words(text: str) -> Iterator[Word]:
    """The words of a text, numbers among them, folded and without particles and verb endings."""
    for match in _WORD.finditer(text):
        start, end = match.span()
        glued = start > 0 and not text[start - 1].isspace() and not "가" <= text[start - 1] <= "힣"
        if not (glued and _PARTICLE.fullmatch(match[0])):
            of = match[0].endswith("의") or text[end : end + 2] == "의 "
            yield Word(stem(match[0]), start, end, of)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its particle or the ending of 하다/되다, in lower case."""
    if len(word) == 2 and word[1] in "을를":
        return word[0]
    return _IRREGULAR.get(word) or _TAIL.sub("", word).casefold()


def content_stems(text: str) -> tuple[str, ...]:
    """The stems that carry meaning: no numbers, no words that stand in every sentence."""
    return tuple(
        word.stem
        for word in find_words(text)
        if not word.stem[0].isdigit() and word.stem not in _WEAK and (len(word.stem) > 1)
    )


def is_weak(word: str) -> bool:
    return word in _WEAK


def is_verb(word: str) -> bool:
    """Whether a stem is a verb that links to what follows: 비교하니, 나오면."""
    return _LINKING.search(word) is not None


def is_common(word: str) -> bool:
    """Whether a stem says nothing of what in particular a sentence is about."""
    listed = len(word) < 2 or word in _WEAK or word in _COMMON
    return listed or word[0].isdigit() or _VERB.search(word) is not None
