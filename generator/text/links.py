"""Links of the author's that a page can follow, and those that lead nowhere from there.

In: targets and texts. Out: addresses, and the links and pictures that a page cannot show. A page stands far
from its source, and the site asks no other host for anything: of links to files and of pictures of any kind
the words alone stay.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.text.parser import parse
from generator.text.passage import Passage

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_BARE = re.compile(r"www\.[^/\s]", re.IGNORECASE)


class LostLink(NamedTuple):
    """A link or a picture that a page cannot show."""

    target: str
    line: int
    picture: bool


def web_address(target: str) -> str:
    """The address that a link leads to from any page; empty if it leads nowhere."""
    address = f"https://{target}" if _BARE.match(target) else target
    try:
        urlsplit(address)
    except ValueError:
        return ""
    return address if _SCHEME.match(address) else ""


def find_lost_links(passage: Passage) -> Iterator[LostLink]:
    """The links and pictures of a text that stay out of its pages, in order."""
    if "](" not in passage.text and "]:" not in passage.text:
        return
    for token in parse(passage.text):
        if token.type != "inline" or not token.map:
            continue
        row, stop = token.map
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                row = min(row + 1, stop - 1)
            target = str(child.attrGet("href") or child.attrGet("src") or "")
            picture = child.type == "image"
            if picture or (child.type == "link_open" and not web_address(target)):
                yield LostLink(target, passage.lines[row], picture)
