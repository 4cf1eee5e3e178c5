"""Where each experience and fact is used: in texts that name it, and as evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.blocks import Anchor
from generator.model.merged import MergedSite
from generator.model.site import Pack


_COPIES = ("earlier", "career")
"""Blocks that repeat what has its own place elsewhere."""


@dataclass(frozen=True)
class Use:
    """One place: whose pack (empty for the profile's own pages), what kind of text, and where."""

    position: str
    what: str
    anchor: Anchor


def experience_uses(merged: MergedSite) -> dict[str, tuple[Use, ...]]:
    """Experience id -> the essays, answers, requirements and highlights that carry it, each place once."""
    uses: dict[str, dict[Use, None]] = {}
    for (kind, name), references in merged.uses.items():
        for reference in references if kind == "experience" else ():
            block = reference.block
            if block.anchor.page and block.what not in (*_COPIES, "experience"):
                uses.setdefault(name, {})[Use(block.position, block.what, block.anchor)] = None
    for pack in merged.site.packs:
        for name, use in _pack_evidence(pack):
            uses.setdefault(name, {})[use] = None
    return {name: tuple(places) for name, places in uses.items()}


def fact_uses(merged: MergedSite) -> dict[str, tuple[Use, ...]]:
    """Fact id (`experience/fact` for a local one) -> the places that print it."""
    uses: dict[str, dict[Use, None]] = {}
    for (kind, name), references in merged.uses.items():
        for reference in references if kind == "fact" else ():
            block = reference.block
            if block.anchor.page and block.what not in _COPIES:
                uses.setdefault(name, {})[Use(block.position, block.what, block.anchor)] = None
    return {name: tuple(places) for name, places in uses.items()}


def _pack_evidence(pack: Pack) -> Iterator[tuple[str, Use]]:
    index = f"{pack.folder}/index.md"
    for view in pack.requirements:
        for found in view.evidence:
            yield found.experience.id, Use(pack.key, "requirement", Anchor(index, "requirements"))
    for highlight in pack.highlights:
        if highlight.experience:
            yield highlight.experience.id, Use(pack.key, "highlight", Anchor(index, "highlights"))
    for essay in pack.essays:
        for name in essay.essay.experiences:
            yield name, Use(pack.key, "essay", essay.anchor)
    for question in pack.questions:
        for found in question.evidence:
            if found.chosen:
                yield found.experience.id, Use(pack.key, "answer", question.anchor)
