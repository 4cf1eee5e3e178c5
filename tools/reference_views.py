"""The guide's reference of page templates: the names they may use, and what the views behind them hold.

In: the views of `generator/model/` and the source entities they lead to, with their Korean words. Out:
tables. Texts that are not merged yet are left out: views hold them merged.
"""

import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal, get_args, get_origin

from generator.model import application, interview, plan, site, story, submission, views
from generator.model.blocks import Anchor, Block
from generator.model.entity import Entity, origin_of
from generator.model.values import Deadline, Moment, Period
from generator.sandbox.filters import TEMPLATE_FILTERS
from generator.text.counting import Convention
from generator.text.escape import escape_inline
from generator.text.limits import Limit
from generator.text.passage import Passage
from tools.annotations import core_of
from tools.markdown_table import Row, table
from tools.reference_entity_words import ENTITIES, ENTITY_WORDS
from tools.reference_template_words import FILTERS, FUNCTIONS, VALUES
from tools.reference_view_words import ANYWHERE, VIEWS
from tools.reference_words import NAME_TABLES

_MODULES = (site, views, application, interview, plan, story, submission)
_KINDS: dict[object, str] = {
    str: "글자",
    int: "숫자",
    bool: "참·거짓",
    date: "날",
    Moment: "때",
    Deadline: "마감. 때는 `.at`",
    Period: "기간",
    Block: "글",
    Anchor: "자리",
    Limit: "제한",
    Convention: "세는 법",
    dict: "이름으로 찾는 묶음",
}
_UNSHOWN = frozenset({"blocks", "where", "allow", "order"})
"""Values that no page shows: places, answers to findings, what things are sorted by."""


def class_of(name: str) -> type:
    """The view or entity of that name."""
    found = next(getattr(module, name) for module in _MODULES if hasattr(module, name))
    assert isinstance(found, type)
    return found


def values_of(name: str) -> dict[str, Any]:
    """The names and types a template reads from a view or an entity."""
    kind = class_of(name)
    hints = typing.get_type_hints(kind)
    if is_dataclass(kind):
        found = {field.name: hints[field.name] for field in fields(kind) if field.name not in _UNSHOWN}
    else:
        assert issubclass(kind, Entity)
        found = {
            key: hints[key]
            for key, field in kind.model_fields.items()
            if key not in _UNSHOWN
            and core_of(hints[key])[0] is not Passage
            and not (_is_entity(hints[key]) and origin_of(field) != "yaml")
        }
    return found | dict(_properties(kind))


def _properties(kind: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(kind).items():
        if isinstance(value, property | cached_property) and not name.startswith("_"):
            getter = value.fget if isinstance(value, property) else value.func
            result = typing.get_type_hints(getter).get("return")
            if name not in _UNSHOWN and (kind, name) != (application.Position, "unclaimed"):
                yield name, result


def _is_entity(annotation: Any) -> bool:
    core = core_of(annotation)[0]
    return isinstance(core, type) and issubclass(core, Entity)


def _takes(annotation: Any) -> str:
    core, many = core_of(annotation)
    if get_origin(core) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(core) if word)
    name = getattr(core, "__name__", "")
    if name in VIEWS or name in ENTITIES:
        return f"[{'목록' if many else '묶음'}](#view-{name.lower()})"
    if name in ("Library", "Visibility"):
        return "원본" if name == "Library" else "공개 범위"
    if _is_entity(annotation):
        return "원본의 목록" if many else "원본"
    return f"{_KINDS[core]}의 목록" if many else _KINDS[core]


def _meaning(name: str, key: str) -> str:
    if name in VIEWS:
        words = VIEWS[name][1]
        return words[key] if key in words else ANYWHERE[key]
    kind = class_of(name)
    assert issubclass(kind, Entity)
    if (name, key) in ENTITY_WORDS:
        return ENTITY_WORDS[name, key]
    field = kind.model_fields.get(key)
    if field is not None and field.description:
        return escape_inline(field.description)
    for names, owner, meanings in NAME_TABLES.values():
        if owner is kind and any(row.field == key for row in names.rows):
            return meanings[key]
    raise KeyError(f"{name}.{key} has no words in reference_entity_words.py")


def view_rows(name: str) -> list[Row]:
    """The values of one view or entity: name, meaning, kind."""
    return [
        (f"`.{key}`", _meaning(name, key), _takes(annotation)) for key, annotation in values_of(name).items()
    ]


def views_reference() -> str:
    """One part per view, then one per source entity, each with a table of its values."""
    parts = []
    for name, title in {**{name: title for name, (title, _) in VIEWS.items()}, **ENTITIES}.items():
        parts.append(f"### {title} {{#view-{name.lower()}}}")
        parts.append(table(("이름", "뜻", "종류"), view_rows(name)).rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def names_reference() -> str:
    """What page templates may use besides the names of expressions."""
    rows = [(f"`{name}`", words) for name, words in VALUES.items()]
    return table(("이름", "무엇인가요"), rows)


def functions_reference() -> str:
    rows = [(f"`{written}`", words) for written, words in FUNCTIONS.values()]
    return table(("이렇게 써요", "나오는 것"), rows)


def filters_reference() -> str:
    """The filters of page templates: ours with what they do, then those of Jinja by name."""
    rows = [(f"`{written}`", words) for written, words in FILTERS.values()]
    jinja = ", ".join(f"`{name}`" for name in sorted(set(TEMPLATE_FILTERS) - set(FILTERS)))
    ours = table(("이렇게 써요", "나오는 것"), rows)
    return f"{ours}\nJinja의 필터는 이것만 쓸 수 있어요: {jinja}\n"
