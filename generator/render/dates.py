"""Dates, periods and durations as they read on a page."""

from datetime import date

from generator.diagnostics import Language
from generator.model.values import Moment, Month, Period

_WEEKDAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: date, language: Language) -> str:
    """`2월 10일(화)` or `Tue 10 Feb`."""
    weekday = _WEEKDAYS[language][day.weekday()]
    if language == "ko":
        return f"{day.month}월 {day.day}일({weekday})"
    return f"{weekday} {day.day} {_MONTHS[day.month - 1]}"


def full_day_text(day: date, language: Language) -> str:
    """With the year: `2026년 2월 10일` or `10 Feb 2026`."""
    if language == "ko":
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_text(moment: Moment, language: Language) -> str:
    """`2월 10일(화) 14:00`; the time only where it is known."""
    clock = f" {moment.clock:%H:%M}" if moment.clock else ""
    return day_text(moment.day, language) + clock


def span_text(start: date, end: date | None, language: Language) -> str:
    """`2월 2일(월) – 8일(일)`; the month again only where it changes, nothing behind the dash if open."""
    if end is None:
        return f"{day_text(start, language)} –"
    if start == end:
        return day_text(start, language)
    last = day_text(end, language)
    if language == "ko" and (start.year, start.month) == (end.year, end.month):
        last = f"{end.day}일({_WEEKDAYS['ko'][end.weekday()]})"
    return f"{day_text(start, language)} – {last}"


def period_text(period: Period, present: str) -> str:
    """`2021.03 – 2023.05`; `present` for one that goes on."""
    if period.single:
        return _month(period.start)
    return f"{_month(period.start)} – {_month(period.end) if period.end else present}"


def _month(month: Month) -> str:
    parts = [f"{month.year}"]
    parts += [f"{value:02d}" for value in (month.month, month.day) if value]
    return ".".join(parts)


def seconds_text(seconds: int, language: Language) -> str:
    """`1분 30초` or `1 min 30 s`."""
    minutes, rest = divmod(seconds, 60)
    names = ("분", "초") if language == "ko" else (" min", " s")
    parts = [f"{minutes}{names[0]}"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest}{names[1]}")
    return " ".join(parts)
