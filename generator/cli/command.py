"""The library's commands, made to speak the person's language: their help, and what they say of wrong usage.

Both kinds do it where the library reads a command line (`parse_args`) and shows help (`format_help`).
"""

from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from generator.cli.console import refuse
from generator.cli.help_page import help_page
from generator.cli.language import spoken_language
from generator.cli.misuse import NoArgsIsHelpError, UsageError, say_extra, say_misuse, say_unknown_command

HELP_NAMES = ["--help", "-h"]


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
