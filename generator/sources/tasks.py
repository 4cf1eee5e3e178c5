"""checklist.md: task lists under headings, nested as people write them.

In: a source or a passage. Out: tasks with their dates and categories, and the text without tasks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from generator.codes import sources as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.application import TextSection
from generator.model.plan import Task
from generator.model.values import read_day
from generator.sources.blocks import read_blocks
from generator.sources.frontmatter import Source
from generator.sources.pieces import join_passages, without_items
from generator.sources.questions import join_category, read_label
from generator.sources.wording import split_marks
from generator.text.passage import Passage
from generator.text.reader import Item, read_list, read_tasks, split_sections

# https://publish.obsidian.md/tasks/Reference/Task+Formats/Tasks+Emoji+Format
_DATE = re.compile(r"\s*(?P<sign>[📅📆🗓🛫])\ufe0f?\s*(?P<day>\d[\d.\-/]*\d)?(?P<rest>\s*[^\s📅📆🗓🛫]*)")


@dataclass(frozen=True)
class Checklist:
    """The tasks of a file, and the sections and paragraphs that hold none."""

    tasks: tuple[Task, ...] = ()
    texts: tuple[TextSection, ...] = ()


def read_checklist(source: Source, found: list[Diagnostic]) -> Checklist:
    """Tasks by `## ` heading; a nested `### ` makes the category `A · B`."""
    tasks: list[Task] = []
    texts: list[TextSection] = []
    for section in split_sections(source.body, 2):
        outer = split_marks(section.title)[0] if section.level == 2 else ""
        for inner in split_sections(section.body, 3):
            category = join_category(outer, split_marks(inner.title)[0])
            items = read_tasks(inner.body)
            tasks += read_task_items(items, category, source.path, found)
            rest = without_tasks(inner.body)
            if rest:
                where = source.place(inner.line or rest.line)
                texts.append(TextSection(where=where, title=category, body=rest))
    return Checklist(tuple(tasks), tuple(texts))


def read_task_items(
    items: Iterable[Item], category: str, path: str, found: list[Diagnostic]
) -> tuple[Task, ...]:
    """The tasks of list items; nested tasks are children, whatever else is nested stays text."""
    tasks: list[Task] = []
    for item in items:
        where = Location(path, item.line)
        text, start, due = take_dates(" ".join(item.text.split()), where, found)
        nested = [child for child in item.children if child.checked is not None]
        tasks.append(
            Task(
                where=where,
                text=text,
                done=bool(item.checked),
                start=start,
                due=due,
                category=category,
                children=read_task_items(nested, category, path, found),
                detail=without_items(item.body, nested),
            )
        )
    return tuple(tasks)


def take_dates(text: str, where: Location, found: list[Diagnostic]) -> tuple[str, date | None, date | None]:
    """A task's text without its 🛫 start and 📅 due date, and the dates."""
    days: dict[str, date] = {}
    for mark in _DATE.finditer(text):
        try:
            days["start" if mark["sign"] == "🛫" else "due"] = read_day(mark["day"] or "")
        except PydanticCustomError:
            value = mark["day"] or mark["rest"].strip()
            found.append(codes.BAD_DATE.at(where, key=mark["sign"], value=value))
    return " ".join(_DATE.sub(r" \g<rest>", text).split()), days.get("start"), days.get("due")


def without_tasks(body: Passage) -> Passage:
    """The blocks and list items that hold no task; a line that only names tasks goes with them."""
    blocks = read_blocks(body)
    tasks = [block.kind == "list" and _holds_task(read_list(block.content)[0]) for block in blocks]
    kept: list[Passage] = []
    for block, is_task, before_task in zip(blocks, tasks, [*tasks, False][1:], strict=True):
        names_tasks = block.kind == "heading" or (before_task and bool(read_label(block)))
        if is_task:
            kept.append(_plain_items(block.content))
        elif not names_tasks:
            kept.append(block.content)
    return join_passages(*filter(None, kept))


def _plain_items(content: Passage) -> Passage:
    """The items of a list that are no tasks and hold none, as written."""
    items = read_list(content)[0]
    ends = [item.line for item in items[1:]] + [content.lines[-1] + 1]
    plain = [
        range(item.line, end) for item, end in zip(items, ends, strict=True) if not _holds_task((item,))
    ]
    return Passage.join(row for row in content.rows if any(row[1] in lines for lines in plain)).trimmed()


def _holds_task(items: Iterable[Item]) -> bool:
    return any(item.checked is not None or _holds_task(item.children) for item in items)
