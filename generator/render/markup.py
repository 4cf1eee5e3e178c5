"""Texts as templates print them: the one place where text is escaped.

In: a value of a template. Out: Markdown that says what it says. `plain` takes any value as it is, `inline`
and `cell` are for fields that hold inline Markdown, `formatted` is for blocks.
"""

import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from generator.sandbox.filters import check_printable
from generator.text.escape import escape_inline
from generator.text.format import format_markdown
from generator.text.inline import Place, Style, escape_cell, format_inline
from generator.text.parser import parse_inline
from generator.text.passage import Passage
from generator.text.reader import heading_lines


def plain(value: object) -> Markup:
    """Any value as safe text; Markup stays as it is. TypeError for what no author means to print."""
    if type(value) is str:
        return _escaped(value)
    if isinstance(value, Markup):
        return value
    check_printable(value)
    return Markup(escape_inline(str(value)))


@lru_cache(maxsize=10_000)
def _escaped(text: str) -> Markup:
    return Markup(escape_inline(text))


@lru_cache(maxsize=10_000)
def inline(text: str) -> Markup:
    """A field of inline Markdown as one safe line."""
    return Markup(format_inline(parse_inline(" ".join(str(text).split("\n"))), Style(Place.HEADING)))


def cell(text: object) -> Markup:
    """A field of inline Markdown in a table cell."""
    if isinstance(text, Markup):
        return Markup(text.replace("\n", " "))
    return Markup(escape_cell(str(text)))


def as_typed(text: str) -> Markup:
    """Plain text with its line breaks and paragraphs."""
    paragraphs = re.split(r"\n\s*\n", text.strip("\n"))
    rows = ("  \n".join(escape_inline(line) for line in part.split("\n")) for part in paragraphs)
    return Markup("\n\n".join(rows))


def weblink(address: str, text: object = "") -> Markup:
    """A link to an address of the web, mail or phone; the text alone when it is none."""
    shown = plain(text or address)
    if re.match(r"[\w.-]+\.[a-z]{2,}(/|$)", address):
        address = f"https://{address}"
    if not re.match(r"(https?|mailto|tel):", address, re.I):
        return shown
    target = quote(address, safe=":/?#@!$&'*+,;=%~-._")
    return Markup(f"[{shown}]({target})")


def indented(text: object) -> Markup:
    """Text as the content of a list item."""
    return Markup("\n".join(f"    {line}" if line.strip() else "" for line in str(text).split("\n")))


def formatted(text: str, level: int, prefix: str, lines: bool) -> Markup:
    """A text as Markdown for the host; its highest heading becomes `level`."""
    may_have_headings = "#" in text or "=" in text
    return (
        _formatted_once(text, level, prefix, lines)
        if may_have_headings
        else _formatted_once(text, lines=lines)
    )


@lru_cache(maxsize=50_000)
def _formatted_once(text: str, level: int = 1, prefix: str = "", lines: bool = False) -> Markup:
    """Formatting once what stands on many pages."""
    levels = [found for found, _, _ in heading_lines(Passage.read(text))]
    shift = level - min(levels) if levels else 0
    return Markup(format_markdown(text, shift=shift, prefix=prefix, hard_breaks=lines))
