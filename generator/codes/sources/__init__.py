"""Findings about source files, by family."""

from generator.codes.sources import files, sections, values, yaml

FAMILIES = (files, yaml, values, sections)
"""In the order of the guide."""
