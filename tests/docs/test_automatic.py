"""What the guide gives to copy into other repositories: hook, workflow and answers are sound."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from generator.cli import app
from generator.text.parser import parse
from tools.reference_tables import GUIDE

PROJECT = GUIDE.parents[1]


def _examples() -> Iterator[Any]:
    """The untitled YAML of the page, read."""
    for token in parse((GUIDE / "checks.md").read_text(encoding="utf-8")):
        if token.type == "fence" and token.info == "yaml":
            yield yaml.safe_load(token.content)


def test_the_hook_runs_a_command_that_exists() -> None:
    """Its entry is the installed program with a command of ours, for the files a profile is made of."""
    (hook,) = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(hook) == {"id", "name", "description", "entry", "language", "pass_filenames", "files"}
    program, command = hook["entry"].split()
    scripts = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert program in scripts
    assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)


def test_the_guide_uses_the_hook() -> None:
    (configuration,) = (found for found in _examples() if isinstance(found, dict) and "repos" in found)
    hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in configuration["repos"][0]["hooks"]] == [hook["id"] for hook in hooks]


def test_the_workflow_checks_and_annotates() -> None:
    (workflow,) = (found for found in _examples() if isinstance(found, dict) and "jobs" in found)
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    command = job["steps"][-1]["run"].split()
    assert command[:2] == ["prep", "check"]
    assert command[-2:] == ["--format", "github"]


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_the_forms_of_the_guide_are_known(form: str) -> None:
    assert f"--format {form}" in (GUIDE / "checks.md").read_text(encoding="utf-8")
    result = CliRunner().invoke(app, ["check", "--format", form, "--today", "no day"])
    assert (result.exit_code, "no day" in result.stderr) == (2, True)


def test_what_the_hook_installs_is_whole() -> None:
    """Every file of the product that is no code is listed as data of its package."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    listed: set[Path] = set()
    for package in (path.parent for path in (PROJECT / "generator").rglob("__init__.py")):
        for pattern in settings["package-data"]["*"]:
            listed.update(path for path in package.glob(pattern) if path.is_file())
    there = {
        path
        for path in (PROJECT / "generator").rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }
    assert there - listed == set()
    assert len(there) > 20
