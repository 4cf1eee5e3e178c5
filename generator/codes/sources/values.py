"""Findings about keys and their values."""

from generator.diagnostics import Code, Severity

UNKNOWN_KEY = Code("unknown-key", Severity.ERROR, "모르는 키예요: ‘{key}’", "unknown key: ‘{key}’")
MISSING_KEY = Code(
    "missing-key",
    Severity.ERROR,
    "꼭 있어야 하는 ‘{key}’ 값이 없어요",
    "the value of ‘{key}’ is missing",
    "‘{key}: …’ 줄을 써 주세요.",
    "add a line ‘{key}: …’",
)
BAD_VALUE = Code(
    "bad-value",
    Severity.ERROR,
    "‘{key}’에 쓸 수 없는 값이에요: ‘{value}’",
    "not a value of ‘{key}’: ‘{value}’",
    "쓸 수 있는 값: {allowed}",
    "one of {allowed}",
)
BAD_DATE = Code(
    "bad-date",
    Severity.ERROR,
    "‘{key}’에서 날짜를 읽을 수 없어요: ‘{value}’",
    "‘{key}’ holds no date: ‘{value}’",
    "2026-02-10 또는 2026-02-10 14:00처럼 써 주세요.",
    "write 2026-02-10 or 2026-02-10 14:00",
)
NO_SUCH_DAY = Code(
    "no-such-day",
    Severity.ERROR,
    "‘{key}’에 쓴 날짜가 달력에 없어요: ‘{value}’",
    "‘{key}’ holds a day that does not exist: ‘{value}’",
    "월과 일을 확인해 주세요.",
    "see its month and day.",
)
WRONG_WEEKDAY = Code(
    "wrong-weekday",
    Severity.WARNING,
    "날짜와 요일이 달라요: ‘{text}’",
    "the weekday does not fit the date: ‘{text}’",
    "이 날짜의 요일: {right}. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.",
    "that day is: {right}. Correct the one that is wrong.",
)
SECOND_DATE = Code(
    "second-date",
    Severity.WARNING,
    "한 할 일에 {key} 날짜가 두 번 있어서 앞의 것만 읽었어요: ‘{value}’",
    "the task has two dates {key}, of which only the first is read: ‘{value}’",
    "맞는 날짜 하나만 남겨 주세요.",
    "leave the right one.",
)
START_AFTER_DUE = Code(
    "start-after-due",
    Severity.WARNING,
    "시작하는 날이 마감하는 날보다 늦어요: {start}, {due}",
    "the task starts after it is due: {start}, {due}",
    "🛫 날짜와 📅 날짜를 확인해 주세요.",
    "see its dates 🛫 and 📅.",
)
REPEATED_STAGE = Code(
    "repeated-stage",
    Severity.WARNING,
    "같은 전형 단계가 두 번 나와요: ‘{name}’",
    "the stage occurs twice: ‘{name}’",
    "한 번 적은 것이면 하나로 합치고, 다른 단계면 stage나 round를 다르게 적어 주세요.",
    "make one of them, or tell them apart by stage or round.",
)
SHARED_ALIAS = Code(
    "shared-alias",
    Severity.WARNING,
    "‘{name}’ 표기를 둘이 함께 쓰고 있어요",
    "two entries share the spelling ‘{name}’",
    "어느 쪽을 뜻하는지 알 수 없으니 한쪽에서 지워 주세요.",
    "nothing tells which is meant: remove it from one.",
)
BAD_DEADLINE = Code(
    "bad-deadline",
    Severity.ERROR,
    "마감을 읽을 수 없어요: ‘{value}’",
    "cannot read the deadline: ‘{value}’",
    "2026-02-10, 2026-02-10 18:00, rolling(상시), until-filled(채용 시 마감) 가운데 하나로 써 주세요.",
    "write 2026-02-10, 2026-02-10 18:00, rolling or until-filled.",
)
BAD_PERIOD = Code(
    "bad-period",
    Severity.ERROR,
    "기간을 읽을 수 없어요: ‘{value}’",
    "cannot read the period: ‘{value}’",
    "2021.03 - 2023.05 또는 2024.01 - 현재처럼 써 주세요.",
    "write 2021.03 - 2023.05 or 2024.01 - present.",
)
BAD_WEEK = Code(
    "bad-week",
    Severity.ERROR,
    "한 주의 날짜가 아니에요: ‘{value}’",
    "these are no dates of a week: ‘{value}’",
    "‘1주차 (2026-02-02 ~ 02-08)’처럼 써 주세요.",
    "write ‘Week 1 (2026-02-02 ~ 02-08)’.",
)
WEEK_WITHOUT_YEAR = Code(
    "week-without-year",
    Severity.WARNING,
    "연도가 없어서 날짜로 읽지 않았어요: ‘{value}’",
    "without a year these are not read as dates: ‘{value}’",
    "‘1주차 (2026-02-02 ~ 02-08)’처럼 써 주세요.",
    "write ‘Week 1 (2026-02-02 ~ 02-08)’.",
)
BAD_NUMBER = Code(
    "bad-number",
    Severity.ERROR,
    "‘{key}’에는 숫자만 쓸 수 있어요: ‘{value}’",
    "‘{key}’ takes a number: ‘{value}’",
)
BAD_BOOLEAN = Code(
    "bad-boolean",
    Severity.ERROR,
    "‘{key}’에는 true 또는 false만 쓸 수 있어요: ‘{value}’",
    "‘{key}’ takes true or false: ‘{value}’",
)
NOT_TEXT = Code(
    "not-text",
    Severity.ERROR,
    "‘{key}’에는 글 한 줄만 쓸 수 있어요",
    "‘{key}’ takes a line of text",
    "글에 콜론(:)이나 괄호가 있으면 따옴표로 감싸 주세요.",
    "put quotes round text that holds a colon or brackets.",
)
NOT_A_LIST = Code(
    "not-a-list",
    Severity.ERROR,
    "‘{key}’에는 목록을 써야 해요",
    "‘{key}’ takes a list",
    "한 줄에 하나씩 ‘- ’로 시작해 주세요.",
    "start each line with ‘- ’",
)
NOT_FIELDS = Code(
    "not-fields",
    Severity.ERROR,
    "‘{key}’ 아래에는 ‘키: 값’을 써야 해요",
    "‘{key}’ takes ‘key: value’ lines",
)
