"""What expressions evaluate to: texts with named parts that remember the pieces they are made of.

In: a company, a position, a fact, pieces of a story. Out: values an expression may print.
"""

from collections.abc import Callable, Iterable

from generator.merge.expressions import TextValue
from generator.model.application import Company, Position
from generator.model.merged import Piece
from generator.model.story import Fact
from generator.sandbox.values import Value

FACT_PARTS = ("value", "before", "unit", "subject", "scope", "as_of")


class HiddenValue(Value):
    """A value of a stricter edition: using it is the fault, not having it."""

    def _use(self, *_: object) -> str:
        return str(self._part(""))

    __str__ = __add__ = __radd__ = upper = lower = strip = _use

    def __bool__(self) -> bool:
        return bool(self._use())


def named_value(text: str, label: str, parts: dict[str, str]) -> Value:
    return Value.of(text, label, parts.__getitem__, parts)


def company_value(company: Company, language: str) -> Value:
    name = company.called(language)
    parts = {"name": name, "industry": company.industry, "url": company.url, "id": company.id}
    return named_value(name, "company", parts)


def position_value(position: Position) -> Value:
    parts = {"title": position.title, "location": position.location, "id": position.id}
    return named_value(position.title, "position", parts)


def pieced_value(
    pieces: tuple[Piece, ...],
    label: str,
    part: Callable[[str], object] | None = None,
    names: Iterable[str] = (),
) -> TextValue:
    """A value that remembers where its text came from."""
    value = TextValue.of("".join(piece.text for piece in pieces), label, part, names)
    assert isinstance(value, TextValue)
    value.pieces = pieces
    return value


def unreadable_value(name: str, parts: tuple[str, ...]) -> TextValue:
    """What stands for something whose own source has an error; nothing is published while it has."""

    def part(form: str) -> TextValue:
        if form not in parts:
            raise KeyError(form)
        return pieced_value((), f"{name}.{form}")

    return pieced_value((), name, part, parts)


def fact_value(key: str, fact: Fact) -> TextValue:
    def piece(text: str) -> tuple[Piece, ...]:
        return (Piece(text, fact.where.path, (fact.where.line,), f"fact:{key}"),)

    def part(name: str) -> TextValue:
        if name not in FACT_PARTS:
            raise KeyError(name)
        return pieced_value(piece(str(getattr(fact, name))), f"{key}.{name}")

    return pieced_value(piece(fact.value), key, part, FACT_PARTS)
