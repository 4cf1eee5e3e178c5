"""The library's commands, made to speak the person's language: their help, and what they say of wrong usage.

Both kinds do it where the library reads a command line (`parse_args`) and shows help (`format_help`).
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

from typer._click.core import ParameterSource
from typer.core import TyperCommand, TyperGroup

from generator.cli.console import refuse
from generator.cli.help_page import help_page
from generator.cli.language import spoken_language
from generator.cli.misuse import (
    NoArgsIsHelpError,
    UsageError,
    say_empty,
    say_extra,
    say_misuse,
    say_unknown_command,
)

HELP_NAMES = ["--help", "-h"]
_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""The blanks that Hangul and Braille have for a letter."""


class PrepCommand(TyperCommand):
    """One command; says itself what is wrong with its arguments and options."""

    allow_extra_args = True  # so that this class is told of them, and not the library

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.context_settings = {"help_option_names": HELP_NAMES, **self.context_settings}

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        typed = list(args)
        try:
            extra = super().parse_args(ctx, args)
        except UsageError as error:
            refuse(say_misuse(error, self, ctx.command_path, spoken_language(typed)))
        if not ctx.resilient_parsing and (empty := _first_empty(self, ctx)):
            refuse(say_empty(empty, self, ctx.command_path, spoken_language(typed)))
        if extra and not ctx.resilient_parsing:
            given = [
                str(value)
                for one in self.params
                if one.param_type_name == "argument" and (value := ctx.params.get(one.name))
            ]
            refuse(say_extra(extra, given, self, ctx.command_path, spoken_language(typed)))
        return extra

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_page(self, ctx, spoken_language()))


class PrepGroup(TyperGroup):
    """Commands under one name; proposes the one that was meant."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.context_settings = {"help_option_names": HELP_NAMES, **self.context_settings}

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except NoArgsIsHelpError:
            raise
        except UsageError as error:
            refuse(say_misuse(error, self, ctx.command_path, spoken_language()))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known: Sequence[str] = self.list_commands(ctx)
        if args[0] not in known and not ctx.resilient_parsing:
            refuse(say_unknown_command(args[0], known, ctx.command_path, spoken_language()))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_page(self, ctx, spoken_language()))


def _first_empty(command: Any, ctx: Any) -> Any:
    """The first argument or option that was typed and shows nothing; None if there is none.

    Mostly a variable of a shell that is not set, and never a name to write down.
    """
    for one in command.params:
        values = ctx.params.get(one.name)
        typed = ctx.get_parameter_source(one.name) is ParameterSource.COMMANDLINE
        for value in values if isinstance(values, (list, tuple)) else [values]:
            if typed and isinstance(value, str) and not any(map(_is_seen, value)):
                return one
    return None


def _is_seen(letter: str) -> bool:
    """Whether a letter leaves a mark: no space, no control, nothing without width."""
    return unicodedata.category(letter)[0] not in "ZC" and letter not in _FILLERS
