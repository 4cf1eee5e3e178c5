"""A job ad pasted without `## ` headings: its own headings, such as `■ 자격요건` or `[우대사항]`.

In: the text of position.md before its first heading. Out: that text cut at those lines. In: a section
that holds more of the ad than its own part. Out: the lines that open the other parts.
"""

import re
from collections.abc import Iterator

from generator.sources.markdown_slips import code_rows
from generator.sources.posting_words import read_opening
from generator.sources.sections import POSITION_SECTIONS
from generator.text.passage import Passage
from generator.text.reader import Section

_LONGEST = 40
_SIGN = re.compile(r"#{1,6}|\*\*|__|\d{1,2}[.)](?=\s)|[■□◆◇▶▷►▸●○◎★☆※]|[\[【<〈《「『(（]")
_ITEM = re.compile(r"[•·ㆍ∙▪|>]|[-*+](?![*\w])")
_WRAPPED = re.compile(r"[\[【<〈《「『(（].*[\]】>〉》」』)）]")
_EDGES = re.compile(r"^(?:\d{1,2}[.)]\s+)?[^\w(（]+|^\d{1,2}[.)]\s+|[^\w)）]+$")
_OWN = ("responsibilities", "requirements", "nice")
_BARE = (*_OWN, "benefits", "stack", "stages")
"""Parts whose names are headings even without a sign."""


def split_ad(text: Section) -> tuple[Section, ...]:
    """The text before the first heading of the ad, and a section for each of those headings.

    A heading names a known part of an ad and nothing else; a line with the sign of such headings and a
    blank line above it is one too. Without any, the text is left as it is.
    """
    cuts = list(_find_titles(text.body))
    if not cuts:
        return (text,)
    rows = text.body.rows
    stops = [*(index for index, _ in cuts[1:]), len(rows)]
    before = Section("", None, 0, text.line, Passage.join(rows[: cuts[0][0]]).trimmed())
    return (
        before,
        *(
            Section(title, None, 2, rows[index][1], Passage.join(rows[index + 1 : stop]).trimmed())
            for (index, title), stop in zip(cuts, stops, strict=True)
        ),
    )


def find_openings(body: Passage) -> Iterator[tuple[str, str, int]]:
    """`(part, line, source line)` of the lines that do nothing but open a part with its own section."""
    code = code_rows(body)
    for index, (row, line) in enumerate(body.rows):
        opening = read_opening(row) if index not in code else None
        if opening and opening.part in _OWN and not opening.rest:
            yield opening.part, row.strip(), line


def _find_titles(body: Passage) -> Iterator[tuple[int, str]]:
    code = code_rows(body)
    signs: set[str] = set()
    blank = True
    for index, (row, _) in enumerate(body.rows):
        title = _read_title(row, signs, is_apart=blank) if index not in code else ""
        if title:
            yield index, title
        blank = not row.strip()


def _read_title(row: str, signs: set[str], *, is_apart: bool) -> str:
    """The section a line opens, or ""; the sign of a known one is added to `signs`."""
    if not row.strip() or row[0].isspace() or len(row) > _LONGEST or _ITEM.match(row):
        return ""
    match = _SIGN.match(row)
    sign = match.group()[0] if match else ""
    title = _EDGES.sub("", _EDGES.sub("", row.strip()))
    opening = read_opening(row)
    part = opening.part if opening and not opening.rest else ""
    known = part or POSITION_SECTIONS.find_exact(title) or ""
    if known and (sign or part in _BARE):
        signs.add(sign)
        return POSITION_SECTIONS.title(part) if part in _OWN else title
    wrapped = sign not in "[【<〈《「『(（" or _WRAPPED.fullmatch(row.strip())
    return title if sign and sign in signs and is_apart and wrapped and not sign.isdigit() else ""
