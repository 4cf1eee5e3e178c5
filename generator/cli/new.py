"""Commands that start new files: profile, company, position, experience, essays, questions, debrief."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.command import PrepGroup
from generator.cli.console import fail, refuse, say, shown
from generator.cli.edit import pick_stage, save_stage
from generator.cli.language import decline, either, spoken_language
from generator.cli.position import pick_position
from generator.cli.project import (
    PositionArgument,
    ProfileOption,
    own_profile,
    profiles_folder,
)
from generator.cli.recognised import say_recognised
from generator.cli.register import add_command
from generator.diagnostics import ContentError, Language
from generator.model.library import Library
from generator.sources.library import load_library
from generator.sources.pasted import decode_pasted
from generator.sources.posting_file import write_position
from generator.sources.postings import read_posting
from generator.sources.select import ProfileFolder, find_profiles
from generator.sources.stage_edit import write_moment
from generator.sources.writer import (
    new_company,
    new_debrief,
    new_essays,
    new_experience,
    new_position,
    new_profile,
    new_questions,
    write_new,
)
from generator.text.clean import drop_hidden
from generator.text.fold import fold, is_id, propose_id
from generator.text.spaces import plain_spaces

IdOption = Annotated[
    str,
    typer.Option(
        "--id",
        metavar="이름 · NAME",
        help="폴더나 파일 이름(영문 소문자). 없으면 지어 줘요. · Folder or file name; proposed without it.",
    ),
]


def profile_(
    name: Annotated[str, typer.Argument(metavar="이름 · NAME", help="내 이름. · Your name.")],
    id: IdOption = "",
) -> None:
    """새 프로필. · A new profile."""
    _write(profiles_folder(), new_profile, _id(name, id), name)
    own = [found for found in find_profiles(profiles_folder()) if not found.sample]
    if len(own) > 1:
        names = ", ".join(found.id for found in own)
        print(
            either(
                spoken_language(),
                f"이제 내 프로필이 여럿이에요: {names}. "
                "명령마다 --profile을 적거나, 쓰지 않는 폴더를 지우세요.",
                f"There are several profiles now: {names}. Say --profile with each command, or delete one.",
            )
        )


def company(
    name: Annotated[str, typer.Argument(metavar="회사 · COMPANY", help="회사 이름. · The company's name.")],
    id: IdOption = "",
    profile: ProfileOption = None,
) -> None:
    """새 회사. · A new company."""
    folder = own_profile(profile)
    library, _ = load_library(folder.path)
    known = _known_company(library, name)
    bare = known and not (folder.path / "companies" / known / "company.md").exists()
    wanted = known if bare and not id else _id(name, id)
    if known and known != wanted:
        refuse(
            f"‘{name}’ 회사는 이미 있어요: {_company_folder(folder, known)}"
            if folder.language == "ko"
            else f"‘{name}’ is already there: {_company_folder(folder, known)}"
        )
    _write(folder.path, new_company, wanted, name, language=folder.language)


def position(
    name: Annotated[
        str,
        typer.Argument(
            metavar='"회사 / 포지션" · "COMPANY / POSITION"',
            help="공고에 있는 이름. · The names as the ad has them.",
        ),
    ],
    id: Annotated[
        str,
        typer.Option(
            "--id",
            metavar="회사/포지션 · COMPANY/POSITION",
            help="폴더 이름(영문 소문자). 없으면 지어 줘요. · Its folders; proposed without it.",
        ),
    ] = "",
    profile: ProfileOption = None,
) -> None:
    """새 포지션. 공고를 파이프로 넣으면 나눠 담아요: < posting.txt · A new position, from a piped ad."""
    firm, slash, title = (part.strip() for part in name.partition("/"))
    given = id.partition("/")
    if not (firm and slash and title):
        decline('"회사 / 포지션"처럼 적어 주세요.', 'Write it as "Company / Position".')
    if id and not (given[0] and given[2]):
        both = f"{id.strip('/')}/backend"
        decline(
            f"--id {id}: 회사와 포지션의 폴더를 함께 적어 주세요. 예: --id {both}",
            f"--id {id}: give both folders, as in --id {both}",
        )
    folder = own_profile(profile)
    library, _ = load_library(folder.path)
    language = library.profile.language
    known = _known_company(library, firm)
    firm_id = known or _id(firm, given[0])
    if not (known or id):
        _refuse_other_company(folder, library, firm, firm_id)
    position_id = _id(title, given[2])
    try:
        ad = _read_piped()
        exists = (folder.path / "companies" / firm_id).is_dir()
        files = {} if exists or firm == firm_id else new_company(firm_id, firm)
        files |= new_position(firm_id, position_id, title)
        posting = read_posting(ad) if ad.strip() else None
        if posting:
            name_of = f"companies/{firm_id}/{position_id}/position.md"
            files[name_of] = write_position(title, posting, library.profile)
        paths = write_new(folder.path, files)
    except ContentError as error:
        fail(error.report, language, summary=False)
    _say_written(paths, language)
    if posting:
        say_recognised(posting, library.profile)
    if id and given[0] != firm_id:
        say(
            language,
            f"‘{firm}’ 회사는 이미 {_company_folder(folder, firm_id)} 폴더에 있어서 거기에 넣었어요.",
            f"‘{firm}’ is already in {_company_folder(folder, firm_id)}, so it went there.",
        )
    if not id:
        key = f"{firm_id}/{position_id}"
        say(
            language,
            f"이름은 {key} 로 지었어요. 다르게 하려면 폴더 이름을 바꾸거나 --id로 정해 주세요.",
            f"It is called {key}. Rename the folder, or choose another name with --id.",
        )


def experience(
    title: Annotated[str, typer.Argument(metavar="제목 · TITLE", help="경험의 제목. · Its title.")],
    id: IdOption = "",
    profile: ProfileOption = None,
) -> None:
    """새 경험. · A new experience."""
    folder = own_profile(profile)
    _write(folder.path, new_experience, _id(title, id), title, language=folder.language)


def essays(position: PositionArgument, profile: ProfileOption = None) -> None:
    """포지션의 자기소개서 파일. · The form answers of a position."""
    folder = own_profile(profile)
    _, place = pick_position(folder, position)
    _write(folder.path, new_essays, place.company, place.id, language=folder.language)


def questions(
    sheet: Annotated[
        str, typer.Argument(metavar="이름 · NAME", help="질문 모음의 이름. · The sheet's name.")
    ],
    id: IdOption = "",
    profile: ProfileOption = None,
) -> None:
    """모든 회사에 쓰는 예상 질문 모음. · A question sheet for all companies."""
    folder = own_profile(profile)
    title = "" if is_id(sheet) else sheet
    _write(folder.path, new_questions, _id(sheet, id), title, language=folder.language)


def debrief(
    position: PositionArgument,
    stage: Annotated[str, typer.Argument(metavar="단계 · STAGE", help="전형 단계 이름. · The stage.")],
    id: IdOption = "",
    new: Annotated[bool, typer.Option("--new", help="없는 단계면 더해요. · Add it if it is new.")] = False,
    profile: ProfileOption = None,
) -> None:
    """면접 복기. 포지션에 없는 단계는 더해 줘요. · A debrief of a stage."""
    folder = own_profile(profile)
    library, place = pick_position(folder, position)
    found = pick_stage(library, place, stage, new=new)
    at = place.stages[found.index].at if found.index is not None else None
    when = write_moment(at) if at else ""
    _write(
        folder.path,
        new_debrief,
        place.company,
        place.id,
        _id(found.name, id),
        found.name,
        when,
        language=folder.language,
    )
    if found.index is None:
        save_stage(folder, place, found, {})


def _id(name: str, given: str) -> str:
    """The id asked for, or one proposed from the name; the file paths that are printed show it."""
    return given or (name if is_id(name) else propose_id(name))


def _known_company(library: Library, name: str) -> str:
    """The folder of a company already there, by its name, alias or folder."""
    for company in library.companies:
        if fold(name) in [fold(word) for word in (company.id, company.name, *company.aliases)]:
            return company.id
    return ""


def _refuse_other_company(folder: ProfileFolder, library: Library, name: str, proposed: str) -> None:
    """Names that are spelled alike in Latin letters are not one company: ends with 2 and both ways out."""
    other = library.company_of.get(proposed)
    if other is None or fold(other.name) == fold(proposed):
        return
    there = _company_folder(folder, proposed)
    if library.profile.language == "ko":
        refuse(
            f"{there} 폴더는 ‘{other.name}’의 것이에요. ‘{name}’도 같은 회사라면 company.md의 "
            f"aliases에 적고, 다른 회사라면 --id로 폴더 이름을 정해 주세요."
        )
    refuse(
        f"{there} is of ‘{other.name}’. If ‘{name}’ is the same company, add it to aliases in "
        f"company.md; if it is another, name its folders with --id."
    )


def _company_folder(folder: ProfileFolder, company: str) -> str:
    return shown(folder.path / "companies" / company).as_posix()


def _read_piped() -> str:
    """What was piped or redirected into the command; nothing at a terminal."""
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    return plain_spaces(drop_hidden(decode_pasted(sys.stdin.buffer.read())))


def _write(folder: Path, make: Callable[..., dict[str, str]], *names: str, language: Language = "ko") -> None:
    try:
        paths = write_new(folder, make(*names))
    except ContentError as error:
        fail(error.report, language, summary=False)
    _say_written(paths, language)


def _say_written(paths: Iterable[Path], language: Language) -> None:
    for path in paths:
        say(language, f"만들었어요: {shown(path)}", f"Created {shown(path)}")


app = typer.Typer(
    cls=PrepGroup,
    help="새 파일을 만들어요. · Start a new file.",
    short_help="새 파일을 만들어요. · Start a new file.",
    no_args_is_help=True,
)
add_command(app, profile_, "profile")
for _command in (company, position, experience, essays, questions, debrief):
    add_command(app, _command)
