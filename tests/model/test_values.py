"""Values as people type them: days, moments, deadlines, periods, lists."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.values import (
    Deadline,
    Moment,
    Month,
    Period,
    read_day,
    read_deadline,
    read_moment,
    read_names,
    read_period,
)

_IMPOSSIBLE = ("2026-02-30", "2026-13-01")


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-10", "2026.2.10", "2026.02.10.", "2026/2/10", "2026년 2월 10일", " 2026 - 2 - 10 ",
        "2026-02-10 (화)", "2026.2.10.（화요일）",
    ],
)
def test_days(text: str) -> None:
    assert read_day(text) == date(2026, 2, 10)


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "02-10", "내일", "", "2026-02-10 14:00", "2026"]
)
def test_days_that_are_none(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_day(text)
    assert caught.value.type == ("no-such-day" if text.startswith(_IMPOSSIBLE) else "bad-date")


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2026-02-10", None),
        ("2026-02-10 14:00", time(14)),
        ("2026-02-10T14:00", time(14)),
        ("2026-02-10 14:00:30", time(14)),
        ("2026.2.10(화) 오후 2시", time(14)),
        ("2026.2.10(화) 오후 2시 30분", time(14, 30)),
        ("2026-02-10 (화요일) 14:00", time(14)),
        ("2026년 2월 10일 오전 12시", time(0)),
        ("2026-02-10 2:05 PM", time(14, 5)),
        ("2026-02-10 12:00 PM", time(12)),
    ],
)
def test_moments(text: str, clock: time | None) -> None:
    assert read_moment(text) == Moment(date(2026, 2, 10), clock)


@pytest.mark.parametrize("text", ["14:00", "2026-02-10 25:00", "2026-02-10 저녁", "2026-02-30 10:00", ""])
def test_moments_that_are_none(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_moment(text)
    assert caught.value.type == ("no-such-day" if text.startswith(_IMPOSSIBLE) else "bad-date")


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("2026-02-10 23:59", Deadline("moment", Moment(date(2026, 2, 10), time(23, 59)))),
        ("rolling", Deadline("rolling")),
        ("상시", Deadline("rolling")),
        ("수시 채용", Deadline("rolling")),
        ("채용  시 마감", Deadline("until-filled")),
        ("Until filled", Deadline("until-filled")),
    ],
)
def test_deadlines(text: str, deadline: Deadline) -> None:
    assert read_deadline(text) == deadline


def test_a_deadline_that_is_none() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_deadline("언젠가")
    assert caught.value.type == "bad-deadline"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021.03 - 2023.05", Period(Month(2021, 3), Month(2023, 5))),
        ("2021-03 ~ 현재", Period(Month(2021, 3))),
        ("2021-03 to present", Period(Month(2021, 3))),
        ("2024.1 –", Period(Month(2024, 1))),
        ("2024.1 - 3", Period(Month(2024, 1), Month(2024, 3))),
        ("2024년 1월 ~ 3월", Period(Month(2024, 1), Month(2024, 3))),
        ("2023.05-2023.11", Period(Month(2023, 5), Month(2023, 11))),
        ("2023-05-2023-11", Period(Month(2023, 5), Month(2023, 11))),
        ("2023.05-현재", Period(Month(2023, 5))),
        ("2021-03", Period(Month(2021, 3), Month(2021, 3), single=True)),
        ("2019 ~ 2021", Period(Month(2019), Month(2021))),
        ("2024.01", Period(Month(2024, 1), Month(2024, 1), single=True)),
        ("2019", Period(Month(2019), Month(2019), single=True)),
        ("2021.03.02 ~ 2021.03.30", Period(Month(2021, 3, 2), Month(2021, 3, 30))),
    ],
)
def test_periods(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize("text", ["2023.05 - 2021.03", "2021.13 - 현재", "작년", "", "2021.02.30 ~ 2021.03"])
def test_periods_that_are_none(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_period(text)
    assert caught.value.type == "bad-period"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (None, ()),
        ("", ()),
        ("a, b，c、d", ("a", "b", "c", "d")),
        ("a,, b ,", ("a", "b")),
        (["a, b", "c"], ("a, b", "c")),
        (("a",), ("a",)),
    ],
)
def test_lists(value: object, names: tuple[str, ...]) -> None:
    assert read_names(value) == names


def test_a_mapping_is_no_list() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_names({"a": 1})
    assert caught.value.type == "tuple_type"


READERS = st.sampled_from([read_day, read_moment, read_deadline, read_period])


@settings(max_examples=200, deadline=None)
@given(
    read=READERS,
    text=st.text(st.sampled_from("0123456789.-/: ~년월일시분오전후현재AMPT()화"), max_size=24) | st.text(),
)
def test_any_text_is_a_value_or_a_finding(read: Callable[[object], object], text: str) -> None:
    """No reader fails in another way than the one that becomes a located error."""
    with suppress(PydanticCustomError):
        value = read(text)
        assert read(value) == value


@settings(max_examples=100, deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)), clock=st.times() | st.none())
def test_what_is_written_is_read_back(day: date, clock: time | None) -> None:
    written = f"{day.isoformat()} {clock:%H:%M}" if clock else day.isoformat()
    moment = read_moment(written)
    assert moment.day == day
    assert (moment.clock is None) == (clock is None)
    assert moment.clock is None or (moment.clock.hour, moment.clock.minute) == (clock.hour, clock.minute)  # type: ignore[union-attr]
