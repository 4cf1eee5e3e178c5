"""What checking yields: findings that stand, and those the author has answered with a reason."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic


@dataclass(frozen=True)
class Answered:
    """A finding the author has answered in the source (`allow`), with the reason given there."""

    finding: Diagnostic
    reason: str


@dataclass(frozen=True)
class CheckResult:
    """Findings in the order of the pages' sources; `answered` ones are listed and do not count."""

    findings: tuple[Diagnostic, ...] = ()
    answered: tuple[Answered, ...] = ()
