"""Amounts with the words that say what is counted."""

import pytest

from generator.text.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("주문 반영 시간을 40초로 줄였다.", [("40초", "40", "초")]),
        ("12분에서 40초로", [("12분", "12", "분"), ("40초", "40", "초")]),
        ("처리율 99.95%와 1,200건", [("99.95%", "99.95", "%"), ("1,200건", "1200", "건")]),
        ("하루 140만 건", [("140만 건", "1400000", "건")]),
        ("3억 원을 아꼈다", [("3억 원", "300000000", "원")]),
        ("5개월 동안 3개 팀", [("5개월", "5", "개월"), ("3개", "3", "개")]),
        ("45퍼센트포인트", [("45퍼센트포인트", "45", "%p")]),
        ("a latency of 40 ms and 3 hours", [("40 ms", "40", "ms"), ("3 hours", "3", "시간")]),
        ("1분기와 2회차, 3번째, v1.5, 2024", []),
        ("p99가 늦었다", []),
    ],
)
def test_amounts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [
        (found.text, format(found.value.normalize(), "f"), found.unit) for found in find_amounts(text)
    ] == expected


def test_words_near_an_amount() -> None:
    """Without particles, from the same sentence only."""
    (amount,) = find_amounts("창고가 좋았다. 주문의 반영 시간을 40초로 줄여 놓았다")
    assert amount.nouns == {"주문", "반영", "시간", "줄여", "놓았다"}
