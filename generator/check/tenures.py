"""Years and months: what texts say of them against what the periods in the sources add up to.

In: texts and careers. Out: findings at the words.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.check.lengths import check_open, check_ranges
from generator.check.names import fold_text, spellings
from generator.check.spans import Span, say_months, span_of, total_months
from generator.check.texts import Sentence, Text, Texts, foreign
from generator.codes.check import tenures as codes
from generator.diagnostics import Diagnostic
from generator.model.library import Library
from generator.model.merged import MergedSite

_ENGLISH = re.compile(
    r"(?P<more>over |more than )?(?<![\d.])(?P<years>\d{1,2})(?P<plus>\+)? years"
    r"(?: and (?P<months>\d{1,2}) months)?"
    r"(?= of (?:[\w-]+ ){0,4}experience| as an? [\w -]*(?:engineer|developer|scientist|analyst|designer)\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\d.])(?P<years>\d{1,2})\s?년\s?(?:(?P<months>\d{1,2})\s?개월)?\s?(?P<form>간|차|동안|여|이상|넘게|넘는|의\s?(?:경력|경험)|\s?(?:경력|경험))"
)
_CAREER = re.compile(
    r"경력|경험을\s?(?:쌓|바탕)|개발자로|엔지니어로|개발을\s?해|개발\s?경험|개발\s?경력|일해\s?(?:왔|온)|일했|근무|쌓아|걸어왔|차\s?(?:백엔드|서버|프론트|개발|데이터|엔지니어|풀스택|플랫폼|인프라|DevOps)"
)
_SCOPED = re.compile(
    r"최근|이\s?중|그중|그\s?가운데|중\s?\d|앞으로|향후|입사\s?(?:후|하면)|전부터|전에|만에|이내|내에|뒤|후에|지나|졸업|학부|대학|군|인턴|창업|동아리|매년|이상\s?(?:필요|우대|보유)|지난\s?[1-3]\s?년|사용|써\s?온|경과|주기|보관"
)


_AHEAD = re.compile(r"\s?년\s?차(?:에|가\s|까지|부터)")
"""A year in a story, past or to come, not a length: `3년 차에는 팀을 이끄는 …`."""


def check_tenures(merged: MergedSite, texts: Texts, today: date | None = None) -> Iterator[Diagnostic]:
    """Claims of years and months; those that hang on an employment still going on only with `today`."""
    library = merged.site.library
    spans = [span for career in library.careers if career.period and (span := span_of(career.period, today))]
    going_on = any(span.open for span in spans)
    employers = _employers(library, today)
    for text in texts.shown:
        if foreign(text):
            continue
        if today is None:
            yield from check_ranges(text)
            yield from check_open(text, library)
        if (today is not None) == going_on and spans:
            yield from _check_career(text, spans, employers)
        yield from _check_employers(text, employers, today)


def _employers(library: Library, today: date | None) -> dict[str, tuple[str, list[Span]]]:
    """By folded spelling: the employer's name and when one worked there."""
    found: dict[str, tuple[str, list[Span]]] = {}
    for career in library.careers:
        span = span_of(career.period, today) if career.period else None
        for form in spellings(career.employer):
            _, spans = found.setdefault(fold_text(form), (form, []))
            if span:
                spans.append(span)
    return {form: (name, spans) for form, (name, spans) in found.items() if spans}


def _check_career(
    text: Text, spans: list[Span], employers: dict[str, tuple[str, list[Span]]]
) -> Iterator[Diagnostic]:
    """`8년간 …` of the whole career against all employments."""
    if "년" not in text.plain and "year" not in text.plain.lower():
        return
    months = total_months(spans)
    whole = max(span.stop for span in spans) - min(span.start for span in spans) + 1
    for sentence in text.sentences:
        claims = list(_claims(text, sentence))
        folded = fold_text(sentence.words) if claims else ""
        if not claims or any(form in folded for form in employers) or _SCOPED.search(sentence.words):
            continue
        for match, form in claims:
            if not _fits(int(match["years"]), int(match["months"] or 0), form, months, whole):
                yield codes.WRONG_TENURE.at(
                    text.place(sentence.start + match.start()), subject=text.subject,
                    claim=match[0].strip(), months=say_months(months),
                )  # fmt: skip


def _claims(text: Text, sentence: Sentence) -> Iterator[tuple[re.Match[str], str]]:
    """What a sentence says of the whole career, each with the form that tells how it is rounded."""
    for match in _ENGLISH.finditer(sentence.words):
        yield match, "이상" if match["more"] or match["plus"] else "간"
    for match in _YEARS.finditer(sentence.words):
        ahead = sentence.words[match.end("years") :]
        of_career = _CAREER.search(ahead) or match["form"].strip() == "차"
        if not of_career or match.start() > 45 or _AHEAD.match(ahead):
            continue
        if not text.via(sentence.start + match.start()).startswith("fact:"):
            yield match, match["form"]


def _fits(years: int, months: int, form: str, total: int, whole: int) -> bool:
    """Whether a claim is right by the months worked or by first to last day, rounded as people do."""
    if months:
        return any(abs(years * 12 + months - found) <= 1 for found in (total, whole))
    if form.strip() == "차":
        return any(years in (found // 12, -(-found // 12), found // 12 + 1) for found in (total, whole))
    if form.strip() in ("이상", "넘게", "넘는", "여"):
        return any(years * 12 <= found + 1 for found in (total, whole))
    low, high = min(total, whole), max(total, whole)
    return low // 12 <= years <= -(-high // 12)


_AT_EMPLOYER = re.compile(
    r"(?:에서|에|에서의|에서는)\s*(?:약\s*|총\s*)?(?:(?P<years>\d{1,2})\s?년)?\s?(?P<half>반)?"
    r"(?:(?P<months>\d{1,3})\s?개월)?\s?(?P<more>\+|이상|넘게|여)?\s?(?:간|동안|차|의)?\s?(?P<verb>[^,.]{0,25})"
)
_WORKED = re.compile(r"근무|재직|일했|일하|일한|담당|개발자|엔지니어|연구원|다녔|다니|경력|맡")


def _check_employers(
    text: Text, employers: dict[str, tuple[str, list[Span]]], today: date | None
) -> Iterator[Diagnostic]:
    """`얼음상점에서 3년간` against the employments there."""
    for sentence in text.sentences:
        if "년" not in sentence.words and "개월" not in sentence.words:
            continue
        folded = fold_text(sentence.words)
        places = {
            match.start(): (match.end(), entry)
            for form, entry in employers.items()
            for match in re.finditer(rf"(?<![가-힣A-Za-z]){re.escape(form)}", folded)
        }
        for start, limit in pairwise([*sorted(places), len(sentence.words)]):
            stop, (_, spans) = places[start]
            match = _AT_EMPLOYER.match(sentence.words[:limit], stop)
            if match is None or any(span.open for span in spans) != (today is not None):
                continue
            months = total_months(spans)
            if _is_tenure(match) and not _fits_employment(match, months):
                yield codes.WRONG_TENURE.at(
                    text.place(sentence.start + start), subject=text.subject,
                    claim=sentence.words[start : match.start("verb")].strip(), months=say_months(months),
                )  # fmt: skip


def _is_tenure(match: re.Match[str]) -> bool:
    """Whether a length behind an employer's name is how long one worked there."""
    stated = match["years"] or match["months"]
    return bool(stated and _WORKED.search(match["verb"]) and not _SCOPED.search(match[0]))


def _fits_employment(match: re.Match[str], months: int) -> bool:
    claimed = int(match["years"] or 0) * 12 + int(match["months"] or 0) + (6 if match["half"] else 0)
    if match["more"] and claimed <= months <= claimed * 1.6:
        return True
    return abs(claimed - months) <= (2 if match["months"] else 6 if match["half"] else 11)
