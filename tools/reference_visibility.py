"""The guide's reference of who sees what.

In: what the fields of the models declare. Out: tables of what is never shown, of defaults and of editions.
"""

from generator.model.application import OwnPage, Position, Requirement
from generator.model.entity import Entity, Visibility
from generator.model.interview import Essay, Question
from generator.model.profile import Profile
from generator.model.story import Experience, Fact, Introduction
from generator.sources.entities import yaml_fields
from generator.text.escape import escape_inline
from tools.markdown_table import table
from tools.reference_keys import is_private
from tools.reference_words import FIELD_TABLES, NAME_TABLES, UNWRITTEN


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
        names = [_private_name(model, key) for key in model.model_fields if is_private(model, key)]
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
