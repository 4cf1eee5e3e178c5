"""What an edition withholds is known by its text, wherever and however it is written."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.edition import select_edition
from generator.model.entity import Visibility
from generator.sources.library import load_library
from generator.withheld import find_withheld, letters_of, withheld_names, withheld_texts
from tests.builders import write_profile

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
    whole, _ = load_library(write_profile(tmp_path, FILES), tmp_path)
    assert withheld_names(whole, select_edition(whole, Visibility.PUBLIC)) == ("가람상점",)


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
