"""Parts of pages that many packs share, as questions and told experiences: each laid out once.

In: views. Out: the Markdown of a template `parts/<name>.md.j2` for a view, kept by all that it shows.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.blocks import Anchor, Block
from generator.model.entity import Entity
from generator.model.merged import MergedSite

_AS_IS = frozenset((str, bool, int, type(None)))


@dataclass(frozen=True)
class SharedParts:
    """The parts laid out so far; `views` are what every template may use."""

    merged: MergedSite
    environment: Environment
    views: Mapping[str, object]
    kept: dict[Hashable, Markup] = field(default_factory=dict)

    def lay_out(self, name: str, names: Mapping[str, object]) -> Markup:
        """The part as its template says it with these names."""
        template = self.environment.get_template(f"parts/{name}.md.j2")
        return Markup(template.render({**self.views, **names}))

    def shown(self, value: Any) -> Hashable:
        """All of a view that a part can show; texts and entities by identity, as they live as long."""
        kind: Any = type(value)
        if kind is Block:
            merged = self.merged.texts.get(value)
            return merged and (id(merged), value.what, value.anchor.id)
        if kind is tuple:
            return tuple([self.shown(item) for item in value])
        return _way(kind)(self, value)


@cache
def _way(kind: Any) -> Callable[[SharedParts, Any], Hashable]:
    """How values of a kind are told apart."""
    if issubclass(kind, Anchor):
        return lambda parts, anchor: anchor.id
    if issubclass(kind, Entity) or not issubclass(kind, Hashable):
        return lambda parts, entity: id(entity)
    if hasattr(kind, "__dataclass_fields__"):
        return lambda parts, view: tuple(
            [
                value if type(value) in _AS_IS or value == () else parts.shown(value)
                for value in vars(view).values()
            ]
        )
    return lambda parts, value: value
