"""Commands that make the site and say what there is: build, list, schema, clean."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.choices import read_edition
from generator.cli.console import fail, progress, say, say_json, shown, summarise, tell
from generator.cli.language import decline, either, spoken_language
from generator.cli.listing import count_by_severity, counts_line
from generator.cli.position import pick_key
from generator.cli.project import (
    PositionOption,
    ProfileOption,
    find_project,
    find_site_project,
    pick_profile,
    profiles_folder,
)
from generator.codes.content import FAULTS_ELSEWHERE
from generator.diagnostics import ContentError, Diagnostic, Language, Report
from generator.model.checked import tell_once
from generator.model.visibility import Visibility
from generator.order import Order, place_of, recall_build
from generator.publish.place import LeftBehind, Publication, SitePlace
from generator.render.labels import Labels
from generator.sources.select import find_profiles

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.pipeline import Draft


def build(
    profile: ProfileOption = None,
    position: PositionOption = "",
    edition: Annotated[
        Visibility,
        typer.Option(
            metavar="용도 · EDITION",
            help="누가 볼까요: 나만 보기, 제출용, 공개용. · Who will see it: private, employer, public.",
            parser=read_edition,
            autocompletion=lambda: [edition.value for edition in Visibility],
            show_default=False,
        ),
    ] = Visibility.PRIVATE,
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Markdown 페이지만 써요. · Write the Markdown pages only.")
    ] = False,
) -> None:
    """준비 자료 사이트를 만들어요. · Build the site."""
    folder = pick_profile(profile)
    project = find_project() if pages_only else find_site_project(folder.language)
    order = Order(project, folder.path, edition, pick_key(folder, position))
    if not pages_only and (last := recall_build(order)):
        _tell_places(last.report, last.language)
        _say_unchanged(last.language)
        _say_where(place_of(order), last.language)
        _say_spared(last.report, last.language)
        _say_checked(order, last.checked.diagnostics, last.language)
        return
    # The stages are loaded only where there is something to do.
    from generator import pipeline

    try:
        pipeline.settle(order)
        with progress("원본을 읽고 있어요" if folder.language == "ko" else "Reading sources", lambda: None):
            draft = pipeline.draft_pages(order)
    except ContentError as error:
        fail(error.report, folder.language)
    _tell_places(draft.report, draft.language)
    if draft.report.errors:
        _say_spared(draft.report, draft.language)
        summarise(draft.report.diagnostics, draft.language)
        raise typer.Exit(1)
    try:
        done = pipeline.publish_pages(draft) if pages_only else _publish(draft)
    except ContentError as error:
        fail(error.report, draft.language)
    if done.changed:
        _say_built(draft)
    else:
        _say_unchanged(draft.language)
    _say_where(pipeline.site_place(draft), draft.language, pages_only=pages_only)
    _say_spared(draft.report, draft.language)
    _say_checked(order, draft.known, draft.language, pages_only=pages_only)


def _publish(draft: "Draft") -> Publication:
    from generator import pipeline

    label = "사이트를 만들고 있어요" if draft.language == "ko" else "Building the site"
    with progress(label, lambda: pipeline.built_share(draft)):
        return pipeline.publish(draft)


def _say_built(draft: "Draft") -> None:
    name = draft.library.profile.id
    pages = sum(path.endswith(".md") for path in draft.pages)
    say(
        draft.language,
        f"{name} 프로필로 {pages}쪽을 만들었어요.",
        f"Built {pages} pages from the profile {name}.",
    )


def _say_unchanged(language: Language) -> None:
    say(language, "바뀐 것이 없어서 그대로 뒀어요.", "Nothing has changed; nothing was written.")


def _say_where(place: SitePlace, language: Language, *, pages_only: bool = False) -> None:
    target = place.page_root if pages_only else place.site / "index.html"
    say(language, f"여기에서 열어 보세요: {shown(target)}", f"Open {shown(target)}")


def _tell_places(report: Report, language: Language) -> None:
    """The findings at their places."""
    placed = [found for found in report.diagnostics if found.code.name != FAULTS_ELSEWHERE.name]
    tell(Report.of(placed), language)


def _say_spared(report: Report, language: Language) -> None:
    """How many errors stood in nobody's way, because the position does not use their places."""
    spared = [found for found in report.diagnostics if found.code.name == FAULTS_ELSEWHERE.name]
    tell(Report.of(spared), language)


def _say_checked(
    order: Order, findings: Iterable[Diagnostic], language: Language, *, pages_only: bool = False
) -> None:
    """One line about what the checks found and where to look; nothing where they found nothing.

    Of the public edition every line that tells a hidden name.
    """
    if order.edition is Visibility.PUBLIC:
        tell(Report.of(findings), language)
        return
    counts = count_by_severity(tell_once(findings))
    if not any(counts.values()):
        return
    found = counts_line(counts, language)
    if order.edition is Visibility.EMPLOYER:
        way = f"prep check {order.position}"
        say(language, f"제출 전 점검: {found} → {way}", f"Checks: {found} → {way}")
        return
    place = place_of(order)
    page = shown(place.page_root / "packs/check.md" if pages_only else place.site / "packs/check.html")
    say(language, f"제출 전 점검: {found} → {page}", f"Checks: {found} → {page}")


def list_(profile: ProfileOption = None) -> None:
    """프로필과 포지션을 보여 줘요. · Show profiles and positions."""
    from generator.sources.library import load_library

    folders = find_profiles(profiles_folder()) if profile is None else ()
    own = [folder for folder in folders if not folder.sample]
    opened = own or [pick_profile(profile)]
    errors: list[Diagnostic] = []
    for folder in folders or opened:
        if profile is None:
            print(f"{folder.id}{' (예시 · sample)' if folder.sample else ''}  {shown(folder.path)}")
        if folder in opened:
            library, unreadable = load_library(folder.path)
            errors += Report.of(unreadable).errors
            for line in _position_lines(library):
                print(line)
    if errors:
        fail(Report.of(errors), opened[0].language, summary=False)


def _position_lines(library: "Library") -> Iterator[str]:
    """The positions, those whose files are broken last."""
    label = Labels(library.profile.language)
    for position in library.positions:
        name = library.company_of[position.company].name
        yield f"  {position.key}  {name} · {position.title}  [{label(f'status-{position.status}')}]"
    for kind, key in sorted(library.broken):
        if kind == "position":
            yield f"  {key}  {'읽을 수 없어요' if library.profile.language == 'ko' else 'cannot be read'}"


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="이름 · NAME",
            help="profile, facts, position, … 없으면 이름만 보여 줘요. · Without one: which there are.",
        ),
    ] = "",
) -> None:
    """JSON Schema를 보여 줘요. · Print a JSON Schema."""
    from generator.sources.schema import schemas

    known = schemas()
    if not name:
        print("\n".join(known))
    elif name in known:
        say_json(known[name])
    else:
        decline(
            f"‘{name}’ 스키마가 없어요. 있는 것: {', '.join(known)}",
            f"There is no schema ‘{name}’. There are: {', '.join(known)}",
        )


def clean() -> None:
    """만든 페이지와 사이트를 지워요. 직접 쓴 파일은 남아요. · Remove what was generated."""
    from generator import pipeline

    language = spoken_language()
    try:
        removed = pipeline.clean(find_project())
    except ContentError as error:
        fail(error.report, language or "ko", summary=False)
    left = [behind for one in removed for behind in one.left]
    for behind in left:
        print(_say_left(behind, language))
    pages = sum(path.endswith(".md") for one in removed for path in one.deleted)
    sites = [str(shown(one.site)) for one in removed if one.site_removed]
    if not pages and not sites:
        if not left:
            print(either(language, "지울 것이 없어요.", "There was nothing to remove."))
        return
    korean = ", ".join([*([f"페이지 {pages}쪽"] if pages else []), *sites])
    english = ", ".join([*([f"{pages} page{'s' * (pages > 1)}"] if pages else []), *sites])
    print(either(language, f"지웠어요: {korean}", f"Removed: {english}"))


def _say_left(behind: LeftBehind, language: Language | None) -> str:
    """`링크라서 그대로 뒀어요: docs/packs (뒤에 있는 페이지 23쪽)`."""
    korean = f" (뒤에 있는 페이지 {behind.pages}쪽)" if behind.pages else ""
    english = f" (pages behind it: {behind.pages})" if behind.pages else ""
    place = shown(behind.link)
    return either(
        language, f"링크라서 그대로 뒀어요: {place}{korean}", f"Left as it is, a link: {place}{english}"
    )
