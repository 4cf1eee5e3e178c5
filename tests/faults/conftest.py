"""A project whose site stands, into which a fault is put; afterwards it is taken out again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.builders import POSITION, write_profile
from tests.conftest import PROJECT
from tests.publish.conftest import stamps, tree

SOUND = {
    **POSITION,
    "facts.yml": "lag: 40초\n",
    "experiences/order.md": "---\ntitle: 주문\n---\n\n주문을 다시 처리했어요.\n",
    "companies/dalbit/dev/essays.md": '## 지원 동기\n\n{{ experience("order").summary }}\n',
    "companies/saebyeok/dev/position.md": "---\ntitle: 개발자\n---\n\n## 자격요건\n\n- 가\n",
}
HANGS = 60
"""Seconds after which a command counts as one that never ends; no test says how long one should take."""

Content = str | bytes | int
"""What a file holds; a number is a file of so many bytes."""


@dataclass(frozen=True)
class Standing:
    """The project, with a good site."""

    root: Path

    @property
    def profile(self) -> Path:
        return self.root / "profiles" / "me"

    def put(self, files: Mapping[str, Content]) -> None:
        """Write files into the profile; a folder or file in the way goes."""
        for name, content in files.items():
            path = self.profile / name
            if path.is_dir():
                shutil.rmtree(path)
            if path.parent.is_file():
                path.parent.unlink()
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, int):
                with path.open("wb") as file:
                    file.truncate(content)
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)

    def restore(self) -> None:
        """The sound sources again, and nothing else."""
        shutil.rmtree(self.profile)
        write_profile(self.profile, SOUND)

    def state(self) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, int]]:
        """Pages and site byte for byte, and when each file was written."""
        site, docs = self.root / "site", self.root / "docs"
        return tree(docs), tree(site), {**stamps(docs), **stamps(site)}


def stand(root: Path) -> Standing:
    """A project with the sound sources and its site, in an empty folder."""
    (root / "generator").mkdir()
    shutil.copy(PROJECT / "mkdocs.yml", root)
    write_profile(root / "profiles" / "me", SOUND)
    done = command(root, "build")
    assert done.returncode == 0, done.stderr.decode()
    return Standing(root)


@pytest.fixture(scope="session")
def standing_project(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    return stand(tmp_path_factory.mktemp("standing"))


@pytest.fixture
def standing(standing_project: Standing, monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    """The project as working directory, with its own sources again when the test is over."""
    monkeypatch.delenv("PREP_PROFILES", raising=False)
    monkeypatch.chdir(standing_project.root)
    yield standing_project
    standing_project.restore()


@pytest.fixture
def put(standing: Standing) -> Callable[[Mapping[str, Content]], None]:
    """Write files into the profile."""
    return standing.put


def build(*arguments: str) -> tuple[int, list[str]]:
    """`prep build` within this process: its exit code and what it said; a traceback fails the test."""
    result = CliRunner().invoke(app, ["build", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stderr.splitlines()


def command(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`prep` as a process of its own, which is killed should it never end."""
    return subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
        capture_output=True,
        check=False,
        timeout=HANGS,
    )
