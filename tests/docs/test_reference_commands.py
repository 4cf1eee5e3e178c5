"""The reference of commands names every command, argument and option of the command line, and no other."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
import typer.main

from generator.cli import app
from tools.reference_commands import Command, Parameter, commands_reference, read_commands, read_group
from tools.reference_tables import GUIDE

Options = dict[str, set[str]]


def parsed_options(command: Any, path: str = "") -> Options:
    """What the parser takes: by command the names of its options, and its arguments by their number."""
    if not hasattr(command, "list_commands"):
        options = {name for given in command.params for name in given.opts if name.startswith("-")}
        arguments = sum(given.param_type_name == "argument" for given in command.params)
        return {path: {*options, str(arguments)}}
    found: Options = {}
    context = typer.Context(command)
    for name in command.list_commands(context):
        found |= parsed_options(command.get_command(context, name), f"{path} {name}".strip())
    return found


def documented_options(commands: Iterable[Command]) -> Options:
    """The same, as the reference names them."""
    found = {}
    for command in commands:
        options = {given.typed.split(" ")[0] for given in command.parameters if not given.argument}
        arguments = sum(given.argument for given in command.parameters)
        found[command.path] = {*options, str(arguments)}
    return found


def test_every_command_and_option_is_documented() -> None:
    """The reference and the parser know the same commands, options and numbers of arguments."""
    assert documented_options(read_commands()) == parsed_options(typer.main.get_command(app))


def test_every_parameter_says_what_it_is_for() -> None:
    for command in read_commands():
        assert command.help.endswith((".", "요.", "txt"))
        assert [given.typed for given in command.parameters if not given.help] == []


def test_the_page_shows_every_command() -> None:
    """Each has a heading with an id of its own, its usage and a row for each parameter."""
    page = (GUIDE / "commands.md").read_text(encoding="utf-8")
    for command in read_commands():
        assert f"## prep {command.path} {{#{command.path.replace(' ', '-')}}}\n" in page
        assert f"```text\n{command.usage}\n```\n" in page
        assert [given.typed for given in command.parameters if f"| `{given.typed}` |" not in page] == []


def test_an_option_of_another_name_is_noticed() -> None:
    """The control: a parser with one option more is another parser."""
    other = typer.Typer()

    def shout(loud: Annotated[bool, typer.Option("--loud", help="크게. · Loud.")] = False) -> None:
        """외쳐요. · Shout."""

    other.command()(shout)
    other.command("whisper")(shout)
    known = documented_options(read_group(other, ""))
    assert known == {"shout": {"--loud", "0"}, "whisper": {"--loud", "0"}}
    assert known == parsed_options(typer.main.get_command(other))
    assert known != documented_options(read_commands())


@pytest.mark.parametrize(
    ("path", "usage", "row"),
    [
        (
            "stage",
            "prep stage 회사/포지션 단계 [결과] [선택]",
            Parameter("--new", "없는 단계면 더해요.", False, False),
        ),
        ("clean", "prep clean", None),
        (
            "serve",
            "prep serve [선택]",
            Parameter("--port 숫자", "포트. 없으면 8000, 0이면 빈 포트를 골라요.", False, False, (), "8000"),
        ),
        (
            "count",
            "prep count 파일 또는 - [선택]",
            Parameter(
                "--unit 단위",
                "무엇을 셀까요: 글자, 공백 제외, 바이트, 단어. 없으면 문항이 정한 대로.",
                False,
                False,
                ("chars", "chars-no-space", "bytes", "words"),
            ),
        ),
    ],
)
def test_a_command_as_one_types_it(path: str, usage: str, row: Parameter | None) -> None:
    """Optional arguments stand in brackets, values and defaults are named."""
    command = next(command for command in read_commands() if command.path == path)
    assert command.usage == usage
    assert row is None or row in command.parameters


def options_told(text: str) -> Iterator[tuple[str, str]]:
    """The commands a page names with options, in code: each with one option."""
    paths = sorted((command.path for command in read_commands()), key=len, reverse=True)
    for code in re.findall(r"`[^`\n]+`|^ *```(?:text|console)\n.*?^ *```", text, re.DOTALL | re.MULTILINE):
        for typed in re.findall(r"\bprep (.*?)(?:`|$|&&)", code, re.MULTILINE):
            path = next((path for path in paths if typed.startswith(path)), "")
            yield from ((path, option) for option in re.findall(r"(?<!\S)--[a-z-]+", typed))


ANYWHERE = {"--help", "--version", "--install-completion", "--show-completion"}
PROSE = [
    *sorted(GUIDE.glob("*.md")),
    *(GUIDE.parents[1] / name for name in ("README.md", "README.en.md", "CHANGELOG.md")),
]


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_an_option_that_is_told_exists(page: Path) -> None:
    """No page tells of an option that its command does not have."""
    known = documented_options(read_commands())
    told = set(options_told(page.read_text(encoding="utf-8")))
    assert [
        (path, option) for path, option in sorted(told) if option not in known.get(path, set()) | ANYWHERE
    ] == []


def test_an_option_that_does_not_exist_is_noticed() -> None:
    """The control, in a line and in a fence."""
    text = '`prep build --fast`\n\n```text\nprep new position "가 / 나" --id a/b --blind\n```\n'
    assert list(options_told(text)) == [
        ("build", "--fast"),
        ("new position", "--id"),
        ("new position", "--blind"),
    ]


def test_every_environment_variable_is_documented() -> None:
    """What the product reads from its environment stands on the page, and nothing else."""
    read = re.compile(r'environ(?:\.get\(|\[)"([A-Z_]+)"')
    files = (GUIDE.parents[1] / "generator").rglob("*.py")
    known = {name for file in files for name in read.findall(file.read_text(encoding="utf-8"))}
    page = (GUIDE / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE)) == known
    assert "PREP_PROFILES" in known


def test_the_reference_is_one_text() -> None:
    text = commands_reference()
    head = "## prep build {#build}\n\n준비 자료 사이트를 만들어요.\n\n```text\nprep build [선택]\n"
    assert text.startswith(head)
    assert text.endswith("```text\nprep clean\n```\n")
