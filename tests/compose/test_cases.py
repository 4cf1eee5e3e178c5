"""Composing, by cases: small files in, views as short lines (`describe.py`) or findings out.

Without `diagnostics` there must be none. `base: position` adds the position dalbit/dev.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import files_of, load_cases, merge
from tests.compose.describe import describe

CASES = load_cases("compose", {"base", "files", "edition"}, {"expect", "diagnostics"})


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    built = merge(tmp_path, files_of(case), case.get("edition", "private"))
    assert built.said == case.get("diagnostics", [])
    expected = case.get("expect", {})
    assert {topic: describe(built.merged, topic) for topic in expected} == expected


def test_there_are_enough_cases() -> None:
    """The runner finds the cases: an empty folder would pass every test."""
    assert len(CASES) > 30
