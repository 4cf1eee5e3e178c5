"""Values as people type them: days, moments, deadlines, periods and lists.

Each `read_*` takes the author's text and raises `PydanticCustomError` with a type named after the
finding (`bad-date`, `no-such-day`, `bad-deadline`, `bad-period`), which `sources/` turns into a
located error.
"""

import re
from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.records import record
from generator.text.weekdays import BESIDE

_DAY = re.compile(r"(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})\s*(?:[-./]|월)\s*(\d{1,2})\s*(?:일|\.)?")
_WEEKDAY = re.compile(BESIDE)
_CLOCK = re.compile(
    r"(오전|오후|AM|PM)?\s*(\d{1,2})(?::(\d{2})(?::\d{2})?|\s*시(?:\s*(\d{1,2})\s*분)?)\s*(AM|PM)?", re.I
)
_MONTH = re.compile(r"(\d{4})(?:\s*(?:[-./]|년)\s*(\d{1,2})\s*월?(?:\s*[-./]?\s*(\d{1,2})\s*일?)?)?\s*년?\.?")
_PRESENT = ("현재", "재직 중", "재직중", "진행 중", "진행중", "present", "now", "ongoing", "")


@record(frozen=True, order=True)
class Moment:
    """A day, with the time of day when it is known (local time of the candidate)."""

    day: date
    clock: time | None = None


@record(frozen=True)
class Deadline:
    """When applications end: at a moment, rolling, or when the place is filled."""

    kind: Literal["moment", "rolling", "until-filled"]
    at: Moment | None = None


@record(frozen=True)
class Month:
    """A year, with the month and day when they are known."""

    year: int
    month: int | None = None
    day: int | None = None


@record(frozen=True)
class Period:
    """From one month to another; `end` is None while it goes on. `single` when only one was given."""

    start: Month
    end: Month | None = None
    single: bool = False


def _fail(kind: str, text: object) -> PydanticCustomError:
    return PydanticCustomError(kind, "cannot read {text}", {"text": str(text)})


def read_day(value: object) -> date:
    """A date from `2026-02-10`, `2026.2.10`, `2026/02/10` or `2026년 2월 10일`."""
    if isinstance(value, date):
        return value
    match = _DAY.fullmatch(_WEEKDAY.sub("", str(value).strip(), count=1))
    if not match:
        raise _fail("bad-date", value)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise _fail("no-such-day", value) from error


def _read_clock(text: str) -> time:
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        raise _fail("bad-date", text)
    half = (match[1] or match[5] or "").upper()
    hour = int(match[2])
    if half in ("오후", "PM") and hour < 12:
        hour += 12
    if half in ("오전", "AM") and hour == 12:
        hour = 0
    try:
        return time(hour, int(match[3] or match[4] or 0))
    except ValueError as error:
        raise _fail("bad-date", text) from error


def read_moment(value: object) -> Moment:
    """A day with an optional time: `2026-02-10 14:00`, `2026.2.10(화) 오후 2시`, `2026-02-10T14:00`."""
    if isinstance(value, Moment):
        return value
    text = _WEEKDAY.sub(" ", str(value).strip())
    match = _DAY.match(text)
    if not match:
        raise _fail("bad-date", value)
    rest = text[match.end() :].strip().removeprefix("T").strip()
    try:
        return Moment(read_day(match[0]), _read_clock(rest) if rest else None)
    except PydanticCustomError as error:
        raise _fail(error.type, value) from error


def read_deadline(value: object) -> Deadline:
    """A moment, `rolling` (상시), or `until-filled` (채용 시 마감)."""
    if isinstance(value, Deadline):
        return value
    text = re.sub(r"\s+", " ", str(value).strip()).casefold()
    if text in ("rolling", "상시", "상시 채용", "상시채용", "수시", "수시 채용"):
        return Deadline("rolling")
    if text in ("until-filled", "until filled", "채용 시 마감", "채용시 마감", "채용시까지", "채용 시까지"):
        return Deadline("until-filled")
    try:
        return Deadline("moment", read_moment(value))
    except PydanticCustomError as error:
        raise _fail("bad-deadline" if error.type == "bad-date" else error.type, value) from error


def _read_month(text: str, whole: object) -> Month:
    match = _MONTH.fullmatch(text.strip())
    if not match:
        raise _fail("bad-period", whole)
    year, month, day = int(match[1]), match[2], match[3]
    try:
        date(year, int(month or 1), int(day or 1))
    except ValueError as error:
        raise _fail("bad-period", whole) from error
    return Month(year, int(month) if month else None, int(day) if day else None)


_TO = re.compile(r"\s*[~–—〜]\s*|\s+-\s*|\s*-\s+|\s+to\s+|-(?=(?:19|20)\d\d(?!\d)|현재)")
"""What parts the ends of a period; a hyphen without spaces only before a year, as it also parts numbers."""


def read_period(value: object) -> Period:
    """A period from `2021.03 - 2023.05`, `2021-03 ~ 현재`, `2024.1 –` or one month or year alone."""
    if isinstance(value, Period):
        return value
    text = str(value).strip()
    parts = _TO.split(text, maxsplit=1)
    start = _read_month(parts[0], value)
    if len(parts) == 1:
        return Period(start, start, single=True)
    tail = parts[1].strip()
    if tail.casefold() in _PRESENT:
        return Period(start)
    if start.month and re.fullmatch(r"\d{1,2}(월|\.)?", tail):
        tail = f"{start.year}.{tail.rstrip('월.')}"
    end = _read_month(tail, value)
    if (end.year, end.month or 12, end.day or 31) < (start.year, start.month or 1, start.day or 1):
        raise _fail("bad-period", value)
    return Period(start, end)


def read_names(value: object) -> tuple[Any, ...]:
    """A list as written: a YAML list, or one line with commas (also `，` and `、`)."""
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(part.strip() for part in re.split("[,，、]", value) if part.strip())
    if isinstance(value, (list, tuple)):
        return tuple(value)
    raise PydanticCustomError("tuple_type", "not a list")


def read_allowances(value: object) -> tuple[Any, ...]:
    """Answers to findings, each as `code: reason`: from a list of texts or mappings, or from one text."""
    if value is None:
        return ()
    if isinstance(value, (str, dict)):
        value = [value]
    if not isinstance(value, (list, tuple)):
        raise PydanticCustomError("tuple_type", "not a list")
    return tuple(_allowance(item) for item in value)


def _allowance(item: object) -> object:
    """`{code: …, reason: …}` or `{over-limit: …}` as one text."""
    if not isinstance(item, dict):
        return item
    if "code" in item:
        return f"{item['code']}: {item.get('reason') or ''}"
    return ", ".join(f"{code}: {reason or ''}" for code, reason in item.items())


Allowances = Annotated[tuple[str, ...], BeforeValidator(read_allowances)]
Names = Annotated[tuple[str, ...], BeforeValidator(read_names)]
Day = Annotated[
    date, PlainValidator(read_day), WithJsonSchema({"type": "string", "examples": ["2026-02-10"]})
]
When = Annotated[
    Moment, PlainValidator(read_moment), WithJsonSchema({"type": "string", "examples": ["2026-02-10 14:00"]})
]
DeadlineText = Annotated[
    Deadline,
    PlainValidator(read_deadline),
    WithJsonSchema({"type": "string", "examples": ["2026-02-10 23:59", "rolling", "until-filled"]}),
]
PeriodText = Annotated[
    Period,
    PlainValidator(read_period),
    WithJsonSchema({"type": "string", "examples": ["2021.03 - 2023.05", "2024.01 -"]}),
]
