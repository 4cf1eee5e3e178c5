"""Findings as pages show them: by position with their counts, and by the block they are about.

In: what checking yielded and the packs that are rendered. Out: views for check page, home and marks.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Diagnostic, Language, Severity
from generator.model.blocks import Anchor
from generator.model.checked import CheckResult
from generator.model.site import Pack

CHECK_PAGE = "packs/check.md"
_PACK = re.compile(r"^packs/([^/]+/[^/]+)/[^/]+$")
_FOLDER = re.compile(r"(?:^|/)companies/([^/]+/[^/]+)/")
_ORDER = tuple(Severity)


@dataclass(frozen=True)
class FindingView:
    """One finding in the reader's language; `place` is its source, `anchor` its block."""

    severity: str
    code: str
    message: str
    hint: str
    place: str
    anchor: Anchor
    reason: str = ""


@dataclass(frozen=True)
class FindingGroup:
    """The findings of one position, or of what belongs to none; `anchor` is their place on the check page."""

    pack: Pack | None
    anchor: Anchor
    findings: tuple[FindingView, ...]

    def of(self, severity: str) -> tuple[FindingView, ...]:
        return tuple(found for found in self.findings if found.severity == severity)


@dataclass(frozen=True)
class CheckView:
    """All findings: groups in the order of the packs, what belongs to none last; answered ones apart."""

    groups: tuple[FindingGroup, ...]
    answered: tuple[FindingView, ...]

    def count(self, severity: str) -> int:
        return sum(len(group.of(severity)) for group in self.groups)

    def group(self, key: str) -> FindingGroup | None:
        """The group of a `company/position`; of what belongs to none for an empty key."""
        return next((group for group in self.groups if (group.pack.key if group.pack else "") == key), None)

    def at(self, page: str) -> dict[str, tuple[FindingGroup, list[FindingView]]]:
        """The findings of a page by heading id, each with its group."""
        return self._at.get(page, {})

    @cached_property
    def _at(self) -> dict[str, dict[str, tuple[FindingGroup, list[FindingView]]]]:
        found: dict[str, dict[str, tuple[FindingGroup, list[FindingView]]]] = {}
        for group in self.groups:
            for view in group.findings:
                on_page = found.setdefault(view.anchor.page, {})
                on_page.setdefault(view.anchor.id, (group, []))[1].append(view)
        return found


def view_findings(checked: CheckResult, packs: Sequence[Pack], language: Language) -> CheckView:
    """The findings that concern these packs or none; those of other packs are left out."""
    known = {pack.key: pack for pack in packs}
    sorted_out: dict[str, list[FindingView]] = {key: [] for key in (*known, "")}
    for finding in checked.findings:
        key = _position_of(finding)
        if key in known or not _is_of_pack(finding):
            sorted_out[key if key in known else ""].append(_view(finding, language))
    answered = tuple(
        _view(one.finding, language, one.reason)
        for one in checked.answered
        if _position_of(one.finding) in known or not _is_of_pack(one.finding)
    )
    groups = (
        FindingGroup(known.get(key), Anchor(CHECK_PAGE, _heading_id(key)), _worst_first(found))
        for key, found in sorted_out.items()
        if found
    )
    return CheckView(tuple(groups), answered)


def _view(finding: Diagnostic, language: Language, reason: str = "") -> FindingView:
    page, _, name = finding.subject.partition("#")
    return FindingView(
        finding.severity.value,
        finding.code.name,
        finding.message(language),
        finding.hint(language),
        str(finding.where),
        Anchor(page, name),
        reason,
    )


def _position_of(finding: Diagnostic) -> str:
    """The `company/position` whose page it is about, else in whose folder it stands, else empty."""
    match = _PACK.match(finding.subject.partition("#")[0]) or (
        None if finding.subject else _FOLDER.search(finding.where.path)
    )
    return match[1] if match else ""


def _is_of_pack(finding: Diagnostic) -> bool:
    return bool(_PACK.match(finding.subject.partition("#")[0]))


def _worst_first(found: Iterable[FindingView]) -> tuple[FindingView, ...]:
    return tuple(sorted(found, key=lambda view: _ORDER.index(Severity(view.severity))))


def _heading_id(key: str) -> str:
    return f"check-{key.replace('/', '--')}" if key else "check-material"
