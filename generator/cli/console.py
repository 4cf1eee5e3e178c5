"""Speaking to the person at the terminal: results, findings, questions, and how far a long work has come."""

import codecs
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import NoReturn

import typer

from generator.diagnostics import Diagnostic, Language, Report, Severity

PATIENCE = 1.0
"""Seconds a work may take before its progress is shown."""


def say(language: Language, korean: str, english: str) -> None:
    """Say a result on standard output, in the user's language."""
    print(korean if language == "ko" else english, flush=True)


def warn(language: Language, korean: str, english: str) -> None:
    """Say something on standard error."""
    print(korean if language == "ko" else english, file=sys.stderr, flush=True)


def say_json(content: object) -> None:
    """Print JSON that any program reads: in UTF-8, else in ASCII with escapes (RFC 8259, section 8.1)."""
    encoding = codecs.lookup(sys.stdout.encoding or "ascii").name
    print(json.dumps(content, ensure_ascii=encoding != "utf-8", indent=2), flush=True)


def tell(report: Report, language: Language) -> None:
    """Print findings, one a line."""
    for found in report.diagnostics:
        print(found.explain(language), file=sys.stderr, flush=True)


def summarise(found: Sequence[Diagnostic], language: Language) -> None:
    """How many errors and warnings there are, after a build that changed nothing."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    warnings = sum(diagnostic.severity is Severity.WARNING for diagnostic in found)
    warn(
        language,
        f"오류 {errors}개, 경고 {warnings}개가 있어요. 사이트는 그대로 뒀어요.",
        f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."
        " The site was left as it was.",
    )


def fail(report: Report, language: Language, *, summary: bool = True) -> NoReturn:
    """The author's fault: print it and end with 1."""
    tell(report, language)
    if summary:
        summarise(report.diagnostics, language)
    raise typer.Exit(1)


def refuse(message: str) -> NoReturn:
    """Wrong usage: say so and end with 2."""
    print(message, file=sys.stderr, flush=True)
    raise typer.Exit(2)


def shown(path: Path) -> Path:
    """A path as short as it can be told: relative to the working directory where it lies in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def can_ask() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(language: Language, question: str) -> str:
    """What the person types; ends with 1 where they give up (Ctrl-C, Ctrl-D)."""
    try:
        answer: str = typer.prompt(question, default="", show_default=False, err=True)
    except typer.Abort:
        warn(language, "\n그만뒀어요.", "\nStopped.")
        raise typer.Exit(1) from None
    return answer.strip()


def choose(language: Language, question: str, answers: Sequence[str]) -> int | None:
    """Let the person pick one of several by its number; None for none of them."""
    for number, answer in enumerate(answers, 1):
        print(f"  {number}. {answer}", file=sys.stderr)
    given = ask(language, f"{question} [1-{len(answers)}]")
    return int(given) - 1 if given.isdigit() and 1 <= int(given) <= len(answers) else None


@contextmanager
def progress(label: str, share: Callable[[], float | None]) -> Iterator[None]:
    """Show a bar on a terminal once the work within takes more than a second; nothing when piped.

    `share` says how much is done, from 0 to 1, or None while that is not known.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    thread = Thread(target=_draw, args=(label, share, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _draw(label: str, share: Callable[[], float | None], done: Event) -> None:
    if done.wait(PATIENCE):
        return
    # Only a long work on a terminal loads what draws its bar.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    clock = TextColumn("{task.fields[since]}")
    columns = (SpinnerColumn("line"), TextColumn("{task.description}"), BarColumn(), clock)
    console = Console(stderr=True, highlight=False)
    started = time.monotonic() - PATIENCE
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None, since="")
        while not done.wait(0.1):
            part = share()
            since = f"{time.monotonic() - started:.0f}s"
            if part is None:
                bar.update(task, since=since)
            else:
                bar.update(task, total=1.0, completed=part, since=since)
