"""The command that checks what would be sent: check."""

import os
import sys
from dataclasses import replace
from enum import StrEnum
from shutil import get_terminal_size
from typing import Annotated

import typer

from generator import pipeline
from generator.cli.choices import choice_reader
from generator.cli.console import fail, say_json, warn
from generator.cli.dates import given_day
from generator.cli.findings import as_json, as_sarif, github_lines
from generator.cli.listing import (
    count_by_severity,
    list_by_file,
    shown_findings,
    summarise_findings,
)
from generator.cli.position import pick_key
from generator.cli.project import PositionArgument, ProfileOption, find_project, pick_profile
from generator.diagnostics import ContentError, Language, Severity
from generator.model.checked import CheckResult, tell_once
from generator.order import Order


class Format(StrEnum):
    """Who reads the findings."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


def check(
    position: PositionArgument = "",
    hints: Annotated[bool, typer.Option("--hints", help="힌트도 보여 줘요. · Show hints, too.")] = False,
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="꼴 · FORM",
            help="누가 읽을까요: text는 사람, json, github, sarif는 프로그램. "
            "· Who reads it: text for people, json, github or sarif for programs.",
            parser=choice_reader(Format),
            autocompletion=lambda: [form.value for form in Format],
            show_default=False,
        ),
    ] = Format.text,
    strict: Annotated[
        bool, typer.Option("--strict", help="경고만 있어도 1로 끝나요. · Warnings end with 1, too.")
    ] = False,
    today: Annotated[
        str, typer.Option(metavar="날짜 · DATE", help="오늘로 볼 날짜. · The day to take for today.")
    ] = "",
    profile: ProfileOption = None,
) -> None:
    """내기 전에 점검해요: 글자 수, 다른 회사 이름, 숫자, 남은 자국, 일정. · Check before sending."""
    day = given_day(today)
    folder = pick_profile(profile)
    order = Order(find_project(), folder.path, position=pick_key(folder, position))
    try:
        result, language = pipeline.check_sources(order, day)
    except ContentError as error:
        fail(error.report, folder.language, summary=False)
    result = replace(result, findings=tell_once(result.findings))
    if format_ is Format.json:
        say_json(as_json(result, language))
    elif format_ is Format.sarif:
        say_json(as_sarif(result, language))
    elif format_ is Format.github:
        for line in github_lines(result, language, hints=hints):
            print(line)
    else:
        _list(result, language, hints)
    counts = count_by_severity(result.findings)
    if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]):
        raise typer.Exit(1)


def _list(result: CheckResult, language: Language, hints: bool) -> None:
    """By file for a person at a terminal; where it is piped, one finding a line and the counts beside."""
    shown = shown_findings(result, hints=hints)
    summary = summarise_findings(result, language, hints=hints)
    if on_terminal():
        colours = False if os.environ.get("NO_COLOR") else None  # https://no-color.org
        for line in (*list_by_file(shown, language, get_terminal_size().columns), *summary):
            typer.echo(line, color=colours)
        return
    for finding in shown:
        print(finding.explain(language))
    sys.stdout.flush()
    for line in summary:
        warn(language, line, line)


def on_terminal() -> bool:
    """Whether somebody reads along."""
    return sys.stdout.isatty()
