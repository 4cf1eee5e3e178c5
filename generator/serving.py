"""Live work on the site: the pipeline is run again whenever a source has changed, one way, without hooks."""

from collections.abc import Iterator

from generator import pipeline
from generator.cycles import collect_now
from generator.diagnostics import ContentError, Diagnostic, Language, Report
from generator.order import Order, place_of
from generator.publish.live_server import LiveServer
from generator.publish.place import Publication, SitePlace
from generator.publish.publisher import recover
from generator.publish.watch import Watch
from generator.records import record
from generator.sources.tree import is_ignored


@record(frozen=True)
class Rebuild:
    """One run of the pipeline: what was found, and what was published unless that kept it from it."""

    found: tuple[Diagnostic, ...]
    language: Language
    publication: Publication | None = None

    @property
    def errors(self) -> tuple[str, ...]:
        """The errors as the page shows them; empty after a good build."""
        errors = Report.of(self.found).errors
        return tuple(error.explain(self.language) for error in errors) if self.publication is None else ()


def serve_place(order: Order) -> SitePlace:
    """The place whose site is served: that of the same `prep build`."""
    return place_of(order)


def watch_sources(order: Order) -> Watch:
    """A watch over all that the site is made of: the profile with its templates, the guide, the settings."""
    guide = (order.project / "docs" / "guide",) if order.has_guide else ()
    return Watch((order.profile, order.project / "mkdocs.yml", *guide), is_ignored)


def rebuilds(order: Order, server: LiveServer, language: Language = "ko") -> Iterator[Rebuild]:
    """The first build, and then one for every change of the sources; the open pages are told of each.

    `language` is spoken where the sources cannot be read far enough to tell theirs.
    """
    watch = watch_sources(order)
    while True:
        done = rebuild(order, server, language)
        changed = done.publication is not None and done.publication.site_built
        server.show(renewed=changed, errors=done.errors, language=done.language)
        yield done
        collect_now()
        watch.wait()


def rebuild(order: Order, server: LiveServer, language: Language = "ko") -> Rebuild:
    """Run the pipeline once; on errors the site stays as it was."""
    found: tuple[Diagnostic, ...] = ()
    try:
        pipeline.settle(order)
        draft = pipeline.draft_pages(order)
        found, language = draft.report.diagnostics, draft.language
        return Rebuild(found, language, pipeline.publish(draft, server.gate))
    except ContentError as error:
        return Rebuild(Report.of(found, error.report.diagnostics).diagnostics, language)


def settle(order: Order) -> None:
    """Finish or undo what an interrupted rebuild left, its staged files too.

    Raises:
        ContentError: a file or folder is in use, or another build is running.
    """
    recover(serve_place(order))
