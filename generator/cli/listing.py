"""Findings as a person reads them: by file on a terminal, one a line where they are piped.

In: what checking yielded. Out: lines to print.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import typer
from rich.cells import cell_len, chop_cells

from generator.diagnostics import Diagnostic, Language, Location, Severity
from generator.model.checked import CheckResult

_WORDS = {
    "ko": {Severity.ERROR: "오류", Severity.WARNING: "경고", Severity.HINT: "힌트"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"},
}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
WIDEST = 100
"""Columns a line takes at most: longer ones are hard to read."""


def count_by_severity(findings: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many there are of each severity."""
    found = [finding.severity for finding in findings]
    return {severity: found.count(severity) for severity in Severity}


def counts_line(counts: Mapping[Severity, int], language: Language) -> str:
    """`오류 2개, 경고 1개, 힌트 43개`; without those there are none of."""
    there = [(severity, number) for severity, number in counts.items() if number]
    if language == "ko":
        return ", ".join(f"{_WORDS['ko'][severity]} {number}개" for severity, number in there)
    return ", ".join(f"{number} {_WORDS['en'][severity]}{'s' * (number > 1)}" for severity, number in there)


def shown_findings(result: CheckResult, *, hints: bool) -> tuple[Diagnostic, ...]:
    """The findings to list, by file and line, of one line the worst first."""
    shown = [finding for finding in result.findings if hints or finding.severity is not Severity.HINT]
    order = list(Severity)
    by_code = sorted(shown, key=lambda finding: finding.sort_key)
    return tuple(sorted(by_code, key=lambda one: (one.where.path, one.where.line, order.index(one.severity))))


def list_by_file(findings: Sequence[Diagnostic], language: Language, width: int) -> Iterator[str]:
    """Lines for a terminal of this width, by file.

    Name and advice stand beneath the finding; those that several in a row have in common beneath the last.
    """
    width = min(width, WIDEST)
    for path, of_file in groupby(findings, lambda finding: finding.where.path):
        yield typer.style(path, bold=True)
        rows = list(of_file)
        for finding, after in zip(rows, [*rows[1:], None], strict=True):
            yield from _finding_rows(finding, language, width)
            name, advice = finding.code.name, _advice(finding, language)
            if after is None or (name, advice) != (after.code.name, _advice(after, language)):
                yield from _advice_rows(name, advice, language, width)
        yield ""


def summarise_findings(result: CheckResult, language: Language, *, hints: bool) -> Iterator[str]:
    """What was left out and how many there are."""
    counts = count_by_severity(result.findings)
    korean = language == "ko"
    if (number := counts[Severity.HINT]) and not hints:
        yield f"힌트 {number}개: --hints" if korean else f"{number} hint{'s' * (number > 1)}: --hints"
    if number := len(result.answered):
        yield f"이유를 적어 둔 것 {number}개" if korean else f"{number} answered with a reason"
    if not any(counts.values()):
        yield "고칠 곳을 찾지 못했어요." if korean else "Nothing was found."
    elif told := counts_line({**counts, Severity.HINT: counts[Severity.HINT] if hints else 0}, language):
        yield told


def _finding_rows(finding: Diagnostic, language: Language, width: int) -> Iterator[str]:
    indent, name = _indent(language), _WORDS[language][finding.severity]
    line = f"{finding.where.line or '':>5}"
    word = typer.style(name, fg=_COLOURS[finding.severity], bold=True)
    first, *others = fold_words(finding.message(language), width - indent)
    yield f"{line}  {word}{' ' * (indent - 7 - cell_len(name))}{first}"
    yield from (" " * indent + row for row in others)


def _advice_rows(name: str, advice: str, language: Language, width: int) -> Iterator[str]:
    indent = " " * _indent(language)
    first, *others = fold_words(f"{name} · {advice}" if advice else name, width - len(indent))
    yield f"{indent}{typer.style(name, dim=True)}{first.removeprefix(name)}"
    yield from (indent + row for row in others)


def _advice(finding: Diagnostic, language: Language) -> str:
    """Advice and related places, those of the same file by their line alone."""
    korean = language == "ko"
    places = ", ".join(_place(place, finding.where, korean) for place in finding.related)
    also = (f"함께 볼 곳: {places}" if korean else f"see also {places}") if places else ""
    return " ".join(filter(None, (finding.advice(language), also)))


def _place(place: Location, where: Location, korean: bool) -> str:
    if place.path != where.path or not place.line:
        return str(place)
    return f"{place.line}번째 줄" if korean else f"line {place.line}"


def _indent(language: Language) -> int:
    return 7 + max(map(cell_len, _WORDS[language].values())) + 2


def fold_words(text: str, width: int) -> list[str]:
    """A text in rows of at most `width` columns, Korean letters taking two, broken between words.

    Only a word wider than that is cut.
    """
    rows = [""]
    for word in text.split():
        joined = f"{rows[-1]} {word}".lstrip()
        if cell_len(joined) <= width:
            rows[-1] = joined
        elif cell_len(word) <= width:
            rows.append(word)
        else:
            parts = chop_cells(joined, width)
            rows[-1:] = parts
    return rows
