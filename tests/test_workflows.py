"""What runs at GitHub, and before a commit: pinned, with few rights, and with commands that exist.

Each rule is shown to speak: the same check is run on the real file with one thing spoilt.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import PROJECT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
TEST, PAGES = (PROJECT / ".github" / "workflows" / name for name in ("test.yml", "pages.yml"))
MAY_WRITE = {("pages.yml", "deploy"): {"pages", "id-token"}}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _steps(workflow: Any) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def _commands(workflow: Any) -> list[str]:
    return [line for step in _steps(workflow) for line in step.get("run", "").splitlines()]


def _faults(name: str, text: str) -> list[str]:
    """What speaks against a workflow."""
    workflow = yaml.safe_load(text)
    faults = [
        f"not pinned: {use}"
        for use in re.findall(r"uses: *(.+)", text)
        if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)
    ]
    if "permissions" not in workflow or "write" in str(workflow["permissions"]):
        faults.append("rights for all jobs")
    for job_name, job in workflow["jobs"].items():
        rights = job.get("permissions", {})
        written = {right for right, level in rights.items() if level == "write"}
        if written - MAY_WRITE.get((name, job_name), set()):
            faults.append(f"rights of {job_name}")
        if not job.get("timeout-minutes"):
            faults.append(f"no end: {job_name}")
    for step in _steps(workflow):
        if (
            "checkout" in step.get("uses", "")
            and step.get("with", {}).get("persist-credentials") is not False
        ):
            faults.append("checkout keeps the token")
    if "secrets." in text or "pull_request_target" in text:
        faults.append("secrets")
    targets = set(re.search(r"\.PHONY: (.*)", _text(PROJECT / "Makefile")).group(1).split())  # type: ignore[union-attr]
    for command in _commands(workflow):
        if (made := re.match(r"make (\S+)", command)) and made[1] not in targets:
            faults.append(f"make {made[1]}")
        if (script := re.search(r"(\S+\.(?:py|txt))\b", command)) and not (PROJECT / script[1]).is_file():
            faults.append(script[1])
    return faults


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_pinned_and_has_few_rights(path: Path) -> None:
    assert _faults(path.name, _text(path)) == []


@pytest.mark.parametrize(
    ("path", "good", "spoilt", "fault"),
    [
        (TEST, r"@[0-9a-f]{40} # v7\.0\.1", "@v7", "not pinned: actions/checkout@v7"),
        (TEST, r" # v7\.0\.1", "", "not pinned: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1"),
        (TEST, r"contents: read", "contents: write", "rights for all jobs"),
        (PAGES, r"permissions: \{\}\n", "", "rights for all jobs"),
        (PAGES, r"      contents: read", "      contents: write", "rights of build"),
        (PAGES, r"      pages: write", "      actions: write", "rights of deploy"),
        (TEST, r" +timeout-minutes: 30\n", "", "no end: lowest"),
        (TEST, r"persist-credentials: false", "persist-credentials: true", "checkout keeps the token"),
        (TEST, r"make lowest", "make ${{ secrets.X }}", "secrets"),
        (TEST, r"make lowest", "make highest", "make highest"),
        (TEST, r"tests/browser/install\.py", "tests/browser/instal.py", "tests/browser/instal.py"),
        (TEST, r"requirements/dev\.txt", "requirements/all.txt", "requirements/all.txt"),
    ],
)
def test_a_fault_of_a_workflow_is_seen(path: Path, good: str, spoilt: str, fault: str) -> None:
    text = re.sub(good, spoilt, _text(path))
    assert text != _text(path)
    assert fault in _faults(path.name, text)


def test_three_systems_with_the_oldest_and_a_newer_python() -> None:
    """The oldest is the one that pyproject.toml allows."""
    jobs = yaml.safe_load(_text(TEST))["jobs"]
    project = tomllib.loads(_text(PROJECT / "pyproject.toml"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    systems = [*jobs["everything"]["strategy"]["matrix"]["os"], jobs["windows"]["runs-on"]]
    assert [system.split("-")[0] for system in systems] == ["ubuntu", "macos", "windows"]
    for job in ("everything", "windows"):
        matrix = jobs[job]["strategy"]["matrix"]["python"]
        assert matrix[0] == oldest
        assert [tuple(map(int, version.split("."))) for version in matrix] == sorted(
            tuple(map(int, version.split("."))) for version in matrix
        )
        assert len(matrix) > 1
    lowest = [
        step["with"]["python-version"]
        for step in jobs["lowest"]["steps"]
        if "python-version" in step.get("with", {})
    ]
    assert lowest == [oldest]


def _without_make(commands: list[str], readme: str) -> list[str]:
    """The README's commands for Windows that the job does not run, in this order, first of all."""
    block = re.search(r"```text\n(py -m venv .*?)```", readme, re.DOTALL)
    assert block is not None
    said = [re.sub(r"^py ", "python ", line).replace("\\", "/") for line in block[1].splitlines()]
    return [line for line, run in zip(said, commands[: len(said)], strict=True) if line != run]


def test_windows_runs_what_the_readme_says_and_what_make_test_does() -> None:
    workflow = yaml.safe_load(_text(TEST))
    commands = _commands({"jobs": {"windows": workflow["jobs"]["windows"]}})
    readme = _text(PROJECT / "README.md")
    assert _without_make(commands, readme) == []
    other = readme.replace(r"Scripts\prep build", r"Scripts\prep bild")
    assert _without_make(commands, other) == [".venv/Scripts/prep bild"]
    makefile = _text(PROJECT / "Makefile")
    recipe = re.findall(r"^(?:test|check):.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    made = [line.strip() for lines in recipe for line in lines.splitlines()]
    names = {"$(PY)": ".venv/Scripts/python", "$(BIN)/": ".venv/Scripts/", " $(ARGS)": ""}
    for variable, value in names.items():
        made = [line.replace(variable, value) for line in made]
    assert set(made) <= set(commands)
    assert len(made) == 4


def _published(text: str) -> list[str]:
    """What of the workflow could publish anything but the sample."""
    workflow = yaml.safe_load(text)
    faults = []
    commands = _commands(workflow)
    if commands != ['make publish ARGS="--profile profiles/sample --files"']:
        faults.append(f"commands: {commands}")
    paths = [step["with"]["path"] for step in _steps(workflow) if "upload" in step.get("uses", "")]
    if paths != [".prep/release/site"]:
        faults.append(f"paths: {paths}")
    if "env" in workflow or any("env" in step for step in _steps(workflow)):
        faults.append("environment")
    return faults


def test_only_the_sample_is_published() -> None:
    """Looked through by `prep publish`, which pushes nothing without --to; from the folder it says."""
    text = _text(PAGES)
    assert _published(text) == []
    for good, spoilt in (
        ("--profile profiles/sample", "--profile me"),
        ("--files", "--to origin"),
        ("path: .prep/release/site", "path: site"),
        ("permissions: {}", "permissions: {}\nenv: {PREP_PROFILES: x}"),
    ):
        assert len(_published(text.replace(good, spoilt))) == 1
    assert yaml.safe_load(_text(PROJECT / "profiles" / "sample" / "profile.yml"))["sample"] is True


def test_pages_are_deployed_one_after_the_other() -> None:
    workflow = yaml.safe_load(_text(PAGES))
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    actions = [step["uses"].split("@")[0] for step in _steps(workflow) if "uses" in step]
    assert actions[-3:] == [
        "actions/upload-pages-artifact",
        "actions/configure-pages",
        "actions/deploy-pages",
    ]


def _untested(text: str) -> list[str]:
    """What of the workflow could publish a commit whose tests have not passed, or nobody's own."""
    workflow = yaml.safe_load(text)
    faults = []
    tests = yaml.safe_load(_text(TEST))
    after = {"workflows": [tests["name"]], "branches": ["main"], "types": ["completed"]}
    if workflow[True] != {"workflow_run": after, "workflow_dispatch": None}:  # YAML reads `on` as yes
        faults.append("events")
    if tests[True]["push"] != {"branches": after["branches"]}:
        faults.append("tests")
    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]
    run = "github.event.workflow_run"
    if " ".join(build["if"].split()) != (
        "${{ !github.event.repository.fork && (github.event_name == 'workflow_dispatch' || "
        f"({run}.conclusion == 'success' && {run}.event == 'push')) }}}}"
    ):
        faults.append("condition")
    if build["steps"][0]["with"]["ref"] != f"${{{{ {run}.head_sha || github.sha }}}}":
        faults.append("commit")
    if deploy["needs"] != "build" or "if" in deploy:
        faults.append("deploy")
    return faults


def test_only_what_was_tested_is_published() -> None:
    """The commit of a push to main whose tests have all passed; a skipped build skips its deployment."""
    text = _text(PAGES)
    assert _untested(text) == []
    for good, spoilt, fault in (
        ("workflows: [test]", "workflows: [tests]", "events"),
        ("  workflow_dispatch:\n", "  workflow_dispatch:\n  push:\n", "events"),
        ("conclusion == 'success'", "conclusion != 'failure'", "condition"),
        (" && github.event.workflow_run.event == 'push'", "", "condition"),
        ("head_sha || github.sha", "head_branch || github.sha", "commit"),
        ("needs: build", "needs: build\n    if: always()", "deploy"),
    ):
        spoiled = text.replace(good, spoilt)
        assert (spoiled == text, _untested(spoiled)) == (False, [fault])


def test_new_versions_are_told_of() -> None:
    updates = yaml.safe_load(_text(PROJECT / ".github" / "dependabot.yml"))["updates"]
    assert [update["package-ecosystem"] for update in updates] == ["pip", "github-actions"]


def _hooks(text: str) -> tuple[set[str], set[str]]:
    """The repositories hooks come from, and what they run."""
    repos = yaml.safe_load(text)["repos"]
    return {repo["repo"] for repo in repos}, {hook["entry"] for repo in repos for hook in repo["hooks"]}


def test_hooks_run_what_make_check_does_and_fetch_nothing() -> None:
    text = _text(PROJECT / ".pre-commit-config.yaml")
    recipe = re.search(r"^check:.*\n((?:\t.*\n)+)", _text(PROJECT / "Makefile"), re.MULTILINE)
    assert recipe is not None
    made = {
        re.sub(r"\s+\.$", "", line.strip().replace("$(PY)", "python").replace("$(BIN)/", ""))
        for line in recipe[1].splitlines()
    }
    sources, entries = _hooks(text)
    assert sources == {"local"}
    assert {entry.replace(" --force-exclude", "") for entry in entries} == made
    assert _hooks(text.replace("repo: local", "repo: https://example.invalid/hooks"))[0] != {"local"}
