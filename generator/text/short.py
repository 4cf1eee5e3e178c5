"""The short form of a spoken answer: its first sentence that says something, or its list.

In: plain text. Out: one sentence, or the items of a list with their marks.
"""

import re
from collections.abc import Iterator

from generator.text.sentence import first_sentence, split_sentences

_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+•·]|\d{1,3}[.)])[ \t]+(?P<text>.*)")
_ENDED = re.compile(r"[.?!…。？！][\"'”’)\]」』》]*$")
_HELLO = (
    r"안녕하(?:세요|십니까|신가요)|(?:만나서\s*)?(?:반갑습니다|반가워요)|처음\s*뵙겠습니다|뵙게\s*되어\s*\S+"
    r"|hello|hi|hey|good\s+(?:morning|afternoon|evening)|nice\s+to\s+meet\s+you"
)
_ADDRESS = r"면접관님들?|여러분|위원님들?|there|everyone|all|sir|ma'am"
_THANKS = (
    r"[^.!?]{0,40}(?:기회|자리|시간|질문)[^.!?]{0,20}(?:감사합니다|감사드립니다|고맙습니다|영광입니다)"
    r"|thank\s+you\s+for[^.!?]{0,60}"
)
_PREFACE = (
    r"(?:질문에\s*)?(?:답변|대답|말씀|소개)(?:을|를)?\s*드리겠습니다"
    r"|(?:(?:자기|제)?\s*소개(?:를)?\s*)(?:시작)?하겠습니다"
)
_EMPTY = re.compile(
    rf"[\s,.!~?]*(?:(?:네|예|음|아|well|yes|{_ADDRESS}|{_HELLO}|{_THANKS}|{_PREFACE})[\s,.!~?…]*)+",
    re.IGNORECASE,
)
_LONGEST_EMPTY = 80


def short_form(text: str) -> tuple[str, ...]:
    """One sentence, or several items `- …` or `1. …`; nothing where no part of the text says it alone.

    A greeting, thanks for the invitation and the like say nothing; a sentence that only announces a list,
    and a table, say nothing without what follows.
    """
    for paragraph in _PARAGRAPHS.split(text.strip()):
        rows = paragraph.split("\n")
        start = next((index for index, row in enumerate(rows) if _ITEM.match(row)), len(rows))
        for sentence in split_sentences("\n".join(rows[:start])):
            if not _is_empty(sentence):
                announces = sentence.endswith((":", "："))
                breaks_off = start < len(rows) and not _ENDED.search(sentence)
                return () if announces or breaks_off or sentence.startswith("|") else (sentence,)
        if items := tuple(_items(rows[start:])):
            return items if len(items) > 1 else (_ITEM.sub(r"\g<text>", items[0]),)
    return (first_sentence(text),) if text.strip() else ()


def _is_empty(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_EMPTY and _EMPTY.fullmatch(sentence) is not None


def _items(rows: list[str]) -> Iterator[str]:
    """The first sentence of each item of a list; what is nested in one is left out."""
    indent, mark, words = -1, "", ""
    nested = False
    for row in rows:
        item = _ITEM.match(row)
        if item and (indent < 0 or len(item["indent"]) <= indent + 1):
            if mark:
                yield f"{mark} {first_sentence(words)}"
            indent = len(item["indent"]) if indent < 0 else indent
            mark, words, nested = item["mark"] if item["mark"][0].isdigit() else "-", item["text"], False
        elif item:
            nested = True
        elif not nested:
            words += f" {row.strip()}"
    if mark:
        yield f"{mark} {first_sentence(words)}"
