"""What job ads call their parts, in Korean and English: the one table.

In: a line of an ad. Out: the part it opens, and what it already says of it.
"""

import re

from generator.records import record
from generator.sources.sections import Name, Names
from generator.text.fold import fold

PARTS = Names((
    Name(
        "responsibilities",
        (
            "주요 업무", "담당 업무", "하는 일", "업무 내용", "담당 직무", "직무 내용", "수행 업무",
            "업무 소개", "합류하면 함께 할 업무예요", "합류하면 함께할 업무예요", "합류하시면 하게 될 업무",
            "이런 일을 해요", "이런 일을 합니다", "이런 업무를 해요", "이런 업무를 합니다",
            "이런 일을 하게 돼요", "무슨 일을 하나요", "어떤 일을 하나요", "주요 업무 내용",
            "담당하실 업무", "주요 역할",
        ),
        (
            "Responsibilities", "Key responsibilities", "Role and responsibilities",
            "Your responsibilities", "Job responsibilities", "What you'll do", "What you will do",
            "What you'll be doing", "The role", "Your role", "Job description", "Key duties", "Duties",
            "Main tasks",
        ),
    ),
    Name(
        "requirements",
        (
            "자격요건", "지원자격", "필수 요건", "필수", "자격 조건", "필수 조건", "필수 자격", "필수 사항",
            "지원 자격 요건", "응시자격", "필수 역량", "필요 역량", "이런 분을 찾아요",
            "이런 분을 찾습니다", "이런 분과 함께하고 싶어요", "이런 분과 함께 하고 싶어요",
            "이런 분이 필요해요", "이런 분을 기다려요", "이런 분을 원해요",
        ),
        (
            "Requirements", "Qualifications", "Minimum qualifications", "Basic qualifications",
            "Required qualifications", "Required", "Required skills", "Must have", "Must haves",
            "What you'll need", "What you need", "What we're looking for", "What we are looking for",
            "Who you are", "About you", "You have", "Skills and experience", "Job requirements",
            "Who we're looking for",
        ),
    ),
    Name(
        "nice",
        (
            "우대사항", "우대 조건", "우대", "우대 요건", "우대 역량", "우대 자격", "우대 경험",
            "이런 분이면 더 좋아요", "이런 분이면 더욱 좋아요", "이런 경험이 있으면 더 좋아요",
            "이런 분을 우대해요", "이런 분을 우대합니다", "이런 분이라면 더욱 좋아요",
            "이런 경험이 있다면 더 좋아요", "있으면 더 좋아요",
        ),
        (
            "Nice to have", "Nice to haves", "Preferred", "Preferred qualifications", "Preferred skills",
            "Bonus points", "Bonus", "Plus", "Pluses", "Good to have", "It's a plus if", "Desirable",
        ),
    ),
    Name(
        "stages",
        (
            "전형 절차", "전형 단계", "채용 절차", "채용 전형", "전형 과정", "채용 프로세스", "전형 방법",
            "채용 과정", "전형 프로세스", "선발 절차", "지원 절차", "합류 여정", "합류 절차",
        ),
        (
            "Hiring process", "Recruitment process", "Interview process", "Selection process",
            "Application process", "Process",
        ),
    ),
    Name(
        "location",
        ("근무지", "근무 지역", "근무 장소", "근무 위치", "근무지 위치", "회사 위치"),
        ("Location", "Work location", "Office location", "Based in"),
    ),
    Name(
        "employment_type",
        ("고용 형태", "고용 유형", "채용 형태", "근무 형태", "계약 형태", "고용 구분", "채용 구분"),
        ("Employment type", "Job type", "Contract type", "Type of employment"),
    ),
    Name(
        "deadline",
        (
            "마감일", "마감", "접수 기간", "지원 기간", "접수 마감", "지원 마감", "마감 일시",
            "접수 마감일", "모집 기간", "지원 마감일", "채용 기간", "공고 기간", "모집 마감", "서류 마감",
            "원서 접수", "원서 접수 기간", "접수 일정",
        ),
        ("Deadline", "Application deadline", "Apply by", "Closing date", "Applications close"),
    ),
    Name(
        "compensation",
        ("급여", "연봉", "처우", "급여 조건", "보수", "연봉 수준", "급여 수준"),
        ("Salary", "Compensation", "Pay", "Salary range", "Pay range"),
    ),
    Name("posting_url", ("공고 링크", "공고 주소", "지원 링크"), ("Job link", "Apply at", "URL")),
    Name(
        "benefits",
        (
            "혜택", "복지", "혜택 및 복지", "복지 및 혜택", "복리후생", "베네핏", "복지 혜택", "혜택 복지",
            "이런 혜택이 있어요", "근무 조건 및 복지",
        ),
        ("Benefits", "Perks", "Perks and benefits", "What we offer", "Benefits and perks"),
    ),
    Name(
        "stack",
        (
            "기술 스택", "기술 스택 툴", "사용 기술", "개발 환경", "기술 환경", "이런 기술을 사용해요",
            "이런 기술을 써요",
        ),
        ("Tech stack", "Our stack", "Technologies", "Stack"),
    ),
    Name(
        "other",
        (
            "회사 소개", "팀 소개", "포지션 소개", "조직 소개", "서비스 소개", "기업 소개", "부서 소개",
            "기타", "기타 사항", "유의사항", "참고사항", "안내사항", "지원 방법", "접수 방법", "제출 서류",
            "문의", "문의처", "문의 사항", "근무 시간", "근무 조건", "근무 환경", "채용 인원", "모집 인원",
            "모집 분야", "모집 부문", "모집 직무", "모집 직군", "수습 기간", "경력", "학력", "직무 소개",
            "팀 문화", "일하는 방식", "이력서 작성 팁", "이력서는 이렇게 작성해요",
            "이런 점을 강조해 주세요", "이력서에 이런 점을 적어 주세요", "태그", "인재상", "채용 배경",
            "포지션 상세", "꼭 확인해 주세요", "알려 드려요", "지원 서류", "결격 사유", "채용 문의",
            "회사 문화", "공통사항",
        ),
        (
            "About us", "About the company", "About the team", "About the role", "Who we are", "The team",
            "Our team", "How to apply", "Notes", "Note", "Contact", "Equal opportunity", "Working hours",
            "Our values", "Company overview", "Overview", "Why join us", "Our culture", "Education",
            "Experience",
        ),
    ),
))  # fmt: skip

BULLET = re.compile(
    r"[ \t]*(?:[•·ㆍ∙‧▪▫■□◆◇○●◦‣▶▷►▸※✓✔☑✅➤➢★☆]|[*\-–—](?![*\-\d])|\d{1,2}[.)](?!\d)"
    r"|[①-⑳]|[가-하]\.(?=\s))\ufe0f?[ \t]*|[ \t]*ㄴ[ \t]+"
)
"""What items of pasted ads begin with; CommonMark knows only three of these signs."""

_WRAPPED = re.compile(
    r"^[\[【<〈《「『(（](?P<inside>[^\]】>〉》」』)）]{1,40})[\]】>〉》」』)）]\s*(?P<rest>.*)$"
)
_LABELLED = re.compile(r"^(?P<name>[^:：]{1,30}?)\s*[:：]\s*(?P<rest>.*)$")
_UNLABELLED = (
    ("deadline", r"~?\s*\d{4}\s*[-./년]|~\s*\d{1,2}\s*[-./월]|상시|수시|채용\s*시"),
    (
        "employment_type",
        r"정규직|계약직|인턴|수습|무기\s*계약|프리랜서|파견|(?:full|part)[\s-]?time|contract\b",
    ),
)
"""What may stand behind the name of a part without a colon, as only its value begins so."""

_PLAIN = tuple(
    (part, re.compile(rf"(?P<name>\D{{2,30}}?)\s+(?P<rest>(?:{value}).*)", re.IGNORECASE))
    for part, value in _UNLABELLED
)
_DECORATION = re.compile(r"^[^\w\[【<〈《「『(（]+|[\s*_#:：~\-–—=]+$")
_NOTE = re.compile(r"\s*[(（\[][^()（）\[\]]{0,40}[)）\]]$")
_LONGEST = 40


@record(frozen=True)
class Opening:
    """A line that opens a part of the ad: which, and what follows on the line."""

    part: str
    rest: str = ""


def drop_bullet(line: str) -> str:
    """The line without the sign of an item at its start."""
    match = BULLET.match(line)
    return line[match.end() :] if match else line


def read_opening(line: str) -> Opening | None:
    """The part a line opens, or None: the line is its name, alone or with its value behind it."""
    bare = _DECORATION.sub("", line.strip()).strip()
    if not bare:
        return None
    wrapped = _WRAPPED.match(bare)
    if wrapped and (part := _part(wrapped["inside"])):
        return Opening(part, wrapped["rest"].strip(" :：-–"))
    if len(bare) <= _LONGEST and (part := _part(bare)):
        return Opening(part)
    labelled = _LABELLED.match(line.strip())
    if labelled and (part := _part(_DECORATION.sub("", labelled["name"].strip()))):
        return Opening(part, labelled["rest"].strip(" *_"))
    for wanted, pattern in _PLAIN:
        plain = pattern.fullmatch(bare) if len(bare) <= 2 * _LONGEST else None
        if plain and _part(plain["name"]) == wanted:
            return Opening(wanted, plain["rest"])
    return None


def _part(name: str) -> str:
    """The part of that name; `필수 (경력 3년)` is 필수, but a name within a sentence is none."""
    for word in (name, _NOTE.sub("", name), re.sub(r"\s*(?:and|및|&|/)\s*.*$", "", name)):
        field = _EXACT.get(_bare(word))
        if field:
            return field
    return ""


def _bare(word: str) -> str:
    return re.sub(r"[\W_]+", "", fold(word))


_EXACT = {_bare(word): row.field for row in PARTS.rows for word in (*row.korean, *row.english)}
