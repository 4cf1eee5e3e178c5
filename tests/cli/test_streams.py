"""Streams that the shell closed, that are full or whose reader has gone: no traceback, and the work done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")


def _shell(line: str, folder: Path) -> tuple[int, str, str]:
    """A line of the shell in which `prep` is the command; what it leaves on both streams."""
    prep = f"{sys.executable} -c 'from generator.cli import main; main()'"
    done = subprocess.run(
        ["sh", "-c", f'prep() {{ {prep} "$@"; }}\n{line}'],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _experience(profile: Path, name: str) -> bool:
    return (profile / "experiences" / f"{name}.md").is_file()


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_leads_nowhere(closed: str, profile: Path, project: Path) -> None:
    """The work is done; nothing that is printed gets into a file that is opened later."""
    code, _, said = _shell(f"prep new experience a {closed}", project)
    assert (code, said) == (0, "")
    assert (profile / "experiences/a.md").read_text(encoding="utf-8").startswith("---\ntitle: a\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_a_list_with_a_closed_stream(closed: str, profile: Path, project: Path) -> None:
    assert _shell(f"prep build --pages-only {closed}", project)[0] == 0
    assert (project / "docs/packs/dalbit/dev/index.md").is_file()


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize("command", ["list", "new experience a", "count profiles/me/plan.md", "--help"])
def test_a_full_disk_is_said(command: str, project: Path) -> None:
    code, _, said = _shell(f"prep {command} >/dev/full", project)
    assert (code, said) == (1, "결과를 화면이나 파일에 쓰지 못했어요: No space left on device\n")


def test_what_was_done_before_is_done(profile: Path, project: Path) -> None:
    (profile / "profile.yml").write_text("name: Gaon\nlanguage: en\n", encoding="utf-8")
    code, _, said = _shell("prep new experience a >/dev/full", project)
    assert (code, said) == (1, "What was to be said could not be written: No space left on device\n")
    assert _experience(profile, "a")


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize("line", ["prep bild 2>/dev/full", "prep list >/dev/full 2>&1"])
def test_nothing_can_be_said_of_full_errors(line: str, project: Path) -> None:
    assert _shell(line, project) == (1, "", "")


@pytest.mark.usefixtures("profile")
def test_a_reader_that_has_gone_is_no_fault(project: Path) -> None:
    line = "{ prep schema profile; echo $? >code; } | true; cat code"
    code, shown, said = _shell(line, project)
    assert (code, said) == (0, "")
    assert shown in ("0\n", "1\n")
