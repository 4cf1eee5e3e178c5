"""How long a text is, by the convention of the form it goes into, and how long it takes to say.

In: plain text (`plain.plain_text`). Out: numbers.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from generator.records import record

Unit = Literal["chars", "chars-no-space", "bytes", "words"]
Encoding = Literal["cp949", "utf-8"]


_WRITTEN_NEWLINES: dict[str, Literal[0, 1, 2]] = {"0": 0, "1": 1, "2": 2}


@record(frozen=True)
class Convention:
    """What counts as one.

    chars ("공백 포함"): Unicode code points after NFC, white space included, which is what the counters of
    Korean job sites show. An emoji outside the BMP is one here and two in a browser's `maxlength`, which
    counts UTF-16 units (HTML Standard, "maxlength": https://html.spec.whatwg.org/#attr-fe-maxlength); a
    zero-width character is one in both, although nobody sees it.
    chars-no-space ("공백 제외"): code points that are no white space (Unicode White_Space, so U+3000 and
    U+00A0, too); line breaks never count.
    bytes, cp949: ASCII 1 and everything else 2, as forms count that say "한글 2바이트"; CP949 is KS X 1001
    with its extension, https://encoding.spec.whatwg.org/#euc-kr-encoder. Characters it lacks count 2, too.
    bytes, utf-8: the encoded length (RFC 3629), Hangul 3, as NEIS and forms count that say "한글 3바이트".
    words: what white space separates, as word processors and English forms count.

    `newline` is what one line break adds to chars and bytes: 1 in a text area, whose value has LF alone
    (https://github.com/whatwg/html/pull/1712); 2 where a form counts what it sends, CR LF
    (https://html.spec.whatwg.org/#converting-an-entry-list-to-a-list-of-name-value-pairs), and in NEIS; 0
    where it counts letters only. CR LF and CR are line breaks like LF.
    """

    unit: Unit = "chars"
    encoding: Encoding = "cp949"
    newline: Literal[0, 1, 2] = 1

    @classmethod
    def written(cls, unit: Unit, encoding: Encoding, newline: Literal["0", "1", "2"]) -> "Convention":
        """The convention an author or a record writes, whose line break is a text there."""
        return cls(unit, encoding, _WRITTEN_NEWLINES[newline])


USUAL = Convention()
"""How most forms count."""


@lru_cache(maxsize=4096)
def count(text: str, convention: Convention = USUAL) -> int:
    """The length of a text in the unit of the convention."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
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
