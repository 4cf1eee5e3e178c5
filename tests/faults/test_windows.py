"""Korean Windows, as far as it can be played elsewhere: paths, consoles, encodings, names, folders in use."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish import swap
from tests.builders import write_profile
from tests.conftest import PROJECT
from tests.faults.conftest import HANGS, SOUND, Standing, build, command

pytestmark = pytest.mark.site

TASK = {"plan.md": "## 공통\n\n- [ ] 사진 고르기 🙂 📅 2026-02-30\n"}
"""A task whose finding quotes a sign that CP949 does not have."""


@pytest.fixture(scope="module")
def korean_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project at a path with Korean, spaces and brackets, with Windows line ends and a byte order mark."""
    root = tmp_path_factory.mktemp("내 문서") / "면접 준비 (2026년) #1"
    (root / "generator").mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    for name, text in {"profile.yml": "name: 한가온\n", **SOUND}.items():
        path = root / "profiles" / "me" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    return root


@pytest.fixture
def plan(korean_folder: Path) -> Iterator[Path]:
    """The plan of that project, which goes when the test is over."""
    path = korean_folder / "profiles" / "me" / "plan.md"
    yield path
    path.unlink(missing_ok=True)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "ascii", "cp437"])
def test_a_build_below_a_korean_path(korean_folder: Path, encoding: str) -> None:
    """The site stands, and what is said names its place in an encoding that the console has."""
    done = command(korean_folder, "build", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    spoken = encoding if encoding == "cp949" else "utf-8"
    said = done.stdout.decode(spoken).splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"여기에서 열어 보세요: {Path('site', 'index.html')}" in said
    html = (korean_folder / "site" / "index.html").read_text(encoding="utf-8")
    assert "달빛상점 · 서버 개발자" in html


def test_a_profile_elsewhere_below_a_korean_path(korean_folder: Path, tmp_path: Path) -> None:
    """Named by its whole path, from a working directory that lies elsewhere."""
    profile = write_profile(tmp_path / "볼트 하나" / "나의 프로필", {**SOUND, "facts.yml": "a: [\n"})
    done = command(korean_folder, "build", "--profile", str(profile), PYTHONIOENCODING="cp949")
    assert done.returncode == 1
    assert done.stderr.decode("cp949").startswith(f"{profile.as_posix()}/facts.yml:1: yaml-")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("cp949", "사진 고르기 ?"), ("ascii", "사진 고르기 🙂"), ("utf-8", "사진 고르기 🙂")],
)
def test_what_a_console_lacks_is_replaced(korean_folder: Path, plan: Path, encoding: str, shown: str) -> None:
    plan.write_text(TASK["plan.md"], encoding="utf-8")
    done = command(korean_folder, "build", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    said = done.stderr.decode("cp949" if encoding == "cp949" else "utf-8")
    assert done.returncode == 1
    assert "Traceback" not in said
    assert said.startswith("profiles/me/plan.md:3: no-such-day")
    check = command(korean_folder, "check", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert "Traceback" not in check.stderr.decode("utf-8", "replace")
    found = command(korean_folder, "done", "사진", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    spoken = (found.stdout + found.stderr).decode("cp949" if encoding == "cp949" else "utf-8")
    assert shown in spoken


def test_no_file_is_opened_in_the_system_encoding(korean_folder: Path) -> None:
    """On Korean Windows that would be CP949; Python warns of every such place, ours must have none."""
    program = "import os; open(os.devnull).close(); from generator.cli import main; main()"
    (korean_folder / "site" / "index.html").unlink(missing_ok=True)
    done = subprocess.run(
        [
            sys.executable,
            "-X",
            "warn_default_encoding",
            "-W",
            "always::EncodingWarning",
            "-c",
            program,
            "build",
        ],
        cwd=korean_folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        check=False,
        timeout=HANGS,
    )
    warned = re.findall(r"^(.*EncodingWarning.*)$", done.stderr.decode(), re.MULTILINE)
    assert done.returncode == 0
    assert any("<string>" in line for line in warned), "the control: that of the program itself"
    assert [line for line in warned if f"{PROJECT / 'generator'}" in line] == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these names are one file there, or none")
@pytest.mark.parametrize(
    ("name", "errors"),
    [
        ("experiences/Order.md", ["experiences/Order.md: bad-id"]),
        ("companies/Dalbit/dev/position.md", ["companies/Dalbit: bad-id"]),
        ("experiences/aux.md", ["experiences/aux.md: bad-id"]),
        ("experiences/NUL.md", ["experiences/NUL.md: bad-id"]),
        ("experiences/com1.md", ["experiences/com1.md: bad-id"]),
        ("companies/lpt1/dev/position.md", ["companies/lpt1: bad-id"]),
        ("companies/toss./dev/position.md", ["companies/toss.: bad-id"]),
        ("experiences/order .md", ["experiences/order .md: bad-id"]),
        ("experiences/order..md", ["experiences/order..md: bad-id"]),
        ("experiences/a:b.md", ["experiences/a:b.md: bad-id"]),
        ("experiences/a\\b.md", ["experiences/a\\b.md: bad-id"]),
        ("templates/CON.md", ["templates/CON.md: bad-id"]),
    ],
)
def test_names_that_windows_cannot_keep_apart(standing: Standing, name: str, errors: list[str]) -> None:
    """Refused everywhere, so that a profile can be taken along; the site stays."""
    before = standing.state()
    path = standing.profile / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: 가\n---\n\n요약\n", encoding="utf-8")
    code, said = build()
    assert code == 1
    assert [" ".join(re.findall(r"profiles/me/(.+?: bad-id) ", line)) for line in said[:-1]] == errors
    assert standing.state() == before


def test_a_site_in_use_is_told(standing: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows renames no folder of which a file is open: exit 1, and all stays as it was."""
    before = standing.state()
    (standing.profile / "facts.yml").write_text("lag: 12초\n", encoding="utf-8")

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "다른 프로세스가 파일을 사용 중이기 때문에", str(source))

    with monkeypatch.context() as patch:
        patch.setattr(swap, "PAUSE", 0.0)
        patch.setattr(swap.os, "rename", refuse)
        code, said = build()
    assert code == 1
    assert [line.split(" ")[1] for line in said[:-1]] == ["swap-blocked"]
    assert standing.state() == before
    assert build()[0] == 0
    assert standing.state() != before
