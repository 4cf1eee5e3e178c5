"""Lists: their items, nested items and tasks.

In: a passage. Out: items that know their source lines.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from generator.records import record
from generator.text.parser import parse_blocks
from generator.text.passage import NOTHING, Passage
from generator.text.tree import Node, read_tree

_LISTS = ("bullet_list", "ordered_list")
_TASK = re.compile(r"\[([ xX])\](?:[ \t]+|(?=\n|$))")
_MARKER = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])")
_MARGIN = re.compile(r"\n\n(?=[^\s\d*+-])")
_CONFLICT = "<<<<<<<"
"""Where it stands, the parser looks at the whole text, not at one block alone."""

_TAB = 4
_Rows = tuple[tuple[str, int], ...]


@record(frozen=True, slots=True)
class Item:
    """One list item: `text` is the source of its first paragraph without the task mark.

    `body` is everything after that paragraph, dedented, nested lists included; `children` are the items
    of those lists. `checked` is None for an item that is no task, `number` None in a bullet list.
    """

    text: str
    line: int
    checked: bool | None
    ordered: bool
    number: int | None
    children: tuple["Item", ...]
    body: Passage


def read_list(passage: Passage) -> tuple[tuple[Item, ...], Passage]:
    """The items of the list the passage starts with, and the rest after it; else `((), passage)`."""
    if not _MARKER.match(passage.text.lstrip()):
        return (), passage
    nodes = read_tree(_first_block(parse_blocks(_reach(passage.text))))
    if not nodes or nodes[0].type not in _LISTS or passage.part(0, nodes[0].map[0]):
        return (), passage
    items = tuple(_read_nodes(passage.rows, nodes))
    return items, passage.part(nodes[0].map[1]).trimmed()


def read_items(passage: Passage) -> tuple[Item, ...]:
    """The items of all top-level lists."""
    return tuple(_read_nodes(passage.rows, read_tree(parse_blocks(passage.text))))


def read_tasks(passage: Passage) -> tuple[Item, ...]:
    """The outermost tasks, with their children; under a plain item the nearest ones."""
    return tuple(task for item in read_items(passage) for task in _tasks(item))


def _tasks(item: Item) -> Iterator[Item]:
    if item.checked is not None:
        yield item
    else:
        for child in item.children:
            yield from _tasks(child)


def _reach(text: str) -> str:
    """The text as far as a list it starts with can reach.

    Behind an empty line, only what is indented or marked goes on with a list.
    """
    end = _MARGIN.search(text)
    return text[: end.start()] if end and _CONFLICT not in text else text


def _first_block(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of the first top-level block."""
    stop = next((index for index, token in enumerate(tokens, 1) if not token.level and token.nesting < 1), 0)
    return tokens[:stop]


def _read_nodes(rows: _Rows, nodes: list[Node], column: int = 0) -> Iterator[Item]:
    """The items of the lists among sibling nodes, whose column is that of what holds them."""
    for node in nodes:
        if node.type in _LISTS:
            for item in node.children:
                yield _read_item(rows, item, column)


def _read_item(rows: _Rows, node: Node, outer: int) -> Item:
    """The item whose marker stands at or behind column `outer` of its first row."""
    start, stop = node.map
    text, body_start, checked = "", start, None
    if node.children and node.children[0].type == "paragraph":
        paragraph = node.children[0]
        body_start = paragraph.map[1]
        text, checked = _split_task(paragraph.children[0].content)
    content = _content_column(rows[start][0], outer) if body_start < stop else outer
    body = [
        (_cut_columns(row, content, marker=number == start), line)
        for number, (row, line) in enumerate(rows[body_start:stop], body_start)
    ]
    number = node.token.info if node.token.markup in (".", ")") else ""
    return Item(
        text=text,
        line=rows[start][1],
        checked=checked,
        ordered=bool(number),
        number=int(number) if number else None,
        children=tuple(_read_nodes(rows, node.children, content)) if body else (),
        body=Passage.join(body).trimmed() if body else NOTHING,
    )


def _split_task(content: str) -> tuple[str, bool | None]:
    text = "\n".join([line.strip() for line in content.split("\n")]) if "\n" in content else content.strip()
    mark = _TASK.match(text)
    if not mark:
        return text, None
    return text[mark.end() :].lstrip(), mark.group(1) != " "


def _content_column(row: str, outer: int) -> int:
    """The column where the content of an item starts (CommonMark 5.2), from the column of its list."""
    _, tail = _split_columns(row, outer)
    mark = _MARKER.match(tail)
    if not mark:
        return outer
    end = _width(mark.group(), outer)
    rest = tail[mark.end() :]
    blank = rest[: len(rest) - len(rest.lstrip(" \t"))]
    gap = _width(blank, end) - end
    return end + (gap if rest.strip() and 1 <= gap <= 4 else 1)


def _cut_columns(row: str, column: int, *, marker: bool) -> str:
    """The row without its first columns; only white space is cut unless a marker stands there."""
    head, tail = _split_columns(row, column)
    return tail if marker or not head.strip() else row.lstrip(" \t")


def _split_columns(row: str, column: int) -> tuple[str, str]:
    """The row before and from a column; a tab that crosses it leaves spaces behind."""
    at = 0
    for index, character in enumerate(row):
        if at >= column:
            return row[:index], " " * (at - column) + row[index:]
        at += _TAB - at % _TAB if character == "\t" else 1
    return row, " " * max(0, at - column)


def _width(text: str, start: int) -> int:
    """The column behind a text that starts at column `start`."""
    for character in text:
        start += _TAB - start % _TAB if character == "\t" else 1
    return start
