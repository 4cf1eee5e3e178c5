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
