"""`prep check`: findings by file, for people and machines; exit codes; what a build says of them."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from generator import pipeline
from generator.cli import check as check_command
from generator.cli.findings import SARIF_SCHEMA
from generator.cli.listing import fold_words
from generator.diagnostics import Code, Diagnostic, Location, Severity
from generator.model.checked import Answered, CheckResult
from generator.model.merged import MergedSite
from tests.builders import write_profile
from tests.cli.conftest import Run

WRONG = Code(
    "wrong-name", Severity.ERROR, "다른 회사 ‘{name}’", "another company ‘{name}’", "지워요.", "delete it."
)
ODD = Code("odd-number", Severity.WARNING, "숫자가 달라요", "the number differs")
SMALL = Code("small-thing", Severity.HINT, "짧아요", "it is short")
LATE = Code("late-task", Severity.WARNING, "{day}까지였어요", "it was due on {day}")

ESSAYS = "profiles/me/companies/dalbit/dev/essays.md"
FACTS = "profiles/me/facts 수치.yml"
ERROR = WRONG.at(Location(ESSAYS, 12), related=[Location(FACTS, 3)], name="100%, 가:나")
WARNING = ODD.at(Location(FACTS, 1))
HINT = SMALL.at(Location(ESSAYS, 3))
Found = Callable[..., None]


@pytest.fixture
def found(profile: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    """Lets the checks find exactly this."""

    def find(*findings: Diagnostic, answered: tuple[Answered, ...] = ()) -> None:
        def check_site(merged: MergedSite) -> CheckResult:
            return CheckResult(findings, answered)

        monkeypatch.setattr(pipeline, "check_site", check_site)
        monkeypatch.setattr(pipeline, "check_dates", lambda merged, today: CheckResult())

    find()
    return find


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody reads along, on 60 columns without colours."""
    monkeypatch.setattr(check_command, "on_terminal", lambda: True)
    monkeypatch.setattr(check_command, "get_terminal_size", lambda: os.terminal_size((60, 24)))
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("terminal")
def test_by_file(found: Found, run: Run) -> None:
    """Hints are one line, until they are asked for."""
    found(HINT, ERROR, WARNING, answered=(Answered(WARNING, "괜찮아요"),))
    result = run("check")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == (
        f"{ESSAYS}\n"
        "   12  오류  다른 회사 ‘100%, 가:나’\n"
        "             wrong-name · 지워요. 함께 볼 곳:\n"
        f"             {FACTS}:3\n"
        "\n"
        f"{FACTS}\n"
        "    1  경고  숫자가 달라요\n"
        "             odd-number\n"
        "\n"
        "힌트 1개: --hints\n"
        "이유를 적어 둔 것 1개\n"
        "오류 1개, 경고 1개\n"
    )
    found(SMALL.at(Location(ESSAYS, 12)), WRONG.at(Location(ESSAYS, 12), name="둘"))
    rows = run("check", "--hints").stdout.splitlines()
    assert [row[7:11].strip() for row in rows if row.startswith("   12")] == ["오류", "힌트"]
    found(HINT, ERROR, WARNING)
    with_hints = run("check", "--hints").stdout
    assert f"{ESSAYS}\n    3  힌트  짧아요\n             small-thing\n   12  오류  " in with_hints
    assert with_hints.endswith("오류 1개, 경고 1개, 힌트 1개\n")


@pytest.mark.usefixtures("terminal")
def test_many_of_a_kind_and_long_ones(found: Found, run: Run) -> None:
    """What to do about several in a row stands once; nothing is wider than the terminal."""
    name = "가나다라마바사 " * 6 + "a" * 60
    long = WRONG.at(Location(ESSAYS, 12), related=[Location(ESSAYS, 30)], name=name)
    found(long, WRONG.at(Location(ESSAYS, 1), name="하나"), WRONG.at(Location(ESSAYS), name="둘"))
    out = run("check").stdout
    assert out == (
        f"{ESSAYS}\n"
        "       오류  다른 회사 ‘둘’\n"
        "    1  오류  다른 회사 ‘하나’\n"
        "             wrong-name · 지워요.\n"
        "   12  오류  다른 회사 ‘가나다라마바사 가나다라마바사\n"
        "             가나다라마바사 가나다라마바사 가나다라마바사\n"
        f"             가나다라마바사 {'a' * 32}\n"
        f"             {'a' * 28}’\n"
        "             wrong-name · 지워요. 함께 볼 곳: 30번째 줄\n"
        "\n"
        "오류 3개\n"
    )
    assert max(map(cell_len, out.splitlines())) <= 60


@pytest.mark.usefixtures("terminal")
def test_colours_only_where_they_are_wanted(found: Found, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found(ERROR)
    assert "\x1b" not in run("check", color=True).stdout
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b[31m\x1b[1m오류\x1b[0m" in run("check", color=True).stdout


def test_piped(found: Found, run: Run) -> None:
    """One finding a line as any tool reads it; the counts go beside."""
    found(HINT, ERROR, WARNING, answered=(Answered(WARNING, "괜찮아요"),))
    result = run("check")
    assert result.stdout == (
        f"{ESSAYS}:12: wrong-name 다른 회사 ‘100%, 가:나’ (지워요. 함께 볼 곳: {FACTS}:3)\n"
        f"{FACTS}:1: odd-number 숫자가 달라요\n"
    )
    assert result.stderr == "힌트 1개: --hints\n이유를 적어 둔 것 1개\n오류 1개, 경고 1개\n"
    assert f"{ESSAYS}:3: small-thing 짧아요\n" in run("check", "--hints").stdout


def test_the_same_words_on_several_pages_are_told_once(found: Found, run: Run) -> None:
    """As those of a question that belongs to every position."""
    found(*(SMALL.at(Location(FACTS, 2), subject=f"packs/a/{name}/questions.md#q") for name in "bcd"), ERROR)
    result = run("check", "--hints")
    assert result.stdout.splitlines()[1:] == [f"{FACTS}:2: small-thing 짧아요"]
    assert result.stderr == "오류 1개, 힌트 1개\n"
    assert "제출 전 점검: 오류 1개, 힌트 1개 →" in run("build", "--pages-only").stdout


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 10, [""]),
        ("가나 다라 마바", 9, ["가나 다라", "마바"]),
        ("가나 다라 마바", 8, ["가나", "다라", "마바"]),
        ("a 가나다라마 b", 6, ["a 가나", "다라마", "b"]),
        ("가나다", 3, ["가", "나", "다"]),
    ],
)
def test_rows_are_folded_by_their_width(text: str, width: int, rows: list[str]) -> None:
    """A Korean letter takes two columns; words stay whole unless they are too wide."""
    assert fold_words(text, width) == rows


@pytest.mark.parametrize(
    ("findings", "plain", "strict"),
    [((), 0, 0), ((HINT,), 0, 0), ((WARNING, HINT), 0, 1), ((ERROR,), 1, 1)],
    ids=["clean", "hints", "warnings", "errors"],
)
def test_exit_codes(
    findings: tuple[Diagnostic, ...], plain: int, strict: int, found: Found, run: Run
) -> None:
    found(*findings)
    for form in ("text", "json", "github", "sarif"):
        assert run("check", "--format", form).exit_code == plain
        assert run("check", "--format", form, "--strict").exit_code == strict


def test_a_clean_profile(found: Found, run: Run) -> None:
    result = run("check")
    assert (result.stdout, result.stderr) == ("", "고칠 곳을 찾지 못했어요.\n")
    assert run("check", "--format", "github").stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [["--format", "xml"], ["--today", "언젠가"], ["--nothing"], ["a/b", "c/d"], ["--profile", "nobody"]],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], found: Found, run: Run) -> None:
    assert run("check", *arguments).exit_code == 2


def test_an_unknown_position(found: Found, run: Run) -> None:
    result = run("check", "dalbit/dve")
    assert result.exit_code == 1
    assert "혹시 ‘dalbit/dev’인가요?" in result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: 서버\ndeadline: 26.12.1\n---\n", "position.md:3: bad-deadline"),
        ("---\ntitle: 서버: 결제\n---\n", "position.md:2: yaml-quote"),
        ("---\ntitle: 서버\ntitle: 결제\n---\n", "position.md:3: duplicate-key"),
        ("---\ntitle: 서버\n\tpriority: 1\n---\n", "position.md:3: yaml-tab"),
        ("---\ntitle: 서버\n\n## 자격요건\n", "position.md:1: unclosed-front-matter"),
        ("", "position.md:1: missing-key"),
    ],
    ids=["deadline", "colon", "twice", "tab", "unclosed", "empty"],
)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "dalbit/dev"),
        ("build", "--position", "dalbit/dev"),
        ("build", "--edition", "employer", "--position", "dalbit/dev"),
    ],
    ids=["check", "build", "employer"],
)
def test_a_broken_position_says_what_is_wrong(
    command: tuple[str, ...], text: str, said: str, profile: Path, run: Run
) -> None:
    """Not that there is none, and not what is wrong with another."""
    broken = {f"companies/dalbit/{name}/position.md": text for name in ("dev", "ops")}
    write_profile(profile, broken)
    result = run(*command)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [" ".join(line.split()[:2]) for line in lines if "profiles/" in line] == [
        f"profiles/me/companies/dalbit/dev/{said}"
    ]


def test_what_companies_share_makes_no_position(profile: Path, run: Run) -> None:
    """One without a folder is unknown, whatever is wrong beside it."""
    write_profile(profile, {"companies/dalbit/company.md": "---\nname: 달빛: 상점\n---\n"})
    assert "company.md:2: yaml-quote" in run("check", "dalbit/dev").stderr
    assert "profiles/me/companies: unknown-position" in run("check", "dalbit/ops").stderr


def test_one_position(found: Found, run: Run) -> None:
    """Its own and what is shared; what another application has in common with it stays."""
    other = "profiles/me/companies/saebyeok/ops/essays.md"
    found(
        ODD.at(Location(other, 1)),
        SMALL.at(Location(other, 2), related=[Location(ESSAYS, 3)]),
        ERROR,
        WARNING,
    )
    content = json.loads(run("check", "dalbit/dev", "--format", "json").stdout)
    assert [(one["path"], one["line"]) for one in content["findings"]] == [
        (ESSAYS, 12), (other, 2), (FACTS, 1),
    ]  # fmt: skip


def test_answers_of_other_applications_are_left_out(found: Found, run: Run) -> None:
    elsewhere = SMALL.at(Location("profiles/me/companies/saebyeok/ops/essays.md", 1))
    found(answered=(Answered(elsewhere, "달라요"), Answered(WARNING, "괜찮아요")))
    content = json.loads(run("check", "dalbit/dev", "--format", "json").stdout)
    assert [one["reason"] for one in content["answered"]] == ["괜찮아요"]
    assert len(json.loads(run("check", "--format", "json").stdout)["answered"]) == 2


def test_the_day_is_given(found: Found, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates are checked as of a day, today without one; never while pages are made."""

    def check_dates(merged: MergedSite, today: date) -> CheckResult:
        return CheckResult((LATE.at(Location(ESSAYS, 1), day=today),))

    monkeypatch.setattr(pipeline, "check_dates", check_dates)
    assert "2026-02-10까지였어요" in run("check", "--today", "2026.2.10").stdout
    assert f"{date.today()}까지였어요" in run("check").stdout
    assert "까지였어요" not in run("build", "--pages-only").output


def test_sources_are_checked_too(found: Found, profile: Path, run: Run) -> None:
    """What keeps a build from being made, and what a build warns of."""
    (profile / "note.md").write_text("글\n", encoding="utf-8")
    (profile / "intro.md").write_text("## 1분\n\n{{ fact('lga') }}\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "unknown-fact" in result.stdout
    assert "unknown-file" in result.stdout


def test_json(found: Found, run: Run) -> None:
    found(ERROR, HINT, answered=(Answered(WARNING, "괜찮아요"),))
    content = json.loads(run("check", "--format", "json").stdout)
    assert content == {
        "counts": {"error": 1, "warning": 0, "hint": 1},
        "findings": [
            {
                "code": "small-thing", "severity": "hint", "path": ESSAYS, "line": 3, "message": "짧아요",
                "hint": "", "related": [], "subject": "",
            },
            {
                "code": "wrong-name", "severity": "error", "path": ESSAYS, "line": 12,
                "message": "다른 회사 ‘100%, 가:나’", "hint": f"지워요. 함께 볼 곳: {FACTS}:3",
                "related": [{"path": FACTS, "line": 3}], "subject": "",
            },
        ],
        "answered": [
            {
                "code": "odd-number", "severity": "warning", "path": FACTS, "line": 1,
                "message": "숫자가 달라요", "hint": "", "related": [], "subject": "", "reason": "괜찮아요",
            }
        ],
    }  # fmt: skip


def test_github_annotations(found: Found, run: Run) -> None:
    """Percent signs and line breaks escaped; hints only when asked for."""
    place = Location("a,b:c.md", 0)
    found(ERROR, WARNING, HINT, ODD.at(place))
    assert run("check", "--format", "github").stdout == (
        "::warning file=a%2Cb%3Ac.md,title=odd-number::숫자가 달라요\n"
        f"::error file={ESSAYS},line=12,title=wrong-name::다른 회사 ‘100%25, 가:나’."
        f" 지워요. 함께 볼 곳: {FACTS}:3\n"
        f"::warning file={FACTS},line=1,title=odd-number::숫자가 달라요\n"
    )
    hints = run("check", "--format", "github", "--hints").stdout
    assert f"::notice file={ESSAYS},line=3,title=small-thing::짧아요\n" in hints


def _check_sarif(log: Any) -> list[str]:
    """What SARIF 2.1.0 and GitHub's code scanning ask for and this log lacks."""
    faults = [] if (log["version"], log["$schema"]) == ("2.1.0", SARIF_SCHEMA) else ["version"]
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        ids = [rule["id"] for rule in driver["rules"]]
        faults += [] if driver["name"] and len(ids) == len(set(ids)) else ["rules"]
        faults += [f"rule {rule['id']}" for rule in driver["rules"] if not rule["shortDescription"]["text"]]
        for number, result in enumerate(run["results"]):
            places = [*result["locations"], *result.get("relatedLocations", [])]
            uris = [place["physicalLocation"]["artifactLocation"]["uri"] for place in places]
            lines = [place["physicalLocation"].get("region", {}).get("startLine", 1) for place in places]
            sound = (
                ids[result["ruleIndex"]] == result["ruleId"]
                and result["level"] in ("error", "warning", "note")
                and result["message"]["text"]
                and all(uri.isascii() and " " not in uri and not uri.startswith("/") for uri in uris)
                and all(line >= 1 for line in lines)
                and all(one["kind"] in ("inSource", "external") for one in result.get("suppressions", []))
            )
            faults += [] if sound else [f"result {number}"]
    return faults


def test_sarif(found: Found, run: Run) -> None:
    found(ERROR, WARNING, HINT, ODD.at(Location(FACTS)), answered=(Answered(WARNING, "괜찮아요"),))
    log = json.loads(run("check", "--format", "sarif").stdout)
    assert _check_sarif(log) == []
    (sarif,) = log["runs"]
    assert [rule["id"] for rule in sarif["tool"]["driver"]["rules"]] == [
        "odd-number", "small-thing", "wrong-name",
    ]  # fmt: skip
    assert [result["level"] for result in sarif["results"]] == [
        "note", "error", "warning", "warning", "warning",
    ]  # fmt: skip
    assert sarif["tool"]["driver"]["rules"][2]["shortDescription"]["text"] == "다른 회사 ‘…’"
    assert sarif["results"][-1]["suppressions"] == [{"kind": "inSource", "justification": "괜찮아요"}]


def test_a_broken_sarif_log_is_noticed(found: Found, run: Run) -> None:
    """The control: another rule's number, and a line that cannot be."""
    found(ERROR, WARNING)
    log = json.loads(run("check", "--format", "sarif").stdout)
    log["runs"][0]["results"][0]["ruleIndex"] = 0
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert _check_sarif(log) == ["result 0", "result 1"]


def test_a_file_elsewhere_is_named_by_its_address(found: Found, run: Run) -> None:
    """A profile outside the project has absolute paths, which are no relative addresses."""
    found(ODD.at(Location("/집/me/수치.yml", 2)))
    log = json.loads(run("check", "--format", "sarif").stdout)
    (place,) = log["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {
        "uri": "file:///%EC%A7%91/me/%EC%88%98%EC%B9%98.yml"
    }


def test_a_build_says_one_line(found: Found, project: Path, run: Run) -> None:
    """And goes on: what was found stands on the check page."""
    found(ERROR, HINT)
    result = run("build", "--pages-only")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == ("제출 전 점검: 오류 1개, 힌트 1개 → docs/packs/check.md")
    assert "wrong-name" in (project / "docs/packs/check.md").read_text(encoding="utf-8")
    found()
    assert "점검" not in run("build", "--pages-only").output


def test_nonsense_stops_a_build(
    found: Found, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every edition."""
    found(ERROR)
    monkeypatch.setattr(pipeline, "NONSENSE", frozenset({"wrong-name"}))
    for edition in ("private", "employer", "public"):
        result = run("build", "--pages-only", "--edition", edition)
        assert (result.exit_code, "wrong-name" in result.stderr) == (1, True)
    assert not (project / "docs").exists()


def test_english(found: Found, profile: Path, run: Run) -> None:
    (profile / "profile.yml").write_text("name: Gaon\nlanguage: en\n", encoding="utf-8")
    found(ERROR, HINT, SMALL.at(Location(FACTS)))
    result = run("check")
    assert result.stdout == (
        f"{ESSAYS}:12: wrong-name another company ‘100%, 가:나’ (delete it. see also {FACTS}:3)\n"
    )
    assert result.stderr == "2 hints: --hints\n1 error\n"
    found()
    assert run("check").stderr == "Nothing was found.\n"
