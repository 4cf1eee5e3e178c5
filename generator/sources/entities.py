"""From YAML values to entities of the model, with every problem of a file at once.

In: values with their lines. Out: a frozen entity, and diagnostics at the line of the key.
What is wrong is told by the type of pydantic's error, never by its message.
"""

import types
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.codes.sources import values as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.entity import Entity, Visibility, origin_of
from generator.model.plan import Person, Stage
from generator.model.profile import Award, Certificate, Education, LanguageSkill, Link, StageKind
from generator.sources.frontmatter import Source
from generator.sources.sections import KOREAN_KEYS, find_value
from generator.sources.slips import explain_text
from generator.sources.yaml_reader import KeyPath, Yaml
from generator.text.fold import closest, fold

AnyEntity = TypeVar("AnyEntity", bound=Entity)

SHORTHAND: dict[type[Entity], str] = {
    Award: "title",
    Certificate: "name",
    Education: "school",
    LanguageSkill: "name",
    Link: "url",
    Person: "name",
    Stage: "stage",
    StageKind: "stage",
}
"""Entities that may be written as one line of text, and the field that line is."""

_MEANINGS = {
    "bad-date": codes.BAD_DATE,
    "no-such-day": codes.NO_SUCH_DAY,
    "bad-deadline": codes.BAD_DEADLINE,
    "bad-period": codes.BAD_PERIOD,
    "int_parsing": codes.BAD_NUMBER,
    "int_type": codes.BAD_NUMBER,
    "int_from_float": codes.BAD_NUMBER,
    "int_parsing_size": codes.BAD_NUMBER,
    "bool_parsing": codes.BAD_BOOLEAN,
    "bool_type": codes.BAD_BOOLEAN,
    "string_type": codes.NOT_TEXT,
    "tuple_type": codes.NOT_A_LIST,
    "missing": codes.MISSING_KEY,
}
_BOUNDS = {"greater_than_equal": ("≥", "ge"), "less_than_equal": ("≤", "le")}


def build(
    model: type[AnyEntity],
    source: Source,
    found: list[Diagnostic],
    *,
    at: KeyPath = (),
    values: Mapping[str, Yaml] | None = None,
    where: Location | None = None,
    **given: object,
) -> AnyEntity | None:
    """The entity written at `at` in `source` (as a whole, or `values` of it), or None if it is broken.

    `given` are the fields that are not written in YAML. Problems are added to `found`.
    """
    written = dict(source.values if values is None else values)
    place = where or source.where
    before = len(found)
    form = _Form(source, found)
    prepared = form.prepare(model, written, at, place, frozenset(given))
    try:
        entity = model.model_validate({**prepared, **given})
    except ValidationError as error:
        form.explain(model, error, at, place)
        return None
    return entity if len(found) == before else None


class _Form:
    """Walks values along a model and explains what does not fit."""

    def __init__(self, source: Source, found: list[Diagnostic]) -> None:
        self.source = source
        self.found = found
        self._kept: dict[KeyPath, list[int]] = {}

    def prepare(
        self,
        model: type[Entity],
        values: Mapping[str, Yaml],
        at: KeyPath,
        where: Location,
        given: frozenset[str] = frozenset(),
    ) -> dict[str, Any]:
        """The values pydantic sees: empty ones left out, places of nested entities put in."""
        known = yaml_fields(model) - given
        lines = {key: line for key in values if (line := self.source.lines.get((*at, key))) is not None}
        prepared: dict[str, Any] = {"where": replace(where, keys=lines) if lines else where}
        for key, value in values.items():
            if key not in known:
                self._report_unknown(key, (*at, key), known, where)
            elif not _is_empty(value):
                field = model.model_fields[key]
                prepared[key] = self._prepare_value(field.annotation, value, (*at, key), where)
        return prepared

    def _prepare_value(self, annotation: object, value: Yaml, at: KeyPath, where: Location) -> object:
        entity, many = entity_of(annotation)
        if entity is None and isinstance(value, str):
            return find_value(value, allowed_values(annotation)) or value
        if entity is None:
            return self._drop_empty(value, at) if isinstance(value, list) else value
        if not many:
            return self._prepare_entity(entity, value, at, where)
        if isinstance(value, dict):
            value = [value]
        if isinstance(value, str) and entity in SHORTHAND:
            value = [part.strip() for part in value.split(",")]
        if isinstance(value, list):
            items = self._drop_empty(value, at)
            places = self._kept[at]
            return [
                self._prepare_entity(entity, item, (*at, place), where)
                for item, place in zip(items, places, strict=True)
            ]
        return value

    def _drop_empty(self, items: list[Yaml], at: KeyPath) -> list[Yaml]:
        """The items that say something; where they stood is kept for their lines."""
        self._kept[at] = [index for index, item in enumerate(items) if not _is_empty(item)]
        return [items[index] for index in self._kept[at]]

    def _as_written(self, path: KeyPath) -> KeyPath:
        """A path into what pydantic saw as a path into what the author wrote."""
        written: KeyPath = ()
        for part in path:
            kept = self._kept.get(written)
            written = (*written, kept[part] if kept and isinstance(part, int) else part)
        return written

    def _prepare_entity(self, entity: type[Entity], value: Yaml, at: KeyPath, where: Location) -> object:
        place = self._place(at, where)
        if isinstance(value, str) and entity in SHORTHAND:
            value = {SHORTHAND[entity]: value}
        return self.prepare(entity, value, at, place) if isinstance(value, dict) else value

    def _report_unknown(self, key: str, at: KeyPath, known: frozenset[str], where: Location) -> None:
        place = self._place(at, where)
        meant = KOREAN_KEYS.get(fold(key), "")
        suggestion = meant if meant in known else closest(key, sorted(known))
        self.found.append(codes.UNKNOWN_KEY.at(place, key=key, suggestion=suggestion))

    def explain(self, model: type[Entity], error: ValidationError, at: KeyPath, where: Location) -> None:
        for detail in error.errors(include_url=False):
            self.found.append(self._explain_detail(model, detail, at, where))

    def _explain_detail(
        self, model: type[Entity], detail: ErrorDetails, at: KeyPath, where: Location
    ) -> Diagnostic:
        inner = tuple(detail["loc"])
        path = self._as_written((*at, *inner))
        place = self._place(path, where)
        keys = [part for part in inner if isinstance(part, str)]
        key = keys[-1] if keys else model.__name__
        value = detail["input"]
        kind = detail["type"]
        if kind == "missing":
            return codes.MISSING_KEY.at(self._place(path[:-1], where), key=key)
        if kind in ("model_type", "model_attributes_type"):
            slip = explain_text(value, place) if isinstance(value, str) else None
            return slip or codes.NOT_FIELDS.at(place, key=key)
        if kind in ("literal_error", "enum"):
            if not isinstance(value, str):
                return codes.NOT_TEXT.at(place, key=key)
            allowed = allowed_values(_annotation_at(model, inner))
            return codes.BAD_VALUE.at(
                place,
                key=key,
                value=value,
                allowed=", ".join(allowed),
                suggestion=closest(value, allowed),
            )
        if kind in _BOUNDS:
            allowed_number = f"{_BOUNDS[kind][0]} {detail['ctx'][_BOUNDS[kind][1]]}"
            return codes.BAD_VALUE.at(place, key=key, value=value, allowed=allowed_number)
        code = _MEANINGS.get(str(kind), codes.NOT_TEXT)
        return code.at(place, key=key, value=value if isinstance(value, str) else "…")

    def _place(self, path: KeyPath, fallback: Location) -> Location:
        """The line of the longest part of the path that was written."""
        for stop in range(len(path), 0, -1):
            line = self.source.lines.get(path[:stop])
            if line is not None:
                return self.source.place(line)
        return fallback


def yaml_fields(model: type[Entity]) -> frozenset[str]:
    """The keys of a model its author may write in YAML."""
    return frozenset(name for name, field in model.model_fields.items() if origin_of(field) == "yaml")


def entity_of(annotation: object) -> tuple[type[Entity] | None, bool]:
    """The entity a field holds, if any, and whether it holds many."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation, False
    origin = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        return entity_of(arguments[0])
    if origin in (Union, types.UnionType):
        return next((held for held in map(entity_of, arguments) if held[0]), (None, False))
    if origin is tuple and arguments:
        return entity_of(arguments[0])[0], True
    return None, False


def allowed_values(annotation: object) -> tuple[str, ...]:
    """The words an enumeration or a literal takes."""
    if isinstance(annotation, type) and issubclass(annotation, Visibility):
        return tuple(member.value for member in annotation)
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    return tuple(value for part in get_args(annotation) for value in allowed_values(part))


def _annotation_at(model: type[Entity], path: tuple[str | int, ...]) -> object:
    annotation: object = model
    for part in path:
        entity, _ = entity_of(annotation)
        if isinstance(part, str) and entity and part in entity.model_fields:
            annotation = entity.model_fields[part].annotation
    return annotation


def _is_empty(value: Yaml) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
