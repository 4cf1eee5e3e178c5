"""Time: what is late, near or out of order on a given day. Closed positions are silent.

In: the merged site and a day. Out: findings where the date is written. Never part of pages.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from generator.codes.check import dates as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.merged import MergedSite
from generator.model.plan import Stage, Task
from generator.model.profile import Profile
from generator.model.site import Pack
from generator.model.values import Moment
from generator.model.views import TaskView

SOON = 3
"""Days within which a date is near."""


def find_dates(merged: MergedSite, today: date) -> Iterator[Diagnostic]:
    """Findings of all positions that are not closed, and of the tasks of all of them."""
    site = merged.site
    for pack in site.packs:
        if pack.position.status == "closed" or _ended(pack):
            continue
        yield from _deadline(pack, today)
        yield from _stages(pack, today)
        yield from _order(pack, site.library.profile)
        yield from _tasks(pack.tasks, today, f"{pack.folder}/checklist.md")
        offer = pack.offer
        if offer and offer.reply_by:
            where = offer.where.of("reply_by")
            yield from _appointment(offer.reply_by, "회신", where, f"{pack.folder}/stages.md", today)
    yield from _tasks(site.tasks, today, "packs/plan.md")
    for week in site.weeks:
        yield from _tasks(week.tasks, today, "packs/plan.md")


def _ended(pack: Pack) -> bool:
    return any(view.stage.result in ("failed", "withdrawn") for view in pack.stages)


def _deadline(pack: Pack, today: date) -> Iterator[Diagnostic]:
    """The deadline matters until something is sent."""
    position = pack.position
    moment = position.deadline.at if position.deadline else None
    if moment is None or position.status != "planned" or not pack.to_be_sent or position.submissions:
        return
    left = (moment.day - today).days
    subject, where = f"{pack.folder}/index.md", position.where.of("deadline")
    if left < 0:
        yield codes.DEADLINE_PASSED.at(where, subject=subject, day=moment.day, days=-left)
    elif left <= SOON:
        yield codes.DEADLINE_NEAR.at(where, subject=subject, day=moment.day, days=left)


def _stages(pack: Pack, today: date) -> Iterator[Diagnostic]:
    subject = f"{pack.folder}/stages.md"
    for view in pack.stages:
        stage = view.stage
        if stage.result == "pending" and stage.at:
            yield from _appointment(stage.at, stage.stage, stage.where.of("at"), subject, today)
        if stage.result == "pending" and stage.announce_by and stage.announce_by.day < today:
            yield codes.ANNOUNCEMENT_PASSED.at(
                stage.where.of("announce_by"), subject=subject, stage=stage.stage, day=stage.announce_by.day
            )
        if stage.result in ("passed", "failed") and not (stage.at or stage.announce_by):
            yield codes.RESULT_WITHOUT_DATE.at(stage.where.of("result"), subject=subject, stage=stage.stage)


def _appointment(
    moment: Moment, name: str, where: Location, subject: str, today: date
) -> Iterator[Diagnostic]:
    left = (moment.day - today).days
    if left < 0:
        yield codes.APPOINTMENT_PASSED.at(where, subject=subject, stage=name, day=moment.day, days=-left)
    elif left <= SOON:
        yield codes.APPOINTMENT_NEAR.at(where, subject=subject, stage=name, day=moment.day, days=left)


def _order(pack: Pack, profile: Profile) -> Iterator[Diagnostic]:
    """Stages whose dates run backwards, and results of a later stage while an earlier one is open."""
    stages = [view.stage for view in pack.stages]
    subject = f"{pack.folder}/stages.md"
    dated = [stage for stage in stages if stage.at]
    for before, after in pairwise(dated):
        if before.at and after.at and after.at.day < before.at.day:
            yield _out_of_order(before, after, subject)
    told: set[int] = set()
    for index, stage in enumerate(stages):
        if stage.result not in ("passed", "failed"):
            continue
        for earlier in stages[:index]:
            if earlier.result == "pending" and id(earlier) not in told:
                told.add(id(earlier))
                yield _out_of_order(earlier, stage, subject)


def _out_of_order(before: Stage, after: Stage, subject: str) -> Diagnostic:
    return codes.STAGES_OUT_OF_ORDER.at(
        after.where, subject=subject, related=[before.where], first=before.stage, second=after.stage
    )


def _tasks(views: Iterable[TaskView], today: date, page: str) -> Iterator[Diagnostic]:
    for view in views:
        task: Task = view.task
        if view.open_count and not task.done and task.due and task.due < today:
            yield codes.TASK_OVERDUE.at(
                task.where, subject=page, text=task.text, day=task.due, days=(today - task.due).days
            )
        yield from _tasks(view.children, today, page)
