"""A library in which every field of every entity holds something unique, so that a leak has a name.

Entities with a visibility of their own come three times, one for each. `Token.seen_by` is how far a
token may be seen by what the models declare: None for never.
"""

from dataclasses import dataclass, field
from datetime import date
from types import UnionType
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.diagnostics import Location
from generator.model.application import Company, OwnPage
from generator.model.entity import Entity, Policy, Visibility, policy_of
from generator.model.interview import Question
from generator.model.library import Library
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.model.story import Career, Experience, Fact, Introduction, Tag
from generator.model.values import Deadline, Moment, Month, Period
from generator.text.counting import Convention
from generator.text.limits import Limit
from generator.text.passage import Passage

FIXED: dict[str, Any] = {
    "Essay.tags": ("공통",),
    "Essay.id": "essay-of-{visibility}",
    "SubmittedAnswer.essay": "essay-of-public",
    "Experience.career": "career-{visibility}",
    "Career.id": "career-{visibility}",
    "Requirement.experiences": ("story-public",),
    "Highlight.experience": "story-public",
    "Essay.experiences": ("story-public",),
    "Experience.id": "story-{visibility}",
    "Position.company": "{company}",
    "Profile.language": "ko",
    "Position.language": None,
    "Position.status": "open",
    "Stage.result": "pending",
    "Task.done": False,
    "Question.scope": "profile",
}
"""What cannot be unique: names other entities refer to, and choices that would turn pages off."""


@dataclass(frozen=True)
class Token:
    """A unique text (or year), the field that holds it, and how far it may be seen (None: never)."""

    text: str
    field: str
    seen_by: Visibility | None


@dataclass
class Canary:
    """Fills entities; every token made is kept."""

    tokens: list[Token] = field(default_factory=list)
    company: str = ""
    _places: int = 0
    _open: list[str] = field(default_factory=list)

    def entity(self, model: type[Entity], seen_by: Visibility | None, own: Visibility | None = None) -> Any:
        """An entity with every field filled; `seen_by` is how far what holds it may be seen."""
        self._places += 1
        values: dict[str, Any] = {"where": Location(f"place-{self._places}.md", 1)}
        outer = seen_by
        if "visibility" in model.model_fields:
            values["visibility"] = own
            if seen_by is not None:
                seen_by = (own or Visibility.EMPLOYER).within(seen_by)
        for name, info in model.model_fields.items():
            if name not in values:
                loose = (model in (Company, Profile) and policy_of(info) is Policy.OWN) or (
                    model is Company and name in ("id", "name")
                )
                values[name] = self._field(model, name, info, outer if loose else seen_by, own)
        return model(**values)

    def each(self, model: type[Entity], seen_by: Visibility | None = Visibility.PUBLIC) -> tuple[Any, ...]:
        """One of each visibility, or one where the model has none."""
        if "visibility" not in model.model_fields:
            return (self.entity(model, seen_by),)
        return tuple(self.entity(model, seen_by, own) for own in Visibility)

    def _field(
        self,
        model: type[Entity],
        name: str,
        info: FieldInfo,
        seen_by: Visibility | None,
        own: Visibility | None,
    ) -> Any:
        label = f"{model.__name__}.{name}"
        if label in FIXED:
            fixed = FIXED[label]
            if isinstance(fixed, str):
                return fixed.format(visibility=own, company=self.company)
            return fixed
        if policy_of(info) is Policy.NEVER:
            seen_by = None
        return self._value(info.annotation, label, seen_by)

    def _value(self, kind: Any, label: str, seen_by: Visibility | None) -> Any:
        origin = get_origin(kind)
        if origin is Annotated:
            return self._value(get_args(kind)[0], label, seen_by)
        if origin in (Union, UnionType):
            return self._value(
                next(part for part in get_args(kind) if part is not type(None)), label, seen_by
            )
        if origin is Literal:
            return get_args(kind)[-1]
        if origin is tuple:
            inner = get_args(kind)[0]
            if isinstance(inner, (str, ForwardRef)):
                name = inner if isinstance(inner, str) else inner.__forward_arg__
                inner = next(model for model in entities() if model.__name__ == name)
            if issubclass(inner, Entity):
                return self._nested(inner, label, seen_by)
            return (self._value(inner, label, seen_by),)
        if issubclass(kind, Entity):
            return self.entity(
                kind, seen_by, Visibility.PUBLIC if "visibility" in kind.model_fields else None
            )
        if kind is str:
            return self._token(label, seen_by)
        if kind is Passage:
            return Passage.read(self._token(label, seen_by), 1)
        if kind in (date, Moment, Deadline, Period):
            day = date(self._year(label, seen_by), 1, 2)
            start = Month(day.year, 1)
            dated = {
                Moment: Moment(day),
                Deadline: Deadline("moment", Moment(day)),
                Period: Period(start, start, True),
            }
            return dated.get(kind, day)
        return {int: 7, bool: True, Limit: Limit(maximum=700), Convention: Convention()}[kind]

    def _nested(self, inner: type[Entity], label: str, seen_by: Visibility | None) -> tuple[Any, ...]:
        """The entities of a field; a task has sub-tasks, which have none."""
        if label in self._open:
            return ()
        self._open.append(label)
        entities = self.each(inner, seen_by)
        self._open.remove(label)
        return entities

    def _token(self, label: str, seen_by: Visibility | None) -> str:
        text = f"zq{len(self.tokens)}z"
        self.tokens.append(Token(text, label, seen_by))
        return f"https://{text}.example" if label.endswith(("url", "link")) else text

    def _year(self, label: str, seen_by: Visibility | None) -> int:
        year = 3000 + len(self.tokens)
        self.tokens.append(Token(str(year), label, seen_by))
        return year


def canary_library(profile_seen_by: Visibility = Visibility.PUBLIC) -> tuple[Library, list[Token]]:
    """The library, and its tokens."""
    canary = Canary()
    companies = []
    for own in (*Visibility, None):
        canary.company = f"company-of-{own.value if own else 'none'}"
        cap = own or Visibility.PUBLIC
        company = canary.entity(Company, cap, own).model_copy(update={"id": canary.company})
        companies.append(company)
    library = Library(
        profile=canary.entity(Profile, Visibility.PUBLIC, profile_seen_by),
        facts=canary.each(Fact),
        tags=canary.each(Tag),
        introductions=canary.each(Introduction),
        careers=canary.each(Career),
        experiences=canary.each(Experience),
        questions=canary.each(Question),
        plan=canary.entity(Plan, None),
        pages=canary.each(OwnPage),
        companies=tuple(companies),
    )
    return library, canary.tokens


def entities() -> tuple[type[Entity], ...]:
    """Every entity there is."""
    found: list[type[Entity]] = []
    waiting: list[type[Entity]] = [Entity]
    while waiting:
        model = waiting.pop()
        found += [model] if model is not Entity else []
        waiting += model.__subclasses__()
    return tuple(sorted((model for model in found if _is_ours(model)), key=lambda model: model.__name__))


def _is_ours(model: type[Entity]) -> bool:
    return model.__module__.startswith("generator.model.")
