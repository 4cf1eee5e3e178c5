"""The command that makes things public: publish."""

import re
from typing import Annotated

import typer

from generator.cli.console import ask, can_ask, fail, progress, refuse, say, summarise, tell, warn
from generator.cli.language import decline
from generator.cli.project import ProfileOption, find_site_project, pick_profile
from generator.cli.release import show_release
from generator.diagnostics import ContentError, Language
from generator.publish.push import BRANCH, Target, find_target
from generator.releasing import draft_release, prepare_release, send_release

YES = "yes"
"""The one answer that publishes."""


def publish(
    to: Annotated[
        str,
        typer.Option(
            metavar="저장소 · REPOSITORY",
            help="올릴 저장소의 주소, 폴더나 원격 이름. · The repository: an address, a folder or a remote.",
        ),
    ] = "",
    branch: Annotated[
        str,
        typer.Option(
            metavar="브랜치 · BRANCH", help=f"올릴 브랜치 (기본 {BRANCH}). · The branch.", show_default=False
        ),
    ] = "",
    yes: Annotated[
        bool,
        typer.Option("--yes", help="묻지 않고 올려요. --to와 함께 써요. · Push without asking; needs --to."),
    ] = False,
    allow_name: Annotated[
        list[str] | None,
        typer.Option(
            metavar="이름 · NAME", help="알고도 공개하는 회사 이름. · A firm's name that may be seen."
        ),
    ] = None,
    files: Annotated[bool, typer.Option("--files", help="모든 파일을 보여요. · List every file.")] = False,
    profile: ProfileOption = None,
) -> None:
    """공개할 것을 만들어 보여 주고, 확인을 받아 올려요. · Build the public site; push it once confirmed."""
    if to.startswith("-") or branch.startswith("-"):
        decline("저장소와 브랜치는 -로 시작하지 않아요.", "Neither repository nor branch starts with ‘-’.")
    if yes and not to:
        decline("--yes에는 --to가 필요해요.", "--yes needs --to.")
    folder = pick_profile(profile)
    project = find_site_project(folder.language)
    target: Target | None = None
    try:
        draft = draft_release(project, folder.path)
        tell(draft.report, draft.language)
        if draft.report.errors:
            summarise(draft.report.diagnostics, draft.language)
            raise typer.Exit(1)
        if to or branch:
            target = find_target(project, to, branch or BRANCH)
        label = "공개할 사이트를 만들고 있어요" if folder.language == "ko" else "Building the public site"
        with progress(label, lambda: None):
            release = prepare_release(draft, allow_name or ())
    except ContentError as error:
        fail(error.report, folder.language, summary=False)
    language = draft.language
    say(
        language, f"‘{folder.id}’ 프로필에서 공개되는 것", f"What becomes public of the profile ‘{folder.id}’"
    )
    show_release(release, language, every_file=files)
    if target is None:
        say(
            language,
            "아직 아무것도 올리지 않았어요. 올리려면 --to에 저장소를 적어 주세요.",
            "Nothing has been published. Give a repository with --to to publish it.",
        )
        return
    if not yes and not _confirmed(language, target):
        warn(language, "올리지 않았어요.", "Nothing was published.")
        raise typer.Exit(1)
    try:
        pushed = send_release(release, target, ask=not yes)
    except ContentError as error:
        fail(error.report, language, summary=False)
    say_what_to_do(pushed, target, language)


def _confirmed(language: Language, target: Target) -> bool:
    """Ask the person to type an answer; without one, `--yes` is the only way."""
    if not can_ask():
        refuse("올리려면 --yes를 붙여 주세요." if language == "ko" else "Add --yes to publish.")
    where = f"{target.shown} ({target.branch})"
    question = (
        f"누구나 볼 수 있게 돼요. {where}에 올리려면 yes라고 적어 주세요"
        if language == "ko"
        else f"Everybody will be able to see it. Type yes to publish to {where}"
    )
    return ask(language, question) == YES


def say_what_to_do(pushed: bool, target: Target, language: Language) -> None:
    """What was done, and what is left to do on GitHub."""
    where = f"{target.shown} ({target.branch})"
    if not pushed:
        say(
            language,
            f"이미 똑같은 것이 올라가 있어요: {where}",
            f"The very same is published already: {where}",
        )
        return
    say(language, f"올렸어요: {where}", f"Published: {where}")
    hosted = re.search(r"github\.com[:/]([\w.-]+)/([\w.-]+?)(?:\.git)?/?$", target.repository)
    if not hosted:
        return
    owner, name = hosted[1], hosted[2]
    own = name.casefold() == f"{owner}.github.io".casefold()
    address = f"https://{owner.lower()}.github.io/" + ("" if own else f"{name}/")
    settings = f"https://github.com/{owner}/{name}/settings/pages"
    say(
        language,
        f"처음이라면 GitHub에서 한 번만 켜 주세요: {settings}\n"
        "  1. Source에서 ‘Deploy from a branch’를 골라요.\n"
        f"  2. Branch에서 ‘{target.branch}’와 ‘/ (root)’를 고르고 Save를 눌러요.\n"
        f"몇 분 뒤에 여기에서 보여요: {address}\n"
        "내리려면 같은 곳에서 Unpublish site를 고르고 브랜치를 지워요.",
        f"The first time, switch it on at GitHub: {settings}\n"
        "  1. As Source choose ‘Deploy from a branch’.\n"
        f"  2. As Branch choose ‘{target.branch}’ and ‘/ (root)’, then Save.\n"
        f"A few minutes later it is at {address}\n"
        "To take it back, choose Unpublish site there and delete the branch.",
    )
