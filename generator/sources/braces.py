"""Expressions where none are evaluated: titles, questions, keywords, requirements, tasks, YAML values.

In: a library. Out: a finding for each, since a page would show the braces.
"""

from collections.abc import Iterator

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.application import OwnPage, Requirement
from generator.model.entity import Entity
from generator.model.library import Library
from generator.model.submission import Submission
from generator.text.passage import Passage
from generator.text.reader import code_ranges

_EVALUATED = {(Requirement, "gap"), (Requirement, "plan")}
"""Texts of one line that are evaluated like a body."""

_AS_WRITTEN = (OwnPage, Submission)
"""A page template evaluates its text itself; what was sent is shown as it was sent."""


_WITHOUT_TEXT = frozenset((Passage, Location, bool, int, type(None)))
"""What most other values are; to ask whether one is an entity takes longer."""


def find_braces(library: Library) -> Iterator[Diagnostic]:
    """A finding for every expression in a text that is shown as it is written."""
    roots: tuple[Entity, ...] = (
        library.profile,
        *library.facts,
        *library.tags,
        *library.introductions,
        *library.careers,
        *library.experiences,
        *library.questions,
        library.plan,
        *library.companies,
    )
    for root in roots:
        yield from _find(root)


def _find(entity: Entity) -> Iterator[Diagnostic]:
    if isinstance(entity, _AS_WRITTEN):
        return
    for name, value in vars(entity).items():
        for item in value if type(value) is tuple else (value,):
            if type(item) is str:
                if "{{" in item and (type(entity), name) not in _EVALUATED and _outside_code(item):
                    yield codes.EXPRESSION_NOT_HERE.at(entity.where.of(name), text=_shortened(item))
            elif type(item) not in _WITHOUT_TEXT and isinstance(item, Entity):
                yield from _find(item)


def _outside_code(text: str) -> bool:
    """Whether an opening `{{` stands outside code."""
    ranges = code_ranges(text)
    starts = (index for index in range(len(text)) if text.startswith("{{", index))
    return any(all(not start <= index < stop for start, stop in ranges) for index in starts)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
