"""The guide's reference of commands: each with its arguments and options, as the command line declares them.

In: the commands of `generator/cli/`. Out: one heading, one usage line and one table per command. Typer's
own declarations are read rather than the parser built from them, because they are the same in every version.
"""

import inspect
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from types import UnionType
from typing import Any

import typer
from typer.models import ArgumentInfo, OptionInfo

from generator import cli
from generator.cli.entry import COMMANDS
from generator.text.escape import escape_inline
from tools.markdown_table import table

BETWEEN_LANGUAGES = " · "
"""What stands between the Korean and the English of a help text."""


@dataclass(frozen=True)
class Parameter:
    """An argument or an option as one types it, and what the help says of it in Korean."""

    typed: str
    help: str
    argument: bool
    required: bool
    values: tuple[str, ...] = ()
    default: str = ""


@dataclass(frozen=True)
class Command:
    """A command behind `prep`, with what it does in Korean."""

    path: str
    help: str
    parameters: tuple[Parameter, ...]

    @property
    def usage(self) -> str:
        """`prep stage 회사/포지션 단계 [결과] [선택]`."""
        parts = [
            given.typed if given.required else f"[{given.typed}]"
            for given in self.parameters
            if given.argument
        ]
        options = ["[선택]"] if any(not given.argument for given in self.parameters) else []
        return " ".join([f"prep {self.path}", *parts, *options])


def read_commands() -> Iterator[Command]:
    """The commands as `prep --help` lists them, those of a group in its place."""
    for name, place in COMMANDS.items():
        module, _, held = place.partition(".")
        found = getattr(import_module(f"{cli.__name__}.{module}"), held)
        if isinstance(found, typer.Typer):
            yield from read_group(found, name)
        else:
            yield read_command(found, name)


def read_group(group: typer.Typer, path: str) -> Iterator[Command]:
    """The commands of a group, as it declares them."""
    for info in group.registered_commands:
        assert info.callback is not None
        name = info.name or info.callback.__name__.replace("_", "-")
        yield read_command(info.callback, f"{path} {name}".strip())


def read_command(function: Callable[..., Any], path: str) -> Command:
    """A command as its function declares it."""
    summary = (inspect.getdoc(function) or "").split("\n", 1)[0]
    return Command(path, korean(summary), tuple(_parameters(path, function)))


def korean(text: str) -> str:
    """The Korean half of a help text."""
    return text.split(BETWEEN_LANGUAGES, 1)[0].strip()


def _parameters(path: str, function: Callable[..., Any]) -> Iterator[Parameter]:
    hints = typing.get_type_hints(function, include_extras=True)
    for name, given in inspect.signature(function).parameters.items():
        annotation, info = typing.get_args(hints[name])[:2]
        assert isinstance(info, ArgumentInfo | OptionInfo)
        kind = _kind(annotation)
        values = tuple(str(member.value) for member in kind) if issubclass(kind, Enum) else ()
        yield Parameter(
            _argument(path, name, info) if isinstance(info, ArgumentInfo) else _option(name, info, kind),
            korean(info.help or ""),
            isinstance(info, ArgumentInfo),
            given.default is inspect.Parameter.empty,
            values,
            _default(given.default),
        )


def _kind(annotation: Any) -> type:
    """The class behind `X | None` and `list[X]`."""
    if typing.get_origin(annotation) in (UnionType, typing.Union, list):
        return _kind(next(part for part in typing.get_args(annotation) if part is not type(None)))
    assert isinstance(annotation, type)
    return annotation


def _argument(path: str, name: str, info: ArgumentInfo) -> str:
    assert info.metavar, f"prep {path}: {name} says not what one types"
    return _either(korean(info.metavar))


def _option(name: str, info: OptionInfo, kind: type) -> str:
    """The option's names and its value; Typer keeps the first name as the default of `Annotated` options."""
    given = [text for text in (info.default, *(info.param_decls or ())) if isinstance(text, str)]
    names = ", ".join(text for text in given if text.startswith("-")) or f"--{name.replace('_', '-')}"
    return names if kind is bool else f"{names} {_either(korean(info.metavar or '…'))}"


def _either(metavar: str) -> str:
    """`파일|-` without the bar, which would end a table cell."""
    return metavar.replace("|", " 또는 ")


def _default(value: object) -> str:
    if value in (inspect.Parameter.empty, None, "", False):
        return ""
    return str(value.value if isinstance(value, Enum) else value)


def commands_reference() -> str:
    """One part per command: what it does, how it is typed, what may be added."""
    parts = []
    for command in read_commands():
        anchor = command.path.replace(" ", "-")
        parts += [
            f"## prep {command.path} {{#{anchor}}}",
            escape_inline(command.help),
            f"```text\n{command.usage}\n```",
            *([_table(command.parameters)] if command.parameters else []),
        ]
    return "\n\n".join(parts) + "\n"


def _table(parameters: tuple[Parameter, ...]) -> str:
    rows = [(f"`{given.typed}`", _meaning(given)) for given in parameters]
    return table(("적는 것", "뜻"), rows).rstrip("\n")


def _meaning(given: Parameter) -> str:
    words = [escape_inline(given.help)]
    if given.values:
        words.append(", ".join(f"`{value}`" for value in given.values))
    if given.default:
        words.append(f"(기본 `{given.default}`)")
    return " ".join(words)
