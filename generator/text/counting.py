"""How long a text is, by the convention of the form it goes into, and how long it takes to say.

In: plain text (`plain.plain_text`). Out: numbers.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Unit = Literal["chars", "chars-no-space", "bytes", "words"]
Encoding = Literal["cp949", "utf-8"]


@dataclass(frozen=True)
class Convention:
    """What counts as one.

    chars: Unicode code points after NFC with white space, as Korean application forms show
    ("공백 포함"); browsers count UTF-16 units, so an emoji may count 2 there and counts 1 here.
    chars-no-space: code points that are no white space ("공백 제외"); line breaks never count.
    bytes, cp949: ASCII 1 and everything else 2, the rule of Korean forms that count bytes, also for
    characters CP949 lacks. bytes, utf-8: the encoded length, Hangul 3.
    words: what white space separates, as English forms and word processors count.

    `newline` is what one line break adds to chars and bytes: 1, or 2 where a form sends CR LF, or 0.
    """

    unit: Unit = "chars"
    encoding: Encoding = "cp949"
    newline: Literal[0, 1, 2] = 1


@lru_cache(maxsize=4096)
def count(text: str, convention: Convention = Convention()) -> int:
    """The length of a text in the unit of the convention."""
    text = unicodedata.normalize("NFC", text)
    if convention.unit == "words":
        return len(text.split())
    if convention.unit == "chars-no-space":
        return sum(map(len, text.split()))
    breaks = text.count("\n")
    if convention.unit == "chars":
        length = len(text)
    elif convention.encoding == "utf-8":
        length = len(text.encode("utf-8", "surrogatepass"))
    else:
        length = 2 * len(text) - len(text.encode("ascii", "ignore"))
    return length - breaks + breaks * convention.newline


def speaking_seconds(
    text: str,
    *,
    chars_per_minute: int = 300,
    words_per_minute: int = 130,
    language: Literal["ko", "en"] = "ko",
) -> int:
    """How many seconds a text takes to say: Korean by letters and digits, English by words.

    About 300 syllables a minute is the unhurried pace advised for presentations in Korean, about
    130 words in English.
    """
    if language == "en":
        spoken, pace = len(re.findall(r"\w+(?:['’.,-]\w+)*", text)), words_per_minute
    else:
        spoken, pace = sum(character.isalnum() for character in text), chars_per_minute
    return round(spoken * 60 / pace)
