"""Spaces that only look like one: what web pages, word processors and chats put into pasted text.

In: text. Out: the same lines with ordinary spaces, so that what is copied and counted is what is seen.
"""

import re
from bisect import bisect_right
from itertools import accumulate

from generator.text.code_ranges import code_ranges
from generator.text.passage import Passage

_SIGNS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0"
"""No-break, typographic and full-width spaces, and the blanks that Hangul and Braille have for a letter."""

_SIGN = re.compile(rf"[{_SIGNS}\u2028\u2029\x0b\x0c\x85]")
"""With separators of lines, too: they would be one in some forms and nothing in others."""

_ODD = re.compile(rf"{_SIGN.pattern}|(?<!\\)&(?:nbsp|#160|#x[aA]0);")
"""With entities, too; a sign alone is found faster."""

_GAP = re.compile(rf"(?:[ \t]|{_ODD.pattern})*")
_MARK = re.compile(r"[-*+]|\d{1,9}[.)]")
_MOST = 3
"""Spaces that a line of text may begin with: with one more it would be code."""


def plain_spaces(text: str) -> str:
    """The text with an ordinary space for each that only looks like one."""
    return _ODD.sub(" ", text)


def space_plainly(passage: Passage) -> Passage:
    """The passage with ordinary spaces outside code, on the lines they were on.

    No line becomes code by them or has some at its end, and a list mark has one behind it.
    """
    if "&" not in passage.text and not _SIGN.search(passage.text):
        return passage
    ranges = code_ranges(passage.text)
    starts = [start for start, _ in ranges]
    rows = passage.text.split("\n")
    offsets = accumulate((len(row) + 1 for row in rows), initial=0)
    mended: list[str] = []
    for row, offset in zip(rows, offsets, strict=False):
        found = [
            match
            for match in _ODD.finditer(row)
            if not (index := bisect_right(starts, offset + match.start()))
            or offset + match.start() >= ranges[index - 1][1]
        ]
        mended.append(_mend(row, found, mended[-1] if mended else "") if found else row)
    return Passage("\n".join(mended), passage.lines)


def _mend(row: str, found: list[re.Match[str]], before: str) -> str:
    """A row with spaces where the odd ones were found; `before` is the row above."""
    pieces, end = [], 0
    for match in found:
        pieces += [row[end : match.start()], " "]
        end = match.end()
    text = "".join((*pieces, row[end:]))
    if not row[end:].strip(" \t"):
        text = text.rstrip(" \t")
    words = text.lstrip(" \t")
    gap = text[: len(text) - len(words)]
    leads = found[0].start() < (_GAP.match(row) or found[0]).end()
    mark = _MARK.match(words)
    behind = _GAP.match(words, mark.end()) if mark else None
    if mark and behind and behind[0]:
        words = f"{mark[0]} {words[behind.end() :]}"
    if leads and not (mark and before.strip() and not before.lstrip().startswith("#")):
        gap = gap.expandtabs(4)[:_MOST]
    return gap + words
