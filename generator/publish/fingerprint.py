"""The fingerprint of a site: equal when MkDocs would build the same site again."""

import hashlib
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from generator.publish.config import THEME, hook_files, site_settings
from generator.publish.place import SitePlace

BUILDERS = ("mkdocs", "mkdocs-material", "mkdocs-awesome-nav", "pymdown-extensions", "Markdown", "Pygments")
"""The packages whose versions shape the HTML."""


def take_fingerprint(pages: Mapping[str, str], place: SitePlace) -> str:
    """A digest of all that goes into the site: pages, guide, theme, configuration and versions."""
    whole = hashlib.sha256()
    for name, data in _ingredients(pages, place):
        whole.update(f"{len(name.encode())}:{name}:{len(data)}:".encode())
        whole.update(data)
    return whole.hexdigest()


def _ingredients(pages: Mapping[str, str], place: SitePlace) -> Iterator[tuple[str, bytes]]:
    for path in sorted(pages):
        yield f"page {path}", pages[path].encode()
    if place.include_guide:
        yield from _files("guide", place.guide)
    yield from _files("theme", THEME)
    yield "configuration", (place.project / "mkdocs.yml").read_bytes()
    for file in hook_files(place.project):
        yield f"hook {file.name}", file.read_bytes()
    yield "settings", repr(site_settings(place)).encode()
    for package in BUILDERS:
        yield f"version of {package}", version(package).encode()
    yield "version of Python", ".".join(platform.python_version_tuple()[:2]).encode()


def _files(kind: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{kind} {path.relative_to(folder).as_posix()}", path.read_bytes()
