"""Findings in the forms machines read: JSON, GitHub annotations, SARIF.

In: what checking yielded. Out: what JSON is made of, or lines to print.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from generator.cli.listing import count_by_severity
from generator.diagnostics import Diagnostic, Language, Location, Severity
from generator.model.checked import CheckResult

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_PLACE = re.compile(r"\{\w+\}")
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(result: CheckResult, language: Language) -> dict[str, Any]:
    """One object: `findings`, `answered` with their reasons, and `counts`."""
    counts = count_by_severity(result.findings)
    return {
        "counts": {severity.value: number for severity, number in counts.items()},
        "findings": [_as_object(finding, language) for finding in result.findings],
        "answered": [_as_object(one.finding, language) | {"reason": one.reason} for one in result.answered],
    }


def _as_object(finding: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code.name,
        "severity": finding.severity.value,
        "path": finding.where.path,
        "line": finding.where.line,
        "message": finding.message(language),
        "hint": finding.hint(language),
        "related": [{"path": place.path, "line": place.line} for place in finding.related],
        "subject": finding.subject,
    }


def github_lines(result: CheckResult, language: Language, *, hints: bool) -> Iterator[str]:
    """Workflow commands that annotate a pull request's lines.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    for finding in result.findings:
        if finding.severity is Severity.HINT and not hints:
            continue
        text = _sentence(finding, language)
        place = f"file={_property(finding.where.path)}"
        if finding.where.line:
            place += f",line={finding.where.line}"
        yield f"::{_GITHUB[finding.severity]} {place},title={_property(finding.code.name)}::{_data(text)}"


def _sentence(finding: Diagnostic, language: Language) -> str:
    """Message and hint as sentences, one behind the other."""
    message, hint = finding.message(language), finding.hint(language)
    return f"{message.rstrip('.')}. {hint}" if hint else message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(result: CheckResult, language: Language) -> dict[str, Any]:
    """SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning reads it."""
    everything = [*result.findings, *(one.finding for one in result.answered)]
    codes = {finding.code.name: finding.code for finding in everything}
    rules = [
        {
            "id": name,
            "shortDescription": {"text": _PLACE.sub("…", code.ko if language == "ko" else code.en)},
            "defaultConfiguration": {"level": _SARIF[code.severity]},
        }
        for name, code in sorted(codes.items())
    ]
    order = [rule["id"] for rule in rules]
    results = [_sarif_result(finding, order, language) for finding in result.findings]
    for one in result.answered:
        suppression = {"kind": "inSource", "justification": one.reason}
        results.append(_sarif_result(one.finding, order, language) | {"suppressions": [suppression]})
    driver = {"name": "prep", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _sarif_result(finding: Diagnostic, rules: list[Any], language: Language) -> dict[str, Any]:
    text = _sentence(finding, language)
    result: dict[str, Any] = {
        "ruleId": finding.code.name,
        "ruleIndex": rules.index(finding.code.name),
        "level": _SARIF[finding.severity],
        "message": {"text": text},
        "locations": [_sarif_place(finding.where)],
    }
    if finding.related:
        result["relatedLocations"] = [_sarif_place(place) for place in finding.related]
    return result


def _sarif_place(place: Location) -> dict[str, Any]:
    """A place; a file outside the working directory by its whole address.

    Code scanning shows nothing without a line: a file as a whole is its first.
    https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
    """
    path = PurePath(place.path)
    uri = path.as_uri() if path.is_absolute() else quote(place.path, safe="/")
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    physical["region"] = {"startLine": max(place.line, 1)}
    return {"physicalLocation": physical}
