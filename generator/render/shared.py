"""Parts of pages that many packs share, as questions and told experiences: each laid out once.

In: views. Out: the Markdown of a template `parts/<name>.md.j2` for a view, kept by all that it shows.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from generator.model.blocks import Anchor, Block
from generator.model.entity import Entity
from generator.model.merged import MergedSite


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

    def shown(self, value: object) -> Hashable:
        """All of a view that a part can show; texts and entities by identity, as they live as long."""
        if isinstance(value, str):
            return value
        if isinstance(value, Block):
            if not value:
                return None
            return id(self.merged.of(value)), value.path, value.passage.line, value.what, value.anchor.id
        if isinstance(value, Anchor):
            return value.id
        if isinstance(value, Entity):
            return id(value)
        if isinstance(value, tuple):
            return tuple([self.shown(item) for item in value]) if value else value
        if hasattr(value, "__dataclass_fields__"):
            return tuple([self.shown(held) for held in vars(value).values()])
        return value if isinstance(value, Hashable) else id(value)
