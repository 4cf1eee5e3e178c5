"""Merges every block of a site."""

from generator.diagnostics import Diagnostic
from generator.merge.merger import Merger
from generator.model.merged import MergedSite
from generator.model.site import Reference, Site


def merge_site(site: Site) -> tuple[MergedSite, tuple[Diagnostic, ...]]:
    """The site with all its texts merged, and the faults found on the way."""
    merger = Merger(site.library)
    texts = {}
    references: list[Reference] = []
    found: list[Diagnostic] = []
    for block in site.blocks:
        texts[block], used, faults = merger.merge(block)
        references += used
        found += faults
    return MergedSite(site, texts, tuple(references), merger.names), tuple(found)
