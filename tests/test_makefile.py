"""The Makefile's own environment: kept while it stands, made anew where it does not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("make"), reason="needs make and links"
)


_OF_MAKE = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")


def _planned(folder: Path) -> list[str]:
    """What `make build` would run, without running it, also where these tests were run by make."""
    alone = {name: value for name, value in os.environ.items() if name not in _OF_MAKE}
    done = subprocess.run(
        ["make", "--dry-run", "build"],
        cwd=folder,
        env=alone,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project in a folder with a space, whose environment was installed there."""
    folder = tmp_path / "내 준비 자료"
    (folder / ".venv" / "bin").mkdir(parents=True)
    shutil.copy(PROJECT / "Makefile", folder)
    for name in ("pyproject.toml", "requirements/runtime.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    (folder / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (folder / ".venv" / "place").write_text(f"{folder}\n", encoding="utf-8")
    (folder / ".venv" / "runtime.stamp").touch()
    return folder


def test_an_environment_that_stands_is_used(folder: Path) -> None:
    assert [row.strip() for row in _planned(folder)] == [".venv/bin/prep build"]


def test_a_moved_folder_gets_a_new_environment(folder: Path) -> None:
    """Its programs still lead to the folder it was installed in."""
    moved = folder.rename(folder.with_name("moved"))
    assert any("-m venv .venv" in row for row in _planned(moved))


def test_a_vanished_python_gets_a_new_environment(folder: Path) -> None:
    (folder / ".venv" / "bin" / "python").unlink()
    assert any("-m venv .venv" in row for row in _planned(folder))
