"""Findings about the length of an answer: what the form allows, and the count written beside it."""

from generator.diagnostics import Code, Severity

OVER_LIMIT = Code(
    "over-limit",
    Severity.ERROR,
    "답변 {count}{unit}, 제한 {limit}{unit}: {excess}{unit} 넘었어요",
    "the answer is {count}{unit} long, {excess}{unit} over the limit of {limit}{unit}",
    "양식은 넘친 끝부분을 자르거나 받지 않아요. 줄여 주세요.",
    "the form cuts the end or refuses it: shorten it.",
)
OVER_LIMIT_SOME_WAYS = Code(
    "over-limit-some-ways",
    Severity.ERROR,
    "답변 {count}{unit}, 제한 {limit}{unit}: {excess}{unit} 넘었어요. 다르게 세면 들어가요: {ways}",
    "the answer is {count}{unit} long, {excess}{unit} over the limit of {limit}{unit}; "
    "counted otherwise it fits: {ways}",
    "양식이 어떻게 세는지 확인하고 ‘세는 법’에 적거나, 줄여 주세요.",
    "see how the form counts and write it under `count`, or shorten the answer.",
)
OVER_SOFT_LIMIT = Code(
    "over-soft-limit",
    Severity.WARNING,
    "답변 {count}{unit}, 제한 {limit}{unit} 내외: 10% 넘게 많아요",
    "the answer is {count}{unit} long, more than 10% above the rough limit of {limit}{unit}",
    "조금 줄여 주세요.",
    "shorten it a little.",
)
LIMIT_DEPENDS = Code(
    "limit-depends-on-counting",
    Severity.WARNING,
    "답변 {count}{unit}, 제한 {limit}{unit}: 들어가지만 다르게 세면 넘어요: {ways}",
    "the answer is {count}{unit} long and within {limit}{unit}, but not if counted otherwise: {ways}",
    "양식이 어떻게 세는지 확인하고 ‘세는 법’에 적어 주세요.",
    "see how the form counts and write it under `count`.",
)
UNDER_MINIMUM = Code(
    "under-minimum",
    Severity.ERROR,
    "답변 {count}{unit}, 최소 {limit}{unit}: {missing}{unit} 모자라요",
    "the answer is {count}{unit} long, {missing}{unit} short of the minimum of {limit}{unit}",
    "양식이 받지 않을 수 있어요. 더 써 주세요.",
    "the form may refuse it: write more.",
)
UNFINISHED_MINIMUM = Code(
    "unfinished-minimum",
    Severity.WARNING,
    "쓰는 중인 답변 {count}{unit}, 최소 {limit}{unit}: {missing}{unit} 남았어요",
    "the draft is {count}{unit} long, {missing}{unit} short of the minimum of {limit}{unit}",
    "더 써 주세요.",
    "write more.",
)
UNDERFILLED = Code(
    "underfilled",
    Severity.HINT,
    "답변 {count}{unit}, 제한 {limit}{unit}: {share}%만 채웠어요",
    "the answer is {count}{unit} long and fills {share}% of {limit}{unit}",
    "할 말이 더 있는지 보세요. 기준은 profile.yml의 counting.fill이에요.",
    "see whether there is more to say; counting.fill in profile.yml sets the share.",
)
TOO_MANY_ENTRIES = Code(
    "too-many-entries",
    Severity.WARNING,
    "항목이 {count}개 있어요. 최대 {limit}개까지예요",
    "there are {count} entries; at most {limit} are asked for",
    "덜 중요한 것을 빼 주세요.",
    "leave out what matters less.",
)
WRONG_COUNT = Code(
    "wrong-count",
    Severity.WARNING,
    "적어 둔 글자 수는 {written}{unit}, 실제 글자 수는 {count}{unit}",
    "the written count is {written}{unit}, but the answer has {count}{unit}",
    "적은 뒤에 답변이 바뀐 것 같아요. 고치거나 지워 주세요.",
    "the answer seems to have changed since: mend or remove the count.",
)
