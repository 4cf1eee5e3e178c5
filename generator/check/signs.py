"""The signs of unfinished writing, as patterns over plain text.

In: nothing. Out: `SIGNS`, each with the finding it is. In word lists `_` is a space that may be missing.
"""

import re
from dataclasses import dataclass

from generator.codes import check as codes
from generator.diagnostics import Code


def _any(words: str) -> str:
    """A pattern for one of several words."""
    return "(?:" + "|".join(words.replace("_", r"\s?").split()) + ")"


@dataclass(frozen=True)
class Sign:
    """A pattern and the finding it is, in texts of some uses; `unless` on the same line silences it, and
    without one of `needs` it cannot stand there.
    """

    code: Code
    pattern: re.Pattern[str]
    uses: tuple[str, ...] = ("sent", "said", "told")
    unless: re.Pattern[str] | None = None
    needs: tuple[str, ...] = ()

    def may_stand(self, plain: str) -> bool:
        """A quick look, which spares most texts the pattern."""
        return not self.needs or any(words in plain for words in self.needs)


def _sign(
    code: Code, pattern: str, *uses: str, unless: str = "", flags: int = re.MULTILINE, needs: str = ""
) -> Sign:
    return Sign(
        code,
        re.compile(pattern, flags),
        uses or ("sent", "said", "told"),
        re.compile(unless, re.IGNORECASE) if unless else None,
        tuple(needs.split()),
    )


_OPEN, _CLOSE = r"[\[(（【<]", r"[\])）】>]"
_LINE = r"^[ \t]*(?:[-*•·※→>][ \t]*)?"
_HERE_ENDS = rf"(?=[ \t.!]*(?:$|{_CLOSE}|\*))"

_MARK = r"(?:TODO|FIXME|TBD|TBU|WIP)"
_TODO_PRODUCTS = _any(
    "앱 리스트 목록 서비스 관리 어플 애플리케이션 웹 프로젝트 주석 항목 코멘트 태그 app list comment API CRUD"
)

_ABOUT_TEXT = _any(
    "정확한 구체적인? 수치 숫자 날짜 기간 금액 내용 사례 예시"
    " 성과 출처 근거 이름 버전 문장 표현"
    " 글자_?수 분량 회사명 직무명 사실_?관계? 이_부분 여기 추후 나중에 다시 꼭 좀_더 조금_더 한_번_더"
)
_NOTED = rf"(?:{_ABOUT_TEXT}(?:을|를|은|는|이|도|만|에)?[ \t]*){{0,4}}"
_TASK = _any("확인 재확인 검토 수정 보완 보강 작성 업데이트 체크 추가 기입 기재 입력 첨부 교체 삭제")
_TO_DO = _TASK + r"(?:이|을)?\s?" + _any("필요(?:함)? 요망 예정 할_것 해야_함 하기 하자 바람 중")
_PENNED = _any("작성 기재 기입 입력 채우기 채울_것 적기 쓰기 넣기") + _any("하기 할_것 필요 예정") + "?"
_FILLED_IN = (
    _any("작성 추가 입력 기입 보완 수정 넣기 쓰기 채우기 적기 다듬기 바꾸기")
    + _any("하기 할_것 필요 예정")
    + "?"
)
_RAW_NOTE = _any(
    "확인 검토 보완 보강 수정 업데이트 수치_넣 숫자_넣 사례_넣 내용_넣 다듬 줄이 채워_넣 찾아보"
    " 물어보 고치 바꾸 쓰 적 빼"
)

_MASK = r"(?:(?<![A-Za-z0-9가-힣_])(?:O{2,}|X{2,3}|ㅇ{2,})|(?<![○◯〇△□])[○◯〇△□]{2,8}(?![○◯〇△□]))"
_MASK_TAIL = r"(?:에서는|에서|에게|에|의|은|는|이|가|을|를|과|와|으로|로|만의|님|라는|이라는)"
_FIRM = _any(
    "회사 기업 사(?=[에의를가는로]) 은행 그룹 전자 증권 카드 생명 대학교? 병원 기관 고객사 팀"
    " 직무 직군 부서 서비스 포지션"
)
_AIM = _any(
    "지원_?동기 지원하(?:게|고|며|였|는_이유) 지원한_(?:이유|동기) 지원했 지원합 지원을_결심"
    " 입사 합류 기여하 기여할 일하고_싶 성장하고"
    " 함께_성장 인재상 비전 미션 문화 일원 이바지 핵심_?가치"
)
_FIRM_SLOT = _any(
    r"지원_?(?:회사|기업|직무|포지션|부서)(?:_?(?:명|이름))? 회사_?(?:이름|명) 기업_?(?:명"
    r"|이름) 직무_?명 포지션_?명 부서_?명 본인_이름 프로젝트_?(?:명|이름)"
    r" 학교_?명 팀_?명 구체적인_(?:수치|사례|내용) company(?:[_\ ]?name)? position[_\ ]?(?:name"
    r"|title) job[_\ ]?title your[_\ ]name"
)
_SLOT = _any("회사 기업 직무 직군 이름 성명 날짜 숫자 수치 name role position")

_PARTICLES = _any("을 를 은 는 이 가 에 의 도 만 으로 로 에서 에게 과 와 까지 부터 이며 이고 등")

_SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]
_CLOSED = "".join(letter for letter in _SYLLABLES if (ord(letter) - 0xAC00) % 28)
_OPEN_OR_L = "".join(letter for letter in _SYLLABLES if (ord(letter) - 0xAC00) % 28 in (0, 8))
"""Syllables that end in a consonant; those that end in a vowel or ㄹ."""

KEYWORD_NOTE = re.compile(
    rf"(?<![A-Za-z가-힣])(?:TODO|FIXME|TBD)(?![A-Za-z])(?!\s{_TODO_PRODUCTS})"
    rf"|, (?:{_NOTED}){_TO_DO}(?=,|$)"
)
"""The same among keywords, which are no sentences."""

_MASKS = "OO XX ○ ◯ 〇 △ □ ㅇㅇ"

SIGNS = (
    _sign(
        codes.TODO_LEFT,
        rf"(?<![A-Za-z가-힣_-]){_MARK}(?=[ \t]*(?:[:：]|$|{_CLOSE}|\*))",
        unless=r"trunk|트렁크|`TODO|칸반|kanban",
        needs="TODO FIXME TBD TBU WIP",
    ),
    _sign(
        codes.TODO_LEFT,
        rf"{_LINE}\[?(?:TODO|FIXME)\]?[ \t]+(?!{_TODO_PRODUCTS})[^\n]*[^\s.다요]$",
        needs="TODO FIXME TBD TBU WIP",
    ),
    _sign(codes.TODO_LEFT, rf"{_LINE}(?:todo|fixme|tbd)[ \t]*:", flags=re.MULTILINE | re.IGNORECASE),
    _sign(
        codes.TODO_LEFT, rf"{_OPEN}[ \t]*{_NOTED}{_TO_DO}[ \t]*{_CLOSE}", "sent", "said", needs="[ ( （ 【 <"
    ),
    _sign(codes.TODO_MAYBE, rf"{_OPEN}[ \t]*{_NOTED}{_TO_DO}[ \t]*{_CLOSE}", "told", needs="[ ( （ 【 <"),
    _sign(
        codes.TODO_LEFT,
        rf"(?:^[ \t]*(?:[※>→][ \t]*)?|(?<=[다요죠음함됨]\.)[ \t]*){_NOTED}{_TO_DO}[.!]?[ \t]*$",
        "sent",
        "said",
    ),
    _sign(codes.TODO_MAYBE, rf"{_LINE}{_NOTED}{_TO_DO}[.!]?[ \t]*$", "sent", "said"),
    _sign(
        codes.TODO_LEFT,
        rf"(?:^[ \t]*|[다요죠음함됨]\.[ \t]*|{_OPEN}[ \t]*)(?:추후|나중에|다음에)\s{_TASK}(?:하기"
        rf"|\s?할\s?것|\s?필요|\s?예정)?"
        rf"[ \t]*(?:$|{_CLOSE})",
        "sent",
        "said",
        needs="추후 나중에 다음에",
    ),
    _sign(
        codes.TODO_MAYBE,
        rf"{_LINE}(?:추후|나중에|다음에)\s{_TASK}(?:하기|\s?할\s?것|\s?필요|\s?예정)?[ \t]*$",
        needs="추후 나중에 다음에",
    ),
    _sign(
        codes.TODO_MAYBE,
        r"(?<![가-힣])(?:추후|나중에|다음에)\s(?:[가-힣A-Za-z]+\s){0,2}"
        r"(?:찾아\s?보|찾|읽어\s?보|읽|공부하|물어\s?보|알아\s?보|정리하|외우|채우|적|쓰)기[ \t]*$",
        needs="추후 나중에 다음에",
    ),
    _sign(codes.TODO_MAYBE, r"(?:재?확인)\s?필요[ \t]*$", "told", needs="필요"),
    _sign(
        codes.TODO_LEFT, rf"(?<![가-힣])(?:추후|나중에)\s?{_PENNED}{_HERE_ENDS}", needs="추후 나중에 다음에"
    ),
    _sign(
        codes.TODO_LEFT,
        rf"(?<![가-힣])(?:여기에?|이\s?부분(?:은|에"
        rf"|을)?)\s(?:[가-힣A-Za-z]+\s){{0,3}}{_FILLED_IN}{_HERE_ENDS}",
        needs="여기 부분",
    ),
    _sign(
        codes.TODO_MAYBE,
        rf"{_OPEN}[^\])）】\n]{{0,24}}{_RAW_NOTE}\s?(?:필요|요망|예정|할\s?것|하기|기|을\s?것){_CLOSE}",
        needs="[ ( （ 【 <",
    ),
    _sign(
        codes.TODO_MAYBE,
        rf"(?:은|는|도|[다요]\.)\s?(?:추후|나중에|다시)?\s?{_TO_DO}[ \t]*$",
        "sent",
        "said",
        needs="확인 검토 수정 보완 보강 작성 업데이트 체크 추가 기입 기재 입력 첨부 교체 삭제",
    ),
    _sign(
        codes.TODO_MAYBE,
        r"^[ \t]*[\[(（【][^\])\n]{0,30}(?:초안|수정\s?전|나중에|추후|임시)[^\])\n]{0,15}[\])）】][ \t]*$",
        "sent",
        "said",
        needs="[ ( （ 【",
    ),
    _sign(codes.TODO_MAYBE, r"\(\s*\?+\s*\)|\?{3,}", "sent", "said", needs="?"),
    _sign(
        codes.TODO_MAYBE,
        rf"{_OPEN}[ \t]*(?:미정|작성\s?중|미작성|초안|임시)[ \t]*{_CLOSE}",
        "sent",
        "said",
        needs="[ ( （ 【 <",
    ),
    _sign(
        codes.PLACEHOLDER,
        rf"{_MASK}\s?{_FIRM}?{_MASK_TAIL}?\s(?:[^.\n]{{0,20}}\s)?{_AIM}",
        "sent",
        "said",
        needs=_MASKS,
    ),
    _sign(
        codes.PLACEHOLDER,
        rf"{_MASK}\s?(?:%|퍼센트|건(?!물)|배(?!포)|명|만\s?건|억|개월|초|ms|시간)",
        "sent",
        "said",
        unless="마스킹|mask",
        needs=_MASKS,
    ),
    _sign(
        codes.PLACEHOLDER_MAYBE,
        rf"{_MASK}\s?(?:%|퍼센트|건(?!물)|배(?!포)|명|만\s?건|억|개월|초|ms|시간)",
        "told",
        unless="마스킹|mask",
        needs=_MASKS,
    ),
    _sign(
        codes.PLACEHOLDER,
        r"(?<![A-Za-z0-9_/.])_{3,}(?![A-Za-z0-9_])(?=[ \t]*[^\s_])",
        "sent",
        "said",
        unless="빈칸|밑줄",
        needs="___",
    ),
    _sign(
        codes.PLACEHOLDER,
        rf"[\[{{<〔【]{{1,2}}\s?\$?{_FIRM_SLOT}(?:을|를)?\s?(?:입력|기입|작성)?\s?[\]}}>〕】]{{1,2}}",
        flags=re.IGNORECASE,
        needs="[ { < 〔 【 ( （",
    ),
    _sign(
        codes.PLACEHOLDER,
        r"lorem ipsum|내용을\s?입력(?:하세요|해\s?주세요)",
        flags=re.IGNORECASE,
        needs="orem OREM 입력",
    ),
    _sign(
        codes.PLACEHOLDER,
        r"여기에\s[^\n]{0,20}(?:적어|작성해|입력해|써)\s?(?:주세요|주십시오|넣으세요)",
        "sent",
        "said",
        needs="여기에",
    ),
    _sign(
        codes.PLACEHOLDER_MAYBE,
        rf"(?<![\w/.가-힣])[\[{{<〔【]\s?\$?{_SLOT}\s?[\]}}>〕】](?!\s?[\[{{<(.])",
        "sent",
        "said",
        unless="로그|필드|태그|경로|파라미터|parameter|변수|템플릿|형식|format",
        flags=re.IGNORECASE,
        needs="[ { < 〔 【 ( （",
    ),
    _sign(
        codes.PLACEHOLDER_MAYBE,
        rf"(?<![가-힣A-Za-z])[(（]\s?(?:{_FIRM_SLOT}|이름|성명|숫자|수치|날짜)\s?[)）]",
        "sent",
        "said",
        needs="[ { < 〔 【 ( （",
    ),
    _sign(
        codes.PLACEHOLDER_MAYBE,
        rf"{_MASK}(?:\s?{_FIRM}|(?=[가-힣]{{0,4}}(?:[\s.,)]|$)|입니다|이라고|라고))",
        "sent",
        "said",
        unless="마스킹|mask",
        needs=_MASKS,
    ),
    _sign(
        codes.PLACEHOLDER_MAYBE,
        r"\b(?:asdf|qwer|foo\s?bar)\b",
        "sent",
        flags=re.IGNORECASE,
        needs="asdf ASDF qwer foo",
    ),
    _sign(
        codes.EMPTY_BRACKETS,
        r"(?:^|(?<=[가-힣\s%]))(?:\([ \t]*\)|（\s*）|「\s*」|『\s*』|【\s*】|“\s*”|‘\s*’"
        r"|\[\](?!\())(?![ \t]*[=→{]|\.[A-Za-z])",
        unless="빈 |빈칸|비어|empty|배열|리스트|목록|객체|람다|함수|괄호|메서드|null|정규",
        needs="( [ （ 「 『 【 “ ‘",
    ),
    _sign(codes.LONE_JAMO, r"(?<=[가-힣])[ㄱ-ㅎㅏ-ㅣ](?![ㄱ-ㅎㅏ-ㅣ]|자|형|순|행|받침)"),
    _sign(
        codes.LONE_JAMO,
        r"(?<![ㄱ-ㅎㅏ-ㅣA-Za-z0-9·,~/-])[ㄱ-ㅎㅏ-ㅣ](?=[가-힣])"
        rf"(?!자|형|순|행|받침|{_PARTICLES}(?![가-힣]))",
    ),
    _sign(
        codes.LONE_JAMO,
        r"(?<=[가-힣.!,] )[ㅏ-ㅣㄱㄲㄷ-ㅁㅂ-ㅆㅈ-ㅎ](?=\s|$)",
        unless="자모|초성|자음|모음|받침",
    ),
    _sign(
        codes.LONE_JAMO,
        rf"[ㅋㅎㅠㅜ]{{2,}}(?![ㅋㅎㅠㅜ]|{_PARTICLES}|처럼|같은|\s같은|\s등|,)",
        unless="자모|초성|이모티콘|정규화|감정",
        needs="ㅋ ㅎ ㅠ ㅜ",
    ),
    _sign(
        codes.LONE_JAMO, r"(?<=\s)(?![ㅇㅋㅎ]+\b)[ㄱ-ㅎ]{3,}(?=[\s.]|$)", unless="자모|초성|자음|[ㄱ-ㅎ] ?순"
    ),
    _sign(codes.LONE_JAMO, r"(?<![ㄱ-ㅎㅏ-ㅣ])[ㅏ-ㅣ]{2,}(?![ㅠㅜ])|[ᄀ-ᇿ]", unless="자모|모음|[ㅠㅜ]{2}"),
    _sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣A-Za-z0-9)\"’”](?:을를|를을|를를|는는(?=\s)|와와(?=\s)|은는(?!\S)|는은(?=\s)"
        r"|를[은는가의와](?=[\s,.])"
        r"|에에(?=\s)|에서에서|에게에게|에게서에게"
        r"|까지까지|부터부터|으로으로|으로로(?=\s)|와과(?=\s)|을을를|에서를(?=\s)|에게을"
        r"|에게를(?=\s)|에서을|으로를|으로을)",
    ),
    _sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣](?<![회강주동정문논결발심건창협합질상하악호성열의유임적편품예명거광본탈한수고사도전])의의"
        r"(?=\s)",
    ),
    _sign(codes.DOUBLED_PARTICLE, r"[가-힣]{2}(?<!전문)(?<!평)가이(?=\s)", needs="가이"),
    _sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣A-Za-z0-9](?:을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|와\(과\)"
        r"|과\(와\)|\(을\)를|\(이\)가|\(은\)는|\(으\)로)"
        r"|[가-힣A-Za-z](?:을/를|이/가|은/는|와/과|과/와|를/을)(?![가-힣])",
        unless="조사",
        needs="( /",
    ),
    _sign(codes.DOUBLED_PARTICLE, r"[가-힣](?:을|를)[ \t](?:을|를)(?=\s)"),
    _sign(
        codes.PARTICLE_MISFIT,
        rf"[가-힣]{{0,8}}(?:[{_CLOSED}](?<!들)(?<!을)(?<!를)를|[{_CLOSED}]와|[{_OPEN_OR_L}]으로(?:써|서"
        rf"|부터)?)(?![가-힣])",
        unless="조사",
    ),
    _sign(
        codes.DOUBLED_WORD,
        r"(?<!\S)([가-힣A-Za-z]*(?:을|를|에서|에게|으로|하며|하여|했습니다|합니다|입니다"
        r"|습니다))\.?[ \t]\1(?![가-힣A-Za-z])",
    ),
    _sign(
        codes.DOUBLED_WORD,
        r"(?<!\S)(저는|제가|그리고|또한|그래서|하지만|따라서|통해|위해|대한|대해|있는|이를|특히"
        r"|이후|현재)[ \t]\1(?![가-힣])",
    ),
    _sign(
        codes.DOUBLED_WORD,
        r"(?<![가-힣])(?!하나|조금|한줄|순간|단계|하루|서로|구석|마디|조각"
        r"|굽이)([가-힣]{3,})[ \t]\1(?:을|를|은|는|이|가|에|의|에서)(?![가-힣])",
    ),
    _sign(codes.DOUBLED_WORD, r"\b(the|a|an|of|to|in|and|for|with|is|was)[ ]\1\b", flags=re.IGNORECASE),
    _sign(
        codes.MARKUP_LEFT,
        r"(?<![\d*/])\*\*(?=[^\s*/])|(?<=[^\s*/\d])\*\*(?![\d*/])|</?(?:div|span|p|font)\s?/?>",
        "sent",
        needs="** <",
    ),
    _sign(
        codes.ASSISTANT_TALK,
        r"\A\s*(?:(?:네|물론(?:입니다|이죠|이에요)?|알겠습니다|좋습니다)[,.!]\s*)?"
        r"(?:(?:아래|다음)는?은?\s[^\n]{0,40}(?:답변|자기소개서|초안|버전|수정본|예시)(?:입니다|이에요|예요)"
        r"|요청하신\s[^\n]{0,40}(?:입니다|드립니다|드릴게요)"
        r"|(?:Certainly|Sure|Of course)[,!]\s"
        r"|Here(?:'s| is) (?:a|the|your) (?:revised|draft|improved|polished)[^\n]{0,40})",
        "sent",
        "said",
        flags=re.IGNORECASE,
    ),
    _sign(
        codes.ASSISTANT_TALK,
        r"AI\s?언어\s?모델로서|as an AI (?:language )?model|도움이\s?필요하시면\s?(?:언제든지\s?)?말씀"
        r"|(?:수정|작성|다듬|조정|보완|변경)(?:해|어)\s?드릴까요|원하시면\s[^\n]{0,20}(?:다듬어"
        r"|줄여|늘려|바꿔|수정해)\s?드릴",
        "sent",
        "said",
        flags=re.IGNORECASE,
        needs="AI 드릴 말씀",
    ),
)
