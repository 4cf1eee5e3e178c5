"""Watching sources: one change for one save, none for a touch."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from generator.publish.watch import Watch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.md").write_text("1", encoding="utf-8")
    return tmp_path


def _watch(folder: Path) -> Watch:
    return Watch((folder,), lambda name: name.startswith("."))


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (lambda root: (root / "a/one.md").write_text("2"), ["a/one.md"]),
        (lambda root: (root / "a/two.md").write_text("2"), ["a/two.md"]),
        (lambda root: (root / "a/one.md").unlink(), ["a/one.md"]),
        (lambda root: (root / "a").rename(root / "b"), ["a/one.md", "b/one.md"]),
        (lambda root: os.utime(root / "a/one.md", (1, 1)), []),
        (lambda root: (root / "a/.one.md.swp").write_text("2"), []),
        (lambda root: None, []),
    ],
    ids=["changed", "new", "gone", "moved", "touched", "ignored", "nothing"],
)
def test_what_counts_as_a_change(edit: Callable[[Path], object], changed: list[str], folder: Path) -> None:
    """Content counts, not times; and a change is told once."""
    watch = _watch(folder)
    edit(folder)
    told = [Path(path).relative_to(folder).as_posix() for path in watch.changed()]
    assert told == changed
    assert watch.changed() == ()


def test_an_editor_that_saves_by_renaming(folder: Path) -> None:
    """The file an editor writes beside and moves over the old one is one change of one file."""
    watch = _watch(folder)
    fresh = folder / "a" / ".one.md.new"
    fresh.write_text("2", encoding="utf-8")
    fresh.replace(folder / "a" / "one.md")
    assert watch.wait(5) == (str(folder / "a" / "one.md"),)
    assert watch.wait(0) == ()


def test_many_writes_are_one_change(folder: Path) -> None:
    """Files written one after the other are told together, once they rest."""
    watch = _watch(folder)

    def write() -> None:
        for number in range(30):
            (folder / "a" / f"{number:02}.md").write_text("x" * number, encoding="utf-8")

    thread = Thread(target=write)
    thread.start()
    changed = watch.wait(10)
    thread.join()
    assert len(changed) == 30
    assert watch.wait(0) == ()


def test_a_single_file(folder: Path) -> None:
    watch = Watch((folder / "a" / "one.md", folder / "missing"))
    (folder / "a" / "one.md").write_text("2", encoding="utf-8")
    assert watch.wait(5) == (str(folder / "a" / "one.md"),)
