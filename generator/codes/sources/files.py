"""Findings about files and folders: their places and names, their encoding and size."""

from generator.diagnostics import Code, Severity

UNREADABLE_FILE = Code(
    "unreadable-file",
    Severity.ERROR,
    "파일을 열 수 없어요",
    "the file cannot be opened",
    "파일 권한과 연결된 곳을 확인해 주세요.",
    "check its permissions and what it links to.",
)
OUTSIDE_PROFILE = Code(
    "outside-profile",
    Severity.ERROR,
    "프로필 폴더 밖을 가리키는 링크라서 읽지 않아요",
    "a link that leads out of the profile is not read",
    "링크 대신 파일을 프로필 폴더 안에 두세요.",
    "put the file itself into the profile folder.",
)
BAD_ENCODING = Code(
    "bad-encoding",
    Severity.ERROR,
    "UTF-8로 저장된 파일이 아니에요",
    "the file is not saved as UTF-8",
    "편집기에서 인코딩을 UTF-8로 바꿔 저장해 주세요.",
    "save it as UTF-8 in your editor.",
)
NOT_TEXT = Code(
    "not-plain-text",
    Severity.ERROR,
    "글로만 된 파일이 아니에요",
    "this is no plain text",
    "워드, 한글, PDF 문서라면 글만 복사해서 .txt 파일로 저장해 주세요.",
    "of a Word, Hangul or PDF document, copy the text and save it as .txt.",
)
TOO_LARGE = Code(
    "too-large",
    Severity.ERROR,
    "파일이 너무 커요 ({size}, 최대 {limit})",
    "the file is too large ({size}, at most {limit})",
)
ROW_TOO_LONG = Code(
    "row-too-long",
    Severity.ERROR,
    "한 줄이 너무 길어요: {size}자",
    "this line is too long: {size} characters",
    "줄을 나눠 주세요. 한 줄은 {limit}자까지 읽어요. 글에 박힌 그림이라면 지워 주세요.",
    "break it; a line has at most {limit} characters. Remove a picture that is part of the text.",
)
TOO_MANY_MARKS = Code(
    "too-many-marks",
    Severity.ERROR,
    "빈 줄 없이 이어진 글에 *, _, [ 같은 기호가 너무 많아요: {count}개",
    "a text without a blank line holds too many marks such as *, _ or [: {count}",
    "빈 줄로 나눠 주세요. 이어진 글에서는 {limit}개까지 읽어요.",
    "part it by blank lines; a text in one piece has at most {limit}.",
)
RESERVED_CHARACTER = Code(
    "reserved-character",
    Severity.ERROR,
    "쓸 수 없는 특수 문자(U+E000–U+E0FF)가 들어 있어요",
    "a private-use character (U+E000–U+E0FF) is not allowed",
    "보이지 않는 문자이니 그 줄을 지우고 다시 입력해 주세요.",
    "it is invisible: delete the line and type it again.",
)
HIDDEN_DIRECTION = Code(
    "hidden-direction",
    Severity.ERROR,
    "글의 방향을 바꾸는 보이지 않는 문자가 들어 있어요",
    "an invisible character turns the direction of the text",
    "보이는 순서와 저장된 순서가 달라져요. 그 줄을 지우고 다시 입력해 주세요.",
    "it reads otherwise than it is stored: delete the line and type it again.",
)
HIDDEN_CHARACTER = Code(
    "hidden-character",
    Severity.WARNING,
    "너비가 없는 보이지 않는 문자가 들어 있는 줄이 {count}개예요",
    "{count} lines hold invisible characters without width",
    "지원서 칸에서는 한 글자로 세요. 여기부터 그 줄을 다시 입력해 주세요.",
    "forms count each as a character: type these lines again, from here on.",
)
UNCLOSED_COMMENT = Code(
    "unclosed-comment",
    Severity.ERROR,
    "주석 <!-- 의 끝이 없어요",
    "the comment <!-- is never closed",
    "주석이 끝나는 곳에 --> 를 넣어 주세요.",
    "write --> where it ends.",
)
CANNOT_EDIT = Code(
    "cannot-edit",
    Severity.ERROR,
    "이 자리는 대신 고칠 수 없어요",
    "this place cannot be edited for you",
    "편집기에서 직접 고쳐 주세요: {change}",
    "change it in your editor: {change}",
)
FILE_EXISTS = Code(
    "file-exists",
    Severity.ERROR,
    "이미 있는 파일이라 만들지 않았어요",
    "the file exists and was not written",
)
UNKNOWN_FILE = Code(
    "unknown-file",
    Severity.WARNING,
    "읽지 않는 파일이나 폴더예요: ‘{name}’",
    "this file or folder is not read: ‘{name}’",
)
NOT_A_FILE = Code(
    "not-a-file",
    Severity.ERROR,
    "파일이 있어야 할 자리에 폴더가 있어요",
    "a folder stands where a file belongs",
)
NOT_A_FOLDER = Code(
    "not-a-folder",
    Severity.ERROR,
    "폴더가 있어야 할 자리에 파일이 있어요",
    "a file stands where a folder belongs",
)
DANGLING_LINK = Code(
    "dangling-link",
    Severity.ERROR,
    "링크가 가리키는 파일이 없어요",
    "the link leads to a file that does not exist",
    "링크를 지우거나, 파일이 있는 곳으로 다시 걸어 주세요.",
    "remove the link, or let it lead to where the file is.",
)
NOT_PLAIN = Code(
    "not-plain",
    Severity.ERROR,
    "보통 파일이 아니라서 읽을 수 없어요",
    "this is no ordinary file and cannot be read",
    "이 자리에는 글이 든 파일을 두세요.",
    "put a file with text here.",
)
MISNAMED_FILE = Code(
    "misnamed-file",
    Severity.ERROR,
    "이름이 달라서 읽지 못했어요. 꼭 있어야 하는 파일이에요",
    "a needed file goes by another name and cannot be read",
    "파일 이름을 이렇게 바꿔 주세요: {name}",
    "rename it: {name}",
)
MISSING_FILE = Code(
    "missing-file",
    Severity.ERROR,
    "필요한 파일이 없어요: ‘{name}’",
    "a needed file is missing: ‘{name}’",
)
BAD_ID = Code(
    "bad-id",
    Severity.ERROR,
    "이름으로 쓸 수 없어요: ‘{name}’",
    "this cannot be a name: ‘{name}’",
    "영어 소문자, 숫자, 붙임표(-)로만 지어 주세요. 예: {proposal}",
    "use a-z, 0-9 and single hyphens, such as {proposal}",
)
DUPLICATE_ID = Code(
    "duplicate-id",
    Severity.ERROR,
    "같은 id가 두 번 나와요: ‘{id}’",
    "the id occurs twice: ‘{id}’",
    "둘 중 하나를 다른 이름으로 바꿔 주세요.",
    "rename one of them.",
)
UNASKED_ESSAY = Code(
    "unasked-essay",
    Severity.WARNING,
    "제출본 ‘{name}’에 맞는 문항이 essays.md에 없어요",
    "no question in essays.md is answered by what was sent as ‘{name}’",
    "파일 이름을 문항의 id와 같게 지어 주세요.",
    "name the file after the id of its question.",
)
BAD_FOLDER_DATE = Code(
    "bad-folder-date",
    Severity.ERROR,
    "제출본 폴더 이름은 날짜여야 해요: ‘{name}’",
    "a folder of what was submitted is named by its date: ‘{name}’",
    "2026-02-10처럼 지어 주세요.",
    "such as 2026-02-10",
)
