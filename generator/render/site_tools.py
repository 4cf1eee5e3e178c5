"""What page templates may call that says the same on every page of a language.

In: the merged site and the labels. Out: functions over texts, days, tasks and what was sent.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import Any

from markupsafe import Markup

from generator.diagnostics import Location
from generator.model.blocks import Anchor, Block
from generator.model.merged import MergedSite, SaidOtherwise
from generator.model.story import Career, Experience
from generator.model.values import Moment, Period
from generator.model.views import AgendaItem, EarlierAnswer, IntroductionView, TaskView
from generator.render import components, dates
from generator.render.labels import Labels
from generator.render.markup import as_typed, plain
from generator.render.navigation import pack_title
from generator.text.counting import count, speaking_seconds
from generator.text.differences import Change
from generator.text.escape import escape_inline
from generator.text.josa import josa
from generator.text.plain import inline_plain

_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


class SiteTools:
    """The functions of one language; `names` are what templates know them under."""

    def __init__(self, merged: MergedSite, labels: Labels) -> None:
        self.merged = merged
        self.labels = labels
        self.names = self._named()

    def _named(self) -> dict[str, Callable[..., Any]]:
        label, of = self.labels, self.merged.of
        return {
            "label": self.label,
            "text": self.text,
            "cell_md": self.cell_markdown,
            "fits_cell": self.fits_cell,
            "source": self.source,
            "when": lambda moment: dates.moment_text(moment, label.language),
            "day": lambda day: dates.day_text(day, label.language),
            "full_day": lambda day: dates.full_day_text(day, label.language),
            "span": lambda start, end: dates.span_text(start, end, label.language),
            "period": self.period,
            "duration": lambda seconds: dates.seconds_text(seconds, label.language),
            "dday": components.day_counter,
            "badge": components.badge,
            "switch": lambda: components.answer_switch(label),
            "copy": lambda block: components.copy_button(of(block).plain, label),
            "limit": lambda essay: components.limit_text(essay, label),
            "count_bar": lambda essay, block: components.count_bar(essay, of(block).count, label),
            "sent_count": lambda essay, answer: components.count_bar(
                essay, partial(count, answer.text), label
            ),
            "copy_text": lambda text, name: components.copy_button(text, label, name),
            "moment": lambda day: Moment(day),
            "josa": josa,
            "anchor": lambda page, name="": Anchor(page, name),
            "h": lambda level: Markup("#" * max(1, min(level, 6))),
            "has_label": label.has,
            "tags": self.tags,
            "rows": task_rows,
            "open_tasks": lambda tasks: sum(task.open_count for task in tasks),
            "position_name": self.position_name,
            "spoken": self.spoken_seconds,
            "earlier_length": self.earlier_length,
            "as_typed": as_typed,
            "changes": self.changes,
            "stretches": components.stretches,
            "said_otherwise": self.said_otherwise,
            "sent_length": lambda answer: components.amount(answer.length, answer.convention, label),
            "agenda_text": self.agenda_text,
            "career_line": self.career_line,
            "experience_line": self.experience_line,
        }

    def label(self, name: str, /, **values: object) -> Markup:
        """What the catalogue says, with the values made safe."""
        if not values:
            return _said(self.labels, name)
        return Markup(self.labels(name, **{key: plain(value) for key, value in values.items()}))

    def text(self, block: Block) -> str:
        """The merged plain text of a block."""
        return self.merged.of(block).plain

    def fits_cell(self, block: Block) -> bool:
        """Whether a block is short and plain enough for a table cell."""
        text = self.merged.of(block).markdown
        return len(text) < 300 and "```" not in text and "|" not in text

    def cell_markdown(self, block: Block) -> Markup:
        """A block in a table cell: its paragraphs and items as lines."""
        lines = [_LIST_MARK.sub("", line) for line in self.text(block).split("\n") if line.strip()]
        return Markup("<br>".join(escape_inline(line) for line in lines))

    def source(self, origin: Location | Block) -> Markup:
        """The attribute that says which source line a block came from; empty where it must not show."""
        where = Location(origin.path, origin.passage.line) if isinstance(origin, Block) else origin
        if not self.merged.site.private or not where.path:
            return Markup("")
        return Markup(f' data-source="{Markup.escape(str(where))}"')

    def period(self, period: Period) -> str:
        label = self.labels
        return dates.period_text(period, label("present"))

    def tags(self, words: Iterable[str]) -> str:
        """Tags by their labels, with commas."""
        labels = self.merged.site.tag_labels
        return ", ".join(labels.get(word, word) for word in words)

    def position_name(self, key: str) -> str:
        pack = self.merged.site.pack(key)
        return pack_title(pack) if pack else key

    def spoken_seconds(self, view: IntroductionView) -> int:
        """How long an introduction takes to say at the candidate's pace."""
        pace = self.merged.site.library.profile.speaking
        return speaking_seconds(
            self.text(view.body),
            chars_per_minute=pace.chars_per_minute,
            words_per_minute=pace.words_per_minute,
            language=view.introduction.language,
        )

    def earlier_length(self, answer: EarlierAnswer) -> str:
        text = answer.sent_text or self.text(answer.answer)
        return components.amount(count(text, answer.essay.convention), answer.essay.convention, self.labels)

    def changes(self, anchor: Anchor) -> tuple[Change, ...]:
        """How an essay is other than it was sent."""
        return self.merged.changes.get(f"{anchor.page}#{anchor.id}", ())

    def said_otherwise(self, position: str, debrief: str) -> list[SaidOtherwise]:
        """The amounts a debrief tells otherwise than they were sent."""
        found = self.merged.said_otherwise.get(position, ())
        return [told for told in found if told.debrief == debrief]

    def agenda_text(self, item: AgendaItem) -> str:
        """`회사 · 포지션 — 1차 면접`; a task by its own words."""
        label = self.labels
        what = (
            inline_plain(item.what) if item.kind == "task" else label(f"agenda-{item.kind}", what=item.what)
        )
        return f"{self.position_name(item.position)} — {what.strip()}" if item.position else what.strip()

    def career_line(self, career: Career) -> str:
        """`2021.03 – 2023.05 · 플랫폼팀 · 백엔드 엔지니어`."""
        parts = [self.period(career.period)] if career.period else []
        return " · ".join([*parts, *filter(None, (career.team, career.title))])

    def experience_line(self, story: Experience) -> str:
        parts = [self.period(story.period)] if story.period else []
        return " · ".join(
            [*parts, *filter(None, (story.role,)), *([", ".join(story.stack)] if story.stack else [])]
        )


@lru_cache(maxsize=1_000)
def _said(label: Labels, name: str) -> Markup:
    return Markup(label(name))


def task_rows(tasks: Iterable[TaskView], depth: int = 0) -> Iterator[tuple[int, TaskView]]:
    """Tasks and their sub-tasks as rows, each with its depth."""
    for view in tasks:
        yield depth, view
        yield from task_rows(view.children, depth + 1)
