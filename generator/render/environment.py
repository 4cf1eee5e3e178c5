"""The template environment: what templates may call, and the one place where text is escaped.

Whatever a template prints is escaped as plain text unless it is already Markup; `inline` and `cell`
are for fields that hold inline Markdown, `md` for blocks.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from html import escape
from typing import Any
from urllib.parse import quote

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.bounded_filters import check_printable
from generator.diagnostics import Location
from generator.model.blocks import Anchor, Block
from generator.model.merged import MergedSite, SaidOtherwise
from generator.model.site import Pack
from generator.model.story import Career, Experience
from generator.model.submission import SubmittedAnswer
from generator.model.values import Moment, Period
from generator.model.views import AgendaItem, EarlierAnswer, IntroductionView, QuestionView, TaskView
from generator.render import components, dates
from generator.render.codegen import PlainCode
from generator.render.compiled import CompiledTemplates
from generator.render.labels import Labels
from generator.render.navigation import pack_title
from generator.render.shared import SharedParts
from generator.render.uses import Use
from generator.sandbox import Sandbox
from generator.text.counting import count, speaking_seconds
from generator.text.differences import Change
from generator.text.escape import escape_inline
from generator.text.fold import fold, slug
from generator.text.format import format_markdown
from generator.text.inline import Place, Style, escape_cell, format_inline
from generator.text.josa import josa
from generator.text.parser import parse_inline
from generator.text.passage import Passage
from generator.text.plain import inline_plain
from generator.text.reader import first_sentence, heading_lines

_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


def _formatted(text: str, level: int, prefix: str, lines: bool) -> Markup:
    """A text as Markdown for the host; its highest heading becomes `level`."""
    may_have_headings = "#" in text or "=" in text
    return (
        _formatted_once(text, level, prefix, lines)
        if may_have_headings
        else _formatted_once(text, lines=lines)
    )


@lru_cache(maxsize=50_000)
def _formatted_once(text: str, level: int = 1, prefix: str = "", lines: bool = False) -> Markup:
    """Formatting once what stands on many pages."""
    levels = [found for found, _, _ in heading_lines(Passage.read(text))]
    shift = level - min(levels) if levels else 0
    return Markup(format_markdown(text, shift=shift, prefix=prefix, hard_breaks=lines))


def plain(value: object) -> Markup:
    """Any value as safe text; Markup stays as it is. TypeError for what no author means to print."""
    if type(value) is str:
        return _escaped(value)
    if isinstance(value, Markup):
        return value
    check_printable(value)
    return Markup(escape_inline(str(value)))


@lru_cache(maxsize=10_000)
def _escaped(text: str) -> Markup:
    return Markup(escape_inline(text))


@lru_cache(maxsize=10_000)
def inline(text: str) -> Markup:
    """A field of inline Markdown as one safe line."""
    return Markup(format_inline(parse_inline(" ".join(str(text).split("\n"))), Style(Place.HEADING)))


def cell(text: object) -> Markup:
    """A field of inline Markdown in a table cell."""
    if isinstance(text, Markup):
        return Markup(text.replace("\n", " "))
    return Markup(escape_cell(str(text)))


def as_typed(text: str) -> Markup:
    """Plain text with its line breaks and paragraphs."""
    paragraphs = re.split(r"\n\s*\n", text.strip("\n"))
    rows = ("  \n".join(escape_inline(line) for line in part.split("\n")) for part in paragraphs)
    return Markup("\n\n".join(rows))


def weblink(address: str, text: object = "") -> Markup:
    """A link to an address of the web, mail or phone; the text alone when it is none."""
    shown = plain(text or address)
    if re.match(r"[\w.-]+\.[a-z]{2,}(/|$)", address):
        address = f"https://{address}"
    if not re.match(r"(https?|mailto|tel):", address, re.I):
        return shown
    target = quote(address, safe=":/?#@!$&'*+,;=%~-._")
    return Markup(f"[{shown}]({target})")


def indented(text: object) -> Markup:
    """Text as the content of a list item."""
    return Markup("\n".join(f"    {line}" if line.strip() else "" for line in str(text).split("\n")))


_FILTERS: dict[str, Callable[..., object]] = {
    "inline": inline,
    "cell": cell,
    "josa": josa,
    "plain": plain,
    "weblink": weblink,
    "plaintext": inline_plain,
    "html": lambda text: Markup(escape(str(text))),
    "indent4": indented,
    "slug": lambda text: Markup(slug(str(text))),
    "code": lambda text: Markup(str(text)),
    "hyphen": lambda name: Markup(name.replace("_", "-")),
}
_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "finalize": plain,
    "comment_start_string": "{##",
    "comment_end_string": "##}",
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def built_in_environment() -> Environment:
    """The environment of the templates that come with the product."""
    environment = Environment(
        loader=PackageLoader("generator.render", "templates"),
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        **_OPTIONS,
    )
    environment.filters |= _FILTERS
    environment.code_generator_class = PlainCode
    return environment


def sandboxed_environment(loader: BaseLoader) -> Sandbox:
    """The environment of the user's own page templates; they may include the built-in ones."""
    return Sandbox(filters=_FILTERS, templates=True, loader=loader, **_OPTIONS)


class PageTools:
    """What a template of one page may call besides its views."""

    def __init__(
        self, merged: MergedSite, page: str, rendered: frozenset[str], label: Labels, shared: SharedParts
    ) -> None:
        self._merged = merged
        self._page = page
        self._folder = posixpath.dirname(page)
        self._rendered = rendered
        self._label = label
        self._shared = shared
        self._prefixes: dict[str, int] = {}
        self._leads_into_pack = False

    def names(self) -> dict[str, Callable[..., Any]]:
        """The functions by the name templates know them under."""
        label = self._label
        return {
            "label": self.label,
            "text": self.text,
            "md": self.markdown,
            "part": self.part,
            "cell_md": self.cell_markdown,
            "fits_cell": self.fits_cell,
            "short_answer": self.short_answer,
            "link": self.link,
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
            "copy": lambda block: components.copy_button(self._merged.of(block).plain, label),
            "limit": lambda essay: components.limit_text(essay, label),
            "count_bar": lambda essay, block: components.count_bar(
                essay, self._merged.of(block).count, label
            ),
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
            "earlier_text": self.earlier_text,
            "earlier_length": self.earlier_length,
            "as_typed": as_typed,
            "changes": self.changes,
            "stretches": components.stretches,
            "said_otherwise": self.said_otherwise,
            "sent_title": self.sent_title,
            "sent_length": lambda answer: components.amount(answer.length, answer.convention, label),
            "agenda_text": self.agenda_text,
            "use_links": self.use_links,
            "career_line": self.career_line,
            "experience_line": self.experience_line,
        }

    def label(self, name: str, /, **values: object) -> Markup:
        """What the catalogue says, with the values made safe."""
        if not values:
            return _said(self._label, name)
        return Markup(self._label(name, **{key: plain(value) for key, value in values.items()}))

    def text(self, block: Block) -> str:
        """The merged plain text of a block."""
        return self._merged.of(block).plain

    def markdown(self, block: Block | str, level: int = 3, lines: bool = False) -> Markup:
        """A block as Markdown; its highest heading becomes `level`, its ids are the page's own.

        With `lines` the author's line breaks stay, as a form shows them. A text is taken too, as
        page templates get from `experience("id").full`.
        """
        if isinstance(block, Block):
            text, prefix = self._merged.of(block).markdown, block.anchor.id or block.what or "text"
        else:
            check_printable(block)
            text, prefix = str(block), "text"
        number = self._prefixes[prefix] = self._prefixes.get(prefix, 0) + 1
        if number > 1:
            prefix = f"{prefix}-{number}"
        return _formatted(text, level, f"{prefix}-", lines)

    def part(self, name: str, view: object) -> Markup:
        """The part of a page that `parts/<name>.md.j2` makes of a view; other pages may share it.

        A part whose links lead into a pack is not shared: how they are written depends on the page.
        """
        shared = self._shared
        key = (name, self._label.language, self._page.count("/"), shared.shown(view))
        if key in shared.kept:
            return shared.kept[key]
        tools = PageTools(self._merged, self._page, self._rendered, self._label, shared)
        laid_out = shared.lay_out(name, {**tools.names(), "view": view})
        if not tools._leads_into_pack:
            shared.kept[key] = laid_out
        return laid_out

    def short_answer(self, view: QuestionView) -> Markup:
        """What the short view says besides keywords: the short answer, else the answer's first sentence.

        A sentence that only announces a list says nothing alone, so then the whole answer stands.
        """
        if view.short or view.question.keywords or not view.answer:
            return self.markdown(view.short, 4)
        sentence = first_sentence(self.text(view.answer).strip())
        if not sentence or sentence.endswith((":", "：")):
            return self.markdown(view.answer, 4)
        return Markup(escape_inline(sentence))

    def fits_cell(self, block: Block) -> bool:
        """Whether a block is short and plain enough for a table cell."""
        text = self._merged.of(block).markdown
        return len(text) < 300 and "```" not in text and "|" not in text

    def cell_markdown(self, block: Block) -> Markup:
        """A block in a table cell: its paragraphs and items as lines."""
        lines = [_LIST_MARK.sub("", line) for line in self.text(block).split("\n") if line.strip()]
        return Markup("<br>".join(escape_inline(line) for line in lines))

    def link(self, anchor: Anchor, text: object) -> Markup:
        """A link to a place, relative to this page; the text alone where that page is not rendered."""
        if anchor.page not in self._rendered:
            return plain(text)
        target = f"#{anchor.id}" if anchor.id else ""
        self._leads_into_pack |= anchor.page.count("/") > 1
        if anchor.page != self._page:
            target = _relative(anchor.page, self._folder) + target
        return Markup(f"[{plain(text)}]({target})") if target else plain(text)

    def source(self, origin: Location | Block) -> Markup:
        """The attribute that says which source line a block came from; empty where it must not show."""
        where = Location(origin.path, origin.passage.line) if isinstance(origin, Block) else origin
        if not self._merged.site.private or not where.path:
            return Markup("")
        return Markup(f' data-source="{Markup.escape(str(where))}"')

    def period(self, period: Period) -> str:
        return dates.period_text(period, self._label("present"))

    def tags(self, words: Iterable[str]) -> str:
        """Tags by their labels, with commas."""
        labels = self._merged.site.tag_labels
        return ", ".join(labels.get(word, word) for word in words)

    def position_name(self, key: str) -> str:
        pack = self._merged.site.pack(key)
        return pack_title(pack) if pack else key

    def spoken_seconds(self, view: IntroductionView) -> int:
        """How long an introduction takes to say at the candidate's pace."""
        pace = self._merged.site.library.profile.speaking
        return speaking_seconds(
            self.text(view.body),
            chars_per_minute=pace.chars_per_minute,
            words_per_minute=pace.words_per_minute,
            language=view.introduction.language,
        )

    def earlier_text(self, answer: EarlierAnswer) -> Markup:
        """An earlier answer as it was sent; as it stands in the draft where nothing was frozen."""
        if answer.sent_text:
            return as_typed(answer.sent_text)
        return self.markdown(answer.answer, 5, lines=True)

    def earlier_length(self, answer: EarlierAnswer) -> str:
        text = answer.sent_text or self.text(answer.answer)
        return components.amount(count(text, answer.essay.convention), answer.essay.convention, self._label)

    def changes(self, anchor: Anchor) -> tuple[Change, ...]:
        """How an essay is other than it was sent."""
        return self._merged.changes.get(f"{anchor.page}#{anchor.id}", ())

    def said_otherwise(self, position: str, debrief: str) -> list[SaidOtherwise]:
        """The amounts a debrief tells otherwise than they were sent."""
        found = self._merged.said_otherwise.get(position, ())
        return [told for told in found if told.debrief == debrief]

    def sent_title(self, pack: Pack, answer: SubmittedAnswer) -> Markup:
        """The question of a frozen answer, linked to where it stands now."""
        names = {fold(answer.essay), fold(answer.title)}
        for view in pack.essays:
            if {fold(view.essay.id), fold(view.essay.title)} & names:
                return self.link(view.anchor, inline(view.title))
        return inline(answer.title) if answer.title else plain(answer.essay)

    def agenda_text(self, item: AgendaItem) -> str:
        """`회사 · 포지션 — 1차 면접`; a task by its own words."""
        label = self._label
        what = (
            inline_plain(item.what) if item.kind == "task" else label(f"agenda-{item.kind}", what=item.what)
        )
        return f"{self.position_name(item.position)} — {what.strip()}" if item.position else what.strip()

    def use_links(self, uses: Iterable[Use]) -> list[Markup]:
        """Links to the places of use, one for each kind of text in each pack."""
        first: dict[str, Use] = {}
        for use in uses:
            first.setdefault(self._use_text(use), use)
        return [self.link(use.anchor, text) for text, use in first.items()]

    def _use_text(self, use: Use) -> str:
        known = self._label.has(f"use-{use.what}")
        what = self._label(f"use-{use.what}" if known else "use-other")
        return f"{self.position_name(use.position)} {what}" if use.position else what

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


@lru_cache(maxsize=10_000)
def _relative(page: str, folder: str) -> str:
    return posixpath.relpath(f"/{page}", f"/{folder}")


def task_rows(tasks: Iterable[TaskView], depth: int = 0) -> Iterator[tuple[int, TaskView]]:
    """Tasks and their sub-tasks as rows, each with its depth."""
    for view in tasks:
        yield depth, view
        yield from task_rows(view.children, depth + 1)
