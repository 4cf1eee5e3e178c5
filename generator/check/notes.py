"""Signs of notes to oneself: what is still to be written, looked up or mended.

In: nothing. Out: `NOTES`, and `KEYWORD_NOTE` for what stands among keywords.
"""

import re

from generator.check.signs import CLOSE, LINE, OPEN, OPENING, any_of, graded, sign
from generator.codes.check import leftovers as codes

_HERE_ENDS = rf"(?=[ \t.!]*(?:$|{CLOSE}|\*))"
_MARK = r"(?:TODO|FIXME|TBD|TBU|WIP)"
_TODO_PRODUCTS = any_of(
    "앱 리스트 목록 서비스 관리 어플 애플리케이션 웹 프로젝트 주석 항목 코멘트 태그 app list comment API CRUD"
)
_ABOUT_TEXT = any_of(
    "정확한 구체적인? 수치 숫자 날짜 기간 금액 내용 사례 예시"
    " 성과 출처 근거 이름 버전 문장 표현"
    " 글자_?수 분량 회사명 직무명 사실_?관계? 이_부분 여기 추후 나중에 다시 꼭 좀_더 조금_더 한_번_더"
)
_NOTED = rf"(?:{_ABOUT_TEXT}(?:을|를|은|는|이|도|만|에)?[ \t]*){{0,4}}"
_TASK = any_of("확인 재확인 검토 수정 보완 보강 작성 업데이트 체크 추가 기입 기재 입력 첨부 교체 삭제")
_TO_DO = _TASK + r"(?:이|을)?\s?" + any_of("필요(?:함)? 요망 예정 할_것 해야_함 하기 하자 바람 중")
_PENNED = any_of("작성 기재 기입 입력 채우기 채울_것 적기 쓰기 넣기") + any_of("하기 할_것 필요 예정") + "?"
_FILLED_IN = (
    any_of("작성 추가 입력 기입 보완 수정 넣기 쓰기 채우기 적기 다듬기 바꾸기")
    + any_of("하기 할_것 필요 예정")
    + "?"
)
_RAW_NOTE = any_of(
    "확인 검토 보완 보강 수정 업데이트 수치_넣 숫자_넣 사례_넣 내용_넣 다듬 줄이 채워_넣 찾아보"
    " 물어보 고치 바꾸 쓰 적 빼"
)

_LATER_WORDS = "추후 나중에 다음에"
_LATER = any_of(_LATER_WORDS)
_LATER_TASK = rf"{_LATER}\s{_TASK}(?:하기|\s?할\s?것|\s?필요|\s?예정)?"
_TOLD_OF_TEXT = any_of("예시 사례 수치 숫자 근거 내용 출처 날짜 기간 금액 성과 문장 문단 설명 글자_?수 분량")
_PEN = any_of("써야 적어야 채워야 다듬어야 줄여야 늘려야 고쳐야 넣어야 바꿔야")

KEYWORD_NOTE = re.compile(
    rf"(?<![A-Za-z가-힣])(?:TODO|FIXME|TBD)(?![A-Za-z])(?!\s{_TODO_PRODUCTS})"
    rf"|, (?:{_NOTED}){_TO_DO}(?=,|$)"
)
"""The same among keywords, which are no sentences."""

NOTES = (
    sign(
        codes.TODO_LEFT,
        rf"(?<![A-Za-z가-힣_-]){_MARK}(?=[ \t]*(?:[:：]|$|{CLOSE}|\*))",
        unless=r"trunk|트렁크|`TODO|칸반|kanban",
        needs="TODO FIXME TBD TBU WIP",
    ),
    sign(
        codes.TODO_LEFT,
        rf"{LINE}\[?(?:TODO|FIXME)\]?[ \t]+(?!{_TODO_PRODUCTS})[^\n]*[^\s.다요]$",
        needs="TODO FIXME TBD TBU WIP",
    ),
    sign(
        codes.TODO_LEFT,
        rf"(?<=[다요죠음함됨]\.)[ \t]+(?:TODO|FIXME)[ \t]+(?!{_TODO_PRODUCTS})[^\n.]{{1,40}}(?<![다요])$",
        needs="TODO FIXME",
    ),
    sign(codes.TODO_LEFT, rf"{LINE}(?:todo|fixme|tbd)[ \t]*:", flags=re.MULTILINE | re.IGNORECASE),
    *graded(
        codes.TODO_LEFT,
        codes.TODO_MAYBE,
        rf"{OPEN}[ \t]*{_NOTED}{_TO_DO}[ \t]*{CLOSE}",
        needs=OPENING,
    ),
    sign(
        codes.TODO_LEFT,
        rf"(?:^[ \t]*(?:[※>→][ \t]*)?|(?<=[다요죠음함됨]\.)[ \t]*){_NOTED}{_TO_DO}[.!]?[ \t]*$",
        "sent",
        "said",
    ),
    sign(codes.TODO_MAYBE, rf"{LINE}{_NOTED}{_TO_DO}[.!]?[ \t]*$", "sent", "said"),
    sign(
        codes.TODO_LEFT,
        rf"(?:^[ \t]*|[다요죠음함됨]\.[ \t]*|{OPEN}[ \t]*){_LATER_TASK}[ \t]*(?:$|{CLOSE})",
        "sent",
        "said",
        needs=_LATER_WORDS,
    ),
    sign(
        codes.TODO_MAYBE,
        rf"{LINE}{_LATER_TASK}[ \t]*$",
        needs=_LATER_WORDS,
    ),
    sign(
        codes.TODO_MAYBE,
        rf"(?<![가-힣]){_LATER}\s(?:[가-힣A-Za-z]+\s){{0,2}}"
        r"(?:찾아\s?보|찾|읽어\s?보|읽|공부하|물어\s?보|알아\s?보|정리하|외우|채우|적|쓰)기[ \t]*$",
        needs=_LATER_WORDS,
    ),
    sign(codes.TODO_MAYBE, r"(?:재?확인)\s?필요[ \t]*$", "told", needs="필요"),
    sign(codes.TODO_LEFT, rf"(?<![가-힣])(?:추후|나중에)\s?{_PENNED}{_HERE_ENDS}", needs=_LATER_WORDS),
    sign(
        codes.TODO_LEFT,
        rf"(?<![가-힣])(?:여기에?|이\s?부분(?:은|에"
        rf"|을)?)\s(?:[가-힣A-Za-z]+\s){{0,3}}{_FILLED_IN}{_HERE_ENDS}",
        needs="여기 부분",
    ),
    sign(
        codes.TODO_MAYBE,
        rf"{OPEN}[^\])）】\n]{{0,24}}{_RAW_NOTE}\s?(?:필요|요망|예정|할\s?것|하기|기|을\s?것){CLOSE}",
        needs=OPENING,
    ),
    sign(
        codes.TODO_MAYBE,
        rf"(?:은|는|도|[다요]\.)\s?(?:추후|나중에|다시)?\s?{_TO_DO}[ \t]*$",
        "sent",
        "said",
        needs="확인 검토 수정 보완 보강 작성 업데이트 체크 추가 기입 기재 입력 첨부 교체 삭제",
    ),
    sign(
        codes.TODO_MAYBE,
        r"^[ \t]*[\[(（【][^\])\n]{0,30}(?:초안|수정\s?전|나중에|추후|임시)[^\])\n]{0,15}[\])）】][ \t]*$",
        "sent",
        "said",
        needs="[ ( （ 【",
    ),
    sign(
        codes.TODO_MAYBE,
        rf"{OPEN}(?:[^\])）】\n]{{0,24}}\s)?{_TOLD_OF_TEXT}(?:을|를)?\s?(?:더\s)?(?:추가|보완|보강|기입|기재|넣기"
        rf"|필요|모름|다시){CLOSE}(?![가-힣])",
        "sent",
        "said",
        needs=OPENING,
    ),
    sign(
        codes.TODO_MAYBE,
        rf"{OPEN}[^\])）】\n]{{0,24}}{_PEN}\s?(?:함|한다|됨|할\s?듯|해|돼|할까)?[\s.!]{{0,3}}{CLOSE}",
        "sent",
        "said",
        needs=OPENING,
    ),
    sign(
        codes.TODO_MAYBE,
        rf"{OPEN}[ \t]*{_TASK}\s?(?:필요)?[ \t]*!{{1,5}}[ \t]*{CLOSE}",
        "sent",
        "said",
        needs="!",
    ),
    sign(
        codes.TODO_MAYBE,
        rf"^[ \t]*(?://|#)[ \t]*(?:여기|나중에|추후|이\s?부분|{_TOLD_OF_TEXT})[^\n]{{0,40}}[^\s.다요]$",
        "sent",
        "said",
        needs="// #",
    ),
    sign(codes.TODO_MAYBE, r"\(\s*\?+\s*\)|\?{3,}", "sent", "said", needs="?"),
    sign(
        codes.TODO_MAYBE,
        rf"{OPEN}[ \t]*(?:미정|작성\s?중|미작성|초안|임시)[ \t]*{CLOSE}",
        "sent",
        "said",
        needs=OPENING,
    ),
)
