"""The parts of the guide that are derived from code: tables between marks, and the page of findings.

In: the models, the names of `sources/sections.py`, the codes, and the guide's own text. Out: the text of
every guide page as it should be. `python -m tools.reference_tables` writes what is stale.
"""

import re
import sys
import types
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.compose import pack
from generator.diagnostics import Location
from generator.edition import select_edition
from generator.merge.merger import Merger
from generator.model.application import Company, OwnPage, Position, Requirement
from generator.model.entity import Entity, Policy, Visibility, policy_of
from generator.model.interview import Essay, Question
from generator.model.library import Library
from generator.model.profile import Profile
from generator.model.story import Experience, Fact, Introduction
from generator.model.values import Deadline, Moment, Period
from generator.render.components import limit_text
from generator.render.labels import Labels
from generator.sandbox.filters import EXPRESSION_FILTERS
from generator.sources.entities import SHORTHAND, allowed_values, entity_of, yaml_fields
from generator.text.counting import Convention, count
from generator.text.escape import escape_inline
from generator.text.josa import josa
from generator.text.limits import read_limit
from tools.reference_commands import commands_reference
from tools.reference_errors import ERRORS_PAGE, render_errors
from tools.reference_views import (
    filters_reference,
    functions_reference,
    names_reference,
    views_reference,
)
from tools.reference_words import (
    ALL_PRIVATE,
    COUNTED,
    FIELD_TABLES,
    LIMITS,
    NAME_TABLES,
    OWN_PAGE_KEYS,
    PARTICLES,
    PRIVATE_NAMES,
    UNWRITTEN,
)

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide"

_REGION = re.compile(r"(<!-- table: ([\w-]+) -->\n)(?:(?!<!-- table:).)*?(<!-- /table -->)", re.DOTALL)
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

Row = tuple[str, ...]


def render_guide(guide: Path = GUIDE) -> dict[Path, str]:
    """Every guide page with derived parts, as it should be.

    Raises:
        KeyError: a page names a table that does not exist, or a name has no words yet.
    """
    pages = {path: render_regions(path.read_text(encoding="utf-8")) for path in sorted(guide.glob("*.md"))}
    pages[guide / ERRORS_PAGE] = render_errors()
    return pages


def render_regions(text: str) -> str:
    """A page with each region between `<!-- table: name -->` and `<!-- /table -->` written anew."""
    return _REGION.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


def table(head: Row, rows: Iterable[Row]) -> str:
    """A Markdown table; cells are inline Markdown already."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell or ' ' for cell in line)} |\n" for line in lines)


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


# Keys of YAML and front matter


def fields_table(name: str) -> str:
    """The keys of a model: what they mean, what they take, and which of them no other edition shows."""
    model = FIELD_TABLES[name]
    written = OWN_PAGE_KEYS if model is OwnPage else yaml_fields(model)
    rows = []
    for key, field in model.model_fields.items():
        if key in written:
            private = _PRIVATE if model in ALL_PRIVATE or _is_private(model, key) else ""
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
    kind = _KINDS[_core(field.annotation)]
    return f"{kind} (기본 {default})" if isinstance(default, int) and not isinstance(default, bool) else kind


def _core(annotation: Any) -> object:
    """The type behind `X | None` and `Annotated[X, …]`."""
    if get_origin(annotation) is Annotated:
        return _core(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return next(_core(part) for part in get_args(annotation) if part is not types.NoneType)
    return annotation


# Names of sections, list keys and values


def names_table(name: str) -> str:
    """What something may be called in Korean and English; the first name is the usual one."""
    names, model, meanings = NAME_TABLES[name]
    rows = []
    for row in names.rows:
        hidden = model in ALL_PRIVATE or (name, row.field) in PRIVATE_NAMES or _is_private(model, row.field)
        private = _PRIVATE if hidden else ""
        rows.append((_words(row.korean), _words(row.english), meanings[row.field], private))
    head = ("한국어", "영어", "뜻", "누가 보나요")
    return table(head, rows) if any(row[3] for row in rows) else table(head[:3], (row[:3] for row in rows))


def _is_private(model: type[Entity], name: str) -> bool:
    field = model.model_fields.get(name)
    return field is not None and policy_of(field) is Policy.NEVER


# Visibility


def private_table() -> str:
    """Everything no other edition ever shows, by where it is written."""
    rows = [("profile.yml", [UNWRITTEN["Profile", "personal"]])]
    for model, place in (
        (FIELD_TABLES["education"], "profile.yml의 학력"),
        (FIELD_TABLES["certificate"], "profile.yml의 자격증"),
        (Profile, "profile.yml"),
        (Fact, "수치 (facts.yml과 경험)"),
        (Experience, "경험"),
        (Position, "position.md와 그 폴더"),
        (Requirement, "요건 한 줄"),
        (Question, "예상 질문"),
        (Essay, "자기소개서 문항"),
    ):
        names = [_private_name(model, key) for key in model.model_fields if _is_private(model, key)]
        names = [name for name in names if name != UNWRITTEN["Profile", "personal"]]
        if place == "profile.yml":
            rows[0][1].extend(names)
        else:
            rows.append((place, names))
    return table(("어디에", "무엇이"), ((place, ", ".join(names)) for place, names in rows if names))


def _private_name(model: type[Entity], key: str) -> str:
    if (model.__name__, key) in UNWRITTEN:
        return escape_inline(UNWRITTEN[model.__name__, key])
    for names, owner, _ in NAME_TABLES.values():
        if owner is model and any(row.field == key for row in names.rows):
            return f"`{names.title(key)}`"
    return f"`{key}`" if key in yaml_fields(model) else UNWRITTEN[model.__name__, key]


def defaults_table() -> str:
    """Who sees what nothing is said about."""
    rows = []
    for label, model in (
        ("경험, 경력", Experience),
        ("수치", Fact),
        ("포지션", Position),
        ("자기소개", Introduction),
        ("자기소개서 문항", Essay),
        ("예상 질문", Question),
        ("직접 만든 페이지", OwnPage),
        ("이름과 소개", Profile),
        ("연락처", FIELD_TABLES["contact"]),
        ("학력, 자격증, 어학, 수상, 링크", FIELD_TABLES["education"]),
    ):
        default = model.model_fields["visibility"].get_default()
        rows.append((label, _edition_name(default), f"`{default.value}`"))
    return table(("무엇", "따로 적지 않으면", "값"), rows)


def _edition_name(visibility: Visibility) -> str:
    names, _, _ = NAME_TABLES["values-visibility"]
    return names.title(visibility.value)


def editions_table() -> str:
    """Which visibilities each edition shows."""
    shown = [
        (
            f"{_edition_name(edition)} (`{edition.value}`)",
            ", ".join(_edition_name(seen) for seen in Visibility if seen.admits(edition)),
            f"`prep build{'' if edition is Visibility.PRIVATE else f' --edition {edition.value}'}`",
        )
        for edition in Visibility
    ]
    return table(("용도", "나오는 것", "명령"), shown)


# Expressions


def _example_names() -> dict[str, Any]:
    where = Location("facts.yml", 1)
    position = Position(id="backend", company="garam", title="서버 개발자")
    library = Library(
        profile=Profile(name="홍길동"),
        facts=(Fact(id="x", value="1", where=where),),
        experiences=(Experience(id="x", title="제목", where=where),),
        companies=(Company(id="garam", name="가람상점", positions=(position,)),),
    )
    return Merger(select_edition(library, Visibility.PRIVATE)).names("garam/backend")


def expression_parts() -> dict[str, tuple[str, ...]]:
    """The parts of every name content may use."""
    names = _example_names()
    values = {"fact": names["fact"]("x"), "experience": names["experience"]("x")}
    values |= {name: names[name] for name in ("company", "position", "me")}
    assert values.keys() == names.keys()
    return {name: value.part_names for name, value in values.items()}


def parts_table() -> str:
    rows = []
    for name, parts in expression_parts().items():
        call = f'{name}("이름")' if name in ("fact", "experience") else name
        rows.append((f"`{call}`", _words(f".{part}" for part in parts)))
    return table(("쓰는 말", "뒤에 붙일 수 있는 것"), rows)


def filters_table() -> str:
    return ", ".join(f"`{name}`" for name in ("josa", *EXPRESSION_FILTERS)) + "\n"


def particles_table() -> str:
    rows = [(word, f"`{pair}`", josa(word, pair)) for word, pair in PARTICLES]
    return table(("앞말", "짝", "이렇게 나와요"), rows)


def pages_table() -> str:
    """The names of built-in pages, which a page of that name replaces."""
    label = Labels("ko")
    rows = [(f"`{name}.md`", label(f"page-{name}"), "포지션마다") for name in pack.PAGES]
    rows += [(f"`{name}.md`", label(f"profile-{name}"), "프로필에 하나") for name in pack.PROFILE_TEMPLATES]
    return table(("파일 이름", "페이지", "몇 번 나오나요"), rows)


# Counting


def limits_table() -> str:
    """Form questions and the limits read from them."""
    label = Labels("ko")
    rows = []
    for title in LIMITS:
        text, limit = read_limit(title)
        essay = Essay(limit=limit, convention=Convention(limit.unit or "chars"))
        required = {True: "필수", False: "선택", None: ""}[limit.required]
        rows.append((escape_inline(title), escape_inline(text), limit_text(essay, label) or "없음", required))
    return table(("지원서의 문항", "페이지의 제목", "제한", "필수·선택"), rows)


def counts_table() -> str:
    """One text counted in every way."""
    ways = (
        ("공백 포함", Convention()),
        ("공백 포함, 줄바꿈 2", Convention(newline=2)),
        ("공백 포함, 줄바꿈 0", Convention(newline=0)),
        ("공백 제외", Convention("chars-no-space")),
        ("바이트", Convention("bytes")),
        ("바이트 utf-8", Convention("bytes", "utf-8")),
        ("단어", Convention("words")),
    )
    return table(("세는 법", "결과"), ((f"`{name}`", str(count(COUNTED, way))) for name, way in ways))


def counted_text() -> str:
    return f"```text\n{COUNTED}\n```\n"


TABLES: dict[str, Callable[[], str]] = {
    **{f"fields-{name}": (lambda name=name: fields_table(name)) for name in FIELD_TABLES},  # type: ignore[misc]  # a default keeps the name
    **{name: (lambda name=name: names_table(name)) for name in NAME_TABLES},  # type: ignore[misc]  # a default keeps the name
    "private": private_table,
    "defaults": defaults_table,
    "editions": editions_table,
    "parts": parts_table,
    "filters": filters_table,
    "particles": particles_table,
    "pages": pages_table,
    "limits": limits_table,
    "counts": counts_table,
    "counted": counted_text,
    "commands": commands_reference,
    "template-names": names_reference,
    "template-functions": functions_reference,
    "template-filters": filters_reference,
    "views": views_reference,
}
"""The text of every derived region, by the name in its mark."""


def named_regions(text: str) -> Iterator[str]:
    """The names of the regions of a page."""
    return (found[2] for found in _REGION.finditer(text))


def write_guide(guide: Path = GUIDE) -> tuple[Path, ...]:
    """Write the pages that are stale; which they were."""
    stale = {
        path: text
        for path, text in render_guide(guide).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(stale)


if __name__ == "__main__":
    for written in write_guide():
        sys.stdout.write(f"{written}\n")
