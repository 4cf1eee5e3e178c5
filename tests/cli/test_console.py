"""What is printed, whatever the console: encodings, pipes, progress, completion."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import console, streams
from generator.cli.console import progress, say_json
from generator.cli.streams import can_show_korean, prepare_streams
from tests.cli.conftest import Run

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("encoding", "korean"),
    [
        ("utf-8", True),
        ("cp949", True),
        ("ascii", False),
        ("cp1252", False),
        ("cp437", False),
        (None, False),
        ("x", False),
    ],
)
def test_what_can_show_korean(encoding: str | None, korean: bool) -> None:
    assert can_show_korean(encoding) is korean


@pytest.mark.parametrize(
    ("encoding", "printed"),
    [
        ("cp949", "‘가’ · ? — …\n".encode("cp949", "replace")),
        ("utf-8", "‘가’ · 📅 — …\n".encode()),
        ("ascii", "‘가’ · 📅 — …\n".encode()),
    ],
)
def test_nothing_that_is_printed_fails(
    encoding: str, printed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A console of Korean Windows keeps its encoding; what it lacks becomes a question mark."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    monkeypatch.setattr(streams, "_console", "utf-8")
    prepare_streams()
    print("‘가’ · 📅 — …")
    sys.stdout.flush()
    assert raw.getvalue() == printed


@pytest.mark.parametrize(
    ("encoding", "printed"),
    [
        ("UTF8", '{\n  "가": "📅"\n}\n'.encode()),
        ("cp949", b'{\n  "\\uac00": "\\ud83d\\udcc5"\n}\n'),
    ],
)
def test_json_is_read_by_any_program(encoding: str, printed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Korean Windows writes into a file loses nothing and is UTF-8 all the same."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
    say_json({"가": "📅"})
    assert raw.getvalue() == printed
    assert json.loads(raw.getvalue().decode()) == {"가": "📅"}


def test_piped_work_says_nothing_on_the_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "PATIENCE", 0.0)
    with progress("일하는 중", lambda: 0.5):
        pass
    assert capsys.readouterr() == ("", "")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (60.0, False)])
def test_a_bar_at_a_terminal_for_long_work_only(
    patience: float, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(console, "PATIENCE", patience)
    shares = iter([None, 0.25])
    asked: list[float | None] = []

    def share() -> float | None:
        asked.append(next(shares, 0.5))
        return asked[-1]

    with progress("일하는 중", share):
        while shown and len(asked) < 4:
            pass
    assert ("일하는 중" in terminal.getvalue()) is shown


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("prep sta", "stage"),
        ("prep stage d", "dalbit/dev"),
        ("prep build --profile m", "me"),
        ("prep new de", "debrief"),
    ],
)
@pytest.mark.usefixtures("profile")
def test_a_shell_completes(words: str, completed: str, project: Path) -> None:
    """Commands, positions and profiles, as bash asks for them."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT),
        "_PREP_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    command = [
        sys.executable,
        "-c",
        "import sys; sys.argv[0] = 'prep'; from generator.cli import main; main()",
    ]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
    assert done.stdout.decode("utf-8").split() == [completed]


def test_help_names_every_command(run: Run) -> None:
    text = run("--help").stdout
    for name in ("build", "serve", "new", "count", "stage", "done", "list", "schema", "doctor", "clean"):
        assert f"\n  {name} " in text
    assert "--install-completion" in text
