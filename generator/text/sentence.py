"""The first sentence of a plain text, Korean or English."""

import re

_END = re.compile(
    r"(?P<mark>[.?!…。？！]+)(?P<close>[\"'”’)\]」』》]*)(?=\s|$)"
    r"|(?<=[다요죠까])(?P<tight>[.?!])(?=[가-힣])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'])(?:e\.g|i\.e|vs|cf|Mr|Mrs|Ms|Dr|Prof|No|St|approx|[A-Z]|\d{1,2}|\d{4}\. ?\d{1,2}"
    r"|(?:\d{4}\. ?)?\d{1,2}\. ?\d{1,2}|\d{4})$",
)
_FIRM = re.compile(r"(?:\((?:주|유|재|사)\)|㈜|\b(?:Inc|Ltd|Co|Corp|etc|al))$")


def first_sentence(text: str) -> str:
    """The text up to and with its first sentence end, line breaks folded; the first paragraph at most.

    `1.5`, `e.g.`, `(주).`, `2024. 3. 1.` and list numbers do not end a sentence.
    """
    paragraph = re.split(r"\n[ \t]*\n", text.strip(), maxsplit=1)[0]
    line = " ".join(paragraph.split())
    for end in _END.finditer(line):
        before, after = line[: end.start()], line[end.end() :]
        if end.group("mark") == "." and not end.group("close") and after:
            if _ABBREVIATION.search(before):
                continue
            if _FIRM.search(before) and not re.match(r"\s+[A-Z]", after):
                continue
        return line[: end.end()]
    return line
