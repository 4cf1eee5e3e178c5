"""Commands that change a line of a source in place: stage, done."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer

from generator.cli.console import can_ask, choose, fail, refuse, say, shown, warn
from generator.cli.dates import given_moment
from generator.cli.language import decline
from generator.cli.position import pick_key, pick_position
from generator.cli.project import PositionArgument, PositionOption, ProfileOption, own_profile
from generator.diagnostics import ContentError, Language
from generator.model.application import Position
from generator.model.library import Library
from generator.model.plan import Stage
from generator.sources.library import load_library
from generator.sources.select import ProfileFolder
from generator.sources.stage_edit import (
    RESULTS,
    FoundStage,
    all_stages,
    edit_stage,
    find_stage,
    read_result,
    split_result,
    with_index,
    write_moment,
)
from generator.sources.task_edit import FoundTask, all_tasks, mark_done, match_tasks, nearest_task

KNOWN_RESULTS = "합격, 불합격, 대기, 보류, 포기"
"""The words for results, as one says them."""


def stage(
    position: PositionArgument,
    stage: Annotated[str, typer.Argument(metavar="단계 · STAGE", help="전형 단계 이름. · The stage.")],
    result: Annotated[
        str,
        typer.Argument(
            metavar="결과 · RESULT",
            help=f"{KNOWN_RESULTS}. · {', '.join(RESULTS)}.",
            autocompletion=lambda: list(RESULTS),
        ),
    ] = "",
    at: Annotated[
        str,
        typer.Option(
            metavar="날짜 · DATE",
            help='날짜나 "2026-02-10 14:00". · A date or "2026-02-10 14:00".',
        ),
    ] = "",
    announce_by: Annotated[
        str,
        typer.Option(
            "--announce-by", metavar="날짜 · DATE", help="결과 발표 예정일. · When the result is due."
        ),
    ] = "",
    new: Annotated[bool, typer.Option("--new", help="없는 단계면 더해요. · Add it if it is new.")] = False,
    profile: ProfileOption = None,
) -> None:
    """전형 단계의 결과나 날짜를 position.md에 적어요. · Note a stage's result or date."""
    values = _stage_values(result, at, announce_by)
    folder = own_profile(profile)
    library, place = pick_position(folder, position)
    if not result and not new:
        stage, said = split_result(place, library.profile, stage)
        values |= {"result": said} if said else {}
    found = pick_stage(library, place, stage, new=new)
    if found.index is None and not values:
        values = {"result": "pending"}
    elif not values:
        decline(
            f"결과나 --at을 적어 주세요. 결과: {KNOWN_RESULTS}",
            f"Say a result or --at. Results: {', '.join(RESULTS)}",
        )
    save_stage(folder, place, found, values)


def _stage_values(result: str, at: str, announce_by: str) -> dict[str, str]:
    values: dict[str, str] = {}
    for key, text in (("at", at), ("announce_by", announce_by)):
        if text:
            values[key] = write_moment(given_moment(text))
    if result:
        values["result"] = read_result(result)
        if not values["result"]:
            decline(
                f"‘{result}’ 결과를 몰라요. {KNOWN_RESULTS} 가운데 하나를 적어 주세요.",
                f"‘{result}’ is no result. One of {', '.join(RESULTS)}.",
            )
    return values


def pick_stage(library: Library, position: Position, wanted: str, *, new: bool = False) -> FoundStage:
    """The stage that is meant; one that neither position nor profile has is asked about, or ends with 2."""
    found = find_stage(position, library.profile, wanted)
    if found.known or new:
        return _pick_twin(library, position, found)
    korean = library.profile.language == "ko"
    likely = found.meant or all_stages(position, library.profile)
    if can_ask():
        asked = f"{position.key}: ‘{wanted}’?"
        answers = [*likely, f"{wanted} ({'새로 더하기' if korean else 'add it'})"]
        picked = choose(library.profile.language, asked, answers)
        if picked is not None and picked < len(likely):
            names_there = [stage.stage for stage in position.stages]
            return _pick_twin(library, position, with_index(found, likely[picked], names_there))
        if picked is not None:
            return found
    names = "".join(f"\n  {name}" for name in likely)
    if found.meant:
        these = "혹시 이것인가요?" if korean else "One of these?"
    else:
        these = "아는 단계는 아래와 같아요." if korean else "These are known:"
    return refuse(
        f"{position.key}: ‘{wanted}’ 단계가 없어요. {these} 새 단계라면 --new를 붙여 주세요.{names}"
        if korean
        else f"{position.key} has no stage ‘{wanted}’. Say --new if it is new. {these}{names}"
    )


def _pick_twin(library: Library, position: Position, found: FoundStage) -> FoundStage:
    """The one that is meant of several stages called alike; else ends with 2 and the place of each."""
    if not found.twins:
        return found
    stages = [position.stages[index] for index in found.twins]
    lines = [_stage_line(stage) for stage in stages]
    korean = library.profile.language == "ko"
    if can_ask():
        asked = f"{position.key}: {'어느 단계인가요?' if korean else 'Which stage?'}"
        picked = choose(library.profile.language, asked, lines)
        if picked is not None:
            return replace(found, name=stages[picked].stage, index=found.twins[picked], twins=())
    if all(stage.round for stage in stages) and len({stage.round for stage in stages}) == len(stages):
        way = "차수까지 적어 주세요." if korean else "Say its round, too."
    elif korean:
        way = "position.md에서 이름을 다르게 적거나 하나를 지워 주세요."
    else:
        way = "Name them differently in position.md, or remove one."
    listed = "".join(f"\n  {line}" for line in lines)
    return refuse(
        f"{position.key}: ‘{found.name}’ 단계가 여럿이에요. {way}{listed}"
        if korean
        else f"{position.key} has several stages ‘{found.name}’. {way}{listed}"
    )


def _stage_line(stage: Stage) -> str:
    """`profiles/me/companies/garam/backend/position.md:9  면접 임원 · 2026-02-10 14:00 · passed`."""
    name = " ".join(filter(None, (stage.stage, stage.round)))
    when = write_moment(stage.at) if stage.at else ""
    return f"{stage.where}  {' · '.join(filter(None, (name, when, stage.result)))}"


def save_stage(
    folder: ProfileFolder, position: Position, stage: FoundStage, values: Mapping[str, str]
) -> None:
    """Write the stage into position.md and say what was written."""
    path = folder.path / "companies" / position.company / position.id / "position.md"
    language = folder.language
    try:
        file = edit_stage(path, shown(path).as_posix(), stage, values)
        file.save()
    except ContentError as error:
        fail(error.report, language, summary=False)
    written = ", ".join(f"{key}: {value}" for key, value in values.items())
    told = " · ".join(filter(None, (str(shown(path)), stage.name, written)))
    added = stage.index is None
    say(
        language, f"{'더했어요' if added else '적었어요'}: {told}", f"{'Added' if added else 'Noted'}: {told}"
    )


def done(
    text: Annotated[
        str, typer.Argument(metavar="할 일 · TASK", help="할 일에 있는 말. · Words of the task.")
    ],
    position: PositionOption = "",
    profile: ProfileOption = None,
) -> None:
    """plan.md와 체크리스트에서 할 일을 찾아 끝났다고 표시해요. · Tick a task off."""
    folder = own_profile(profile)
    library, _ = load_library(folder.path, folder.path)
    language = library.profile.language
    position = pick_key(folder, position)
    task = _pick_task(all_tasks(library, position), text, language)
    path = shown(folder.path / task.task.where.path).as_posix()
    try:
        mark_done(folder.path, task, path).save()
    except ContentError as error:
        fail(error.report, language, summary=False)
    place = f"{path}:{task.task.where.line}"
    say(language, f"끝냈어요: {task.text} ({place})", f"Done: {task.text} ({place})")


def _pick_task(tasks: tuple[FoundTask, ...], wanted: str, language: Language) -> FoundTask:
    """The one unfinished task that is meant; asks where several are, or ends with 2 and the list."""
    korean = language == "ko"
    matching = match_tasks(tasks, wanted)
    undone = [task for task in matching if not task.task.done]
    if len(undone) == 1:
        return undone[0]
    still_open = [task for task in tasks if not task.task.done]
    others = match_tasks(still_open, wanted)
    if matching and not others:
        warn(language, f"이미 끝낸 할 일이에요: {matching[0].text}", f"Already done: {matching[0].text}")
        raise typer.Exit(0)
    near = nearest_task(still_open, wanted)
    # What is done says it best, something open says it too: never tick that off unasked.
    candidates = undone or others or ([near] if near else [])
    if not candidates:
        refuse(f"‘{wanted}’ 할 일을 찾지 못했어요." if korean else f"No task says “{wanted}”.")
    lines = [f"{task.text}{f' ({task.about})' if task.about else ''}" for task in candidates]
    if can_ask():
        picked = choose(language, "어느 할 일인가요?" if korean else "Which task?", lines)
        if picked is not None:
            return candidates[picked]
    if undone:
        asked = "어느 할 일인지 더 적어 주세요." if korean else "Say more words of the task."
    elif others:
        asked = (
            f"‘{wanted}’ 할 일은 이미 끝냈어요. 혹시 이것인가요?"
            if korean
            else f"“{wanted}” is done. This one?"
        )
    else:
        asked = (
            f"‘{wanted}’ 할 일이 없어요. 혹시 이것인가요?"
            if korean
            else f"No task says “{wanted}”. This one?"
        )
    return refuse(asked + "".join(f"\n  {line}" for line in lines))
