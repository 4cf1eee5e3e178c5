"""The names of a library: of the firms applied to, in all their spellings, and those that may stand anywhere.

In: a library. Out: one index of names, and what each company may be called.
"""

from collections.abc import Iterable
from functools import cache

from generator.check.firms import FIRMS
from generator.check.names import COMMON, NameIndex, fold_name, spellings
from generator.model.application import Company
from generator.model.library import Library

KNOWN = "!"
"""The owner of a well-known firm's name that the library does not have."""

_LEAST_ID = 4


class FirmNames:
    """Who is called how; the methods remember their answers as long as one check lasts."""

    def __init__(self, library: Library) -> None:
        self.company_of = library.company_of
        self._group_of = {
            fold_name(form): firm for firm in FIRMS for name in firm for form in spellings(name)
        }
        names = [(company.id, form) for company in library.companies for form in self._all_names(company)]
        names += [(f"~{one.id}", form) for one in library.companies for form in _spell(one.related)]
        names += [(KNOWN, form) for firm in FIRMS for form in _spell(firm)]
        self.index = NameIndex.of(names)
        employers = [name for career in library.careers for name in (career.employer, career.public_name)]
        words = [word for story in library.experiences for word in story.stack]
        words += [word for career in library.careers for word in career.stack]
        words += [form for tag in library.tags for form in (tag.id, tag.label, *tag.aliases)]
        profile = library.profile
        self.allowed = self._forms([*employers, *profile.clients, *profile.products, *words])

    @cache  # noqa: B019  # the names live as long as one check
    def own(self, company: str) -> frozenset[str]:
        """The folded names of a company, its id among them."""
        firm = self.company_of.get(company)
        if firm is None:
            return frozenset()
        named = [*self._all_names(firm), firm.id, firm.id.replace("-", " "), firm.id.replace("-", "")]
        return frozenset(fold_name(form) for form in named)

    @cache  # noqa: B019  # the names live as long as one check
    def mentioned(self, company: str) -> frozenset[str]:
        """Names that may stand in a company's texts: its `mentions`."""
        firm = self.company_of.get(company)
        return self._forms(firm.mentions) if firm else frozenset()

    @cache  # noqa: B019  # the names live as long as one check
    def related(self, company: str) -> frozenset[str]:
        """Its sister companies: those it lists."""
        firm = self.company_of.get(company)
        return self._forms(firm.related) if firm else frozenset()

    @cache  # noqa: B019  # the names live as long as one check
    def advertised(self, company: str) -> frozenset[str]:
        """Names the firm's own words bring up: its sections and its ads."""
        firm = self.company_of.get(company)
        if firm is None:
            return frozenset()
        parts = [firm.industry, *(section.body.text for section in firm.sections)]
        for position in firm.positions:
            parts += [position.title, position.responsibilities.text, position.posting.text]
            parts += [requirement.text for requirement in position.requirements]
        return frozenset(mention.form for mention in self.index.find("\n".join(parts)))

    @cache  # noqa: B019  # the names live as long as one check
    def called(self, company: str) -> str:
        """A company's name as it is written."""
        firm = self.company_of.get(company)
        return firm.name if firm else company

    def _all_names(self, company: Company) -> list[str]:
        forms = _spell((company.name, company.name_en, *company.aliases))
        known = [name for form in forms for name in self._group_of.get(fold_name(form), ())]
        plain_id = company.id.replace("-", " ")
        ids = [plain_id] if len(plain_id) >= _LEAST_ID and plain_id not in COMMON else []
        return list(dict.fromkeys([*forms, *_spell(known), *ids]))

    def _forms(self, names: Iterable[str]) -> frozenset[str]:
        forms = _spell(names)
        known = [name for form in forms for name in self._group_of.get(fold_name(form), ())]
        return frozenset(fold_name(form) for form in [*forms, *_spell(known)])


def _spell(names: Iterable[str]) -> list[str]:
    return [form for name in names for form in spellings(name)]
