"""plan.md: weeks with their days, and the tasks that belong to no single position.

In: the source of plan.md. Out: the plan; `월-수: …` in a dated week becomes dates.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.codes.sources import values as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.plan import Plan, Task, TextSection, Week
from generator.sources.asking import join_category
from generator.sources.blocks import Block, read_blocks
from generator.sources.checkboxes import mend_checkboxes
from generator.sources.frontmatter import Source
from generator.sources.markdown_slips import space_headings
from generator.sources.pieces import join_passages
from generator.sources.tasks import read_task_items, read_tasks_and_text, split_parts, split_titled
from generator.sources.wording import clean_title
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Item, Section, read_list
from generator.text.weekdays import BESIDE

_WEEK = re.compile(
    r"[\d.\s]*(?:\d{1,2}\s*월\s*)?(?:제?\s*\d+\s*주\s*차|(?:이번|다음|지난|다다음)\s*주|week\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*[(（\[]?\s*(?P<year>\d{4})\s*[-./년]\s*(?P<month>\d{1,2})\s*[-./월]\s*(?P<day>\d{1,2})일?\.?"
    rf"(?:{BESIDE})?"
    r"(?:\s*[~～∼〜–—-]\s*(?:(?P<year2>\d{4})\s*[-./년]\s*)?(?:(?P<month2>\d{1,2})\s*[-./월]\s*)?"
    rf"(?P<day2>\d{{1,2}})일?\.?(?:{BESIDE})?)?\s*[)）\]]?"
)
_YEARLESS = re.compile(rf"\d{{1,2}}\s*[./월-]\s*\d{{1,2}}일?(?:{BESIDE})?\s*[~～∼〜–—-]\s*[\d./월일 -]*\d일?")
_KOREAN_DAYS = "월화수목금토일"
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = rf"(?:[{_KOREAN_DAYS}](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
_DAYS = re.compile(
    rf"(?P<label>(?P<first>{_DAY})(?:\s*[-~～∼〜–—]\s*(?P<last>{_DAY}))?)\s*[:：]\s*(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)


def read_plan(source: Source, found: list[Diagnostic]) -> Plan:
    """The weeks of the plan, its other tasks, and in its order the text that is neither."""
    body = space_headings(mend_checkboxes(source.body), source.path, found)
    weeks: list[Week] = []
    tasks: list[Task] = []
    texts: list[TextSection] = []
    for section, part in split_parts(body):
        if section.level and _is_week(section.title) and (section.level == 2 or section.body):
            weeks.append(_read_week(section, part, source, found))
            continue
        for titled in split_titled(section, part):
            if titled.section.level == 3 and _is_week(titled.section.title):
                weeks.append(_read_week(titled.section, titled.above, source, found))
                continue
            checklist = read_tasks_and_text(titled.section, titled.title, source.path, found)
            tasks += checklist.tasks
            texts += checklist.texts
    return Plan(where=source.where, weeks=tuple(weeks), tasks=tuple(tasks), texts=tuple(texts))


def _is_week(title: str) -> bool:
    """Whether a heading names a week or says its dates."""
    return bool(_WEEK.match(clean_title(title)) or _RANGE.search(title))


def _read_week(section: Section, above: str, source: Source, found: list[Diagnostic]) -> Week:
    title, start, end = _read_range(section.title, source.place(section.line), found)
    tasks: list[Task] = []
    texts: list[Passage] = []
    for block in read_blocks(section.body):
        lines = tuple(_plan_lines(block))
        if lines:
            for text, item, line in lines:
                tasks.append(_read_task(text, item, source.place(line), start, end, found))
        else:
            texts.append(block.content)
    return Week(
        where=source.place(section.line),
        title=join_category(above, clean_title(title)),
        start=start,
        end=end,
        tasks=tuple(tasks),
        text=join_passages(*texts),
    )


def _plan_lines(block: Block) -> Iterator[tuple[str, Item | None, int]]:
    """The lines of a block that are tasks: list items, or `월: …` lines of a code block or paragraph."""
    if block.kind == "list":
        for item in read_list(block.content)[0]:
            yield item.text, item, item.line
        return
    text = block.code if block.kind == "code" else block.content if block.kind == "paragraph" else NOTHING
    if any(_DAYS.fullmatch(row.strip()) for row, _ in text.rows):
        for row, line in text.rows:
            if row.strip():
                yield row.strip(), None, line


def _read_task(
    text: str,
    item: Item | None,
    where: Location,
    start: date | None,
    end: date | None,
    found: list[Diagnostic],
) -> Task:
    task = (
        read_task_items((item,), "", where.path, found)[0]
        if item
        else Task(where=where, text=" ".join(text.split()))
    )
    match = _DAYS.fullmatch(task.text)
    if not match or start is None:
        return task
    first = _date_of(match["first"], start, end)
    last = _date_of(match["last"] or match["first"], first or start, end)
    if first is None or last is None:
        return task
    return task.model_copy(
        update={"text": match["text"].strip(), "start": task.start or first, "due": task.due or last}
    )


def _date_of(name: str, start: date, end: date | None) -> date | None:
    """The first day of that name from `start` on, if it lies in the week."""
    short = name[:3].casefold()
    weekday = _ENGLISH_DAYS.index(short) if short in _ENGLISH_DAYS else _KOREAN_DAYS.index(name[0])
    try:
        day = start + timedelta(days=(weekday - start.weekday()) % 7)
    except OverflowError:  # the last days of the calendar
        return None
    return day if end is None or day <= end else None


def _read_range(title: str, where: Location, found: list[Diagnostic]) -> tuple[str, date | None, date | None]:
    """A week's title without its dates, and the dates."""
    match = _RANGE.search(title)
    if not match:
        if short := _YEARLESS.search(title):
            found.append(codes.WEEK_WITHOUT_YEAR.at(where, value=short.group()))
        return title, None, None
    rest = f"{title[: match.start()]} {title[match.end() :]}".strip() or title
    try:
        start = date(int(match["year"]), int(match["month"]), int(match["day"]))
        end = None
        if match["day2"]:
            month = int(match["month2"] or start.month)
            year = int(match["year2"] or start.year + (month < start.month))
            end = date(year, month, int(match["day2"]))
    except ValueError:
        found.append(codes.BAD_WEEK.at(where, value=match.group().strip(" ()（）[]")))
        return rest, None, None
    if end and end < start:
        found.append(codes.BAD_WEEK.at(where, value=match.group().strip(" ()（）[]")))
        return rest, None, None
    return rest, start, end
