"""What to say of a command line that cannot be understood: what is wrong, and what to type instead.

In: what the command-line library found, by its kind. Out: text in the person's language.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import typer

from generator.cli.examples import example_of
from generator.cli.help_page import metavar_of, usage_line
from generator.cli.language import either, in_language
from generator.cli.project import known_positions
from generator.diagnostics import Language
from generator.text.fold import closest

# The library exports the first alone; the kinds of its errors are told apart by these classes only.
from typer._click.exceptions import (  # isort: skip
    BadOptionUsage,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)

__all__ = [
    "BadValue",
    "NoArgsIsHelpError",
    "UsageError",
    "say_empty",
    "say_extra",
    "say_misuse",
    "say_unknown_command",
]


FEW = 12
"""Positions that are listed where one is missing."""


class BadValue(typer.BadParameter):
    """A value that an option does not take, with what it takes."""

    def __init__(self, korean: str, english: str) -> None:
        super().__init__(f"{korean} · {english}")
        self.korean, self.english = korean, english


def say_misuse(error: UsageError, command: Any, path: str, language: Language | None) -> str:
    """What is wrong with an option or argument, then how the command is typed."""
    return _page(_what(error, command, language), command, path, language)


def say_empty(given: Any, command: Any, path: str, language: Language | None) -> str:
    """An argument or option that is there and says nothing."""
    option = max(given.opts, key=len) + " " if given.param_type_name == "option" else ""
    what = either(
        language,
        f"비어 있는 것이 있어요: {option}{_explained(given, 'ko')}",
        f"This is empty: {option}{_explained(given, 'en')}",
    )
    return _page(what, command, path, language)


def say_extra(
    extra: Sequence[str], given: Sequence[str], command: Any, path: str, language: Language | None
) -> str:
    """More words than a command takes: mostly a name with a space, or a position without its option."""
    words = " ".join(extra)
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    what = either(language, f"남는 말이 있어요: {words}", f"These words are too many: {words}")
    if len(arguments) == 1:
        typed = f'{path} "{" ".join([*given, *extra])}"'
        what += "\n" + either(
            language,
            f"빈칸이 든 이름은 따옴표로 감싸요: {typed}",
            f"Put a name with spaces in quotes: {typed}",
        )
    elif arguments:
        what += "\n" + either(
            language, "빈칸이 든 이름은 따옴표로 감싸요.", "Put a name with spaces in quotes."
        )
    elif any("--position" in one.opts for one in command.params):
        typed = f"{path} --position {words}"
        what += "\n" + _meant([typed], language)
    return _page(what, command, path, language)


def say_unknown_command(wanted: str, known: Sequence[str], path: str, language: Language | None) -> str:
    """A command that there is not: the one that is meant, else all there are."""
    what = either(language, f"‘{wanted}’ 명령은 없어요.", f"There is no command ‘{wanted}’.")
    if wanted in ("help", "도움말", "?"):
        return f"{what}\n{_meant([f'{path} --help'], language)}"
    if meant := _likely(wanted, known):
        what += "\n" + _meant([f"{path} {meant}"], language)
    else:
        names = ", ".join(known)
        what += "\n" + either(language, f"있는 명령: {names}", f"Commands: {names}")
    return f"{what}\n{_more(path, language)}"


def _what(error: UsageError, command: Any, language: Language | None) -> str:
    if isinstance(error, NoSuchOption):
        return _unknown_option(error.option_name, command, language)
    if isinstance(error, BadOptionUsage):
        return _wrong_option(error.option_name, command, language)
    if isinstance(error, MissingParameter):
        return _missing(error.param, language)
    if isinstance(error, BadValue):
        name = max(error.param.opts, key=len) if error.param else ""
        return either(language, f"{name}: {error.korean}", f"{name}: {error.english}")
    return error.format_message()


def _unknown_option(wanted: str, command: Any, language: Language | None) -> str:
    known = [name for one in command.params for name in one.opts if name.startswith("--")]
    what = either(language, f"‘{wanted}’ 선택은 없어요.", f"There is no option ‘{wanted}’.")
    if meant := _likely(wanted, [*known, "--help"]):
        return f"{what}\n{_meant([meant], language)}"
    if not known:
        return what
    names = ", ".join(known)
    return what + "\n" + either(language, f"쓸 수 있는 선택: {names}", f"Options: {names}")


def _wrong_option(name: str, command: Any, language: Language | None) -> str:
    """A value is missing behind the option, or stands behind one that takes none."""
    option = next(one for one in command.params if name in one.opts)
    if option.is_flag:
        return either(language, f"{name} 뒤에는 값을 적지 않아요.", f"{name} takes no value.")
    typed = f"{name} {metavar_of(option, language)}"
    return either(language, f"{name} 뒤에 값을 적어 주세요: {typed}", f"{name} needs a value: {typed}")


def _missing(given: Any, language: Language | None) -> str:
    what = either(
        language,
        f"빠진 것이 있어요: {_explained(given, 'ko')}",
        f"Something is missing: {_explained(given, 'en')}",
    )
    keys = known_positions() if given.name == "position" else []
    return "\n".join([what, *(f"  {key}" for key in keys[:FEW])])


def _explained(given: Any, language: Language) -> str:
    word, meaning = metavar_of(given, language), in_language(language, given.help or "")
    return f"{word} ({meaning.rstrip('.')})" if meaning else word


def _likely(wanted: str, known: Sequence[str]) -> str:
    """The one that begins so, else the one spelled most alike."""
    bare = wanted.lstrip("-").casefold()
    starting = [name for name in known if bare and name.lstrip("-").startswith(bare)]
    return starting[0] if len(starting) == 1 else closest(wanted, known)


def _meant(typed: Iterable[str], language: Language | None) -> str:
    names = ", ".join(typed)
    return either(language, f"혹시 이것인가요? {names}", f"Did you mean this? {names}")


def _page(what: str, command: Any, path: str, language: Language | None) -> str:
    rows = [what, f"{in_language(language, '쓰는 법 · Usage')}: {usage_line(command, path, language)}"]
    if example := example_of(path, language):
        rows.append(f"{in_language(language, '예 · Example')}: {example}")
    return "\n".join([*rows, _more(path, language)])


def _more(path: str, language: Language | None) -> str:
    return f"{in_language(language, '더 보기 · More')}: {path} --help"
