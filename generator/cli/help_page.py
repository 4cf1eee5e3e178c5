"""The help of a command, laid out for the width of the terminal: Korean letters take two columns.

In: a command as the command-line library holds it. Out: text.
"""

from collections.abc import Iterable, Iterator, Sequence
from shutil import get_terminal_size
from typing import Any

from rich.cells import cell_len

from generator.cli.examples import example_of
from generator.cli.language import in_language
from generator.cli.listing import fold_words
from generator.diagnostics import Language
from generator.records import record

WIDEST, NARROW = 80, 60
"""Columns a page takes at most, and below which a meaning stands under its word instead of beside it."""
_HEADINGS = {
    "usage": "쓰는 법 · Usage",
    "example": "예 · Example",
    "arguments": "적는 것 · Arguments",
    "options": "선택 · Options",
    "commands": "명령 · Commands",
}
VERSION_HELP = "버전을 보여 줘요. · Show the version."
_USUAL = {
    "help": "이 도움말을 보여 줘요. · Show this help.",
    "install_completion": "셸에서 Tab으로 이어 쓰게 설치해요. · Install completion for this shell.",
    "version": VERSION_HELP,
    "show_completion": "이어 쓰기 설정을 보여 줘요. · Show the completion, to copy or change it.",
}
"""What the options mean that any program has; the usage line does not name them."""


@record(frozen=True)
class Entry:
    """One line of a list: what one types, and what it means."""

    typed: str
    meaning: str


def usage_line(command: Any, path: str, language: Language | None) -> str:
    """`prep stage 회사/포지션 단계 [결과] [선택]`."""
    parts = [path, *(_typed_argument(given, language) for given in _arguments(command))]
    if hasattr(command, "list_commands"):
        parts.append(in_language(language, "명령 · COMMAND"))
    options = [given for given in command.params if given.param_type_name == "option"]
    if any(given.name not in _USUAL for given in options):
        parts.append(f"[{in_language(language, '선택 · options')}]")
    return " ".join(parts)


def help_page(command: Any, context: Any, language: Language | None) -> str:
    """All there is to know of a command, in the person's language."""
    width = max(24, min(get_terminal_size().columns, WIDEST) - 1)
    path = context.command_path
    heading = {name: in_language(language, text) for name, text in _HEADINGS.items()}
    page = [*_beside(f"{heading['usage']}: ", usage_line(command, path, language), width)]
    page += ["", *(f"  {row}" for row in fold_words(in_language(language, command.help or ""), width - 2))]
    if example := example_of(path, language):
        page += ["", *_beside(f"{heading['example']}: ", example, width)]
    for name, entries in _lists(command, context, language):
        if entries:
            page += ["", f"{heading[name]}:", *_list(entries, width)]
    return "\n".join(page)


def metavar_of(given: Any, language: Language | None) -> str:
    """What one puts in the place of an argument or behind an option: in one language, Korean if need be."""
    return in_language(language or "ko", given.metavar or given.name)


def _lists(command: Any, context: Any, language: Language | None) -> Iterator[tuple[str, Sequence[Entry]]]:
    arguments = [
        Entry(metavar_of(given, language), in_language(language, given.help or ""))
        for given in _arguments(command)
    ]
    yield "arguments", arguments
    if hasattr(command, "list_commands"):
        named = ((name, command.get_command(context, name)) for name in command.list_commands(context))
        yield (
            "commands",
            [Entry(name, in_language(language, found.get_short_help_str())) for name, found in named],
        )
    options = [given for given in command.get_params(context) if given.param_type_name == "option"]
    yield "options", [_option(given, language) for given in options]


def _option(given: Any, language: Language | None) -> Entry:
    names = ", ".join(sorted(given.opts, key=len))
    typed = names if given.is_flag else f"{names} {metavar_of(given, language)}"
    return Entry(typed, in_language(language, _USUAL.get(given.name, given.help or "")))


def _arguments(command: Any) -> list[Any]:
    return [given for given in command.params if given.param_type_name == "argument"]


def _typed_argument(given: Any, language: Language | None) -> str:
    word = metavar_of(given, language)
    return word if given.required else f"[{word}]"


def _list(entries: Iterable[Entry], width: int) -> Iterator[str]:
    """Words in a column of their own with the meaning beside; where that is narrow or wide, beneath."""
    known = list(entries)
    limit = width // 3
    column = max([cell_len(one.typed) for one in known if cell_len(one.typed) <= limit], default=0) + 4
    for one in known:
        if width < NARROW - 1:
            yield from (f"  {row}" for row in fold_words(one.typed, width - 2))
            yield from (f"      {row}" for row in fold_words(one.meaning, width - 6) if row)
            continue
        first, *others = fold_words(one.meaning, width - column)
        if cell_len(one.typed) + 4 > column:
            yield f"  {one.typed}"
            others.insert(0, first)
        else:
            yield f"  {one.typed}{' ' * (column - 2 - cell_len(one.typed))}{first}".rstrip()
        yield from (" " * column + row for row in others)


def _beside(head: str, text: str, width: int) -> Iterator[str]:
    """A text behind its heading, its further rows indented."""
    first, *others = fold_words(head + text, width)
    yield first
    yield from (row for other in others for row in (f"    {part}" for part in fold_words(other, width - 4)))
