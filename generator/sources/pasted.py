"""Bytes that were pasted or piped in, as text, whatever program they came from.

In: bytes. Out: NFC text with `\\n` line ends.
"""

import unicodedata

from generator.codes.sources.files import BAD_ENCODING, NOT_TEXT
from generator.diagnostics import ContentError, Location

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

_DOCUMENTS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf")
"""How documents begin that may be letters only: zipped ones as of Word and Hangul, PDF, rich text."""


def decode_pasted(data: bytes, name: str = "-") -> str:
    """UTF-8; UTF-16 with its mark, as PowerShell writes; else CP949, as older Korean Windows does.

    Raises:
        ContentError: it is a document or a picture, or nothing can read its letters; at the `name`.
    """
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    if data.startswith(_DOCUMENTS) or (marked != "utf-16" and b"\0" in data):
        raise ContentError([NOT_TEXT.at(Location(name))])
    for encoding in (marked or "utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        break
    else:
        raise ContentError([BAD_ENCODING.at(Location(name))])
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
