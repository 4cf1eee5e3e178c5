"""What becomes public, before it does: the public edition in a fresh folder, looked through once more.

In: whose profile. Out: the site, what it shows, and everything that speaks against publishing it.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import ContentError, Diagnostic, Location
from generator.model.entity import Visibility
from generator.model.library import Library
from generator.order import Order, place_of
from generator.pipeline import Draft, draft_pages
from generator.publish.files import remove_tree
from generator.publish.place import SitePlace
from generator.publish.publisher import publish_site
from generator.publish.release import find_strays, readable_texts
from generator.sources.library import load_library
from generator.withheld import find_withheld, withheld_names, withheld_texts

SHOWN = 60
"""Letters of a private text that a finding quotes."""


@dataclass(frozen=True)
class Release:
    """A public site as it stands in `site`, and what it shows of the profile.

    `mentioned` are names of companies and employers that are not public and yet occur on a page.
    """

    site: Path
    pages: tuple[str, ...]
    experiences: tuple[str, ...]
    facts: tuple[str, ...]
    positions: tuple[str, ...]
    careers: tuple[str, ...]
    mentioned: tuple[str, ...]


def draft_release(project: Path, profile: Path) -> Draft:
    """The pages of the public edition; nothing is written."""
    return draft_pages(Order(project, profile, Visibility.PUBLIC))


def prepare_release(draft: Draft) -> Release:
    """Build the public site anew in a folder of its own and look for what does not belong there.

    Raises:
        ContentError: the draft has errors, or something must not be published; all of it at once.
    """
    if draft.report.errors:
        raise ContentError(draft.report.diagnostics)
    place = release_place(draft)
    remove_tree(place.work.parent)
    site = publish_site(draft.pages, place).site
    whole, _ = load_library(draft.order.profile)
    texts = tuple(readable_texts(site))
    found = [
        *find_strays(site, draft.pages),
        *_find_private(texts, whole, draft),
        *_find_paths(texts, draft.order),
    ]
    if found:
        raise ContentError(found)
    return _describe(site, draft, texts, whole)


def release_place(draft: Draft) -> SitePlace:
    """A work folder for this alone; nothing in it outlives the next release."""
    folder = draft.order.project / ".prep" / "release"
    profile = draft.library.profile
    usual = place_of(draft.order, profile.name, profile.language)
    return replace(usual, page_root=folder / "pages", site=folder / "site", work=folder / "work")


def _find_private(texts: tuple[tuple[str, str], ...], whole: Library, draft: Draft) -> list[Diagnostic]:
    secrets = withheld_texts(whole, draft.library)
    found: dict[str, Diagnostic] = {}
    for file, text in texts:
        for secret in find_withheld(text, secrets):
            shown = secret.text if len(secret.text) <= SHOWN else f"{secret.text[: SHOWN - 1]}…"
            found.setdefault(secret.letters, codes.PRIVATE_TEXT.at(secret.where, file=file, text=shown))
    return list(found.values())


def _find_paths(texts: tuple[tuple[str, str], ...], order: Order) -> list[Diagnostic]:
    """Files that name where the project or the profile lies."""
    places = {str(folder.resolve()) for folder in (order.project, order.profile)}
    places |= {Path(place).as_posix() for place in places}
    return [
        codes.PRIVATE_PATH.at(Location(file))
        for file, text in dict(texts).items()
        if any(place in text for place in places if len(place) > 3)
    ]


def _describe(site: Path, draft: Draft, texts: tuple[tuple[str, str], ...], whole: Library) -> Release:
    library = draft.library
    names = withheld_names(whole, library)
    return Release(
        site=site,
        pages=tuple(sorted(path for path in draft.pages if path.endswith(".md"))),
        experiences=tuple(story.title for story in library.experiences),
        facts=tuple(f"{name}: {fact.value}" for name, fact in library.fact_of.items()),
        positions=tuple(
            f"{library.company_of[position.company].name} · {position.title}"
            for position in library.positions
        ),
        careers=tuple(career.employer for career in library.careers),
        mentioned=tuple(name for name in names if any(name in text for _, text in texts)),
    )
