"""Every finding has a paragraph in the guide; its wrong example gives exactly it, the right one nothing."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.check.site import check_dates, check_site
from generator.cli import app
from generator.codes import check, codes_of, submitted
from generator.model.values import read_day
from generator.text.parser import parse
from tests.builders import merge, write_profile
from tools.reference_tables import GUIDE

PAGE = GUIDE / "checks.md"
TODAY = "2026-02-10"
CODES = [code.name for code in codes_of(*check.FAMILIES, submitted)]
BESIDE = {
    "profile.yml": "name: 한가온\n",
    "companies/garam/company.md": "---\nname: 가람상점\n---\n",
    "companies/garam/backend/position.md": "---\ntitle: 서버 개발자\n---\n",
    "companies/saebyeok/company.md": "---\nname: 새벽물류\n---\n",
    "companies/saebyeok/data/position.md": "---\ntitle: 데이터 엔지니어\n---\n",
}
"""The applicant of the page, who applies to two companies."""

_HEADING = re.compile(r".*\{#(?P<id>[\w-]+)\}")
_TITLE = re.compile(r'\w+ title="(?P<path>[^"]+)"')
_KINDS = {"**틀린 예**": "wrong", "**맞는 예**": "right"}


@dataclass
class Example:
    """Files and, where a command speaks, what is typed."""

    files: dict[str, str] = field(default_factory=dict)
    commands: list[list[str]] = field(default_factory=list)


Paragraphs = dict[str, dict[str, Example]]


def read_paragraphs(text: str) -> Paragraphs:
    """The examples under each third-level heading of a page, by the heading's id."""
    found: Paragraphs = {}
    examples: dict[str, Example] = {}
    example = Example()
    opened = level = ""
    for token in parse(text):
        if token.type in ("heading_open", "paragraph_open"):
            opened, level = token.type, token.tag
        elif token.type == "inline" and opened == "heading_open":
            match = _HEADING.fullmatch(token.content)
            examples, example = {}, Example()
            if match and level == "h3":
                found[match["id"]] = examples
        elif token.type == "inline" and token.content in _KINDS:
            example = examples.setdefault(_KINDS[token.content], Example())
        elif token.type == "fence" and (title := _TITLE.fullmatch(token.info)):
            plain = title["path"].endswith(".txt")
            example.files[title["path"]] = token.content.rstrip("\n") if plain else token.content
        elif token.type == "fence" and token.info == "console":
            rows = [row.removeprefix("$ prep ") for row in token.content.splitlines()]
            example.commands += [row.split() for row in rows]
    return found


PARAGRAPHS = read_paragraphs(PAGE.read_text(encoding="utf-8"))


def names_found(root: Path, example: Example) -> set[str]:
    """The codes of all findings of an example, as of the page's today."""
    files = {**BESIDE, **example.files}
    if example.commands:
        return _said_by_commands(write_profile(root, files), example)
    done = merge(root, files)
    assert done.said == []
    found = (*check_site(done.merged).findings, *check_dates(done.merged, read_day(TODAY)).findings)
    return {finding.code.name for finding in found}


def _said_by_commands(root: Path, example: Example) -> set[str]:
    said = ""
    for command in example.commands:
        result = CliRunner().invoke(app, [*command, "--profile", str(root)])
        assert result.exit_code in (0, 1), result.output
        said += result.stderr if result.exit_code else ""
    return {name for name in CODES if f": {name} " in said}


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_its_paragraph(code: str) -> None:
    """A heading with its name, and both examples."""
    assert set(PARAGRAPHS.get(code, {})) == {"wrong", "right"}, f"### {code} {{#{code}}} in {PAGE.name}"


def test_every_paragraph_is_of_a_code() -> None:
    """None is left of a code that was renamed or removed, and they are in no two places."""
    assert set(PARAGRAPHS) - set(CODES) == set()
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("code", sorted(PARAGRAPHS))
def test_the_wrong_example_gives_exactly_its_finding(code: str, tmp_path: Path) -> None:
    assert names_found(tmp_path, PARAGRAPHS[code]["wrong"]) == {code}


@pytest.mark.parametrize("code", sorted(PARAGRAPHS))
def test_the_right_example_gives_none(code: str, tmp_path: Path) -> None:
    assert names_found(tmp_path, PARAGRAPHS[code]["right"]) == set()


def test_a_missing_example_is_noticed() -> None:
    """The control: a paragraph with one example, and a heading of another level."""
    text = (
        "## other {#other}\n\n### your-company {#your-company}\n\n**틀린 예**\n\n"
        '```markdown title="a.md"\n가\n```\n\n```console\n$ prep submit a/b\n```\n'
    )
    example = Example({"a.md": "가\n"}, [["submit", "a/b"]])
    assert read_paragraphs(text) == {"your-company": {"wrong": example}}
