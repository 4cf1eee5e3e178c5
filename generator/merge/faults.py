"""What a failed expression is told as.

In: the error it failed with, and what was written. Out: the finding, by the type of the error.
"""

import re

from jinja2.exceptions import SecurityError, TemplateSyntaxError

from generator.codes import content as codes
from generator.diagnostics import Diagnostic, Location
from generator.merge.expressions import ExpressionFault
from generator.merge.names import NAMES
from generator.sandbox.budget import Exhausted, Oversized
from generator.sandbox.faults import Problem, UnknownFilter, UnknownName, unknown_filter_at, unsafe_at
from generator.text.fold import closest

_CURLY = re.compile("[“”„‟‘’‚‛]")
"""Quotes that editors and messengers make of straight ones."""


def finding_of(fault: ExpressionFault, where: Location) -> Diagnostic:
    """The finding of a failed expression, by the type of its error."""
    error = fault.error
    if isinstance(error, Problem):
        return error.at(where)
    if isinstance(error, UnknownName):
        if error.owner:
            suggestion = closest(error.name, error.known)
            return codes.UNKNOWN_ATTRIBUTE.at(
                where, suggestion=suggestion, owner=error.owner, owner_en=error.owner_en, name=error.name
            )
        suggestion = closest(error.name, NAMES)
        return codes.UNKNOWN_NAME.at(where, suggestion=suggestion, name=error.name, known=", ".join(NAMES))
    if isinstance(error, UnknownFilter):
        return unknown_filter_at(where, error)
    if isinstance(error, (SecurityError, Oversized, Exhausted)):
        return unsafe_at(where, error)
    if isinstance(error, TemplateSyntaxError):
        if _CURLY.search(fault.text):
            return codes.CURLY_QUOTES.at(where, text=fault.text)
        if any(fault.text.count(opened) != fault.text.count(closed) for opened, closed in ("()", "{}", "[]")):
            return codes.UNCLOSED_EXPRESSION.at(where, text=fault.text)
        return codes.BAD_EXPRESSION.at(where, detail=error.message or "")
    return codes.BAD_EXPRESSION.at(where, detail=f"{type(error).__name__}: {error}")
