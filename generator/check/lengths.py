"""Lengths beside dates: `2024.03 ~ 2025.06 (6개월)`, and `6개월+` in what tells of sixteen months.

In: a text. Out: findings at the words.
"""

import re
from collections.abc import Iterator

from generator.check.spans import say_months, span_of
from generator.check.texts import Text
from generator.codes.check import tenures as codes
from generator.diagnostics import Diagnostic
from generator.model.library import Library

_MONTHS = re.compile(r"(?<![\d.])(?P<months>\d{1,3})\s?개월\s?(?P<more>\+|이상|넘게|여)?")
_MONTH_OF = r"(?:\s?[.년/-]\s?(?P<m{0}>\d{{1,2}})\s?월?)?\.?"
_FROM_TO = (
    rf"(?P<y1>(?:19|20)\d\d){_MONTH_OF.format(1)}\s*[~∼〜～–—-]\s*(?P<y2>(?:19|20)\d\d){_MONTH_OF.format(2)}"
)
_DATES = re.compile(_FROM_TO)
_RANGE = re.compile(
    _FROM_TO + r"(?P<between>[^\d\n]{0,12}?)"
    r"(?P<claim>(?P<years>\d{1,2})\s?년(?:\s?(?P<rest>\d{1,2})\s?개월)?|(?P<months>\d{1,3})\s?개월)"
    r"(?P<more>\s?\+|\s?이상|\s?여)?"
)
_TENURE = re.compile(r"운영|근무|재직|경력|참여|수행|담당|개발|진행|유지|안정")


def check_ranges(text: Text) -> Iterator[Diagnostic]:
    """`2024.03 ~ 2025.06 (6개월+)`: a length that its own dates do not yield."""
    for match in _RANGE.finditer(text.plain):
        if "(" not in match["between"] and "," not in match["between"] and match["between"].strip(" :·|/"):
            continue
        years = int(match["y2"]) - int(match["y1"])
        if match["m1"] and match["m2"]:
            exact = years * 12 + int(match["m2"]) - int(match["m1"])
            low, high = exact, exact + 1
        elif match["m1"] or match["m2"]:
            low, high = years * 12 - 11, years * 12 + 12
        else:
            low, high = (years - 1) * 12 + 1, (years + 1) * 12
        claimed = int(match["years"] or 0) * 12 + int(match["months"] or match["rest"] or 0)
        slack = 0 if match["months"] or match["rest"] else 6
        if low - slack <= claimed <= high + slack:
            continue
        if match["more"] and claimed <= low < claimed * 1.5:
            continue
        yield codes.WRONG_LENGTH.at(
            text.place(match.start("claim")), subject=text.subject,
            claim=match["claim"].strip() + (match["more"] or "").strip(), months=say_months(max(high, 1)),
        )  # fmt: skip


def check_open(text: Text, library: Library) -> Iterator[Diagnostic]:
    """`6개월+` in what tells of sixteen months: the period says more than the words."""
    periods = []
    for name in text.stories:
        story = library.experience_of.get(name)
        career = library.career_of.get(name.removeprefix("career/"))
        period = (story.period if story else None) or (career.period if career else None)
        span = span_of(period, None) if period else None
        if span and not span.open and period and not period.single:
            where = story.where if story else career.where if career else None
            periods.append((span.stop - span.start + 1, where))
    beside = _periods_beside(text)
    for match in _MONTHS.finditer(text.plain):
        claimed = int(match["months"])
        if not match["more"] or claimed < 2:
            continue
        line_start = text.plain.rfind("\n", 0, match.start()) + 1
        line_stop = text.plain.find("\n", match.end())
        line = text.plain[line_start : line_stop if line_stop >= 0 else len(text.plain)]
        if not _TENURE.search(line) or re.search(r"재발|동일|이후|무중단|보관|목표|계획", line):
            continue
        near = [months for at, months in beside if abs(at - match.start()) <= 400]
        longest = max([*(months for months, _ in periods if len(text.stories) == 1), *near], default=0)
        if longest >= claimed * 1.5 and longest - claimed >= 4 and not _RANGE.search(line):
            yield codes.UNDERSTATED.at(
                text.place(match.start()), subject=text.subject,
                related=[where for _, where in periods[:1] if where],
                claim=match[0].strip(), months=say_months(longest),
            )  # fmt: skip


def _periods_beside(text: Text) -> list[tuple[int, int]]:
    """Lengths in months that stand in the text itself: date ranges and `16개월`."""
    found = []
    for match in _DATES.finditer(text.plain):
        if match["m1"] and match["m2"]:
            years = int(match["y2"]) - int(match["y1"])
            found.append((match.start(), years * 12 + int(match["m2"]) - int(match["m1"]) + 1))
    for match in _MONTHS.finditer(text.plain):
        if not match["more"]:
            found.append((match.start(), int(match["months"])))
    return found
