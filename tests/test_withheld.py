"""What an edition withholds is known by its text, wherever and however it is written."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.edition import select_edition
from generator.model.entity import Visibility
from generator.sources.library import load_library
from generator.withheld import Name, Secret, find_withheld, letters_of, withheld_names, withheld_texts
from tests.builders import write_profile
from tests.model.canary import canary_library

FILES = {
    "experiences/open.md": "---\ntitle: 모두에게 보이는 이야기\nvisibility: public\n---\n"
    "누구나 읽어도 되는 요약 한 문장입니다.\n\n## 메모\n이 메모는 아무도 읽으면 안 되는 문장입니다.\n",
    "experiences/shut.md": "---\ntitle: 회사 안에서만 아는 이야기\n---\n"
    "누구나 읽어도 되는 요약 한 문장입니다.\n\n짧은 글\n",
    "companies/garam/company.md": "---\nname: 가람상점\n---\n",
    "companies/garam/dev/position.md": "---\ntitle: 서버\n---\n",
}


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, ...]:
    whole, _ = load_library(write_profile(tmp_path, FILES), tmp_path)
    public = select_edition(whole, Visibility.PUBLIC)
    return tuple(f"{secret.where}: {secret.text}" for secret in withheld_texts(whole, public))


def _secrets(tmp_path: Path, files: dict[str, str], printed: tuple[str, ...] = ()) -> tuple[Secret, ...]:
    whole, found = load_library(write_profile(tmp_path, files), tmp_path)
    assert found == ()
    return withheld_texts(whole, select_edition(whole, Visibility.PUBLIC), printed)


PRIVATE = {
    "profile.yml": "name: 한가온\ncontact: {email: gaon@mail.example, phone: 010-2345-6789}\n"
    "certificates:\n  - {name: 정보처리기사, number: 24-0123, visibility: public}\n"
    "education:\n  - {school: 가온대, grade: 4.21/4.5}\n",
    "facts.yml": "lag: {value: 40초, visibility: public, evidence: https://wiki.example/lag}\n"
    "pay: {value: 월 2300건, as_of: 2024-11}\n",
    "companies/garam/dev/position.md": "---\ntitle: 서버\ncompensation: 7,200만\nreferrer: 김달빛\n"
    "stages:\n  - {stage: 서류, contact: 02-345-6789, people: [{name: 이하늘}, {name: 박별}]}\n---\n"
    "## 면접 전략\n\n처음엔 듣기만 한다. 희망 연봉은 6,800만 원이라고 말한다.\n",
}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<a href='mailto:gaon@mail.example'>", ["gaon@mail.example"]),
        ("전화 010 2345 6789", ["010-2345-6789"]),
        ("자격 번호 24-0123입니다", ["24-0123"]),
        ("학점 4.21 / 4.5", ["4.21/4.5"]),
        ("근거: wiki.example/lag (https://wiki.example/lag)", ["https://wiki.example/lag"]),
        ("연봉은 **7,200만** 정도", ["7,200만"]),
        ("6800만원", ["6,800만 원"]),
        ("김달빛님이 추천했고 이하늘 팀장을 만났다", ["김달빛", "이하늘"]),
        ("희망 연봉은 6,800만 원이라고 말한다. 끝", ["희망 연봉은 6,800만 원이라고 말한다.", "6,800만 원"]),
        ("월 2,300건", ["월 2300건"]),
        ("40초, 2024-11, 박별, 17,200만, 24-01234, 처음엔 듣기만 한다", []),
    ],
)
def test_short_things_that_tell(page: str, expected: list[str], tmp_path: Path) -> None:
    """Contacts, pay, numbers, people and single sentences are known without their surroundings."""
    found = find_withheld(page, _secrets(tmp_path, PRIVATE))
    assert {secret.text for secret in found} == set(expected)


def test_what_the_edition_prints_is_no_secret(tmp_path: Path) -> None:
    """A frozen answer is private, and yet says what a public one prints with its numbers filled in."""
    files = {
        "facts.yml": "lag: {value: 40초, visibility: public}\n",
        "experiences/a.md": "---\ntitle: 하나\n---\n"
        "지연을 40초까지 줄였습니다. 그 밖의 비밀스러운 문장입니다.\n",
    }
    texts = [secret.text for secret in _secrets(tmp_path, files, ("지연을 **40초**까지 줄였습니다.",))]
    assert "지연을 40초까지 줄였습니다." not in texts
    assert "그 밖의 비밀스러운 문장입니다." in texts


def test_every_private_field_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a library where every field of every entity holds something unique; the public ones are none."""
    monkeypatch.setattr("generator.withheld.SHORTEST", 4)
    whole, tokens = canary_library()
    known = {secret.letters for secret in withheld_texts(whole, select_edition(whole, Visibility.PUBLIC))}
    words = [
        token for token in tokens if not token.text.isdigit() and not token.field.endswith(("url", "link"))
    ]
    unknown = {
        token.field for token in words if token.seen_by is not Visibility.PUBLIC and token.text not in known
    }
    assert unknown == {"Company.id", "Company.name_en"}  # a company is named where its position is public
    open_to_all = {token.field for token in words if token.seen_by is Visibility.PUBLIC} - unknown
    told = {token.field for token in words if token.text not in known}
    assert {"Fact.value", "Experience.title", "Profile.name"} <= told & open_to_all
    assert len(known) > 100


def test_only_what_is_private_and_long_enough(texts: tuple[str, ...]) -> None:
    """A sentence that is public elsewhere is none, nor is a word or two."""
    assert texts == (
        "experiences/open.md:8: 이 메모는 아무도 읽으면 안 되는 문장입니다.",
        "experiences/shut.md:1: 회사 안에서만 아는 이야기",
    )


def test_the_whole_library_withholds_nothing(tmp_path: Path) -> None:
    whole, _ = load_library(write_profile(tmp_path, FILES), tmp_path)
    assert withheld_texts(whole, replace(whole, edition=Visibility.PUBLIC)) == ()


def test_names_of_companies(tmp_path: Path) -> None:
    """Companies, employers behind a public name, and clients; with the file that holds them."""
    files = {
        **FILES,
        "profile.yml": "name: 한가온\nclients: [별빛유통]\n",
        "career/now.md": "---\nemployer: 달빛물류\npublic_name: 물류 회사\nvisibility: public\n---\n",
    }
    whole, _ = load_library(write_profile(tmp_path, files), tmp_path)
    assert withheld_names(whole, select_edition(whole, Visibility.PUBLIC)) == (
        Name("가람상점", Location("companies/garam/company.md", 1)),
        Name("달빛물류", Location("career/now.md", 1)),
        Name("별빛유통", Location("profile.yml", 1)),
    )


@pytest.mark.parametrize(
    "page",
    [
        "<p>이 메모는 <b>아무도</b>\n읽으면 안 되는 문장입니다.</p>",
        "이메모는아무도읽으면안되는문장입니다",
        '<button data-copy="이 메모는 **아무도** 읽으면 안 되는 문장입니다.">',
    ],
)
def test_markup_does_not_hide_it(page: str, tmp_path: Path) -> None:
    whole, _ = load_library(write_profile(tmp_path, FILES), tmp_path)
    secrets = withheld_texts(whole, select_edition(whole, Visibility.PUBLIC))
    seen = [s for text in (page, re.sub("<[^>]*>", "", page)) for s in find_withheld(text, secrets)]
    assert {secret.text for secret in seen} == {"이 메모는 아무도 읽으면 안 되는 문장입니다."}
    assert list(find_withheld("누구나 읽어도 되는 요약 한 문장입니다.", secrets)) == []


def test_letters_alone() -> None:
    assert letters_of("**A-b**_c_ 가, 1.5%") == "abc가15"
