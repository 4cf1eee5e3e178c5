"""Findings while pages and the site are put in place."""

from generator.diagnostics import Code, Severity

MKDOCS_WARNING = Code(
    "mkdocs-warning",
    Severity.ERROR,
    ko="사이트를 만드는 중에 경고가 나왔어요: {message}",
    en="building the site gave a warning: {message}",
    ko_hint="지난 사이트는 그대로 두었어요.",
    en_hint="the last site was left as it was",
)

DEAD_LINK = Code(
    "dead-link",
    Severity.ERROR,
    ko="없는 페이지로 가는 링크예요: ‘{link}’",
    en="a link to a page that does not exist: ‘{link}’",
    ko_hint="사이트에 있는 페이지를 questions.md처럼 적어 주세요. 파일은 사이트에 담지 않아요.",
    en_hint="write a page of the site, such as questions.md; files are not part of it",
)

DEAD_ANCHOR = Code(
    "dead-anchor",
    Severity.ERROR,
    ko="링크가 가리키는 제목이 없어요: ‘{link}’",
    en="there is no heading this link leads to: ‘{link}’",
    ko_hint="‘## 제목 {{#id}}’처럼 제목에 이름을 붙이고, 그 이름을 # 뒤에 적어 주세요.",
    en_hint="name a heading, as in ‘## Title {{#id}}’, and write that name behind the #",
)

ABSOLUTE_LINK = Code(
    "absolute-link",
    Severity.ERROR,
    ko="‘/’로 시작하는 링크는 쓸 수 없어요: ‘{link}’",
    en="a link must not begin with ‘/’: ‘{link}’",
    ko_hint="두 번 눌러 연 사이트에서는 열리지 않아요. ../../experiences.md처럼 이 페이지부터 적어 주세요.",
    en_hint="a site opened by double-click has no root; write it from this page, as ../../experiences.md",
)

DEAD_PICTURE = Code(
    "dead-picture",
    Severity.ERROR,
    ko="사이트에 없는 그림이에요: ‘{link}’",
    en="a picture that the site does not have: ‘{link}’",
    ko_hint="그림 파일은 사이트에 담지 않아요. 지우거나 글로 적어 주세요.",
    en_hint="picture files are not part of the site; remove it or say it in words",
)

MKDOCS_CONFIG = Code(
    "mkdocs-config",
    Severity.ERROR,
    ko="사이트 설정을 읽지 못했어요: {message}",
    en="the site's configuration cannot be used: {message}",
    ko_hint="지난 사이트는 그대로 두었어요.",
    en_hint="the last site was left as it was",
)

PAGE_IN_THE_WAY = Code(
    "page-in-the-way",
    Severity.ERROR,
    ko="이 자리에 만든 적 없는 파일이 있어서 페이지를 쓰지 않았어요.",
    en="a file that was not generated stands where a page belongs",
    ko_hint="파일을 다른 곳으로 옮기거나, 예전에 만들어진 것이면 지우세요.",
    en_hint="move the file away, or delete it if it was generated long ago",
)

SITE_IN_THE_WAY = Code(
    "site-in-the-way",
    Severity.ERROR,
    ko="사이트가 놓일 자리에 다른 파일이 있어서 건드리지 않았어요.",
    en="something that is not a generated site stands where the site belongs",
    ko_hint="내용을 다른 곳으로 옮기거나 사이트를 둘 폴더를 바꾸세요.",
    en_hint="move it away or choose another folder for the site",
)

UNSAFE_SITE_FOLDER = Code(
    "unsafe-site-folder",
    Severity.ERROR,
    ko="이 폴더는 통째로 바뀌기 때문에 사이트를 둘 수 없어요. 프로젝트나 페이지가 이 폴더와 겹쳐요.",
    en="the site's folder is replaced as a whole and must not overlap the project's own folders",
    ko_hint="비어 있는 다른 폴더를 고르세요.",
    en_hint="choose another, empty folder",
)

BUILD_RUNNING = Code(
    "build-running",
    Severity.ERROR,
    ko="다른 빌드가 아직 돌고 있어요.",
    en="another build is still running",
    ko_hint="끝난 뒤에 다시 해 보세요.",
    en_hint="try again when it has finished",
)

CANNOT_WRITE = Code(
    "cannot-write",
    Severity.ERROR,
    ko="여기에 쓰지 못했어요: {reason}",
    en="this cannot be written: {reason}",
    ko_hint="남은 공간과 권한을 확인하고, 경로가 길면 프로젝트를 짧은 이름의 폴더로 옮겨 주세요.",
    en_hint="check free space and permissions, and move the project to a shorter path if this one is long",
)

SWAP_BLOCKED = Code(
    "swap-blocked",
    Severity.ERROR,
    ko="새 사이트를 제자리에 놓지 못했어요: {reason}",
    en="the new site could not be put in place: {reason}",
    ko_hint="폴더를 쓰는 프로그램을 닫고 다시 빌드하면 이어서 끝내요.",
    en_hint="close what uses the folder; the next build finishes the work",
)
