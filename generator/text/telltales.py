"""What tells by itself whose it is, however short: addresses, telephone numbers, amounts of money.

In: plain text. Out: each such string in a form that spellings share, with the words as written.
"""

import re
from collections.abc import Iterator

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'`)\]}|,]+", re.ASCII | re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w-])(?:\+82[ .-]?)?\(?0?\d{1,2}\)?[ .-]?\d{3,4}[ .-]\d{4}(?![\w-])", re.ASCII)
_MOBILE = re.compile(r"(?<![\w-])01\d\d{7,8}(?![\w-])", re.ASCII)
_MONEY = re.compile(
    r"(?<![\w.,])(?:[$€₩]\s?\d[\d,.]*\s?[km]?|(?=\d)(?:\d[\d,.]*\s?[천백]?[만억천백]\s?)*(?:\d[\d,.]*\s?)?원)",
    re.IGNORECASE,
)


def find_telltales(text: str) -> Iterator[tuple[str, str]]:
    """Each telltale string of a text as `(shared form, words as written)`."""
    for match in _MAIL.finditer(text):
        yield match[0].rstrip(".").casefold(), match[0]
    for match in _URL.finditer(text):
        words = match[0].rstrip(".;:!?")
        bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", words.casefold()).rstrip("/")
        if bare:
            yield bare, words
    for kind in (_PHONE, _MOBILE):
        for match in kind.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            yield f"tel {digits.removeprefix('82').lstrip('0')}", match[0]
    for match in _MONEY.finditer(text):
        yield re.sub(r"[\s,]", "", match[0]).casefold(), match[0].strip()
