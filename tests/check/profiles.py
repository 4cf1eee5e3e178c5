"""Profiles for checking, from a few words: one application with answers, and firms applied to besides."""

from pathlib import Path
from typing import Any

from generator.check.site import check_dates, check_site
from generator.diagnostics import Diagnostic
from generator.model.checked import CheckResult
from generator.model.merged import MergedSite
from generator.model.values import read_day
from tests.builders import merge

HOME = "companies/dalbit/dev/"
KEYS = {"essays", "company", "others", "title", "position", "files", "profile", "today"}


def profile_files(case: dict[str, Any], texts: list[str]) -> dict[str, str]:
    """The files of a case: `texts` are the answers of the form at dalbit/dev, from line 3 on."""
    firm = case.get("company", "name: 달빛상점")
    files = {
        "profile.yml": "name: 한가온\n" + case.get("profile", ""),
        "companies/dalbit/company.md": f"---\n{firm.strip()}\n---\n",
        f"{HOME}position.md": f"---\ntitle: 서버 개발자\n{case.get('position', '')}---\n",
        f"{HOME}essays.md": "".join(
            f"## {case.get('title', '묻는 말')} {chr(0xAC00 + number)}\n\n{text.strip()}\n\n"
            for number, text in enumerate(texts)
        ),
    }
    for number, name in enumerate(case.get("others", ())):
        files[f"companies/o{number}/company.md"] = f"---\nname: {name}\n---\n"
        files[f"companies/o{number}/job/position.md"] = "---\ntitle: 다른 자리\n---\n"
    return {**files, **case.get("files", {})}


def merge_case(root: Path, case: dict[str, Any], texts: list[str]) -> MergedSite:
    """The merged site of a case; its sources have no faults."""
    done = merge(root, profile_files(case, texts))
    assert done.said == []
    return done.merged


def check_case(root: Path, case: dict[str, Any], texts: list[str]) -> CheckResult:
    """What checking says of a case, with what depends on the day if it names one."""
    merged = merge_case(root, case, texts)
    result = check_site(merged)
    if "today" not in case:
        return result
    dated = check_dates(merged, read_day(case["today"]))
    return CheckResult((*result.findings, *dated.findings), (*result.answered, *dated.answered))


def describe(finding: Diagnostic) -> str:
    """`code place (+ related places)`, places below the application's folder without it."""
    places = [str(place).removeprefix(HOME) for place in (finding.where, *finding.related)]
    return f"{finding.code.name} {places[0]}" + (f" (+ {', '.join(places[1:])})" if places[1:] else "")
