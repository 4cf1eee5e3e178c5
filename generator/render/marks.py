"""The small marks on blocks that have findings: a link to the check page beneath the block's heading.

In: a rendered page and its findings by heading id. Out: the page with marks; they are never printed.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from generator.model.blocks import Anchor
from generator.render.findings import FindingView
from generator.render.labels import Labels
from generator.text.passage import Passage
from generator.text.reader import heading_lines

_ID = re.compile(r"\{#([^\s{}]+)\}$")
_KINDS = {"error": "bad", "warning": "warn", "hint": "muted"}

Link = Callable[[Anchor, object], Markup]
Found = Mapping[str, Sequence[FindingView]]


_ROW = re.compile(r"^(?:#{1,6}[ \t]+(?P<title>.*)|[ \t]*(?P<fence>`{3,}|~{3,})(?P<info>.*))$", re.MULTILINE)
_UNUSUAL = re.compile(r"<!--(?!.*-->)|\r|^ {1,3}#|^ {0,3}=+[ \t]*$", re.MULTILINE)
"""What our templates never write and authors of templates may: it takes the parser to tell headings then."""


@lru_cache(maxsize=4096)
def heading_ids(text: str) -> dict[str, int]:
    """The ids of a page's headings, each with its line (from 1); the first heading also as ""."""
    lines = _parsed_lines(text) if _UNUSUAL.search(text) else list(_heading_lines(text))
    rows = text.split("\n")
    ids = {found[1]: line for line in lines if (found := _ID.search(rows[line - 1]))}
    return ids | ({"": lines[0]} if lines else {})


def _parsed_lines(text: str) -> list[int]:
    return [line for _, _, line in heading_lines(Passage.read(text))]


def _heading_lines(text: str) -> Iterator[int]:
    """The lines (from 1) of the headings that no list, quote or fence holds."""
    fence, line, stop = "", 1, 0
    for row in _ROW.finditer(text):
        mark = row["fence"]
        if mark is None:
            if not fence:
                line += text.count("\n", stop, row.start())
                stop = row.start()
                yield line
        elif not fence:
            fence = "" if mark[0] == "`" and "`" in row["info"] else mark
        elif mark.startswith(fence) and not row["info"].strip():
            fence = ""


def add_marks(
    text: str,
    marked: Found,
    link: Link,
    label: Labels,
) -> str:
    """The page with a mark under each heading that has findings.

    Findings without a heading of their own are marked under the first one.
    """
    if not marked:
        return text
    lines = heading_ids(text)
    places: dict[int, list[FindingView]] = {}
    for name, found in marked.items():
        line = lines.get(name, lines.get(""))
        if line:
            places.setdefault(line, []).extend(found)
    rows = text.split("\n")
    for line in sorted(places, reverse=True):
        rows[line:line] = ["", _mark(places[line], link, label)]
    return "\n".join(rows)


def _mark(views: Sequence[FindingView], link: Link, label: Labels) -> str:
    """How many there are, in the colour of the worst, which it leads to."""
    worst = min(views, key=lambda view: list(_KINDS).index(view.severity))
    text = link(worst.anchor, label("check-mark", n=len(views)))
    mark = f'<span class="prep-mark prep-{_KINDS[worst.severity]}">{text}</span>'
    return f'<p class="prep-marks" data-search-exclude markdown="span">{mark}</p>'
