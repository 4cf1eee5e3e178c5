"""What becomes public, before it does: the public edition in a fresh folder, looked through once more.

In: whose profile. Out: the site, what it shows, and everything that speaks against publishing it.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import ContentError, Diagnostic, Location
from generator.model.entity import Visibility
from generator.model.library import Library
from generator.model.profile import Profile
from generator.naming import HiddenNames
from generator.order import Order, place_of
from generator.pipeline import Draft, draft_pages, told_at_templates
from generator.publish.listing import SiteFile, find_strays, list_files, readable_texts
from generator.publish.place import SitePlace
from generator.publish.publisher import publish_site, remove_place
from generator.publish.push import Target, push_site
from generator.records import record
from generator.sources.frontmatter import read_source
from generator.sources.library import load_library
from generator.text.plain import inline_plain
from generator.text.reader import split_sections
from generator.told import SHOWN, find_told
from generator.withheld import find_withheld, letters_of, said_lines, withheld_texts


@record(frozen=True)
class Counts:
    """How many there are of what an edition may show or hold back."""

    experiences: int
    facts: int
    positions: int
    questions: int
    careers: int

    @classmethod
    def of(cls, library: Library) -> "Counts":
        """What a library holds."""
        asked = sum(len(position.questions) for position in library.positions)
        return cls(
            len(library.experiences),
            len(library.fact_of),
            len(library.positions),
            len(library.questions) + asked,
            len(library.careers),
        )

    def without(self, shown: "Counts") -> "Counts":
        """What is left when the shown are taken away."""
        return Counts(
            *(mine - theirs for mine, theirs in zip(vars(self).values(), vars(shown).values(), strict=True))
        )


@record(frozen=True)
class Release:
    """A public site as it stands in `site`: its files, and what they show of the profile.

    `pages` are (title, path), `facts` (value, id); `person` is what is said of the candidate.
    """

    site: Path
    files: tuple[SiteFile, ...]
    pages: tuple[tuple[str, str], ...]
    person: tuple[str, ...]
    names: tuple[str, ...]
    experiences: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    kept: Counts
    """What stays private."""
    doubts: tuple[Diagnostic, ...] = ()
    """Words of public texts that say what is private elsewhere, and may mean something else."""

    @property
    def empty(self) -> bool:
        """Whether it says nothing of the candidate at all."""
        return not (self.person or self.names or self.experiences or self.facts)


def draft_release(project: Path, profile: Path) -> Draft:
    """The pages of the public edition; nothing is written."""
    return draft_pages(Order(project, profile, Visibility.PUBLIC))


def prepare_release(draft: Draft, allowed_names: Collection[str] = ()) -> Release:
    """Build the public site anew in a folder of its own and look for what does not belong there.

    Raises:
        ContentError: the draft has errors, or something must not be published; all of it at once.
        ValueError: the draft is of another edition: our own mistake.
    """
    if draft.order.edition is not Visibility.PUBLIC or draft.order.position:
        raise ValueError(f"not the public edition: {draft.order}")
    if draft.report.errors:
        raise ContentError(draft.report.diagnostics)
    place = release_place(draft)
    remove_place(place)
    with told_at_templates(draft, place):
        site = publish_site(draft.pages, place).site
    whole, _ = load_library(draft.order.profile)
    texts = tuple(readable_texts(site))
    shown = [text for _, text in texts]
    told, doubts = ([_more_exactly(one) for one in group] for group in find_told(whole, draft.library, shown))
    found = [
        *find_strays(site, draft.pages),
        *told,
        *_find_private(texts, whole, draft),
        *_find_names(texts, whole, draft.library, allowed_names),
        *_find_paths(texts, draft.order),
    ]
    if found:
        raise ContentError([*found, *doubts])
    return replace(_describe(site, draft, whole), doubts=tuple(doubts))


def send_release(release: Release, target: Target, *, ask: bool = False) -> bool:
    """Push a release as it was shown; False if the very same is published already.

    `ask` says that a person sits there and may sign in.

    Raises:
        ContentError: its folder has changed, or git or the repository refuses.
    """
    return push_site(release.site, release.files, target, ask=ask)


def release_place(draft: Draft) -> SitePlace:
    """A work folder for this alone; nothing in it outlives the next release."""
    folder = draft.order.project / ".prep" / "release"
    profile = draft.library.profile
    usual = place_of(draft.order, profile.name, profile.language)
    return replace(usual, page_root=folder / "pages", site=folder / "site", work=folder / "work")


Texts = tuple[tuple[str, str], ...]
"""Files of a site with their texts."""


def _find_private(texts: Texts, whole: Library, draft: Draft) -> list[Diagnostic]:
    printed = [merged.markdown for merged in draft.merged.texts.values()]
    secrets = withheld_texts(whole, draft.library, printed)
    found: dict[tuple[Location, str], Diagnostic] = {}
    for file, text in texts:
        for secret in find_withheld(text, secrets):
            shown = secret.text if len(secret.text) <= SHOWN else f"{secret.text[: SHOWN - 1]}…"
            found.setdefault(
                (secret.where, secret.text), codes.PRIVATE_TEXT.at(secret.where, file=file, text=shown)
            )
    return list(found.values())


def _more_exactly(found: Diagnostic) -> Diagnostic:
    """With the line of a value, where only the start of its front matter is known."""
    text = letters_of(dict(found.parameters)["text"].rstrip("…"))
    return replace(found, related=tuple(_line_of(text, place) for place in found.related))


def _line_of(letters: str, place: Location) -> Location:
    file = Path(place.path)
    if not file.is_file():
        return place
    rows = list(enumerate(file.read_text(encoding="utf-8", errors="replace").split("\n"), 1))
    near = (line for line, row in rows[max(place.line - 1, 0) :] if letters in letters_of(row))
    return Location(place.path, next(near, place.line))


def _find_names(texts: Texts, whole: Library, edition: Library, allowed: Collection[str]) -> list[Diagnostic]:
    """Private names of companies, employers and clients, where a firm is meant and not an ordinary word."""
    hidden = HiddenNames.of(whole, edition, allowed)
    found: dict[str, Diagnostic] = {}
    for file, text in texts:
        for name in hidden.find(text):
            found.setdefault(name, codes.PRIVATE_NAME.at(hidden.places[name], file=file, name=name))
    if not found:
        return []
    told: dict[str, Location] = {}
    for text, where in said_lines(edition):
        for name in hidden.find(text):
            told.setdefault(name, where)
    places = {name: _line_of(letters_of(name), where) for name, where in told.items()}
    return [replace(one, related=(places[name],) if name in places else ()) for name, one in found.items()]


def _find_paths(texts: Texts, order: Order) -> list[Diagnostic]:
    """Files that name where the project or the profile lies."""
    places = {str(folder.resolve()) for folder in (order.project, order.profile)}
    places |= {Path(place).as_posix() for place in places}
    named = {file for file, text in texts if any(place in text for place in places if len(place) > 3)}
    return [codes.PRIVATE_PATH.at(Location(file)) for file in sorted(named)]


def _describe(site: Path, draft: Draft, whole: Library) -> Release:
    library = draft.library
    jobs = (f"{library.company_of[job.company].name} · {job.title}" for job in library.positions)
    return Release(
        site=site,
        files=list_files(site),
        pages=tuple(
            (title_of(text, path), path.removesuffix(".md") + ".html")
            for path, text in sorted(draft.pages.items())
            if path.endswith(".md")
        ),
        person=tuple(filter(None, _said_of(library.profile))),
        names=(*jobs, *(career.employer for career in library.careers)),
        experiences=tuple(story.title for story in library.experiences),
        facts=tuple((fact.value, name) for name, fact in library.fact_of.items()),
        kept=Counts.of(whole).without(Counts.of(library)),
    )


def title_of(page: str, path: str) -> str:
    """What the menu calls a page: its title, else its first heading; a page with neither by its path."""
    source, _ = read_source(page, path)
    if source is None:
        return path
    heading = next((section.title for section in split_sections(source.body, 1) if section.level), "")
    return str(source.values.get("title") or inline_plain(heading) or path)


def _said_of(profile: Profile) -> Iterator[str]:
    """What tells who the candidate is."""
    contact = profile.contact
    yield from (
        profile.name,
        profile.name_en,
        profile.headline,
        contact.email,
        contact.phone,
        contact.address,
    )
    yield from (link.url for link in profile.links)
    yield from (one.school for one in profile.education)
    yield from (one.name for one in profile.certificates)
    yield from (one.name for one in profile.languages)
    yield from (one.title for one in profile.awards)
