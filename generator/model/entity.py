"""The ground of every source entity: frozen, strict about keys, and each field's rule of visibility.

A field is declared with `inherits`, `own` or `never`; `edition.py` acts on that declaration alone.
"""

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from generator.diagnostics import Location
from generator.model.visibility import Visibility as Visibility

Origin = Literal["yaml", "body", "path"]


class Policy(StrEnum):
    """How a field's visibility follows: from its entity, from its own entities, or never shown."""

    INHERITS = "inherits"
    OWN = "own"
    NEVER = "never"


def _declare(policy: Policy, default: Any, doc: str, origin: Origin) -> Any:
    extra: dict[str, Any] = {"x-visibility": policy.value, "x-origin": origin}
    return Field(default, description=doc or None, json_schema_extra=extra)


def inherits(default: Any = ..., doc: str = "", *, origin: Origin = "yaml") -> Any:
    """A field shown wherever its entity is shown."""
    return _declare(Policy.INHERITS, default, doc, origin)


def own(default: Any = ..., doc: str = "", *, origin: Origin = "yaml") -> Any:
    """A field of entities that each have a visibility of their own, capped by what holds them."""
    return _declare(Policy.OWN, default, doc, origin)


def never(default: Any, doc: str = "", *, origin: Origin = "yaml") -> Any:
    """A field for the candidate's eyes only; other editions hold its default."""
    return _declare(Policy.NEVER, default, doc, origin)


def policy_of(field: FieldInfo) -> Policy:
    """The declared policy; KeyError for an undeclared field."""
    extra = field.json_schema_extra
    if not isinstance(extra, dict):
        raise KeyError("x-visibility")
    return Policy(str(extra["x-visibility"]))


def origin_of(field: FieldInfo) -> Origin:
    """Where the author writes the field: YAML, the Markdown body, or the file's path."""
    extra = field.json_schema_extra
    if not isinstance(extra, dict):
        raise KeyError("x-origin")
    origin = extra["x-origin"]
    assert origin in ("yaml", "body", "path")
    return origin  # type: ignore[return-value]  # narrowed by the assertion above


class Entity(BaseModel):
    """Something the author wrote, with the place where it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    where: Location = inherits(Location(""), "읽은 곳", origin="path")

    @property
    def seen_by(self) -> Visibility | None:
        """Its own visibility; None when it has none and follows what holds it."""
        value = getattr(self, "visibility", None)
        return value if isinstance(value, Visibility) else None
