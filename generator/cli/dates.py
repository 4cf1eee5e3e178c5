"""Dates as one types them behind a command."""

from datetime import date
from typing import NoReturn

from pydantic_core import PydanticCustomError

from generator.cli.language import decline
from generator.model.values import Moment, read_day, read_moment


def given_day(text: str) -> date:
    """The day that is given, today without one; ends with 2 where it is no date."""
    try:
        return read_day(text) if text else date.today()
    except PydanticCustomError as error:
        _refuse(text, "2026-02-10", error)


def given_past_day(text: str) -> date:
    """The day that is given, today without one; ends with 2 where it is no date or yet to come."""
    day = given_day(text)
    if day > date.today():
        decline(
            f"--date {day}: 아직 오지 않은 날이에요. 낸 날을 적어 주세요.",
            f"--date {day}: this day is yet to come.",
        )
    return day


def given_moment(text: str) -> Moment:
    """The day, and the time if one is given; ends with 2 where it is no date."""
    try:
        return read_moment(text)
    except PydanticCustomError as error:
        _refuse(text, "2026-02-10 14:00", error)


def _refuse(text: str, example: str, error: PydanticCustomError) -> NoReturn:
    if error.type == "no-such-day":
        decline(
            f"‘{text}’: 달력에 없는 날이에요. 월과 일을 확인해 주세요.", f"‘{text}’: this day does not exist."
        )
    decline(f"‘{text}’ 날짜를 읽지 못했어요. 예: {example}", f"‘{text}’ is not a date such as {example}.")
