"""Findings about numbers: places that disagree, and facts that are not to be told like this."""

from generator.diagnostics import Code, Severity

NUMBERS_DIFFER = Code(
    "numbers-differ",
    Severity.ERROR,
    "같은 문장인데 여기는 {mine}, 다른 곳은 {theirs}: {sentence}",
    "the same sentence says {mine} here and {theirs} elsewhere: {sentence}",
    "맞는 수치를 facts.yml에 한 번만 적고 두 곳에서 불러 쓰면 어긋나지 않아요.",
    "keep the right number once in facts.yml and use it in both places.",
)
NUMBERS_MAY_DIFFER = Code(
    "numbers-may-differ",
    Severity.WARNING,
    "같은 이야기인데 여기는 {mine}, 다른 곳은 {theirs}: {sentence}",
    "what seems to be the same says {mine} here and {theirs} elsewhere: {sentence}",
    "범위가 다르면 무엇의 수치인지 적고, 같으면 하나로 맞춰 주세요.",
    "say what each number is of, or make them one.",
)
NOUN_DRIFTS = Code(
    "noun-drifts",
    Severity.WARNING,
    "같은 수 {number}: 여기서는 ‘{noun}’, 다른 곳에서는 ‘{other}’ 수예요",
    "the same {number} counts ‘{noun}’ here and ‘{other}’ elsewhere",
    "무엇을 센 것인지 확인하고 하나로 맞춰 주세요.",
    "see what was counted and say it the same way.",
)
CONTRADICTS_FACT = Code(
    "contradicts-fact",
    Severity.WARNING,
    "글에는 {mine}, ‘{name}’ 수치에는 {value}",
    "the text says {mine}, the fact ‘{name}’ says {value}",
    "맞는 쪽으로 고치고, 글에서는 수치를 불러 쓰세요.",
    "mend what is wrong, and use the fact in the text.",
)
UNVERIFIED_FACT = Code(
    "unverified-fact",
    Severity.WARNING,
    "확인하지 않은 ‘{name}’ 수치({value})를 써요",
    "uses the fact ‘{name}’ ({value}), which is unverified",
    "근거를 찾아 확인하거나 빼 주세요.",
    "verify it or leave it out.",
)
FORBIDDEN_FACT = Code(
    "forbidden-fact",
    Severity.ERROR,
    "쓰지 않기로 한 ‘{name}’ 수치({value})를 써요",
    "uses the fact ‘{name}’ ({value}), which is not to be used",
    "빼 주세요.",
    "leave it out.",
)
FORBIDDEN_FACT_TYPED = Code(
    "forbidden-fact-typed",
    Severity.WARNING,
    "쓰지 않기로 한 ‘{name}’ 수치({value})가 글에 적혀 있어요: {mine}",
    "the fact ‘{name}’ ({value}) is not to be used, but the text says {mine}",
    "빼 주세요.",
    "leave it out.",
)
TARGET_AS_DONE = Code(
    "target-as-done",
    Severity.WARNING,
    "목표인 ‘{name}’ 수치({value})를 이미 이룬 것처럼 써요",
    "tells the target ‘{name}’ ({value}) as if it had been reached",
    "문장에 목표, 예정, 계획이라고 적어 주세요.",
    "say in the sentence that it is a target.",
)
TARGET_TYPED_AS_DONE = Code(
    "target-typed-as-done",
    Severity.WARNING,
    "목표인 ‘{name}’ 수치({value})를 이미 이룬 것처럼 적었어요: {mine}",
    "the target ‘{name}’ ({value}) is told as {mine}, as if it had been reached",
    "문장에 목표, 예정, 계획이라고 적어 주세요.",
    "say in the sentence that it is a target.",
)
