"""Which language to speak before a profile is opened: in help, and of a command that cannot be understood."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from generator.cli.console import refuse
from generator.cli.project import profiles_folder
from generator.diagnostics import Language
from generator.sources.select import ProfileChoice, choose_profile

BETWEEN = " · "
"""What stands between the Korean and the English of a text that has both."""


def spoken_language(arguments: Sequence[str] = ()) -> Language | None:
    """The language of the profile that is meant; None, which is both, for who has none of their own yet."""
    given = _given_profile(arguments)
    try:
        folder = choose_profile(profiles_folder(), given)
    except ProfileChoice as choice:
        known = {profile.language for profile in choice.profiles if not profile.sample}
        return known.pop() if len(known) == 1 else None
    return None if folder.sample and given is None else folder.language


def _given_profile(arguments: Sequence[str]) -> str | None:
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        if option == "--profile" and value:
            return value
        if option.startswith("--profile="):
            return option.partition("=")[2]
    return None


def in_language(language: Language | None, text: str) -> str:
    """The half of a text in both languages that is asked for; all of it without a language."""
    korean, between, english = text.partition(BETWEEN)
    if language is None or not between:
        return text
    return (korean if language == "ko" else english).strip()


def either(language: Language | None, korean: str, english: str) -> str:
    """One of two texts; without a language both, the English below."""
    if language is None:
        return f"{korean}\n{english}"
    return korean if language == "ko" else english


def decline(korean: str, english: str) -> NoReturn:
    """Wrong usage before a profile is opened: say so in the language of the one that is meant, end with 2."""
    refuse(either(spoken_language(sys.argv[1:]), korean, english))
