"""Help: in the profile's language, and within the width of a terminal, Korean letters taking two columns."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from generator.cli.entry import COMMANDS
from tests.builders import write_profile
from tests.cli.conftest import Run
from tools.reference_commands import read_commands

PATHS = ["", "new", *(command.path for command in read_commands())]


@pytest.mark.usefixtures("profile")
def test_help_in_korean(run: Run) -> None:
    assert run("build", "--help").stdout == (
        "쓰는 법: prep build [선택]\n"
        "\n"
        "  준비 자료 사이트를 만들어요.\n"
        "\n"
        "예: prep build\n"
        "\n"
        "선택:\n"
        "  --profile 프로필        프로필 이름이나 폴더.\n"
        "  --position 회사/포지션  이 포지션만.\n"
        "  --edition 용도          누가 볼까요: 나만 보기, 제출용, 공개용.\n"
        "  --pages-only            Markdown 페이지만 써요.\n"
        "  -h, --help              이 도움말을 보여 줘요.\n"
    )


def test_help_in_english_on_a_phone(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_profile(project / "profiles" / "me", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    monkeypatch.setenv("COLUMNS", "40")
    assert run("done", "-h").stdout == (
        "Usage: prep done TASK [options]\n"
        "\n"
        "  Tick a task off.\n"
        "\n"
        'Example: prep done "send the form"\n'
        "\n"
        "Arguments:\n"
        "  TASK\n"
        "      Words of the task.\n"
        "\n"
        "Options:\n"
        "  --position COMPANY/POSITION\n"
        "      Only this position.\n"
        "  --profile PROFILE\n"
        "      The profile's name or folder.\n"
        "  -h, --help\n"
        "      Show this help.\n"
    )


def _without_korean(text: str) -> bool:
    return not any("가" <= letter <= "힣" for letter in text)


def _pages(run: Run) -> Iterator[str]:
    yield from (run(*path.split(), "--help").stdout for path in PATHS)


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("language", ["ko", "en", ""])
def test_every_page_fits(
    columns: int, language: str, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row is wider than the terminal, nor than 80 columns, and no English page holds Korean."""
    if language:
        write_profile(project / "profiles" / "me", {"profile.yml": f"name: G\nlanguage: {language}\n"})
    monkeypatch.setenv("COLUMNS", str(columns))
    pages = list(_pages(run))
    assert len(pages) == len(PATHS)
    assert [row for page in pages for row in page.splitlines() if cell_len(row) >= min(columns, 80)] == []
    assert all(page.count("\n") > 3 for page in pages)
    if language == "en":
        assert [row for page in pages for row in page.splitlines() if not _without_korean(row)] == []


@pytest.mark.usefixtures("profile")
def test_nothing_typed_lists_the_commands(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert [name for name in COMMANDS if f"\n  {name} " not in result.stderr] == []
