"""What an edition withholds, as texts to look for in what it shows.

In: the whole library and one edition of it. Out: the texts of the one that the other does not hold. The
edition is made by policy (`edition.py`); this looks at the result and knows nothing of how it came about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from generator.diagnostics import Location
from generator.model.entity import Entity
from generator.model.library import Library
from generator.text.passage import Passage

SHORTEST = 10
"""Letters and digits below which a text is too common to tell whose it is."""

_BETWEEN = re.compile(r"[\W_]+")
_EXPRESSION = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Secret:
    """A text that must not be seen: its letters and digits, its words, and where it stands."""

    letters: str
    text: str
    where: Location


def letters_of(text: str) -> str:
    """The letters and digits of a text alone: markup, spaces and punctuation may differ."""
    return _BETWEEN.sub("", text).casefold()


def withheld_texts(whole: Library, edition: Library) -> tuple[Secret, ...]:
    """Every line of `whole` long enough to be told apart that occurs nowhere in `edition`."""
    shown = "\n".join(letters_of(line) for line, _ in _texts(edition))
    secrets: dict[str, Secret] = {}
    for line, where in _texts(whole):
        letters = letters_of(line)
        if len(letters) >= SHORTEST and letters not in shown:
            secrets.setdefault(letters, Secret(letters, " ".join(line.split()), where))
    return tuple(secrets.values())


def withheld_names(whole: Library, edition: Library) -> tuple[str, ...]:
    """The names of companies and employers that `edition` does not name."""
    return tuple(sorted(_names(whole) - _names(edition)))


def _names(library: Library) -> set[str]:
    companies = {name for firm in library.companies for name in (firm.name, firm.name_en, *firm.aliases)}
    employers = {name for career in library.careers for name in (career.employer, career.public_name)}
    return {name for name in companies | employers if len(name) > 1}


def find_withheld(text: str, secrets: Iterable[Secret]) -> Iterator[Secret]:
    """The secrets that occur in a text, in the order of their first letters there."""
    letters = letters_of(text)
    by_start: dict[str, list[Secret]] = {}
    for secret in secrets:
        by_start.setdefault(secret.letters[:SHORTEST], []).append(secret)
    seen: set[str] = set()
    for at in range(len(letters) - SHORTEST + 1):
        for secret in by_start.get(letters[at : at + SHORTEST], ()):
            if secret.letters not in seen and letters.startswith(secret.letters, at):
                seen.add(secret.letters)
                yield secret


def _texts(library: Library) -> Iterator[tuple[str, Location]]:
    """Every line of text with its place; what an expression prints belongs to where it is written."""
    for field in fields(library):
        if field.name not in ("edition", "withheld", "broken"):
            yield from _lines(getattr(library, field.name), Location(""))


def _lines(value: object, where: Location) -> Iterator[tuple[str, Location]]:
    if isinstance(value, Entity):
        for name in type(value).model_fields:
            yield from _lines(getattr(value, name), value.where)
    elif isinstance(value, tuple):
        for held in value:
            yield from _lines(held, where)
    elif isinstance(value, Passage):
        for row, line in value.rows:
            for part in _EXPRESSION.split(row):
                yield part, Location(where.path, line)
    elif isinstance(value, str):
        for row in value.split("\n"):
            for part in _EXPRESSION.split(row):
                yield part, where
