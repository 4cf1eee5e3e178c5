"""CommonMark as the dialect of Python-Markdown that means the same.

In: Markdown as people write it. Out: Markdown for MkDocs: blank lines between blocks, lists nested by
four spaces, fences for indented code, headings shifted and with ids, everything that Python-Markdown
or its extensions would read differently escaped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.text.escape import escape_inline
from generator.text.fold import slug
from generator.text.inline import Place, Style, escape_cell, format_inline
from generator.text.parser import parse
from generator.text.plain import inline_plain
from generator.text.reader import split_heading
from generator.text.tree import Node, read_tree

__all__ = ["escape_cell", "escape_inline", "format_markdown"]

_INDENT = "    "
_LISTS = ("bullet_list", "ordered_list")
_FENCE_NAME = re.compile(r"[\w#.+-]+")
_TASK = re.compile(r"\\\[([ xX])\\\](?=\s|$)")
_DETAILS = re.compile(r"(<details(?: open)?>)?[ \t]*(?:<summary>([^\n]*)</summary>)?", re.IGNORECASE)
_BOX = re.compile(r"\[[ xX]\]")
_EMPTY = "&nbsp;"
_SEPARATOR = "<!-- -->"


def format_markdown(text: str, *, shift: int = 0, prefix: str = "", hard_breaks: bool = False) -> str:
    """The text for Python-Markdown.

    Args:
        shift: how many levels headings move down (6 is the lowest).
        prefix: put before every heading id, with a hyphen; ids are unique within the text.
        hard_breaks: line breaks of the author stay line breaks.
    """
    writer = _Writer(shift, prefix, Style(hard_breaks=hard_breaks))
    return "\n".join(writer.blocks(read_tree(parse(text)), top=True))


@dataclass
class _Writer:
    """Writes blocks as lines without the indentation of what holds them."""

    shift: int
    prefix: str
    style: Style
    ids: set[str] = field(default_factory=set)
    repeats: dict[str, int] = field(default_factory=dict)

    def blocks(self, nodes: Sequence[Node], *, top: bool = False) -> list[str]:
        """The lines of sibling blocks with blank lines between them."""
        lines: list[str] = []
        previous = ""
        for node, block in self._each(nodes, top):
            if not block:
                continue
            if lines:
                lines.append("")
            if previous == node.type and node.type in (*_LISTS, "blockquote"):
                # Python-Markdown would make one of two neighbours of a kind.
                lines += [_SEPARATOR, ""]
            lines += block
            previous = node.type
        return lines

    def _each(self, nodes: Sequence[Node], top: bool) -> Iterator[tuple[Node, list[str]]]:
        index = 0
        while index < len(nodes):
            close = _closing_details(nodes, index) if top else None
            if close is not None:
                yield nodes[index], self._details(nodes, index, close)
                index = close + 1
            else:
                yield nodes[index], self._block(nodes[index])
                index += 1

    def _block(self, node: Node) -> list[str]:
        if node.type == "paragraph":
            return self._paragraph(node)
        if node.type == "heading":
            return self._heading(node)
        if node.type in ("fence", "code_block"):
            return _fence(node)
        if node.type == "blockquote":
            return [f"> {line}".rstrip() for line in self.blocks(node.children)]
        if node.type in _LISTS:
            return self._list(node)
        if node.type == "table":
            return self._table(node)
        if node.type == "hr":
            return ["---"]
        if node.type == "html_block" and not node.content.startswith("<!--"):
            return [escape_inline(node.content)]
        return []

    def _inline(self, node: Node, place: Place) -> str:
        return format_inline(node.inline, Style(place, self.style.hard_breaks))

    def _paragraph(self, node: Node) -> list[str]:
        text = self._inline(node, Place.PARAGRAPH)
        return text.split("\n") if text else []

    def _heading(self, node: Node) -> list[str]:
        title, given = split_heading(node.children[0].content)
        text = self._inline(node, Place.HEADING)
        if given is not None:
            text = re.sub(r"(?:(?:^|\s)(?:\\#)+)?\s*\\\{\\#[^\s{}]*\\\}$", "", text).strip()
        if not text:
            return []
        name = self._unique_id(given or slug(inline_plain(title)))
        return [f"{'#' * min(6, int(node.token.tag[1:]) + self.shift)} {text} {{#{name}}}"]

    def _unique_id(self, name: str) -> str:
        wanted = f"{self.prefix}-{name}" if self.prefix else name
        unique, number = wanted, self.repeats.get(wanted, 1)
        while unique in self.ids:
            number += 1
            unique = f"{wanted}-{number}"
        self.ids.add(unique)
        self.repeats[wanted] = number
        return unique

    def _table(self, node: Node) -> list[str]:
        rows = [row for part in node.children for row in part.children]
        written = [[self._inline(cell, Place.CELL) or " " for cell in row.children] for row in rows]
        rule = [_align(cell) for cell in rows[0].children]
        return [f"| {' | '.join(cells)} |" for cells in (written[0], rule, *written[1:])]

    def _list(self, node: Node) -> list[str]:
        tight = _is_tight(node)
        start = int(node.token.attrs.get("start", 1))
        lines: list[str] = []
        for number, item in enumerate(node.children, start):
            if lines and not tight:
                lines.append("")
            lines += self._item(item, f"{number}." if node.type == "ordered_list" else "-", tight)
        return lines

    def _item(self, item: Node, marker: str, tight: bool) -> list[str]:
        first, rest = "", list(item.children)
        head: list[str] = []
        if rest and rest[0].type == "paragraph":
            head = self._paragraph(rest.pop(0))
        elif rest and rest[0].type == "heading":
            head = self._heading(rest.pop(0))
        if head:
            first = _TASK.sub(r"[\1]", head[0], count=1) if _TASK.match(head[0]) else head[0]
            if _BOX.fullmatch(first):
                first = f"{first} {_EMPTY}"
        lines = [f"{marker} {first or _EMPTY}", *(_INDENT + line for line in head[1:])]
        body = self.blocks(rest)
        if body and not tight:
            lines.append("")
        return lines + [_INDENT + line if line else "" for line in body]

    def _details(self, nodes: Sequence[Node], start: int, close: int) -> list[str]:
        """A `<details>` element with its Markdown inside, which md_in_html reads."""
        opening = nodes[start].content
        body = list(nodes[start + 1 : close])
        if "<summary>" not in opening.lower() and body and _is_summary(body[0]):
            opening += body.pop(0).content
        tag = _DETAILS.match(opening)
        summary = tag.group(2) if tag else None
        is_open = tag is not None and "open" in (tag.group(1) or "").lower()
        lines = [f'<details markdown="1"{" open" if is_open else ""}>']
        if summary is not None:
            lines.append(f"<summary>{escape_inline(inline_plain(summary))}</summary>")
        return [*lines, "", *self.blocks(body, top=True), "", "</details>"]


def _is_summary(node: Node) -> bool:
    return node.type == "html_block" and node.content.lower().startswith("<summary>")


def _closing_details(nodes: Sequence[Node], start: int) -> int | None:
    """The index of the sibling that closes the `<details>` at `start`."""
    if nodes[start].type != "html_block" or not nodes[start].content.lower().startswith("<details"):
        return None
    depth = 0
    for index in range(start, len(nodes)):
        if nodes[index].type == "html_block":
            content = nodes[index].content.lower()
            depth += content.startswith("<details") - content.startswith("</details")
            if depth == 0:
                return index
    return None


def _fence(node: Node) -> list[str]:
    """A fence longer than any run of backticks in the code."""
    content = node.content.removesuffix("\n")
    runs = re.findall(r"`{3,}", content)
    marks = "`" * max(3, *(len(run) + 1 for run in runs), 3)
    name = _FENCE_NAME.match(node.token.info.strip()) if node.type == "fence" else None
    return [marks + (name.group() if name else ""), *content.split("\n"), marks]


def _align(cell: Node) -> str:
    style = str(cell.token.attrs.get("style", "")).removeprefix("text-align:")
    return {"left": ":---", "center": ":---:", "right": "---:"}.get(style, "---")


def _is_tight(node: Node) -> bool:
    """Whether a list can be written without blank lines: paragraphs, each with one tight list at most."""
    for item in node.children:
        kinds = [child.type for child in item.children]
        if kinds[:1] not in ([], ["paragraph"]) or len(kinds) > 2:
            return False
        if kinds[:1] == ["paragraph"] and not item.children[0].token.hidden:
            return False
        if kinds[1:] and (kinds[1] not in _LISTS or not _is_tight(item.children[1])):
            return False
    return True
