"""Library -> the library of one edition: what may not be seen there is gone before anything is composed.

It acts on the declared policy of each field alone (`model/entity.py`), so a new field cannot leak.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from generator.model.application import Company
from generator.model.entity import Entity, Policy, Visibility, policy_of
from generator.model.library import Library, Withheld
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.model.story import Career

EntityT = TypeVar("EntityT", bound=Entity)

_COMPANY_IDENTITY = ("where", "id", "name", "name_en", "positions")
_PROFILE_IDENTITY = ("where", "id", "language", "sample", "pipeline", "counting", "speaking")


def select_edition(library: Library, edition: Visibility) -> Library:
    """The library as `edition` may show it; the private edition is the library itself."""
    if edition is Visibility.PRIVATE:
        return library
    return replace(
        library,
        profile=_profile(library.profile, edition),
        facts=_visible(library.facts, edition),
        introductions=_visible(library.introductions, edition),
        careers=_careers(library, edition),
        experiences=_visible(library.experiences, edition),
        questions=_visible(library.questions, edition),
        plan=Plan(),
        pages=_visible(library.pages, edition),
        companies=tuple(_companies(library, edition)),
        edition=edition,
        withheld=tuple(_withheld(library, edition)),
    )


def only_position(library: Library, key: str) -> Library:
    """The library without any other application than `key` (`company/position`; empty: without any)."""
    companies = []
    for company in library.companies:
        positions = tuple(position for position in company.positions if position.key == key)
        if positions:
            companies.append(company.model_copy(update={"positions": positions}))
    return replace(library, companies=tuple(companies))


def _visible(
    entities: tuple[EntityT, ...], edition: Visibility, outer: Visibility = Visibility.PUBLIC
) -> tuple[EntityT, ...]:
    return tuple(
        _reduced(entity, edition, effective)
        for entity in entities
        if (effective := (entity.seen_by or outer).within(outer)).admits(edition)
    )


def _reduced(entity: EntityT, edition: Visibility, effective: Visibility) -> EntityT:
    changes: dict[str, Any] = {}
    for name, field in type(entity).model_fields.items():
        value = getattr(entity, name)
        if policy_of(field) is Policy.NEVER:
            changes[name] = field.get_default(call_default_factory=True)
        elif isinstance(value, Entity):
            inner = (value.seen_by or effective).within(effective)
            changes[name] = (
                _reduced(value, edition, inner)
                if inner.admits(edition)
                else field.get_default(call_default_factory=True)
            )
        elif isinstance(value, tuple) and value and isinstance(value[0], Entity):
            changes[name] = _visible(value, edition, effective)
    return entity.model_copy(update=changes)


def _identity(entity: EntityT, kept: tuple[str, ...]) -> EntityT:
    fields = type(entity).model_fields
    update = {name: field.get_default() for name, field in fields.items() if name not in kept}
    return entity.model_copy(update=update)


def _profile(profile: Profile, edition: Visibility) -> Profile:
    own = [name for name, field in Profile.model_fields.items() if policy_of(field) is Policy.OWN]
    reduced = _reduced(profile, edition, Visibility.PUBLIC)
    if profile.visibility.admits(edition):
        return reduced
    return _identity(reduced, (*_PROFILE_IDENTITY, *own)).model_copy(update={"name": ""})


def _careers(library: Library, edition: Visibility) -> tuple[Career, ...]:
    """The careers of an edition; the public one names the employer as the author wants it named."""
    careers = _visible(library.careers, edition)
    if edition is not Visibility.PUBLIC:
        return careers
    return tuple(
        career.model_copy(update={"employer": career.public_name, "url": ""})
        if career.public_name
        else career
        for career in careers
    )


def _companies(library: Library, edition: Visibility) -> Iterator[Company]:
    for company in library.companies:
        cap = company.visibility or Visibility.PUBLIC
        positions = _visible(company.positions, edition, cap)
        if (company.visibility or Visibility.EMPLOYER).admits(edition):
            kept = _reduced(company, edition, cap)
        elif positions:
            kept = _identity(company, _COMPANY_IDENTITY)
        else:
            continue
        yield kept.model_copy(update={"positions": positions})


def _withheld(library: Library, edition: Visibility) -> Iterator[tuple[tuple[str, str], Withheld]]:
    for kind, known in (
        ("fact", library.fact_of),
        ("experience", library.experience_of),
        ("career", library.career_of),
    ):
        for name, entity in known.items():
            holder = library.experience_of.get(name.partition("/")[0]) if "/" in name else None
            seen_by = entity.visibility.within(holder.visibility) if holder else entity.visibility
            if not seen_by.admits(edition):
                yield (kind, name), Withheld(entity.where, seen_by)
    if not library.profile.visibility.admits(edition):
        yield ("me", ""), Withheld(library.profile.where, library.profile.visibility)
