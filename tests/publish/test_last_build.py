"""What the last build was made of: recalled while nothing has changed, forgotten when anything has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Code, Location, Report, Severity
from generator.publish import SitePlace, publish_site, write_pages
from generator.publish.last_build import digest_sources, recall, remember

PAGES = {"index.md": "# 홈\n", "packs/a.md": "# 가\n"}
WARNING = Code("a-warning", Severity.WARNING, "‘{name}’ 주의", "mind ‘{name}’", en_hint="so")
REPORT = Report.of([WARNING.at(Location("a.md", 3), related=[Location("b.md")], suggestion="c", name="d")])
CHECKED = Report.of([WARNING.at(Location("b.md", 1), subject="packs/a#b", name="e")])


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profile"
    (folder / "experiences").mkdir(parents=True)
    (folder / "profile.yml").write_text("name: 한가온\n", encoding="utf-8")
    (folder / "experiences" / "a.md").write_text("가", encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path, project: Path) -> Path:
    """A project of its own, whose settings and guide a test may change."""
    copy = tmp_path / "project"
    (copy / "docs" / "guide").mkdir(parents=True)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(f"{settings}\nhooks:\n  - hook.py\n", encoding="utf-8")
    (copy / "hook.py").write_text("", encoding="utf-8")
    return copy


def _write(path: str, text: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _write("profile/experiences/a.md", "나"),
        _write("profile/experiences/b.md", ""),
        lambda root: (root / "profile/experiences/a.md").unlink(),
        lambda root: (root / "profile/experiences/a.md").rename(root / "profile/experiences/c.md"),
        lambda root: (root / "profile/companies").mkdir(),
        _write("project/mkdocs.yml", "site_name: 다른 이름\n"),
        _write("project/docs/guide/index.md", "# 안내\n"),
        _write("project/hook.py", "HOOKED = True\n"),
    ],
    ids=["edited", "added", "removed", "renamed", "folder", "settings", "guide", "hook"],
)
def test_every_change_changes_the_digest(
    change: Callable[[Path], object], profile: Path, project: Path, tmp_path: Path
) -> None:
    before = digest_sources(profile, project, ())
    assert digest_sources(profile, project, ()) == before
    change(tmp_path)
    assert digest_sources(profile, project, ()) not in (before, "")


def test_other_settings_are_another_digest(profile: Path, project: Path) -> None:
    digests = {digest_sources(profile, project, (edition,)) for edition in ("private", "employer", "public")}
    assert len(digests) == 3


def test_what_tools_leave_is_no_source(profile: Path, project: Path) -> None:
    before = digest_sources(profile, project, ())
    (profile / ".obsidian").mkdir()
    (profile / ".obsidian" / "workspace.json").write_text("{}")
    assert digest_sources(profile, project, ()) == before


def test_a_link_makes_it_uncertain(profile: Path, project: Path) -> None:
    (profile / "experiences" / "b.md").symlink_to(profile / "experiences" / "a.md")
    assert digest_sources(profile, project, ()) == ""


def _spoil_page(place: SitePlace) -> None:
    (place.page_root / "packs/a.md").write_text("# 나\n", encoding="utf-8")


def _spoil_site(place: SitePlace) -> None:
    (place.site / "index.html").unlink()


@pytest.mark.parametrize(
    "change",
    [
        _spoil_page,
        _spoil_site,
        lambda place: write_pages({**PAGES, "packs/a.md": "# 다\n"}, place),
        lambda place: (place.work / "manifest.json").unlink(),
        lambda place: (place.work / "last-build.json").write_text("{"),
        lambda place: (place.work / "journal.json").write_text("{}"),
    ],
    ids=["page", "site", "pages-only", "manifest", "memory", "interrupted"],
)
def test_recalled_while_all_of_it_stands(change: Callable[[SitePlace], object], place: SitePlace) -> None:
    """With its findings, word for word; not for other sources, and not when what it left has changed."""
    assert recall(place, "digest") is None
    publish_site(PAGES, place)
    remember(place, "digest", "en", REPORT, CHECKED)
    last = recall(place, "digest")
    assert last is not None
    assert (last.language, last.report, last.checked) == ("en", REPORT, CHECKED)
    assert recall(place, "another") is None
    change(place)
    assert recall(place, "digest") is None


def test_uncertain_sources_are_never_recalled(place: SitePlace) -> None:
    publish_site(PAGES, place)
    remember(place, "", "ko", REPORT, CHECKED)
    assert recall(place, "") is None
