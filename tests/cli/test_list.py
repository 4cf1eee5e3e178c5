"""`prep list`: profiles, the positions of one's own beneath them, and what cannot be read."""

from pathlib import Path

from tests.builders import write_profile
from tests.cli.conftest import Run

SAMPLE = {
    "profile.yml": "name: 예시\nsample: true\n",
    "companies/haebyeol/ops/position.md": "---\ntitle: 운영\n---\n",
}


def test_positions_stand_beneath_their_profile(project: Path, profile: Path, run: Run) -> None:
    write_profile(project / "profiles" / "sample", SAMPLE)
    result = run("list")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "me  profiles/me\n"
        "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n"
        "sample (예시 · sample)  profiles/sample\n"
    )


def test_of_several_profiles_each_has_its_own(project: Path, profile: Path, run: Run) -> None:
    write_profile(project / "profiles" / "you", {**SAMPLE, "profile.yml": "name: 너\n"})
    assert run("list").stdout == (
        "me  profiles/me\n"
        "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n"
        "you  profiles/you\n"
        "  haebyeol/ops  haebyeol · 운영  [지원 준비 중]\n"
    )


def test_with_samples_alone_one_is_shown(project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "sample", SAMPLE)
    assert run("list").stdout == (
        "sample (예시 · sample)  profiles/sample\n  haebyeol/ops  haebyeol · 운영  [지원 준비 중]\n"
    )


def test_a_broken_position_is_named(profile: Path, run: Run) -> None:
    """Where it would stand, and beside it what is wrong."""
    write_profile(profile, {"companies/dalbit/ops/position.md": "---\ntitle: 가: 나\n---\n"})
    result = run("list")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1:] == [
        "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]",
        "  dalbit/ops  읽을 수 없어요",
    ]
    assert result.stderr.startswith("profiles/me/companies/dalbit/ops/position.md:2: yaml-quote ")
    assert run("list", "--profile", "me").stdout.splitlines() == result.stdout.splitlines()[1:]
