"""Findings of checking, by family: what must not reach an interviewer."""

from generator.codes.check import (
    answered,
    blind,
    companies,
    coverage,
    dates,
    leftovers,
    limits,
    numbers,
    speaking,
    tenures,
)

FAMILIES = (limits, companies, numbers, tenures, leftovers, coverage, blind, speaking, answered, dates)
"""In the order of the guide."""
