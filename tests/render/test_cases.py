"""Pages, by cases: small files in, whole pages or their named sections out (`sections.py`).

`pages` maps `path.md`, `path.md#heading-id` or `path.md:top` to the exact text; `without` lists texts
that no page may hold. Without `diagnostics` there must be none. `base: position` adds dalbit/dev.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import build, files_of, load_cases
from tests.render.sections import excerpt

CASES = load_cases("pages", {"base", "files", "edition"}, {"pages", "without", "diagnostics"})


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    built = build(tmp_path, files_of(case), case.get("edition", "private"))
    assert built.said == case.get("diagnostics", [])
    expected = case.get("pages", {})
    assert {name: excerpt(built.pages, name) for name in expected} == expected
    whole = "\n".join(built.pages.values())
    assert [text for text in case.get("without", []) if text in whole] == []


def test_there_are_enough_cases() -> None:
    """The runner finds the cases: an empty folder would pass every test."""
    assert len(CASES) > 20
