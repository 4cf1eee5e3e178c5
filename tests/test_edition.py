"""What an edition leaves out: held by the fields' declarations, and seen on the rendered pages."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pydantic import Field

from generator.compose.site import compose_site
from generator.diagnostics import Location
from generator.edition import only_position, select_edition
from generator.merge.site import merge_site
from generator.model.application import Position
from generator.model.entity import Entity, Policy, Visibility, inherits, never, origin_of, policy_of
from generator.model.library import Library
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.render.pages import render_pages
from tests.builders import POSITION, build, merge
from tests.model.canary import Token, canary_library, entities

OTHERS = (Visibility.EMPLOYER, Visibility.PUBLIC)

UNSHOWN = {
    "Task.category": "shown only where a list has several",
    "Company.aliases": "recognises the company in questions",
    "Company.id": "the company goes by its name",
    "Company.mentions": "allows names in answers",
    "Company.name_en": "replaces the name on English pages",
    "Company.related": "finds other companies' names in answers",
    "Attachment.sha256": "identifies the file",
    "Career.public_name": "replaces the employer in public",
    "Essay.written_count": "is compared with the real count",
    "Experience.answers": "finds questions",
    "Personal.birth": "must not show in blind applications",
    "Personal.birthplace": "must not show in blind applications",
    "Personal.family": "must not show in blind applications",
    "Position.company_name": "names the company where company.md does not",
    "Profile.core_message": "the position's own comes first",
    "Profile.id": "the profile goes by its name",
    "Profile.name_en": "for texts in English",
    "Question.aliases": "recognises questions",
    "Question.experiences": "refers to an experience there is not",
    "Question.sheet": "names the file",
    "Requirement.id": "nothing refers to it yet",
    "Submission.missing": "is a finding",
    "SubmittedAnswer.title": "finds the question again when it was renamed",
    "StageKind.stage": "the order of stages",
}
"""What no page of the private edition shows, and why; `allow` shows where it answers a finding."""

YEARLESS = {"Debrief.at", "Offer.start_date", "Task.start", "Week.start", "Week.end"}
"""Dates printed without their year, which is what makes them unique."""


@cache
def _pages(edition: Visibility) -> str:
    library, _ = canary_library()
    return _render(select_edition(library, edition))


def _render(library: Library) -> str:
    site, _ = compose_site(library)
    merged, _ = merge_site(site)
    pages, _ = render_pages(merged)
    return "\n".join(f"{path}\n{text}" for path, text in pages.items())


def _present(text: str) -> set[str]:
    return set(re.findall(r"zq\d+z|(?<!\d)[3-9]\d{3}(?!\d)", text))


def _leaks(text: str, tokens: Iterable[Token], edition: Visibility) -> set[str]:
    """The fields that show though their declaration withholds them."""
    present = _present(text)
    return {
        token.field
        for token in tokens
        if token.text in present and (token.seen_by is None or not token.seen_by.admits(edition))
    }


def test_every_field_declares_its_policy() -> None:
    for model in entities():
        for name, field in model.model_fields.items():
            assert policy_of(field) in Policy, f"{model.__name__}.{name}"
            assert origin_of(field) in ("yaml", "body", "path"), f"{model.__name__}.{name}"


def test_an_undeclared_field_is_noticed() -> None:
    """The control of the walk over all fields."""

    class Forgotten(Entity):
        told: str = inherits("")
        untold: str = ""
        foreign: str = Field("", json_schema_extra={"else": 1})

    assert policy_of(Forgotten.model_fields["told"]) is Policy.INHERITS
    for name in ("untold", "foreign"):
        with pytest.raises(KeyError):
            policy_of(Forgotten.model_fields[name])


def test_the_walk_finds_every_entity() -> None:
    names = {model.__name__ for model in entities()}
    assert names >= {
        "Profile",
        "Position",
        "Company",
        "Essay",
        "Question",
        "Offer",
        "Task",
        "Personal",
        "Fact",
    }
    assert len(names) > 30


@pytest.mark.parametrize(
    "field",
    [
        "Position.priority", "Position.status", "Position.deadline", "Position.channel", "Position.referrer",
        "Position.compensation", "Position.previous", "Position.stages", "Position.advice",
        "Position.posting",
        "Position.sections", "Position.tasks", "Position.checklist_text", "Position.offer",
        "Position.debriefs",
        "Position.submissions", "Position.reverse_questions", "Position.concepts", "Position.closing",
        "Requirement.gap", "Requirement.plan", "Question.notes", "Question.intent", "Question.priority",
        "Essay.notes", "Essay.state", "Experience.notes", "Experience.followups", "Fact.evidence",
        "Fact.status",
        "Education.note", "Certificate.number", "Profile.personal", "Profile.clients", "Profile.products",
        "Company.sections", "Offer.base", "Offer.body", "Personal.birth",
    ],
)  # fmt: skip
def test_what_is_private_always(field: str) -> None:
    name, _, attribute = field.partition(".")
    model = next(model for model in entities() if model.__name__ == name)
    assert policy_of(model.model_fields[attribute]) is Policy.NEVER


@pytest.mark.parametrize("edition", OTHERS)
def test_nothing_leaks(edition: Visibility) -> None:
    """No token of a withheld field or entity is on any page of the edition."""
    _, tokens = canary_library()
    assert _leaks(_pages(edition), tokens, edition) == set()


@pytest.mark.parametrize("edition", OTHERS)
def test_what_may_be_seen_is_seen(edition: Visibility) -> None:
    """The pages are not empty: much of what the edition admits is on them."""
    _, tokens = canary_library()
    present = _present(_pages(edition))
    shown = {token.field for token in tokens if token.text in present}
    assert shown >= {
        "Essay.title", "Essay.answer", "Question.text", "Question.answer", "Experience.title",
        "Experience.summary",
        "Position.title", "Position.reasons", "Requirement.text", "Introduction.body", "Company.name",
        "Profile.name",
        "Education.school", "Award.title", "Link.label", "OwnPage.text",
    }  # fmt: skip


@pytest.mark.parametrize("edition", OTHERS)
def test_a_planted_leak_is_noticed(edition: Visibility) -> None:
    """The control: the private library's own value in one field of the reduced one."""
    library, tokens = canary_library()
    reduced = select_edition(library, edition)
    company = next(company for company in reduced.companies if company.positions)
    position = company.positions[0]
    whole = next(other for other in library.positions if other.key == position.key)
    for planted in (
        {"referrer": whole.referrer},
        {"requirements": whole.requirements},
        {"essays": whole.essays},
    ):
        changed = company.model_copy(update={"positions": (position.model_copy(update=planted),)})
        text = _render(replace(reduced, companies=(changed,)))
        assert _leaks(text, tokens, edition) != set(), planted.keys()


def test_the_private_edition_shows_everything_meant_to_be_shown() -> None:
    _, tokens = canary_library()
    present = _present(_pages(Visibility.PRIVATE))
    shown = {token.field for token in tokens if token.text in present}
    unshown = {token.field for token in tokens} - shown - YEARLESS
    assert {field for field in unshown if not field.endswith(".allow")} == set(UNSHOWN)


def test_the_private_edition_is_the_library_itself() -> None:
    library, _ = canary_library()
    assert select_edition(library, Visibility.PRIVATE) is library


@pytest.mark.parametrize("edition", OTHERS)
def test_withheld_values_are_their_defaults(edition: Visibility) -> None:
    """Not only the pages, the reduced library too holds nothing that is never shown."""
    library, tokens = canary_library()
    reduced = select_edition(library, edition)
    text = repr(replace(reduced, withheld=()))
    assert {
        token.field for token in tokens if token.seen_by is None and token.text in _present(text)
    } == set()
    assert reduced.plan == Plan()
    assert [position.stages for position in reduced.positions] == [()] * len(reduced.positions)


def test_a_profile_that_is_not_public_has_no_name_in_public() -> None:
    library, tokens = canary_library(Visibility.EMPLOYER)
    reduced = select_edition(library, Visibility.PUBLIC)
    assert reduced.profile.name == ""
    assert reduced.profile.headline == ""
    assert [link.visibility for link in reduced.profile.links] == [Visibility.PUBLIC]
    assert _leaks(_render(reduced), tokens, Visibility.PUBLIC) == set()
    shown = next(token for token in tokens if token.field == "Profile.name")
    assert shown.text not in _render(reduced)


def test_an_employment_goes_by_its_public_name_in_public(tmp_path: Path) -> None:
    names = "employer: 너울물류랩\nurl: https://neoul.example\npublic_name: 물류 회사\n"
    files = {"career/c.md": f"---\n{names}visibility: public\n---\n"}
    assert "물류 회사" in build(tmp_path, files, "public").pages["packs/career.md"]
    public = "\n".join(build(tmp_path, files, "public").pages.values())
    assert "너울물류랩" not in public
    assert "neoul.example" not in public
    assert "너울물류랩" in build(tmp_path, files, "employer").pages["packs/career.md"]


def test_a_company_is_named_with_its_public_position_only(tmp_path: Path) -> None:
    """A company without a visibility of its own shows its name beside a public position, nothing else."""
    files = {
        "companies/dalbit/company.md": (
            "---\nname: 달빛상점\nindustry: 장터\nurl: https://dalbit.example\n---\n\n## 소식\n\n비밀\n"
        ),
        "companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\nvisibility: public\n---\n",
        "companies/saebyeok/company.md": "---\nname: 새벽가게\nvisibility: private\n---\n",
        "companies/saebyeok/dev/position.md": "---\ntitle: 공개된 자리\nvisibility: public\n---\n",
        "companies/nolbit/dev/position.md": "---\ntitle: 제출용 자리\ncompany_name: 놀빛\n---\n",
    }
    text = "\n".join(build(tmp_path, files, "public").pages.values())
    assert "달빛상점 · 서버 개발자" in text
    found = [
        word
        for word in ("장터", "dalbit.example", "비밀", "새벽", "공개된", "놀빛", "제출용")
        if word in text
    ]
    assert found == []


def test_the_strictest_on_the_way_wins(tmp_path: Path) -> None:
    files = {
        **POSITION,
        "companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\nvisibility: employer\n---\n",
        "companies/dalbit/dev/essays.md": "## 물음 {#q}\n\n- 공개: 공개용\n\n답\n",
        "experiences/a.md": (
            "---\ntitle: 가\nvisibility: employer\nfacts:\n  n: {value: 1, visibility: public}\n---\n"
        ),
    }
    public = merge(tmp_path, files, "public").library
    assert public.positions == ()
    assert public.fact_of == {}
    assert {key: held.visibility for key, held in public.withheld} == {
        ("experience", "a"): Visibility.EMPLOYER,
        ("fact", "a/n"): Visibility.EMPLOYER,
        ("me", ""): Visibility.EMPLOYER,
    }
    assert [essay.id for essay in merge(tmp_path, files, "employer").library.positions[0].essays] == ["q"]


def test_what_one_employer_gets_names_no_other(tmp_path: Path) -> None:
    files = {
        **POSITION,
        "companies/saebyeok/dev/position.md": "---\ntitle: 다른 자리\n---\n",
        "companies/dalbit/ops/position.md": "---\ntitle: 같은 회사 다른 자리\n---\n",
    }
    library = merge(tmp_path, files).library
    assert [position.key for position in only_position(library, "dalbit/dev").positions] == ["dalbit/dev"]
    assert only_position(library, "").companies == ()


@pytest.mark.parametrize("edition", list(Visibility))
def test_admission_follows_the_order(edition: Visibility) -> None:
    admitted = {Visibility.PRIVATE: 3, Visibility.EMPLOYER: 2, Visibility.PUBLIC: 1}
    assert sum(visibility.admits(edition) for visibility in Visibility) == admitted[edition]


def test_a_new_entity_type_is_reduced_by_its_declarations() -> None:
    """A field added tomorrow is withheld because of how it is declared, not because it is known here."""

    class Inner(Entity):
        shown: str = inherits("")
        hidden: str = never("")

    class Outer(Profile):
        inner: Inner = inherits(Inner())
        many: tuple[Inner, ...] = inherits(())

    one = Inner(where=Location("a.yml"), shown="보임", hidden="비밀")
    outer = Outer(name="한가온", inner=one, many=(one, one), visibility=Visibility.PUBLIC)
    reduced = select_edition(Library(profile=outer), Visibility.PUBLIC).profile
    assert isinstance(reduced, Outer)
    assert [inner.hidden for inner in (reduced.inner, *reduced.many)] == ["", "", ""]
    assert [inner.shown for inner in (reduced.inner, *reduced.many)] == ["보임"] * 3


def test_positions_know_their_place() -> None:
    assert Position(id="dev", company="dalbit", title="서버 개발자").key == "dalbit/dev"
