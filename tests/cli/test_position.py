"""Which position is meant: the same for every command that takes one."""

from pathlib import Path

import pytest

from generator.cli.position import pick_key
from generator.cli.project import pick_profile
from tests.builders import write_profile
from tests.cli.conftest import Run

FILES = {
    "companies/dalbit/company.md": "---\nname: 달빛상점\nname_en: Moonlight\naliases: [달빛]\n---\n",
    "companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\n---\n",
    "companies/saebyeok/company.md": "---\nname: 새벽은행\n---\n",
    "companies/saebyeok/data-lead/position.md": "---\ntitle: C++ 개발자\n---\n",
    "companies/saebyeok/ops/position.md": "---\ntitle: 운영\n---\n",
}


@pytest.fixture
def profile(project: Path) -> Path:
    return write_profile(project / "profiles" / "me", FILES)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("dalbit/dev", "dalbit/dev"),
        ("dalbit/dev/", "dalbit/dev"),
        ("Dalbit/Dev", "dalbit/dev"),
        ("profiles/me/companies/dalbit/dev", "dalbit/dev"),
        ("profiles\\me\\companies\\dalbit\\dev\\essays.md", "dalbit/dev"),
        ("dev", "dalbit/dev"),
        ("dalbit", "dalbit/dev"),
        ("달빛상점", "dalbit/dev"),
        ("달빛", "dalbit/dev"),
        ("moonlight", "dalbit/dev"),
        ("서버 개발자", "dalbit/dev"),
        ("서버개발자", "dalbit/dev"),
        ("달빛상점 / 서버 개발자", "dalbit/dev"),
        ("달빛상점 · 서버 개발자", "dalbit/dev"),
        ("달빛상점 서버 개발자", "dalbit/dev"),
        ("달빛상점/dev", "dalbit/dev"),
        ("data lead", "saebyeok/data-lead"),
        ("C++ 개발자", "saebyeok/data-lead"),
        ("", ""),
    ],
)
@pytest.mark.usefixtures("profile")
def test_a_position_by_any_name_that_is_its_own(typed: str, key: str) -> None:
    assert pick_key(pick_profile(None), typed) == key


COMMANDS = [
    ["build", "--pages-only", "--position"],
    ["check"],
    ["stage", "--new", "--at", "2026-02-10"],
    ["submit"],
    ["new", "essays"],
    ["new", "debrief", "--new"],
    ["done", "할 일", "--position"],
]


def _with(command: list[str], name: str) -> list[str]:
    behind = ["1차 면접"] if command[0] == "stage" or "debrief" in command else []
    return [*command, name, *behind]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_several_are_listed(command: list[str], profile: Path, run: Run) -> None:
    """Nothing is done for any of them."""
    before = sorted(profile.rglob("*"))
    result = run(*_with(command, "새벽은행"))
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "‘새벽은행’: 포지션이 여럿이에요. 하나를 골라 적어 주세요.\n"
        "  saebyeok/data-lead  새벽은행 · C++ 개발자\n"
        "  saebyeok/ops        새벽은행 · 운영\n",
    )
    assert sorted(profile.rglob("*")) == before


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", ["서버", "개발자", "C 개발자", "달빛상", "de", "dalbit/dve", "ops/saebyeok"])
def test_part_of_a_name_is_never_taken(command: list[str], name: str, profile: Path, run: Run) -> None:
    before = sorted(profile.rglob("*"))
    result = run(*_with(command, name))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"profiles/me/companies: unknown-position ‘{name}’ 포지션이 없어요 (")
    assert sorted(profile.rglob("*")) == before


@pytest.mark.parametrize("command", COMMANDS[:6], ids=" ".join)
@pytest.mark.usefixtures("profile")
def test_a_name_that_is_its_own_is_taken(command: list[str], run: Run) -> None:
    result = run(*_with(command, "달빛상점"))
    assert "unknown-position" not in result.stderr
    assert result.exit_code == 0 or command == ["submit"]  # which has nothing to freeze


@pytest.mark.usefixtures("profile")
def test_what_may_be_meant_is_shown(run: Run) -> None:
    """The likely ones with their names; else all there are."""
    assert run("check", "개발자").stderr == (
        "profiles/me/companies: unknown-position ‘개발자’ 포지션이 없어요 "
        "(회사/포지션 폴더 이름으로 적어 주세요.)\n"
        "  dalbit/dev          달빛상점 · 서버 개발자\n"
        "  saebyeok/data-lead  새벽은행 · C++ 개발자\n"
    )
    assert run("check", "zzz").stderr == (
        "profiles/me/companies: unknown-position ‘zzz’ 포지션이 없어요 "
        "(회사/포지션 폴더 이름으로 적어 주세요.)\n"
        "  dalbit/dev          달빛상점 · 서버 개발자\n"
        "  saebyeok/data-lead  새벽은행 · C++ 개발자\n"
        "  saebyeok/ops        새벽은행 · 운영\n"
    )


@pytest.mark.parametrize(("answer", "key"), [("2", "saebyeok/ops"), ("1", "saebyeok/data-lead"), ("", "")])
def test_a_person_is_asked(
    answer: str, key: str, profile: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.position.can_ask", lambda: True)
    result = run("new", "essays", "새벽은행", piped=f"{answer}\n")
    assert "  2. saebyeok/ops        새벽은행 · 운영\n어느 포지션인가요? [1-2]" in result.stderr
    assert result.exit_code == (0 if key else 2)
    written = [
        path.parent.relative_to(profile / "companies").as_posix() for path in profile.rglob("essays.md")
    ]
    assert written == ([key] if key else [])


def test_what_is_wrong_elsewhere_is_not_its_own(profile: Path, run: Run) -> None:
    """Another company's position of the same name is broken: that stops nothing."""
    write_profile(profile, {"companies/saebyeok/dev/position.md": "---\ntitle: [\n---\n"})
    assert run("stage", "dalbit/dev", "서류", "합격").exit_code == 0
    result = run("stage", "dev", "서류", "합격")
    assert result.exit_code == 2
    assert "\n  dalbit/dev    달빛상점 · 서버 개발자\n  saebyeok/dev\n" in result.stderr


@pytest.mark.usefixtures("project")
def test_without_any_position(project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "me", {})
    result = run("check", "토스")
    assert (result.exit_code, result.stderr) == (
        1,
        "profiles/me/companies: unknown-position ‘토스’ 포지션이 없어요 "
        "(회사/포지션 폴더 이름으로 적어 주세요.)\n"
        '아직 포지션이 없어요. 만들려면: prep new position "회사 / 포지션"\n',
    )


def test_who_gives_up_is_told_so(profile: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of the input, as Ctrl-D makes it: 1, and nothing is done."""
    monkeypatch.setattr("generator.cli.position.can_ask", lambda: True)
    result = run("new", "essays", "새벽은행", piped="")
    assert (result.exit_code, result.stderr.endswith("\n그만뒀어요.\n")) == (1, True)
    assert list(profile.rglob("essays.md")) == []
