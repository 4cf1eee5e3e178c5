"""Findings of composing and merging: references and expressions."""

from generator.diagnostics import Code, Severity

UNKNOWN_EXPERIENCE = Code(
    "unknown-experience",
    Severity.ERROR,
    "‘{name}’ 경험이 없어요",
    "there is no experience ‘{name}’",
    "experiences/ 폴더의 파일 이름으로 적어 주세요.",
    "use the file name from experiences/.",
)
UNREAD_EXPERIENCE = Code(
    "unread-experience",
    Severity.ERROR,
    "‘{name}’ 경험의 파일을 읽지 못해서 여기에 쓸 수 없어요",
    "the experience ‘{name}’ cannot be used here: its file could not be read",
    "그 파일의 오류를 먼저 고쳐 주세요.",
    "mend that file first.",
)
UNKNOWN_FACT = Code(
    "unknown-fact",
    Severity.ERROR,
    "‘{name}’ 수치가 없어요",
    "there is no fact ‘{name}’",
    "facts.yml에 적은 이름으로 적어 주세요.",
    "use a name from facts.yml.",
)
UNKNOWN_CAREER = Code(
    "unknown-career",
    Severity.ERROR,
    "‘{name}’ 경력이 없어요",
    "there is no career ‘{name}’",
    "career/ 폴더의 파일 이름으로 적어 주세요.",
    "use the file name from career/.",
)
UNKNOWN_POSITION = Code(
    "unknown-position",
    Severity.ERROR,
    "‘{name}’ 포지션이 없어요",
    "there is no position ‘{name}’",
    "회사/포지션 폴더 이름으로 적어 주세요.",
    "write it as company/position.",
)
FAULTS_ELSEWHERE = Code(
    "faults-elsewhere",
    Severity.WARNING,
    "고른 포지션이 쓰지 않는 원본에 오류가 {count}개 있어요. 이 준비 자료는 막지 않았어요",
    "sources that this position does not use have errors ({count}); its pack was made all the same",
    "포지션을 고르지 않은 prep check로 모두 볼 수 있어요.",
    "prep check without a position shows them all.",
)
FAULT_ELSEWHERE = (
    "고른 포지션이 쓰지 않는 곳이라 막지 않았어요. 읽지 못한 것은 빠져 있어요.",
    "this position does not use it, so nothing was stopped, and what cannot be read is left out;",
)
"""What is added to a finding that would be an error if the position used its place; Korean and English."""
OWN_PREVIOUS = Code(
    "own-previous",
    Severity.ERROR,
    "포지션의 이전 지원이 자기 자신이에요: ‘{name}’",
    "the position names itself as its earlier application: ‘{name}’",
    "전에 지원한 포지션의 회사/포지션 폴더 이름으로 적어 주세요. 없으면 그 줄을 지워 주세요.",
    "write company/position of the earlier one, or remove the line.",
)
UNKNOWN_STAGE = Code(
    "unknown-stage",
    Severity.WARNING,
    "‘{name}’ 전형 단계가 포지션에 없어요",
    "the position has no stage ‘{name}’",
    "position.md의 stages에 있는 이름으로 적어 주세요.",
    "use a name from stages in position.md.",
)
POSITION_WITHHELD = Code(
    "position-withheld",
    Severity.ERROR,
    "‘{name}’ 포지션은 {edition} 범위로 공개하지 않게 되어 있어요",
    "the position ‘{name}’ is not to be seen in the {edition} edition",
    "position.md나 company.md의 visibility를 확인해 주세요.",
    "see visibility in position.md and company.md.",
)
STRICTER_REFERENCE = Code(
    "stricter-reference",
    Severity.ERROR,
    "{edition} 화면에 나오는 글이 {visibility} 범위인 ‘{name}’ 내용을 써요",
    "a text shown in the {edition} edition uses ‘{name}’, which is {visibility}",
    "글을 더 좁게 공개하거나 ‘{name}’ 쪽을 더 넓게 공개해 주세요.",
    "narrow the text or open ‘{name}’.",
)
UNKNOWN_NAME = Code(
    "unknown-name",
    Severity.ERROR,
    "표현식에 쓴 ‘{name}’ 이름을 몰라요",
    "the expression uses an unknown name ‘{name}’",
    "쓸 수 있는 이름: {known}",
    "known names: {known}",
)
UNKNOWN_ATTRIBUTE = Code(
    "unknown-attribute",
    Severity.ERROR,
    "‘{owner}’ 안에 ‘{name}’ 항목이 없어요",
    "‘{owner}’ has no part ‘{name}’",
)
UNKNOWN_FILTER = Code(
    "unknown-filter",
    Severity.ERROR,
    "‘{name}’ 필터가 없어요",
    "there is no filter ‘{name}’",
    "쓸 수 있는 필터: {known}",
    "known filters: {known}",
)
BAD_EXPRESSION = Code(
    "bad-expression",
    Severity.ERROR,
    "표현식을 계산하지 못했어요",
    "the expression cannot be evaluated: {detail}",
    '‘{{{{ fact("이름") }}}}’처럼 써 주세요. 중괄호를 글자로 쓰려면 `코드`로 감싸 주세요.',
    "to write braces as text, put them in `code`.",
)
CURLY_QUOTES = Code(
    "curly-quotes",
    Severity.ERROR,
    "표현식에 둥근 따옴표가 있어요: ‘{text}’",
    "the expression has curly quotes: ‘{text}’",
    '곧은 따옴표(")로 바꿔 주세요.',
    'make them straight quotes (").',
)
UNCLOSED_EXPRESSION = Code(
    "unclosed-expression",
    Severity.ERROR,
    "표현식의 괄호가 짝이 맞지 않아요: ‘{text}’",
    "the brackets of the expression do not match: ‘{text}’",
    '‘{{{{ fact("이름") }}}}’처럼 모두 닫아 주세요. 중괄호를 글자로 쓰려면 `코드`로 감싸 주세요.',
    "close them all; to write braces as text, put them in `code`.",
)
BAD_PARTICLES = Code(
    "bad-particles",
    Severity.ERROR,
    "조사 짝을 알 수 없어요: ‘{pair}’",
    "this is no pair of particles: ‘{pair}’",
    'josa("은/는")처럼 은/는, 이/가, 을/를, 과/와, 으로/로 가운데서 써 주세요.',
    'write one such as josa("은/는"), 이/가, 을/를, 과/와, 으로/로.',
)
UNSAFE_EXPRESSION = Code(
    "unsafe-expression",
    Severity.ERROR,
    "표현식에서 쓸 수 없는 기능이에요: {detail}",
    "the expression does something that is not allowed: {detail}",
)
TOO_MUCH_OUTPUT = Code(
    "too-much-output",
    Severity.ERROR,
    "합친 글이 {limit}자를 넘어요",
    "the merged text is longer than {limit} characters",
)
REFERENCE_CYCLE = Code(
    "reference-cycle",
    Severity.ERROR,
    "경험이 서로를 끝없이 불러요: {path}",
    "experiences include each other without end: {path}",
)
TOO_DEEP = Code(
    "too-deep",
    Severity.ERROR,
    "목록, 인용, 괄호가 너무 깊이 겹쳐 있어요 (최대 {limit}단계)",
    "lists, quotes or brackets are nested too deeply (at most {limit} levels)",
)
ENDLESS_TEMPLATE = Code(
    "endless-template",
    Severity.ERROR,
    "페이지 템플릿이 끝나지 않아서 멈췄어요",
    "the page template does not come to an end and was stopped",
    "반복문 안의 반복문이나 자기를 부르는 매크로를 줄여 주세요.",
    "have fewer loops within loops, and no macro that calls itself.",
)
BAD_TEMPLATE = Code(
    "bad-template",
    Severity.ERROR,
    "페이지 템플릿을 처리하지 못했어요: {detail}",
    "the page template cannot be rendered: {detail}",
)
