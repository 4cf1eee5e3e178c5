"""Commands that make the site and say what there is: build, list, schema, clean."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.choices import read_edition
from generator.cli.console import fail, progress, refuse, say, say_json, shown, summarise, tell
from generator.cli.language import either, spoken_language
from generator.cli.listing import count_by_severity, counts_line
from generator.cli.position import pick_key
from generator.cli.project import PositionOption, ProfileOption, find_project, pick_profile, profiles_folder
from generator.diagnostics import ContentError, Diagnostic, Language, Report
from generator.model.checked import tell_once
from generator.model.visibility import Visibility
from generator.order import Order, place_of, recall_build
from generator.publish.place import Publication, SitePlace
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
    order = Order(find_project(), folder.path, edition, pick_key(folder, position))
    if not pages_only and (last := recall_build(order)):
        tell(last.report, last.language)
        _say_unchanged(last.language)
        _say_where(place_of(order), last.language)
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
    tell(draft.report, draft.language)
    if draft.report.errors:
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
    _say_checked(order, draft.known, draft.language, pages_only=pages_only)


def _publish(draft: "Draft") -> Publication:
    from generator import pipeline

    label = "사이트를 만들고 있어요" if draft.language == "ko" else "Building the site"
    with progress(label, lambda: pipeline.built_share(draft)):
        return pipeline.publish(draft)


def _say_built(draft: "Draft") -> None:
    name = draft.library.profile.id
    pages = sum(path.endswith(".md") for one in removed for path in one.deleted)
    sites = [str(shown(one.site)) for one in removed if one.site_removed]
    if not pages and not sites:
        print(either(language, "지울 것이 없어요.", "There was nothing to remove."))
        return
    korean = ", ".join([*([f"페이지 {pages}쪽"] if pages else []), *sites])
    english = ", ".join([*([f"{pages} page{'s' * (pages > 1)}"] if pages else []), *sites])
    print(either(language, f"지웠어요: {korean}", f"Removed: {english}"))
