"""The notices name what comes from others: the vendored files, and the packages the product needs."""

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
NOTICES = PROJECT / "THIRD_PARTY_NOTICES.md"
VENDORED = sorted(path.parent for path in (PROJECT / "generator").rglob("LICENSE*"))

_ROW = re.compile(r"^\| (?P<name>[\w-]+) \| (?P<licence>[\w ]+) \|$", re.MULTILINE)


def rows() -> dict[str, str]:
    """The packages of the last table with their licences."""
    text = NOTICES.read_text(encoding="utf-8")
    table = text[text.index("| package |") :]
    return {found["name"]: found["licence"] for found in _ROW.finditer(table) if found["name"] != "package"}


def needed() -> list[str]:
    """What the product is declared to need, in order."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]]


def licence_of(package: str) -> str:
    """All that an installed package says of its licence."""
    said = metadata(package)
    classifiers = [word for word in said.get_all("Classifier") or [] if word.startswith("License")]
    return " ".join([said.get("License-Expression", ""), said.get("License", ""), *classifiers])


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_a_vendored_folder_is_named_with_its_version(folder: Path) -> None:
    """The version is that of the README in the folder."""
    head = (folder / "README.md").read_text(encoding="utf-8").split("\n")[0]
    version = head.rsplit(" ", 1)[1]
    place = f"`{folder.relative_to(PROJECT).as_posix()}/`"
    named = [row for row in NOTICES.read_text(encoding="utf-8").split("\n") if place in row]
    assert [f"| {version} |" in row for row in named] == [True]


def test_there_are_vendored_folders() -> None:
    assert [folder.name for folder in VENDORED] == ["pretendard", "iframe-worker"]


def test_every_package_is_named() -> None:
    assert sorted(rows()) == sorted(needed())


@pytest.mark.parametrize("package", needed())
def test_a_licence_is_what_the_package_says(package: str) -> None:
    said = licence_of(package)
    assert [word for word in rows()[package].split(" or ") if word not in said] == []


def test_a_wrong_licence_is_noticed() -> None:
    """The control: another licence is in none of what the package says."""
    assert "GPL" not in licence_of("mkdocs")
    assert "BSD" in licence_of("mkdocs")


def test_the_licence_of_the_product_is_its_own() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"
    assert (PROJECT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    assert [name for name in project["license-files"] if not (PROJECT / name).is_file()] == []
