"""checklist.md: task lists under headings, nested as people write them.

In: a source or a passage. Out: tasks with their dates and categories, and the text without tasks.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from pydantic_core import PydanticCustomError

from generator.codes.sources import values as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.plan import Task, TextSection
from generator.model.values import read_day
from generator.records import record
from generator.sources.asking import join_category, read_label
from generator.sources.blocks import read_blocks
from generator.sources.checkboxes import mend_checkboxes
from generator.sources.frontmatter import Source
from generator.sources.markdown_slips import space_headings
from generator.sources.pieces import join_passages, without_items
from generator.sources.wording import clean_title
from generator.text.passage import Passage
from generator.text.plain import inline_plain
from generator.text.reader import Item, Section, read_list, split_sections
from generator.text.weekdays import BESIDE

_LONGEST_LABEL = 40

# https://publish.obsidian.md/tasks/Reference/Task+Formats/Tasks+Emoji+Format
_DATE = re.compile(
    r"\s*(?P<sign>[📅📆🗓🛫])\ufe0f?\s*(?:(?P<day>\d[\d.\-/]*\d)"
    rf"(?:{BESIDE})?)?(?P<rest>\s*[^\s📅📆🗓🛫]*)"
)


@record(frozen=True)
class Checklist:
    """The tasks of a file, and in its order the text that is no task."""

    tasks: tuple[Task, ...] = ()
    texts: tuple[TextSection, ...] = ()


def read_checklist(source: Source, found: list[Diagnostic]) -> Checklist:
    """Tasks by `## ` heading; a nested `### ` makes the category `A · B`."""
    body = space_headings(mend_checkboxes(source.body), source.path, found)
    parts = [
        read_tasks_and_text(titled.section, titled.title, source.path, found)
        for section, part in split_parts(body)
        for titled in split_titled(section, part)
    ]
    return Checklist(
        tuple(task for part in parts for task in part.tasks),
        tuple(text for part in parts for text in part.texts),
    )


@record(frozen=True)
class TitledSection:
    """A section without sections of its own, and what stands above it: `A · B`."""

    above: str
    section: Section

    @property
    def title(self) -> str:
        return join_category(self.above, clean_title(self.section.title))


def split_parts(body: Passage) -> Iterator[tuple[Section, str]]:
    """The `# ` and `## ` sections in order, what precedes them included, with the `# ` title above each.

    Where a file has a single `# ` heading and starts with it, it is the title of the file, not a part.
    """
    sections = split_sections(body, 2)
    parts = [section for section in sections if section.level == 1]
    is_title = len(parts) == 1 and not sections[0].body and sections[1].level == 1
    part = ""
    for section in sections:
        yield section, part if section.level == 2 else ""
        if section.level == 1 and not is_title:
            part = clean_title(section.title)


def split_titled(section: Section, part: str) -> Iterator[TitledSection]:
    """A section's own text and its `### ` sections."""
    outer = join_category(part, clean_title(section.title))
    for inner in split_sections(section.body, 3):
        if inner.level:
            yield TitledSection(outer, inner)
        else:
            yield TitledSection(part, replace(section, body=inner.body))


def read_tasks_and_text(section: Section, category: str, path: str, found: list[Diagnostic]) -> Checklist:
    """The tasks of a section, and whatever else stands in it."""
    reading = _Reading(path, found)
    reading.read(section.body, category)
    rest = join_passages(*reading.texts)
    where = Location(path, section.line if section.level else rest.line)
    texts = (TextSection(where=where, title=category, body=rest),) if rest else ()
    return Checklist(tuple(reading.tasks), texts)


@dataclass
class _Reading:
    """Parts a passage into tasks and text; what only names the tasks beneath it is their category."""

    path: str
    found: list[Diagnostic]
    tasks: list[Task] = field(default_factory=list)
    texts: list[Passage] = field(default_factory=list)

    def read(self, body: Passage, category: str) -> None:
        blocks = read_blocks(body)
        listed = [read_list(block.content)[0] if block.kind == "list" else () for block in blocks]
        holds = [any(map(_holds_task, items)) for items in listed]
        group = label = ""
        for block, items, before_tasks in zip(blocks, listed, [*holds, False][1:], strict=True):
            if block.kind == "heading":
                title = block.content.text.strip("# ")
                group = join_category(category, clean_title(title))
                if not before_tasks:
                    self.texts.append(block.content)
            elif before_tasks and read_label(block):
                label = read_label(block)
                continue
            elif block.kind == "list":
                self._read_list(block.content, items, join_category(group or category, label))
            else:
                self.texts.append(block.content)
            label = ""

    def _read_list(self, content: Passage, items: tuple[Item, ...], category: str) -> None:
        """The tasks of a list; its other items stay as they are written, one list as long as they can."""
        plain: list[tuple[str, int]] = []
        stops = [*(item.line for item in items[1:]), content.lines[-1] + 1]
        for item, stop in zip(items, stops, strict=True):
            if item.checked is not None:
                self.tasks += read_task_items((item,), category, self.path, self.found)
            elif _holds_task(item):
                label = " ".join(item.text.split())
                if len(label) <= _LONGEST_LABEL:
                    inner = join_category(category, inline_plain(label).rstrip(":： "))
                else:
                    inner = category
                    plain.append((f"- {label}", item.line))
                self._keep(plain)
                self.read(item.body, inner)
            else:
                plain += (row for row in content.rows if item.line <= row[1] < stop)
        self._keep(plain)

    def _keep(self, rows: list[tuple[str, int]]) -> None:
        if rows:
            self.texts.append(Passage.join(rows).trimmed())
            rows.clear()


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
        kind = "start" if mark["sign"] == "🛫" else "due"
        try:
            day = read_day(mark["day"] or "")
            if days.setdefault(kind, day) != day:
                found.append(codes.SECOND_DATE.at(where, key=mark["sign"], value=mark["day"]))
        except PydanticCustomError as error:
            value = mark["day"] or mark["rest"].strip()
            code = codes.NO_SUCH_DAY if error.type == "no-such-day" else codes.BAD_DATE
            found.append(code.at(where, key=mark["sign"], value=value))
    start, due = days.get("start"), days.get("due")
    if start and due and start > due:
        found.append(codes.START_AFTER_DUE.at(where, start=start, due=due))
    return " ".join(_DATE.sub(r" \g<rest>", text).split()), start, due


def _holds_task(item: Item) -> bool:
    return item.checked is not None or any(map(_holds_task, item.children))
