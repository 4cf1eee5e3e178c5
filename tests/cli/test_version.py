"""`prep --version`: of a checkout what stands in it, of a package what its metadata says."""

import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from generator.cli import version
from tests.cli.conftest import Run

CHECKOUT = Path(__file__).resolve().parents[2] / "pyproject.toml"


@pytest.mark.usefixtures("project")
def test_of_a_checkout(run: Run) -> None:
    """Also where there is no profile, and none is asked for."""
    result = run("--version")
    expected = tomllib.loads(CHECKOUT.read_text(encoding="utf-8"))["project"]["version"]
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"prep {expected}\n", "")


@pytest.mark.parametrize("beside", [None, '[project]\nname = "other"\nversion = "9"\n', "[project\n", ""])
def test_of_an_installed_package(beside: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else lies where a checkout would have its pyproject.toml."""
    file = tmp_path / "pyproject.toml"
    if beside is not None:
        file.write_text(beside, encoding="utf-8")
    monkeypatch.setattr(version, "_checkout_file", lambda: file)
    monkeypatch.setattr(version, "version", {version.PACKAGE: "1.2.3"}.__getitem__)
    assert version.product_version() == "1.2.3"


def test_of_a_folder_that_was_only_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(version, "_checkout_file", lambda: tmp_path / "pyproject.toml")
    monkeypatch.setattr(version, "version", unknown)
    assert version.product_version() == "?"
