"""Where each experience and fact is used: in texts that name it, and as evidence."""

from collections.abc import Iterable, Iterator

from generator.diagnostics import Location
from generator.model.blocks import Anchor, Reference
from generator.model.merged import MergedSite
from generator.model.site import Pack
from generator.records import record

_COPIES = ("earlier", "career")
"""Blocks that repeat what has its own place elsewhere."""


@record(frozen=True)
class Use:
    """One place: whose pack (empty for the profile's own pages), what kind of text, and where."""

    position: str
    what: str
    anchor: Anchor


def experience_uses(merged: MergedSite) -> dict[str, tuple[Use, ...]]:
    """Experience id -> the essays, answers, requirements and highlights that carry it, each once."""
    places = [
        (reference.id, _origin(reference), _use(reference))
        for reference in merged.references
        if reference.kind == "experience" and _has_place(reference) and reference.block.what != "experience"
    ]
    for pack in merged.site.packs:
        places += _pack_evidence(pack)
    return _each_once(places)


def fact_uses(merged: MergedSite) -> dict[str, tuple[Use, ...]]:
    """Fact id (`experience/fact` for a local one) -> the places that print it, each once."""
    return _each_once(
        (reference.id, _origin(reference), _use(reference))
        for reference in merged.references
        if reference.kind == "fact" and _has_place(reference)
    )


def _has_place(reference: Reference) -> bool:
    return bool(reference.block.anchor.page) and reference.block.what not in _COPIES


def _origin(reference: Reference) -> Location:
    return Location(reference.block.path, reference.block.passage.line)


def _use(reference: Reference) -> Use:
    block = reference.block
    shared = block.anchor.page.count("/") == 1
    return Use("" if shared else block.position, block.what, block.anchor)


def _each_once(places: Iterable[tuple[str, Location, Use]]) -> dict[str, tuple[Use, ...]]:
    """What several packs share is one place: its own on the profile's page, else the first."""
    uses: dict[str, dict[Location, Use]] = {}
    for name, origin, use in places:
        known = uses.setdefault(name, {})
        if origin not in known or (known[origin].position and not use.position):
            known[origin] = use
    return {name: tuple(dict.fromkeys(known.values())) for name, known in uses.items()}


def _pack_evidence(pack: Pack) -> Iterator[tuple[str, Location, Use]]:
    index = f"{pack.folder}/index.md"
    for view in pack.requirements:
        for found in view.evidence:
            yield (
                found.experience.id,
                view.requirement.where,
                Use(pack.key, "requirement", Anchor(index, "requirements")),
            )
    for highlight in pack.highlights:
        if highlight.experience:
            use = Use(pack.key, "highlight", Anchor(index, "highlights"))
            yield highlight.experience.id, highlight.highlight.where, use
    for essay in pack.essays:
        for name in essay.essay.experiences:
            yield name, essay.essay.where, Use(pack.key, "essay", essay.anchor)
    for question in pack.questions:
        for found in question.evidence:
            if found.chosen:
                use = Use(pack.key, "answer", question.anchor)
                yield found.experience.id, question.question.where, use
