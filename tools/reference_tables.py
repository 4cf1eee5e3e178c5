"""The parts of the guide that are derived from code: tables between marks, and the page of findings.

In: the models, the names of `sources/sections.py`, the codes, and the guide's own text. Out: the text of
every guide page as it should be. `python -m tools.reference_tables` writes what is stale.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.reference_commands import commands_reference
from tools.reference_errors import ERRORS_PAGE, render_errors
from tools.reference_expressions import (
    counted_text,
    counts_table,
    filters_table,
    limits_table,
    pages_table,
    particles_table,
    parts_table,
)
from tools.reference_keys import fields_table, names_table
from tools.reference_views import (
    filters_reference,
    functions_reference,
    names_reference,
    views_reference,
)
from tools.reference_visibility import defaults_table, editions_table, private_table
from tools.reference_words import FIELD_TABLES, NAME_TABLES

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide"

_REGION = re.compile(r"(<!-- table: ([\w-]+) -->\n)(?:(?!<!-- table:).)*?(<!-- /table -->)", re.DOTALL)


def render_guide(guide: Path = GUIDE) -> dict[Path, str]:
    """Every guide page with derived parts, as it should be.

    Raises:
        KeyError: a page names a table that does not exist, or a name has no words yet.
    """
    pages = {path: render_regions(path.read_text(encoding="utf-8")) for path in sorted(guide.glob("*.md"))}
    pages[guide / ERRORS_PAGE] = render_errors()
    return pages


def render_regions(text: str) -> str:
    """A page with each region between `<!-- table: name -->` and `<!-- /table -->` written anew."""
    return _REGION.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


TABLES: dict[str, Callable[[], str]] = {
    **{f"fields-{name}": (lambda name=name: fields_table(name)) for name in FIELD_TABLES},  # type: ignore[misc]  # a default keeps the name
    **{name: (lambda name=name: names_table(name)) for name in NAME_TABLES},  # type: ignore[misc]  # a default keeps the name
    "private": private_table,
    "defaults": defaults_table,
    "editions": editions_table,
    "parts": parts_table,
    "filters": filters_table,
    "particles": particles_table,
    "pages": pages_table,
    "limits": limits_table,
    "counts": counts_table,
    "counted": counted_text,
    "commands": commands_reference,
    "template-names": names_reference,
    "template-functions": functions_reference,
    "template-filters": filters_reference,
    "views": views_reference,
}
"""The text of every derived region, by the name in its mark."""


def named_regions(text: str) -> Iterator[str]:
    """The names of the regions of a page."""
    return (found[2] for found in _REGION.finditer(text))


def write_guide(guide: Path = GUIDE) -> tuple[Path, ...]:
    """Write the pages that are stale; which they were."""
    stale = {
        path: text
        for path, text in render_guide(guide).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(stale)


if __name__ == "__main__":
    for written in write_guide():
        sys.stdout.write(f"{written}\n")
