"""What sections, list keys and values may be called, in Korean and English: the one table.

In: a heading or key as typed. Out: the field it stands for. The first name of each row is the one
that starter files and the reference use.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from generator.records import record
from generator.text.fold import closest, fold
from generator.text.plain import inline_plain


@record(frozen=True)
class Name:
    """A field and what it may be called."""

    field: str
    korean: tuple[str, ...]
    english: tuple[str, ...]


@record(frozen=True)
class Names:
    """The names that are known in one place."""

    rows: tuple[Name, ...]

    @cached_property
    def _field_of(self) -> dict[str, str]:
        return {_bare(word): row.field for row in self.rows for word in (*row.korean, *row.english)}

    @cached_property
    def _long_names(self) -> frozenset[str]:
        words = (fold(word) for row in self.rows for word in (*row.korean, *row.english))
        return frozenset(word for word in words if " " in word)

    def knows(self, field: str) -> bool:
        """Whether a field has names here."""
        return any(row.field == field for row in self.rows)

    def find(self, title: str) -> str | None:
        """The field a heading or key stands for: marks, numbers, spaces and case do not matter."""
        plain = inline_plain(title)
        whole = self._field_of.get(_bare(plain))
        if whole is not None:
            return whole
        bare = self._field_of.get(_bare(_NOTE.sub("", plain)))
        if bare is not None:
            return bare
        return self._find_start(plain) or self._find_pair(plain)

    def find_exact(self, title: str) -> str | None:
        """The field whose whole name the title is, with marks round it at most."""
        return self._field_of.get(_bare(inline_plain(title)))

    def _find_start(self, title: str) -> str | None:
        """The field of a name of several words with which the title begins: `지원 동기 및 포부`."""
        words = re.sub(r"^[\W\d_]+", "", fold(title)).split()
        for count in range(len(words) - 1, 1, -1):
            name = " ".join(words[:count])
            if name in self._long_names:
                return self._field_of[_bare(name)]
        return None

    def _find_pair(self, title: str) -> str | None:
        """The field of `Concepts to know/review`: its first name, unless the second is of another field."""
        first, *others = re.split(r"[/／]", title)
        fields = {self._field_of.get(_bare(part)) for part in others} - {None}
        field = self._field_of.get(_bare(first)) if others else None
        return field if fields <= {field} else None

    def closest(self, title: str) -> str:
        """The known name that was probably meant, or ""."""
        return closest(title, (word for row in self.rows for word in (*row.korean, *row.english)))

    def title(self, field: str, language: str = "ko") -> str:
        """The first name of a field."""
        row = next(row for row in self.rows if row.field == field)
        return (row.korean if language == "ko" else row.english)[0]


_NOTE = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")


@lru_cache(maxsize=4096)
def _bare(title: str) -> str:
    """Letters and digits only, without what precedes the first letter."""
    return re.sub(r"[\W_]+", "", re.sub(r"^[\W\d_]+", "", fold(title)))


_NOTES = Name("notes", ("메모",), ("Notes", "Note", "Memo", "Memos"))

EXPERIENCE_SECTIONS = Names((
    Name(
        "situation",
        ("상황", "배경", "문제", "문제 상황", "프로젝트 배경"),
        ("Situation", "Background", "Problem"),
    ),
    Name("task", ("과제", "역할", "목표"), ("Task", "Role", "Goal")),
    Name(
        "action",
        ("행동", "과정", "해결", "해결 과정", "구현"),
        ("Action", "Actions", "Process", "Solution"),
    ),
    Name("result", ("결과", "성과"), ("Result", "Results", "Outcome")),
    Name("lesson", ("배운 점", "느낀 점", "교훈"), ("Lesson", "Lessons", "Lessons learned")),
    Name("followups", ("꼬리 질문",), ("Follow-ups", "Follow-up questions", "Follow-up")),
    Name("short", ("짧게",), ("Short",)),
    _NOTES,
))  # fmt: skip

POSITION_SECTIONS = Names((
    Name(
        "responsibilities",
        ("주요 업무", "담당 업무", "하는 일"),
        ("Responsibilities", "Key responsibilities"),
    ),
    Name("requirements", ("자격요건", "지원자격", "필수 요건"), ("Requirements", "Qualifications")),
    Name("nice", ("우대사항", "우대 조건"), ("Nice to have", "Preferred", "Preferred qualifications")),
    Name("reasons", ("지원 이유", "지원 동기"), ("Why", "Why this job", "Why I fit", "Motivation")),
    Name("points", ("핵심 어필", "핵심 어필 포인트"), ("Points", "Key points")),
    Name("highlights", ("강조할 경험",), ("Highlights", "Resume highlights")),
    Name("core_message", ("핵심 메시지",), ("Core message",)),
    Name("advice", ("면접 전략", "전략"), ("Advice", "Strategy", "Strategic advice")),
    Name(
        "reverse_questions",
        ("역질문",),
        ("Reverse questions", "Questions to ask", "Questions to ask them"),
    ),
    Name("concepts", ("복습할 내용",), ("Concepts", "Concepts to review", "Concepts to know")),
    Name("closing", ("마지막으로 할 말",), ("Closing words", "Closing")),
    Name("posting", ("공고 원문",), ("Posting", "Job posting")),
))  # fmt: skip

QUESTION_TITLES = Names((
    Name(
        "questions",
        ("예상 질문", "예상 면접 질문", "면접 예상 질문", "면접 질문"),
        (
            "Predicted interview questions", "Predicted questions", "Interview questions",
            "Expected questions", "Likely questions",
        ),
    ),
))  # fmt: skip
"""Sections of position.md whose place is questions.md."""

NOTES_SECTIONS = Names((_NOTES,))
"""Sections of any file that are the candidate's own."""

QUESTION_SECTIONS = Names((
    Name("short", ("짧게",), ("Short",)),
    Name("english", ("영어", "영어 답변"), ("English",)),
    _NOTES,
    Name("followups", ("꼬리 질문",), ("Follow-ups", "Follow-up questions", "Follow-up")),
))  # fmt: skip

ESSAY_SECTIONS = NOTES_SECTIONS

DEBRIEF_SECTIONS = Names((Name("asked", ("받은 질문",), ("Asked", "Questions asked")),))

QUESTION_KEYS = Names((
    Name("keywords", ("키워드", "답변 키워드"), ("keywords", "keyword")),
    Name("experiences", ("경험",), ("experiences", "experience")),
    Name("intent", ("의도", "질문 의도"), ("intent",)),
    Name("aliases", ("다른 표현",), ("aliases", "alias", "other wording")),
    Name("tags", ("태그",), ("tags", "tag")),
    Name("priority", ("우선순위",), ("priority",)),
    Name("visibility", ("공개", "공개 범위"), ("visibility",)),
    Name("time", ("시간",), ("time",)),
    _NOTES,
    Name("allow", ("허용",), ("allow",)),
))  # fmt: skip

ESSAY_KEYS = Names((
    Name("limit", ("제한", "글자 수", "글자 수 제한", "최대"), ("limit", "max", "maximum")),
    Name("minimum", ("최소",), ("minimum", "min")),
    Name("count", ("세는 법",), ("count", "counting")),
    Name("tags", ("태그",), ("tags", "tag")),
    Name("experiences", ("경험",), ("experiences", "experience")),
    Name("state", ("상태",), ("state", "status")),
    Name("visibility", ("공개", "공개 범위"), ("visibility",)),
    _NOTES,
    Name("written", ("쓴 글자 수", "현재 글자 수"), ("written count", "written_count")),
    Name("allow", ("허용",), ("allow",)),
))  # fmt: skip

INTRODUCTION_KEYS = Names((
    Name("visibility", ("공개", "공개 범위"), ("visibility",)),
    Name("time", ("시간",), ("time",)),
    _NOTES,
    Name("allow", ("허용",), ("allow",)),
))  # fmt: skip

REQUIREMENT_KEYS = Names((
    Name("tags", ("태그",), ("Tags", "Tag")),
    Name("experiences", ("경험",), ("Experiences", "Experience")),
    Name(
        "gap",
        ("부족", "부족한 점", "부족한 부분", "부족한 것", "약점", "아쉬운 점", "모자란 점", "단점"),
        ("Gap", "Gaps", "Weakness", "Weaknesses", "Weak point", "Weak points"),
    ),
    Name("plan", ("보완", "보완 계획", "보완할 점", "보완점", "보완 방법", "보완책"), ("Plan",)),
))  # fmt: skip

QUESTION_COLUMNS = Names((
    Name("number", ("번호", "순번", "순서"), ("No", "Number")),
    Name("question", ("질문", "예상 질문", "면접 질문"), ("question", "questions")),
    Name("answer", ("답변", "답", "대답", "모범 답변"), ("answer", "answers")),
    Name(
        "keywords",
        ("키워드", "답변 키워드", "핵심 키워드", "답변/키워드"),
        ("keywords", "keyword", "answer keywords"),
    ),
))  # fmt: skip

ENGLISH_TITLES = Names(
    (Name("en", ("영어", "영문", "영어 자기소개", "영어 1분"), ("English", "English introduction")),)
)

VISIBILITIES = Names((
    Name("private", ("나만 보기", "비공개"), ("private",)),
    Name("employer", ("제출용",), ("employer",)),
    Name("public", ("공개용",), ("public",)),
))  # fmt: skip

STATES = Names((
    Name("draft", ("초안",), ("draft",)),
    Name("ready", ("완성",), ("ready",)),
    Name("submitted", ("제출",), ("submitted",)),
))  # fmt: skip

COUNTINGS = Names((
    Name("chars", ("공백 포함", "글자", "띄어쓰기 포함"), ("with spaces", "characters", "chars")),
    Name("chars-no-space", ("공백 제외", "띄어쓰기 제외"), ("without spaces", "chars-no-space", "no spaces")),
    Name("bytes", ("바이트",), ("bytes", "byte")),
    Name("words", ("단어",), ("words", "word")),
    Name("cp949", ("한글 2바이트",), ("cp949", "euc-kr", "ms949")),
    Name("utf-8", ("한글 3바이트",), ("utf-8", "utf8")),
))  # fmt: skip

KOREAN_KEYS = {
    "제목": "title", "이름": "name", "영문 이름": "name_en", "값": "value", "이전": "before",
    "단위": "unit", "근거": "evidence", "범위": "scope", "상태": "status", "공개": "visibility",
    "공개 범위": "visibility", "기간": "period", "역할": "role", "태그": "tags", "기술": "stack",
    "기술 스택": "stack", "경력": "career", "회사": "employer", "직급": "title", "직무": "title",
    "팀": "team", "마감": "deadline", "마감일": "deadline", "우선순위": "priority", "근무지": "location",
    "고용 형태": "employment_type", "처우": "compensation", "연봉": "compensation", "공고": "posting_url",
    "전형": "stages", "단계": "stage", "날짜": "at", "일시": "at", "장소": "place", "결과": "result",
    "준비물": "bring", "복장": "dress", "이메일": "email", "전화": "phone", "전화번호": "phone",
    "연락처": "contact", "학력": "education", "학교": "school", "전공": "major", "학위": "degree",
    "자격증": "certificates", "어학": "languages", "수상": "awards", "링크": "links", "주소": "url",
    "산업": "industry", "라벨": "label", "별칭": "aliases", "수치": "facts", "제품": "products",
    "고객사": "clients", "언어": "language", "desc": "subject", "description": "subject",
    "company": "company_name", "url": "posting_url", "date": "at", "name": "title",
}  # fmt: skip
"""The key that is meant by what people type into front matter."""

KOREAN_VALUES = {
    "나만 보기": "private", "비공개": "private", "제출용": "employer", "공개용": "public",
    "전체 공개": "public", "준비": "planned", "예정": "planned", "준비 중": "planned",
    "지원 준비": "planned", "지원 준비 중": "planned", "지원 예정": "planned", "진행": "open",
    "진행 중": "open", "지원 중": "open", "전형 중": "open", "전형 진행 중": "open", "마감": "closed",
    "종료": "closed", "끝": "closed", "끝난 지원": "closed", "대기": "pending", "대기 중": "pending",
    "결과 대기": "pending", "합격": "passed", "통과": "passed", "불합격": "failed", "탈락": "failed",
    "포기": "withdrawn", "지원 취소": "withdrawn", "취소": "withdrawn", "보류": "on-hold",
    "화상": "video", "온라인": "video", "전화": "phone", "대면": "onsite",
    "현장": "onsite", "달성": "achieved", "목표": "target", "확인": "verified", "미확인": "unverified",
    "사용 금지": "do-not-use", "한국어": "ko", "영어": "en", "서류": "document", "면접": "interview",
    "코딩테스트": "test", "과제": "assignment", "글자": "chars", "바이트": "bytes",
}  # fmt: skip
"""The value that is meant by what people type into front matter."""

_VALUE_OF = {"".join(word.split()): value for word, value in KOREAN_VALUES.items()}


def find_value(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed value a word stands for: itself in any case, or its Korean name however spaced."""
    known = {fold(value): value for value in allowed}
    plain = fold(word)
    return known.get(plain) or known.get(_VALUE_OF.get("".join(plain.split()), ""))
