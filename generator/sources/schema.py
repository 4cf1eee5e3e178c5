"""JSON Schemas of what is written in YAML, for editors: files and front matter.

In: the model. Out: schemas by name; `schemas/` in the repository holds them, a test keeps it current.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter

from generator.model.application import Company, Position
from generator.model.entity import Entity
from generator.model.plan import Debrief, Offer
from generator.model.profile import Profile
from generator.model.story import Career, Experience, Fact, Tag
from generator.sources.entities import SHORTHAND, allowed_values, entity_of, yaml_fields
from generator.sources.questions import SheetHead

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = ["string", "number", "boolean"]
"""YAML editors read `1.10`, `95` and `no` as numbers and booleans; the sources take them as text."""

_FRONT_MATTER: dict[str, type[Entity]] = {
    "career": Career,
    "company": Company,
    "debrief": Debrief,
    "essays": SheetHead,
    "experience": Experience,
    "introduction": SheetHead,
    "offer": Offer,
    "position": Position,
    "questions": SheetHead,
}

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """Name -> JSON Schema, for profile, facts, tags and the front matter of every kind of file."""
    made = {
        "profile": _whole("profile.yml", Profile),
        "facts": _mapping("facts.yml", Fact),
        "tags": _mapping("tags.yml", Tag),
    }
    titles = {"introduction": "intro.md", "career": "career/*.md", "experience": "experiences/*.md"}
    for name, model in _FRONT_MATTER.items():
        made[name] = _whole(titles.get(name, f"{name}.md"), model)
    return made


def render_schemas() -> dict[str, str]:
    """File name -> text of each schema."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }


def write_schemas(folder: Path) -> None:
    """Write all schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in render_schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _whole(title: str, model: type[Entity]) -> Schema:
    definitions: dict[str, Schema] = {}
    schema = {"$schema": _DIALECT, "title": title, **_object(model, definitions)}
    return schema | ({"$defs": dict(sorted(definitions.items()))} if definitions else {})


def _mapping(title: str, model: type[Entity]) -> Schema:
    """A file that maps names to entities or their short form."""
    definitions: dict[str, Schema] = {}
    return {
        "$schema": _DIALECT,
        "title": title,
        "type": ["object", "null"],
        "additionalProperties": _entry(model, definitions),
        "$defs": dict(sorted(definitions.items())),
    }


def _entry(model: type[Entity], definitions: dict[str, Schema]) -> Schema:
    short: list[Schema] = [{"type": _TEXT if model is Fact else [*_TEXT, "null"]}]
    if model is Tag:
        short.append({"type": "array", "items": {"type": _TEXT}})
    return {"anyOf": [*short, _reference(model, definitions)]}


def _object(model: type[Entity], definitions: dict[str, Schema]) -> Schema:
    written = yaml_fields(model)
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for name, field in model.model_fields.items():
        if name not in written:
            continue
        if model is Experience and name == "facts":
            schema: Schema = {"type": ["object", "null"], "additionalProperties": _entry(Fact, definitions)}
        else:
            schema = _value(field.annotation, tuple(field.metadata), definitions)
        schema = schema if field.is_required() else _or_empty(schema)
        properties[name] = ({"description": field.description} if field.description else {}) | schema
        if field.is_required() and not _may_be_heading(model, name):
            required.append(name)
    base: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return base | ({"required": required} if required else {})


def _may_be_heading(model: type[Entity], name: str) -> bool:
    """Whether a `# ` heading may stand in for the key."""
    return name == "title" and model in (Experience, Position)


def _reference(model: type[Entity], definitions: dict[str, Schema]) -> Schema:
    if model.__name__ not in definitions:
        definitions[model.__name__] = {}
        definitions[model.__name__] = _object(model, definitions)
    return {"$ref": f"#/$defs/{model.__name__}"}


def _value(annotation: object, metadata: tuple[object, ...], definitions: dict[str, Schema]) -> Schema:
    entity, many = entity_of(annotation)
    if entity:
        one = _reference(entity, definitions)
        one = {"anyOf": [{"type": _TEXT}, one]} if entity in SHORTHAND else one
        return {"type": "array", "items": one} if many else one
    if words := allowed_values(annotation):
        return _choice(words)
    if annotation == tuple[str, ...]:
        return {"type": ["array", *_TEXT], "items": {"type": _TEXT}}
    if annotation is bool:
        return {"type": "boolean"}
    if annotation is str:
        return {"type": _TEXT}
    for part in get_args(annotation):
        if get_origin(part) is Annotated or part in (str, int):
            return _value(part, (), definitions) if part is str else _written(part)
    whole: Any = annotation
    return _written(Annotated[(whole, *metadata)] if metadata else whole)


def _written(annotation: Any) -> Schema:
    schema = TypeAdapter(annotation).json_schema()
    return {"type": _TEXT, **{key: value for key, value in schema.items() if key != "type"}} | (
        {"type": "integer"} if schema.get("type") == "integer" else {}
    )


def _choice(words: tuple[str, ...]) -> Schema:
    numbers = [int(word) for word in words if word.isdigit()]
    return {"enum": [*words, *numbers]}


def _or_empty(schema: Mapping[str, Any]) -> Schema:
    """The schema that also takes an empty value, which means that nothing is given."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": list(dict.fromkeys([*kinds, "null"]))}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}
