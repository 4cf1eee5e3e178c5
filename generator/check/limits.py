"""Lengths: whether each answer fits its form, in the declared way of counting and in the common ones.

In: the essays of all packs. Out: findings at the question of the form.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal, TypedDict

from generator.check.texts import place_of
from generator.codes.check import limits as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.interview import Essay
from generator.model.merged import Merged, MergedSite
from generator.model.views import EssayView
from generator.records import record
from generator.text.counting import Convention, Encoding, count
from generator.text.plain import inline_plain, plain_text

_SOFT = 1.1
"""How far above a limit meant roughly (`내외`) an answer may go."""

_BREAKS: tuple[Literal[0, 1, 2], ...] = (0, 1, 2)
_ENCODINGS: tuple[Encoding, ...] = ("cp949", "utf-8")
_NUMBER = re.compile(r"\d[\d,]*")
_UNITS = {"chars": "자", "chars-no-space": "자", "bytes": "바이트", "words": "단어"}
_UNITS_EN = {"chars": " characters", "chars-no-space": " characters", "bytes": " bytes", "words": " words"}
_ENTRY = re.compile(r"^#{3,4}\s", re.MULTILINE)


@record(frozen=True)
class Way:
    """A way of counting that forms use, with its name in both languages joined for one sentence."""

    convention: Convention
    name: str
    name_en: str


class _Unit(TypedDict):
    unit: str
    unit_en: str


class _Ways(TypedDict):
    ways: str
    ways_en: str


def _in_units(convention: Convention) -> _Unit:
    """The unit of a convention as findings say it."""
    return {"unit": _UNITS[convention.unit], "unit_en": _UNITS_EN[convention.unit]}


def check_limits(merged: MergedSite) -> Iterator[Diagnostic]:
    """Findings of every answered essay."""
    fill = merged.site.library.profile.counting.fill
    for pack in merged.site.packs:
        for view in pack.essays:
            text = merged.of(view.answer)
            if text.plain:
                subject = place_of(view.anchor)
                yield from _check_length(view, text, subject, fill)
                yield from _check_written(view.essay, text, subject)


def _check_length(view: EssayView, text: Merged, subject: str, fill: int) -> Iterator[Diagnostic]:
    essay, limit = view.essay, view.essay.limit
    if limit.each and limit.maximum is not None:
        yield from _check_entries(essay, text, subject, limit.maximum)
        return
    length = text.count(essay.convention)
    unit = _in_units(essay.convention)
    where = essay.where
    if limit.maximum is not None:
        most = limit.maximum
        fits, bursts = _other_ways(essay, text)
        if limit.soft and length > most:
            if length > most * _SOFT:
                yield codes.OVER_SOFT_LIMIT.at(
                    where, subject=subject, count=f"{length:,}", limit=f"{most:,}", **unit
                )
        elif length > most and fits:
            yield codes.OVER_LIMIT_SOME_WAYS.at(
                where, subject=subject, count=f"{length:,}", limit=f"{most:,}", **unit,
                excess=f"{length - most:,}", **fits,
            )  # fmt: skip
        elif length > most:
            yield codes.OVER_LIMIT.at(
                where, subject=subject, count=f"{length:,}", limit=f"{most:,}", **unit,
                excess=f"{length - most:,}",
            )  # fmt: skip
        elif bursts and not limit.soft:
            yield codes.LIMIT_DEPENDS.at(
                where, subject=subject, count=f"{length:,}", limit=f"{most:,}", **unit,
                **bursts,
            )  # fmt: skip
        elif length * 100 < most * fill and not limit.soft and not (limit.minimum and length < limit.minimum):
            share = length * 100 // most
            yield codes.UNDERFILLED.at(
                where, subject=subject, count=f"{length:,}", limit=f"{most:,}", **unit, share=share
            )
    if limit.minimum is not None and length < limit.minimum:
        code = codes.UNFINISHED_MINIMUM if essay.state == "draft" else codes.UNDER_MINIMUM
        yield code.at(
            where, subject=subject, count=f"{length:,}", limit=f"{limit.minimum:,}", **unit,
            missing=f"{limit.minimum - length:,}",
        )  # fmt: skip
    if limit.items is not None:
        entries = len(_ENTRY.findall(text.markdown))
        if entries > limit.items:
            yield codes.TOO_MANY_ENTRIES.at(where, subject=subject, count=entries, limit=limit.items)


def _check_entries(essay: Essay, text: Merged, subject: str, most: int) -> Iterator[Diagnostic]:
    """Each entry of an answer against the length one may have; entries stand under headings."""
    starts = [match.start() for match in _ENTRY.finditer(text.markdown)]
    bodies = [text.markdown[start:stop].partition("\n")[2] for start, stop in pairwise([*starts, None])]
    length = max((count(plain_text(body).text, essay.convention) for body in bodies), default=0)
    if length > most:
        yield codes.OVER_LIMIT.at(
            essay.where, subject=subject, count=f"{length:,}", limit=f"{most:,}",
            **_in_units(essay.convention), excess=f"{length - most:,}",
        )  # fmt: skip
    if essay.limit.items is not None and len(starts) > essay.limit.items:
        yield codes.TOO_MANY_ENTRIES.at(
            essay.where, subject=subject, count=len(starts), limit=essay.limit.items
        )


def common_ways(convention: Convention, declared: bool) -> tuple[Way, ...]:
    """The other ways a form may count what it calls by this unit.

    A form that says `자` may count with or without spaces, and a line break as none, one or two; one that
    counts bytes may count Hangul as 2 or 3. `declared` leaves only what a line break counts as.
    """
    if convention.unit == "words":
        return ()
    breaks = [
        Way(replace(convention, newline=size), f"줄바꿈 {size}", f"line break {size}")
        for size in _BREAKS
        if size != convention.newline and convention.unit != "chars-no-space"
    ]
    if declared:
        return tuple(breaks)
    if convention.unit == "chars":
        return (*breaks, Way(replace(convention, unit="chars-no-space"), "공백 제외", "without spaces"))
    if convention.unit == "chars-no-space":
        return (Way(replace(convention, unit="chars"), "공백 포함", "with spaces"),)
    other: Encoding = "utf-8" if convention.encoding == "cp949" else "cp949"
    size = 3 if other == "utf-8" else 2
    name, name_en = f"한글 {size}바이트", f"{size} bytes a Korean letter"
    return (*breaks, Way(replace(convention, encoding=other), name, name_en))


def _other_ways(essay: Essay, text: Merged) -> tuple[_Ways | None, _Ways | None]:
    """The ways in which the answer fits, and those in which it does not, as findings say them.

    Both are None if the author declared a way.
    """
    fits: list[tuple[str, str]] = []
    bursts: list[tuple[str, str]] = []
    if essay.counting_given or essay.limit.maximum is None:
        return None, None
    for way in common_ways(essay.convention, essay.limit.unit in ("chars", "chars-no-space")):
        length = text.count(way.convention)
        side = fits if length <= essay.limit.maximum else bursts
        korean = f"{way.name} {length:,}{_UNITS[way.convention.unit]}"
        side.append((korean, f"{way.name_en} {length:,}{_UNITS_EN[way.convention.unit]}"))
    return _told(fits), _told(bursts)


def _told(ways: Sequence[tuple[str, str]]) -> _Ways | None:
    korean, english = (", ".join(names) for names in zip(*ways, strict=True)) if ways else ("", "")
    return {"ways": korean, "ways_en": english} if ways else None


def _check_written(essay: Essay, text: Merged, subject: str) -> Iterator[Diagnostic]:
    """A count the author wrote down that no way of counting yields."""
    note = inline_plain(essay.written_count.text)
    number = _NUMBER.search(note)
    if not number:
        return
    written = int(number[0].replace(",", ""))
    if "제외" in note and "포함" not in note:
        ways = [Convention("chars-no-space")]
    elif "바이트" in note or "byte" in note.lower():
        ways = [Convention("bytes", encoding, size) for encoding in _ENCODINGS for size in _BREAKS]
    else:
        ways = [essay.convention, *(Convention("chars", newline=size) for size in _BREAKS)]
        ways += [] if "포함" in note else [Convention("chars-no-space")]
    counts = [count(text.plain, way) for way in ways]
    if written in counts:
        return
    unit = _in_units(ways[0])
    where = Location(essay.where.path, essay.written_count.line)
    yield codes.WRONG_COUNT.at(where, subject=subject, written=f"{written:,}", count=f"{counts[0]:,}", **unit)
