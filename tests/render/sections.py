"""Parts of a page by name, so that a case compares a whole section and nothing besides."""

import re

_HEADING = re.compile(r"(#{1,6}) ")


def excerpt(pages: dict[str, str], name: str) -> str:
    """The text at a name, ending with one line break.

    `page.md` is the page, `page.md#id` the section under the heading with that id, `page.md:top` what
    stands before the first `##` heading. A line break that Markdown keeps is shown as ` ⏎`.
    """
    return _cut(pages, name).replace("  \n", " ⏎\n").strip("\n") + "\n"


def _cut(pages: dict[str, str], name: str) -> str:
    path, mark, rest = re.fullmatch(r"(.*?\.(?:md|yml))(?:([#:])(.+))?", name).groups()
    lines = pages[path].split("\n")
    if mark is None:
        return pages[path]
    headings = [(index, len(match[1])) for index, line in enumerate(lines) if (match := _HEADING.match(line))]
    if mark == ":":
        stop = next((index for index, level in headings if level == 2), len(lines))
        return "\n".join(lines[:stop])
    start, depth = next((index, level) for index, level in headings if lines[index].endswith(f"{{#{rest}}}"))
    stop = next((index for index, level in headings if index > start and level <= depth), len(lines))
    return "\n".join(lines[start:stop])
