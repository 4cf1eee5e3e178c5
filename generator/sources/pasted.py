"""Bytes that were pasted or piped in, as text, whatever program they came from.

In: bytes. Out: NFC text with `\\n` line ends.
"""

import unicodedata

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def decode_pasted(data: bytes) -> str:
    """UTF-8; UTF-16 with its mark, as PowerShell writes; else CP949, as older Korean Windows does."""
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    for encoding in (marked or "utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        break
    else:
        text = data.decode("utf-8", errors="replace")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
