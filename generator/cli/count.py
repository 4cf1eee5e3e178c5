"""The command that counts: count."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from generator.cli.choices import choice_reader
from generator.cli.console import say, shown, tell
from generator.cli.language import decline, spoken_language
from generator.cli.project import ProfileOption, pick_profile, profile_of
from generator.measuring import Measure, Measured, Scale, measure_text, measurings
from generator.text.counting import Unit


class UnitName(StrEnum):
    """What may be counted."""

    chars = "chars"
    chars_no_space = "chars-no-space"
    bytes = "bytes"
    words = "words"


assert [unit.value for unit in UnitName] == list(get_args(Unit))

UNIT_WORDS = {
    UnitName.chars: ("글자", "글자 수", "자", "공백 포함"),
    UnitName.chars_no_space: ("공백 제외",),
    UnitName.bytes: ("바이트",),
    UnitName.words: ("단어",),
}
"""What people call the units, the words of the forms first."""

_KOREAN = {"chars": "{}자", "chars-no-space": "공백 제외 {}자", "bytes": "{}바이트", "words": "{}단어"}
_ENGLISH = {
    "chars": "{} characters",
    "chars-no-space": "{} without spaces",
    "bytes": "{} bytes",
    "words": "{} words",
}


def count(
    file: Annotated[
        str,
        typer.Argument(
            metavar="파일|- · FILE|-",
            help="셀 파일, -는 표준 입력. · The file to count; - is standard input.",
        ),
    ],
    watch: Annotated[
        bool, typer.Option("--watch", help="저장할 때마다 다시 세요. · Again on every save.")
    ] = False,
    unit: Annotated[
        UnitName | None,
        typer.Option(
            metavar="단위 · UNIT",
            help="무엇을 셀까요: 글자, 공백 제외, 바이트, 단어. "
            "없으면 문항이 정한 대로. "
            "· What to count: chars, chars-no-space, bytes, words; as the question says without it.",
            parser=choice_reader(UnitName, UNIT_WORDS),
            autocompletion=lambda: [unit.value for unit in UnitName],
        ),
    ] = None,
    profile: ProfileOption = None,
) -> None:
    """지원서 칸에 넣을 때처럼 글자 수를 세요. · Count as a form counts."""
    wanted: Unit | None = unit.value if unit else None
    if file == "-":
        if watch:
            decline("표준 입력은 지켜볼 수 없어요. 파일을 적어 주세요.", "--watch needs a file.")
        if not _show(measure_text(sys.stdin.buffer.read(), wanted)):
            raise typer.Exit(1)
        return
    path = Path(file)
    if (path / "essays.md").is_file():
        path /= "essays.md"
    if not path.is_file():
        decline(f"{path} 파일이 없어요.", f"There is no file {path}.")
    root = profile_of(path) or (pick_profile(profile).path if profile else None)
    scale = Scale(path, root if root and path.resolve().is_relative_to(root.resolve()) else None, wanted)
    if not watch:
        if not _show(scale.measure()):
            raise typer.Exit(1)
        return
    try:
        for number, measured in enumerate(measurings(scale)):
            if number:
                print(f"── {shown(path)}", flush=True)
            _show(measured)
    except KeyboardInterrupt:
        return


def _show(measured: Measured) -> bool:
    """Print the counts; whether the text could be read without errors."""
    language = measured.language or spoken_language(sys.argv[1:]) or "ko"
    tell(measured.report, language)
    korean = language == "ko"
    if not measured.measures and not measured.report.errors:
        say(language, "문항이 없어요.", "There are no questions.")
    for number, measure in enumerate(measured.measures, 1):
        line = _line(measure, korean)
        print(f"{number}. {measure.title}\n   {line}" if measure.title else line, flush=True)
    return not measured.report.errors


def _line(measure: Measure, korean: bool) -> str:
    """`873 / 1,000자 (87%) · 공백 제외 690자 · 1,530바이트 · 12자 넘음`."""
    names = _KOREAN if korean else _ENGLISH
    unit = measure.convention.unit
    used, limit = measure.used, measure.limit.whole
    head = names[unit].format(f"{used:,}")
    if limit:
        percent = round(used * 100 / limit)
        percent = max(percent, 101) if used > limit else min(percent, 99) if used < limit else 100
        head = f"{used:,} / {names[unit].format(f'{limit:,}')} ({percent}%)"
    usual: tuple[Unit, ...] = ("chars", "chars-no-space", "bytes") if korean else get_args(Unit)
    others = [other for other in usual if other != unit]
    parts = [head, *(names[other].format(f"{measure.in_unit(other):,}") for other in others)]
    if measure.over:
        parts.append(f"{measure.over:,} 넘음" if korean else f"{measure.over:,} over")
    if measure.missing:
        parts.append(f"{measure.missing:,} 모자람" if korean else f"{measure.missing:,} short")
    return " · ".join(parts)
