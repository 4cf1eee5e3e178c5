"""Years and months: what texts say of them against what the periods in the sources add up to.

In: texts and careers. Out: findings at the words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.check.names import fold_text, spellings
from generator.check.texts import Text, Texts, foreign
from generator.codes import check as codes
from generator.diagnostics import Diagnostic
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.model.values import Month, Period

_YEARS = re.compile(
    r"(?<![\d.])(?P<years>\d{1,2})\s?년\s?(?:(?P<months>\d{1,2})\s?개월)?\s?(?P<form>간|차|동안|여|이상|넘게|넘는|의\s?(?:경력|경험)|\s?(?:경력|경험))"
)
_MONTHS = re.compile(r"(?<![\d.])(?P<months>\d{1,3})\s?개월\s?(?P<more>\+|이상|넘게|여)?")
_CAREER = re.compile(
    r"경력|경험을\s?(?:쌓|바탕)|개발자로|엔지니어로|개발을\s?해|개발\s?경험|개발\s?경력|일해\s?(?:왔|온)|일했|근무|쌓아|걸어왔|차\s?(?:백엔드|서버|프론트|개발|데이터|엔지니어|풀스택|플랫폼|인프라|DevOps)"
)
_SCOPED = re.compile(
    r"최근|이\s?중|그중|그\s?가운데|중\s?\d|앞으로|향후|전부터|전에|만에|이내|내에|뒤|후에|지나|졸업|학부|대학|군|인턴|창업|동아리|매년|이상\s?(?:필요|우대|보유)|지난\s?[1-3]\s?년|사용|써\s?온|경과|주기|보관"
)
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


@dataclass(frozen=True)
class Span:
    """A stretch of months, the end included; `open` while it goes on."""

    start: int
    stop: int
    open: bool = False


def check_tenures(merged: MergedSite, texts: Texts, today: date | None = None) -> Iterator[Diagnostic]:
    """Claims of years and months; those that hang on an employment still going on only with `today`."""
    library = merged.site.library
    spans = [span for career in library.careers if career.period and (span := _span(career.period, today))]
    going_on = any(span.open for span in spans)
    employers = _employers(library, today)
    for text in texts.shown:
        if foreign(text):
            continue
        if today is None:
            yield from _check_ranges(text)
            yield from _check_open(text, library)
        if (today is not None) == going_on and spans:
            yield from _check_career(text, spans, employers)
        yield from _check_employers(text, employers, today)


def _span(period: Period, today: date | None) -> Span | None:
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


def _employers(library: Library, today: date | None) -> dict[str, tuple[str, list[Span]]]:
    """By folded spelling: the employer's name and when one worked there."""
    found: dict[str, tuple[str, list[Span]]] = {}
    for career in library.careers:
        span = _span(career.period, today) if career.period else None
        for form in spellings(career.employer):
            name, spans = found.setdefault(fold_text(form), (form, []))
            if span:
                spans.append(span)
    return {form: (name, spans) for form, (name, spans) in found.items() if spans}


def _check_career(
    text: Text, spans: list[Span], employers: dict[str, tuple[str, list[Span]]]
) -> Iterator[Diagnostic]:
    """`8년간 …` of the whole career against all employments."""
    months = total_months(spans)
    whole = max(span.stop for span in spans) - min(span.start for span in spans) + 1
    for sentence in text.sentences:
        folded = fold_text(sentence.words)
        if any(form in folded for form in employers) or _SCOPED.search(sentence.words):
            continue
        for match in _YEARS.finditer(sentence.words):
            ahead = sentence.words[match.end("years") :]
            if not (_CAREER.search(ahead) or match["form"].strip() in ("차",)):
                continue
            if match.start() > 45:
                continue
            if text.via(sentence.start + match.start()).startswith("fact:"):
                continue
            if not _fits(int(match["years"]), int(match["months"] or 0), match["form"], months, whole):
                yield codes.WRONG_TENURE.at(
                    text.place(sentence.start + match.start()), subject=text.subject,
                    claim=match[0].strip(), months=_say(months),
                )  # fmt: skip


def _fits(years: int, months: int, form: str, total: int, whole: int) -> bool:
    """Whether a claim is right by the months worked or by first to last day, rounded as people do."""
    if months:
        return any(abs(years * 12 + months - found) <= 1 for found in (total, whole))
    if form.strip() == "차":
        return any(years in (found // 12, -(-found // 12), found // 12 + 1) for found in (total, whole))
    if form.strip() in ("이상", "넘게", "넘는", "여"):
        return any(years * 12 <= found + 1 and found < (years + 2) * 12 for found in (total, whole))
    low, high = min(total, whole), max(total, whole)
    return low // 12 <= years <= -(-high // 12)


def _say(months: int) -> str:
    years, rest = divmod(months, 12)
    return " ".join(part for part in (f"{years}년" if years else "", f"{rest}개월" if rest else "") if part)


def _check_employers(
    text: Text, employers: dict[str, tuple[str, list[Span]]], today: date | None
) -> Iterator[Diagnostic]:
    """`얼음상점에서 3년간` against the employments there."""
    for sentence in text.sentences:
        if "년" not in sentence.words and "개월" not in sentence.words:
            continue
        folded = fold_text(sentence.words)
        named = [
            entry
            for form, entry in employers.items()
            if re.search(rf"(?<![가-힣A-Za-z]){re.escape(form)}", folded)
        ]
        names = {name for name, _ in named}
        if len(names) != 1:
            continue
        name, spans = named[0]
        if any(span.open for span in spans) != (today is not None):
            continue
        months = total_months(spans)
        at = folded.find(fold_text(name))
        match = re.search(
            r"(?:에서|에|에서의|에서는)\s*(?:약\s*|총\s*)?(?:(?P<years>\d{1,2})\s?년)?\s?(?:(?P<months>\d{1,3})\s?개월)?\s?(?P<more>\+|이상|넘게|여)?\s?(?:간|동안|차|의)?\s?(?P<verb>[^,.]{0,25})",
            sentence.words[at:],
        )
        if not match or not (match["years"] or match["months"]):
            continue
        if not re.search(
            r"근무|재직|일했|일하|일한|담당|개발자|엔지니어|다녔|다니|경력", match["verb"]
        ) or _SCOPED.search(match[0]):
            continue
        claimed = int(match["years"] or 0) * 12 + int(match["months"] or 0)
        slack = 2 if match["months"] else 11
        if match["more"] and claimed <= months <= claimed * 1.6:
            continue
        if abs(claimed - months) > slack:
            yield codes.WRONG_TENURE.at(
                text.place(sentence.start + at), subject=text.subject,
                claim=match[0].strip(), months=_say(months),
            )  # fmt: skip


def _check_ranges(text: Text) -> Iterator[Diagnostic]:
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
            claim=match["claim"].strip() + (match["more"] or "").strip(), months=_say(max(high, 1)),
        )  # fmt: skip


def _check_open(text: Text, library: Library) -> Iterator[Diagnostic]:
    """`6개월+` in what tells of sixteen months: the period says more than the words."""
    periods = []
    for name in text.stories:
        story = library.experience_of.get(name)
        career = library.career_of.get(name.removeprefix("career/"))
        period = (story.period if story else None) or (career.period if career else None)
        span = _span(period, None) if period else None
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
                claim=match[0].strip(), months=_say(longest),
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
