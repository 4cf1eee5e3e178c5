"""Small profiles on disk from `{path: text}`, and entities as plain values to compare."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Location
from generator.model.entity import Entity
from generator.model.library import Library
from generator.model.values import Moment
from generator.sources.library import load_library
from generator.text.passage import Passage

PROFILE = "name: 한가온\n"
_STEP = re.compile(r"\.?(\w+)|\[(-?\d+)\]")


def write_tree(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Files below `root`; a profile.yml is added when none is given."""
    for name, content in {"profile.yml": PROFILE, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def load_tree(root: Path, files: Mapping[str, str | bytes]) -> tuple[Library, tuple[Diagnostic, ...]]:
    """The library of such a tree, with places relative to it."""
    return load_library(write_tree(root, files), root)


def look_up(library: Library, path: str) -> object:
    """The value at `experiences[0].parts[1].title`, as plain values."""
    value: Any = library
    for name, index in _STEP.findall(path):
        value = getattr(value, name) if name else value[int(index)]
    return as_plain(value)


def as_plain(value: object) -> object:
    """Entities as the fields that are set, passages as text, dates and places as written."""
    if isinstance(value, Passage):
        return value.text
    if isinstance(value, Entity):
        written = {name: getattr(value, name) for name in value.model_fields_set - {"where"}}
        shown = {name: as_plain(held) for name, held in sorted(written.items())}
        return {name: held for name, held in shown.items() if held not in ("", [], None, {})}
    if isinstance(value, Location):
        return str(value)
    if isinstance(value, Moment):
        clock = value.clock.strftime(" %H:%M") if value.clock else ""
        return f"{value.day}{clock}"
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, frozenset):
        return [as_plain(held) for held in sorted(value)]
    if isinstance(value, tuple):
        return [as_plain(held) for held in value]
    if is_dataclass(value) and not isinstance(value, type):
        shown = {field.name: as_plain(getattr(value, field.name)) for field in fields(value)}
        return {name: held for name, held in shown.items() if held is not None and held is not False}
    return str(value) if isinstance(value, str) else value
