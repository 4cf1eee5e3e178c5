"""Small profiles from `{path: text}`, taken through the rooms: library, site, merged texts, pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.compose.site import compose_site
from generator.diagnostics import Diagnostic, Report
from generator.edition import select_edition
from generator.merge.site import merge_site
from generator.model.entity import Visibility
from generator.model.library import Library
from generator.model.merged import Merged, MergedSite
from generator.model.site import Site
from generator.render.pages import render_pages
from generator.sources.library import load_library

CASES = Path(__file__).parent / "cases"
PROFILE = {"profile.yml": "name: 한가온\n"}
POSITION = {
    "companies/dalbit/company.md": "---\nname: 달빛상점\n---\n",
    "companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\n---\n",
}


@dataclass(frozen=True)
class MergedProfile:
    """A profile at every step up to its merged texts; `found` is what the steps had to say."""

    whole: Library
    library: Library
    site: Site
    merged: MergedSite
    found: tuple[Diagnostic, ...]

    @property
    def said(self) -> list[str]:
        """All findings as they are printed."""
        language = self.whole.profile.language
        return [found.explain(language) for found in Report.of(self.found).diagnostics]

    def essay(self, number: int = 0) -> Merged:
        """The merged answer of an essay of the first pack."""
        return self.merged.of(self.site.packs[0].essays[number].answer)


@dataclass(frozen=True)
class BuiltProfile(MergedProfile):
    """The same with its pages."""

    pages: dict[str, str]


def write_profile(root: Path, files: Mapping[str, str]) -> Path:
    """The folder of a profile with these files; a profile.yml is added when none is given."""
    for name, text in {**PROFILE, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return root


def merge(root: Path, files: Mapping[str, str], edition: str = "private") -> MergedProfile:
    """The profile of these files, written to `root` (never in the project); places are relative to it."""
    assert not root.is_relative_to(CASES.parents[1]), root
    return merge_folder(write_profile(root, files), edition)


def merge_folder(root: Path, edition: str = "private") -> MergedProfile:
    """The profile that lies at `root`."""
    whole, unreadable = load_library(root, root)
    library = select_edition(whole, Visibility(edition))
    site, unmatched = compose_site(library)
    merged, unmerged = merge_site(site)
    return MergedProfile(whole, library, site, merged, (*unreadable, *unmatched, *unmerged))


def build(root: Path, files: Mapping[str, str], edition: str = "private") -> BuiltProfile:
    """The same with its pages."""
    done = merge(root, files, edition)
    pages, unrendered = render_pages(done.merged, guide=False)
    found = (*done.found, *unrendered)
    return BuiltProfile(done.whole, done.library, done.site, done.merged, found, pages)


def load_cases(folder: str, keys: set[str], outcomes: set[str]) -> list[Any]:
    """The cases of `tests/cases/<folder>` as parameters; each has known keys and expects something."""
    cases = []
    for path in sorted((CASES / folder).glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert set(case) <= {"name"} | keys | outcomes, (path.name, case["name"], set(case))
            assert outcomes & set(case), (path.name, case["name"], "expects nothing")
            cases.append(pytest.param(case, id=f"{path.stem}: {case['name']}"))
    return cases


def files_of(case: Mapping[str, Any]) -> dict[str, str]:
    """The files of a case over those of its base."""
    bases: dict[str, dict[str, str]] = {"profile": {}, "position": POSITION}
    return {**bases[case.get("base", "profile")], **case["files"]}
