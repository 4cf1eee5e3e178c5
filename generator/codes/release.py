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
SITE_CHANGED = Code(
    "site-changed",
    Severity.ERROR,
    "보여 드린 뒤에 공개할 폴더가 바뀌어서 올리지 않았어요",
    "what would be published has changed since it was shown, so nothing was sent",
    "prep publish를 다시 실행해서 새로 확인해 주세요.",
    "run prep publish again and look at it anew.",
)
PRIVATE_TEXT = Code(
    "private-text",
    Severity.ERROR,
    "공개하지 않은 글이 ‘{file}’ 파일에 나와요: ‘{text}’",
    "a text that is not public appears in ‘{file}’: ‘{text}’",
    "그 글의 visibility를 넓히거나, 공개한 글에서 같은 말을 빼 주세요.",
    "open it with visibility, or take the words out of the public text.",
)
PRIVATE_TOLD = Code(
    "private-told",
    Severity.ERROR,
    "공개하지 않은 것이 공개하는 글에 있어요: ‘{text}’",
    "something that is not public stands in a public text: ‘{text}’",
    "글에서 빼거나 그것을 visibility: public으로 여세요. "
    "알고도 보이려면 그 글에 ‘허용: private-told 이유’를 적어 주세요.",
    "take it out, open it with visibility: public, or answer with ‘allow: private-told reason’ in that text.",
)
MAYBE_PRIVATE = Code(
    "maybe-private",
    Severity.WARNING,
    "공개하지 않은 것과 같은 말이 공개하는 글에 있어요: ‘{text}’",
    "a public text says the same as something that is not public: ‘{text}’",
    "보여도 되는지 한 번 봐 주세요.",
    "see whether it may be seen.",
)
PRIVATE_NAME = Code(
    "private-name",
    Severity.ERROR,
    "공개하지 않은 이름이 ‘{file}’ 파일에 나와요: ‘{name}’",
    "a name that is not public appears in ‘{file}’: ‘{name}’",
    "공개한 글에서 이름을 빼거나, 알고도 공개하려면 --allow-name을 붙여 주세요.",
    "take it out of the public texts, or add --allow-name if it may be seen.",
)
NAME_TOLD = Code(
    "name-told",
    Severity.WARNING,
    "공개하지 않은 이름이 공개용 글에 있어요: ‘{name}’",
    "a name that is not public stands in a public text: ‘{name}’",
    "이름을 빼 주세요. 이대로면 prep publish가 올리지 않아요.",
    "take it out: prep publish will refuse it.",
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
NO_REMOTE = Code(
    "no-remote",
    Severity.ERROR,
    "이 프로젝트에 그런 원격 저장소가 없어요: ‘{name}’",
    "this project has no remote repository called ‘{name}’",
    "--to에 저장소 주소를 적어 주세요. 예: https://github.com/이름/저장소.git",
    "give the repository's address with --to, such as https://github.com/name/repository.git.",
)
NO_REPOSITORY = Code(
    "no-repository",
    Severity.ERROR,
    "저장소를 찾지 못했어요: {message}",
    "the repository cannot be found: {message}",
    "주소를 확인하고, 없으면 GitHub에서 빈 저장소를 먼저 만들어 주세요. 비공개라면 로그인도 확인해 주세요.",
    "check its address; if there is none, make an empty one first. A private one needs you to be signed in.",
)
NO_PERMISSION = Code(
    "no-permission",
    Severity.ERROR,
    "저장소에 올릴 권한이 없어요: {message}",
    "you may not write to the repository: {message}",
    "내 저장소인지, git에 로그인이 되어 있는지 확인해 주세요. 이미 올라가 있던 것은 그대로예요.",
    "check that it is yours and that git is signed in; what was published before is still there.",
)
OFFLINE = Code(
    "offline",
    Severity.ERROR,
    "저장소가 있는 곳에 연결하지 못했어요: {message}",
    "the repository's host cannot be reached: {message}",
    "인터넷 연결과 주소를 확인해 주세요. 이미 올라가 있던 것은 그대로예요.",
    "check the connection and the address; what was published before is still there.",
)
MOVED_ON = Code(
    "moved-on",
    Severity.ERROR,
    "올리는 사이에 저장소가 바뀌었어요: {message}",
    "the repository has changed in the meantime: {message}",
    "다시 실행해 주세요.",
    "run it again.",
)
BRANCH_CHECKED_OUT = Code(
    "branch-checked-out",
    Severity.ERROR,
    "지금 원본을 고치고 있는 브랜치에는 올리지 않아요",
    "the branch that the sources are on is never published to",
    "다른 브랜치를 --branch로 골라 주세요. 예: gh-pages",
    "choose another with --branch, such as gh-pages.",
)
BRANCH_IN_THE_WAY = Code(
    "branch-in-the-way",
    Severity.ERROR,
    "‘{branch}’ 브랜치에 prep publish로 올린 사이트가 아닌 것이 있어서 올리지 않았어요",
    "the branch ‘{branch}’ holds something that prep publish has not put there, so nothing was sent",
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
