"""Checking, by cases.

`tests/cases/check/*.yml` holds rules (`code`, texts that must speak, texts that must stay silent) and cases
(`findings` whole). Hints are compared only where a case says `hints: true` or its code is one.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.codes import check, codes_of
from generator.diagnostics import Severity
from tests.builders import CASES
from tests.check.profiles import KEYS, check_case, describe

RULE_KEYS = KEYS | {"code", "speaks", "silent", "besides"}
CASE_KEYS = KEYS | {"name", "findings", "hints", "answered"}
CODES = {code.name: code for code in codes_of(*check.FAMILIES)}


def _load() -> tuple[list[Any], list[Any], list[Any]]:
    speaking, silent, whole = [], [], []
    for path in sorted((CASES / "check").glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            if "code" in entry:
                assert set(entry) <= RULE_KEYS, (path.name, set(entry))
                label = f"{path.stem}: {entry['code']}"
                speaking += [
                    pytest.param(entry, text, id=f"{label} {text}") for text in entry.get("speaks", ())
                ]
                silent += [
                    pytest.param(entry, text, id=f"{label} {text}") for text in entry.get("silent", ())
                ]
            else:
                assert set(entry) <= CASE_KEYS, (path.name, set(entry))
                whole.append(pytest.param(entry, id=f"{path.stem}: {entry['name']}"))
    return speaking, silent, whole


SPEAKING, SILENT, WHOLE = _load()


def _texts(text: str | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else text


@pytest.mark.parametrize(("rule", "text"), SPEAKING)
def test_a_text_that_must_speak(rule: dict[str, Any], text: str | list[str], tmp_path: Path) -> None:
    """The finding is there, once, and no other error with it."""
    findings = check_case(tmp_path, rule, _texts(text)).findings
    counts = Counter(finding.code.name for finding in findings)
    assert counts[rule["code"]] == 1, [describe(finding) for finding in findings]
    errors = {finding.code.name for finding in findings if finding.severity is Severity.ERROR}
    assert errors <= {rule["code"], *rule.get("besides", ())}


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_a_text_that_must_stay_silent(rule: dict[str, Any], text: str | list[str], tmp_path: Path) -> None:
    """Neither the finding nor any error."""
    findings = check_case(tmp_path, rule, _texts(text)).findings
    spoken = [
        finding
        for finding in findings
        if finding.code.name == rule["code"] or finding.severity is Severity.ERROR
    ]
    assert [describe(finding) for finding in spoken] == []


@pytest.mark.parametrize("case", WHOLE)
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    result = check_case(tmp_path, case, case.get("essays", []))
    shown = [
        describe(finding)
        for finding in result.findings
        if case.get("hints") or finding.severity is not Severity.HINT
    ]
    assert sorted(shown) == sorted(case["findings"])
    answered = [f"{describe(one.finding)}: {one.reason}" for one in result.answered]
    assert answered == case.get("answered", [])


def test_silence_is_tested_as_much_as_speech() -> None:
    """Over all rules of texts, at least as many that stay silent as that speak."""
    assert len(SILENT) >= len(SPEAKING) > 100


def test_every_code_speaks_somewhere() -> None:
    spoken = {param.values[0]["code"] for param in SPEAKING}
    spoken |= {finding.split()[0] for param in WHOLE for finding in param.values[0]["findings"]}
    spoken |= {line.split()[0] for param in WHOLE for line in param.values[0].get("answered", ())}
    assert set(CODES) - spoken == set()
