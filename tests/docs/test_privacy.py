"""What the page on privacy says of git is so: all that is the candidate's is ignored, the samples are not."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.reference_tables import GUIDE

PROJECT = GUIDE.parents[1]
PAGE = (GUIDE / "privacy.md").read_text(encoding="utf-8")

_ROW = re.compile(r"^\| (?P<places>`[^|]+`) \| [^|]+ \| 무시해요 \|$", re.MULTILINE)


def ignored_places() -> list[str]:
    """The places of the page's table, as files in them."""
    places = [place for row in _ROW.finditer(PAGE) for place in re.findall(r"`([^`]+)`", row["places"])]
    return [
        f"{place.replace('…', 'garam--backend')}file" if place.endswith("/") else place for place in places
    ]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the project's rules."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    shutil.copy(PROJECT / ".gitignore", tmp_path)
    return tmp_path


def is_ignored(repository: Path, path: str) -> bool:
    done = subprocess.run(["git", "check-ignore", "--quiet", path], cwd=repository, check=False)
    assert done.returncode in (0, 1)
    return done.returncode == 0


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_everything_of_the_candidate_is_ignored(repository: Path) -> None:
    places = ignored_places()
    assert len(places) == 6
    assert [place for place in places if not is_ignored(repository, place)] == []


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_what_belongs_to_the_project_is_not(repository: Path) -> None:
    """The control: the samples, the guide, the pictures; a profile that is only called so is ignored."""
    kept = (
        "profiles/sample/profile.yml", "profiles/sample-en/profile.yml", "docs/guide/index.md",
        "docs/pictures/phone.png",
    )  # fmt: skip
    assert [path for path in kept if is_ignored(repository, path)] == []
    assert is_ignored(repository, "profiles/sample-of-me/profile.yml")
