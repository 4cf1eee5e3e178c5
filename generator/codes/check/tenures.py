"""Findings about periods: what a text claims, and what its dates add up to."""

from generator.diagnostics import Code, Severity

WRONG_TENURE = Code(
    "wrong-tenure",
    Severity.WARNING,
    "‘{claim}’ 표현이 경력 기간과 달라요. 더하면 {months}",
    "‘{claim}’ differs from what the periods add up to, {months}",
    "경력 기간이나 글을 고쳐 주세요. 인사팀은 이 둘을 견줘 봐요.",
    "mend the periods or the text: they are compared.",
)
WRONG_LENGTH = Code(
    "wrong-length",
    Severity.WARNING,
    "‘{claim}’ 표현이 적힌 날짜와 달라요. 날짜로는 {months}",
    "the dates make {months}, but the text says ‘{claim}’",
    "날짜나 기간을 고쳐 주세요.",
    "mend the dates or the length.",
)
UNDERSTATED = Code(
    "understated-period",
    Severity.WARNING,
    "‘{claim}’ 표현보다 실제 기간이 길어요: {months}",
    "says ‘{claim}’, but the period is {months}",
    "오래된 글이 남은 것 같아요. 실제 기간으로 고쳐 주세요.",
    "an old text seems to have stayed: write the real length.",
)
