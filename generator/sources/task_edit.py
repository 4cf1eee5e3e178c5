"""Finding a task by what it says, and marking it done in its file.

In: the library and some words. Out: the tasks that may be meant; a file in memory with one line changed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.codes.sources import files as codes
from generator.diagnostics import ContentError
from generator.model.library import Library
from generator.model.plan import Task
from generator.sources.writer import SourceFile
from generator.text.fold import closest, fold
from generator.text.passage import Passage
from generator.text.plain import inline_plain
from generator.text.reader import Item, read_items
from generator.text.spaces import space_plainly

_ITEM = re.compile(
    r"(?P<head>\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)+)(?P<box>\[\s*\](?![(\[:])|☐)?"
)


@dataclass(frozen=True)
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


def mark_done(root: Path, task: FoundTask) -> SourceFile:
    """The task's file with `[x]` in its line; a plain item of a week gets a box.

    Raises:
        ContentError: the task is no list item of its own, such as a line of a code block.
    """
    where = task.task.where
    file = SourceFile(root / where.path)
    row = file.line(where.line)
    match = _ITEM.match(row)
    if not match or not _is_item(file.text, where.line):
        raise ContentError([codes.CANNOT_EDIT.at(where, change=f"- [x] {task.text}")])
    rest = row[match.end() :].lstrip() if match["box"] else row[match.end() :]
    gap = row[match.end() :][: len(row[match.end() :]) - len(rest)] or " "
    file.replace_line(where.line, f"{match['head']}[x]{gap}{rest}")
    return file


def _is_item(text: str, line: int) -> bool:
    """Whether a list item starts on the line, and not only something that looks like one in code."""
    return line in set(_lines(read_items(space_plainly(Passage.read(text)))))


def _lines(items: Iterable[Item]) -> Iterator[int]:
    for item in items:
        yield item.line
        yield from _lines(item.children)


def _flatten(tasks: Iterable[Task]) -> Iterator[Task]:
    for task in tasks:
        yield task
        yield from _flatten(task.children)
