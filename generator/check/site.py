"""A merged site -> findings: the story of checking, top to bottom."""

from datetime import date

from generator.check.answered import answer_findings
from generator.check.blind import check_blind
from generator.check.companies import check_companies
from generator.check.coverage import check_coverage
from generator.check.dates import find_dates
from generator.check.facts import check_facts
from generator.check.leftovers import check_leftovers
from generator.check.limits import check_limits
from generator.check.numbers import Numbers, check_numbers
from generator.check.roles import check_roles
from generator.check.speaking import check_speaking
from generator.check.submitted import check_submitted
from generator.check.tenures import check_tenures
from generator.check.texts import gather_texts
from generator.check.untouched import check_untouched
from generator.codes import codes_of, release, submitted
from generator.codes.check import FAMILIES, companies, dates, leftovers, tenures
from generator.diagnostics import Diagnostic, Report
from generator.model.checked import CheckResult
from generator.model.merged import MergedSite

_BY_DAY = frozenset(code.name for code in (*codes_of(dates), tenures.WRONG_TENURE))
"""What is found, or found as well, only when the day is known."""
_ELSEWHERE = _BY_DAY | {release.PRIVATE_TOLD.name}
"""What is not found here: some only when the day is known, some when the site is to be published."""
_KNOWN = _ELSEWHERE | {code.name for code in codes_of(*FAMILIES, submitted)}


def check_site(merged: MergedSite) -> CheckResult:
    """Everything that can be found without knowing today's date."""
    texts = gather_texts(merged)
    numbers = Numbers(texts)
    facts = tuple(check_facts(merged, texts, numbers))
    found = Report.of(
        check_limits(merged),
        check_companies(merged, texts),
        check_roles(merged, texts),
        check_numbers(numbers, facts),
        facts,
        check_tenures(merged, texts),
        check_leftovers(texts),
        check_untouched(merged.site.library),
        check_coverage(merged, texts),
        check_blind(merged, texts),
        check_speaking(merged, texts),
        check_submitted(merged),
    )
    result = answer_findings(merged.site.library, _once(found), _KNOWN, _ELSEWHERE)
    return CheckResult(Report.of(result.findings).diagnostics, result.answered)


def _once(found: Report) -> tuple[Diagnostic, ...]:
    """Without a misfit particle where it is known to stand behind the company's name."""
    told = {one.where for one in found.diagnostics if one.code is companies.WRONG_PARTICLE}
    return tuple(
        one for one in found.diagnostics if one.code is not leftovers.PARTICLE_MISFIT or one.where not in told
    )


def check_dates(merged: MergedSite, today: date) -> CheckResult:
    """What is late, near or out of order as of `today`; never part of pages.

    An answer to such a finding may be of use on another day: none is called unused.
    """
    texts = gather_texts(merged)
    found = Report.of(find_dates(merged, today), check_tenures(merged, texts, today))
    result = answer_findings(merged.site.library, found.diagnostics, _KNOWN, _KNOWN)
    dated = tuple(finding for finding in result.findings if finding.code.name in _BY_DAY)
    return CheckResult(dated, result.answered)
