"""Dates that are written with a weekday: `2027-03-02 (월)`, `2027년 3월 2일 월요일`, `Mon 2 March 2027`.

In: text. Out: those whose weekday is another one.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.records import record

KOREAN = "월화수목금토일"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

BESIDE = rf"\s*[(（]\s*[{KOREAN}](?:요일)?\s*[)）]"
"""A pattern for the weekday behind a date."""

_NAME = rf"[{KOREAN}](?:요일)?|(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
_LONG = rf"[{KOREAN}]요일|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATED = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})\s*(?:[-./]|년)\s*)?(?P<month>\d{1,2})\s*(?:[-./]|월)\s*(?P<day>\d{1,2})"
    rf"(?:\s*(?:일(?!요일)|\.))?(?:\s*[(（\[]\s*(?P<name>{_NAME})\s*[)）\]]|,?\s+(?P<long>{_LONG}))?(?![\d-])",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"\b(?P<name>{_NAME}),?\s+(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+(?P<month2>{_MONTH}))"
    r",?\s+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"[\s\d:시분오전후APM]{0,14}(?:[~〜–—]|-|부터)\s*")


@record(frozen=True)
class WrongWeekday:
    """A date with another weekday than it has: both as written, the weekday it has, and where it stands."""

    text: str
    right: str
    start: int


def find_wrong_weekdays(text: str) -> Iterator[WrongWeekday]:
    """The dates whose weekday is wrong; the end of a span has the year of its start."""
    begun: date | None = None
    stop = 0
    for found in _DATED.finditer(text):
        goes_on = begun is not None and _UNTIL.fullmatch(text, stop, found.start()) is not None
        year = int(found["year"]) if found["year"] else 0
        if not year and begun and goes_on:
            year = begun.year + (int(found["month"]) < begun.month)
        begun, stop = _date(year, int(found["month"]), int(found["day"])), found.end()
        yield from _compare(found, begun, found["name"] or found["long"])
    for found in _SPOKEN.finditer(text):
        month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
        day = _date(int(found["year"]), month, int(found["day"] or found["day2"]))
        yield from _compare(found, day, found["name"])


def _compare(found: re.Match[str], day: date | None, name: str | None) -> Iterator[WrongWeekday]:
    if day and name and _number(name) != day.weekday():
        yield WrongWeekday(found[0], weekday_like(name, day), found.start())


def weekday_like(name: str, day: date) -> str:
    """The weekday of a day in the way another one is written: `화`, `화요일`, `Tue`, `Tuesday`."""
    if name[0] in KOREAN:
        return KOREAN[day.weekday()] + name[1:]
    whole = _ENGLISH[day.weekday()]
    return whole if name.casefold().endswith("day") else whole[:3]


def _number(name: str) -> int:
    if name[0] in KOREAN:
        return KOREAN.index(name[0])
    return next(index for index, whole in enumerate(_ENGLISH) if whole[:3].lower() == name[:3].lower())


def _date(year: int, month: int, day: int) -> date | None:
    """The day, unless there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
