"""The command line: the only place that prints or exits.

Exit codes: 0 done, 1 the sources have errors (no traceback), 2 wrong usage; anything else is our bug.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator import pipeline
from generator.diagnostics import ContentError, Language, Report, Severity
from generator.model.entity import Visibility
from generator.pipeline import Draft, Order
from generator.sources.library import load_library
from generator.sources.schema import schemas
from generator.sources.select import ProfileChoice, ProfileFolder, choose_profile, find_profiles
from generator.sources.writer import (
    new_company,
    new_experience,
    new_position,
    new_profile,
    write_new,
)
from generator.text.fold import fold, is_id, propose_id

app = typer.Typer(
    name="prep",
    help="면접 준비 자료를 만들어요. · Builds interview prep packs.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

ProfileOption = Annotated[
    str | None,
    typer.Option("--profile", help="프로필 이름이나 폴더. · The profile's name or folder."),
]
IdOption = Annotated[
    str, typer.Option("--id", help="폴더나 파일 이름(영문 소문자). 없으면 제안해요. · Folder or file name.")
]

new = typer.Typer(help="새 파일을 만들어요. · Start a new file.", no_args_is_help=True)
app.add_typer(new, name="new")


@app.command()
def build(
    profile: ProfileOption = None,
    position: Annotated[
        str, typer.Option(help="회사/포지션 하나만 만들어요. · Only this company/position.")
    ] = "",
    edition: Annotated[
        Visibility, typer.Option(help="나만 보기, 제출용, 공개용. · Who will see it.")
    ] = Visibility.PRIVATE,
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Markdown 페이지만 써요. · Write the Markdown pages only.")
    ] = False,
) -> None:
    """준비 자료 사이트를 만들어요. · Build the site."""
    folder = _profile(profile)
    try:
        draft = pipeline.draft_pages(Order(_project(), folder.path, edition, position))
    except ContentError as error:
        _fail(error.report, "ko")
    _tell(draft.report, draft.language)
    if draft.report.errors:
        _summary(draft.report, draft.language)
        raise typer.Exit(1)
    try:
        done = pipeline.publish_pages(draft) if pages_only else pipeline.publish(draft)
    except ContentError as error:
        _fail(error.report, draft.language)
    place = pipeline.site_place(draft)
    _say_result(draft, done.changed, place.page_root if pages_only else place.site / "index.html")


def _say_result(draft: Draft, changed: bool, target: Path) -> None:
    korean = draft.language == "ko"
    name = draft.library.profile.id
    pages = sum(path.endswith(".md") for path in draft.pages)
    if not changed:
        print("바뀐 것이 없어서 그대로 뒀어요." if korean else "Nothing has changed; nothing was written.")
    elif korean:
        print(f"{name} 프로필로 {pages}쪽을 만들었어요.")
    else:
        print(f"Built {pages} pages from the profile {name}.")
    print(f"여기에서 열어 보세요: {_shown(target)}" if korean else f"Open {_shown(target)}")


def _shown(path: Path) -> Path:
    """A path as short as it can be told: relative to the working directory where it lies in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


@app.command("list")
def list_(profile: ProfileOption = None) -> None:
    """프로필과 포지션을 보여 줘요. · Show profiles and positions."""
    if profile is None:
        for found in find_profiles(_profiles()):
            print(f"{found.id}{' (예시 · sample)' if found.sample else ''}  {_shown(found.path)}")
    folder = _profile(profile)
    draft = pipeline.draft_pages(Order(_project(), folder.path))
    for position in draft.library.positions:
        company = draft.library.company_of[position.company]
        print(f"  {position.key}  {company.name} · {position.title}  [{position.status}]")
    if draft.report.errors:
        _summary(draft.report, draft.language)
        raise typer.Exit(1)


@app.command()
def schema(
    name: Annotated[str, typer.Argument(help="profile, facts, position, … 없으면 이름만 보여 줘요.")] = "",
) -> None:
    """JSON Schema를 보여 줘요. · Print a JSON Schema."""
    known = schemas()
    if not name:
        print("\n".join(known))
    elif name in known:
        print(json.dumps(known[name], ensure_ascii=False, indent=2))
    else:
        _refuse(f"‘{name}’ 스키마가 없어요. 있는 것: {', '.join(known)}")


@app.command()
def clean() -> None:
    """만든 페이지와 사이트를 지워요. 직접 쓴 파일은 남아요. · Remove what was generated."""
    try:
        pipeline.clean(_project())
    except ContentError as error:
        _fail(error.report, "ko")


@new.command("profile")
def new_profile_(name: Annotated[str, typer.Argument(help="이름. · Your name.")], id: IdOption = "") -> None:
    """새 프로필. · A new profile."""
    _write(_profiles() / _id(name, id), lambda: new_profile(name))


@new.command("company")
def new_company_(
    name: Annotated[str, typer.Argument(help="회사 이름. · The company's name.")],
    id: IdOption = "",
    profile: ProfileOption = None,
) -> None:
    """새 회사. · A new company."""
    _write(_own_profile(profile), lambda: new_company(_id(name, id), name))


@new.command("position")
def new_position_(
    name: Annotated[str, typer.Argument(help="‘회사 / 포지션’. · “Company / Position”.")],
    id: Annotated[
        str, typer.Option("--id", help="회사/포지션 폴더 이름. 없으면 제안해요. · Its folders.")
    ] = "",
    profile: ProfileOption = None,
) -> None:
    """새 포지션: 공고와 문항과 질문을 붙여 넣을 파일 셋. · A new position: three files to paste into."""
    company, slash, title = (part.strip() for part in name.partition("/"))
    given = id.partition("/")
    if not (company and slash and title) or (id and not (given[0] and given[2])):
        _refuse("‘회사 / 포지션’처럼 적어 주세요. · Write it as “Company / Position”.")
    folder = _own_profile(profile)
    company_id = _known_company(folder, company) or _id(company, given[0])
    position_id = _id(title, given[2])
    known = (folder / "companies" / company_id).is_dir()

    def files() -> dict[str, str]:
        named = {} if known or company == company_id else new_company(company_id, company)
        return named | new_position(company_id, position_id, title)

    _write(folder, files)


@new.command("experience")
def new_experience_(
    title: Annotated[str, typer.Argument(help="제목. · Its title.")],
    id: IdOption = "",
    profile: ProfileOption = None,
) -> None:
    """새 경험. · A new experience."""
    _write(_own_profile(profile), lambda: new_experience(_id(title, id), title))


def _id(name: str, given: str) -> str:
    """The id asked for, or one proposed from the name; the file paths that are printed show it."""
    return given or (name if is_id(name) else propose_id(name))


def _own_profile(given: str | None) -> Path:
    folder = _profile(given)
    if folder.sample and given is None:
        _refuse("먼저 내 프로필을 만들어 주세요: prep new profile 이름 · Make your own profile first.")
    return folder.path


def _known_company(profile: Path, name: str) -> str:
    """The folder of a company already there, by its name, alias or folder."""
    library, _ = load_library(profile)
    for company in library.companies:
        if fold(name) in [fold(word) for word in (company.id, company.name, *company.aliases)]:
            return company.id
    return ""


def _write(folder: Path, files: Callable[[], dict[str, str]]) -> None:
    try:
        paths = write_new(folder, files())
    except ContentError as error:
        _tell(error.report, "ko")
        raise typer.Exit(1) from error
    for path in paths:
        print(f"만들었어요: {_shown(path)}")


def _project() -> Path:
    """The folder of mkdocs.yml: the working directory, one above it, or where the product is installed."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "generator").is_dir():
            return folder
    return Path(__file__).resolve().parents[1]


def _profiles() -> Path:
    kept_elsewhere = os.environ.get("PREP_PROFILES")
    return Path(kept_elsewhere).expanduser() if kept_elsewhere else _project() / "profiles"


def _profile(given: str | None) -> ProfileFolder:
    try:
        return choose_profile(_profiles(), given)
    except ProfileChoice as choice:
        names = "".join(f"\n  --profile {found.id}" for found in choice.profiles)
        if choice.wanted:
            _refuse(f"‘{choice.wanted}’ 프로필이 없어요. · No such profile.{names}")
        if choice.profiles:
            _refuse(f"프로필이 여럿이에요. 하나를 골라 주세요. · Choose a profile.{names}")
        _refuse(f"{_profiles()} 폴더에 프로필이 없어요. · No profile found. prep new profile 이름")


def _tell(report: Report, language: Language) -> None:
    for found in report.diagnostics:
        print(found.explain(language), file=sys.stderr)


def _summary(report: Report, language: Language) -> None:
    errors = len(report.errors)
    warnings = sum(found.severity is Severity.WARNING for found in report.diagnostics)
    if language == "ko":
        print(f"오류 {errors}개, 경고 {warnings}개가 있어요. 사이트는 그대로 뒀어요.", file=sys.stderr)
    else:
        print(f"{errors} errors, {warnings} warnings. The site was left as it was.", file=sys.stderr)


def _fail(report: Report, language: Language) -> NoReturn:
    _tell(report, language)
    _summary(report, language)
    raise typer.Exit(1)


def _refuse(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    raise typer.Exit(2)


def main() -> None:
    """The `prep` command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()
