"""A pasted job ad, read: its duties, requirements, stages and dates, as far as they can be told.

In: the ad's text. Out: what was recognised; whatever was not is in the ad itself, which is kept whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic_core import PydanticCustomError

from generator.model.values import Deadline, read_deadline
from generator.records import record
from generator.sources.posting_tables import read_rows
from generator.sources.posting_words import BULLET, drop_bullet, read_opening

LISTS = ("responsibilities", "requirements", "nice", "benefits", "stack")
VALUES = ("location", "employment_type", "compensation", "posting_url")
_TOP = 5
"""Among so many first lines an address on a line of its own is the ad's."""

_ARROWS = re.compile(r"(?:(?<!\s)\s+)?(?:→|⇒|➡️?|▶|▷|►|▸|≫|»|＞|>+|-+>|=+>|›)\s*")
_LISTED = re.compile(r"(?<=\S)\s+[-–—]\s+(?=\S)|(?<=[^\d\s])\s*,\s*(?=\S)")
"""What parts the stages of a row without arrows, where it parts several."""

_LONGEST_STAGE = 15
_HEADCOUNT = re.compile(r"[\d0oO○]{1,3}\s*명")
_URL = re.compile(r"https?://[^\s<>()\[\]\"'“”]+")
_END = re.compile(
    r"(?:최종\s*)?(?:합격|입사|채용|합격자|합류)(?:\s*발표)?|(?:final )?(?:hire|onboarding|join)",
    re.IGNORECASE,
)
_STAGE_TAIL = re.compile(r"\s*(?:전형|심사|합격|검토)(?=\s*[(（]|$)")
_STEP = re.compile(r"^(?:step\s*)?\d{1,2}\s*(?:[.):]|단계\s*[:.)]?)\s+", re.IGNORECASE)
_MARKER = re.compile(r"^\s*(?P<sign>#{1,6}|\*\*|[^\w\s])")
_DATE = re.compile(
    r"\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*일?\.?(?:\s*\([^)]{1,3}\))?[\s,]*"
    r"(?:(?:오전|오후)?\s*\d{1,2}\s*(?::\s*\d{2}|시(?:\s*\d{1,2}\s*분)?))?"
)
_SENTENCE = re.compile(r"(?:다|요|음|함|분|자|능력|경험|이상|우대|가능)[.!]?$|[.,;]$")


@record(frozen=True)
class Line:
    """A line of a part: its text without its bullet, how deep it stands, whether it had a bullet."""

    text: str
    depth: int
    bullet: bool


@dataclass
class Posting:
    """What an ad says, by part; `text` is the ad as it was pasted."""

    text: str
    lists: dict[str, list[Line]] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    deadline: Deadline | None = None
    stages: tuple[str, ...] = ()


def read_posting(text: str) -> Posting:
    """The parts of an ad. A name that comes again adds to its part; unknown headings end one."""
    posting = Posting(text.strip("\n"))
    ad_rows = read_rows(posting.text)
    rows = [ad_row.text for ad_row in ad_rows]
    stage_rows: list[str] = []
    markers = _markers(rows)
    part = ""
    for index, (row, ad_row) in enumerate(zip(rows, ad_rows, strict=True)):
        opening = None if ad_row.ends else read_opening(row)
        if opening and opening.part == "other" and opening.rest and part in LISTS and BULLET.match(row):
            opening = None  # an item such as `- 학력: 무관`
        opening = ad_row.opening or opening
        if opening:
            part, row = opening.part, opening.rest
        elif (
            ad_row.ends
            or _HEADCOUNT.fullmatch(row.strip())
            or (
                not ad_row.is_cell
                and _ends_part(rows, index, markers, any(line.bullet for line in posting.lists.get(part, ())))
            )
        ):
            part = ""
        if not row.strip():
            continue
        if part in LISTS:
            posting.lists.setdefault(part, []).append(_read_line(row))
        elif part == "stages":
            stage_rows.append(row)
        elif part == "deadline":
            posting.deadline = posting.deadline or find_deadline(row)
            part = part if posting.deadline is None else ""
        elif part in VALUES:
            value = drop_bullet(row).strip()
            value = _first_url(value) if part == "posting_url" else value
            if value:
                posting.values.setdefault(part, value)
            part = ""
    posting.stages = tuple(dict.fromkeys(_read_stages(stage_rows)))
    top = [row.strip() for row in rows if row.strip()][:_TOP]
    if alone := [row for row in top if _URL.fullmatch(row)]:
        posting.values.setdefault("posting_url", alone[0])
    return posting


def find_deadline(text: str) -> Deadline | None:
    """The deadline in a line: of a span its end; a day without a year says too little."""
    begun, until, end = " ".join(drop_bullet(text).split()).rpartition("~")
    first = _DATE.search(begun)
    bare = _with_year(end.strip(), first[0]) if until and first else f"{begun}{until}{end}"
    dates = [match.group().strip(" ,") for match in _DATE.finditer(bare)]
    for value in (bare, *reversed(dates)):
        try:
            return read_deadline(re.sub(r"(\d)\s*\.(?=\s*\()", r"\1", value))
        except PydanticCustomError:
            continue
    if re.search(r"상시|수시|rolling", bare, re.IGNORECASE):
        return Deadline("rolling")
    if re.search(r"채용\s*시\s*(?:까지|마감)?|until filled", bare, re.IGNORECASE):
        return Deadline("until-filled")
    return None


def _with_year(end: str, start: str) -> str:
    """The end of a span with the year, and the month, that its start has and it leaves out."""
    year, month, *_ = re.findall(r"\d+", start)
    short = re.match(r"(\d{1,2})\s*[-./월]\s*\d{1,2}(?!\d)", end)
    if short:
        return f"{int(year) + (int(short[1]) < int(month))}.{end}"
    return f"{year}.{month}.{end}" if re.match(r"\d{1,2}(?:\s*일|\s*\(|$)", end) else end


def _read_line(row: str) -> Line:
    expanded = row.expandtabs(4)
    match = BULLET.match(expanded)
    depth = len(expanded) - len(expanded.lstrip()) + (2 if match and "ㄴ" in match.group() else 0)
    return Line(expanded[match.end() if match else 0 :].strip(), depth, bool(match))


def _markers(rows: Sequence[str]) -> frozenset[str]:
    """The signs with which this ad's known headings begin: `■`, `[`, `##`."""
    opened = (row for row in rows if read_opening(row))
    return frozenset(match["sign"] for row in opened if (match := _MARKER.match(row)))


def _ends_part(rows: Sequence[str], index: int, markers: frozenset[str], has_items: bool) -> bool:
    """Whether a line that names nothing known is nevertheless a heading.

    It begins as the known headings of this ad do and is no item among items; or, where those have no sign,
    it is a short line between a part's items and more items.
    """
    row = rows[index].strip()
    if not row or len(row) > 40:
        return False
    before = rows[index - 1].strip() if index else ""
    after = rows[index + 1].strip() if index + 1 < len(rows) else ""
    mark = _MARKER.match(row)
    if mark and mark["sign"] in markers:
        alike = [_MARKER.match(near) for near in (before, after)]
        among_items = any(near and near["sign"] == mark["sign"] for near in alike)
        return not among_items
    if re.match(r"#{1,6}\s|[\[【]", row):
        return True
    if markers or BULLET.match(row):
        return False
    return has_items and not before and bool(BULLET.match(after))


def _read_stages(rows: Sequence[str]) -> Iterator[str]:
    """The names of the stages: on one line with arrows between, or one a line."""
    rows = [_with_arrows(row) for row in rows]
    arrowed = [row for row in rows if _ARROWS.search(drop_bullet(row))]
    for row in arrowed or rows:
        bare = drop_bullet(row).strip()
        for piece in _ARROWS.split(bare) if arrowed else [bare]:
            name = _STEP.sub("", drop_bullet(piece)).strip(" .*_")
            longest = 40 if arrowed else 20
            if 0 < len(name) <= longest and not _END.fullmatch(name) and not _SENTENCE.search(name):
                yield _STAGE_TAIL.sub("", name).strip() or name


def _with_arrows(row: str) -> str:
    """A row of three stages or more with arrows for the hyphens or commas between them."""
    names = _LISTED.split(drop_bullet(row).strip())
    return " → ".join(names) if len(names) > 2 and all(len(name) <= _LONGEST_STAGE for name in names) else row


def _first_url(text: str) -> str:
    match = _URL.search(text)
    return match.group().rstrip(".,)") if match else ""
