"""Particles after any word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.josa import josa


@pytest.mark.parametrize(
    "expected",
    [
        "토스는",
        "당근은",
        "서울은",
        "10은",
        "100은",
        "1,000은",
        "1조는",
        "2는",
        "1.5는",
        "50%는",
        "3%p는",
        "200ms는",
        "5GB는",
        "80kg은",
        "80+는",
        "SQL은",
        "API는",
        "JSON은",
        "LLM은",
        "Slack은",
        "Web은",
        "GitHub는",
        "Spark는",
        "Google은",
        "Python은",
        "Pipeline은",
        "토스(Toss)는",
        "‘당근’은",
        "(주)당근은",
        "C++는",
        "C#은",
        "K는",
        "R은",
        "“2026년”은",
        "**토스**는",
    ],
)
def test_topic(expected: str) -> None:
    assert josa(expected[:-1], "은/는") == expected


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("토스", "로/으로", "토스로"),
        ("SQL", "으로/로", "SQL로"),
        ("1", "으로/로", "1로"),
        ("6", "으로/로", "6으로"),
        ("책", "이/가", "책이"),
        ("토스", "가/이", "토스가"),
        ("책", "을/를", "책을"),
        ("책", "와/과", "책과"),
        ("토스", "아/야", "토스야"),
        ("책", "나/이나", "책이나"),
        ("토스", "이라/라", "토스라"),
        ("책", "이에요/예요", "책이에요"),
        ("토스", "이다/다", "토스다"),
        ("토스", "이라는/라는", "토스라는"),
    ],
)
def test_pairs(word: str, pair: str, expected: str) -> None:
    assert josa(word, pair) == expected


@pytest.mark.parametrize("pair", ["은", "은/가", "", "/", "은/", "a/b"])
def test_other_pairs_are_refused(pair: str) -> None:
    with pytest.raises(ValueError, match="not a pair"):
        josa("토스", pair)


@given(st.text())
def test_the_word_stays_and_one_form_follows(word: str) -> None:
    assert josa(word, "을/를") in (f"{word}을", f"{word}를")


def test_digits_of_other_scripts_are_letters() -> None:
    assert josa("٣", "을/를") == "٣를"
