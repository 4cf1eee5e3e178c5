"""Inline Markdown for Python-Markdown, from the parser's inline tokens.

In: inline tokens. Out: one or more lines. What Python-Markdown might miss beside Korean letters is
written as the HTML tag it means.
"""

from collections.abc import Sequence
from enum import Enum

from markdown_it.token import Token

from generator.records import record
from generator.text.escape import escape_attribute, escape_code, escape_line_start, escape_text
from generator.text.links import web_address
from generator.text.parser import parse_inline
from generator.text.tags import balanced_tags, tag_name


class Place(Enum):
    """Where a line stands; headings and cells have one line."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"


@record(frozen=True, slots=True)
class Style:
    """How inline content is written."""

    place: Place = Place.PARAGRAPH
    hard_breaks: bool = False

    @property
    def line_break(self) -> str:
        return "  \n" if self.place is Place.PARAGRAPH else "<br>"

    @property
    def soft_break(self) -> str:
        if self.place is not Place.PARAGRAPH:
            return " "
        return "  \n" if self.hard_breaks else "\n"


def escape_cell(text: str) -> str:
    """Inline Markdown as a table cell: bars escaped, line breaks as `<br>`."""
    parts = [format_inline(parse_inline(line), Style(Place.CELL)) for line in text.strip().split("\n")]
    return "<br>".join(part for part in parts if part)


def format_inline(children: Sequence[Token], style: Style) -> str:
    """The lines of inline tokens, each safe at its start."""
    text = _Writer(children, style).write()
    if style.place is not Place.PARAGRAPH:
        return " ".join(text.split())
    breaks = [line.endswith("  ") for line in text.split("\n")]
    lines = [escape_line_start(line.strip()) for line in text.split("\n")]
    return "\n".join(
        line + ("  " if hard else "") for line, hard in zip(lines, breaks, strict=True) if line
    ).rstrip()


class _Writer:
    """Writes a sequence of inline tokens."""

    def __init__(self, children: Sequence[Token], style: Style) -> None:
        self._children = children
        self._style = style
        self._kept = balanced_tags(children)
        self._closers = _closers(children)

    def write(self) -> str:
        return self._range(0, len(self._children), False)

    def _range(self, start: int, stop: int, emphasised: bool) -> str:
        out = ""
        index = start
        while index < stop:
            token = self._children[index]
            if token.nesting == 1:
                close = self._closers[index]
                inner = self._range(index + 1, close, emphasised or token.type != "link_open")
                following = self._children[close + 1] if close + 1 < len(self._children) else None
                out += self._wrap(token, inner, out[-1:], following, emphasised)
                index = close + 1
                continue
            out += self._single(token, index)
            index += 1
        return out

    def _single(self, token: Token, index: int) -> str:
        if token.type == "softbreak":
            return self._style.soft_break
        if token.type == "hardbreak":
            return self._style.line_break
        if token.type == "code_inline":
            return self._code(token.content)
        if token.type == "image":
            return self._text("".join(child.content or " " for child in token.children or ()))
        if token.type == "html_inline" and token.content.startswith("<!--"):
            return ""
        if token.type == "html_inline" and index in self._kept:
            name, closes = tag_name(token.content)
            return f"</{name}>" if closes else f"<{name}>"
        return self._text(token.content)

    def _text(self, content: str) -> str:
        cell = self._style.place is Place.CELL
        text = escape_text(content.replace("\n", " ").replace("\t", " "), cell=cell)
        return text.replace("#", "\\#") if self._style.place is Place.HEADING else text

    def _code(self, content: str) -> str:
        # Python-Markdown strips the content, so its outer spaces stand outside.
        if content.strip() and content != content.strip():
            before, after = content[:1].strip() == "", content[-1:].strip() == ""
            return " " * before + self._code(content.strip()) + " " * after
        plain = bool(content.strip()) and "`" not in content
        if plain and not (self._style.place is Place.CELL and "|" in content):
            return f"`{content}`"
        return f"<code>{escape_code(content)}</code>"

    def _wrap(self, token: Token, inner: str, before: str, following: Token | None, nested: bool) -> str:
        if token.type == "link_open":
            target = _target(token)
            return f"[{inner}]({target})" if target and inner.strip() else inner
        mark = {"strong_open": "**", "em_open": "*"}.get(token.type)
        starts_marked = following is not None and following.nesting == 1
        simple = mark and not nested and "*" not in inner.replace("\\*", "") and before != "*"
        if mark and simple and not starts_marked and inner.strip() == inner and inner and before != "\\":
            return f"{mark}{inner}{mark}"
        tag = "del" if token.tag == "s" else token.tag
        return f"<{tag}>{inner}</{tag}>"


def _closers(children: Sequence[Token]) -> dict[int, int]:
    """For every opening token the index of its closing one."""
    closers: dict[int, int] = {}
    stack: list[int] = []
    for index, child in enumerate(children):
        if child.nesting == 1:
            stack.append(index)
        elif child.nesting == -1:
            closers[stack.pop()] = index
    return closers


def _target(token: Token) -> str:
    """The target and title of a link; empty where it leads nowhere."""
    target = web_address(str(token.attrGet("href") or "")).replace("<", "%3C").replace(">", "%3E")
    title = token.attrGet("title")
    pointed = f"<{target}>" if any(sign in target for sign in " ()\"'*_") else target
    return f'{pointed} "{escape_attribute(str(title))}"' if target and title else pointed
