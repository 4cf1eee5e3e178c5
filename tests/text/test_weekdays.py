"""Weekdays beside dates."""

import pytest

from generator.text.weekdays import find_wrong_weekdays


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2027-03-02 (월)", [("2027-03-02 (월)", "화")]),
        ("마감 2027.3.2.(월요일) 18:00", [("2027.3.2.(월요일)", "화요일")]),
        ("2027년 3월 2일 월요일에 봐요", [("2027년 3월 2일 월요일", "화요일")]),
        ("2027-03-02 일요일", [("2027-03-02 일요일", "화요일")]),
        ("2027/03/02 [Mon]", [("2027/03/02 [Mon]", "Tue")]),
        ("2027-03-02, Monday", [("2027-03-02, Monday", "Tuesday")]),
        ("Monday, March 2, 2027", [("Monday, March 2, 2027", "Tuesday")]),
        ("on Mon 2 Mar 2027", [("Mon 2 Mar 2027", "Tue")]),
        ("2027.02.01(월) ~ 03.02(월)", [("03.02(월)", "화")]),
        ("2026.12.28 10:00 ~ 1.4(화) 18:00", [("1.4(화)", "월")]),
        ("2027.02.01(일) 09:00 ~ 03.02(화)", [("2027.02.01(일)", "월")]),
        ("2027-03-02 (화), 2027-03-03(수)", []),
        ("2027년 3월 2일(화) 오후 2시", []),
        ("3월 2일(월)", []),
        ("2027-02-01(월) 면접, 결과는 3월 2일(월)", []),
        ("2027-02-30 (월)", []),
        ("2027-03-02 월 1회", []),
        ("2027-03-02 일정", []),
        ("2027.03 (월) 2 (수)", []),
        ("10.2(월) 20270302(월)", []),
        ("Sun 2 may be 2027", []),
    ],
)
def test_weekdays(text: str, wrong: list[tuple[str, str]]) -> None:
    """Only a date whose year is known has a weekday."""
    assert [(found.text, found.right) for found in find_wrong_weekdays(text)] == wrong
    assert all(text.startswith(found.text, found.start) for found in find_wrong_weekdays(text))
