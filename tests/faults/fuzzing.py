"""One round of the fuzz test: mutated sources before one command, in a process that may be killed.

In: a project with a good site, and what to mutate. Out: how the command ended and what it said.
"""

import os
import shutil
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from generator.cli import app
from generator.pipeline import Order, draft_pages
from tests.conftest import PROJECT
from tests.faults.mutations import Files, Mutation, changes, mutate

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("build",),
    ("build", "--pages-only", "--edition", "public"),
    ("build", "--pages-only", "--edition", "employer", "--position", "{position}"),
    ("build", "--pages-only", "--position", "{position}"),
    ("check", "--hints", "--today", "2026-02-03"),
    ("check", "{position}", "--format", "sarif"),
    ("count", "{file}"),
    ("list",),
    ("stage", "{position}", "면접", "합격", "--at", "2026-02-10 14:00", "--new"),
    ("done", "제출"),
    ("submit", "{position}", "--date", "2026-02-03"),
    ("publish",),
)
MAY_ASK = ("stage", "done", "submit")
"""Commands that end with 2 where they cannot tell what is meant."""


@dataclass(frozen=True)
class Round:
    """A sample, what happens to it, and the command that follows."""

    sample: str
    faults: tuple[Mutation, ...]
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a command ended: what it returned and said, how many files were other than in the sample."""

    code: int
    said: tuple[str, ...]
    changed: int


def play(project: Path, round: Round) -> Outcome:
    """Mutate a sample and run the command on it; anything but an exit is raised, warnings of Python, too."""
    files = read_sample(round.sample)
    mutated = mutate(files, round.faults)
    folder = project / "mutated"
    nameless = write_files(folder, mutated)
    os.chdir(project)
    code, said = _run(*_arguments(round, mutated, folder))
    return Outcome(code, said, changes(files, mutated) - nameless)


def play_mended(project: Path, round: Round) -> Outcome:
    """The same, but every file that an error names is as it was, until no error is left."""
    files = read_sample(round.sample)
    mutated = mutate(files, round.faults)
    folder = project / "mutated"
    os.chdir(project)
    while True:
        write_files(folder, mutated)
        faulty = [
            place.path.removeprefix("mutated/")
            for error in draft_pages(Order(project, folder)).report.errors
            for place in (error.where, *error.related)
        ]
        if not faulty:
            code, said = _run(*_arguments(round, mutated, folder))
            return Outcome(code, said, changes(files, mutated))
        if not _restore(mutated, files, faulty):
            mutated = files


def _restore(mutated: Files, files: Files, names: Iterable[str]) -> bool:
    """Put files back, or away if there were none; whether that is a change."""
    before = dict(mutated)
    for name in names:
        mutated.pop(name, None)
        if name in files:
            mutated[name] = files[name]
    return mutated != before


def read_sample(name: str) -> Files:
    """The files of a sample by their paths."""
    root = PROJECT / "profiles" / name
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def write_files(root: Path, files: Mapping[str, bytes]) -> int:
    """Put files into a fresh folder; how many this system has no place for, which are left out."""
    shutil.rmtree(root, ignore_errors=True)
    nameless = 0
    for name, data in files.items():
        try:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        except OSError:
            nameless += 1
    return nameless


def _arguments(round: Round, files: Files, folder: Path) -> list[str]:
    number = sum(fault.other for fault in round.faults)
    positions = sorted({"/".join(name.split("/")[1:3]) for name in files if name.endswith("/position.md")})
    position = positions[number % len(positions)] if positions else "no/position"
    file = sorted(files)[number % len(files)] if files else "essays.md"
    named = [word.format(position=position, file=folder / file) for word in round.command]
    return [*named, "--profile", str(folder)]


def _run(*arguments: str) -> tuple[int, tuple[str, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = CliRunner().invoke(app, arguments)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, tuple(result.stderr.split("\n")[:-1])
