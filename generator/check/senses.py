"""How a firm's name is meant in its sentence: as the one applied to, told of on purpose, or neither.

In: a text and a mention in it. Out: its sense. The rules are about wording, not about names.
"""

import re
from typing import Literal

from generator.check.names import COMMON, Mention, fold_text
from generator.check.texts import Sentence, Text

Sense = Literal["applied", "used", "told", "plain"]

_JOINING = (
    r"(?:지원하(?:게|고|며|였|는\s?이유|려는)|지원한\s?(?:이유|동기|계기|까닭)"
    r"|지원했(?!지만|다가|었|으나|던|나|는)|지원합|지원을\s?결심|지원\s?동기"
    r"|지원한\s(?!경험|적|이력|결과)[가-힣]{2,4}입니다)"
)
_LATER = r"(?:싶|겠|할\s?수\s?있|하고자|려고|려\s?합|할\s?것)"
_TO_IT = r"(?:에서도|에서의|에서|에도|에|의|과|와|로|으로|만의|이|가|은|는|을|를)"
_GIVE = r"(?:기여|일|성장|공헌|이바지|보탬|도움|함께|실현|펼치|발휘|배우|만들|더하|이루|바꾸|쓰)"
_OPENING = (
    r"\s(?:[A-Za-z가-힣/()·]+\s){0,4}[A-Za-z가-힣]*(?:직무|포지션|직군|부문|개발자|엔지니어"
    r"|디자이너|Engineer|Developer)\)?(?:에|으로|로)"
    r"\s지원(?!했던|했다가|했지만)"
)
_APPLIED = re.compile(
    rf"^(?:팀|그룹|본사|코리아)?(?:{_TO_IT}?\s?"
    rf"(?:(?:이라는|라는)\s(?:회사|기업|곳|팀)(?:에|에서|의)?\s)?(?:{_JOINING}"
    rf"|(?:꼭\s|반드시\s)?(?:입사|합류)(?:하(?!여\s[^\n.]{{0,20}}(?:개월|년간|년\s|했|았|었))"
    rf"|\s?후|를|을|한다면)"
    rf"|(?:인재상|핵심\s?가치|일원이|구성원이|비전에|미션에|채용|인재가))"
    rf"|{_TO_IT}\s(?:[가-힣]+\s){{0,4}}{_GIVE}[가-힣]*\s?(?:[가-힣]+\s){{0,2}}{_LATER}"
    rf"|{_OPENING}"
    rf"|(?:이|가)\s(?:추구하는|지향하는|찾는|원하는|바라는|요구하는"
    rf"|필요로\s?하는)\s(?:[A-Za-z가-힣+#]+\s)?(?:인재|가치|방향|사람|개발자|역량|조건))"
)
_WHY = re.compile(rf"^(?:팀)?에\s?{_JOINING}")
_WISH = re.compile(
    r"고\s?싶|겠습니다|하고자|지원하(?:게|고|며|였)|지원한\s?(?:이유|동기)|지원했습|지원합니"
    r"|입사|합류|기여|이바지|인재상|비전|미션|일원|발휘"
)
_BARE = re.compile(r"^\s[가-힣A-Za-z0-9]")
_PASSED = "".join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28) if chr(code) not in "있겠")
_PAST = re.compile(rf"[{_PASSED}](?:습니다|다(?=[.\s])|음(?![가-힣])|어요|고요)")
_MOVED = re.compile(
    r"문화|인상\s?깊|감동|감명|매력|공감|끌렸|끌리|이끌|반했|좋아|비전|가치|철학|방향성|골랐"
    r"|선택했|마음|결심|꿈|동경|존경|뜻|라면\s"
)
_TOO = re.compile(r"^에도\s?(?:지원|합격|붙|서류|면접)")
_INTENT = re.compile(r"고\s?싶|겠습니다|하고자")
_COMPARED = re.compile(r"달리|비교|비해|대비|계열사|자회사|관계사|모회사|합병|인수|출신")
_TOLD = re.compile(
    r"경쟁사|경쟁\s?업체|경쟁\s?서비스|달리|비교|비해|대비|벤치마킹|참고|사례|출신|재직|퇴사"
    r"|이직\s?전|전\s?직장|이전\s?회사"
    r"|근무(?:하며|하면서|했|한|할\s?때|하던|\s?당시)|다닐\s?때|다니(?:던|며|면서)|일했|일하며"
    r"|일하던|있을\s?때|시절|인턴"
    r"|고객사|협력사|파트너|제휴|외주|납품|구축했|운영했|개발했|맡았|담당했|참여했|수행했"
    r"|연동|연계|오픈\s?소스|라이브러리|콘퍼런스|컨퍼런스|세미나|밋업|발표|강연|해커톤|공모전"
    r"|경진대회|부트캠프|부스트캠프|교육\s?과정|아카데미"
    r"|논문|책에서|블로그|아티클|글을\s?읽|인수|합병|계열사|자회사|모회사|업계|빅테크"
    r"|탈락|불합격|떨어[졌지진]|합격했|지원했(?:지만|다가|었|으나|던)"
    r"|unlike|compared|competitor|former|previous|worked at|interned|when i was|open[- ]source"
    r"|conference|blog"
    r"|integrat|sign[- ]?in|log[- ]?in",
    re.IGNORECASE,
)
_USED = re.compile(
    r"^(?:에서|로|으로)\s(?:주문|검색|구매|결제|송금|예약|로그인|배달|쇼핑|장을|물건|산\s|찾|쓰|가입|조회)"
    r"|^(?:을|를)\s(?:쓰|써|사용|이용|연동|도입|붙|통한|통해)"
)
_LISTED = re.compile(
    r"^(?:나|이나)?\s?(?:등|같은|같이|처럼)(?![가-힣]{2})|^\s?[·/]|^,\s[가-힣A-Za-z]+(?:\s등|,"
    r"|\s같은)|^(?:이나|나)\s"
)
_PRODUCT_AHEAD = re.compile(
    r"^\s?(?:로그인|지도|맵|API|SDK|클라우드|애널리틱스|플레이|스토어|페이지|톡|드라이브|시트"
    r"|캘린더|워크|검색\s?광고|광고|알림톡"
    r"|챗봇|결제|송금|모듈|플랫폼에\s?연동|메신저|계정|Cloud|Pay|Maps?|Login|Messaging|Bot|Open"
    r"|Developers?|Analytics|Search|Web\s?Services"
    r"|S3|React|뉴스|쇼핑\s?API|카페|블로그|파트너|스마트스토어|부스트|오픈)",
    re.IGNORECASE,
)
_JOIN_BEFORE = re.compile(
    r"(?:join(?:ing)?|apply(?:ing)?\s(?:to|for|at)|work(?:ing)?\s(?:at|for)|contribut\w+\sto"
    r"|part\sof|why|excited\sabout"
    r"|interested\sin)\s(?:the\s)?$",
    re.IGNORECASE,
)


def sense_of(text: Text, mention: Mention, own: frozenset[str]) -> Sense:
    """How a mention is meant; `own` are the folded names of the firm the text belongs to."""
    sentence = sentence_of(text, mention.start)
    words = sentence.words if sentence else text.plain
    at = mention.start - (sentence.start if sentence else 0)
    before, after = words[:at], words[at + len(mention.words) :].lstrip("\"'”’』」)")
    if _TOO.match(after):
        return "told"
    if _PRODUCT_AHEAD.match(after):
        return "told" if _INTENT.search(after) else "used"
    rest = f"{before} {after}"
    told = _TOLD.search(rest) is not None
    if _APPLIED.match(after) and not (told and not _WHY.match(after)):
        return "applied"
    if _JOIN_BEFORE.search(before) and not told:
        return "applied"
    if told or _LISTED.match(after) or (_USED.match(after) and not _INTENT.search(after)):
        return "told"
    folded = fold_text(rest)
    if any(name in folded for name in own if name not in COMMON):
        return "told"
    narrated = _PAST.search(rest) and not _MOVED.search(rest)
    if not _WISH.search(rest) and (narrated or _BARE.match(after)):
        return "told"
    return "plain"


def asks_why(text: Text, mention: Mention) -> bool:
    """Whether the words right behind a name say that one applies there: `토스에 지원한 이유`."""
    return _WHY.match(text.plain[mention.stop : mention.stop + 30].lstrip("\"'”’』」)")) is not None


def wishes(text: Text, mention: Mention) -> bool:
    """Whether its sentence speaks of applying or of what one wants to do."""
    sentence = sentence_of(text, mention.start)
    return sentence is not None and _WISH.search(sentence.words) is not None


def is_compared(text: Text, mention: Mention) -> bool:
    """Whether its sentence sets firms side by side."""
    sentence = sentence_of(text, mention.start)
    return sentence is not None and _COMPARED.search(sentence.words) is not None


def sentence_of(text: Text, start: int) -> Sentence | None:
    """The sentence a character stands in."""
    low, high = 0, len(text.sentences)
    while low < high:
        middle = (low + high) // 2
        if text.sentences[middle].start <= start:
            low = middle + 1
        else:
            high = middle
    return text.sentences[low - 1] if low else None
