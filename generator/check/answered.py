"""Answers to findings: `allow` in the sources, and answers that no longer match anything.

In: the library and findings. Out: findings that stand, and those the author has answered.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from generator.codes.check import answered as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.checked import Answered, CheckResult
from generator.model.entity import Entity
from generator.model.library import Library
from generator.records import record
from generator.text.fold import closest


@record(frozen=True)
class Allowance:
    """An answer: to which kind of finding, why, where it stands, and what it covers.

    `path` is a file, or a folder with a trailing `/`; `stop` 0 means to the end of the file.
    """

    code: str
    reason: str
    where: Location
    path: str
    start: int = 0
    stop: int = 0

    def covers(self, place: Location) -> bool:
        if self.path.endswith("/") or not self.path:
            return place.path.startswith(self.path)
        if place.path != self.path:
            return False
        return not self.start or (self.start <= place.line and (not self.stop or place.line < self.stop))


def answer_findings(
    library: Library, findings: Iterable[Diagnostic], known: Iterable[str], elsewhere: Iterable[str] = ()
) -> CheckResult:
    """Which findings stand and which are answered; `elsewhere` are codes that other checks give.

    An answer covers findings at its own text, or with a related place in it.
    """
    allowances = list(read_allowances(library))
    by_code: dict[str, list[Allowance]] = {}
    for allowance in allowances:
        by_code.setdefault(allowance.code, []).append(allowance)
    standing: list[Diagnostic] = []
    answered: list[Answered] = []
    used: set[int] = set()
    for finding in findings:
        places = (finding.where, *finding.related)
        match = next(
            (one for one in by_code.get(finding.code.name, ()) if any(map(one.covers, places))), None
        )
        if match is None:
            standing.append(finding)
        else:
            used.add(id(match))
            answered.append(Answered(finding, match.reason))
    names = set(known)
    for allowance in allowances:
        if allowance.code not in names:
            suggestion = closest(allowance.code, names)
            standing.append(
                codes.UNKNOWN_ALLOW.at(allowance.where, code=allowance.code, suggestion=suggestion)
            )
        elif id(allowance) not in used and allowance.code not in elsewhere:
            standing.append(codes.UNUSED_ALLOW.at(allowance.where, code=allowance.code))
        elif not allowance.reason:
            standing.append(codes.ALLOW_WITHOUT_REASON.at(allowance.where, code=allowance.code))
    return CheckResult(tuple(standing), tuple(answered))


def read_allowances(library: Library) -> Iterator[Allowance]:
    """All answers of a library."""
    profile = library.profile
    root = profile.where.path.removesuffix("profile.yml")
    yield from _read(profile.allow, profile.where, root)
    yield from _each_entry((fact, fact.allow) for fact in library.facts)
    for career in library.careers:
        yield from _read(career.allow, career.where, career.where.path)
    for experience in library.experiences:
        yield from _read(experience.allow, experience.where, experience.where.path)
        for fact in experience.facts:
            yield from _read(fact.allow, fact.where, fact.where.path)
    yield from _each_entry((question, question.allow) for question in library.questions)
    yield from _each_entry((spoken, spoken.allow) for spoken in library.introductions)
    for company in library.companies:
        yield from _read(company.allow, company.where, f"{root}companies/{company.id}/")
        yield from _each_entry((question, question.allow) for question in company.questions)
        for position in company.positions:
            yield from _read(position.allow, position.where, f"{root}companies/{position.key}/")
            yield from _each_entry((essay, essay.allow) for essay in position.essays)
            yield from _each_entry((question, question.allow) for question in position.questions)
            yield from _each_entry((spoken, spoken.allow) for spoken in position.introductions)


def _each_entry(entries: Iterable[tuple[Entity, tuple[str, ...]]]) -> Iterator[Allowance]:
    """Answers of entries that share a file: each covers the lines up to the next entry."""
    rows = [(entity.where, allow) for entity, allow in entries]
    starts: dict[str, list[int]] = {}
    for where, _ in rows:
        starts.setdefault(where.path, []).append(where.line)
    for lines in starts.values():
        lines.sort()
    for where, allow in rows:
        if allow:
            lines = starts[where.path]
            after = bisect_right(lines, where.line)
            stop = lines[after] if after < len(lines) else 0
            yield from _read(allow, where, where.path, where.line, stop)


def _read(
    written: tuple[str, ...], where: Location, path: str, start: int = 0, stop: int = 0
) -> Iterator[Allowance]:
    for line in written:
        code, _, reason = line.strip().replace(":", " ", 1).partition(" ")
        yield Allowance(code.strip("`'\""), reason.strip(" :-–—"), where.of("allow"), path, start, stop)
