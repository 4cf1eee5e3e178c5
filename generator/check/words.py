"""Korean and English words as a rule sees them: stems without particles, and where a name is a name.

In: plain text. Out: stems with their places; patterns for what may follow a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PARTICLES = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|에게서|께서|께|한테|으로|로|으로서|로서|으로써|로써|로부터|으로부터|도|만|부터|까지|나|이나|"
    "라|이라|보다|처럼|같이|등|및|들|인|이며|이고|이다|이었|였|입니다|이자|라는|이라는|라고|이라고|란|이란|라면|이라면|이든|"
    "마다|조차|밖에|뿐|대로|하고|랑|이랑|이지만|인데|이기|이에요|예요|다운|답게|야말로|이야말로|에선|에만|에는|에도|에서는|에서의|에서도|로의|만의|에의"
)
"""Particles and forms of 이다 that may stand behind a noun."""

AFTER_NOUN = rf"(?=(?:{PARTICLES}){{0,3}}(?![가-힣]))"
"""A noun ends here: particles at most up to the end of the word."""

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#./_-]*[A-Za-z0-9+#]|[A-Za-z]|[가-힣]+|\d[\d,.]*")
_TAIL = re.compile(
    r"(?<=[가-힣]{2})(?:에서는|에서의|에서도|으로써|으로서|으로부터|이라는|라는|에서|에게|으로|까지|부터|보다|처럼|마다|이나|이며|이고|"
    r"하여|하고|하며|하는|하면서|했습니다|합니다|하였습니다|했으며|했고|한|할|함|해서|해|된|되는|되어|되고|됐고|됩니다|됐습니다|되었습니다|"
    r"시켰습니다|시키고|시켜|시킨|은|는|이|가|을|를|과|와|의|에|로|도|만|입니다|였습니다|이었습니다)$"
)
_IRREGULAR = {
    "줄였습니다": "줄",
    "줄이고": "줄",
    "줄여": "줄",
    "줄인": "줄",
    "늘렸습니다": "늘",
    "높였습니다": "높",
}
_WEAK = frozenset((
    "그리고", "또한", "그래서", "이후", "통해", "위해", "대한", "대해", "있는", "있습니다", "했습니다",
    "있다", "있고", "수", "것", "및", "등", "더", "약", "총", "최대", "평균", "이상", "정도", "이를",
    "저는", "제가", "그", "이", "the", "a", "an", "of", "to", "in", "and", "for", "with", "by", "on", "we",
    "i", "our", "my", "from", "at", "is", "was", "were", "that", "this",
))  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A word of a text: its stem, where it starts and ends."""

    stem: str
    start: int
    stop: int


def find_words(text: str) -> Iterator[Word]:
    """The words of a text, numbers among them, folded and without particles and verb endings."""
    for match in _WORD.finditer(text):
        yield Word(stem(match[0]), match.start(), match.end())


def stem(word: str) -> str:
    """A word without its particle or the ending of 하다/되다, in lower case."""
    return _IRREGULAR.get(word) or _TAIL.sub("", word).casefold()


def content_stems(text: str) -> tuple[str, ...]:
    """The stems that carry meaning: no numbers, no words that stand in every sentence."""
    return tuple(
        word.stem
        for word in find_words(text)
        if not word.stem[0].isdigit() and word.stem not in _WEAK and (len(word.stem) > 1)
    )


def is_weak(word: str) -> bool:
    return word in _WEAK
