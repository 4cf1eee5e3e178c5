"""Signs of what was never filled in: masked names, slots of a template, empty brackets.

In: nothing. Out: `BLANKS`.
"""

import re

from generator.check.signs import any_of, graded, sign
from generator.codes.check import leftovers as codes

_MASK = r"(?:(?<![A-Za-z0-9가-힣_])(?:O{2,}|X{2,3}|ㅇ{2,})|(?<![○◯〇△□])[○◯〇△□]{2,8}(?![○◯〇△□]))"
_MASK_TAIL = r"(?:에서는|에서|에게|에|의|은|는|이|가|을|를|과|와|으로|로|만의|님|라는|이라는)"
_FIRM = any_of(
    "회사 기업 사(?=[에의를가는로]) 은행 그룹 전자 증권 카드 생명 대학교? 병원 기관 고객사 팀"
    " 직무 직군 부서 서비스 포지션"
)
_AIM = any_of(
    "지원_?동기 지원하(?:게|고|며|였|는_이유) 지원한_(?:이유|동기) 지원했 지원합 지원을_결심"
    " 입사 합류 기여하 기여할 일하고_싶 성장하고"
    " 함께_성장 인재상 비전 미션 문화 일원 이바지 핵심_?가치"
)
_FIRM_SLOT = any_of(
    r"지원_?(?:회사|기업|직무|포지션|부서)(?:_?(?:명|이름))? 회사_?(?:이름|명) 기업_?(?:명"
    r"|이름) 직무_?명 포지션_?명 부서_?명 본인_이름 프로젝트_?(?:명|이름)"
    r" 학교_?명 팀_?명 구체적인_(?:수치|사례|내용) company(?:[_\ ]?name)? position[_\ ]?(?:name"
    r"|title) job[_\ ]?title your[_\ ]name"
)
_SLOT = any_of("회사 기업 직무 직군 이름 성명 날짜 숫자 수치 name role position")
_UNIT = (
    r"(?:%|퍼센트|건(?![물강])|배(?![포송])|명(?!의?\s?함)|만\s?(?:건|명|원|개)|억|개월|초(?!등)|ms|시간|년(?![도대])"
    r"|개(?![발선인념편요설방])|곳)"
)
"""What stands behind a number: `XX%`."""

_MASKS = "OO XX ○ ◯ 〇 △ □ ㅇㅇ"
_OF_MASKS = "마스킹|mask"
_BRACKETS = "[ { < 〔 【 ( （"

BLANKS = (
    sign(
        codes.PLACEHOLDER,
        r"(?<![\d.,])00(?:기업|회사|은행|사(?=[에의]))|(?<![A-Za-z])(?:n{2,}|N{2,})\s?(?:%|ms|초|건|개|명|배)"
        r"|\[\[\s*(?:추가|작성|수정|확인|보완|채우)[^\]\n]{0,20}\]\]",
        "sent",
        "said",
        needs="00 nn NN [[",
    ),
    sign(
        codes.PLACEHOLDER,
        rf"{_MASK}\s?{_FIRM}?{_MASK_TAIL}?\s(?:[^.\n]{{0,20}}\s)?{_AIM}",
        "sent",
        "said",
        needs=_MASKS,
    ),
    *graded(
        codes.PLACEHOLDER,
        codes.PLACEHOLDER_MAYBE,
        rf"{_MASK}\s?{_UNIT}",
        unless=_OF_MASKS,
        needs=_MASKS,
    ),
    sign(
        codes.PLACEHOLDER,
        r"(?<![A-Za-z0-9가-힣_])(?:N|_+)\s?(?:%|퍼센트)|(?<!\{)\{\s?(?:fact|experience)\s?\([^()\n]*\)[^{}\n]*\}(?!\})",
        "sent",
        "said",
        needs="N% __% N퍼센트 _퍼센트 fact experience",
    ),
    sign(
        codes.PLACEHOLDER,
        rf"(?<![^\s(])\?{{1,3}}\s?{_UNIT}",
        "sent",
        "said",
        needs="?",
    ),
    sign(
        codes.PLACEHOLDER,
        rf"(?<![A-Za-z0-9가-힣])(?:@@+|ㅁㅁ+|##+|\*\*+)\s?{_FIRM}?(?:에서|에|의)\s(?:[^.\n]{{0,20}}\s)?{_AIM}"
        r"|(?<![A-Za-z0-9가-힣])(?:회사|기업)(?:이름|명)에\s?(?:지원(?:하게|하며|한\s|합|했)|입사)",
        "sent",
        "said",
        needs="@@ ㅁㅁ ## ** 회사 기업",
    ),
    sign(
        codes.PLACEHOLDER,
        r"[\[<]여기에?\s(?:지원\s?)?(?:회사|기업|직무|팀)\s?(?:명|이름)?[\]>]",
        "sent",
        "said",
        needs="여기",
    ),
    sign(
        codes.PLACEHOLDER,
        r"(?<![A-Za-z0-9_/.])_{3,}(?![A-Za-z0-9_])(?=[ \t]*[^\s_])",
        "sent",
        "said",
        unless="빈칸|밑줄",
        needs="___",
    ),
    sign(
        codes.PLACEHOLDER,
        rf"[\[{{<〔【]{{1,2}}\s?\$?{_FIRM_SLOT}(?:을|를)?\s?(?:입력|기입|작성)?\s?[\]}}>〕】]{{1,2}}",
        flags=re.IGNORECASE,
        needs=_BRACKETS,
    ),
    sign(
        codes.PLACEHOLDER,
        r"lorem ipsum|내용을\s?입력(?:하세요|해\s?주세요)",
        flags=re.IGNORECASE,
        needs="orem OREM 입력",
    ),
    sign(
        codes.PLACEHOLDER,
        r"여기에\s[^\n]{0,20}(?:적어|작성해|입력해|써)\s?(?:주세요|주십시오|넣으세요)",
        "sent",
        "said",
        needs="여기에",
    ),
    sign(
        codes.PLACEHOLDER_MAYBE,
        rf"(?<![\w/.가-힣])[\[{{<〔【]\s?\$?{_SLOT}\s?[\]}}>〕】](?!\s?[\[{{<(.])",
        "sent",
        "said",
        unless="로그|필드|태그|경로|파라미터|parameter|변수|템플릿|형식|format",
        flags=re.IGNORECASE,
        needs=_BRACKETS,
    ),
    sign(
        codes.PLACEHOLDER_MAYBE,
        rf"(?<![가-힣A-Za-z])[(（]\s?(?:{_FIRM_SLOT}|이름|성명|숫자|수치|날짜)\s?[)）]",
        "sent",
        "said",
        needs=_BRACKETS,
    ),
    sign(
        codes.PLACEHOLDER_MAYBE,
        rf"{_MASK}(?:\s?{_FIRM}|(?=[가-힣]{{0,4}}(?:[\s.,)]|$)|입니다|이라고|라고))",
        "sent",
        "said",
        unless=_OF_MASKS,
        needs=_MASKS,
    ),
    sign(
        codes.PLACEHOLDER_MAYBE,
        r"\b(?:asdf|qwer|foo\s?bar)\b",
        "sent",
        flags=re.IGNORECASE,
        needs="asdf ASDF qwer foo",
    ),
    sign(
        codes.EMPTY_BRACKETS,
        r"(?:^|(?<=[가-힣\s%]))(?:\([ \t]*\)|（\s*）|「\s*」|『\s*』|【\s*】|“\s*”|‘\s*’"
        r"|\[\](?!\())(?![ \t]*[=→{]|\.[A-Za-z])",
        unless="빈 |빈칸|비어|empty|배열|리스트|목록|객체|람다|함수|괄호|메서드|null|정규",
        needs="( [ （ 「 『 【 “ ‘",
    ),
)
