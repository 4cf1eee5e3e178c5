"""Stretches of months: what periods cover, added up and said in words.

In: periods of the sources. Out: months and phrases.
"""

from collections.abc import Iterable
from datetime import date

from generator.model.values import Month, Period
from generator.records import record


@record(frozen=True)
class Span:
    """A stretch of months, the end included; `open` while it goes on."""

    start: int
    stop: int
    open: bool = False


def span_of(period: Period, today: date | None) -> Span | None:
    """The months of a period; None when a year stands without its month."""
    if period.start.month is None or (period.end and period.end.month is None):
        return None
    start = _index(period.start)
    if period.end is None:
        return Span(start, today.year * 12 + today.month - 1 if today else start, True)
    return Span(start, _index(period.end))


def _index(month: Month) -> int:
    return month.year * 12 + (month.month or 1) - 1


def total_months(spans: Iterable[Span]) -> int:
    """Months that any of the spans covers."""
    months: set[int] = set()
    for span in spans:
        months.update(range(span.start, span.stop + 1))
    return len(months)


def say_months(months: int) -> str:
    """`2년 3개월`."""
    years, rest = divmod(months, 12)
    return " ".join(part for part in (f"{years}년" if years else "", f"{rest}개월" if rest else "") if part)
