"""Small forms people use inside a line: comma lists, `key: value`, arrows, spoken times, marks.

In: one line of text. Out: its parts.
"""

import re
from collections.abc import Iterator

from generator.text.reader import code_ranges

_SEPARATORS = ",，、\n"
_PAIR = re.compile(r"(?P<key>[^:：\n]{1,30}?)\s*[:：]\s*(?P<value>.*)", re.DOTALL)
_ARROW = re.compile(r"(?:(?<!\s)\s+)?(?:→|⇒|➡\ufe0f?|-{1,2}>|={1,2}>)\s*")
_ASKED = re.compile(r"[?？][\"'”’」』*_]*\s*[:：]\s*")
_SECONDS = re.compile(
    r"(?:약\s*)?(?:(?P<minutes>\d{1,3}(?:\.5)?)\s*(?:분|min(?:ute)?s?\b\.?))?\s*"
    r"(?:(?P<seconds>\d{1,4})\s*(?:초|sec(?:ond)?s?\b\.?|s\b))?\s*(?:이내|내외|버전)?",
    re.IGNORECASE,
)
_TIME_NOTE = re.compile(r"[(（\[]([^()（）\[\]]{1,20})[)）\]]")
_SIGN = "[\u203b\u2460-\u2473\u25a0-\u25ff\u2600-\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f1e6-\U0001faff]"
_LEADING = re.compile(rf"(?:{_SIGN}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*|\d\ufe0f?\u20e3)+\s*")
_MARK = re.compile(r"\[(?P<word>[^\[\]]{1,10})\](?![(\[:])|(?P<sign>[⭐★☆❗✅🔥📌💡🌟]\ufe0f?)+")
_NUMBER = re.compile(
    r"(?:Q\s?\d{0,3}|\d{1,3})\s?[.):]\s+|Q\d{1,3}\s+|Q\d{1,3}[.)](?=\D)|\d{1,2}[.)](?=[^\d\s.)])"
    r"|(?:문항|질문)\s?\d{1,2}(?:\s?[.):]\s*|\s+)(?=[^\d\s])|[\[<【]\s?(?:문항|질문)\s?\d{1,2}\s?[\]>】]\s*"
    r"|(?P<circled>[\u2460-\u2473])\s*",
    re.IGNORECASE,
)
"""The number of a question as its form or list has it; `3년 후`, `1분` and `2PC` are words."""
_ENUMERATED = re.compile(r"(\d{1,2})([.)])")
_QUOTES = {"“": "”", '"': '"', "「": "」", "『": "』"}


def split_names(text: str) -> tuple[str, ...]:
    """The parts between commas; commas inside brackets and code do not split."""
    return tuple(part for part in (piece.strip() for piece in _split_commas(text)) if part)


def _split_commas(text: str) -> Iterator[str]:
    code = {at for start, stop in code_ranges(text) for at in range(start, stop)} if "`" in text else set()
    start = depth = 0
    for at, character in enumerate(text):
        if at in code:
            continue
        if character in "([（":
            depth += 1
        elif character in ")]）":
            depth = max(0, depth - 1)
        elif depth == 0 and character in _SEPARATORS and not _is_thousands(text, at):
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _is_thousands(text: str, at: int) -> bool:
    """Whether the comma at a position belongs to a number such as 1,000."""
    return (
        text[at] == ","
        and text[at - 1 : at].isdigit()
        and re.match(r"\d{3}(?!\d)", text[at + 1 :]) is not None
    )


def split_pair(text: str) -> tuple[str, str] | None:
    """The key and value of `key: value`; the colon may be a full-width one, with spaces before it."""
    match = _PAIR.fullmatch(text.strip())
    return (match["key"].strip(" *_`"), match["value"].strip()) if match else None


def split_answer(text: str) -> tuple[str, str]:
    """A question and what follows its `→`, `->`, `=>`, or the `:` behind its question mark."""
    code = code_ranges(text) if "`" in text else ()
    arrows = [
        match
        for match in _ARROW.finditer(text)
        if match.start() and not any(start <= match.start() < stop for start, stop in code)
    ]
    marks = [at for at, character in enumerate(text) if character in "?？"]
    if marks:
        arrows = [match for match in arrows if match.start() > marks[0]]
    if arrows:
        return text[: arrows[0].start()].strip(), text[arrows[0].end() :].strip()
    asked = _ASKED.search(text)
    if asked:
        return text[: asked.end()].rstrip().rstrip(":：").rstrip(), text[asked.end() :].strip()
    return text.strip(), ""


def read_seconds(text: str) -> int | None:
    """The seconds of `30초`, `1분`, `1분 30초`, `90 sec`, `1 min`; None if it says no time."""
    match = _SECONDS.fullmatch(text.strip())
    if not match or not (match["minutes"] or match["seconds"]):
        return None
    return round(float(match["minutes"] or 0) * 60) + int(match["seconds"] or 0)


def find_seconds(title: str) -> int | None:
    """The first time a title says anywhere: `1분 자기소개`, `English (1 min)`."""
    for match in _SECONDS.finditer(title):
        if match["minutes"] or match["seconds"]:
            return read_seconds(match.group())
    return None


def split_time(title: str) -> tuple[str, int | None]:
    """A title without its `(1분)`, and the seconds it says."""
    for note in _TIME_NOTE.finditer(title):
        seconds = read_seconds(note[1])
        if seconds is not None:
            rest = f"{title[: note.start()]} {title[note.end() :]}"
            return " ".join(rest.split()), seconds
    return title, None


def split_marks(title: str) -> tuple[str, tuple[str, ...]]:
    """A title without its number and the marks (`[필수]`, `⭐`) at both ends, and the marks."""
    text = title.strip()
    marks: list[str] = []
    while match := _match_number(text) or _MARK.match(text):
        if match.re is _MARK:
            marks.append(match["word"] or match.group())
        text = text[match.end() :].strip()
    tail: list[str] = []
    while match := next((found for found in _MARK.finditer(text) if found.end() == len(text)), None):
        tail.insert(0, match["word"] or match.group())
        text = text[: match.start()].strip()
    marks += tail
    return (text, tuple(marks)) if text else (title.strip(), ())


def drop_number(title: str) -> str:
    """A question without the number its form gives it, which pages count themselves."""
    match = _match_number(title)
    return title[match.end() :].strip() or title if match else title


def _match_number(text: str) -> re.Match[str] | None:
    """The number a title begins with, unless it is the first of several within the title."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    if match["circled"]:
        return None if chr(ord(match["circled"]) + 1) in rest else match
    if first := _ENUMERATED.match(text):
        following = rf"(?<!\d){int(first[1]) + 1}{re.escape(first[2])}(?!\d)"
        return None if re.search(following, rest) else match
    return match


def clean_title(title: str) -> str:
    """A section's title without the signs and the number it starts with: `🛠 1. 기술` is `기술`.

    A word in brackets (`[필수]`) is part of the title; so is what makes up the whole of it.
    """
    text = title.strip()
    while match := _match_number(text) or _LEADING.match(text):
        text = text[match.end() :]
    return text.strip() or title.strip()


def drop_quotes(text: str) -> str:
    """The text without the quotes round it."""
    text = text.strip()
    if len(text) > 2 and _QUOTES.get(text[0]) == text[-1]:
        inner = text[1:-1]
        return text if text[0] in inner or text[-1] in inner else inner.strip()
    return text


def shorten(text: str, limit: int = 40) -> str:
    """The start of a text on one line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
