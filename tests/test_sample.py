"""The samples: they build without a word, and together they show everything there is to write."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator.model.entity import Entity, Visibility
from generator.model.library import Library
from generator.order import Order
from generator.pipeline import draft_pages
from generator.sources.library import load_library
from tests.model.canary import entities

PROJECT = Path(__file__).parents[1]
SAMPLES = ("sample", "sample-en")


@cache
def _library(sample: str) -> Library:
    library, found = load_library(PROJECT / "profiles" / sample)
    assert found == ()
    return library


def _sent(sample: str) -> list[str]:
    """The positions whose packs an employer may see."""
    positions = _library(sample).positions
    return [position.key for position in positions if position.visibility.admits(Visibility.EMPLOYER)]


@pytest.mark.parametrize("edition", list(Visibility))
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_builds_without_a_word(sample: str, edition: Visibility) -> None:
    draft = draft_pages(Order(PROJECT, PROJECT / "profiles" / sample, edition))
    assert [found.explain() for found in draft.report.diagnostics] == []
    assert draft.pages


@pytest.mark.parametrize(("sample", "position"), [(name, key) for name in SAMPLES for key in _sent(name)])
def test_every_pack_for_its_employer_builds_without_a_word(sample: str, position: str) -> None:
    folder = PROJECT / "profiles" / sample
    draft = draft_pages(Order(PROJECT, folder, Visibility.EMPLOYER, position))
    assert [found.explain() for found in draft.report.diagnostics] == []
    assert f"packs/{position}/index.md" in draft.pages


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_says_that_it_is_one(sample: str) -> None:
    assert _library(sample).profile.sample
    assert _library(sample).profile.language == ("en" if sample.endswith("en") else "ko")


def _walk(value: object) -> Iterable[Entity]:
    if isinstance(value, Entity):
        yield value
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _walk(part)


def _held(library: Library) -> Iterable[Entity]:
    for name in ("profile", "facts", "tags", "introductions", "careers", "experiences", "questions", "plan"):
        yield from _walk(getattr(library, name))
    yield from _walk(library.pages)
    yield from _walk(library.companies)


def _used(libraries: Iterable[Library]) -> set[str]:
    """The fields that hold something else than their default somewhere."""
    used = set()
    for library in libraries:
        for entity in _held(library):
            for name, field in type(entity).model_fields.items():
                if getattr(entity, name) != field.get_default(call_default_factory=True):
                    used.add(f"{type(entity).__name__}.{name}")
    return used


def _all_fields() -> set[str]:
    return {f"{model.__name__}.{name}" for model in entities() for name in model.model_fields}


FAULTS = {"SubmittedAnswer.changed", "Submission.missing", "Submission.altered"}
"""Fields that say that something is wrong, which nothing in a sample is."""

AGAIN = "Submission.number"
"""Nothing of the samples was sent twice on one day."""

ANSWERED = "Essay.allow"
"""One answer to a finding is enough: the same key means the same everywhere."""


def test_the_samples_use_every_field() -> None:
    unused = _all_fields() - _used(_library(sample) for sample in SAMPLES)
    answers = {field for field in _all_fields() if field.endswith(".allow")} - {ANSWERED}
    assert unused == FAULTS | answers | {AGAIN}


def test_an_unused_field_is_noticed() -> None:
    """The control: one sample without its offers."""
    library = _library("sample")
    stripped = tuple(
        company.model_copy(
            update={
                "positions": tuple(
                    position.model_copy(update={"offer": None}) for position in company.positions
                )
            }
        )
        for company in library.companies
    )
    poorer = Library(profile=library.profile, companies=stripped)
    assert {"Position.offer", "Offer.base"} <= _all_fields() - _used([poorer])
