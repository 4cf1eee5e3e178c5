"""Every source format, by cases: the files of a small profile, and what is loaded or said about them.

A case has `name`, `files` (path -> text), and `expect` (path into the library -> value) or
`diagnostics` (all of them, as printed), or both; without `diagnostics` there must be none.
`base: position` adds a plain position.md at companies/acme/dev.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Report
from tests.sources.trees import load_tree, look_up

CASES = Path(__file__).parents[1] / "cases" / "sources"
BASES = {"profile": {}, "position": {"companies/acme/dev/position.md": "---\ntitle: 서버 개발자\n---\n"}}
KEYS = {"name", "base", "files", "expect", "diagnostics"}


def _load_cases() -> list[Any]:
    cases = []
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert set(case) <= KEYS, (path.name, set(case) - KEYS)
            assert "expect" in case or "diagnostics" in case, case["name"]
            cases.append(pytest.param(case, id=f"{path.stem}: {case['name']}"))
    return cases


@pytest.mark.parametrize("case", _load_cases())
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    files = {**BASES[case.get("base", "profile")], **case["files"]}
    library, found = load_tree(tmp_path, files)
    said = [diagnostic.explain() for diagnostic in Report.of(found).diagnostics]
    assert said == case.get("diagnostics", [])
    expected = case.get("expect", {})
    assert {path: look_up(library, path) for path in expected} == expected


def test_there_are_enough_cases() -> None:
    """The runner finds the cases: an empty folder would pass every test."""
    assert len(_load_cases()) > 60
