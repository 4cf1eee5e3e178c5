"""How a pack is made, top to bottom: sources, edition, compose, merge, check, render, publish."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.check.site import check_dates, check_site
from generator.codes import content as codes
from generator.codes.check import leftovers
from generator.compose.site import compose_site
from generator.cycles import no_collections
from generator.diagnostics import ContentError, Diagnostic, Language, Location, Report, Severity
from generator.edition import only_position, select_edition
from generator.ingredients import Application, Ingredients, Sorted
from generator.merge.site import merge_site
from generator.model.checked import CheckResult
from generator.model.entity import Visibility
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.naming import find_told_names
from generator.order import Order, digest_order, past_places, place_of
from generator.publish import last_build, publisher
from generator.publish.link_faults import find_templates, tell_at_templates
from generator.publish.place import Publication, SitePlace
from generator.publish.publisher import publish_site, remove_published, write_pages
from generator.publish.swap import is_interrupted
from generator.records import record
from generator.render.pages import render_pages
from generator.sources.library import load_library
from generator.sources.tree import Tree

NONSENSE = frozenset(code.name for code in (leftovers.BRACES_LEFT, leftovers.MERGE_MARKER))
"""Codes of findings that stop a build, because what they found would be published as it is."""


@record(frozen=True)
class Draft:
    """Everything up to the pages, in memory, with all that was found on the way."""

    order: Order
    library: Library
    pages: dict[str, str]
    report: Report
    merged: MergedSite
    checked: CheckResult
    """What the check page says; only what would publish nonsense is in `report`, too."""
    sources: str = ""
    """The digest of all it was made of."""
    known: tuple[Diagnostic, ...] = ()
    """What its author should know before anybody sees it: what the check page says, of an employer's
    edition what the private check says of its position, of the public one the hidden names it tells."""

    @property
    def language(self) -> Language:
        """The language to speak to this candidate."""
        return self.library.profile.language


@no_collections()
def draft_pages(order: Order) -> Draft:
    """Read the sources and render every page; nothing is written.

    Raises:
        ContentError: the order names a position that does not exist, or not in its edition.
    """
    sources = digest_order(order)
    whole, unreadable = load_library(order.profile)
    library = whole
    _check_position(library, order, unreadable)
    if order.edition is Visibility.EMPLOYER:
        library = only_position(library, order.position)
    edition = select_edition(library, order.edition)
    _check_shown(edition, order)
    site, unmatched = compose_site(_without_excuses(edition) if order.position else edition)
    merged, unmerged = merge_site(site)
    found = _apart(order, merged, unreadable, unmatched, unmerged)
    checked = _checked(order, check_site(merged), found.kept)
    pages, unrendered = render_pages(merged, checked, position=order.position, guide=order.has_guide)

    found |= _apart(order, merged, unrendered)
    nonsense = [finding for finding in checked.findings if finding.code.name in NONSENSE]
    report = Report.of(found.kept, _apart(order, merged, told=nonsense).own, _spared(order, found))
    known = checked.findings
    if order.edition is Visibility.EMPLOYER:
        known = _private_findings(order, whole, unreadable) if order.position else ()
    elif order.edition is Visibility.PUBLIC:
        known = Report.of(find_told_names(whole, edition, pages.values())).diagnostics
    return Draft(order, edition, pages, report, merged, checked, sources, known)


def _without_excuses(library: Library) -> Library:
    """The library in which an experience that could not be read is unknown to whoever names it.

    In the whole site its own fault is enough; of a position it is told which texts need it.
    """
    excused = frozenset(one for one in library.broken if one[0] != "experience")
    return replace(library, broken=excused)


def _apart(
    order: Order,
    merged: MergedSite,
    read: Iterable[Diagnostic] = (),
    composed: Iterable[Diagnostic] = (),
    told: Iterable[Diagnostic] = (),
) -> Sorted:
    """What was found: all of it stands in the way of the whole site, in that of one position its own."""
    if not order.position:
        return Sorted((*read, *composed, *told))
    whole = order.edition is not Visibility.PRIVATE
    return Ingredients(_application(order), merged, whole).sort(read, composed, told)


def _spared(order: Order, found: Sorted) -> list[Diagnostic]:
    """One line about the errors that do not stand in the way of a position."""
    if not found.spared:
        return []
    where = Location(Tree(order.profile).show(order.profile))
    return [codes.FAULTS_ELSEWHERE.at(where, count=found.spared)]


def _private_findings(
    order: Order, whole: Library, unreadable: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What the check page of one's own site would say of a position that is built for others."""
    site, unmatched = compose_site(whole)
    merged, unmerged = merge_site(site)
    return _checked(order, check_site(merged), (*unreadable, *unmatched, *unmerged)).findings


def check_sources(order: Order, today: date) -> tuple[CheckResult, Language]:
    """All that can be found in the sources as of `today`, and the language to say it in.

    Raises:
        ContentError: the order names a position that does not exist.
    """
    draft = draft_pages(order)
    dated = check_dates(draft.merged, today)
    late = _concerning(order, dated.findings)
    findings = Report.of(draft.report.diagnostics, draft.checked.findings, late)
    answered = (*draft.checked.answered, *dated.answered)
    return CheckResult(findings.diagnostics, answered), draft.language


def _checked(order: Order, checked: CheckResult, found: Iterable[Diagnostic]) -> CheckResult:
    """What concerns the order, with the warnings of the rooms before."""
    warnings = [finding for finding in found if finding.severity is not Severity.ERROR]
    findings = Report.of(_concerning(order, (*checked.findings, *warnings)))
    answered = tuple(one for one in checked.answered if _concerning(order, [one.finding]))
    return CheckResult(findings.diagnostics, answered)


def settle(order: Order) -> None:
    """Bring the site of a killed command back whole, whatever this one will find in the sources.

    Raises:
        ContentError: a file or folder is in use, or another build is running.
    """
    place = place_of(order)
    if is_interrupted(place):
        publisher.recover(place)


def publish(draft: Draft, gate: AbstractContextManager[object] | None = None) -> Publication:
    """Write a draft's pages and build its site; on any error the last good site stays as it was.

    The `gate` is held while the new site takes the place of the last.

    Raises:
        ContentError: the draft has errors, or MkDocs finds some.
    """
    place = site_place(draft)
    with told_at_templates(draft, place):
        publication = publish_site(_sound(draft).pages, place, gate)
    checked = Report(draft.known)
    last_build.remember(place, draft.sources, draft.language, draft.report, checked)
    return publication


@contextmanager
def told_at_templates(draft: Draft, place: SitePlace) -> Iterator[None]:
    """Tell what MkDocs finds wrong with a page at the template of the author's that it was made of.

    Raises:
        ContentError: what was raised within, at the places an author can mend.
    """
    try:
        yield
    except ContentError as error:
        templates = find_templates(draft.merged.site, draft.pages, place)
        raise ContentError(tell_at_templates(error.report.diagnostics, templates)) from error


def built_share(draft: Draft) -> float | None:
    """How much of a draft's site stands while it is being built; None while that cannot be told."""
    return publisher.built_share(draft.pages, site_place(draft))


def publish_pages(draft: Draft) -> Publication:
    """Write a draft's Markdown pages and leave the site alone.

    Raises:
        ContentError: the draft has errors.
    """
    return write_pages(_sound(draft).pages, site_place(draft))


def clean(project: Path) -> tuple[Publication, ...]:
    """Remove the generated pages and sites of all orders; those places where there was anything of ours.

    Raises:
        ContentError: a file or folder is in use, or another build is running.
    """
    done = [remove_published(place) for place in (SitePlace.of_project(project, ""), *past_places(project))]
    return tuple(one for one in done if one.changed or one.left)


def _sound(draft: Draft) -> Draft:
    if draft.report.errors:
        raise ContentError(draft.report.diagnostics)
    return draft


def site_place(draft: Draft) -> SitePlace:
    """Where a draft's pages and site go."""
    profile = draft.library.profile
    title = ""
    if draft.order.edition is Visibility.EMPLOYER:
        titles = (job.title for job in draft.library.positions if job.key == draft.order.position)
        title = next(titles, "")
    return place_of(draft.order, profile.name, profile.language, title)


def _check_position(library: Library, order: Order, unreadable: Iterable[Diagnostic]) -> None:
    """A position whose own files are broken is not unknown: what is wrong with them is said."""
    known = [position.key for position in library.positions]
    if order.position and order.position not in known:
        unknown = codes.UNKNOWN_POSITION.at(
            Location(order.profile.name),
            suggestion=library.likely_positions(order.position),
            name=order.position,
        )
        application = _application(order)
        errors = Report.of(_concerning(order, unreadable)).errors
        own = [one for one in errors if application.is_of_company(one.where.path)]
        exists = (order.profile / "companies" / order.position).is_dir()
        raise ContentError(own if own and exists else [unknown])


def _check_shown(library: Library, order: Order) -> None:
    if order.position and order.position not in [position.key for position in library.positions]:
        where = Location(order.profile.name)
        raise ContentError(
            [codes.POSITION_WITHHELD.at(where, name=order.position, edition=order.edition.value)]
        )


def _concerning(order: Order, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is not about other applications alone."""
    application = _application(order)
    return [finding for finding in found if not order.position or application.concerns(finding)]


def _application(order: Order) -> Application:
    return Application(f"{Tree(order.profile).show(order.profile)}/", order.position)
