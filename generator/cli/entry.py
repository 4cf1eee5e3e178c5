"""The commands by name, each loaded when it is asked for, and the entry point `prep`."""

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_group

from generator.cli.command import PrepGroup
from generator.cli.help_page import VERSION_HELP
from generator.cli.register import add_command
from generator.cli.streams import broken_streams_told, prepare_streams
from generator.cli.version import product_version
from generator.cycles import collect_seldom

COMMANDS = {
    "build": "build.build",
    "serve": "serve.serve",
    "check": "check.check",
    "count": "count.count",
    "new": "new.app",
    "stage": "edit.stage",
    "done": "edit.done",
    "submit": "submit.submit",
    "publish": "publish.publish",
    "list": "build.list_",
    "schema": "build.schema",
    "doctor": "doctor.doctor",
    "clean": "build.clean",
}
"""Where each command stands in this room: its module and its function, or its own commands."""


class Commands(PrepGroup):
    """The commands; `prep count` loads what counts and nothing of what builds."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return _load(cmd_name) if cmd_name in COMMANDS else None


def _load(name: str) -> Any:
    module, _, function = COMMANDS[name].partition(".")
    found: Callable[..., None] | typer.Typer = getattr(import_module(f"generator.cli.{module}"), function)
    alone = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        alone.add_typer(found, name=name)
    else:
        add_command(alone, found, name)
    return get_group(alone).commands[name]


app = typer.Typer(
    name="prep",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _say_version(asked: bool) -> None:
    if asked:
        print(f"prep {product_version()}")
        raise typer.Exit


@app.callback(help="면접 준비 자료를 만들어요. · Builds interview prep packs.")
def _prep(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_say_version, help=VERSION_HELP)
    ] = False,
) -> None:
    pass


def main() -> None:
    """The `prep` command."""
    collect_seldom()
    prepare_streams()
    with broken_streams_told():
        app()
