"""What may be wrong with a source file: its place and name, its encoding, YAML, keys and sections."""

from generator.diagnostics import Code, Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

# Files and folders

UNREADABLE_FILE = Code(
    "unreadable-file",
    ERROR,
    "파일을 열 수 없어요",
    "the file cannot be opened",
    "파일 권한과 연결된 곳을 확인해 주세요.",
    "check its permissions and what it links to.",
)
OUTSIDE_PROFILE = Code(
    "outside-profile",
    ERROR,
    "프로필 폴더 밖을 가리키는 링크라서 읽지 않아요",
    "a link that leads out of the profile is not read",
    "링크 대신 파일을 프로필 폴더 안에 두세요.",
    "put the file itself into the profile folder.",
)
BAD_ENCODING = Code(
    "bad-encoding",
    ERROR,
    "UTF-8로 저장된 파일이 아니에요",
    "the file is not saved as UTF-8",
    "편집기에서 인코딩을 UTF-8로 바꿔 저장해 주세요.",
    "save it as UTF-8 in your editor.",
)
TOO_LARGE = Code(
    "too-large",
    ERROR,
    "파일이 너무 커요 ({size}, 최대 {limit})",
    "the file is too large ({size}, at most {limit})",
)
ROW_TOO_LONG = Code(
    "row-too-long",
    ERROR,
    "한 줄이 너무 길어요: {size}자",
    "this line is too long: {size} characters",
    "줄을 나눠 주세요. 한 줄은 {limit}자까지 읽어요. 글에 박힌 그림이라면 지워 주세요.",
    "break it; a line has at most {limit} characters. Remove a picture that is part of the text.",
)
RESERVED_CHARACTER = Code(
    "reserved-character",
    ERROR,
    "쓸 수 없는 특수 문자(U+E000–U+E0FF)가 들어 있어요",
    "a private-use character (U+E000–U+E0FF) is not allowed",
    "보이지 않는 문자이니 그 줄을 지우고 다시 입력해 주세요.",
    "it is invisible: delete the line and type it again.",
)
HIDDEN_DIRECTION = Code(
    "hidden-direction",
    ERROR,
    "글의 방향을 바꾸는 보이지 않는 문자가 들어 있어요",
    "an invisible character turns the direction of the text",
    "보이는 순서와 저장된 순서가 달라져요. 그 줄을 지우고 다시 입력해 주세요.",
    "it reads otherwise than it is stored: delete the line and type it again.",
)
HIDDEN_CHARACTER = Code(
    "hidden-character",
    WARNING,
    "너비가 없는 보이지 않는 문자가 들어 있는 줄이 {count}개예요",
    "{count} lines hold invisible characters without width",
    "지원서 칸에서는 한 글자로 세요. 여기부터 그 줄을 다시 입력해 주세요.",
    "forms count each as a character: type these lines again, from here on.",
)
UNCLOSED_COMMENT = Code(
    "unclosed-comment",
    ERROR,
    "주석 <!-- 의 끝이 없어요",
    "the comment <!-- is never closed",
    "주석이 끝나는 곳에 --> 를 넣어 주세요.",
    "write --> where it ends.",
)
CANNOT_EDIT = Code(
    "cannot-edit",
    ERROR,
    "이 자리는 대신 고칠 수 없어요",
    "this place cannot be edited for you",
    "편집기에서 직접 고쳐 주세요: {change}",
    "change it in your editor: {change}",
)
FILE_EXISTS = Code(
    "file-exists",
    ERROR,
    "이미 있는 파일이라 만들지 않았어요",
    "the file exists and was not written",
)
UNKNOWN_FILE = Code(
    "unknown-file",
    WARNING,
    "읽지 않는 파일이나 폴더예요: ‘{name}’",
    "this file or folder is not read: ‘{name}’",
)
NOT_A_FILE = Code(
    "not-a-file", ERROR, "파일이 있어야 할 자리에 폴더가 있어요", "a folder stands where a file belongs"
)
NOT_A_FOLDER = Code(
    "not-a-folder", ERROR, "폴더가 있어야 할 자리에 파일이 있어요", "a file stands where a folder belongs"
)
MISSING_FILE = Code(
    "missing-file",
    ERROR,
    "필요한 파일이 없어요: ‘{name}’",
    "a needed file is missing: ‘{name}’",
)
BAD_ID = Code(
    "bad-id",
    ERROR,
    "이름으로 쓸 수 없어요: ‘{name}’",
    "this cannot be a name: ‘{name}’",
    "영어 소문자, 숫자, 붙임표(-)로만 지어 주세요. 예: {proposal}",
    "use a-z, 0-9 and single hyphens, such as {proposal}",
)
DUPLICATE_ID = Code(
    "duplicate-id",
    ERROR,
    "같은 id가 두 번 나와요: ‘{id}’",
    "the id occurs twice: ‘{id}’",
    "둘 중 하나를 다른 이름으로 바꿔 주세요.",
    "rename one of them.",
)
BAD_FOLDER_DATE = Code(
    "bad-folder-date",
    ERROR,
    "제출본 폴더 이름은 날짜여야 해요: ‘{name}’",
    "a folder of what was submitted is named by its date: ‘{name}’",
    "2026-02-10처럼 지어 주세요.",
    "such as 2026-02-10",
)

# YAML and front matter

YAML_SYNTAX = Code(
    "yaml-syntax",
    ERROR,
    "YAML로 읽을 수 없어요",
    "this is not valid YAML",
    "이 줄과 바로 윗줄의 들여쓰기, 따옴표, 괄호를 확인해 주세요.",
    "check indentation, quotes and brackets of this line and the one above.",
)
YAML_TAB = Code(
    "yaml-tab",
    ERROR,
    "탭으로 들여쓴 줄이에요",
    "the line is indented with a tab",
    "탭 대신 빈칸 두 개를 써 주세요.",
    "use two spaces instead.",
)
YAML_FULL_WIDTH_COLON = Code(
    "yaml-full-width-colon",
    ERROR,
    "‘{key}’ 뒤에 전각 콜론(：)이 있어요",
    "a full-width colon (：) stands after ‘{key}’",
    "반각 콜론과 빈칸으로 바꿔 주세요: ‘{key}: …’",
    "write a plain colon and a space: ‘{key}: …’",
)
YAML_MISSING_SPACE = Code(
    "yaml-missing-space",
    ERROR,
    "‘{key}:’ 뒤에 빈칸이 없어요",
    "there is no space after ‘{key}:’",
    "‘{key}: …’처럼 한 칸 띄워 주세요.",
    "write ‘{key}: …’",
)
YAML_DASH_SPACE = Code(
    "yaml-dash-space",
    ERROR,
    "목록 표시 - 뒤에 빈칸이 없어요",
    "there is no space after the list mark -",
    "‘- {text}’처럼 한 칸 띄워 주세요.",
    "write ‘- {text}’",
)
YAML_QUOTE = Code(
    "yaml-quote",
    ERROR,
    "이 값은 따옴표로 감싸야 해요: {text}",
    "this value needs quotes: {text}",
    "{quoted}처럼 써 주세요.",
    "write {quoted}",
)
YAML_OPEN_QUOTE = Code(
    "yaml-open-quote",
    ERROR,
    "따옴표의 짝이 맞지 않아요: {text}",
    "the quotes do not match: {text}",
)
YAML_COMMENT = Code(
    "yaml-comment",
    WARNING,
    "‘{text}’ 부분은 주석으로 읽혀서 빠졌어요",
    "‘{text}’ was read as a comment and left out",
    "글의 일부라면 값 전체를 따옴표로 감싸 주세요.",
    "if it belongs to the text, put quotes round the whole value.",
)
YAML_ALIAS = Code(
    "yaml-alias",
    ERROR,
    "값의 앞에 있는 * 나 & 는 쓸 수 없어요",
    "a value cannot start with * or & (YAML aliases are not allowed)",
    "글이라면 따옴표로 감싸 주세요.",
    "if it is text, put quotes round it.",
)
YAML_TAG = Code(
    "yaml-tag",
    ERROR,
    "값의 앞에 있는 ! 는 쓸 수 없어요",
    "a value cannot start with ! (YAML tags are not allowed)",
    "글이라면 따옴표로 감싸 주세요.",
    "if it is text, put quotes round it.",
)
YAML_DEPTH = Code(
    "yaml-depth",
    ERROR,
    "너무 깊이 들여썼어요 (최대 {limit}단계)",
    "nested too deeply (at most {limit} levels)",
)
YAML_DOCUMENTS = Code(
    "yaml-documents",
    ERROR,
    "한 파일에 YAML 문서가 둘 이상 있어요",
    "the file holds more than one YAML document",
    "‘---’ 줄을 지워 주세요.",
    "remove the ‘---’ line.",
)
YAML_KEY = Code(
    "yaml-key",
    ERROR,
    "키는 한 단어여야 해요",
    "a key must be a plain word",
    "중괄호나 대괄호로 시작하는 값은 따옴표로 감싸 주세요.",
    "put quotes round a value that starts with a bracket.",
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    ERROR,
    "같은 키가 두 번 나와요: ‘{key}’",
    "the key occurs twice: ‘{key}’",
)
UNCLOSED_FRONT_MATTER = Code(
    "unclosed-front-matter",
    ERROR,
    "첫 줄의 ‘---’ 로 시작한 정보가 닫히지 않았어요",
    "the front matter opened by ‘---’ is never closed",
    "정보가 끝나는 곳에 ‘---’ 한 줄을 넣어 주세요.",
    "add a line ‘---’ where it ends.",
)
MISPLACED_FRONT_MATTER = Code(
    "misplaced-front-matter",
    ERROR,
    "정보를 여는 줄은 파일의 첫 줄에 ‘---’ 로 써야 해요",
    "front matter starts on the very first line with ‘---’",
    "앞의 빈 줄이나 다른 글자를 지우고 - 세 개로 써 주세요.",
    "remove what precedes it and write three hyphens.",
)
MISSING_FENCE = Code(
    "missing-fence",
    ERROR,
    "파일의 정보를 여는 ‘---’ 줄이 없어요",
    "the line ‘---’ that opens the front matter is missing",
    "맨 첫 줄에 ‘---’를 넣어 주세요. 정보가 끝나는 곳에도 ‘---’ 줄이 있어야 해요.",
    "put ‘---’ on the very first line; a line ‘---’ must end the front matter too.",
)
NOT_A_MAPPING = Code(
    "not-a-mapping",
    ERROR,
    "‘키: 값’ 모양이어야 해요",
    "this must be written as ‘key: value’",
)

# Keys and values

UNKNOWN_KEY = Code("unknown-key", ERROR, "모르는 키예요: ‘{key}’", "unknown key: ‘{key}’")
MISSING_KEY = Code(
    "missing-key",
    ERROR,
    "꼭 있어야 하는 ‘{key}’ 값이 없어요",
    "the value of ‘{key}’ is missing",
    "‘{key}: …’ 줄을 써 주세요.",
    "add a line ‘{key}: …’",
)
BAD_VALUE = Code(
    "bad-value",
    ERROR,
    "‘{key}’에 쓸 수 없는 값이에요: ‘{value}’",
    "not a value of ‘{key}’: ‘{value}’",
    "쓸 수 있는 값: {allowed}",
    "one of {allowed}",
)
BAD_DATE = Code(
    "bad-date",
    ERROR,
    "‘{key}’에서 날짜를 읽을 수 없어요: ‘{value}’",
    "‘{key}’ holds no date: ‘{value}’",
    "2026-02-10 또는 2026-02-10 14:00처럼 써 주세요.",
    "write 2026-02-10 or 2026-02-10 14:00",
)
NO_SUCH_DAY = Code(
    "no-such-day",
    ERROR,
    "‘{key}’에 쓴 날짜가 달력에 없어요: ‘{value}’",
    "‘{key}’ holds a day that does not exist: ‘{value}’",
    "월과 일을 확인해 주세요.",
    "see its month and day.",
)
BAD_DEADLINE = Code(
    "bad-deadline",
    ERROR,
    "마감을 읽을 수 없어요: ‘{value}’",
    "cannot read the deadline: ‘{value}’",
    "2026-02-10, 2026-02-10 18:00, rolling(상시), until-filled(채용 시 마감) 가운데 하나로 써 주세요.",
    "write 2026-02-10, 2026-02-10 18:00, rolling or until-filled.",
)
BAD_PERIOD = Code(
    "bad-period",
    ERROR,
    "기간을 읽을 수 없어요: ‘{value}’",
    "cannot read the period: ‘{value}’",
    "2021.03 - 2023.05 또는 2024.01 - 현재처럼 써 주세요.",
    "write 2021.03 - 2023.05 or 2024.01 - present.",
)
BAD_WEEK = Code(
    "bad-week",
    ERROR,
    "한 주의 날짜가 아니에요: ‘{value}’",
    "these are no dates of a week: ‘{value}’",
    "‘1주차 (2026-02-02 ~ 02-08)’처럼 써 주세요.",
    "write ‘Week 1 (2026-02-02 ~ 02-08)’.",
)
WEEK_WITHOUT_YEAR = Code(
    "week-without-year",
    WARNING,
    "연도가 없어서 날짜로 읽지 않았어요: ‘{value}’",
    "without a year these are not read as dates: ‘{value}’",
    "‘1주차 (2026-02-02 ~ 02-08)’처럼 써 주세요.",
    "write ‘Week 1 (2026-02-02 ~ 02-08)’.",
)
BAD_NUMBER = Code(
    "bad-number",
    ERROR,
    "‘{key}’에는 숫자만 쓸 수 있어요: ‘{value}’",
    "‘{key}’ takes a number: ‘{value}’",
)
BAD_BOOLEAN = Code(
    "bad-boolean",
    ERROR,
    "‘{key}’에는 true 또는 false만 쓸 수 있어요: ‘{value}’",
    "‘{key}’ takes true or false: ‘{value}’",
)
NOT_TEXT = Code(
    "not-text",
    ERROR,
    "‘{key}’에는 글 한 줄만 쓸 수 있어요",
    "‘{key}’ takes a line of text",
    "글에 콜론(:)이나 괄호가 있으면 따옴표로 감싸 주세요.",
    "put quotes round text that holds a colon or brackets.",
)
NOT_A_LIST = Code(
    "not-a-list",
    ERROR,
    "‘{key}’에는 목록을 써야 해요",
    "‘{key}’ takes a list",
    "한 줄에 하나씩 ‘- ’로 시작해 주세요.",
    "start each line with ‘- ’",
)
NOT_FIELDS = Code(
    "not-fields",
    ERROR,
    "‘{key}’ 아래에는 ‘키: 값’을 써야 해요",
    "‘{key}’ takes ‘key: value’ lines",
)

# Sections and lists of a Markdown file

UNKNOWN_METADATA = Code(
    "unknown-metadata",
    ERROR,
    "맨 앞 목록의 이 항목은 정보가 아니에요: ‘{text}’",
    "this item of the leading list is no metadata: ‘{text}’",
    "답변에 속한 목록이면 정보 목록과의 사이에 문장을 하나 넣어 주세요.",
    "if it belongs to the answer, put a sentence between the two lists.",
)
DUPLICATE_METADATA = Code(
    "duplicate-metadata",
    ERROR,
    "같은 정보가 두 번 나와요: ‘{key}’",
    "given twice: ‘{key}’",
)
METADATA_DASH_SPACE = Code(
    "metadata-dash-space",
    ERROR,
    "목록 표시 - 뒤에 빈칸이 없어서 답변으로 읽혀요: ‘{text}’",
    "without a space after - this becomes answer text: ‘{text}’",
    "‘- ’처럼 한 칸 띄워 주세요.",
    "write ‘- ’ with a space.",
)
METADATA_WITHOUT_DASH = Code(
    "metadata-without-dash",
    WARNING,
    "정보처럼 보이지만 답변으로 읽었어요: ‘{text}’",
    "this looks like metadata but was read as answer text: ‘{text}’",
    "정보라면 줄 앞에 ‘- ’를 붙여 주세요.",
    "start the line with ‘- ’ if it is metadata.",
)
MARKDOWN_DEPTH = Code(
    "markdown-depth",
    ERROR,
    "목록이나 인용이 너무 깊이 겹쳐 있어요 (최대 {limit}단계)",
    "lists or quotes are nested too deeply (at most {limit} levels)",
)
UNREAD_METADATA = Code(
    "unread-metadata",
    WARNING,
    "아는 정보 이름이 아니라서 답변으로 읽었어요: ‘{text}’",
    "no known metadata, so it was read as answer text: ‘{text}’",
)
BAD_LIMIT = Code(
    "bad-limit",
    ERROR,
    "글자 수 제한을 읽을 수 없어요: ‘{value}’",
    "cannot read the limit: ‘{value}’",
    "1000자, 300~700자, 2000byte, 500 words처럼 써 주세요.",
    "write 1000자, 300~700자, 2000byte or 500 words.",
)
BAD_COUNTING = Code(
    "bad-counting",
    ERROR,
    "글자 수를 세는 법을 알 수 없어요: ‘{value}’",
    "unknown way of counting: ‘{value}’",
    "공백 포함, 공백 제외, 바이트, 바이트 utf-8, 단어, 줄바꿈 2 가운데서 써 주세요.",
    "use with spaces, without spaces, bytes, bytes utf-8, words, newline 2.",
)
BAD_DURATION = Code(
    "bad-duration",
    ERROR,
    "말하는 시간을 읽을 수 없어요: ‘{value}’",
    "cannot read the spoken time: ‘{value}’",
    "30초, 1분, 1분 30초처럼 써 주세요.",
    "write 30 sec, 1 min or 1분 30초.",
)
TEXT_OUTSIDE_QUESTION = Code(
    "text-outside-question",
    WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "질문은 ## 제목이나 ‘- 질문’으로 써 주세요.",
    "write a question as a ## heading or a list item.",
)
TEXT_OUTSIDE_FOLLOWUP = Code(
    "text-outside-followup",
    WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "꼬리 질문은 ‘- 질문 → 답’이나 #### 제목으로 써 주세요.",
    "write a follow-up as ‘- question → answer’ or a #### heading.",
)
TEXT_OUTSIDE_ESSAY = Code(
    "text-outside-essay",
    WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "답변은 ## 문항 아래에 써 주세요.",
    "write answers beneath the ## heading of their question.",
)
NESTED_QUESTIONS = Code(
    "nested-questions",
    WARNING,
    "질문 하나로 읽었지만 분류처럼 보여요: ‘{text}’",
    "read as one question, but it looks like a category: ‘{text}’",
    "분류는 ‘# ’, 질문은 ‘## ’로 시작해 주세요.",
    "start a category with ‘# ’ and a question with ‘## ’.",
)
QUESTIONS_IN_ANSWER = Code(
    "questions-in-answer",
    WARNING,
    "질문이 든 표를 ‘{text}’의 답변으로 읽었어요",
    "a table of questions was read as the answer of ‘{text}’",
    "표의 질문을 따로 실으려면 표 위에 ‘# ’ 제목을 적고, 답변이라면 ‘{head}’ 칸의 이름을 바꿔 주세요.",
    "write a ‘# ’ heading above it to ask them; if it is an answer, rename its column ‘{head}’.",
)
QUESTION_AS_CATEGORY = Code(
    "question-as-category",
    WARNING,
    "‘# ’로 적어서 분류로 읽었고, 그 아래의 글은 실리지 않아요: ‘{text}’",
    "read as a category because of its ‘# ’, so the text beneath appears nowhere: ‘{text}’",
    "질문은 ‘## ’로 적어 주세요.",
    "start a question with ‘## ’.",
)
HEADING_WITHOUT_SPACE = Code(
    "heading-without-space",
    WARNING,
    "# 뒤에 빈칸이 없지만 제목으로 읽었어요: ‘{text}’",
    "read as a heading although no space follows #: ‘{text}’",
    "‘{mark} ’처럼 한 칸 띄워 주세요.",
    "write ‘{mark} ’ with a space.",
)
UNCLOSED_CODE = Code(
    "unclosed-code",
    WARNING,
    "여기에서 연 코드 블록이 닫히지 않아서 그 뒤의 글이 모두 코드로 읽혀요",
    "the code block opened here is never closed, so all that follows is code",
    "코드가 끝나는 곳에 ‘{mark}’ 한 줄을 넣어 주세요.",
    "add a line ‘{mark}’ where the code ends.",
)
LINK_NOT_SHOWN = Code(
    "link-not-shown",
    WARNING,
    "페이지에서 열 수 없는 링크라서 글자만 남겨요: ‘{target}’",
    "this link leads nowhere from a page, so its words alone stay: ‘{target}’",
    "웹 주소라면 ‘https://’부터 적어 주세요.",
    "write a web address from ‘https://’ on.",
)
PICTURE_NOT_SHOWN = Code(
    "picture-not-shown",
    WARNING,
    "그림은 페이지에 싣지 않아서 설명하는 글자만 남겨요: ‘{target}’",
    "pictures are not part of pages, so the words for it alone stay: ‘{target}’",
)
NO_REQUIREMENTS = Code(
    "no-requirements",
    Severity.HINT,
    "공고에서 자격요건을 찾지 못했어요",
    "no requirements were found in the posting",
    "‘## 자격요건’ 제목 아래에 한 줄에 하나씩 붙여 넣으면 경험과 이어져요.",
    "paste them beneath ‘## Requirements’, one a line, to match them with experiences.",
)
PART_IN_SECTION = Code(
    "part-in-section",
    WARNING,
    "‘{section}’ 안에 ‘{text}’ 줄이 있는데 제목으로 읽지 않았어요",
    "‘{section}’ holds the line ‘{text}’, which was not read as a heading",
    "그 줄을 ‘## {title}’ 제목으로 바꾸면 아래 내용을 따로 읽어요.",
    "make it the heading ‘## {title}’ so that what follows is read by itself.",
)
QUESTIONS_IN_POSITION = Code(
    "questions-in-position",
    WARNING,
    "여기에 적은 질문은 예상 질문으로 읽지 않아요: ‘{text}’",
    "questions written here are not read as predicted questions: ‘{text}’",
    "같은 폴더의 questions.md에 ‘## 질문’으로 옮겨 주세요.",
    "move them to questions.md in the same folder, each beneath a ‘## ’ heading.",
)
EMPTY_HEADING = Code("empty-heading", ERROR, "제목에 글이 없어요", "the heading has no text")

EXPRESSION_NOT_HERE = Code(
    "expression-not-here",
    Severity.WARNING,
    "여기에서는 중괄호 표현식을 계산하지 않아요: ‘{text}’",
    "expressions are not evaluated here: ‘{text}’",
    "제목, 질문, 키워드, 요건, 할 일에는 글자로 적어 주세요. 중괄호를 보이려면 `코드`로 감싸 주세요.",
    "write titles, questions, keywords, requirements and tasks as plain text; put braces in `code`.",
)
