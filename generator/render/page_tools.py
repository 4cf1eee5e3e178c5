"""What a template of one page may call besides its views: texts with the page's ids, links from it, parts.

In: the tools of the site and the page's path. Out: Markdown whose ids are the page's own and whose links
are relative to it.
"""

import posixpath
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from generator.model.blocks import Anchor, Block
from generator.model.site import Pack
from generator.model.submission import SubmittedAnswer
from generator.model.views import EarlierAnswer, QuestionView
from generator.render.markup import as_typed, formatted, inline, plain
from generator.render.shared import SharedParts
from generator.render.site_tools import SiteTools
from generator.render.uses import Use
from generator.sandbox.filters import check_printable
from generator.text.escape import escape_inline
from generator.text.fold import fold
from generator.text.short import short_form


class PageTools:
    """The functions of one page; `rendered` are the pages that a link may lead to."""

    def __init__(self, site: SiteTools, page: str, rendered: frozenset[str], shared: SharedParts) -> None:
        self._site = site
        self._page = page
        self._folder = posixpath.dirname(page)
        self._rendered = rendered
        self._shared = shared
        self._prefixes: dict[str, int] = {}
        self._leads_into_pack = False

    def names(self) -> dict[str, Callable[..., Any]]:
        """The functions by the name templates know them under, with those of the site."""
        return {
            **self._site.names,
            "md": self.markdown,
            "part": self.part,
            "short_answer": self.short_answer,
            "link": self.link,
            "earlier_text": self.earlier_text,
            "sent_title": self.sent_title,
            "use_links": self.use_links,
        }

    def markdown(self, block: Block | str, level: int = 3, lines: bool = False) -> Markup:
        """A block as Markdown; its highest heading becomes `level`, its ids are the page's own.

        With `lines` the author's line breaks stay, as a form shows them. A text is taken too, as
        page templates get from `experience("id").full`.
        """
        if isinstance(block, Block):
            text, prefix = self._site.merged.of(block).markdown, block.anchor.id or block.what or "text"
        else:
            check_printable(block)
            text, prefix = str(block), "text"
        number = self._prefixes[prefix] = self._prefixes.get(prefix, 0) + 1
        if number > 1:
            prefix = f"{prefix}-{number}"
        return formatted(text, level, f"{prefix}-", lines)

    def part(self, name: str, view: object) -> Markup:
        """The part of a page that `parts/<name>.md.j2` makes of a view; other pages may share it.

        A part whose links lead into a pack is not shared: how they are written depends on the page.
        """
        shared = self._shared
        key = (name, self._site.labels.language, self._page.count("/"), shared.shown(view))
        if key in shared.kept:
            return shared.kept[key]
        tools = PageTools(self._site, self._page, self._rendered, shared)
        laid_out = shared.lay_out(name, {**tools.names(), "view": view})
        if not tools._leads_into_pack:
            shared.kept[key] = laid_out
        return laid_out

    def short_answer(self, view: QuestionView) -> Markup:
        """What the short view says besides keywords: the short answer, else a sentence or list of the answer.

        Where neither says anything alone the whole answer stands.
        """
        if view.short or view.question.keywords or not view.answer:
            return self.markdown(view.short, 4)
        lines = short_form(self._site.text(view.answer))
        if len(lines) > 1:
            items = (line.split(" ", 1) for line in lines)
            return Markup("\n".join(f"{mark} {escape_inline(text)}" for mark, text in items))
        return Markup(escape_inline(lines[0])) if lines else self.markdown(view.answer, 4)

    def link(self, anchor: Anchor, text: object) -> Markup:
        """A link to a place, relative to this page; the text alone where that page is not rendered."""
        if anchor.page not in self._rendered:
            return plain(text)
        target = f"#{anchor.id}" if anchor.id else ""
        self._leads_into_pack |= anchor.page.count("/") > 1
        if anchor.page != self._page:
            target = _relative(anchor.page, self._folder) + target
        return Markup(f"[{plain(text)}]({target})") if target else plain(text)

    def earlier_text(self, answer: EarlierAnswer) -> Markup:
        """An earlier answer as it was sent; as it stands in the draft where nothing was frozen."""
        if answer.sent_text:
            return as_typed(answer.sent_text)
        return self.markdown(answer.answer, 5, lines=True)

    def sent_title(self, pack: Pack, answer: SubmittedAnswer) -> Markup:
        """The question of a frozen answer, linked to where it stands now."""
        names = {fold(answer.essay), fold(answer.title)}
        for view in pack.essays:
            if {fold(view.essay.id), fold(view.essay.title)} & names:
                return self.link(view.anchor, inline(view.title))
        return inline(answer.title) if answer.title else plain(answer.essay)

    def use_links(self, uses: Iterable[Use]) -> list[Markup]:
        """Links to the places of use, one for each kind of text in each pack."""
        first: dict[str, Use] = {}
        for use in uses:
            first.setdefault(self._use_text(use), use)
        return [self.link(use.anchor, text) for text, use in first.items()]

    def _use_text(self, use: Use) -> str:
        label = self._site.labels
        known = label.has(f"use-{use.what}")
        what = label(f"use-{use.what}" if known else "use-other")
        return f"{self._site.position_name(use.position)} {what}" if use.position else what


@lru_cache(maxsize=10_000)
def _relative(page: str, folder: str) -> str:
    return posixpath.relpath(f"/{page}", f"/{folder}")
