"""What checking yields: findings that stand, and those the author has answered with a reason."""

from collections.abc import Iterable
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.records import record


@record(frozen=True)
class Answered:
    """A finding the author has answered in the source (`allow`), with the reason given there."""

    finding: Diagnostic
    reason: str


@record(frozen=True)
class CheckResult:
    """Findings in the order of the pages' sources; `answered` ones are listed and do not count."""

    findings: tuple[Diagnostic, ...] = ()
    answered: tuple[Answered, ...] = ()


def tell_once(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings without those that say the same of the same words, only for another page."""
    told = {replace(finding, subject=""): finding for finding in reversed(list(findings))}
    return tuple(told.values())[::-1]
