"""What happens when: stages in order, tasks as rows, and the agenda of the whole profile."""

from collections.abc import Iterable

from generator.codes import content as codes
from generator.compose.blocks import Blocks
from generator.diagnostics import Diagnostic
from generator.model.application import Position
from generator.model.blocks import Anchor
from generator.model.plan import Debrief, Stage, Task
from generator.model.profile import Profile
from generator.model.site import Pack
from generator.model.values import Moment
from generator.model.views import (
    AgendaItem,
    AskedView,
    DebriefView,
    QuestionView,
    StageView,
    TaskView,
    TextView,
    WeekView,
)
from generator.text.fold import fold


def ordered_stages(position: Position, profile: Profile) -> tuple[Stage, ...]:
    """The position's stages in the profile's order; stages the profile does not know keep their place.

    A stage without a kind takes the profile's kind for that name.
    """
    order = {fold(step.stage): index for index, step in enumerate(profile.pipeline)}
    kinds = {fold(step.stage): step.kind for step in profile.pipeline}
    known = [stage for stage in position.stages if fold(stage.stage) in order]
    ranked = iter(sorted(known, key=lambda stage: order[fold(stage.stage)]))
    stages = [next(ranked) if fold(stage.stage) in order else stage for stage in position.stages]
    return tuple(
        stage if stage.kind else stage.model_copy(update={"kind": kinds.get(fold(stage.stage), "other")})
        for stage in stages
    )


def stage_views(
    position: Position, profile: Profile, debriefs: Iterable[DebriefView]
) -> tuple[StageView, ...]:
    """Stages with their debriefs; the first one not yet decided is the current one."""
    by_stage = {fold(view.debrief.stage or view.debrief.id): view for view in debriefs}
    stages = ordered_stages(position, profile)
    ended = any(stage.result in ("failed", "withdrawn") for stage in stages)
    current = next((stage for stage in stages if stage.result in ("pending", "on-hold")), None)
    return tuple(
        StageView(stage, by_stage.get(fold(stage.stage)), stage is current and not ended) for stage in stages
    )


def debrief_views(
    position: Position, blocks: Blocks, questions: Iterable[QuestionView], page: str
) -> tuple[DebriefView, ...]:
    """Debriefs, each really asked question linked to the one that had been predicted."""
    predicted = {
        fold(text): view.anchor for view in questions for text in (view.question.text, *view.question.aliases)
    }
    anchor = Anchor(page)
    return tuple(
        DebriefView(
            debrief,
            tuple(
                AskedView(
                    asked.text,
                    blocks.make(asked.note, debrief.where, "debrief", anchor),
                    predicted.get(fold(asked.text)),
                )
                for asked in debrief.asked
            ),
            tuple(
                TextView(section.title, blocks.make(section.body, section.where, "debrief", anchor))
                for section in debrief.sections
            ),
        )
        for debrief in position.debriefs
    )


def debriefs_without_stage(position: Position) -> Iterable[Diagnostic]:
    """A debrief of a stage the position does not have."""
    names = {fold(stage.stage) for stage in position.stages}
    return [
        codes.UNKNOWN_STAGE.at(debrief.where.of("stage"), name=_name(debrief))
        for debrief in position.debriefs
        if fold(_name(debrief)) not in names
    ]


def _name(debrief: Debrief) -> str:
    return debrief.stage or debrief.id


def task_views(
    tasks: Iterable[Task], blocks: Blocks, page: str, position: str = "", category: str = ""
) -> tuple[TaskView, ...]:
    """Tasks with their sub-tasks, in the author's order."""
    return tuple(
        TaskView(
            task,
            task.category or category,
            blocks.make(task.detail, task.where, "task", Anchor(page)),
            task_views(task.children, blocks, page, position, task.category or category),
            position,
        )
        for task in tasks
    )


def pack_agenda(pack: Pack) -> Iterable[AgendaItem]:
    """Everything dated in one application that is still going on."""
    position = pack.position
    if position.status == "closed":
        return
    if position.deadline and position.deadline.at and pack.to_be_sent:
        yield AgendaItem("deadline", position.deadline.at, "", pack.key, Anchor(f"{pack.folder}/index.md"))
    stages = Anchor(f"{pack.folder}/stages.md")
    for view in pack.stages:
        if view.stage.at and view.stage.result in ("pending", "on-hold"):
            yield AgendaItem("stage", view.stage.at, view.stage.stage, pack.key, stages)
        if view.stage.announce_by and view.stage.result == "pending":
            yield AgendaItem("announcement", view.stage.announce_by, view.stage.stage, pack.key, stages)
    if pack.offer and pack.offer.reply_by:
        yield AgendaItem("reply", pack.offer.reply_by, "", pack.key, stages)
    yield from task_agenda(pack.tasks, pack.key, Anchor(f"{pack.folder}/checklist.md"))


def task_agenda(tasks: Iterable[TaskView], position: str, anchor: Anchor) -> Iterable[AgendaItem]:
    """Unfinished tasks with a date."""
    for view in tasks:
        if not view.task.done and view.task.due:
            yield AgendaItem("task", Moment(view.task.due), view.task.text, position, anchor)
        yield from task_agenda(view.children, position, anchor)


def week_agenda(weeks: Iterable[WeekView], anchor: Anchor) -> Iterable[AgendaItem]:
    for week in weeks:
        yield from task_agenda(week.tasks, "", anchor)


def in_order(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """By date, things with a time before things without."""
    return tuple(
        sorted(
            items,
            key=lambda item: (
                item.at.day,
                item.at.clock is None,
                item.at.clock.isoformat() if item.at.clock else "",
                item.position,
                item.kind,
                item.what,
            ),
        )
    )
