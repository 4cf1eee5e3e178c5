"""Findings that depend on the day: never on pages."""

from generator.diagnostics import Code, Severity

DEADLINE_PASSED = Code(
    "deadline-passed",
    Severity.WARNING,
    "지원 마감({day})이 {days}일 지났어요",
    "the deadline ({day}) passed {days} days ago",
    "냈으면 상태를 open으로, 지원하지 않으면 closed로 바꿔 주세요.",
    "set the status to open if it was sent, else to closed.",
)
DEADLINE_NEAR = Code(
    "deadline-near",
    Severity.WARNING,
    "지원 마감({day})이 {days}일 남았어요",
    "the deadline ({day}) is {days} days away",
    "오늘 안에 낼 수 있는지 보세요.",
    "see whether it can go out today.",
)
APPOINTMENT_PASSED = Code(
    "appointment-passed",
    Severity.WARNING,
    "‘{stage}’ 날짜({day})가 {days}일 지났는데 결과가 없어요",
    "‘{stage}’ was on {day}, {days} days ago, and has no result",
    "결과를 적거나 날짜를 고쳐 주세요.",
    "write the result or mend the date.",
)
APPOINTMENT_NEAR = Code(
    "appointment-near",
    Severity.HINT,
    "‘{stage}’ 날짜({day})가 {days}일 남았어요",
    "‘{stage}’ is on {day}, in {days} days",
    "당일 한 장을 인쇄해 두세요.",
    "print what you need for the day.",
)
ANNOUNCEMENT_PASSED = Code(
    "announcement-passed",
    Severity.HINT,
    "‘{stage}’ 결과 발표일({day})이 지났어요",
    "the result of ‘{stage}’ was due on {day}",
    "결과를 적거나 담당자에게 물어보세요.",
    "write the result, or ask.",
)
STAGES_OUT_OF_ORDER = Code(
    "stages-out-of-order",
    Severity.WARNING,
    "‘{second}’ 단계가 ‘{first}’ 단계보다 먼저 있었던 것으로 적혀 있어요",
    "‘{second}’ is told as before ‘{first}’",
    "날짜와 결과를 확인해 주세요.",
    "see the dates and results.",
)
RESULT_WITHOUT_DATE = Code(
    "result-without-date",
    Severity.HINT,
    "‘{stage}’ 결과가 있는데 날짜가 없어요",
    "‘{stage}’ has a result but no date",
    "at에 날짜를 적어 주세요.",
    "write the date under at.",
)
TASK_OVERDUE = Code(
    "task-overdue",
    Severity.WARNING,
    "할 일이 {days}일 늦었어요 ({day}): {text}",
    "a task is {days} days late ({day}): {text}",
    "끝냈으면 표시하고, 아니면 날짜를 옮겨 주세요.",
    "check it off, or move its date.",
)
