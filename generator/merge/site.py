"""Merges every block of a site."""

from generator.diagnostics import Diagnostic
from generator.merge.merger import Merger
from generator.merge.sent import changes_since_sent, debriefs_against_sent
from generator.model.blocks import Block, Reference
from generator.model.merged import Merged, MergedSite
from generator.model.site import Site


def merge_site(site: Site) -> tuple[MergedSite, tuple[Diagnostic, ...]]:
    """The site with all its texts merged, and the faults found on the way."""
    merger = Merger(site.library)
    texts: dict[Block, Merged] = {}
    references: list[Reference] = []
    found: list[Diagnostic] = []
    for block in site.blocks:
        texts[block], used, faults = merger.merge(block)
        references += used
        found += faults
    merged = MergedSite(
        site,
        texts,
        tuple(references),
        merger.names,
        dict(changes_since_sent(site, texts)),
        dict(debriefs_against_sent(site, texts)),
    )
    return merged, tuple(found)
