"""Checkboxes as people type them: `- []`, `[ ]` without a dash, `-[ ]`, `☐`.

In: the body of a file of tasks. Out: the same body with the task items they were meant as, on their lines.
"""

import re
from collections.abc import Iterator

from generator.sources.markdown_slips import code_rows
from generator.text.passage import Passage

BOX = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<marker>[-*+•·]|\d{1,9}[.)])[ \t]*)?"
    r"(?P<box>\[[ \t]*(?P<mark>[xXvV✓✔]?)[ \t]*\](?![(\[:])|(?P<sign>[☐☑]))[ \t]*(?P<text>.*)"
)
"""A line that begins with a box, in every way it is typed."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_LISTED = "-*+"


def mend_checkboxes(body: Passage) -> Passage:
    """The body with every checkbox as `- [ ] `; a line that follows a task unindented is no part of it."""
    if "]" not in body.text and "☐" not in body.text and "☑" not in body.text:
        return body
    return Passage.join(_mend(body))


def _mend(body: Passage) -> Iterator[tuple[str, int]]:
    code = code_rows(body)
    in_task = False
    for index, (row, line) in enumerate(body.rows):
        box = None if index in code else BOX.fullmatch(row)
        if box:
            marker = box["marker"] or "-"
            marker = marker if marker in _LISTED or marker[0].isdigit() else "-"
            done = box["mark"] or box["sign"] == "☑"
            yield f"{box['indent']}{marker} [{'x' if done else ' '}] {box['text']}".rstrip(), line
            in_task = True
            continue
        if in_task and row[:1].strip() and index not in code:
            if not _ITEM.match(row):
                yield "", line
            in_task = False
        in_task = in_task and bool(row.strip())
        yield row, line
