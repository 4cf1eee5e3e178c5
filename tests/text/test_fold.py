"""Folding, slugs and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.fold import closest, fold, is_id, propose_id, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 데이터  엔지니어 ", "데이터 엔지니어"),
        ("ＡＰＩ", "api"),
        ("Straße", "strasse"),
        ("가", "가"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 왜 이 회사인가요?", "1-왜-이-회사인가요"),
        ("C++ / C#", "c-c"),
        ("a_b", "a-b"),
        ("가" * 70, "가" * 60),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_never_empty_and_holds_no_separator_but_the_hyphen(text: str) -> None:
    made = slug(text)
    assert made
    assert all(part.isalnum() or not part.isascii() for part in made.split("-"))
    assert made == made.strip("-")


def test_slugs_of_signs_differ() -> None:
    assert slug("???") != slug("!!!")


@pytest.mark.parametrize("text", ["toss", "server-developer", "2026", "a-1"])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "Toss", "a--b", "-a", "a_b", "토스", "con", "com1", "a" * 65, "a\n"])
def test_no_ids(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("토스", "toseu"),
        ("서버 개발자", "seobeo-gaebalja"),
        ("Café", "cafe"),
        ("con", "con-1"),
        ("값", "gap"),
    ],
)
def test_propose_id(text: str, expected: str) -> None:
    assert propose_id(text) == expected


@given(st.text())
def test_every_proposed_id_is_an_id(text: str) -> None:
    assert is_id(propose_id(text))


def test_closest() -> None:
    assert closest("경헙", ["키워드", "경험"]) == "경험"
    assert closest("titel", ["title", "tags"]) == "title"
    assert closest("가나다", ["title", "tags"]) == ""
