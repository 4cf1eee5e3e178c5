"""Rows nested deeper than any reader follows: thousands of `>` or `- `, or lists indented without end.

In: a text. Out: the first such row. Past a hundred levels the Markdown parser drops what it finds, and the
host runs out of stack, so that such a row is refused before either sees it.
"""

import re

from generator.text.code_ranges import code_ranges

MAX_MARKS = 30
MAX_INDENT = 80

_LEAD = re.compile(r"^[ \t>*+\-\d.)]{60,}", re.MULTILINE)
_MARK = re.compile(r">|(?:[-*+]|\d{1,9}[.)])(?=[ \t])")
_RULE = re.compile(r"[ \t]*([-*])[ \t]*(?:\1[ \t]*)+")


def find_too_deep(text: str) -> int | None:
    """The index (from 0) of the first row outside code with more than `MAX_MARKS` marks of lists and quotes.

    A list item indented by more than `MAX_INDENT` columns counts as well; a row of dashes is a rule.
    """
    for lead in _LEAD.finditer(text):
        if _is_too_deep(text, lead) and not _in_code(text, lead.end() - 1):
            return text.count("\n", 0, lead.start())
    return None


def _is_too_deep(text: str, lead: re.Match[str]) -> bool:
    stop = text.find("\n", lead.end())
    row = text[lead.start() : stop if stop >= 0 else len(text)]
    if _RULE.fullmatch(row):
        return False
    marks = len(_MARK.findall(lead[0]))
    indent = len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip())
    return marks > MAX_MARKS or (marks > 0 and indent > MAX_INDENT)


def _in_code(text: str, at: int) -> bool:
    return any(start <= at < stop for start, stop in code_ranges(text))
