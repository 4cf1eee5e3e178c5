"""Markdown as plain text: what a person would paste into a form.

In: Markdown text. Out: its text without marks, and for every line of it the Markdown line it came from.
Removed are the marks of emphasis, headings, links and code; kept are list markers, numbers,
indentation, blank lines, line breaks, quote marks and table rows.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from markdown_it.token import Token

from generator.records import record
from generator.text.parser import SPAN, definition_rows, has_marks, parse, parse_inline
from generator.text.reader import split_heading
from generator.text.tags import balanced_tags, tag_name

_Row = tuple[str, int]
_HEADING_MARK = re.compile(r"#{1,6}[ \t]*$")
_ID_MARK = re.compile(r"(?:(?:^|[ \t])#+)?[ \t]*\{#[^\s{}#]+\}[ \t]*$")
_BLOCK_TAGS = re.compile(r"</?(?:details(?: open)?|summary)>", re.IGNORECASE)


@record(frozen=True, slots=True)
class Plain:
    """Plain text and, for every line of it, the index (from 0) of the Markdown line it came from."""

    text: str
    lines: tuple[int, ...]


@lru_cache(maxsize=1024)
def plain_text(text: str) -> Plain:
    """The text as typed into a form: NFC, without blank lines at both ends or spaces at line ends."""
    rows = [
        (unicodedata.normalize("NFC", piece).rstrip(), number)
        for row, number in _plain_rows(text)
        for piece in row.split("\n")
    ]
    while rows and not rows[0][0]:
        del rows[0]
    while rows and not rows[-1][0]:
        del rows[-1]
    return Plain("\n".join(row for row, _ in rows), tuple(number for _, number in rows) or (0,))


def inline_plain(text: str) -> str:
    """The plain text of inline Markdown (a title, a cell), on one line."""
    if not has_marks(text):
        return unicodedata.normalize("NFC", " ".join(text.split()))
    parts = (part for part, _ in _pieces(parse_inline(text), ""))
    return unicodedata.normalize("NFC", " ".join("\n".join(parts).split()))


def summary(text: str, limit: int) -> str:
    """The plain text on one line, cut between words at `limit` characters with `…`."""
    line = " ".join(plain_text(text).text.split())
    if len(line) <= limit:
        return line
    head, space, _ = line[:limit].rpartition(" ")
    return (head if space and len(head) > limit // 2 else line[: limit - 1]).rstrip(" ,.") + "…"


def _plain_rows(text: str) -> Iterator[_Row]:
    """The rows that remain, in order."""
    source = text.split("\n")
    changed: dict[int, list[_Row]] = {row: [] for row in definition_rows(text)}
    tokens = parse(text)
    cells: dict[int, list[Token]] = {}
    for before, token in pairwise((None, *tokens)):
        if token is None or not token.map:
            continue
        start, stop = token.map
        if token.type == "fence":
            changed.update(_fence_rows(token, source, start, stop))
        elif token.type == "html_block" and not token.content.startswith("<!--"):
            bare = _BLOCK_TAGS.sub("", source[start])
            changed[start] = [(bare, start)] if bare.strip() else []
        elif token.type == "inline" and before is not None and before.type in ("th_open", "td_open"):
            cells.setdefault(start, []).append(token)
        elif token.type == "inline" and before is not None:
            if before.type == "heading_open":
                changed.update({row: [] for row in range(*(before.map or (0, 0)))})
            changed.update({row: [] for row in range(start, stop)})
            changed[start] = list(_inline_rows(token, source, start, before.type == "heading_open"))
    for number, row_cells in cells.items():
        changed[number] = [(_table_row(source[number], row_cells), number)]
    for number, row in enumerate(source):
        yield from changed.get(number, [(row, number)])


def _fence_rows(token: Token, source: list[str], start: int, stop: int) -> dict[int, list[_Row]]:
    """A fence goes with its lines, but a list marker before it stays."""
    head = source[start][: source[start].find(token.markup)].rstrip()
    rows = {start: [(head, start)] if head.strip(" \t>") else []}
    if token.content.count("\n") < stop - start - 1:
        rows[stop - 1] = []
    return rows


def _table_row(row: str, cells: Iterable[Token]) -> str:
    """The row with the plain text of its cells."""
    done, rest = "", row
    for cell in cells:
        written = cell.content.replace("|", "\\|")
        head, found, tail = rest.partition(written) if written else (rest, "", "")
        if found:
            done += head + " ".join(part for part, _ in _pieces(cell.children or (), cell.content))
            rest = tail
    return done + rest


def _inline_rows(token: Token, source: list[str], start: int, heading: bool) -> Iterator[_Row]:
    """The plain rows of a paragraph or heading, each behind its indentation and container marks."""
    pieces = token.content.split("\n")
    for text, offset in _pieces(token.children or (), token.content):
        row = source[start + offset]
        prefix = row[: max(0, row.rfind(pieces[offset].strip(" \t")))] if pieces[offset].strip() else ""
        if heading:
            prefix = _HEADING_MARK.sub("", prefix)
            if split_heading(token.content)[1] is not None:
                text = _ID_MARK.sub("", text)
        yield prefix + text, start + offset


def _pieces(children: Sequence[Token], content: str) -> Iterator[tuple[str, int]]:
    """The plain lines of inline tokens, each with the line of the content where it starts."""
    kept = balanced_tags(children)
    line, offset, breaks, at = "", 0, 0, 0
    for index, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            yield line, offset
            stop = child.meta[SPAN][1]
            breaks, at = breaks + content.count("\n", at, stop), stop
            line, offset = "", breaks
        elif child.type == "html_inline" and (index in kept or child.content.startswith("<!--")):
            if tag_name(child.content)[0] == "br":
                line += "\n"
        elif child.type == "image":
            line += " ".join(part for part, _ in _pieces(child.children or (), child.content))
        elif child.type == "code_inline":
            *finished, rest = _code_lines(child, content)
            for part in finished:
                yield line + part, offset
                line, offset = "", offset + 1
            line += rest
        else:
            line += child.content
    yield line, offset


def _code_lines(child: Token, content: str) -> list[str]:
    """The lines of a code span as written: the parser folds its line breaks."""
    start, stop = child.meta[SPAN]
    marks = len(child.markup)
    written = content[start + marks : stop - marks]
    if "\n" not in written:
        return [child.content]
    return [part.strip(" \t") for part in written.split("\n")]
