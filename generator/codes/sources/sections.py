"""Findings about sections and lists of a Markdown file."""

from generator.diagnostics import Code, Severity

UNKNOWN_METADATA = Code(
    "unknown-metadata",
    Severity.ERROR,
    "맨 앞 목록의 이 항목은 정보가 아니에요: ‘{text}’",
    "this item of the leading list is no metadata: ‘{text}’",
    "답변에 속한 목록이면 정보 목록과의 사이에 문장을 하나 넣어 주세요.",
    "if it belongs to the answer, put a sentence between the two lists.",
)
DUPLICATE_METADATA = Code(
    "duplicate-metadata",
    Severity.ERROR,
    "같은 정보가 두 번 나와요: ‘{key}’",
    "given twice: ‘{key}’",
)
METADATA_DASH_SPACE = Code(
    "metadata-dash-space",
    Severity.ERROR,
    "목록 표시 - 뒤에 빈칸이 없어서 답변으로 읽혀요: ‘{text}’",
    "without a space after - this becomes answer text: ‘{text}’",
    "‘- ’처럼 한 칸 띄워 주세요.",
    "write ‘- ’ with a space.",
)
METADATA_WITHOUT_DASH = Code(
    "metadata-without-dash",
    Severity.WARNING,
    "정보처럼 보이지만 답변으로 읽었어요: ‘{text}’",
    "this looks like metadata but was read as answer text: ‘{text}’",
    "정보라면 줄 앞에 ‘- ’를 붙여 주세요.",
    "start the line with ‘- ’ if it is metadata.",
)
MARKDOWN_DEPTH = Code(
    "markdown-depth",
    Severity.ERROR,
    "목록이나 인용이 너무 깊이 겹쳐 있어요 (최대 {limit}단계)",
    "lists or quotes are nested too deeply (at most {limit} levels)",
)
UNREAD_METADATA = Code(
    "unread-metadata",
    Severity.WARNING,
    "아는 정보 이름이 아니라서 답변으로 읽었어요: ‘{text}’",
    "no known metadata, so it was read as answer text: ‘{text}’",
)
NEAR_KEY = Code(
    "near-key",
    Severity.WARNING,
    "잘못 적은 정보 이름 같아서 ‘{meant}’ 항목으로 읽었어요: ‘{text}’",
    "probably a slip of the finger, so it was read as ‘{meant}’: ‘{text}’",
    "이름을 바르게 적어 주세요. 나만 보는 글이라면 ‘메모:’로 시작해 주세요.",
    "write the name as it should be, or begin with ‘Note:’ if it is yours alone.",
)
BAD_LIMIT = Code(
    "bad-limit",
    Severity.ERROR,
    "글자 수 제한을 읽을 수 없어요: ‘{value}’",
    "cannot read the limit: ‘{value}’",
    "1000자, 300~700자, 2000byte, 500 words처럼 써 주세요.",
    "write 1000자, 300~700자, 2000byte or 500 words.",
)
BAD_COUNTING = Code(
    "bad-counting",
    Severity.ERROR,
    "글자 수를 세는 법을 알 수 없어요: ‘{value}’",
    "unknown way of counting: ‘{value}’",
    "공백 포함, 공백 제외, 바이트, 바이트 utf-8, 단어, 줄바꿈 2 가운데서 써 주세요.",
    "use with spaces, without spaces, bytes, bytes utf-8, words, newline 2.",
)
BAD_DURATION = Code(
    "bad-duration",
    Severity.ERROR,
    "말하는 시간을 읽을 수 없어요: ‘{value}’",
    "cannot read the spoken time: ‘{value}’",
    "30초, 1분, 1분 30초처럼 써 주세요.",
    "write 30 sec, 1 min or 1분 30초.",
)
TEXT_OUTSIDE_QUESTION = Code(
    "text-outside-question",
    Severity.WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "질문은 ## 제목이나 ‘- 질문’으로 써 주세요.",
    "write a question as a ## heading or a list item.",
)
TEXT_OUTSIDE_FOLLOWUP = Code(
    "text-outside-followup",
    Severity.WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "꼬리 질문은 ‘- 질문 → 답’이나 #### 제목으로 써 주세요.",
    "write a follow-up as ‘- question → answer’ or a #### heading.",
)
TEXT_OUTSIDE_ESSAY = Code(
    "text-outside-essay",
    Severity.WARNING,
    "어디에도 실리지 않는 글이에요: ‘{text}’",
    "this text appears nowhere: ‘{text}’",
    "답변은 ## 문항 아래에 써 주세요.",
    "write answers beneath the ## heading of their question.",
)
NESTED_QUESTIONS = Code(
    "nested-questions",
    Severity.WARNING,
    "질문 하나로 읽었지만 분류처럼 보여요: ‘{text}’",
    "read as one question, but it looks like a category: ‘{text}’",
    "분류는 ‘# ’, 질문은 ‘## ’로 시작해 주세요.",
    "start a category with ‘# ’ and a question with ‘## ’.",
)
QUESTIONS_IN_ANSWER = Code(
    "questions-in-answer",
    Severity.WARNING,
    "질문이 든 표를 ‘{text}’의 답변으로 읽었어요",
    "a table of questions was read as the answer of ‘{text}’",
    "표의 질문을 따로 실으려면 표 위에 ‘# ’ 제목을 적고, 답변이라면 ‘{head}’ 칸의 이름을 바꿔 주세요.",
    "write a ‘# ’ heading above it to ask them; if it is an answer, rename its column ‘{head}’.",
)
QUESTION_AS_CATEGORY = Code(
    "question-as-category",
    Severity.WARNING,
    "‘# ’로 적어서 분류로 읽었고, 그 아래의 글은 실리지 않아요: ‘{text}’",
    "read as a category because of its ‘# ’, so the text beneath appears nowhere: ‘{text}’",
    "질문은 ‘## ’로 적어 주세요.",
    "start a question with ‘## ’.",
)
HEADING_WITHOUT_SPACE = Code(
    "heading-without-space",
    Severity.WARNING,
    "# 뒤에 빈칸이 없지만 제목으로 읽었어요: ‘{text}’",
    "read as a heading although no space follows #: ‘{text}’",
    "‘{mark} ’처럼 한 칸 띄워 주세요.",
    "write ‘{mark} ’ with a space.",
)
UNCLOSED_CODE = Code(
    "unclosed-code",
    Severity.WARNING,
    "여기에서 연 코드 블록이 닫히지 않아서 그 뒤의 글이 모두 코드로 읽혀요",
    "the code block opened here is never closed, so all that follows is code",
    "코드가 끝나는 곳에 ‘{mark}’ 한 줄을 넣어 주세요.",
    "add a line ‘{mark}’ where the code ends.",
)
LINK_NOT_SHOWN = Code(
    "link-not-shown",
    Severity.WARNING,
    "페이지에서 열 수 없는 링크라서 글자만 남겨요: ‘{target}’",
    "this link leads nowhere from a page, so its words alone stay: ‘{target}’",
    "웹 주소라면 ‘https://’부터 적어 주세요.",
    "write a web address from ‘https://’ on.",
)
PICTURE_NOT_SHOWN = Code(
    "picture-not-shown",
    Severity.WARNING,
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
    Severity.WARNING,
    "‘{section}’ 안에 ‘{text}’ 줄이 있는데 제목으로 읽지 않았어요",
    "‘{section}’ holds the line ‘{text}’, which was not read as a heading",
    "그 줄을 ‘## {title}’ 제목으로 바꾸면 아래 내용을 따로 읽어요.",
    "make it the heading ‘## {title}’ so that what follows is read by itself.",
)
QUESTIONS_IN_POSITION = Code(
    "questions-in-position",
    Severity.WARNING,
    "여기에 적은 질문은 예상 질문으로 읽지 않아요: ‘{text}’",
    "questions written here are not read as predicted questions: ‘{text}’",
    "같은 폴더의 questions.md에 ‘## 질문’으로 옮겨 주세요.",
    "move them to questions.md in the same folder, each beneath a ‘## ’ heading.",
)
EMPTY_HEADING = Code("empty-heading", Severity.ERROR, "제목에 글이 없어요", "the heading has no text")
EXPRESSION_NOT_HERE = Code(
    "expression-not-here",
    Severity.WARNING,
    "여기에서는 중괄호 표현식을 계산하지 않아요: ‘{text}’",
    "expressions are not evaluated here: ‘{text}’",
    "제목, 질문, 키워드, 요건, 할 일에는 글자로 적어 주세요. 중괄호를 보이려면 `코드`로 감싸 주세요.",
    "write titles, questions, keywords, requirements and tasks as plain text; put braces in `code`.",
)
