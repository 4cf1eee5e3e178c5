"""`prep publish`: shows what becomes public, refuses what must not, and pushes when told to."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.render.pages import render_pages
from tests.builders import POSITION, write_profile
from tests.cli.conftest import Run
from tests.conftest import PROJECT
from tests.publish.conftest import tree

pytestmark = pytest.mark.site

SECRET = "연봉 협상에서는 절대로 먼저 말하지 않습니다."
FILES = {
    **POSITION,
    "profile.yml": "name: 한가온\nvisibility: public\n",
    "facts.yml": "lag: {value: 40초, visibility: public}\nquiet: 12분\n",
    "experiences/open.md": "---\ntitle: 주문을 다시 처리한 이야기\nvisibility: public\n---\n\n"
    f'지연을 {{{{ fact("lag") }}}}까지 줄였습니다.\n\n## 메모\n\n{SECRET}\n',
    "experiences/shut.md": "---\ntitle: 아직 말할 수 없는 이야기 하나\n---\n\n달빛상점과 나눈 이야기입니다.\n",
}


@pytest.fixture
def profile(project: Path) -> Path:
    shutil.copy(PROJECT / "mkdocs.yml", project)
    return write_profile(project / "profiles" / "me", FILES)


@pytest.fixture
def remote(project: Path) -> Path:
    subprocess.run(["git", "init", "--quiet", "--bare", "remote.git"], cwd=project, check=True)
    return project / "remote.git"


def _branches(remote: Path) -> list[str]:
    said = subprocess.run(["git", "branch", "--list"], cwd=remote, capture_output=True, check=True).stdout
    return said.decode().split()


def test_what_becomes_public_is_shown_and_pushed(profile: Path, remote: Path, run: Run) -> None:
    project = profile.parents[1]
    result = run("publish", "--to", "remote.git", "--yes")
    assert (result.exit_code, result.stderr) == (0, "")
    shown = result.stdout.splitlines()
    assert shown[0] == "공개되는 것"
    for group in (["경험 1", "  주문을 다시 처리한 이야기"], ["성과 수치 1", "  lag: 40초"], ["포지션 0"]):
        at = shown.index(group[0])
        assert shown[at : at + len(group)] == group
    assert shown[-1] == "올렸어요: remote.git (gh-pages)"
    out = project / "out"
    subprocess.run(
        ["git", "clone", "--quiet", "-b", "gh-pages", "remote.git", "out"], cwd=project, check=True
    )
    shutil.rmtree(out / ".git")
    assert tree(out) == {**tree(project / ".prep" / "release" / "site"), ".nojekyll": b""}
    text = b"\n".join(tree(out).values()).decode("utf-8", "replace")
    assert "주문을 다시 처리한 이야기" in text
    assert [word for word in (SECRET, "12분", "아직 말할 수", "달빛상점", str(project)) if word in text] == []
    assert not (project / "site").exists()
    assert not (project / "docs").exists()
    assert run("publish", "--to", "remote.git", "--yes").stdout.splitlines()[-1] == (
        "이미 똑같은 것이 올라가 있어요."
    )


def test_without_a_destination_nothing_is_sent(profile: Path, run: Run) -> None:
    result = run("publish")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        "먼저 열어 보세요: .prep/release/site",
        "올리려면 --to에 저장소를 적어 주세요.",
    ]


def test_nobody_to_ask(profile: Path, remote: Path, run: Run) -> None:
    assert run("publish", "--to", "remote.git").exit_code == 2
    assert _branches(remote) == []


@pytest.mark.parametrize(("answer", "code", "branches"), [("y\n", 0, ["gh-pages"]), ("\n", 1, [])])
def test_the_person_decides(
    answer: str,
    code: int,
    branches: list[str],
    profile: Path,
    remote: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.cli.publish.can_ask", lambda: True)
    result = run("publish", "--to", "remote.git", piped=answer)
    assert result.exit_code == code
    assert "remote.git (gh-pages)에 올릴까요?" in result.stderr
    assert _branches(remote) == branches


def test_a_leak_is_found(profile: Path, remote: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should our own pages ever show what the edition withholds, nothing is sent."""

    leaked = SECRET.replace("절대로", "**절대로**") + f"\n\n{profile.parents[1]}\n"

    def leak(*given: Any, **named: Any) -> object:
        pages, found = render_pages(*given, **named)
        return {**pages, "index.md": f"{pages['index.md']}\n\n{leaked}"}, found

    monkeypatch.setattr("generator.pipeline.render_pages", leak)
    result = run("publish", "--to", "remote.git", "--yes")
    assert result.exit_code == 1
    assert [line.split()[:2] for line in result.stderr.splitlines()] == [
        ["index.html:", "private-path"],
        ["profiles/me/experiences/open.md:10:", "private-text"],
        ["search/search_index.js:", "private-path"],
        ["search/search_index.json:", "private-path"],
    ]
    assert _branches(remote) == []


def test_a_private_company_named_in_a_public_text(profile: Path, run: Run) -> None:
    """A name may be said in passing; it is pointed out before anything is sent."""
    home = "---\nvisibility: public\n---\n# 나\n\n달빛상점이 좋아요.\n"
    write_profile(profile, {**FILES, "templates/home.md": home})
    result = run("publish")
    assert (result.exit_code, result.stderr) == (0, "공개하지 않은 회사 이름이 글에 나와요: 달빛상점\n")


def test_broken_sources_are_not_published(profile: Path, remote: Path, run: Run) -> None:
    broken = "## 1분\n\n- 공개: 공개용\n\n{{ nothing }}\n"
    write_profile(profile, {**FILES, "intro.md": f"---\nvisibility: public\n---\n{broken}"})
    result = run("publish", "--to", "remote.git", "--yes")
    assert result.exit_code == 1
    assert _branches(remote) == []


@pytest.mark.parametrize("wrong", [("--to", "--upload-pack=x"), ("--to", "r", "--branch", "-x")])
def test_no_option_reaches_git(wrong: tuple[str, ...], profile: Path, run: Run) -> None:
    assert run("publish", *wrong, "--yes").exit_code == 2
