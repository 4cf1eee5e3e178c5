"""What stands in starter files as an example and was left there.

In: the library. Out: findings where it stands.
"""

from collections.abc import Iterator

from generator.codes.check import leftovers as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.library import Library

_EXAMPLES = frozenset(
    [
        "한 줄 소개",
        "me@example.com",
        "010-0000-0000",
        "https://github.com/me",
        "학교 이름",
        "Gildong Hong",
        "회사 이름",
    ]
)


def check_untouched(library: Library) -> Iterator[Diagnostic]:
    """Examples of a starter file that became values when their comment mark was removed."""
    for words, where, page in _values(library):
        if words in _EXAMPLES:
            yield codes.PLACEHOLDER.at(where, subject=page, words=words)


def _values(library: Library) -> Iterator[tuple[str, Location, str]]:
    profile = library.profile
    contact = profile.contact
    for key in ("name_en", "headline"):
        yield getattr(profile, key), profile.where.of(key), "index.md"
    for key in ("email", "phone"):
        where = contact.where.of(key) if contact.where.line else profile.where
        yield getattr(contact, key), where, "index.md"
    for link in profile.links:
        yield link.url, link.where.of("url"), "index.md"
    for education in profile.education:
        yield education.school, education.where.of("school"), "packs/career.md"
    for career in library.careers:
        yield career.employer, career.where.of("employer"), "packs/career.md"
    for company in library.companies:
        yield company.name, company.where.of("name"), f"packs/{company.id}"
