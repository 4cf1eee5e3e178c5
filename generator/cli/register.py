"""How a function becomes a command."""

import inspect
from collections.abc import Callable

import typer

from generator.cli.command import PrepCommand


def add_command(app: typer.Typer, function: Callable[..., None], name: str | None = None) -> None:
    """Add a command; the list of commands shows the whole first line of its docstring, in both languages."""
    summary = (inspect.getdoc(function) or "").split("\n", 1)[0]
    app.command(name, cls=PrepCommand, short_help=summary)(function)
