"""Which inline HTML tags of a text count as formatting: those in balance; the others are text.

In: inline tokens. Out: the positions of tags that survive.
"""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from generator.text.parser import INLINE_TAGS

_TAG = re.compile(r"<(/?)([a-z]+)[ \t]*/?>", re.IGNORECASE)


def tag_name(html: str) -> tuple[str, bool]:
    """The name of a tag and whether it closes; ("", False) for anything we do not keep."""
    tag = _TAG.fullmatch(html)
    if not tag or tag.group(2).lower() not in INLINE_TAGS:
        return "", False
    return tag.group(2).lower(), tag.group(1) == "/"


def balanced_tags(children: Sequence[Token]) -> frozenset[int]:
    """The indexes of the HTML tags that open and close in order, on one level of emphasis and link."""
    kept: set[int] = set()
    stacks: list[list[tuple[int, str]]] = [[]]
    for index, child in enumerate(children):
        if child.nesting == 1:
            stacks.append([])
        elif child.nesting == -1:
            stacks.pop()
        elif child.type == "html_inline":
            name, closes = tag_name(child.content)
            stack = stacks[-1]
            if name == "br" and not closes:
                kept.add(index)
            elif name and not closes:
                stack.append((index, name))
            elif closes and name in (opened for _, opened in stack):
                while stack[-1][1] != name:
                    stack.pop()
                kept.update((stack.pop()[0], index))
    return frozenset(kept)
