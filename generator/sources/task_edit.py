"""Finding a task by what it says, and marking it done in its file.

In: the library and some words. Out: the tasks that may be meant; a file in memory with one line changed.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.codes.sources import files as codes
from generator.diagnostics import ContentError, Diagnostic, Location
from generator.model.library import Library
from generator.model.plan import Task
from generator.records import record
from generator.sources.checkboxes import BOX
from generator.sources.frontmatter import read_source
from generator.sources.plans import read_plan
from generator.sources.tasks import read_checklist
from generator.sources.writer import SourceFile
from generator.text.clean import decode
from generator.text.fold import closest, fold
from generator.text.plain import inline_plain
from generator.text.spaces import plain_spaces

_ITEM = re.compile(r"(?P<head>\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)+)(?P<box>\[\s*\](?![(\[:])|☐)?")


@record(frozen=True)
class FoundTask:
    """A task with what tells it from another of the same words: its position, its category."""

    task: Task
    position: str = ""

    @property
    def text(self) -> str:
        return inline_plain(self.task.text)

    @property
    def about(self) -> str:
        """Where it belongs: position, category, date; as far as it says."""
        due = self.task.due.isoformat() if self.task.due else ""
        return " · ".join(filter(None, (self.position, self.task.category, due)))


def all_tasks(library: Library, position: str = "") -> tuple[FoundTask, ...]:
    """Every task of the plan and the checklists, sub-tasks too; of one position only if it is given."""
    plan = [*library.plan.tasks, *(task for week in library.plan.weeks for task in week.tasks)]
    found = [] if position else [FoundTask(task) for task in _flatten(plan)]
    for place in library.positions:
        if position in ("", place.key):
            found += [FoundTask(task, place.key) for task in _flatten(place.tasks)]
    return tuple(found)


def match_tasks(tasks: Iterable[FoundTask], wanted: str) -> tuple[FoundTask, ...]:
    """The tasks that say `wanted`: exactly, else as part of their text, else with all its words."""
    known = tuple(tasks)
    words = fold(wanted).split()
    for fits in (
        lambda text: text == fold(wanted),
        lambda text: fold(wanted) in text,
        lambda text: all(word in text for word in words),
    ):
        found = tuple(task for task in known if words and fits(fold(task.text)))
        if found:
            return found
    return ()


def nearest_task(tasks: Iterable[FoundTask], wanted: str) -> FoundTask | None:
    """The task whose text is spelled most alike, if any is near."""
    by_text = {task.text: task for task in tasks}
    return by_text.get(closest(wanted, by_text))


def mark_done(root: Path, task: FoundTask, shown: str = "") -> SourceFile:
    """The task's file with `[x]` in its line; a line of a week that has no box gets one.

    Raises:
        ContentError: this would change more than the task, such as in a code block; at the file as `shown`.
    """
    where = task.task.where
    file = SourceFile(root / where.path)
    row, before = file.line(where.line), _read_tasks(file, where.path)
    wanted = {**before, where.line: task.task.model_copy(update={"done": True, "children": ()})}
    for ticked in _ways_to_tick(row):
        file.replace_line(where.line, ticked)
        if _read_tasks(file, where.path) == wanted:
            return file
    place = Location(shown or where.path, where.line)
    raise ContentError([codes.CANNOT_EDIT.at(place, change=f"- [x] {task.text}")])


def _ways_to_tick(row: str) -> Iterator[str]:
    """The line with a ticked box: its own, as part of a list or alone, or a new one."""
    if match := _ITEM.match(row):
        yield _with_tick(row, match.end("head"), match.end())
    spaced = plain_spaces(row)
    if len(spaced) == len(row) and (box := BOX.fullmatch(spaced)):
        yield _with_tick(row, box.start("box"), box.end("box"))
    yield f"- [x] {row.strip()}"


def _with_tick(row: str, start: int, end: int) -> str:
    rest = row[end:].lstrip()
    gap = row[end : len(row) - len(rest)] if end > start else ""
    return f"{row[:start]}[x]{gap or ' '}{rest if end > start else row[end:]}"


def _read_tasks(file: SourceFile, path: str) -> dict[int, Task]:
    """The tasks of a file by their lines, as they are read for the pages; placed in `path`."""
    found: list[Diagnostic] = []
    source, _ = read_source(decode(file.to_bytes()), path)
    if source is None:
        return {}
    if file.path.name == "plan.md":
        plan = read_plan(source, found)
        tasks = [*plan.tasks, *(task for week in plan.weeks for task in week.tasks)]
    else:
        tasks = list(read_checklist(source, found).tasks)
    bare = (task.model_copy(update={"children": ()}) for task in _flatten(tasks))
    return {task.where.line: task for task in bare}


def _flatten(tasks: Iterable[Task]) -> Iterator[Task]:
    for task in tasks:
        yield task
        yield from _flatten(task.children)
