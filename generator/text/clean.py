"""From the bytes of a source file to clean text.

In: bytes or text as an author's editor left it. Out: NFC text with `\\n` line ends, without HTML comments.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import accumulate

from generator.text.code_ranges import code_ranges
from generator.text.passage import Passage

_RESERVED = re.compile("[\ue000-\ue0ff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WIDTHLESS = re.compile("[\u200b\u2060\ufeff]")


def decode(data: bytes) -> str:
    """UTF-8 bytes as text: byte order mark dropped, line ends `\\n`, NFC.

    Raises:
        UnicodeDecodeError: the bytes are not UTF-8.
    """
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def reserved_lines(text: str) -> tuple[int, ...]:
    """The lines (from 1) that hold private-use characters which mark our own spans."""
    return _lines_with(_RESERVED, text)


def turning_lines(text: str) -> tuple[int, ...]:
    """The lines (from 1) that hold marks of direction, with which text reads otherwise than it is stored."""
    return _lines_with(_TURNING, text)


def widthless_lines(text: str) -> tuple[int, ...]:
    """The lines (from 1) that hold characters without width, which nobody sees and every form counts."""
    return _lines_with(_WIDTHLESS, text)


def drop_hidden(text: str) -> str:
    """The text without marks of direction and characters without width."""
    return _WIDTHLESS.sub("", _TURNING.sub("", text))


def _lines_with(sign: re.Pattern[str], text: str) -> tuple[int, ...]:
    if not sign.search(text):
        return ()
    return tuple(number for number, row in enumerate(text.split("\n"), 1) if sign.search(row))


def drop_comments(passage: Passage) -> tuple[Passage, int | None]:
    """The passage without its HTML comments, and the source line of one that is never closed.

    Comments inside code stay. A line that held only comments goes with its line, and of the blank
    lines round it one run stays. An unclosed comment is dropped up to the end.
    """
    if "<!--" not in passage.text:
        return passage, None
    comments, unclosed = _find_comments(passage.text)
    if not comments:
        return passage, None
    starts = list(accumulate((len(row) + 1 for row, _ in passage.rows), initial=0))
    line = passage.lines[bisect_right(starts, comments[-1][0]) - 1] if unclosed else None
    return Passage.join(_without_emptied(_cut(passage, comments))), line


def _find_comments(text: str) -> tuple[list[tuple[int, int]], bool]:
    """The ranges of comments outside code, in order, and whether the last one is unclosed.

    What the parser took for code may have begun inside a comment; then the rest is read again.
    """
    found: list[tuple[int, int]] = []
    view, codes = text, iter(code_ranges(text))
    code = next(codes, None)
    start = view.find("<!--")
    while start >= 0:
        while code and code[1] <= start:
            code = next(codes, None)
        if code and code[0] <= start:
            start = view.find("<!--", code[1])
            continue
        if _is_escaped(view, start):
            start = view.find("<!--", start + 1)
            continue
        stop = _comment_end(view, start)
        if stop < 0:
            return [*found, (start, len(view))], True
        found.append((start, stop))
        while code and code[1] <= stop:
            code = next(codes, None)
        if code and code[0] < stop:
            view = _mask(view, found)
            codes = (later for later in code_ranges(view) if later[1] > stop)
            code = next(codes, None)
        start = view.find("<!--", stop)
    return found, False


def _mask(text: str, ranges: list[tuple[int, int]]) -> str:
    """The text with the ranges as plain letters on the same lines: positions stay what they are."""
    for start, stop in ranges:
        text = text[:start] + re.sub(r"[^\n]", "x", text[start:stop]) + text[stop:]
    return text


def _is_escaped(text: str, at: int) -> bool:
    before = text[:at][-64:]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _comment_end(text: str, start: int) -> int:
    """Where a comment ends, or -1; `<!-->` and `<!--->` are whole comments (CommonMark 0.31)."""
    for short in ("<!-->", "<!--->"):
        if text.startswith(short, start):
            return start + len(short)
    end = text.find("-->", start + len("<!--"))
    return end + len("-->") if end >= 0 else -1


def _cut(passage: Passage, comments: list[tuple[int, int]]) -> Iterator[tuple[list[str], int]]:
    """The rows as the pieces between the comments on them; a row keeps the line it starts on."""
    index, position, pieces, owner = 0, 0, [""], 0
    for start, stop in [*comments, (len(passage.text), len(passage.text))]:
        first, *others = passage.text[position:start].split("\n")
        pieces[-1] += first
        for other in others:
            yield pieces, passage.lines[owner]
            index += 1
            pieces, owner = [other], index
        if stop > start:
            pieces.append("")
        index += passage.text.count("\n", start, stop)
        position = stop
    yield pieces, passage.lines[owner]


def _without_emptied(cut: Iterable[tuple[list[str], int]]) -> Iterator[tuple[str, int]]:
    """Whole rows again; one that held only comments is left out, and so is a second blank run."""
    after_drop, after_blank = False, True
    for pieces, line in cut:
        text = reduce(_glue, pieces)
        blank = not text.strip()
        if blank and (len(pieces) > 1 or (after_drop and after_blank)):
            after_drop = True
            continue
        yield (text if pieces[-1].strip() or len(pieces) == 1 else text.rstrip()), line
        after_drop, after_blank = False, blank


def _glue(left: str, right: str) -> str:
    """Both sides of a removed comment; of a space on either side one stays."""
    return left + right[1:] if left[-1:].isspace() and right[:1].isspace() else left + right
