"""Dates, periods and durations as they read."""

from datetime import date, time

import pytest

from generator.diagnostics import Language
from generator.model.values import Moment, read_period
from generator.render.dates import day_text, full_day_text, moment_text, period_text, seconds_text, span_text


@pytest.mark.parametrize(
    ("day", "ko", "en", "full_ko", "full_en"),
    [
        (date(2026, 2, 10), "2월 10일(화)", "Tue 10 Feb", "2026년 2월 10일", "10 Feb 2026"),
        (date(2026, 12, 31), "12월 31일(목)", "Thu 31 Dec", "2026년 12월 31일", "31 Dec 2026"),
        (date(2024, 2, 29), "2월 29일(목)", "Thu 29 Feb", "2024년 2월 29일", "29 Feb 2024"),
    ],
)
def test_days(day: date, ko: str, en: str, full_ko: str, full_en: str) -> None:
    assert [day_text(day, "ko"), day_text(day, "en")] == [ko, en]
    assert [full_day_text(day, "ko"), full_day_text(day, "en")] == [full_ko, full_en]


def test_every_weekday_has_its_name() -> None:
    days = [day_text(date(2026, 2, 2 + offset), "ko")[-2] for offset in range(7)]
    assert "".join(days) == "월화수목금토일"


@pytest.mark.parametrize(
    ("moment", "ko", "en"),
    [
        (Moment(date(2026, 2, 10), time(14, 0)), "2월 10일(화) 14:00", "Tue 10 Feb 14:00"),
        (Moment(date(2026, 2, 10), time(0, 5)), "2월 10일(화) 00:05", "Tue 10 Feb 00:05"),
        (Moment(date(2026, 2, 10)), "2월 10일(화)", "Tue 10 Feb"),
    ],
)
def test_moments(moment: Moment, ko: str, en: str) -> None:
    assert [moment_text(moment, "ko"), moment_text(moment, "en")] == [ko, en]


@pytest.mark.parametrize(
    ("start", "end", "ko", "en"),
    [
        (date(2026, 2, 2), date(2026, 2, 8), "2월 2일(월) – 8일(일)", "Mon 2 Feb – Sun 8 Feb"),
        (date(2026, 2, 23), date(2026, 3, 1), "2월 23일(월) – 3월 1일(일)", "Mon 23 Feb – Sun 1 Mar"),
        (date(2026, 2, 2), date(2026, 2, 2), "2월 2일(월)", "Mon 2 Feb"),
        (date(2025, 2, 3), date(2026, 2, 8), "2월 3일(월) – 2월 8일(일)", "Mon 3 Feb – Sun 8 Feb"),
    ],
)
def test_spans(start: date, end: date, ko: str, en: str) -> None:
    assert [span_text(start, end, "ko"), span_text(start, end, "en")] == [ko, en]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2021.03 - 2023.05", "2021.03 – 2023.05"),
        ("2021-3 ~ 현재", "2021.03 – 현재"),
        ("2024.01 –", "2024.01 – 현재"),
        ("2024.01", "2024.01"),
        ("2019", "2019"),
        ("2021년 3월 2일 ~ 2021년 4월", "2021.03.02 – 2021.04"),
    ],
)
def test_periods(written: str, shown: str) -> None:
    assert period_text(read_period(written), "현재") == shown


@pytest.mark.parametrize(
    ("seconds", "language", "shown"),
    [
        (90, "ko", "1분 30초"), (60, "ko", "1분"), (30, "ko", "30초"), (0, "ko", "0초"),
        (90, "en", "1 min 30 s"), (180, "en", "3 min"), (7, "en", "7 s"),
    ],
)  # fmt: skip
def test_durations(seconds: int, language: Language, shown: str) -> None:
    assert seconds_text(seconds, language) == shown
