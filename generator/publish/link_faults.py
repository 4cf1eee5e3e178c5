"""What MkDocs says of links, in words of ours, and at the template a page was made of.

In: a message of MkDocs; findings at pages, and the templates of those pages. Out: findings at templates.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.codes import publish as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.publish.place import SitePlace
from generator.records import record

if TYPE_CHECKING:
    from generator.model.site import Site

_CODES: tuple[tuple[re.Pattern[str], Code], ...] = (
    (re.compile(r"contains a link '(.+?)', but there is no such anchor"), codes.DEAD_ANCHOR),
    (re.compile(r"contains a link '(.+?)', but the doc '.*?' does not contain an anchor"), codes.DEAD_ANCHOR),
    (re.compile(r"contains a link '(.+?)', but the target"), codes.DEAD_LINK),
    (re.compile(r"contains an absolute link '(.+?)', it was left as is"), codes.ABSOLUTE_LINK),
    (re.compile(r"contains an unrecognized relative link '(.+?)', it was left as is"), codes.DEAD_LINK),
)
"""How MkDocs 1.6 words what it finds wrong with links (mkdocs/structure/pages.py): it has no other form."""

_MEANT = re.compile(r"Did you mean '(.+?)'\?\Z")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")


@record(frozen=True)
class PageTemplate:
    """The template a page was made of: its place and text, and the source of the position it is about."""

    where: Location
    text: str
    position: Location | None = None


def find_templates(site: "Site", pages: Collection[str], place: SitePlace) -> dict[str, PageTemplate]:
    """The author's templates by the paths of the pages made of them, as findings name these."""
    made: dict[str, PageTemplate] = {}
    for view in site.own_pages:
        path = "index.md" if view.name == "home" else f"packs/{view.name}.md"
        made[path] = PageTemplate(view.template.where, view.template.text)
    for pack in site.packs:
        for view in pack.own_pages:
            template = PageTemplate(view.template.where, view.template.text, pack.position.where)
            made[f"{pack.folder}/{view.name}.md"] = template
    return {place.locate(place.page_root / path).path: made[path] for path in made if path in pages}


def find_link_fault(message: str, where: Location) -> Diagnostic | None:
    """The finding of a link that leads nowhere; None if the message is about anything else."""
    for pattern, code in _CODES:
        if told := pattern.search(message):
            meant = _MEANT.search(message)
            is_picture = PurePosixPath(urlsplit(told[1]).path).suffix.casefold() in _PICTURES
            kind = codes.DEAD_PICTURE if code is codes.DEAD_LINK and is_picture else code
            return kind.at(where, suggestion=meant[1] if meant else "", link=unquote(told[1]))
    return None


def tell_at_templates(
    found: Iterable[Diagnostic], templates: Mapping[str, PageTemplate]
) -> tuple[Diagnostic, ...]:
    """Findings at pages (by path) as findings at their templates, each once however many pages it is on.

    What is wrong only for some of the positions names their sources.
    """
    told: dict[Diagnostic, list[PageTemplate]] = {}
    for finding in found:
        template = templates.get(finding.where.path)
        for where in _places(finding, template) if template else (finding.where,):
            told.setdefault(replace(finding, where=where), []).extend([template] if template else [])
    return tuple(_with_positions(finding, pages, templates) for finding, pages in told.items())


def _places(finding: Diagnostic, template: PageTemplate) -> tuple[Location, ...]:
    """The lines of a template that hold the link as it is written; without any the file as a whole."""
    path = template.where.path
    link = dict(finding.parameters).get("link")
    if not link:
        return (Location(path),)
    written = re.compile(rf"(?<![\w#%./-]){re.escape(link)}(?![\w#%./-])")
    rows = enumerate(template.text.split("\n"), 1)
    lines = [line for line, row in rows if written.search(row) or written.search(unquote(row))]
    return tuple(Location(path, line) for line in lines) or (Location(path),)


def _with_positions(
    finding: Diagnostic, pages: list[PageTemplate], templates: Mapping[str, PageTemplate]
) -> Diagnostic:
    made = [template for template in templates.values() if template.where.path == finding.where.path]
    positions = dict.fromkeys(page.position for page in pages if page.position)
    if len(positions) == len({page.position for page in made}):
        return finding
    return replace(finding, related=(*finding.related, *positions))
