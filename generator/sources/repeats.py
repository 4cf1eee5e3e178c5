"""What is written twice where it can only be meant once: stages of a position, spellings of a name.

In: entities as they were read. Out: warnings at the second, with the first.
"""

from collections.abc import Iterable, Iterator

from generator.codes.sources import files as file_codes
from generator.codes.sources import values as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.application import Company, Position
from generator.model.story import Tag
from generator.text.fold import closest, fold


def find_repeated_stages(position: Position) -> Iterator[Diagnostic]:
    """Stages of one name and one round."""
    known: dict[tuple[str, str], Location] = {}
    for stage in position.stages:
        key = fold(stage.stage), fold(stage.round)
        first = known.setdefault(key, stage.where)
        if first is not stage.where:
            where, related = stage.where.of("stage"), (first.of("stage"),)
            yield codes.REPEATED_STAGE.at(where, name=stage.stage, related=related)


def find_shared_spellings(entries: Iterable[Tag | Company]) -> Iterator[Diagnostic]:
    """Aliases that another entry has, too, or is called by."""
    listed = list(entries)
    owners: dict[str, Tag | Company] = {}
    for entry in listed:
        for name in _names(entry):
            owners.setdefault(fold(name), entry)
    told: dict[str, Tag | Company] = {}
    for entry in listed:
        for alias in entry.aliases:
            owner = told.setdefault(fold(alias), entry)
            owner = owners.get(fold(alias), owner) if owner is entry else owner
            if owner is not entry:
                where, related = entry.where.of("aliases"), (owner.where.of("aliases"),)
                yield codes.SHARED_ALIAS.at(where, name=alias, related=related)


def _names(entry: Tag | Company) -> tuple[str, ...]:
    named = (entry.id, entry.label) if isinstance(entry, Tag) else (entry.name, entry.name_en)
    return tuple(filter(None, named))


def find_unasked(position: Position) -> Iterator[Diagnostic]:
    """Frozen texts put there by hand that no question of the position has the name of."""
    names = {fold(name) for essay in position.essays for name in (essay.id, essay.title)}
    for submission, answer in position.unclaimed:
        if names and not answer.title and submission.kind != "draft" and fold(answer.essay) not in names:
            suggestion = closest(answer.essay, [essay.id for essay in position.essays])
            yield file_codes.UNASKED_ESSAY.at(answer.where, name=answer.essay, suggestion=suggestion)
