"""What a failed page template is told as.

In: the error it failed with, the template's path and the names it could use. Out: the finding at its line.
"""

import traceback
from collections.abc import Mapping

from jinja2.exceptions import SecurityError, TemplateSyntaxError

from generator.codes import content as codes
from generator.diagnostics import Diagnostic, Location
from generator.sandbox.budget import Exhausted, Oversized
from generator.sandbox.faults import Problem, UnknownFilter, UnknownName, unknown_filter_at, unsafe_at
from generator.text.depth import MAX_MARKS
from generator.text.fold import closest

_OURS = ("check", "page_titles", "experience_uses", "fact_uses")
"""Views that only the built-in pages are meant to use."""


def template_fault(error: Exception, path: str, names: Mapping[str, object]) -> Diagnostic:
    """The finding of a failed page template, by the type of its error."""
    if isinstance(error, UnknownFilter):
        return unknown_filter_at(Location(path, error.lineno), error)
    if isinstance(error, TemplateSyntaxError):
        return codes.BAD_TEMPLATE.at(Location(path, error.lineno), detail=error.message or "")
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    where = Location(path, (lines[-1] or 0) if lines else 0)
    if isinstance(error, Problem):
        return error.at(where)
    if isinstance(error, UnknownName):
        return _unknown(error, where, names)
    if isinstance(error, RecursionError):
        return codes.TOO_DEEP.at(where, limit=MAX_MARKS)
    if isinstance(error, Exhausted):
        return codes.ENDLESS_TEMPLATE.at(where)
    if isinstance(error, (SecurityError, Oversized)):
        return unsafe_at(where, error)
    return codes.BAD_TEMPLATE.at(where, detail=f"{type(error).__name__}: {error}")


def _unknown(error: UnknownName, where: Location, names: Mapping[str, object]) -> Diagnostic:
    """A name or part that does not exist, with the nearest that does; of names also what pages are about."""
    if error.owner:
        suggestion = closest(error.name, error.known)
        return codes.UNKNOWN_ATTRIBUTE.at(
            where, suggestion=suggestion, owner=error.owner, owner_en=error.owner_en, name=error.name
        )
    content = ("fact", "experience")
    views = (name for name, view in names.items() if name in content or not callable(view))
    known = ", ".join(name for name in views if name not in _OURS)
    return codes.UNKNOWN_NAME.at(where, suggestion=closest(error.name, names), name=error.name, known=known)
