"""A build that has nothing to do: it says so, writes nothing, and loads nothing of what builds."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.publish import publisher
from generator.publish.place import SitePlace
from tests.cli.conftest import Run


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs as far as publishing sees it: a page in the fresh folder."""

    def build_fresh_site(place: SitePlace) -> None:
        place.fresh_site.mkdir(parents=True)
        (place.fresh_site / "index.html").write_text("<html></html>", encoding="utf-8")

    monkeypatch.setattr(publisher, "build_fresh_site", build_fresh_site)


def _snapshot(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}


@pytest.mark.usefixtures("profile", "site")
def test_an_unchanged_build_says_so_and_writes_nothing(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("build")
    before = _snapshot(project)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "draft_pages", lambda order: pytest.fail("the stages ran"))
        second = run("build")
    built, *rest = first.stdout.splitlines()
    assert built.startswith("me 프로필로 ")
    assert second.stdout.splitlines() == ["바뀐 것이 없어서 그대로 뒀어요.", *rest]
    assert (second.exit_code, second.stderr) == (first.exit_code, first.stderr)
    assert _snapshot(project) == before


@pytest.mark.usefixtures("site")
def test_a_changed_source_is_built_again(profile: Path, run: Run) -> None:
    run("build")
    (profile / "facts.yml").write_text("lag: 41초\n", encoding="utf-8")
    assert run("build").stdout.startswith("me 프로필로 ")
    assert run("build").stdout.startswith("바뀐 것이 없어서 그대로 뒀어요.")


@pytest.mark.usefixtures("profile", "site")
@pytest.mark.parametrize("arguments", [("--position", "dalbit/dev"), ("--edition", "public")])
def test_another_order_is_built_for_itself(run: Run, arguments: tuple[str, ...]) -> None:
    run("build")
    assert run("build", *arguments).stdout.startswith("me 프로필로 ")
    assert run("build", *arguments).stdout.startswith("바뀐 것이 없어서 그대로 뒀어요.")


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        (
            "generator.cli.build",
            {"generator.pipeline", "generator.model.library", "jinja2", "mkdocs", "rich.progress"},
        ),
        ("generator.cli.count", {"generator.pipeline", "mkdocs", "rich.progress"}),
    ],
)
def test_a_command_loads_only_what_it_needs(module: str, heavy: set[str]) -> None:
    """What takes long to load is loaded where it is used; the control is the module itself."""
    told = f"import sys, generator.cli, {module}; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True).stdout.split())
    assert loaded & {module, *heavy} == {module}
