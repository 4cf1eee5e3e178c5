"""The names of expressions, and what those stand for that need no merging.

In: a library of one edition. Out: the values of `company`, `position` and `me`, and the fault of naming what
the edition withholds.
"""

from generator.codes import content as codes
from generator.merge.values import HiddenValue, company_value, named_value, position_value
from generator.model.library import Library
from generator.sandbox.faults import Problem
from generator.sandbox.values import Value

NAMES = ("fact", "experience", "company", "position", "me")

_PLACEHOLDERS = {"ko": ("〔회사〕", "〔포지션〕"), "en": ("[company]", "[position]")}


class FixedNames:
    """The names that say the same in every text of a position; `withheld` is what none may name."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._positions = {
            position.key: (company, position)
            for company in library.companies
            for position in company.positions
        }
        self.withheld = dict(library.withheld)

    def place(self, key: str) -> tuple[Value, Value]:
        """Company and job of a position; placeholders where a text belongs to none."""
        if key not in self._positions:
            company, position = _PLACEHOLDERS[self._library.profile.language]
            return named_value(company, "company", {"name": company}), named_value(
                position, "position", {"title": position}
            )
        firm, job = self._positions[key]
        language = job.language or self._library.profile.language
        return company_value(firm, language), position_value(job)

    def me(self) -> Value:
        """The applicant."""
        profile = self._library.profile
        if ("me", "") in self.withheld:
            return HiddenValue.of("", "me", self._hidden_me)
        parts = {"name": profile.name, "name_en": profile.name_en, "headline": profile.headline}
        return named_value(profile.name, "me", parts)

    def _hidden_me(self, part: str) -> object:
        raise self.stricter("me", "", "me")

    def stricter(self, kind: str, name: str, shown: str) -> Problem:
        """The fault of using what only a stricter edition shows."""
        hidden = self.withheld[kind, name]
        return Problem(
            codes.STRICTER_REFERENCE,
            related=[hidden.where],
            name=shown,
            visibility=hidden.visibility.value,
            edition=self._library.edition.value,
        )
