"""What READMEs and tutorials tell to type is typed in a project of its own, and does what they say."""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.text.parser import parse
from tools.reference_tables import GUIDE

PROJECT = GUIDE.parents[1]
_TITLE = re.compile(r'\w+ title="(?P<path>[^"]+)"')
_REMARK = re.compile(r"\s{2,}\S.*$")
_ENDLESS = ("serve", "doctor")
"""Commands that run until one ends them, or depend on the computer."""


@dataclass(frozen=True)
class Step:
    """A file to be written below the profile, or commands to be typed."""

    path: str
    text: str


@dataclass(frozen=True)
class Walk:
    """A page to be walked through with a profile; in the end its overview says `story`, its check `hints`."""

    page: str
    profile: str
    position: str
    story: str
    hints: str


WALKS = (
    Walk(
        "docs/guide/tutorial.md",
        "me",
        "garam/backend",
        "주문 반영 시간을 40초로 줄였습니다.",
        "힌트 2개: --hints",
    ),
    Walk(
        "docs/guide/tutorial.en.md",
        "robin",
        "fernhill/backend",
        "I brought the slot search down to 200 ms.",
        "2 hints: --hints",
    ),
)
READMES = {"README.md": WALKS[0], "README.en.md": WALKS[1]}


def steps_of(text: str) -> Iterator[Step]:
    """The titled fences and the fences of commands of a page, in order."""
    for token in parse(text):
        if token.type != "fence":
            continue
        title = _TITLE.fullmatch(token.info)
        if title or token.info == "text":
            yield Step(title["path"] if title else "", token.content)


def commands_of(text: str) -> Iterator[list[str]]:
    """The arguments of each `prep` that is typed; `make build` is one, remarks behind two spaces are none."""
    for row in text.splitlines():
        typed = shlex.split(_REMARK.sub("", row))
        if typed[:2] == ["make", "build"]:
            yield ["build", *shlex.split("".join(typed[2:]).removeprefix("ARGS="))]
        elif typed[:1] == ["prep"] and typed[1] not in _ENDLESS:
            yield [word for word in typed[1:] if word != "--watch"]


def walk(text: str, profile: Path) -> list[str]:
    """Do all a page says; the commands that were typed."""
    done = []
    for step in steps_of(text):
        if step.path:
            path = profile / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            continue
        for command in commands_of(step.text):
            result = CliRunner().invoke(app, command)
            assert result.exit_code == 0, f"prep {shlex.join(command)}: {result.output}"
            done.append(command[0] if command[0] != "new" else " ".join(command[:2]))
    return done


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as it is cloned, without the guide, as the working directory."""
    monkeypatch.delenv("PREP_PROFILES", raising=False)
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    (tmp_path / "generator").mkdir()
    for sample in ("sample", "sample-en"):
        shutil.copytree(PROJECT / "profiles" / sample, tmp_path / "profiles" / sample)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.site
@pytest.mark.parametrize("told", WALKS, ids=lambda told: told.page)
def test_a_tutorial_leads_to_a_pack(told: Walk, project: Path) -> None:
    """Every file it shows belongs where it says, every command ends well, and the pack says the story."""
    text = (PROJECT / told.page).read_text(encoding="utf-8")
    done = walk(text, project / "profiles" / told.profile)
    assert done == ["build", "new profile", "new position", "new experience", "build", "check"]
    check = CliRunner().invoke(app, ["check", told.position, "--today", "2027-03-01"])
    assert check.output.splitlines() == [told.hints]
    pack = project / "docs" / "packs" / told.position
    assert told.story in (pack / "index.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in pack.glob("*.md")) == [
        "career.md",
        "essays.md",
        "index.md",
        "questions.md",
    ]
    assert (project / "site" / "packs" / told.position / "index.html").is_file()


@pytest.mark.site
@pytest.mark.parametrize("name", READMES)
def test_a_readme_leads_to_a_pack(name: str, project: Path) -> None:
    """Its own steps first; then what it says of the night before, with the files of the tutorial."""
    told = READMES[name]
    profile = project / "profiles" / told.profile
    text = (PROJECT / name).read_text(encoding="utf-8")
    evening = next(row for row in text.splitlines() if row in ("## 면접 전날 밤에", "## The night before"))
    before, _, after = text.partition(evening)
    assert walk(before, profile) == ["build", "new profile", "new position", "build"]
    assert (project / "site" / "packs" / told.position / "index.html").is_file()
    pages = (project / "docs" / "packs" / told.position).glob("*.md")
    assert sorted(page.name for page in pages) == ["index.md", "questions.md"], "docs/guide/index.md#pages"

    files = [step for step in steps_of((PROJECT / told.page).read_text(encoding="utf-8")) if step.path]
    for step in files:
        (profile / step.path).parent.mkdir(parents=True, exist_ok=True)
        (profile / step.path).write_text(step.text, encoding="utf-8")
    assert walk(after, profile) == ["check", "count", "submit", "stage", "new debrief"]
    submitted = profile / "companies" / told.position / "submitted"
    assert sum(path.is_dir() for path in submitted.iterdir()) == 1


def test_a_command_that_fails_is_noticed(project: Path) -> None:
    """The control: a name that is no command, and one behind which a remark stands."""
    page = "```text\nprep nwe profile 홍길동 --id me\n```\n"
    with pytest.raises(AssertionError, match="prep nwe profile"):
        walk(page, project)
    assert list(commands_of('prep done "가 나"   끝내기\nprep serve\nmake test\n')) == [["done", "가 나"]]


# Windows


def makefile_on_windows(text: str) -> list[str]:
    """What the Makefile does for `make build`, as one types it on Windows."""
    install = re.search(r"^define install\n(?P<rows>.*?)^endef", text, re.DOTALL | re.MULTILINE)
    build = re.search(r"^build: .*\n\t(?P<row>.*)$", text, re.MULTILINE)
    make = re.search(r'"\$\$found" (?P<row>-m venv \.venv)', text)
    assert install
    assert build
    assert make
    rows = [f"py {make['row']}", *install["rows"].splitlines(), build["row"]]
    return [_as_typed(row) for row in rows]


def _as_typed(row: str) -> str:
    for quiet in (" --quiet", " --disable-pip-version-check", " $(ARGS)"):
        row = row.replace(quiet, "")
    for name, meant in (("$(1)", "runtime"), ("$(PY)", "$(BIN)/python"), ("$(BIN)", ".venv/Scripts")):
        row = row.replace(name, meant)
    words = row.split(" ")
    return " ".join(word.replace("/", "\\") if "/" in word else word for word in words)


def windows_block(text: str) -> list[str]:
    """The fence that starts with `py -m venv`."""
    fences = [step.text for step in steps_of(text) if step.text.startswith("py -m venv")]
    assert len(fences) == 1
    return fences[0].splitlines()


@pytest.mark.parametrize("page", ["README.md", "README.en.md", *(told.page for told in WALKS)])
def test_windows_commands_are_those_of_the_makefile(page: str) -> None:
    """Without make one types what make would do."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    assert windows_block((PROJECT / page).read_text(encoding="utf-8")) == makefile_on_windows(makefile)


def test_another_makefile_is_noticed() -> None:
    """The control: an install step that changes changes what Windows must type."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    other = makefile.replace("--require-hashes ", "")
    assert makefile_on_windows(makefile) != makefile_on_windows(other)
    assert makefile_on_windows(makefile)[0] == "py -m venv .venv"
