"""Escaping of text for Python-Markdown, the Markdown of MkDocs.

In: text without meaning of its own. Out: Markdown that shows it. A character Python-Markdown lets be
escaped gets a backslash, every other one an HTML entity.
"""

import re
from functools import lru_cache

_SPECIAL = re.compile(r"[\\*{}\[\]~]|(?<!\w)_|_(?!\w)|(?<=_)_|_(?=_)|`|<|&(?=[#\w])")
_SIGNS = re.compile(r"[\\*{}\[\]~_`<&]")
"""What such a mark begins with, found faster than the mark itself."""

_CLOSING_MARKS = re.compile(r"#+$")
_ENTITIES = {"`": "&#96;", "<": "&lt;", "&": "&amp;"}
_MAY_START = frozenset("0123456789-+#>!=:?/|")
"""What a line starts with that may mean a block."""

_LINE_STARTS = (
    (re.compile(r"(\d{1,9})([.)])(?=\s|$)"), r"\1\\\2"),
    (re.compile(r"(?=[-+](?:\s|$|[-+]))"), r"\\"),
    (re.compile(r"(?=[#>])"), r"\\"),
    (re.compile(r"(?=!!!)"), r"\\"),
    (re.compile(r"=(?==*\s*$)"), "&#61;"),
    (re.compile(r":(?=\s|::|$|[-:| ]+$)"), "&#58;"),
    (re.compile(r"\?(?=\?\?)"), "&#63;"),
    (re.compile(r"/(?=//)"), "&#47;"),
    (re.compile(r"(?=\|)"), r"\\"),
    (re.compile(r"(?=-[-:| ]*$)"), r"\\"),
)


def escape_text(text: str, *, cell: bool = False) -> str:
    """A piece of plain text inside a line; `cell` also escapes the bar between table cells."""
    escaped = _SPECIAL.sub(_escape_mark, text) if _SIGNS.search(text) else text
    return escaped.replace("|", "\\|") if cell else escaped


def _escape_mark(mark: re.Match[str]) -> str:
    return _ENTITIES.get(mark.group(), "\\" + mark.group())


def escape_line_start(line: str) -> str:
    """A finished line of a paragraph so that no block of the host starts with it."""
    first = line[:1]
    if first not in _MAY_START and not first.isdecimal():
        return line
    for pattern, replacement in _LINE_STARTS:
        if pattern.match(line):
            return pattern.sub(replacement, line, count=1)
    return line


def escape_code(text: str) -> str:
    """Text between `<code>` tags, which Python-Markdown reads as Markdown: every sign as an entity."""
    return re.sub(r"[^\w\s]|_", lambda sign: f"&#{ord(sign.group())};", text)


def escape_attribute(text: str) -> str:
    """A link title or an image's alternative text."""
    folded = " ".join(text.split())
    return re.sub(r"[\\`\"'<>\[\]()*_&{}~|!]", lambda sign: f"&#{ord(sign.group())};", folded)


@lru_cache(maxsize=10_000)
def escape_inline(text: str) -> str:
    """Any plain string as inline Markdown on one line: a title, a list item, a table cell."""
    line = escape_text(" ".join(text.split()), cell=True)
    if line.endswith("#"):
        line = _CLOSING_MARKS.sub(lambda marks: "\\#" * len(marks.group()), line)
    return escape_line_start(line)
