"""Publishing, step by step: settle what was interrupted, plan, stage, build, swap in."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from generator.codes.publish import CANNOT_WRITE
from generator.diagnostics import ContentError
from generator.publish.files import digest, find_link, remove_file, remove_tree, tree_digest
from generator.publish.fingerprint import take_fingerprint
from generator.publish.lock import exclusive
from generator.publish.manifest import Manifest
from generator.publish.mkdocs_run import build_fresh_site
from generator.publish.place import LeftBehind, Publication, SitePlace, check_place
from generator.publish.staging import check_site_folder, plan_pages, stage_docs
from generator.publish.swap import Journal, settle, swap_in


def publish_site(
    pages: Mapping[str, str], place: SitePlace, gate: AbstractContextManager[object] | None = None
) -> Publication:
    """Bring the page files and the site up to date with `pages` (path relative to the page root -> Markdown).

    Nothing is written, and MkDocs does not run, if all is as it should be. On failure the last pages and
    the last site stay as they were. The `gate` is held while the new site takes the place of the last.

    Raises:
        ContentError: MkDocs warned, something else stands in the way, or another build is running.
    """
    check_place(place)
    with _working(place):
        settle(place)
        manifest = Manifest.read(place)
        plan = plan_pages(pages, manifest, place)
        if blocked := check_site_folder(manifest, place):
            raise ContentError(blocked)
        fingerprint = take_fingerprint(pages, place)
        stale = manifest.fingerprint != fingerprint or tree_digest(place.site) != manifest.site
        publication = Publication(place.site, stale, plan.writes, plan.deletes)
        if publication.changed:
            stage_docs(pages, place)
            after = replace(manifest, pages=_digests(pages))
            if stale:
                build_fresh_site(place)
                after = replace(after, fingerprint=fingerprint, site=tree_digest(place.fresh_site))
            with gate or nullcontext():
                swap_in(Journal(plan, stale, after), place)
        return publication


def write_pages(pages: Mapping[str, str], place: SitePlace) -> Publication:
    """Bring the page files up to date and leave the site alone; the next `publish_site` builds it anew.

    Raises:
        ContentError: something else stands in the way, or another build is running.
    """
    check_place(place)
    with _working(place):
        settle(place)
        manifest = Manifest.read(place)
        plan = plan_pages(pages, manifest, place)
        publication = Publication(place.site, False, plan.writes, plan.deletes)
        if publication.changed:
            stage_docs(pages, place)
            swap_in(Journal(plan, False, replace(manifest, pages=_digests(pages))), place)
        return publication


def built_share(pages: Mapping[str, str], place: SitePlace) -> float | None:
    """How much of the fresh site stands while MkDocs builds it, from 0 to 1; None before its first page."""
    wanted = sum(path.endswith(".md") for path in pages)
    built = sum(1 for _ in place.fresh_site.rglob("*.html")) if place.fresh_site.is_dir() else 0
    return min(built / wanted, 1.0) if built and wanted else None


def recover(place: SitePlace) -> bool:
    """Finish or undo a swap that a killed command left; whether there was one.

    `publish_site` and `write_pages` do so by themselves.

    Raises:
        ContentError: a file or folder is in use, or another build is running.
    """
    with _working(place):
        return settle(place)


def remove_published(place: SitePlace) -> Publication:
    """Remove the generated pages and the site, and nothing else; what was deleted.

    What lies behind a link is left: it may be kept there for more than this project.
    """
    check_place(place)
    with _working(place):
        settle(place)
        manifest = Manifest.read(place)
        links = {path: _link_to(place.page_root / path, place) for path in manifest.pages}
        for path in manifest.pages:
            if links[path] is None:
                remove_file(place.page_root / path, place.page_root)
        stood = bool(manifest.fingerprint) and place.site.exists()
        site_link = _link_to(place.site, place) if stood else None
        if manifest.fingerprint and site_link is None:
            remove_tree(place.site)
        kept = {path: was for path, was in manifest.pages.items() if links[path]}
        replace(Manifest.for_place(place), pages=kept).write(place.work)
        pages_behind = Counter(link for path, link in links.items() if path.endswith(".md"))
        found = sorted({link for link in (*links.values(), site_link) if link})
        return Publication(
            place.site,
            deleted=tuple(sorted(manifest.pages.keys() - kept)),
            site_removed=stood and site_link is None,
            left=tuple(LeftBehind(link, pages_behind[link]) for link in found),
        )


def _link_to(path: Path, place: SitePlace) -> Path | None:
    root = place.project if path.is_relative_to(place.project) else place.page_root
    return find_link(path, root)


def remove_place(place: SitePlace) -> None:
    """Remove the folder that holds the pages, the site and the work of a place, with all that is in it.

    Raises:
        ContentError: a file or folder is in use.
        ValueError: the place has no folder of its own: our own mistake.
    """
    folder = place.work.parent
    if {place.page_root.parent, place.site.parent} != {folder} or folder == place.project:
        raise ValueError(f"not a folder of its own: {folder}")
    with _refusals_told(place):
        remove_tree(folder)


@contextmanager
def _working(place: SitePlace) -> Iterator[None]:
    """Hold the place's lock."""
    with _refusals_told(place), exclusive(place):
        yield


@contextmanager
def _refusals_told(place: SitePlace) -> Iterator[None]:
    """What the system refuses to write is told, and is no fault of the program's."""
    try:
        yield
    except OSError as error:
        where = place.locate(Path(os.fsdecode(error.filename or place.work)))
        raise ContentError([CANNOT_WRITE.at(where, reason=error.strerror or error)]) from error


def _digests(pages: Mapping[str, str]) -> dict[str, str]:
    return {path: digest(text.encode()) for path, text in pages.items()}
