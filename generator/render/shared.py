"""Parts of pages that many packs share, as questions and told experiences: each laid out once.

In: views. Out: the Markdown of a template `parts/<name>.md.j2` for a view, kept by all that it shows.
"""

from collections.abc import Hashable, Mapping
from dataclasses import field
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.blocks import Anchor, Block
from generator.model.entity import Entity
from generator.model.merged import MergedSite
from generator.records import record

_AS_IS = frozenset((str, bool, int, type(None)))


@record(frozen=True)
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
        if kind is tuple:
            return tuple([self.shown(item) for item in value])
        if kind in _AS_IS:
            plain: Hashable = value
            return plain
        if _is_view(kind):
            return self._shown_view(value)
        return value.id if kind is Anchor else id(value) if _is_lasting(kind) else value

    def _shown_view(self, view: object) -> Hashable:
        """Field by field; called often, so what most fields hold is told on the spot."""
        texts = self.merged.texts
        shown: list[Hashable] = []
        for value in vars(view).values():
            kind = type(value)
            if kind is Block:
                merged = texts.get(value)
                shown.append(merged and (id(merged), value.what, value.anchor.id))
            elif kind in _AS_IS or (kind is tuple and not value):
                shown.append(value)
            else:
                shown.append(self.shown(value))
        return tuple(shown)


@cache
def _is_view(kind: type) -> bool:
    return kind is not Anchor and hasattr(kind, "__dataclass_fields__")


@cache
def _is_lasting(kind: type) -> bool:
    return issubclass(kind, Entity) or not issubclass(kind, Hashable)
