"""Every expression, by cases: a text in, the merged plain text, Markdown, spans or findings out.

`text` is the answer of an essay at companies/dalbit/dev (its first line is line 3 of essays.md), or
with `at: profile` a spoken introduction. `spans` are `text ← path:line (via)`. Without `diagnostics`
there must be none.
"""

from pathlib import Path
from typing import Any

import pytest

from generator.model.merged import Merged
from tests.builders import POSITION, load_cases, merge

OUTCOMES = {"plain", "markdown", "spans", "diagnostics"}
CASES = load_cases("merge", {"text", "at", "files", "edition"}, OUTCOMES)
FACTS = "quality: 95%\nlag: {value: 40초, before: 12분, unit: 이내, subject: 지연}\n"


def _show_spans(merged: Merged) -> list[str]:
    shown = []
    for span in merged.spans:
        via = f" ({span.via})" if span.via else ""
        shown.append(f"{merged.plain[span.start : span.stop]} ← {span.where}{via}")
    return shown


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    files = {**POSITION, "facts.yml": FACTS, **case.get("files", {})}
    if case.get("at") == "profile":
        files["intro.md"] = f"## 1분\n\n{case['text']}\n"
    elif "text" in case:
        files["companies/dalbit/dev/essays.md"] = f"## 질문 {{#q}}\n\n{case['text']}\n"
    built = merge(tmp_path, files, case.get("edition", "private"))
    assert built.said == case.get("diagnostics", [])
    if OUTCOMES - {"diagnostics"} & set(case):
        if case.get("at") == "profile":
            merged = built.merged.of(built.site.introductions[0].body)
        else:
            merged = built.essay()
        outcome = {"plain": merged.plain, "markdown": merged.markdown, "spans": _show_spans(merged)}
        expected = {name: case[name] for name in outcome if name in case}
        assert {name: outcome[name] for name in expected} == expected


def test_there_are_enough_cases() -> None:
    """The runner finds the cases: an empty folder would pass every test."""
    assert len(CASES) > 60
