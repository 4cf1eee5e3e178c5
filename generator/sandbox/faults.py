"""What goes wrong in an author's expression or template, told apart by type."""

from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from typing import Any

from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from generator.codes.content import UNKNOWN_FILTER, UNSAFE_EXPRESSION
from generator.diagnostics import Code, Diagnostic, Location
from generator.sandbox.budget import Exhausted, Forbidden, Oversized
from generator.sandbox.values import Value
from generator.text.fold import closest

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

    def __init__(
        self,
        name: str,
        owner: str,
        known: tuple[str, ...],
        message: str | None = None,
        *,
        owner_en: str = "",
    ) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner
        self.owner_en = owner_en or owner
        self.known = known


class UnknownFilter(TemplateSyntaxError):
    """A filter that does not exist; `known` are those there are."""

    def __init__(self, name: str, known: Iterable[str], line: int) -> None:
        super().__init__(f"no filter {name}", line)
        self.filter = name
        self.known = tuple(sorted(known))


def unknown_filter_at(where: Location, error: UnknownFilter) -> Diagnostic:
    """The finding of a filter that does not exist."""
    known = ", ".join(error.known)
    return UNKNOWN_FILTER.at(
        where, suggestion=closest(error.filter, error.known), name=error.filter, known=known
    )


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
        owner = owner_en = ""
        known: tuple[str, ...] = ()
        if isinstance(obj, Value):
            owner, known = obj.label or str(obj), obj.part_names
        elif isinstance(obj, (list, tuple)):
            owner, owner_en = "목록", "list"
        elif name is not None and obj is not None and type(obj).__name__ != "MissingType":
            owner, known = type(obj).__name__, parts_of(obj)
        fault = partial(UnknownName, str(name), owner, known, owner_en=owner_en)
        super().__init__(hint, obj, name, fault)  # type: ignore[arg-type]  # called like an exception class


def parts_of(view: object) -> tuple[str, ...]:
    """The names of what a template may read of a view or an entity, or of the keys of a mapping."""
    if isinstance(view, Mapping):
        return tuple(key for key in view if isinstance(key, str))
    kind = type(view)
    fields = getattr(kind, "model_fields", None) or getattr(kind, "__dataclass_fields__", {})
    made = (
        name
        for owner in kind.__mro__
        if owner.__module__.startswith("generator.")
        for name, value in vars(owner).items()
        if isinstance(value, (property, cached_property))
    )
    return tuple(name for name in (*fields, *made) if not name.startswith("_"))
