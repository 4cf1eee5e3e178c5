"""Findings about answers to findings: `allow`."""

from generator.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "unused-allow",
    Severity.WARNING,
    "허용한 ‘{code}’ 점검이 여기에는 없어요",
    "‘{code}’ is allowed here, but nothing is found",
    "고쳐졌으니 허용을 지워 주세요.",
    "it has been mended: remove the answer.",
)
UNKNOWN_ALLOW = Code(
    "unknown-allow",
    Severity.WARNING,
    "‘{code}’ 점검은 없어요",
    "there is no finding ‘{code}’",
    "점검 결과에 나온 이름으로 적어 주세요.",
    "use the name that the finding shows.",
)
ALLOW_WITHOUT_REASON = Code(
    "allow-without-reason",
    Severity.HINT,
    "‘{code}’ 점검을 허용한 이유가 없어요",
    "no reason is given for allowing ‘{code}’",
    "이름 뒤에 이유를 적어 두세요.",
    "write the reason behind the name.",
)
