"""Merged site -> pages: one template per page, the user's own before the built-in one."""

import json
from collections.abc import Iterator, Mapping

from jinja2 import ChoiceLoader, FunctionLoader, PackageLoader

from generator.codes import content as codes
from generator.diagnostics import Diagnostic
from generator.model.blocks import Anchor
from generator.model.checked import CheckResult
from generator.model.merged import MergedSite
from generator.model.site import Pack
from generator.model.views import PageView
from generator.render.environment import built_in_environment, sandboxed_environment
from generator.render.faults import template_fault
from generator.render.findings import CHECK_PAGE, view_findings
from generator.render.labels import Labels
from generator.render.marks import add_marks, heading_ids
from generator.render.navigation import navigation, pack_title
from generator.render.page_tools import PageTools
from generator.render.replaced import drop_lost_headings
from generator.render.shared import SharedParts
from generator.render.site_tools import SiteTools
from generator.render.uses import experience_uses, fact_uses
from generator.sandbox.budget import Exhausted, bounded_text
from generator.sandbox.environment import Sandbox
from generator.sandbox.faults import EVALUATION_ERRORS
from generator.text.depth import MAX_MARKS, find_too_deep
from generator.text.passage import Passage
from generator.text.reader import heading_lines

MAX_ENDLESS = 2
"""Templates without end that are tried before the others are left for the next build."""


def render_pages(
    merged: MergedSite,
    checked: CheckResult | None = None,
    *,
    position: str = "",
    guide: bool = True,
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """All pages of a site by path below the page root, and the faults of the user's templates.

    Args:
        checked: what the check page lists and blocks are marked with; the private edition only.
        position: render the pack of this `company/position` alone, beside the profile's pages.
        guide: whether the product's guide is published beside the pages.
    """
    return _Renderer(merged, checked, position, guide).render()


class _Renderer:
    def __init__(self, merged: MergedSite, checked: CheckResult | None, position: str, guide: bool) -> None:
        self._merged = merged
        self._site = merged.site
        self._packs = [pack for pack in merged.site.packs if position in ("", pack.key)]
        self._guide = guide
        self._paths = frozenset(self._all_paths())
        shown = checked if checked and merged.site.private else CheckResult()
        self._check = view_findings(shown, self._packs, merged.site)
        self._own = {page.template.where.path: page.template.text for page in self._own_pages()}
        self._built_in = built_in_environment()
        self._sandbox = _sandbox(self._own)
        self._tools = {language: SiteTools(merged, Labels(language)) for language in ("ko", "en")}
        self._own_paths: set[str] = set()
        self._titles: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        self._views: dict[str, object] = {
            "site": self._site,
            "experience_uses": experience_uses(merged),
            "fact_uses": fact_uses(merged),
            "pack_title": pack_title,
            "check": self._check,
            "page_titles": self._titles,
            "place_of": self._place_of,
        }
        self._shared = SharedParts(merged, self._built_in, self._views)
        self._found: list[Diagnostic] = []
        self._endless: set[str] = set()

    def render(self) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
        pages = self._pages
        own = _named(self._site.own_pages)
        pages["index.md"] = self._profile_page("home", "index.md", own)
        for name in self._site.pages:
            if name != "check":
                pages[f"packs/{name}.md"] = self._profile_page(name, f"packs/{name}.md", own)
        for pack in self._packs:
            for name in pack.pages:
                pages[f"{pack.folder}/{name}.md"] = self._pack_page(pack, name)
        if "check" in self._site.pages:
            # Last, because it links to blocks on pages that are there by now.
            pages[CHECK_PAGE] = self._profile_page("check", CHECK_PAGE, own)
        label = self._tools[self._site.language].labels
        pages[".nav.yml"] = navigation(self._site, self._packs, self._titles, label, guide=self._guide)
        return drop_lost_headings(pages, self._own_paths), tuple(self._found)

    def _all_paths(self) -> Iterator[str]:
        yield "index.md"
        if self._guide:
            yield from ("guide/checks.md", "guide/errors.md")
        yield from (f"packs/{name}.md" for name in self._site.pages)
        for pack in self._packs:
            yield from (f"{pack.folder}/{name}.md" for name in pack.pages)

    def _place_of(self, anchor: Anchor) -> Anchor:
        """A block's place as far as it exists: its heading, else its page."""
        there = anchor.id in heading_ids(self._pages.get(anchor.page, ""))
        return anchor if there else Anchor(anchor.page)

    def _own_pages(self) -> Iterator[PageView]:
        yield from self._site.own_pages
        for pack in self._site.packs:
            yield from pack.own_pages

    def _profile_page(self, name: str, path: str, own: Mapping[str, PageView]) -> str:
        tools = self._tools[self._site.language]
        return self._page(f"profile/{name}", path, own.get(name), tools, {}, "", name)

    def _pack_page(self, pack: Pack, name: str) -> str:
        views = {"pack": pack, "essays": pack.essays, "questions": pack.questions}
        own = _named(pack.own_pages).get(name)
        return self._page(
            f"pack/{name}",
            f"{pack.folder}/{name}.md",
            own,
            self._tools[pack.language],
            views,
            pack.key,
            name,
        )

    def _page(
        self,
        template: str,
        path: str,
        own: PageView | None,
        site_tools: SiteTools,
        views: Mapping[str, object],
        position: str,
        name: str,
    ) -> str:
        label = site_tools.labels
        tools = PageTools(site_tools, path, self._paths, self._shared)
        names = {**tools.names(), **self._views, **views, **self._merged.names(position)}
        if own is None:
            title = label(f"{'page' if position else 'profile'}-{name}")
            self._titles[path] = title
            body = self._built_in.get_template(f"{template}.md.j2").render(names)
            return _front_matter(title, searched=path != CHECK_PAGE) + self._marked(body, path, tools, label)
        told = self._own_page(own, names)
        if told is None and not position:  # the position it does not stand in the way of gets ours
            return self._page(template, path, None, site_tools, views, position, name)
        self._own_paths.add(path)
        body = self._marked(told or "", path, tools, label)
        titles = [title for level, title, _ in heading_lines(Passage.read(body)) if level == 1]
        self._titles[path] = own.template.title or (titles[0] if titles else own.name)
        has_head = own.template.text.startswith("---") and body.startswith("---\n")
        return body if has_head else _front_matter(self._titles[path]) + body

    def _marked(self, body: str, path: str, tools: PageTools, label: Labels) -> str:
        return add_marks(body, self._check.at(path), tools.link, label)

    def _own_page(self, page: PageView, names: dict[str, object]) -> str | None:
        """What a page template makes of the names; None where it fails, which is told."""
        path = page.template.where.path
        if path in self._endless or len(self._endless) >= MAX_ENDLESS:
            return None
        self._sandbox.budget.refill()
        try:
            body = bounded_text(self._sandbox.get_template(path).generate(names))
            body.encode()  # half a character is the author's fault here
        except EVALUATION_ERRORS as error:
            if isinstance(error, Exhausted):
                self._endless.add(path)
            self._found.append(template_fault(error, path, names))
            return None
        if find_too_deep(body) is not None:
            self._found.append(codes.TOO_DEEP.at(page.template.where, limit=MAX_MARKS))
            return None
        return body


def _sandbox(own: Mapping[str, str]) -> Sandbox:
    def load(name: str) -> tuple[str, str, None] | None:
        return (own[name], name, None) if name in own else None

    return sandboxed_environment(
        ChoiceLoader([FunctionLoader(load), PackageLoader("generator.render", "templates")])
    )


def _named(pages: tuple[PageView, ...]) -> dict[str, PageView]:
    return {page.name: page for page in pages}


def _front_matter(title: str, *, searched: bool = True) -> str:
    """The head of a page; the search leaves a page out that is not `searched`."""
    rows = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    rows += [] if searched else ["search: {exclude: true}"]
    return "\n".join(["---", *rows, "---", "", ""])
