"""What an edition withholds, as texts to look for in what it shows.

In: the whole library, one edition of it, and what that edition prints. Out: the texts of the one that the
other neither holds nor prints. The edition is made by policy (`edition.py`); this looks at the result and
knows nothing of how it came about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum

from generator.diagnostics import Location
from generator.model.application import Position
from generator.model.entity import Entity, origin_of
from generator.model.library import Library
from generator.model.plan import Person
from generator.records import record
from generator.text.passage import Passage
from generator.text.sentence import split_sentences
from generator.text.telltales import find_telltales

SHORTEST = 10
"""Letters and digits below which a sentence is too common to tell whose it is."""
SHORTEST_VALUE = 4
"""The same for a value of its own that holds a digit: a number of a certificate, a grade, a pay."""
SHORTEST_NAME = 3
"""The same for the name of a person."""

_BETWEEN = re.compile(r"[\W_]+")
_DATE = re.compile(r"\b\d{4}(?:[-./]\d{1,2}){1,2}\b|\d{4}년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?")
_DIGITS = re.compile(r"(?<=\d)(?=\d)")
_PARTICLES = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|께|께서|한테|으로|로|도|만|부터|까지|나|이나|라|이라|보다|처럼|같이"
    "|등|및|들|인|이며|이고|이다|였|이었|입니다|라는|이라는|라고|이라고"
    "|란|이란|하고|랑|이랑|이지만|인데"
    "|이에요|예요|에는|에도|에서는|에서의|출신|덕분"
)
_TITLES = (
    "님|씨|군|양|팀장|파트장|실장|본부장|매니저|이사|대표|부장|차장|과장|대리"
    "|책임|수석|선임|리드|교수|선배|멘토"
)
_BEHIND = {
    "word": r"(?![0-9A-Za-z])",
    "name": rf"(?![0-9A-Za-z])(?=(?:{_TITLES}){{0,2}}(?:{_PARTICLES}){{0,3}}(?![가-힣]))",
    "amount": r"(?![0-9A-Za-z])(?!\s*[명건개회행줄곳번대쪽장초분])",
}
_GAP = r"[\W_]*"
_EXPRESSION = re.compile(r"\{\{.*?\}\}")


class Kind(StrEnum):
    """How a secret is looked for: among the letters, as a word of its own, or as a telltale string.

    A name is a word with a particle or title behind it at most; an amount counts no things.
    """

    SENTENCE = "sentence"
    WORD = "word"
    NAME = "name"
    AMOUNT = "amount"
    TELLTALE = "telltale"


@record(frozen=True)
class Secret:
    """A text that must not be seen: what it is known by, its words, and where it stands."""

    letters: str
    text: str
    where: Location
    kind: Kind = Kind.SENTENCE


@record(frozen=True)
class Name:
    """A name that is not public, and where it stands."""

    name: str
    where: Location


@record(frozen=True)
class _Said:
    """A stretch of the author's words; `value` and `person` say that it is all of a field, or a name."""

    text: str
    where: Location
    value: bool = False
    person: bool = False


def letters_of(text: str) -> str:
    """The letters and digits of a text alone: markup, spaces and punctuation may differ."""
    return _BETWEEN.sub("", text).casefold()


def withheld_texts(whole: Library, edition: Library, printed: Iterable[str] = ()) -> tuple[Secret, ...]:
    """Everything of `whole` that can be told apart and is neither said in `edition` nor `printed`."""
    public = [said.text for said in _texts(edition)]
    public += [line for text in printed for line in text.split("\n")]
    letters = "\n".join(letters_of(line) for line in public)
    telltales = {found for line in public for found, _ in find_telltales(line)}
    secrets: dict[tuple[Kind, str], Secret] = {}
    for said in _texts(whole):
        for secret in _secrets(said):
            known = secret.letters in (telltales if secret.kind is Kind.TELLTALE else letters)
            if not known:
                secrets.setdefault((secret.kind, secret.letters), secret)
    return tuple(secrets.values())


def withheld_names(whole: Library, edition: Library) -> tuple[Name, ...]:
    """The names of companies, employers and clients that `edition` does not name."""
    public = {found.name for found in _names(edition)}
    found = {found.name: found for found in _names(whole) if found.name not in public}
    return tuple(found[name] for name in sorted(found))


def find_withheld(text: str, secrets: Iterable[Secret]) -> Iterator[Secret]:
    """The secrets that occur in a text; of each kind in the order they stand there."""
    given = tuple(secrets)
    letters = letters_of(text)
    yield from _find_sentences(letters, [one for one in given if one.kind is Kind.SENTENCE])
    words = [one for one in given if one.kind.value in _BEHIND and one.letters in letters]
    yield from _find_words(text, words)
    telltales = {secret.letters: secret for secret in given if secret.kind is Kind.TELLTALE}
    found = dict.fromkeys(form for form, _ in find_telltales(text) if form in telltales)
    yield from (telltales[form] for form in found)


def _find_sentences(letters: str, secrets: Iterable[Secret]) -> Iterator[Secret]:
    by_start: dict[str, list[Secret]] = {}
    for secret in secrets:
        by_start.setdefault(secret.letters[:SHORTEST], []).append(secret)
    seen: set[str] = set()
    for at in range(len(letters) - SHORTEST + 1):
        for secret in by_start.get(letters[at : at + SHORTEST], ()):
            if secret.letters not in seen and letters.startswith(secret.letters, at):
                seen.add(secret.letters)
                yield secret


def _find_words(text: str, secrets: Iterable[Secret]) -> Iterator[Secret]:
    """A word may be followed by a Korean particle, but neither by more of a number nor of a Latin word."""
    for secret in secrets:
        parts = (_DIGITS.sub(",?", re.escape(part)) for part in _BETWEEN.split(secret.text) if part)
        word = _GAP.join(parts)
        if re.search(rf"(?<![^\W_]){word}{_BEHIND[secret.kind.value]}", text, re.IGNORECASE):
            yield secret


def _secrets(said: _Said) -> Iterator[Secret]:
    """What can be looked for of a stretch of words."""
    line = " ".join(said.text.split())
    for text in dict.fromkeys((line, *split_sentences(said.text))):
        letters = letters_of(text)
        if len(letters) >= SHORTEST:
            yield Secret(letters, text, said.where)
    letters = letters_of(line)
    numbered = said.value and re.search(r"\d", _DATE.sub("", line)) and len(letters) >= SHORTEST_VALUE
    if numbered or (said.person and len(letters) >= SHORTEST_NAME):
        yield Secret(letters, line, said.where, Kind.WORD)
    for form, words in find_telltales(said.text):
        yield Secret(form, words, said.where, Kind.TELLTALE)


def _names(library: Library) -> Iterator[Name]:
    named = [(firm.where, (firm.name, firm.name_en, *firm.aliases)) for firm in library.companies]
    named += [(career.where, (career.employer, career.public_name)) for career in library.careers]
    named += [(library.profile.where, library.profile.clients)]
    yield from (Name(name, where) for where, names in named for name in names if len(name) > 1)


def said_lines(library: Library) -> Iterator[tuple[str, Location]]:
    """Every line the author wrote of what a library holds, with its place."""
    yield from ((said.text, said.where) for said in _texts(library))


def entities_of(library: Library) -> Iterator[Entity]:
    """Every entity of a library, those within others after them."""
    for field in fields(library):
        yield from _entities(getattr(library, field.name))


def _entities(value: object) -> Iterator[Entity]:
    if isinstance(value, Entity):
        yield value
        for name in type(value).model_fields:
            yield from _entities(getattr(value, name))
    elif isinstance(value, tuple):
        for held in value:
            yield from _entities(held)


def texts_of(library: Library) -> Iterator[tuple[tuple[str, Location], ...]]:
    """The author's words text by text, each as its lines with their places."""
    for entity in entities_of(library):
        for name in type(entity).model_fields:
            held = getattr(entity, name)
            if not isinstance(held, Entity | Location) and name != "where":
                yield from _rows_of(held, entity.where)


def _rows_of(value: object, where: Location) -> Iterator[tuple[tuple[str, Location], ...]]:
    if isinstance(value, tuple):
        for held in value:
            if not isinstance(held, Entity):
                yield from _rows_of(held, where)
    elif isinstance(value, Passage):
        yield tuple((_EXPRESSION.sub(" ", row), Location(where.path, line)) for row, line in value.rows)
    elif isinstance(value, str):
        yield tuple((_EXPRESSION.sub(" ", row), where) for row in value.split("\n"))


def _texts(library: Library) -> Iterator[_Said]:
    """Every line of text with its place; what an expression prints belongs to where it is written."""
    for field in fields(library):
        if field.name not in ("edition", "withheld", "broken"):
            yield from _lines(getattr(library, field.name), Location(""))


def _lines(value: object, where: Location) -> Iterator[_Said]:
    if isinstance(value, Entity):
        for name, field in type(value).model_fields.items():
            held = getattr(value, name)
            person = (type(value), name) in ((Person, "name"), (Position, "referrer"))
            if isinstance(held, str) and type(held) is str and origin_of(field) == "yaml":
                yield from (_Said(row, value.where, True, person) for row in held.split("\n"))
            else:
                yield from _lines(held, value.where)
    elif isinstance(value, tuple):
        for held in value:
            yield from _lines(held, where)
    elif isinstance(value, Passage):
        for row, line in value.rows:
            yield from (_Said(part, Location(where.path, line)) for part in _EXPRESSION.split(row))
    elif isinstance(value, str):
        for row in value.split("\n"):
            yield from (_Said(part, where) for part in _EXPRESSION.split(row))
