"""Findings about what is missing, or told too often: answers, stories, evidence."""

from generator.diagnostics import Code, Severity

OPEN_REQUIREMENT = Code(
    "open-requirement",
    Severity.WARNING,
    "자격요건에 답이 없어요: {text}",
    "a requirement has no answer: {text}",
    "‘경험: …’으로 근거를 달거나 ‘부족: …’으로 어떻게 말할지 적어 주세요.",
    "name an experience, or say under `Gap` how you will speak of it.",
)
ESSAY_WITHOUT_ANSWER = Code(
    "essay-without-answer",
    Severity.HINT,
    "자기소개서 문항에 답이 없어요: {text}",
    "a question of the form has no answer: {text}",
    "essays.md의 그 문항 아래에 써 주세요.",
    "write it beneath the question in essays.md.",
)
READY_WITHOUT_ANSWER = Code(
    "ready-without-answer",
    Severity.ERROR,
    "다 썼다고 한 문항에 답이 없어요: {text}",
    "a question marked as ready has no answer: {text}",
    "답을 쓰거나 상태를 초안으로 바꿔 주세요.",
    "write the answer, or set the state to draft.",
)
QUESTION_WITHOUT_ANSWER = Code(
    "question-without-answer",
    Severity.HINT,
    "예상 질문에 답이 없어요: {text}",
    "a predicted question has no answer: {text}",
    "키워드만이라도 적어 두세요.",
    "write keywords at least.",
)
SAME_ANSWER = Code(
    "same-answer",
    Severity.WARNING,
    "두 질문에 거의 같은 답을 해요: ‘{text}’, ‘{other}’",
    "two questions get nearly the same answer: ‘{text}’, ‘{other}’",
    "한쪽은 다른 이야기로 바꿔 보세요.",
    "tell something else in one of them.",
)
STORY_TOO_OFTEN = Code(
    "story-too-often",
    Severity.WARNING,
    "한 지원서에서 ‘{title}’ 이야기를 {count}번 해요",
    "one application tells ‘{title}’ {count} times",
    "다른 경험도 보여 주세요.",
    "show another experience, too.",
)
UNUSED_STORY = Code(
    "unused-story",
    Severity.HINT,
    "어느 지원에도 쓰지 않는 경험이에요: {title}",
    "no application uses this experience: {title}",
    "태그를 달거나 질문에 이어 주세요.",
    "tag it, or link it to a question.",
)
UNKNOWN_TAG = Code(
    "unknown-tag",
    Severity.HINT,
    "tags.yml에 없는 태그예요: {tag}",
    "a tag that tags.yml does not have: {tag}",
    "tags.yml에 더하거나 있는 이름으로 바꿔 주세요.",
    "add it to tags.yml or use a known one.",
)
FACT_WITHOUT_EVIDENCE = Code(
    "fact-without-evidence",
    Severity.HINT,
    "‘{name}’ 수치에 근거가 없어요",
    "the fact ‘{name}’ has no evidence",
    "어떻게 잰 값인지 evidence에 적어 두면 면접에서 답할 수 있어요.",
    "write in evidence how it was measured: you may be asked.",
)
