"""The library: everything one profile holds, in one value."""

import re
from dataclasses import field
from functools import cached_property

from generator.diagnostics import Location
from generator.model.application import Company, OwnPage, Position
from generator.model.entity import Visibility
from generator.model.interview import Question
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.model.story import Career, Experience, Fact, Introduction, Tag
from generator.records import record
from generator.text.fold import closest, fold


@record(frozen=True)
class Withheld:
    """Something an edition leaves out: where it stands and how far it may be seen."""

    where: Location
    visibility: Visibility


@record(frozen=True)
class Library:
    """All sources of one profile, in the order they are shown.

    `edition` is what it has been reduced to; `withheld` maps `(kind, id)` of what was left out, so
    that a reference to it can be told from a mistake. `broken` holds `(kind, id)` of what was written but
    could not be read, so that it is reported once; `("fact", "")` is the whole of facts.yml.
    """

    profile: Profile
    facts: tuple[Fact, ...] = ()
    tags: tuple[Tag, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    careers: tuple[Career, ...] = ()
    experiences: tuple[Experience, ...] = ()
    questions: tuple[Question, ...] = ()
    plan: Plan = field(default_factory=Plan)
    pages: tuple[OwnPage, ...] = ()
    companies: tuple[Company, ...] = ()
    edition: Visibility = Visibility.PRIVATE
    withheld: tuple[tuple[tuple[str, str], Withheld], ...] = ()
    broken: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        return tuple(position for company in self.companies for position in company.positions)

    def likely_positions(self, wanted: str) -> str:
        """The keys of the positions that go by a name, of company or position; else of the most alike."""
        called = self.positions_called(wanted)
        return "’, ‘".join(called) or closest(wanted, [position.key for position in self.positions])

    def positions_called(self, wanted: str) -> tuple[str, ...]:
        """The key that is `wanted`, else those of the positions that have it as a whole name.

        A name is of the company, of the position, or of both; spaces do not count.
        """
        word, known = _closed_up(wanted), self._named_keys
        exact = tuple(key for key in known if fold(wanted) == fold(key))
        return exact or tuple(key for key, names in known.items() if word and word in names)

    def positions_like(self, wanted: str) -> tuple[str, ...]:
        """The keys of the positions that a part of a name or a misspelt one may mean: to be asked about."""
        word, known = _closed_up(wanted), self._named_keys
        if len(word) > 1:
            partly = tuple(key for key, names in known.items() if any(word in name for name in names))
            if partly:
                return partly
        near = closest(word, [name for names in known.values() for name in sorted(names)])
        return tuple(key for key, names in known.items() if near and near in names)

    @cached_property
    def position_keys(self) -> tuple[str, ...]:
        """The positions that are there, those whose files are broken last."""
        broken = sorted(key for kind, key in self.broken if kind == "position")
        keys = [position.key for position in self.positions]
        return (*keys, *(key for key in broken if key not in keys))

    @cached_property
    def _named_keys(self) -> dict[str, frozenset[str]]:
        """By key, all names of a position; of a broken one those of its folders."""
        known = {}
        for key in self.position_keys:
            company, _, own = key.partition("/")
            known[key] = _both_names((company,), (own,))
        for position in self.positions:
            firm = self.company_of[position.company]
            names = (firm.id, firm.name, firm.name_en, *firm.aliases)
            known[position.key] = _both_names(names, (position.id, position.title))
        return known

    @cached_property
    def company_of(self) -> dict[str, Company]:
        return {company.id: company for company in self.companies}

    @cached_property
    def experience_of(self) -> dict[str, Experience]:
        return {experience.id: experience for experience in self.experiences}

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        """Facts by id; an experience's own facts as `experience/fact`."""
        shared = {fact.id: fact for fact in self.facts}
        local = {f"{story.id}/{fact.id}": fact for story in self.experiences for fact in story.facts}
        return shared | local

    @cached_property
    def career_of(self) -> dict[str, Career]:
        return {career.id: career for career in self.careers}


def _both_names(firms: tuple[str, ...], own: tuple[str, ...]) -> frozenset[str]:
    """What a position is called by its company's names, by its own, and by both."""
    both = (f"{firm}{between}{name}" for firm in filter(None, firms) for name in own for between in ("", "/"))
    return frozenset(filter(None, map(_closed_up, (*firms, *own, *both))))


def _closed_up(name: str) -> str:
    """A name without spaces, folded: `서버개발자` is `서버 개발자`, `가람 · 서버` is `가람/서버`."""
    return re.sub(r"[\s_-]+", "", re.sub(r"[/·]", "/", fold(name))).strip("/")
