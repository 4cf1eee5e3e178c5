"""What goes wrong in an author's expression or template, told apart by type."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.codes.content import UNSAFE_EXPRESSION
from generator.diagnostics import Code, Diagnostic, Location
from generator.sandbox.budget import Exhausted, Forbidden, Oversized
from generator.sandbox.values import Value

EVALUATION_ERRORS = (
    TemplateError,
    Exhausted,
    Oversized,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    RecursionError,
)
"""What evaluating an author's template may raise; anything else is a fault of ours."""


class UnknownName(UndefinedError):
    """A name or part that does not exist; `owner` is empty for a name, `known` what there is."""

    def __init__(self, name: str, owner: str, known: tuple[str, ...], message: str | None = None) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner
        self.known = known


def unsafe_at(where: Location, error: Forbidden | Oversized | Exhausted | SecurityError) -> Diagnostic:
    """The finding of what is not allowed; what Jinja itself refuses is told as Jinja says it."""
    if isinstance(error, (Forbidden, Oversized, Exhausted)):
        return UNSAFE_EXPRESSION.at(where, detail=error.korean, detail_en=error.english)
    return UNSAFE_EXPRESSION.at(where, detail=error)


class Problem(LookupError):
    """A reference of the author's that leads nowhere, as the finding it becomes."""

    def __init__(
        self, code: Code, *, suggestion: str = "", related: Iterable[Location] = (), **values: str
    ) -> None:
        super().__init__(code.name)
        self.code, self.suggestion, self.related, self.values = code, suggestion, tuple(related), values

    def at(self, where: Location) -> Diagnostic:
        """The finding at the place that refers."""
        return self.code.at(where, suggestion=self.suggestion, related=self.related, **self.values)


class Unknown(StrictUndefined):
    """Raises `UnknownName` when it is used, so that errors are told apart by type."""

    def __init__(
        self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = None
    ) -> None:
        owner = ""
        known: tuple[str, ...] = ()
        if isinstance(obj, Value):
            owner, known = obj.label or str(obj), obj.part_names
        elif name is not None and obj is not None and type(obj).__name__ != "MissingType":
            owner = type(obj).__name__
        super().__init__(hint, obj, name, partial(UnknownName, str(name), owner, known))  # type: ignore[arg-type]  # called like an exception class
