"""The library: everything one profile holds, in one value."""

from dataclasses import dataclass, field
from functools import cached_property

from generator.diagnostics import Location
from generator.model.application import Company, OwnPage, Position
from generator.model.entity import Visibility
from generator.model.interview import Question
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.model.story import Career, Experience, Fact, Introduction, Tag
from generator.text.fold import closest, fold


@dataclass(frozen=True)
class Withheld:
    """Something an edition leaves out: where it stands and how far it may be seen."""

    where: Location
    visibility: Visibility


@dataclass(frozen=True)
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
        word = fold(wanted)
        called = [position.key for position in self.positions if word and word in self._names_of(position)]
        return "’, ‘".join(called) or closest(wanted, [position.key for position in self.positions])

    def _names_of(self, position: Position) -> set[str]:
        company = self.company_of[position.company]
        firm = (company.id, company.name, company.name_en, *company.aliases)
        both = (f"{name}{between}{position.title}" for name in firm for between in (" ", "/", " / ", " · "))
        return {fold(name) for name in (*firm, position.id, position.title, *both)}

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
