"""What becomes public, told on a terminal so that one can be sure of it."""

from collections import Counter

from generator.cli.console import say, shown, tell, warn
from generator.diagnostics import Language, Report
from generator.publish.listing import kind_of
from generator.releasing import Release


def show_release(release: Release, language: Language, *, every_file: bool = False) -> None:
    """List what becomes public, and how much does not."""
    korean = language == "ko"
    groups = (
        ("나에 대한 것" if korean else "About me", release.person),
        ("회사와 포지션" if korean else "Companies and positions", release.names),
        ("성과 수치" if korean else "Facts", [f"{value} ({name})" for value, name in release.facts]),
        ("경험" if korean else "Experiences", release.experiences),
        ("쪽" if korean else "Pages", [f"{title} ({path})" for title, path in release.pages]),
    )
    for name, members in groups:
        print(f"\n{name} {len(members)}")
        for member in members:
            print(f"  {member}")
    _show_files(release, korean, every_file)
    tell(Report.of(release.doubts), language)
    kept = release.kept
    say(
        language,
        f"\n공개되지 않는 것: 경험 {kept.experiences}, 성과 수치 {kept.facts}, 포지션 {kept.positions}, "
        f"예상 질문 {kept.questions}, 경력 {kept.careers}",
        f"\nWhat stays private: experiences {kept.experiences}, facts {kept.facts}, "
        f"positions {kept.positions}, questions {kept.questions}, careers {kept.careers}",
    )
    say(
        language,
        f"먼저 열어 보세요: {shown(release.site / 'index.html')}",
        f"Look at it first: {shown(release.site / 'index.html')}",
    )
    if release.empty:
        warn(
            language,
            "공개용으로 적은 것이 없어서 빈 사이트예요. 보여 줄 것에 visibility: public을 적어 주세요.",
            "Nothing is marked as public, so the site is empty. Mark it with visibility: public.",
        )


def _show_files(release: Release, korean: bool, every: bool) -> None:
    """How many files of which kind and size; each of them when asked."""
    names = {"page": "쪽", "search": "검색", "design": "모양"} if korean else {}
    size = sum(file.size for file in release.files)
    print(f"\n{'파일' if korean else 'Files'} {len(release.files)} ({_size(size)})")
    if every:
        for file in release.files:
            print(f"  {file.name} ({_size(file.size)})")
        return
    counts = Counter(kind_of(file.name) for file in release.files)
    for kind in ("page", "search", "design"):
        size = sum(file.size for file in release.files if kind_of(file.name) == kind)
        print(f"  {names.get(kind, kind)} {counts[kind]} ({_size(size)})")


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{-(-size // 1_000)} KB"
