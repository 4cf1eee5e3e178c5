"""Findings about what a blind application must not tell."""

from generator.diagnostics import Code, Severity

BLIND_REVEALED = Code(
    "blind-revealed",
    Severity.ERROR,
    "블라인드 지원서에 드러나면 안 되는 것이 있어요: {words} ({kind})",
    "a blind application reveals something: {words} ({kind})",
    "빼거나 드러나지 않는 말로 바꿔 주세요. 어기면 불이익을 받아요.",
    "leave it out: it may disqualify you.",
)
BLIND_HINTED = Code(
    "blind-hinted",
    Severity.WARNING,
    "블라인드 지원서에서 짐작하게 하는 말이에요: {words} ({kind})",
    "a blind application hints at something: {words} ({kind})",
    "필요한 말인지 보고, 아니면 빼 주세요.",
    "see whether it is needed, and leave it out if not.",
)
