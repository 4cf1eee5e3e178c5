"""Findings as pages show them: by position with their counts, and by the block they are about.

In: what checking yielded and the packs that are rendered. Out: views for check page, home and marks.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from generator.codes import check, codes_of, submitted
from generator.diagnostics import Diagnostic, Language, Location, Severity
from generator.model.blocks import Anchor
from generator.model.checked import CheckResult
from generator.model.site import Pack, Site
from generator.records import record
from generator.render.labels import Labels

CHECK_PAGE = "packs/check.md"
_PACK = re.compile(r"^packs/([^/]+/[^/]+)/[^/]+$")
_FOLDER = re.compile(r"(?:^|/)companies/([^/]+/[^/]+)/")
_ORDER = tuple(Severity)
_EXPLAINED = frozenset(code.name for code in codes_of(*check.FAMILIES, submitted))


@record(frozen=True)
class FindingView:
    """One finding in the reader's language.

    `place` is its source and `related` the other ones, as short as they can be told; `blocks` are the
    blocks it is about and `anchor` is its own place on the check page.
    """

    severity: str
    code: str
    message: str
    advice: str
    place: str
    related: tuple[str, ...]
    blocks: tuple[Anchor, ...]
    anchor: Anchor
    reason: str = ""

    @property
    def explained(self) -> Anchor:
        """Where the guide tells about this kind of finding."""
        return Anchor("guide/checks.md" if self.code in _EXPLAINED else "guide/errors.md", self.code)


@record(frozen=True)
class FindingGroup:
    """The findings of one position, or of what belongs to none; `anchor` is their place on the check page."""

    pack: Pack | None
    anchor: Anchor
    findings: tuple[FindingView, ...]

    def of(self, *severities: str) -> tuple[FindingView, ...]:
        return tuple(found for found in self.findings if found.severity in severities)


@record(frozen=True)
class CheckView:
    """All findings: groups in the order of the packs, what belongs to none last; answered ones apart."""

    groups: tuple[FindingGroup, ...]
    answered: tuple[FindingView, ...]

    def count(self, severity: str) -> int:
        return sum(len(group.of(severity)) for group in self.groups)

    @property
    def urgent(self) -> tuple[FindingGroup, ...]:
        """The groups with more than hints."""
        return tuple(group for group in self.groups if group.of("error", "warning"))

    @property
    def hinted(self) -> tuple[FindingGroup, ...]:
        """The groups with hints alone."""
        return tuple(group for group in self.groups if not group.of("error", "warning"))

    def group(self, key: str) -> FindingGroup | None:
        """The group of a `company/position`; of what belongs to none for an empty key."""
        return next((group for group in self.groups if (group.pack.key if group.pack else "") == key), None)

    def errors_of(self, key: str) -> tuple[FindingView, ...]:
        """The errors one has to mend for a position, its own before those in what it shares with others."""
        own = self.group(key)
        found = list(own.of("error")) if own else []
        shared = self.group("")
        for view in shared.of("error") if shared else ():
            if any(block.page.startswith(f"packs/{key}/") for block in view.blocks):
                found.append(view)
        return tuple(found)

    def at(self, page: str) -> Mapping[str, Sequence[FindingView]]:
        """The findings of a page by heading id."""
        return self._at.get(page, {})

    @cached_property
    def _at(self) -> dict[str, dict[str, list[FindingView]]]:
        found: dict[str, dict[str, list[FindingView]]] = {}
        for group in self.groups:
            for view in group.findings:
                for block in view.blocks:
                    found.setdefault(block.page, {}).setdefault(block.id, []).append(view)
        return found


def view_findings(checked: CheckResult, packs: Sequence[Pack], site: Site) -> CheckView:
    """The findings that concern these packs or none; those of other packs are left out.

    What is said of words that several packs share stands once, among what belongs to none.
    """
    known = {pack.key: pack for pack in packs}
    sorted_out: dict[str, list[FindingView]] = {key: [] for key in (*known, "")}
    for finding, subjects in _by_words(checked.findings).items():
        keys = dict.fromkeys(_position_of(finding.where.path, subject) for subject in subjects)
        there = [key for key in keys if key in known]
        if there or not all(map(_is_of_pack, subjects)):
            key = there[0] if len(keys) == 1 and there and not _is_shared(finding, there[0]) else ""
            blocks = [subject for subject in subjects if _key_of(subject) in (*known, "")]
            sorted_out[key].append(_view(finding, blocks, site, key))
    answered = tuple(
        _view(one.finding, [one.finding.subject], site, "", one.reason)
        for one in checked.answered
        if _key_of(one.finding.subject) in known or not _is_of_pack(one.finding.subject)
    )
    groups = (_group(known.get(key), key, found) for key, found in sorted_out.items() if found)
    return CheckView(tuple(groups), answered)


def _by_words(findings: Iterable[Diagnostic]) -> dict[Diagnostic, list[str]]:
    """Findings without their blocks, each with the blocks it was found for."""
    found: dict[Diagnostic, list[str]] = {}
    for finding in findings:
        found.setdefault(replace(finding, subject=""), []).append(finding.subject)
    return found


def _group(pack: Pack | None, key: str, found: Iterable[FindingView]) -> FindingGroup:
    """The findings worst first, each with its place on the check page."""
    name = f"check-{key.replace('/', '--')}" if key else "check-material"
    worst_first = sorted(found, key=lambda view: _ORDER.index(Severity(view.severity)))
    views = (
        replace(view, anchor=Anchor(CHECK_PAGE, f"{name}-{number}"))
        for number, view in enumerate(worst_first, 1)
    )
    return FindingGroup(pack, Anchor(CHECK_PAGE, name), tuple(views))


def _view(
    finding: Diagnostic, subjects: Sequence[str], site: Site, key: str, reason: str = ""
) -> FindingView:
    language: Language = site.language
    root = site.library.profile.where.path.removesuffix("profile.yml")
    blocks = [Anchor(page, name) for page, _, name in (subject.partition("#") for subject in subjects)]
    return FindingView(
        finding.severity.value,
        finding.code.name,
        finding.message(language),
        finding.advice(language),
        _short(finding.where, root, key),
        tuple(_beside(place, finding.where, root, key, language) for place in finding.related),
        tuple(blocks),
        Anchor(CHECK_PAGE, "check-answered"),
        reason,
    )


def _short(place: Location, root: str, key: str) -> str:
    """A place below the profile's folder; of the position it is listed under, by its folder's name alone."""
    path = place.path.removeprefix(root)
    own = f"companies/{key}/"
    if key and path.startswith(own):
        path = f"{key.partition('/')[2]}/{path.removeprefix(own)}"
    return str(Location(path, place.line))


def _beside(place: Location, where: Location, root: str, key: str, language: Language) -> str:
    """A related place; in the same file by its line alone."""
    if place.path != where.path or not place.line:
        return _short(place, root, key)
    label = Labels(language)
    return label("check-line", n=place.line)


def _position_of(path: str, subject: str) -> str:
    """The `company/position` whose page a finding is about, else in whose folder it stands, else empty."""
    if subject:
        return _key_of(subject)
    match = _FOLDER.search(path)
    return match[1] if match else ""


def _is_shared(finding: Diagnostic, key: str) -> bool:
    """Whether the words stand in what every application may use, and are wrong in each of them.

    Such a finding names the first block that shows the words. What names a company is of that application.
    """
    folder = f"companies/{key.partition('/')[0]}/"
    places = (finding.where, *finding.related)
    named = any(name == "company" for name, _ in finding.parameters)
    return not named and not any(folder in place.path for place in places)


def _key_of(subject: str) -> str:
    match = _PACK.match(subject.partition("#")[0])
    return match[1] if match else ""


def _is_of_pack(subject: str) -> bool:
    return bool(_key_of(subject))
