"""Findings about YAML and front matter."""

from generator.diagnostics import Code, Severity

YAML_SYNTAX = Code(
    "yaml-syntax",
    Severity.ERROR,
    "YAML로 읽을 수 없어요",
    "this is not valid YAML",
    "이 줄과 바로 윗줄의 들여쓰기, 따옴표, 괄호를 확인해 주세요.",
    "check indentation, quotes and brackets of this line and the one above.",
)
YAML_INDENT = Code(
    "yaml-indent",
    Severity.ERROR,
    "줄 앞의 빈칸이 다른 줄과 맞지 않아요",
    "the line is not indented like the others",
    "지금은 {found}칸이에요. 같은 묶음의 줄처럼 {fits}칸으로 맞춰 주세요.",
    "it has {found} spaces; give it {fits}, like the other lines of its block.",
)
YAML_NESTED = Code(
    "yaml-nested",
    Severity.ERROR,
    "윗줄의 키에 이미 값이 있어서 이 줄을 더 들여쓸 수 없어요",
    "the key above has a value, so that this line cannot be indented below it",
    "이 줄이나 윗줄의 들여쓰기를 확인해 주세요. 지금은 {found}칸이고, 윗줄과 나란하려면 {fits}칸이에요. "
    "윗줄에 딸린 줄이면 윗줄의 값을 지워 주세요.",
    "check the indentation of both: this line has {found} spaces and needs {fits} to stand beside the one "
    "above; if it belongs to it, remove the value there.",
)
YAML_STRAY_ITEM = Code(
    "yaml-stray-item",
    Severity.ERROR,
    "‘- ’ 목록이 들어갈 자리가 아니에요",
    "no list can stand here",
    "목록은 값이 없는 키 바로 아래에 적어요. 이 줄을 옮기거나 지워 주세요.",
    "a list stands right below a key without a value: move this line or remove it.",
)
YAML_MISSING_COLON = Code(
    "yaml-missing-colon",
    Severity.ERROR,
    "키 뒤에 콜론(:)이 없어요: ‘{text}’",
    "there is no colon behind the key: ‘{text}’",
    "‘키: 값’처럼 써 주세요. 윗줄에 이어지는 글이면 윗줄보다 더 들여써 주세요.",
    "write ‘key: value’; if it goes on with the text above, indent it further than that line.",
)
YAML_OPEN_BRACKET = Code(
    "yaml-open-bracket",
    Severity.ERROR,
    "괄호의 짝이 맞지 않아요: {text}",
    "the brackets do not match: {text}",
    "목록이면 {closing} 괄호로 닫고, 글이면 {quoted}처럼 따옴표로 감싸 주세요.",
    "close a list with {closing}; put quotes round a text: {quoted}",
)
YAML_TAB = Code(
    "yaml-tab",
    Severity.ERROR,
    "탭으로 들여쓴 줄이에요",
    "the line is indented with a tab",
    "탭 대신 빈칸 두 개를 써 주세요.",
    "use two spaces instead.",
)
YAML_FULL_WIDTH_COLON = Code(
    "yaml-full-width-colon",
    Severity.ERROR,
    "‘{key}’ 뒤에 전각 콜론(：)이 있어요",
    "a full-width colon (：) stands after ‘{key}’",
    "반각 콜론과 빈칸으로 바꿔 주세요: ‘{key}: …’",
    "write a plain colon and a space: ‘{key}: …’",
)
YAML_MISSING_SPACE = Code(
    "yaml-missing-space",
    Severity.ERROR,
    "‘{key}:’ 뒤에 빈칸이 없어요",
    "there is no space after ‘{key}:’",
    "‘{key}: …’처럼 한 칸 띄워 주세요.",
    "write ‘{key}: …’",
)
YAML_DASH_SPACE = Code(
    "yaml-dash-space",
    Severity.ERROR,
    "목록 표시 - 뒤에 빈칸이 없어요",
    "there is no space after the list mark -",
    "‘- {text}’처럼 한 칸 띄워 주세요.",
    "write ‘- {text}’",
)
YAML_QUOTE = Code(
    "yaml-quote",
    Severity.ERROR,
    "이 값은 따옴표로 감싸야 해요: {text}",
    "this value needs quotes: {text}",
    "{quoted}처럼 써 주세요.",
    "write {quoted}",
)
YAML_OPEN_QUOTE = Code(
    "yaml-open-quote",
    Severity.ERROR,
    "따옴표의 짝이 맞지 않아요: {text}",
    "the quotes do not match: {text}",
    "여는 따옴표와 닫는 따옴표를 똑같이 {mark} 하나씩 써 주세요.",
    "open and close it with one {mark} each.",
)
YAML_COMMENT = Code(
    "yaml-comment",
    Severity.WARNING,
    "‘{text}’ 부분은 주석으로 읽혀서 빠졌어요",
    "‘{text}’ was read as a comment and left out",
    "글의 일부라면 값 전체를 따옴표로 감싸 주세요.",
    "if it belongs to the text, put quotes round the whole value.",
)
YAML_ALIAS = Code(
    "yaml-alias",
    Severity.ERROR,
    "값의 앞에 있는 * 나 & 는 쓸 수 없어요",
    "a value cannot start with * or & (YAML aliases are not allowed)",
    "글이라면 따옴표로 감싸 주세요.",
    "if it is text, put quotes round it.",
)
YAML_TAG = Code(
    "yaml-tag",
    Severity.ERROR,
    "값의 앞에 있는 ! 는 쓸 수 없어요",
    "a value cannot start with ! (YAML tags are not allowed)",
    "글이라면 따옴표로 감싸 주세요.",
    "if it is text, put quotes round it.",
)
YAML_DEPTH = Code(
    "yaml-depth",
    Severity.ERROR,
    "너무 깊이 들여썼어요 (최대 {limit}단계)",
    "nested too deeply (at most {limit} levels)",
)
YAML_DOCUMENTS = Code(
    "yaml-documents",
    Severity.ERROR,
    "한 파일에 YAML 문서가 둘 이상 있어요",
    "the file holds more than one YAML document",
    "‘---’ 줄을 지워 주세요.",
    "remove the ‘---’ line.",
)
YAML_KEY = Code(
    "yaml-key",
    Severity.ERROR,
    "키는 한 단어여야 해요",
    "a key must be a plain word",
    "중괄호나 대괄호로 시작하는 값은 따옴표로 감싸 주세요.",
    "put quotes round a value that starts with a bracket.",
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    Severity.ERROR,
    "같은 키가 두 번 나와요: ‘{key}’",
    "the key occurs twice: ‘{key}’",
)
UNCLOSED_FRONT_MATTER = Code(
    "unclosed-front-matter",
    Severity.ERROR,
    "첫 줄의 ‘---’ 로 시작한 정보가 닫히지 않았어요",
    "the front matter opened by ‘---’ is never closed",
    "정보가 끝나는 곳에 ‘---’ 한 줄을 넣어 주세요.",
    "add a line ‘---’ where it ends.",
)
MISPLACED_FRONT_MATTER = Code(
    "misplaced-front-matter",
    Severity.ERROR,
    "정보를 여는 줄은 파일의 첫 줄에 ‘---’ 로 써야 해요",
    "front matter starts on the very first line with ‘---’",
    "앞의 빈 줄이나 다른 글자를 지우고 - 세 개로 써 주세요.",
    "remove what precedes it and write three hyphens.",
)
MISSING_FENCE = Code(
    "missing-fence",
    Severity.ERROR,
    "파일의 정보를 여는 ‘---’ 줄이 없어요",
    "the line ‘---’ that opens the front matter is missing",
    "맨 첫 줄에 ‘---’를 넣어 주세요. 정보가 끝나는 곳에도 ‘---’ 줄이 있어야 해요.",
    "put ‘---’ on the very first line; a line ‘---’ must end the front matter too.",
)
NOT_A_MAPPING = Code(
    "not-a-mapping",
    Severity.ERROR,
    "‘키: 값’ 모양이어야 해요",
    "this must be written as ‘key: value’",
)
