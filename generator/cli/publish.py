"""The command that makes things public: publish."""

from typing import Annotated

import typer

from generator.cli.console import can_ask, fail, progress, refuse, say, shown, summarise, tell, warn
from generator.cli.project import ProfileOption, find_project, pick_profile
from generator.diagnostics import ContentError, Language
from generator.publish.release import BRANCH, push_site
from generator.releasing import Release, draft_release, prepare_release


def publish(
    to: Annotated[
        str,
        typer.Option(metavar="저장소", help="올릴 git 저장소. · The git repository to push to."),
    ] = "",
    branch: Annotated[str, typer.Option(help="올릴 브랜치. · The branch.")] = BRANCH,
    yes: Annotated[bool, typer.Option("--yes", help="묻지 않고 올려요. · Push without asking.")] = False,
    profile: ProfileOption = None,
) -> None:
    """공개할 사이트를 만들어 보여 주고, 확인을 받아 올려요. · Build the public site; push it once confirmed."""
    if to.startswith("-") or not branch or branch.startswith("-"):
        refuse("저장소와 브랜치는 -로 시작하지 않아요. · Neither repository nor branch starts with ‘-’.")
    folder = pick_profile(profile)
    try:
        draft = draft_release(find_project(), folder.path)
        tell(draft.report, draft.language)
        if draft.report.errors:
            summarise(draft.report.diagnostics, draft.language)
            raise typer.Exit(1)
        with progress("공개할 사이트를 만들고 있어요", lambda: None):
            release = prepare_release(draft)
    except ContentError as error:
        fail(error.report, "ko" if folder.language == "ko" else "en", summary=False)
    language = draft.language
    show_release(release, language)
    if not to:
        say(language, "올리려면 --to에 저장소를 적어 주세요.", "Give a repository with --to to publish it.")
        return
    if not yes and not _confirmed(language, to, branch):
        warn(language, "올리지 않았어요.", "Nothing was published.")
        raise typer.Exit(1)
    try:
        pushed = push_site(release.site, to, branch)
    except ContentError as error:
        fail(error.report, language, summary=False)
    if pushed:
        say(language, f"올렸어요: {to} ({branch})", f"Published: {to} ({branch})")
    else:
        say(language, "이미 똑같은 것이 올라가 있어요.", "The very same is published already.")


def show_release(release: Release, language: Language) -> None:
    """List what becomes public."""
    korean = language == "ko"
    groups = (
        ("쪽" if korean else "Pages", release.pages),
        ("경험" if korean else "Experiences", release.experiences),
        ("성과 수치" if korean else "Facts", release.facts),
        ("포지션" if korean else "Positions", release.positions),
        ("경력" if korean else "Careers", release.careers),
    )
    say(language, "공개되는 것", "What becomes public")
    for name, members in groups:
        print(f"{name} {len(members)}")
        for member in members:
            print(f"  {member}")
    if release.mentioned:
        warn(
            language,
            f"공개하지 않은 회사 이름이 글에 나와요: {', '.join(release.mentioned)}",
            f"Names of companies that are not public occur in the texts: {', '.join(release.mentioned)}",
        )
    say(language, f"먼저 열어 보세요: {shown(release.site)}", f"Look at it first: {shown(release.site)}")


def _confirmed(language: Language, to: str, branch: str) -> bool:
    """Ask the person; without one, `--yes` is the only way."""
    if not can_ask():
        refuse("올리려면 --yes를 붙여 주세요. · Add --yes to publish.")
    question = f"{to} ({branch})에 올릴까요?" if language == "ko" else f"Publish to {to} ({branch})?"
    answer: bool = typer.confirm(question, default=False, err=True)
    return answer
