"""The template environments: of the templates that come with the product, and of the user's own.

Whatever a template prints is escaped as plain text unless it is already Markup (`markup.py`).
"""

from collections.abc import Callable, MutableMapping
from html import escape
from typing import Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context, markup_join, str_join
from markupsafe import Markup

from generator.render.codegen import PlainCode
from generator.render.compiled import CompiledTemplates
from generator.render.markup import cell, indented, inline, plain, weblink
from generator.sandbox.environment import Sandbox
from generator.text.fold import slug
from generator.text.josa import josa
from generator.text.plain import inline_plain

_FILTERS: dict[str, Callable[..., object]] = {
    "inline": inline,
    "cell": cell,
    "josa": josa,
    "plain": plain,
    "weblink": weblink,
    "plaintext": inline_plain,
    "html": lambda text: Markup(escape(str(text))),
    "indent4": indented,
    "slug": lambda text: Markup(slug(str(text))),
    "code": lambda text: Markup(str(text)),
    "hyphen": lambda name: Markup(name.replace("_", "-")),
}
_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "finalize": plain,
    "comment_start_string": "{##",
    "comment_end_string": "##}",
    "trim_blocks": True,
    "lstrip_blocks": True,
}


class _BuiltIn(Environment):
    """Of our own templates; their globals are a plain dict, as a chained one is copied slowly."""

    code_generator_class = PlainCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}

    def joined(self, context: Context, parts: tuple[object, ...]) -> str:
        """What `~` makes of its operands; Jinja would look for Markup in every text."""
        return markup_join(parts) if Markup in map(type, parts) else str_join(parts)


def built_in_environment() -> Environment:
    """The environment of the templates that come with the product."""
    environment = _BuiltIn(
        loader=PackageLoader("generator.render", "templates"),
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        **_OPTIONS,
    )
    environment.filters |= _FILTERS
    return environment


def sandboxed_environment(loader: BaseLoader) -> Sandbox:
    """The environment of the user's own page templates; they may include the built-in ones."""
    return Sandbox(filters=_FILTERS, templates=True, loader=loader, **_OPTIONS)
