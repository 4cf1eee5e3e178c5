"""Which project and which profile a command is about, and what completes their names in a shell."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.console import refuse
from generator.diagnostics import Language
from generator.sources.select import ProfileChoice, ProfileFolder, choose_profile, find_profiles


def find_project() -> Path:
    """The folder that profiles, pages and sites lie in.

    A checkout of the product: the working directory, one above it, or the one that runs. Where the product
    is installed as a package: the nearest folder that has profiles, else the working directory.
    """
    here = Path.cwd()
    around = (here, *here.parents)
    checkouts = (folder for folder in (*around, _product_folder()) if is_checkout(folder))
    with_profiles = (folder for folder in around if any(folder.glob("profiles/*/profile.yml")))
    return next((folder for folders in (checkouts, with_profiles) for folder in folders), here)


def is_checkout(folder: Path) -> bool:
    """Whether a folder has what a site is made with."""
    return (folder / "mkdocs.yml").is_file() and (folder / "generator").is_dir()


def find_site_project(language: Language) -> Path:
    """The project, for who makes a site: ends with 2 where that cannot be done."""
    project = find_project()
    if is_checkout(project):
        return project
    korean = (
        f"사이트를 만드는 데 필요한 mkdocs.yml이 없어요: {project}\n"
        "Prep Packs를 내려받은 폴더에서 실행해 주세요. Markdown 페이지만 쓰려면: prep build --pages-only"
    )
    english = (
        f"There is no mkdocs.yml to make a site with: {project}\n"
        "Run this in a checkout of Prep Packs, or write the Markdown pages alone: prep build --pages-only"
    )
    return refuse(korean if language == "ko" else english)


def _product_folder() -> Path:
    return Path(__file__).resolve().parents[2]


def profiles_folder() -> Path:
    """Where profiles lie side by side."""
    kept_elsewhere = os.environ.get("PREP_PROFILES")
    return Path(os.path.expanduser(kept_elsewhere)) if kept_elsewhere else find_project() / "profiles"


def pick_profile(given: str | None) -> ProfileFolder:
    """The profile that is meant; ends with 2 and the list where that is not clear."""
    folder = profiles_folder()
    try:
        return choose_profile(folder, given)
    except ProfileChoice as choice:
        names = "".join(f"\n  --profile {found.id}" for found in choice.profiles)
        if choice.wanted:
            refuse(f"‘{choice.wanted}’ 프로필이 없어요. · No such profile.{names}")
        if choice.profiles:
            refuse(f"프로필이 여럿이에요. 하나를 골라 주세요. · Choose a profile.{names}")
        refuse(f"{folder} 폴더에 프로필이 없어요. · No profile found. prep new profile 이름")


def own_profile(given: str | None) -> ProfileFolder:
    """The profile to write into: never a sample that was not asked for by name."""
    folder = pick_profile(given)
    if folder.sample and given is None:
        refuse("먼저 내 프로필을 만들어 주세요: prep new profile 이름 · Make your own profile first.")
    return folder


def profile_of(file: Path) -> Path | None:
    """The folder of the profile a file lies in."""
    return next((folder for folder in file.resolve().parents if (folder / "profile.yml").is_file()), None)


def _complete_profile(incomplete: str) -> list[str]:
    return [found.id for found in find_profiles(profiles_folder()) if found.id.startswith(incomplete)]


def _complete_position(ctx: typer.Context, incomplete: str) -> list[str]:
    return [key for key in known_positions(ctx.params.get("profile")) if key.startswith(incomplete)]


def known_positions(profile: str | None = None) -> list[str]:
    """The keys of the positions there are folders of; none where it is not clear whose are meant."""
    try:
        folder = choose_profile(profiles_folder(), profile)
    except ProfileChoice:
        return []
    return list(_position_keys(folder.path))


def _position_keys(profile: Path) -> Iterator[str]:
    for file in sorted((profile / "companies").glob("*/*/position.md")):
        yield f"{file.parents[1].name}/{file.parent.name}"


ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="프로필 · PROFILE",
        help="프로필 이름이나 폴더. · The profile's name or folder.",
        autocompletion=_complete_profile,
    ),
]
PositionOption = Annotated[
    str,
    typer.Option(
        metavar="회사/포지션 · COMPANY/POSITION",
        help="이 포지션만. · Only this position.",
        autocompletion=_complete_position,
    ),
]
PositionArgument = Annotated[
    str,
    typer.Argument(
        metavar="회사/포지션 · COMPANY/POSITION",
        help="폴더 이름. 하나로 정해지면 회사나 포지션의 이름만 적어도 돼요. · Its folders; a name that fits "
        "one position alone will do.",
        autocompletion=_complete_position,
    ),
]
