"""Findings about names: another company's or position's, and particles that do not fit a company's."""

from generator.diagnostics import Code, Severity

OTHER_COMPANY = Code(
    "other-company",
    Severity.ERROR,
    "‘{company}’에 낼 글에 다른 회사 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names another company, ‘{name}’",
    "바꿔 주세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "replace it; if it is meant, add it to mentions in company.md.",
)
MAYBE_OTHER_COMPANY = Code(
    "maybe-other-company",
    Severity.WARNING,
    "‘{company}’에 낼 글에 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names ‘{name}’",
    "다른 지원서에서 옮겨 온 것이 아닌지 보세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "see that it was not carried over; if it is meant, add it to mentions in company.md.",
)
RELATED_COMPANY = Code(
    "related-company",
    Severity.WARNING,
    "‘{company}’에 낼 글에 관계사로 보이는 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names ‘{name}’, which seems to be a sister company",
    "지원하는 회사가 맞는지 보세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "see that the right firm is meant; if so, add it to mentions in company.md.",
)
COMPANY_IN_SHARED_TEXT = Code(
    "company-in-shared-text",
    Severity.WARNING,
    "모든 지원에 쓰는 글에 지원하는 회사 ‘{name}’ 이름이 있어요",
    "a text for all applications names one of the companies, ‘{name}’",
    "회사 이름은 company 표현식으로 넣거나, 그 회사의 폴더로 옮겨 주세요.",
    "use the company expression, or move the text to that company.",
)
YOUR_COMPANY = Code(
    "your-company",
    Severity.HINT,
    "‘귀사’라고만 쓰면 어느 회사에 내도 되는 글로 읽혀요",
    "‘귀사’ reads as if the text went to any company",
    "회사 이름을 써 보세요.",
    "name the company.",
)
OTHER_POSITION = Code(
    "other-position",
    Severity.WARNING,
    "‘{title}’에 낼 글에서 다른 포지션 ‘{name}’에 지원한다고 해요",
    "a text for ‘{title}’ says that one applies for another position, ‘{name}’",
    "다른 지원서에서 옮겨 온 것이 아닌지 보고, 이 포지션의 이름으로 바꿔 주세요.",
    "see that it was not carried over, and write this position's title.",
)
WRONG_PARTICLE = Code(
    "wrong-particle",
    Severity.WARNING,
    "‘{written}’ 조사가 회사 이름과 맞지 않아요. 맞는 말: ‘{right}’",
    "the particle in ‘{written}’ does not fit the company's name; it should be ‘{right}’",
    "이름만 바꿔 넣은 글로 보여요. 조사를 고쳐 주세요.",
    "it looks as if only the name had been replaced: mend the particle.",
)
