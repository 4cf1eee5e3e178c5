"""The guide's reference of what an author writes: keys of YAML and front matter, names of sections and lists.

In: the models and the names of `sources/sections.py`. Out: one table for each.
"""

from datetime import date

from pydantic.fields import FieldInfo

from generator.model.application import OwnPage
from generator.model.entity import Entity, Policy, policy_of
from generator.model.story import Experience
from generator.model.values import Deadline, Moment, Period
from generator.sources.entities import SHORTHAND, allowed_values, entity_of, yaml_fields
from generator.text.escape import escape_inline
from tools.annotations import core_of
from tools.markdown_table import in_code, table
from tools.reference_words import ALL_PRIVATE, FIELD_TABLES, NAME_TABLES, OWN_PAGE_KEYS, PRIVATE_NAMES

_KINDS: dict[object, str] = {
    str: "글",
    int: "숫자",
    bool: "`true`, `false`",
    date: "날짜",
    Moment: "날짜와 시간",
    Deadline: "마감",
    Period: "기간",
}
_PRIVATE = "나만"


def fields_table(name: str) -> str:
    """The keys of a model: what they mean, what they take, and which of them no other edition shows."""
    model = FIELD_TABLES[name]
    written = OWN_PAGE_KEYS if model is OwnPage else yaml_fields(model)
    rows = []
    for key, field in model.model_fields.items():
        if key in written:
            private = _PRIVATE if model in ALL_PRIVATE or is_private(model, key) else ""
            rows.append((f"`{key}`", _meaning(model, key, field), _takes(model, key, field), private))
    if any(row[3] for row in rows):
        return table(("키", "뜻", "쓰는 값", "누가 보나요"), rows)
    return table(("키", "뜻", "쓰는 값"), (row[:3] for row in rows))


def _meaning(model: type[Entity], key: str, field: FieldInfo) -> str:
    text = escape_inline(field.description or "")
    if field.is_required():
        text += " **(꼭 써요)**"
    if SHORTHAND.get(model) == key:
        text += ". 이것만 쓸 때는 키 없이 한 줄로 써도 돼요"
    return text


def _takes(model: type[Entity], key: str, field: FieldInfo) -> str:
    if model is Experience and key == "facts":
        return "[facts.yml](#facts)과 같은 모양"
    entity, many = entity_of(field.annotation)
    if entity:
        name = next(name for name, known in FIELD_TABLES.items() if known is entity)
        return f"[아래 표](#fields-{name})의 키{'로 된 목록' if many else ''}"
    default = None if field.is_required() else field.get_default(call_default_factory=True)
    if words := allowed_values(field.annotation):
        return ", ".join(f"`{word}`" + (" (기본)" if default == word else "") for word in words)
    if field.annotation == tuple[str, ...]:
        return "목록"
    kind = _KINDS[core_of(field.annotation)[0]]
    return f"{kind} (기본 {default})" if isinstance(default, int) and not isinstance(default, bool) else kind


def names_table(name: str) -> str:
    """What something may be called in Korean and English; the first name is the usual one."""
    names, model, meanings = NAME_TABLES[name]
    rows = []
    for row in names.rows:
        hidden = model in ALL_PRIVATE or (name, row.field) in PRIVATE_NAMES or is_private(model, row.field)
        private = _PRIVATE if hidden else ""
        rows.append((in_code(row.korean), in_code(row.english), meanings[row.field], private))
    head = ("한국어", "영어", "뜻", "누가 보나요")
    return table(head, rows) if any(row[3] for row in rows) else table(head[:3], (row[:3] for row in rows))


def is_private(model: type[Entity], name: str) -> bool:
    """Whether no other edition ever shows a field."""
    field = model.model_fields.get(name)
    return field is not None and policy_of(field) is Policy.NEVER
