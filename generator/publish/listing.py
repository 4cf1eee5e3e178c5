"""What lies in a built site: every file by name, what does not belong there, and what can be read of it.

In: the folder of a fresh site and the pages it was built from. Out: its files, strays as findings, texts.
"""

import hashlib
import os
import re
from collections.abc import Collection, Iterator
from html import unescape
from importlib.util import find_spec
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import Diagnostic, Location
from generator.publish.config import THEME
from generator.records import record

_GENERATED = (
    "404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "search/search_index.js",
)  # fmt: skip
_OWN_ASSETS = re.compile(
    r"assets/(?:images/prep\.svg|scripts/[a-z-]+\.js|styles/[a-z-]+\.css"
    r"|fonts/pretendard/(?:README\.md|LICENSE\.txt|Pretendard-[A-Za-z]+\.subset\.woff2)"
    r"|vendor/iframe-worker/(?:README\.md|LICENSE\.txt|iframe-worker\.js))"
)
"""What the product's theme holds; a test compares it with the folder."""
_TEXTS = (".html", ".json", ".js", ".xml", ".txt", ".svg", ".css", ".md")
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@record(frozen=True)
class SiteFile:
    """One file of a site: its name, its size in bytes, and the name git gives its content."""

    name: str
    size: int
    blob: str


def list_files(site: Path) -> tuple[SiteFile, ...]:
    """Every file below a folder, by name."""
    found = []
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            found.append(SiteFile(path.relative_to(site).as_posix(), len(data), blob_of(data)))
    return tuple(sorted(found, key=lambda file: file.name))


def blob_of(data: bytes) -> str:
    """The name git gives to a file's content."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def kind_of(name: str) -> str:
    """What a file of a site is for: `page`, `search` or `design`."""
    if name.endswith(".html") or name.startswith("sitemap."):
        return "page"
    return "search" if name.startswith("search/") else "design"


def find_strays(site: Path, pages: Collection[str]) -> tuple[Diagnostic, ...]:
    """Links, and files that are neither a page, nor MkDocs' own, nor an asset that a theme brought."""
    wanted = {path.removesuffix(".md") + ".html" for path in pages if path.endswith(".md")}
    found = [codes.LINK_IN_SITE.at(_place(path, THEME)) for path in _links(THEME)]
    found += [codes.LINK_IN_SITE.at(_place(path, site)) for path in _links(site)]
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not (name in wanted or name in _GENERATED or is_asset(name)):
            found.append(codes.STRAY_FILE.at(_place(path, site)))
    return tuple(found)


def is_asset(name: str) -> bool:
    """Whether the product's theme or Material for MkDocs has a file of this name."""
    material = find_spec("material")
    folders = [
        Path(folder) / "templates" for folder in (material and material.submodule_search_locations) or ()
    ]
    theirs = name.startswith("assets/") and any((folder / name).is_file() for folder in folders)
    return theirs or _OWN_ASSETS.fullmatch(name) is not None


def readable_texts(site: Path) -> Iterator[tuple[str, str]]:
    """What people and search engines can read: each file's name with its text, and once more without tags."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and path.suffix in _TEXTS and not is_asset(name):
            text = path.read_text(encoding="utf-8", errors="replace")
            text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
            yield name, unescape(text)
            yield name, unescape(_TAG.sub("", text))


def _place(path: Path, root: Path) -> Location:
    return Location(path.relative_to(root.parent).as_posix())


def _links(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            if (Path(here) / name).is_symlink():
                yield Path(here) / name
