"""Staging: what must change among the page files, and the docs folder that MkDocs reads."""

import posixpath
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.codes.publish import PAGE_IN_THE_WAY, SITE_IN_THE_WAY
from generator.diagnostics import ContentError, Diagnostic
from generator.publish.files import remove_tree
from generator.publish.manifest import Manifest
from generator.publish.place import SitePlace
from generator.records import record

MADE_BY = ('<meta name="generator" content="mkdocs-', '<meta name="generator" content="zensical-')


@record(frozen=True)
class PagePlan:
    """The page files to write and to delete, as paths relative to the page root."""

    writes: tuple[str, ...]
    deletes: tuple[str, ...]


def plan_pages(pages: Mapping[str, str], manifest: Manifest, place: SitePlace) -> PagePlan:
    """Compare the wanted pages with the files that are there; only pages of the manifest are ours to change.

    Raises:
        ContentError: a file of someone else stands where a page belongs; all such files are named.
        ValueError: a page's path leaves the page root or lies in the guide: our own mistake.
    """
    if strangers := [path for path in pages if not _is_page_path(path)]:
        raise ValueError(f"not page paths: {strangers}")
    changed = [path for path in sorted(pages) if not _holds(place.page_root / path, pages[path])]
    if blocked := set(_blocking(changed, pages, manifest, place)):
        raise ContentError([PAGE_IN_THE_WAY.at(place.locate(file)) for file in blocked])
    return PagePlan(
        tuple(changed),
        tuple(path for path in sorted(manifest.pages.keys() - pages) if (place.page_root / path).is_file()),
    )


def stage_docs(pages: Mapping[str, str], place: SitePlace) -> None:
    """Lay out the pages, and the guide if the place has it, in a fresh folder."""
    remove_tree(place.staged_docs.parent)
    if place.include_guide and place.guide.is_dir():
        shutil.copytree(place.guide, place.staged_docs / "guide")
    staged = place.staged_docs
    for folder in {posixpath.dirname(path) for path in pages}:
        (staged / folder).mkdir(parents=True, exist_ok=True)
    for path, text in pages.items():
        (staged / path).write_bytes(text.encode())


def check_site_folder(manifest: Manifest, place: SitePlace) -> tuple[Diagnostic, ...]:
    """Whether the site's folder may be replaced: it is ours, empty, or holds a site that MkDocs built.

    A link is never: the swap would put a folder in its place, and what it leads to would stay old.
    """
    if not place.site.is_symlink():
        if manifest.fingerprint or not place.site.exists():
            return ()
        if place.site.is_dir() and (not any(place.site.iterdir()) or _is_built_site(place.site)):
            return ()
    return (SITE_IN_THE_WAY.at(place.locate(place.site)),)


def _is_page_path(path: str) -> bool:
    pure = PurePosixPath(path)
    parts = pure.parts
    return (
        bool(parts)
        and not pure.is_absolute()
        and ".." not in parts
        and "\\" not in path
        and parts[0] != "guide"
    )


def _is_built_site(folder: Path) -> bool:
    index = folder / "index.html"
    text = index.read_text(encoding="utf-8", errors="replace") if index.is_file() else ""
    return any(mark in text for mark in MADE_BY)


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()


def _is_earlier(file: Path, text: str) -> bool:
    """Whether a file is an earlier state of a page: it begins with the same front matter, as no other does.

    So a lost manifest, with `.prep` deleted by hand, makes no stranger of every page.
    """
    mark = "---\n" if text.startswith("---\n") else '{\n "nav": ['
    head, found, _ = text.removeprefix(mark).partition("\n---\n")
    begin = f"{mark}{head}\n---\n" if found else mark
    return text.startswith(begin) and file.is_file() and file.read_bytes().startswith(begin.encode())


def _blocking(
    changed: Iterable[str], pages: Mapping[str, str], manifest: Manifest, place: SitePlace
) -> Iterator[Path]:
    """The files and folders of someone else that keep pages from their places."""
    paths = tuple(changed)
    folders = {str(folder) for path in paths for folder in PurePosixPath(path).parents if folder.parts}
    for name in folders:
        if name not in manifest.pages and (place.page_root / name).is_file():
            yield place.page_root / name
    for path in paths:
        file = place.page_root / path
        if file.is_dir() or (
            path not in manifest.pages and file.exists() and not _is_earlier(file, pages[path])
        ):
            yield file
