"""`prep doctor`: what is there, what is missing, how to get it."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from generator.checkup import (
    check_browser,
    check_console,
    check_fonts,
    check_packages,
    check_profile,
    check_python,
    read_lock,
)
from generator.publish.browser import find_browser
from tests.builders import write_profile
from tests.cli.conftest import Run

LOCK = """\
# a comment
typer=={typer} \\
    --hash=sha256:00
colorama==1.0 ; sys_platform == 'no-such-system' \\
    --hash=sha256:00
{more}
"""


def _lock(folder: Path, more: str = "") -> Path:
    path = folder / "requirements" / "runtime.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(LOCK.format(typer=version("typer"), more=more), encoding="utf-8")
    return path


def test_a_lock_is_read_for_this_system() -> None:
    text = LOCK.format(typer="1.2", more="-e .\nnot a requirement !\n")
    assert [str(wanted) for wanted in read_lock(text)] == ["typer==1.2"]


@pytest.mark.parametrize(
    ("more", "state", "seen"),
    [
        ("", "ok", "1 as locked"),
        ("no-such-package==1.0", "missing", "not installed: no-such-package"),
        ("rich==0.1", "advice", f"other than locked: rich {version('rich')}"),
    ],
)
def test_packages(more: str, state: str, seen: str, tmp_path: Path) -> None:
    check = check_packages(_lock(tmp_path, more))
    assert (check.state, check.say("en")[1]) == (state, seen)


def test_no_lock_file(tmp_path: Path) -> None:
    assert check_packages(tmp_path / "runtime.txt").state == "advice"


@pytest.mark.parametrize(
    ("found", "state"), [((3, 10, 9), "missing"), ((3, 11, 0), "ok"), ((3, 14, 1), "ok")]
)
def test_python(found: tuple[int, int, int], state: str) -> None:
    assert check_python(found).state == state


def test_profiles(tmp_path: Path) -> None:
    assert check_profile(tmp_path, None).state == "missing"
    write_profile(tmp_path / "sample", {"profile.yml": "name: x\nsample: true\n"})
    assert check_profile(tmp_path, None).state == "advice"
    write_profile(tmp_path / "me", {})
    assert check_profile(tmp_path, None).say("en")[1].startswith("me (")
    write_profile(tmp_path / "you", {})
    assert check_profile(tmp_path, None).say("en")[1] == "several: me, you"
    assert check_profile(tmp_path, "them").state == "missing"


def test_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One kept elsewhere is named in CHROME_PATH; that none is found stops nothing."""
    program = tmp_path / "chrome"
    program.write_text("", encoding="utf-8")
    monkeypatch.setenv("CHROME_PATH", str(program))
    assert check_browser(find_browser()).say("ko")[1] == str(program)
    monkeypatch.setenv("CHROME_PATH", str(tmp_path / "gone"))
    assert check_browser(find_browser()).state == "advice"


def test_fonts_and_console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_fonts("win32").state == "ok"
    monkeypatch.setattr("generator.checkup.shutil.which", lambda name: None)
    monkeypatch.setattr("generator.checkup._FONT_FOLDERS", (str(tmp_path),))
    assert check_fonts("linux").state == "advice"
    (tmp_path / "NotoSansCJK-Regular.ttc").write_text("", encoding="utf-8")
    assert check_fonts("linux").say("ko")[1] == "NotoSansCJK-Regular.ttc"
    fonts = tmp_path / "fc-list"
    fonts.write_text("#!/bin/sh\nprintf 'Nanum Gothic,나눔고딕\\nBaekmuk\\377\\n'\n", encoding="utf-8")
    fonts.chmod(0o755)
    if sys.platform != "win32":
        monkeypatch.setattr("generator.checkup.shutil.which", lambda name: str(fonts))
        assert check_fonts("linux").say("ko")[1] == "Baekmuk\ufffd"
    assert check_console("cp949", True).state == "ok"
    assert check_console("cp1252", False).state == "advice"


def test_all_is_well(project: Path, profile: Path, run: Run) -> None:
    _lock(project)
    result = run("doctor")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == "준비됐어요."
    assert "좋아요  프로필: me" in result.stdout


@pytest.mark.usefixtures("profile")
def test_something_is_missing(project: Path, run: Run) -> None:
    _lock(project, "no-such-package==1.0")
    result = run("doctor")
    assert result.exit_code == 1
    assert "없어요  패키지: 없는 것: no-such-package\n        → make build를 하거나" in result.stdout
