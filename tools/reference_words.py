"""What the reference says about each name, in Korean: the words the code itself does not hold.

In: nothing. Out: constants, by the names of the code; a name without words is a KeyError of the tables.
"""

from generator.model.application import Company, OwnPage, Position
from generator.model.entity import Entity
from generator.model.interview import Essay, Question
from generator.model.plan import Debrief, Offer, Person, Stage
from generator.model.profile import (
    Award,
    Certificate,
    Contact,
    Counting,
    Education,
    LanguageSkill,
    Link,
    Personal,
    Profile,
    Speaking,
    StageKind,
)
from generator.model.story import Career, Experience, Fact, Introduction, Tag
from generator.sources import sections
from generator.sources.questions import SheetHead
from generator.sources.sections import Names

FIELD_TABLES: dict[str, type[Entity]] = {
    "profile": Profile,
    "contact": Contact,
    "personal": Personal,
    "link": Link,
    "education": Education,
    "certificate": Certificate,
    "language": LanguageSkill,
    "award": Award,
    "stage-kind": StageKind,
    "counting": Counting,
    "speaking": Speaking,
    "fact": Fact,
    "tag": Tag,
    "career": Career,
    "experience": Experience,
    "company": Company,
    "position": Position,
    "stage": Stage,
    "person": Person,
    "debrief": Debrief,
    "offer": Offer,
    "sheet": SheetHead,
    "own-page": OwnPage,
}
"""The models whose keys an author writes; each has a table `fields-…` and a heading with that id."""

OWN_PAGE_KEYS = ("title", "visibility")
"""What is read of the front matter of a page of one's own; its model takes it as text."""

ALL_PRIVATE: tuple[type[Entity], ...] = (Personal, Stage, Person, Debrief, Offer)
"""Models that stand only in fields nobody else sees."""

NAME_TABLES: dict[str, tuple[Names, type[Entity], dict[str, str]]] = {
    "sections-experience": (
        sections.EXPERIENCE_SECTIONS,
        Experience,
        {
            "situation": "어떤 상황이었는지",
            "task": "무엇을 맡았는지",
            "action": "무엇을 했는지",
            "result": "어떻게 됐는지",
            "lesson": "무엇을 배웠는지",
            "followups": "이어서 물어볼 만한 질문과 답",
            "short": "한두 문장으로 줄인 이야기",
            "notes": "나만 보는 메모",
        },
    ),
    "sections-position": (
        sections.POSITION_SECTIONS,
        Position,
        {
            "responsibilities": "공고의 주요 업무",
            "requirements": "공고의 자격요건. 한 줄에 하나씩",
            "nice": "공고의 우대사항. 한 줄에 하나씩",
            "reasons": "왜 지원하는지",
            "points": "무엇을 내세울지",
            "highlights": "강조할 경험의 파일 이름",
            "core_message": "이 지원의 한 문장",
            "advice": "면접에서 어떻게 말할지",
            "reverse_questions": "내가 물어볼 것",
            "concepts": "다시 볼 개념",
            "closing": "마지막으로 하고 싶은 말",
            "posting": "공고를 통째로 붙여 둔 것. 한눈에 보기 아래쪽에 접혀 나와요",
        },
    ),
    "titles-questions": (
        sections.QUESTION_TITLES,
        Question,
        {"questions": "예상 질문. position.md가 아니라 questions.md에 적어요"},
    ),
    "sections-question": (
        sections.QUESTION_SECTIONS,
        Question,
        {
            "short": "짧게 볼 때 나오는 답",
            "english": "영어 답변",
            "notes": "나만 보는 메모",
            "followups": "이어지는 질문. 여기서 답변이 끝나요",
        },
    ),
    "sections-essay": (
        sections.ESSAY_SECTIONS,
        Essay,
        {"notes": "나만 보는 메모. 글자 수에 들어가지 않아요"},
    ),
    "sections-debrief": (sections.DEBRIEF_SECTIONS, Debrief, {"asked": "면접에서 받은 질문의 목록"}),
    "keys-question": (
        sections.QUESTION_KEYS,
        Question,
        {
            "keywords": "답변의 열쇠말. 짧게 볼 때 나와요",
            "experiences": "이 질문에 말할 경험의 파일 이름",
            "intent": "왜 묻는지",
            "aliases": "같은 질문의 다른 말",
            "tags": "태그",
            "priority": "우선순위. 자유롭게 적어요",
            "visibility": "누가 볼지",
            "time": "말하는 시간",
            "notes": "나만 보는 메모",
            "allow": "점검 결과에 대한 답 (이름과 이유, 한 줄에 하나씩)",
        },
    ),
    "columns-question": (
        sections.QUESTION_COLUMNS,
        Question,
        {
            "number": "번호. 읽지 않아요",
            "question": "질문. 이 열이 있어야 질문의 표예요",
            "answer": "답변",
            "keywords": "답변의 열쇠말",
        },
    ),
    "keys-essay": (
        sections.ESSAY_KEYS,
        Essay,
        {
            "limit": "제한. 문항에 적힌 제한보다 먼저예요",
            "minimum": "최소 글자 수",
            "count": "글자 수를 세는 법",
            "tags": "태그. 다른 지원의 같은 주제 답변을 찾아 줘요",
            "experiences": "이 답변에 쓴 경험의 파일 이름",
            "state": "어디까지 썼는지",
            "visibility": "누가 볼지",
            "notes": "나만 보는 메모",
            "written": "직접 세어 적어 둔 글자 수. 실제와 다르면 알려 줘요",
            "allow": "점검 결과에 대한 답 (이름과 이유, 한 줄에 하나씩)",
        },
    ),
    "keys-introduction": (
        sections.INTRODUCTION_KEYS,
        Introduction,
        {
            "visibility": "누가 볼지",
            "time": "말하는 시간. 제목에 없을 때 적어요",
            "notes": "나만 보는 메모. 자기소개 옆에 따로 보여요",
            "allow": "점검 결과에 대한 답 (이름과 이유, 한 줄에 하나씩)",
        },
    ),
    "keys-requirement": (
        sections.REQUIREMENT_KEYS,
        Position,
        {
            "tags": "이 요건의 태그. 같은 태그의 경험을 찾아 줘요",
            "experiences": "이 요건을 뒷받침할 경험의 파일 이름",
            "gap": "부족한 점",
            "plan": "어떻게 보완할지",
        },
    ),
    "titles-english": (sections.ENGLISH_TITLES, Introduction, {"en": "영어 자기소개"}),
    "values-visibility": (
        sections.VISIBILITIES,
        Introduction,
        {"private": "나만 봐요", "employer": "회사에 보여 줘도 돼요", "public": "누구나 봐도 돼요"},
    ),
    "values-state": (
        sections.STATES,
        Introduction,
        {"draft": "아직 쓰는 중", "ready": "다 썼음", "submitted": "보냈음"},
    ),
    "values-counting": (
        sections.COUNTINGS,
        Introduction,
        {
            "chars": "빈칸까지 세요",
            "chars-no-space": "빈칸과 줄바꿈을 빼고 세요",
            "bytes": "바이트로 세요",
            "words": "빈칸으로 나뉜 단어를 세요",
            "cp949": "바이트로 세고, 한글 한 자를 2로 쳐요",
            "utf-8": "바이트로 세고, 한글 한 자를 3으로 쳐요",
        },
    ),
}
"""Tables of what sections, list keys and values may be called: the names, whose they are, what they mean."""

PRIVATE_NAMES = frozenset({("keys-requirement", "gap"), ("keys-requirement", "plan")})
"""Names that no other edition shows although the field they fill stands in another model."""

UNWRITTEN: dict[tuple[str, str], str] = {
    ("Career", "notes"): "메모",
    ("Company", "notes"): "메모",
    ("Essay", "counting_given"): "문항이 세는 법을 말하는지",
    ("Essay", "written_count"): "답변에 적어 둔 글자 수",
    ("Essay", "allow"): "허용",
    ("Experience", "followups"): "꼬리 질문",
    ("Position", "sections"): "이름을 모르는 섹션",
    ("Position", "tasks"): "checklist.md의 할 일",
    ("Position", "checklist_text"): "checklist.md의 글",
    ("Position", "offer"): "offer.md",
    ("Position", "debriefs"): "debriefs/",
    ("Position", "submissions"): "submitted/",
    ("Profile", "personal"): "블라인드 지원에서 드러나면 안 되는 것 (personal)",
    ("Requirement", "detail"): "요건 아래에 적은 글",
    ("Requirement", "gap"): "부족",
    ("Requirement", "plan"): "보완",
}
"""What the reference calls private fields that have neither a key nor a section of that name."""

CODE_GROUPS = {
    "sources": "원본 파일",
    "content": "가리키는 이름과 표현식",
    "check": "내용 점검",
    "submitted": "제출본",
    "exchange": "가져오기와 내보내기",
    "publish": "사이트 만들기",
    "release": "공개하기",
}
"""How the groups of finding codes are called, by module of `generator/codes/`, in order."""

SEVERITIES = {"error": "오류", "warning": "경고", "hint": "힌트"}

LIMITS = (
    "[필수] 지원 동기 (최대 1,000자)",
    "[선택] 성장 과정을 300~700자로 적어 주세요.",
    "지원 이유 (최소 400자, 최대 2,000자)",
    "대표 프로젝트 (최대 3개 / 2,000자)",
    "경력 기술 (5,000자 내외)",
    "협업 경험 (2,000byte)",
    "입사 후 포부 (공백 제외 800자)",
    "하고 싶은 말 (글자 수 제한 없음)",
    "Why us? (500 words)",
    "5년 이상의 경험을 적어 주세요.",
)
"""Form questions whose limits the guide shows as they are read."""

COUNTED = "저는 API를 만듭니다.\n\n빠르고 단순하게."
"""The text the guide counts in every way."""

PARTICLES = (
    ("가람상점", "은/는"),
    ("노을소프트", "은/는"),
    ("Kafka", "을/를"),
    ("API", "이/가"),
    ("40초", "으로/로"),
    ("95%", "으로/로"),
    ("3건", "이나/나"),
    ("가람상점(Garam)", "과/와"),
)
"""Words the guide puts particles behind."""
