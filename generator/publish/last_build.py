"""The last build: from what it was made and what was found, so that an unchanged one need not be done again.

In: the folders a build reads. Out: their digest, and the last build if it was of the same and still stands.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.diagnostics import Code, Diagnostic, Language, Location, Report, Severity
from generator.publish.config import hook_files
from generator.publish.files import digest, file_digest, tree_digest, write_whole
from generator.publish.fingerprint import BUILDERS
from generator.publish.manifest import Manifest
from generator.publish.place import SitePlace
from generator.records import record

PACKAGE = Path(__file__).resolve().parents[1]
"""The product itself: code, templates, words and theme."""

LIBRARIES = (*BUILDERS, "Jinja2", "MarkupSafe", "markdown-it-py", "pydantic", "PyYAML", "python-frontmatter")
"""The packages whose versions shape pages or site."""


@record(frozen=True)
class LastBuild:
    """A build that is on disk: the digest of all it was made of and of what it left, and its findings."""

    sources: str
    manifest: str
    language: Language
    report: Report
    checked: Report
    """What its author should know: what the check page lists, or of an edition for others what speaks
    against showing it."""

    @property
    def text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    @classmethod
    def parse(cls, text: str) -> "LastBuild":
        content = json.loads(text)
        report, checked = (_report(content[name]) for name in ("report", "checked"))
        return cls(content["sources"], content["manifest"], content["language"], report, checked)


def digest_sources(profile: Path, project: Path, settings: Iterable[str]) -> str:
    """A digest of every file a build can depend on; empty if that cannot be told for certain.

    Args:
        settings: what else decides about the result, as the edition and the position.
    """
    given = (*settings, os.getcwd(), sys.version, *map(version, LIBRARIES))
    whole = sha256(repr(given).encode())
    try:
        roots = (profile, PACKAGE, project / "docs" / "guide", project / "mkdocs.yml", *hook_files(project))
        for root in roots:
            for path in (root, *_entries(root)):
                data = path.read_bytes() if path.is_file() else b""
                whole.update(f"{path}:{len(data)}:".encode("utf-8", "surrogateescape"))
                whole.update(data)
    except OSError:
        return ""
    return whole.hexdigest()


def recall(place: SitePlace, sources: str) -> LastBuild | None:
    """The last build of a place, if it was made of these sources and all it left is as it was."""
    if not sources or (place.work / "journal.json").exists():
        return None
    try:
        last = LastBuild.parse(_file(place).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    manifest = Manifest.read(place)
    stands = (
        last.sources == sources
        and last.manifest == digest(manifest.to_json().encode())
        and all(file_digest(place.page_root / path) == known for path, known in manifest.pages.items())
        and tree_digest(place.site) == manifest.site
    )
    return last if stands else None


def remember(place: SitePlace, sources: str, language: Language, report: Report, checked: Report) -> None:
    """Keep what the build that has just been published was made of, and what was found."""
    last = LastBuild(sources, digest(Manifest.read(place).to_json().encode()), language, report, checked)
    file, text = _file(place), last.text.encode()
    if sources and not (file.is_file() and file.read_bytes() == text):
        write_whole(file, text)


def _file(place: SitePlace) -> Path:
    return place.work / "last-build.json"


def _entries(folder: Path) -> Iterator[Path]:
    """The files and folders below a folder, in order, without what tools and Python leave there.

    Raises:
        OSError: there is a link: what it leads to may be anything.
    """
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else ():
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_symlink():
            raise OSError(entry.path)
        yield Path(entry.path)
        if entry.is_dir():
            yield from _entries(Path(entry.path))


def _report(content: dict[str, Any]) -> Report:
    return Report(tuple(map(_finding, content["diagnostics"])))


def _finding(content: dict[str, Any]) -> Diagnostic:
    code = Code(**{**content["code"], "severity": Severity(content["code"]["severity"])})
    return Diagnostic(
        code,
        Location(**content["where"]),
        tuple((name, value) for name, value in content["parameters"]),
        tuple(Location(**place) for place in content["related"]),
        content["subject"],
        content["suggestion"],
    )
