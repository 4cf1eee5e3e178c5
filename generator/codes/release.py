"""Findings before a site is given to the public, and while it is sent."""

from generator.diagnostics import Code, Severity

LINK_IN_SITE = Code(
    "link-in-site",
    Severity.ERROR,
    "공개할 폴더나 사이트의 재료에 다른 곳을 가리키는 링크가 있어요",
    "what would be published, or what it is made of, holds a link to another place",
    "링크를 지우고 파일 자체를 두세요.",
    "remove the link and put the file itself there.",
)
STRAY_FILE = Code(
    "stray-file",
    Severity.ERROR,
    "사이트의 것이 아닌 파일이 공개할 폴더에 있어요",
    "a file that does not belong to the site lies in what would be published",
    "어디서 왔는지 확인하고 지워 주세요.",
    "find out where it comes from and remove it.",
)
PRIVATE_TEXT = Code(
    "private-text",
    Severity.ERROR,
    "공개하지 않은 글이 ‘{file}’ 파일에 나와요: ‘{text}’",
    "a text that is not public appears in ‘{file}’: ‘{text}’",
    "그 글의 visibility를 넓히거나, 공개한 글에서 같은 문장을 빼 주세요.",
    "open it with visibility, or take the sentence out of the public text.",
)
PRIVATE_PATH = Code(
    "private-path",
    Severity.ERROR,
    "이 컴퓨터의 폴더 이름이 공개할 파일에 나와요",
    "a folder of this computer is named in what would be published",
)
GIT_MISSING = Code(
    "git-missing",
    Severity.ERROR,
    "git을 찾지 못했어요",
    "git cannot be found",
    "https://git-scm.com 에서 설치해 주세요.",
    "install it from https://git-scm.com.",
)
BRANCH_IN_THE_WAY = Code(
    "branch-in-the-way",
    Severity.ERROR,
    "‘{branch}’ 브랜치에 만든 사이트가 아닌 것이 있어서 올리지 않았어요",
    "the branch ‘{branch}’ holds something that is not a generated site, so nothing was sent",
    "다른 브랜치를 --branch로 골라 주세요. 예: gh-pages",
    "choose another with --branch, such as gh-pages.",
)
GIT_FAILED = Code(
    "git-failed",
    Severity.ERROR,
    "git이 올리지 못했어요: {message}",
    "git could not send it: {message}",
    "저장소 주소와 권한을 확인해 주세요. 이미 올라가 있던 것은 그대로예요.",
    "check the repository's address and your rights; what was published before is still there.",
)
