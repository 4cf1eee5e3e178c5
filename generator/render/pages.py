"""Merged site -> pages: one template per page, the user's own before the built-in one."""

import json
import traceback
from collections.abc import Iterator, Mapping

from jinja2 import ChoiceLoader, FunctionLoader, PackageLoader
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from generator.codes import content as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.merged import MergedSite
from generator.model.site import Pack, PageView
from generator.render.environment import PageTools, built_in_environment, sandboxed_environment
from generator.render.labels import Labels
from generator.render.navigation import navigation, pack_title
from generator.render.uses import experience_uses, fact_uses
from generator.sandbox import EVALUATION_ERRORS, Problem, Sandbox, UnknownName, bounded_text
from generator.text.passage import Passage
from generator.text.reader import heading_lines


def render_pages(
    merged: MergedSite, *, position: str = "", guide: bool = True
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """All pages of a site by path below the page root, and the faults of the user's templates.

    Args:
        position: render the pack of this `company/position` alone, beside the profile's pages.
        guide: whether the product's guide is published beside the pages.
    """
    return _Renderer(merged, position, guide).render()


class _Renderer:
    def __init__(self, merged: MergedSite, position: str, guide: bool) -> None:
        self._merged = merged
        self._site = merged.site
        self._packs = [pack for pack in merged.site.packs if position in ("", pack.key)]
        self._paths = frozenset(self._all_paths())
        self._guide = guide
        self._own = {page.template.where.path: page.template.text for page in self._own_pages()}
        self._built_in = built_in_environment()
        self._sandbox = _sandbox(self._own)
        self._labels = {language: Labels(language) for language in ("ko", "en")}
        self._views: dict[str, object] = {
            "site": self._site,
            "experience_uses": experience_uses(merged),
            "fact_uses": fact_uses(merged),
            "pack_title": pack_title,
        }
        self._titles: dict[str, str] = {}
        self._found: list[Diagnostic] = []

    def render(self) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
        pages = {"index.md": self._profile_page("home", "index.md", _named(self._site.own_pages))}
        for name in self._site.pages:
            pages[f"packs/{name}.md"] = self._profile_page(
                name, f"packs/{name}.md", _named(self._site.own_pages)
            )
        for pack in self._packs:
            for name in pack.pages:
                pages[f"{pack.folder}/{name}.md"] = self._pack_page(pack, name)
        label = self._labels[self._site.language]
        pages[".nav.yml"] = navigation(self._site, self._packs, self._titles, label, guide=self._guide)
        return pages, tuple(self._found)

    def _all_paths(self) -> Iterator[str]:
        yield "index.md"
        yield from (f"packs/{name}.md" for name in self._site.pages)
        for pack in self._packs:
            yield from (f"{pack.folder}/{name}.md" for name in pack.pages)

    def _own_pages(self) -> Iterator[PageView]:
        yield from self._site.own_pages
        for pack in self._site.packs:
            yield from pack.own_pages

    def _profile_page(self, name: str, path: str, own: Mapping[str, PageView]) -> str:
        label = self._labels[self._site.language]
        return self._page(f"profile/{name}", path, own.get(name), label, {}, "", name)

    def _pack_page(self, pack: Pack, name: str) -> str:
        views = {"pack": pack, "essays": pack.essays, "questions": pack.questions}
        own = _named(pack.own_pages).get(name)
        return self._page(
            f"pack/{name}",
            f"{pack.folder}/{name}.md",
            own,
            self._labels[pack.language],
            views,
            pack.key,
            name,
        )

    def _page(
        self,
        template: str,
        path: str,
        own: PageView | None,
        label: Labels,
        views: Mapping[str, object],
        position: str,
        name: str,
    ) -> str:
        tools = PageTools(self._merged, path, self._paths, label)
        names = {**tools.names(), **self._views, **views, **self._merged.names(position)}
        if own is None:
            title = label(f"{'page' if position else 'profile'}-{name}")
            self._titles[path] = title
            body = self._built_in.get_template(f"{template}.md.j2").render(names)
            return _front_matter(title) + body
        body = self._own_page(own, names)
        titles = [title for level, title, _ in heading_lines(Passage.read(body)) if level == 1]
        self._titles[path] = own.template.title or (titles[0] if titles else own.name)
        return body if body.startswith("---\n") else _front_matter(self._titles[path]) + body

    def _own_page(self, page: PageView, names: dict[str, object]) -> str:
        path = page.template.where.path
        try:
            return bounded_text(self._sandbox.get_template(path).generate(names))
        except EVALUATION_ERRORS as error:
            self._found.append(_template_fault(error, path))
            return ""


def _sandbox(own: Mapping[str, str]) -> Sandbox:
    def load(name: str) -> tuple[str, str, None] | None:
        return (own[name], name, None) if name in own else None

    return sandboxed_environment(
        ChoiceLoader([FunctionLoader(load), PackageLoader("generator.render", "templates")])
    )


def _named(pages: tuple[PageView, ...]) -> dict[str, PageView]:
    return {page.name: page for page in pages}


def _front_matter(title: str) -> str:
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n"


def _template_fault(error: Exception, path: str) -> Diagnostic:
    """The finding of a failed page template, at the template's line."""
    if isinstance(error, TemplateSyntaxError):
        return codes.BAD_TEMPLATE.at(Location(path, error.lineno), detail=error.message or "")
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    where = Location(path, (lines[-1] or 0) if lines else 0)
    if isinstance(error, Problem):
        return error.at(where)
    if isinstance(error, UnknownName):
        return codes.UNKNOWN_NAME.at(where, name=error.name)
    if isinstance(error, SecurityError):
        return codes.UNSAFE_EXPRESSION.at(where, detail=error)
    return codes.BAD_TEMPLATE.at(where, detail=f"{type(error).__name__}: {error}")
