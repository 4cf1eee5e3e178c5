"""What the reference says in Korean about the values a page template may use.

In: nothing. Out: constants, by the names of the code; a name without words is a KeyError of the tables.
"""

ANYWHERE = {
    "anchor": "페이지에서의 자리",
    "title": "제목",
    "answer": "답변",
    "notes": "메모",
    "followups": "꼬리 질문",
    "tags": "같은 태그",
    "kind": "종류",
    "company": "회사",
    "essay": "문항",
    "at": "날짜와 시간",
    "language": "페이지 언어",
    "pages": "나오는 페이지의 이름",
}
"""What a value of that name is wherever `VIEWS` says nothing else."""

VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "Pack": (
        "준비 자료: pack",
        {
            "position": "포지션",
            "folder": "이 포지션의 페이지가 있는 폴더",
            "requirements": "자격요건과 우대사항",
            "highlights": "강조할 경험",
            "introductions": "자기소개",
            "essays": "자기소개서 문항",
            "groups": "예상 질문의 묶음",
            "careers": "경력과 그 안의 경험",
            "tasks": "체크리스트의 할 일",
            "checklist_text": "체크리스트의 할 일이 아닌 글",
            "stages": "전형 단계",
            "debriefs": "면접 복기",
            "offer": "처우",
            "offer_body": "offer.md의 본문",
            "texts": '이름으로 부르는 글. `pack.texts["reasons"]`처럼 써요',
            "sections": "position.md에서 이름을 모르는 섹션",
            "company_sections": "company.md의 섹션",
            "company_notes": "company.md의 메모",
            "own_pages": "직접 만든 페이지",
            "unfinished": "아직 비어 있는 것",
            "unclaimed": "지금은 없는 문항의 제출본",
            "previous": "이전 지원의 준비 자료",
            "key": "회사/포지션",
            "company_name": "이 페이지의 언어로 쓴 회사 이름",
            "questions": "예상 질문 모두",
            "loose_debriefs": "전형 단계에 없는 면접 복기",
            "current": "지금 서 있는 전형 단계",
            "to_be_sent": "아직 내기 전인지",
            "next_date": "다음 날짜",
            "last_result": "마지막으로 결과가 나온 단계",
        },
    ),
    "RequirementView": (
        "요건: pack.requirements",
        {
            "requirement": "요건 한 줄",
            "evidence": "뒷받침하는 경험",
            "detail": "요건 아래에 적은 글",
            "gap": "부족한 점",
            "plan": "보완 계획",
            "state": "상태. `met`은 경험이 있음, `gap`은 부족을 적음, `open`은 둘 다 없음",
        },
    ),
    "Evidence": (
        "뒷받침하는 경험: view.evidence",
        {
            "experience": "경험",
            "chosen": "내가 골랐는지. 아니면 태그가 같아서예요",
        },
    ),
    "HighlightView": (
        "강조할 경험: pack.highlights",
        {
            "highlight": "적은 그대로",
            "experience": "경험",
            "body": "아래에 적은 글",
            "chosen": "내가 골랐는지",
        },
    ),
    "IntroductionView": (
        "자기소개: pack.introductions",
        {
            "introduction": "자기소개 하나",
            "body": "말할 글",
            "overrides": "이것이 대신한 자기소개",
        },
    ),
    "EssayView": (
        "자기소개서 문항: essays",
        {
            "earlier": "같은 주제의 다른 지원 답변",
            "sent": "제출본",
            "title": "문항의 글",
        },
    ),
    "EarlierAnswer": (
        "다른 지원의 답변: essay.earlier",
        {
            "position": "포지션",
            "sent": "낸 날",
            "sent_text": "낸 글",
            "stage": "그 지원이 간 단계",
        },
    ),
    "SentAnswer": ("제출본: essay.sent", {"submission": "함께 낸 것", "answer": "낸 답변"}),
    "QuestionGroup": (
        "예상 질문의 묶음: pack.groups",
        {"title": "분류", "questions": "질문", "fixed": "꼭 나오는 질문인지"},
    ),
    "QuestionView": (
        "예상 질문: questions",
        {
            "question": "질문 하나",
            "short": "짧은 답",
            "english": "영어 답변",
            "evidence": "말할 경험",
            "fixed": "꼭 나오는 질문이면 그 종류",
            "borrowed": "답을 빌려 온 곳. 비어 있으면 내가 쓴 답이에요",
            "overrides": "이것이 대신한 질문",
            "asked": "실제로 받은 면접",
            "text": "질문의 글",
            "answered": "답이 있는지",
            "prepared": "답이나 키워드가 있는지",
        },
    ),
    "FollowUpView": ("꼬리 질문: question.followups", {"text": "질문", "answer": "답"}),
    "Asked": (
        "실제로 받은 면접: question.asked",
        {"position": "회사/포지션", "stage": "전형 단계"},
    ),
    "CareerView": (
        "경력: pack.careers",
        {
            "career": "경력. 경력이 없는 경험의 묶음이면 비어 있어요",
            "body": "본문",
            "experiences": "그 경력의 경험",
        },
    ),
    "ExperienceView": (
        "경험: site.experiences",
        {
            "experience": "경험 하나",
            "summary": "요약",
            "short": "짧게",
            "parts": "섹션",
            "career": "경력",
            "tags": "태그",
        },
    ),
    "TextView": ("제목이 있는 글", {"body": "글"}),
    "PlanTextView": (
        "plan.md의 글: site.plan_texts",
        {"body": "글", "opening": "첫 주보다 앞에 있는지"},
    ),
    "TaskView": (
        "할 일: pack.tasks",
        {
            "task": "할 일 하나",
            "category": "분류",
            "detail": "아래에 적은 글",
            "children": "하위 할 일",
            "position": "회사/포지션. 공통 할 일이면 비어 있어요",
            "open_count": "남은 수",
        },
    ),
    "StageView": (
        "전형 단계: pack.stages",
        {"stage": "전형 단계 하나", "debrief": "면접 복기", "current": "지금 서 있는 단계인지"},
    ),
    "DebriefView": (
        "면접 복기: pack.debriefs",
        {"debrief": "면접 복기 하나", "asked": "받은 질문", "sections": "나머지 섹션"},
    ),
    "AskedView": (
        "받은 질문: debrief.asked",
        {"text": "질문", "note": "적어 둔 것", "question": "같은 예상 질문의 자리"},
    ),
    "AgendaItem": (
        "날짜가 있는 일: site.agenda",
        {
            "what": "무엇인지",
            "position": "회사/포지션",
        },
    ),
    "Unfinished": (
        "아직 비어 있는 것: pack.unfinished",
        {"count": "몇 개인지"},
    ),
    "PageView": (
        "직접 만든 페이지: pack.own_pages",
        {"name": "파일 이름", "template": "페이지 틀", "scope": "어디에 놓았는지"},
    ),
    "Site": (
        "프로필 전체: site",
        {
            "library": "읽은 원본. `site.library.profile.contact.email`처럼 써요",
            "packs": "모든 준비 자료",
            "introductions": "프로필의 자기소개",
            "careers": "경력",
            "experiences": "경험",
            "groups": "모든 회사에 쓰는 예상 질문",
            "agenda": "날짜가 있는 일",
            "weeks": "주간 계획의 주",
            "plan_texts": "plan.md의 할 일이 아닌 글",
            "tasks": "공통 할 일",
            "tags": "태그",
            "coverage": "요건별 경험표에 나오는 준비 자료",
            "facts": "(수치, 경험)의 짝. 경험 안의 수치가 아니면 경험은 비어 있어요",
            "own_pages": "templates/의 페이지",
            "tag_labels": "태그의 이름",
            "private": "나만 보는 사이트인지",
            "appointments": "남이 정한 날짜. 마감, 면접, 발표, 회신",
            "due_tasks": "날짜가 있는 할 일",
        },
    ),
    "TagView": (
        "태그: site.tags",
        {
            "tag": "태그 하나",
            "experiences": "그 태그의 경험",
            "requirements": "그 태그의 요건과 준비 자료",
            "questions": "그 태그의 질문",
        },
    ),
    "WeekView": ("주간 계획의 주: site.weeks", {"week": "한 주", "tasks": "할 일", "text": "글"}),
}
"""By class of `model/views.py` and `model/site.py`: its heading, and what each of its values is.

What `ANYWHERE` says stands there alone.
"""
