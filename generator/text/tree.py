"""The parser's block tokens as a tree.

In: block tokens. Out: nodes that hold their children; the inline tokens of a node stay a flat sequence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import field

from markdown_it.token import Token

from generator.records import record


@record(frozen=True, slots=True, eq=False)
class Node:
    """A block: its (opening) token and the blocks in it."""

    token: Token
    children: list["Node"] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The kind of block, without `_open`."""
        return self.token.type.removesuffix("_open")

    @property
    def map(self) -> tuple[int, int]:
        """The rows (from 0) where the block starts and before which it stops."""
        assert self.token.map is not None
        start, stop = self.token.map
        return start, stop

    @property
    def content(self) -> str:
        return self.token.content

    @property
    def inline(self) -> Sequence[Token]:
        """The inline tokens of a paragraph, a heading or a cell."""
        return [inline for child in self.children for inline in child.token.children or ()]


def read_tree(tokens: Iterable[Token]) -> list[Node]:
    """The top-level blocks of some tokens."""
    levels: list[list[Node]] = [[]]
    for token in tokens:
        if token.nesting < 0:
            levels.pop()
            continue
        node = Node(token)
        levels[-1].append(node)
        if token.nesting > 0:
            levels.append(node.children)
    return levels[0]
