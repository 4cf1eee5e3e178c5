"""Which position is meant, for every command that takes one.

In: what one typed: the key, folders a shell completed, or a name of company or position. Out: the position. A
name is taken only where it is the whole name of one position alone: else one is asked, or all are listed.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer

from generator.cli.console import can_ask, choose, fail, refuse, shown, tell, warn
from generator.codes.content import UNKNOWN_POSITION
from generator.diagnostics import Diagnostic, Language, Location, Report
from generator.sources.select import ProfileFolder
from generator.text.fold import is_id

if TYPE_CHECKING:
    from generator.model.application import Position
    from generator.model.library import Library

FEW = 12
"""Positions that are listed where none is likely."""


def pick_key(folder: ProfileFolder, wanted: str) -> str:
    """The key of the position that is meant, `company/position`; the whole profile if nothing is wanted.

    Its files are not looked at: what is wrong with them is said by whoever reads them. Ends with 2 where
    several go by that name, with 1 where none does.
    """
    key = _folders(wanted)
    if not wanted.strip() or _is_there(folder, key):
        return key
    # A name takes reading all positions; a key does not.
    from generator.sources.library import load_library

    library, found = load_library(folder.path)
    return _pick(folder, library, wanted, found)


def pick_position(folder: ProfileFolder, wanted: str, *, sound: bool = False) -> tuple["Library", "Position"]:
    """The position that is meant, with the library; ends with 1 if there is none or its files are broken.

    With `sound` also if there is any error in its files, because what is wrong there may be lost.
    """
    from generator.sources.library import load_library

    library, found = load_library(folder.path)
    key = _folders(wanted)
    key = key if _is_there(folder, key) else _pick(folder, library, wanted, found)
    own = f"{shown(folder.path / 'companies' / key).as_posix()}/"
    broken = Report.of(one for one in found if one.where.path.startswith(own)).errors
    position = next((position for position in library.positions if position.key == key), None)
    if position is None or (sound and broken):
        fail(Report(broken) if broken else _unknown(folder, key, ""), library.profile.language, summary=False)
    return library, position


def _folders(wanted: str) -> str:
    """The key in what may be a path: of the profile's folder, or with the slash a shell puts behind it."""
    steps = [step for step in wanted.strip().replace("\\", "/").split("/") if step not in ("", ".")]
    if "companies" in steps:
        steps = steps[len(steps) - steps[::-1].index("companies") :]
    if len(steps) == 3 and steps[2].endswith(".md"):
        steps.pop()
    return "/".join(steps)


def _is_there(folder: ProfileFolder, key: str) -> bool:
    steps = key.split("/")
    return (
        len(steps) == 2
        and all(map(is_id, steps))
        and (folder.path / "companies" / key / "position.md").is_file()
    )


def _pick(folder: ProfileFolder, library: "Library", wanted: str, found: Iterable[Diagnostic]) -> str:
    language = library.profile.language
    called = library.positions_called(wanted)
    if len(called) == 1:
        return called[0]
    likely = called or library.positions_like(wanted)
    if likely and can_ask():
        asked = "어느 포지션인가요?" if language == "ko" else "Which position?"
        picked = choose(language, asked, _lines(library, likely))
        if picked is not None:
            return likely[picked]
    if called:
        lines = "".join(f"\n  {line}" for line in _lines(library, called))
        refuse(
            f"‘{wanted}’: 포지션이 여럿이에요. 하나를 골라 적어 주세요.{lines}"
            if language == "ko"
            else f"‘{wanted}’ is the name of several positions. Choose one:{lines}"
        )
    unread = Report.of(found).errors if not library.positions else ()
    tell(_unknown(folder, wanted, likely[0] if len(likely) == 1 else ""), language)
    tell(Report(unread), language)
    _list_positions(library, likely or library.position_keys, language)
    raise typer.Exit(1)


def _unknown(folder: ProfileFolder, wanted: str, suggestion: str) -> Report:
    where = Location(shown(folder.path / "companies").as_posix())
    return Report.of([UNKNOWN_POSITION.at(where, suggestion=suggestion, name=wanted)])


def _list_positions(library: "Library", keys: Sequence[str], language: Language) -> None:
    """The positions there are, no more than one reads at a glance."""
    if not keys:
        warn(
            language,
            '아직 포지션이 없어요. 만들려면: prep new position "회사 / 포지션"',
            'There is no position yet. To start one: prep new position "Company / Position"',
        )
    elif len(keys) <= FEW:
        for line in _lines(library, keys):
            warn(language, f"  {line}", f"  {line}")
    else:
        warn(language, f"포지션 {len(keys)}개: prep list", f"{len(keys)} positions: prep list")


def _lines(library: "Library", keys: Sequence[str]) -> list[str]:
    """`garam/backend  가람상점 · 서버 개발자`."""
    titles = {
        position.key: f"{library.company_of[position.company].name} · {position.title}"
        for position in library.positions
    }
    widest = max(map(len, keys))
    return [f"{key:{widest}}  {titles.get(key, '')}".rstrip() for key in keys]
