"""The sentences of a plain text, Korean or English."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"(?P<mark>[.?!…。？！]+)(?P<close>[\"'”’)\]」』》]*)(?=\s|$)"
    r"|(?<=[다요죠까])(?P<tight>[.?!])(?=[가-힣])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'])(?:e\.g|i\.e|vs|cf|Mr|Mrs|Ms|Dr|Prof|No|St|approx|[A-Z]|\d{1,2}|\d{4}\. ?\d{1,2}"
    r"|(?:\d{4}\. ?)?\d{1,2}\. ?\d{1,2}|\d{4})$",
)
_PARTS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•·]|\d{1,3}[.)])[ \t])")
_FIRM = re.compile(r"(?:\((?:주|유|재|사)\)|㈜|\b(?:Inc|Ltd|Co|Corp|etc|al))$")
_CAPITAL = re.compile(r"\s+[A-Z]")
_LONGEST = 40
"""Letters before a full stop that are looked at: more than any abbreviation or date has."""


def first_sentence(text: str) -> str:
    """The text up to and with its first sentence end, line breaks folded; the first paragraph at most.

    `1.5`, `e.g.`, `(주).`, `2024. 3. 1.` and list numbers do not end a sentence.
    """
    paragraph = re.split(r"\n[ \t]*\n", text.strip(), maxsplit=1)[0]
    line = " ".join(paragraph.split())
    return line[: next(_ends(line), len(line))]


def split_sentences(text: str) -> tuple[str, ...]:
    """All sentences in order, line breaks folded; a paragraph or list item ends one, too."""
    found: list[str] = []
    for part in _PARTS.split(text):
        line = " ".join(part.split())
        start = 0
        for end in (*_ends(line), len(line)):
            if sentence := line[start:end].strip():
                found.append(sentence)
            start = end
    return tuple(found)


def sentence_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands in a text, by the rules of `split_sentences`, without outer white space."""
    cuts = [(match.start(), match.end()) for match in _PARTS.finditer(text)]
    starts = [0, *(stop for _, stop in cuts)]
    stops = [*(start for start, _ in cuts), len(text)]
    for first, last in zip(starts, stops, strict=True):
        line = text[first:last].replace("\n", " ")
        start = 0
        for end in (*_ends(line), len(line)):
            sentence = line[start:end]
            if sentence.strip():
                lead = len(sentence) - len(sentence.lstrip())
                yield first + start + lead, first + start + len(sentence.rstrip())
            start = end


def _ends(line: str) -> Iterator[int]:
    """Where the sentences of a line end."""
    for end in _END.finditer(line):
        before = line[max(0, end.start() - _LONGEST) : end.start()]
        if end.group("mark") == "." and not end.group("close") and end.end() < len(line):
            if _ABBREVIATION.search(before):
                continue
            if _FIRM.search(before) and not _CAPITAL.match(line, end.end()):
                continue
        yield end.end()
