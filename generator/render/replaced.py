"""Links to pages that the author's templates replace: what is not there any more is not linked to.

In: all pages, and which of them the author made. Out: the pages, with links that lead to no lost heading.
"""

import posixpath
import re
from collections.abc import Collection

_ID = re.compile(r"""\bid=["']([^"'\s]+)|\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}""")


def drop_lost_headings(pages: dict[str, str], own: Collection[str]) -> dict[str, str]:
    """Links of our pages to a heading that an own page does not have lead to the page; its own links stay."""
    known = {path: {one or other for one, other in _ID.findall(pages[path])} for path in own}
    return {path: text if path in own else _mended(path, text, known) for path, text in pages.items()}


def _mended(page: str, text: str, known: dict[str, set[str]]) -> str:
    for path, ids in known.items():
        if f"{posixpath.basename(path)}#" not in text:
            continue
        target = posixpath.relpath(f"/{path}", f"/{posixpath.dirname(page)}")
        text = re.sub(
            rf"(?<=\]\({re.escape(target)})#([^)\s]+)(?=\))",
            lambda link: link[0] if link[1] in ids else "",  # noqa: B023 - called at once
            text,
        )
    return text
