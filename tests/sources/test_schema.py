"""JSON Schemas for editors: current in the repository, and true to the model."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.profile import Profile
from generator.sources.entities import yaml_fields
from generator.sources.schema import render_schemas, schemas, write_schemas

KINDS = {
    "profile", "facts", "tags", "career", "company", "debrief", "essays", "experience", "introduction",
    "offer", "position", "questions",
}  # fmt: skip


def _walk(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [value, *(found for held in value.values() for found in _walk(held))]
    if isinstance(value, list):
        return [found for held in value for found in _walk(held)]
    return []


def test_the_repository_holds_the_current_schemas(project: Path) -> None:
    """`write_schemas(Path("schemas"))` after a change of the model."""
    held = {path.name: path.read_text(encoding="utf-8") for path in (project / "schemas").iterdir()}
    assert held == render_schemas()


def test_writing_them_gives_the_same_files(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schemas")
    held = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "schemas").iterdir()}
    assert held == render_schemas()


def test_every_kind_of_file_has_one() -> None:
    assert set(schemas()) == KINDS


def test_they_hold_what_is_written_in_yaml_and_nothing_else() -> None:
    profile = schemas()["profile"]
    assert set(profile["properties"]) == yaml_fields(Profile)
    assert profile["required"] == ["name"]
    assert "id" not in profile["properties"]
    assert profile["additionalProperties"] is False


def test_no_key_of_ours_leaks() -> None:
    keys = {key for schema in schemas().values() for held in _walk(schema) for key in held}
    assert not [key for key in keys if key.startswith("x-")]


def test_every_reference_is_defined() -> None:
    for schema in schemas().values():
        names = {held["$ref"].removeprefix("#/$defs/") for held in _walk(schema) if "$ref" in held}
        assert names <= set(schema.get("$defs", {}))


def test_values_that_yaml_takes_for_numbers_are_accepted() -> None:
    made = schemas()
    assert made["profile"]["$defs"]["Counting"]["properties"]["newline"]["enum"] == [
        "0",
        "1",
        "2",
        0,
        1,
        2,
        None,
    ]
    assert made["facts"]["additionalProperties"]["anyOf"][0] == {"type": ["string", "number", "boolean"]}
    assert made["position"]["properties"]["priority"]["type"] == ["integer", "null"]


def test_a_title_may_be_a_heading() -> None:
    assert "required" not in schemas()["experience"]
    assert schemas()["career"]["required"] == ["employer"]


_TYPES = {
    "object": dict,
    "array": list,
    "string": (str, date),
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def _fits(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether a value fits a schema, as far as ours use the language."""
    if "$ref" in schema:
        return _fits(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root)
    if "anyOf" in schema:
        return any(_fits(value, choice, root) for choice in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, _TYPES[kind]) for kind in kinds):
        return False
    if isinstance(value, dict):
        known = schema.get("properties", {})
        other = schema["additionalProperties"]
        return set(schema.get("required", ())) <= set(value) and all(
            _fits(held, known[key], root) if key in known else bool(other) and _fits(held, other, root)
            for key, held in value.items()
        )
    return not isinstance(value, list) or all(_fits(item, schema["items"], root) for item in value)


@pytest.mark.parametrize("sample", ["sample", "sample-en"])
def test_the_samples_fit(project: Path, sample: str) -> None:
    """What an editor underlines is what loading refuses: the samples have neither."""
    made = schemas()
    root = project / "profiles" / sample
    kinds = {
        "profile": ["profile.yml"],
        "facts": ["facts.yml"],
        "tags": ["tags.yml"],
        "career": ["career/*.md"],
        "experience": ["experiences/*.md"],
        "position": ["companies/*/*/position.md"],
        "company": ["companies/*/company.md"],
        "debrief": ["companies/*/*/debriefs/*.md"],
        "offer": ["companies/*/*/offer.md"],
    }
    for kind, patterns in kinds.items():
        for path in (found for pattern in patterns for found in root.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            front = text.split("---\n")[1] if path.suffix == ".md" and text.startswith("---\n") else text
            assert _fits(yaml.safe_load(front), made[kind], made[kind]), path


@pytest.mark.parametrize(
    "values",
    [
        {"name": "한가온", "nme": "x"},
        {"headline": "x"},
        {"name": ["x"]},
        {"name": "x", "visibility": "all"},
        {"name": "x", "education": [{"major": "x"}]},
    ],
)
def test_what_loading_refuses_does_not_fit(values: dict[str, Any]) -> None:
    schema = schemas()["profile"]
    assert not _fits(values, schema, schema)
    assert _fits({"name": "한가온", "education": ["가람대학교"], "sample": True}, schema, schema)
