"""Each command as one types it, shown in its help and where something is missing."""

from generator.diagnostics import Language

EXAMPLES = {
    "build": ("prep build", "prep build"),
    "serve": ("prep serve --position garam/backend", "prep serve --position garam/backend"),
    "check": ("prep check garam/backend", "prep check garam/backend"),
    "count": (
        "prep count profiles/me/companies/garam/backend/essays.md",
        "prep count profiles/me/companies/garam/backend/essays.md",
    ),
    "new": ('prep new position "가람상점 / 서버 개발자"', 'prep new position "Garam / Backend Engineer"'),
    "new profile": ("prep new profile 홍길동 --id me", 'prep new profile "Gildong Hong" --id me'),
    "new company": ("prep new company 가람상점 --id garam", "prep new company Garam --id garam"),
    "new position": (
        'prep new position "가람상점 / 서버 개발자" --id garam/backend',
        'prep new position "Garam / Backend Engineer" --id garam/backend',
    ),
    "new experience": (
        'prep new experience "주문 지연 줄이기" --id order-lag',
        'prep new experience "Cutting order lag" --id order-lag',
    ),
    "new essays": ("prep new essays garam/backend", "prep new essays garam/backend"),
    "new questions": ("prep new questions common", "prep new questions common"),
    "new debrief": (
        'prep new debrief garam/backend "1차 면접"',
        'prep new debrief garam/backend "First interview"',
    ),
    "stage": ("prep stage garam/backend 서류 합격", "prep stage garam/backend Application passed"),
    "done": ('prep done "이력서 제출"', 'prep done "send the form"'),
    "submit": ("prep submit garam/backend", "prep submit garam/backend"),
    "publish": ("prep publish", "prep publish"),
    "list": ("prep list", "prep list"),
    "schema": ("prep schema position", "prep schema position"),
    "doctor": ("prep doctor", "prep doctor"),
    "clean": ("prep clean", "prep clean"),
}
"""By the command's name, in Korean and in English."""


def example_of(path: str, language: Language | None) -> str:
    """How one types a command, say `prep new position`; empty for the program itself."""
    korean, english = EXAMPLES.get(path.partition(" ")[2], ("", ""))
    return english if language == "en" else korean
