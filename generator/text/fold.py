"""Folding, slugs and ids: how two spellings are one name, and how a name becomes an id.

In: any text. Out: folded text for matching, heading ids (Hangul kept), ASCII ids, "did you mean".
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_LIMIT = 64
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10))]
)
# Revised Romanization of Korean, letter by letter without assimilation.
_INITIALS, _VOWELS, _FINALS = (
    row.split(" ")
    for row in (
        "g kk n d tt r m b pp s ss - j jj ch k t p h",
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
        "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
    )
)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The form in which tags and names are compared: NFKC, casefold, white space collapsed."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.split())


def slug(text: str, limit: int = 60) -> str:
    """A heading id from plain text: letters of any script and digits kept, the rest becomes `-`."""
    words = re.sub(r"[\W_]+", "-", fold(text)).strip("-")[:limit].strip("-")
    return words or f"h-{_digest(text)}"


def is_id(text: str) -> bool:
    """Whether the text may name a source file, folder or entry on every system."""
    return len(text) <= _ID_LIMIT and text not in _RESERVED and _ID.fullmatch(text) is not None


def propose_id(text: str) -> str:
    """A valid id close to the text; Hangul is romanised syllable by syllable."""
    latin = unicodedata.normalize("NFKD", "".join(map(_romanise, unicodedata.normalize("NFKC", text))))
    plain = "".join(letter for letter in latin.casefold() if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) > _ID_LIMIT:
        cut = words[: _ID_LIMIT + 1].rpartition("-")[0]
        words = cut or words[:_ID_LIMIT]
    if not words:
        return f"id-{_digest(text)}"
    return f"{words}-1" if words in _RESERVED else words


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or "" if none is near.

    Words are compared folded and letter by letter (a Hangul syllable is two or three letters).
    """
    wanted = _letters(word)
    best, score = "", 0.65
    for candidate in known:
        ratio = SequenceMatcher(None, wanted, _letters(candidate), autojunk=False).ratio()
        if ratio > score:
            best, score = candidate, ratio
    return best


def _letters(word: str) -> str:
    return unicodedata.normalize("NFD", fold(word))


def _romanise(letter: str) -> str:
    index = ord(letter) - 0xAC00
    if not 0 <= index < 11172:
        return letter
    parts = (_INITIALS[index // 588], _VOWELS[index % 588 // 28], _FINALS[index % 28])
    return "".join(parts).replace("-", "")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
