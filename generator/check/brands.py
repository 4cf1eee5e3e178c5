"""What a company's own name gives away: a sister company of its group, and a particle that does not fit it.

In: texts of one application and its company's names. Out: findings at the words.
"""

import re
from collections.abc import Iterable, Iterator

from generator.check.firm_names import FirmNames
from generator.check.firms import APART_ENDINGS, ENGLISH_ENDINGS, SISTER_ENDINGS
from generator.check.names import COMMON, WORDS, Mention, fold_name, fold_text, spellings
from generator.check.senses import is_compared
from generator.check.texts import Text
from generator.check.words import PARTICLES
from generator.codes.check import companies as codes
from generator.diagnostics import Diagnostic
from generator.model.application import Company
from generator.records import record
from generator.text.josa import josa

_PAIRS = {letter: f"{pair[0]}/{pair[1]}" for pair in ("은는", "이가", "을를", "과와") for letter in pair}
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|과|와)(?![가-힣])")
_END = rf"(?=(?:팀|측|그룹)?(?:{PARTICLES}){{0,3}}(?![가-힣A-Za-z0-9]))"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ENDING = re.compile(
    rf"(?:{_alternatives(SISTER_ENDINGS)}|\s(?:{_alternatives(APART_ENDINGS)})"
    rf"|\s?\b(?:{_alternatives(ENGLISH_ENDINGS)})\b){_END}",
    re.IGNORECASE,
)
_FIRM_ENDING = re.compile(
    rf"(?:금융그룹|금융지주|저축은행|은행|카드|증권|캐피탈|생명보험|생명|화재|손해보험|자산운용){_END}"
)
"""What may follow a brand that is an everyday word, too."""


@record(frozen=True)
class Brands:
    """What a group's names have in common, and the names of a company that end in Hangul; all folded."""

    shared: tuple[str, ...]
    own: tuple[str, ...]


def brands_of(company: Company) -> Brands:
    """The brands of a company."""
    words = [form for name in (company.name, *company.aliases) for form in map(fold_name, spellings(name))]
    return Brands(_shared(company), tuple(dict.fromkeys(filter(_is_korean, words))))


def check_brands(text: Text, brands: Brands, names: FirmNames) -> Iterator[tuple[Diagnostic, str]]:
    """Findings with the folded words they are about."""
    folded = fold_text(text.plain)
    yield from _check_sisters(text, folded, brands.shared, names)
    for name in brands.own:
        yield from _check_particles(text, folded, name)


def _check_sisters(
    text: Text, folded: str, brands: Iterable[str], names: FirmNames
) -> Iterator[tuple[Diagnostic, str]]:
    """`토스뱅크` in an answer to `토스 커머스`: the same group, another firm."""
    known = (
        names.own(text.company) | names.allowed | names.mentioned(text.company) | names.related(text.company)
    )
    found: dict[str, dict[int, Mention]] = {}
    for brand in brands:
        ending = _FIRM_ENDING if brand in WORDS else _ENDING
        for start in _starts(folded, brand):
            match = ending.match(folded, start + len(brand))
            if match is None:
                continue
            form = folded[start : match.end()]
            if form in known or form in names.advertised(text.company):
                continue
            mention = Mention((), form, text.plain[start : match.end()], start, match.end())
            if not is_compared(text, mention):
                found.setdefault(form, {})[start] = mention
    for form, mentions in found.items():
        where, *more = dict.fromkeys(text.place(start) for start in sorted(mentions))
        written, company = mentions[min(mentions)].words, names.called(text.company)
        finding = codes.RELATED_COMPANY.at(
            where, subject=text.subject, name=written, company=company, related=more
        )
        yield finding, form


def _check_particles(text: Text, folded: str, name: str) -> Iterator[tuple[Diagnostic, str]]:
    """A particle that does not fit the firm's name: the mark of a name that was put in for another."""
    for start in _starts(folded, name):
        match = _PARTICLE.match(folded, start + len(name))
        if match is None:
            continue
        right = josa(name, _PAIRS[match[0]])[len(name) :]
        if right != match[0]:
            written = text.plain[start : match.end()]
            finding = codes.WRONG_PARTICLE.at(
                text.place(start), subject=text.subject, written=written, right=written[:-1] + right
            )
            yield finding, folded[start : match.end()]


def _starts(folded: str, words: str) -> Iterator[int]:
    """Where words stand at the start of a word."""
    at = folded.find(words)
    while at >= 0:
        before = folded[at - 1 : at]
        if not ("가" <= before <= "힣" or (before.isascii() and before.isalnum())):
            yield at
        at = folded.find(words, at + len(words))


def _shared(company: Company) -> tuple[str, ...]:
    """What a group's names have in common: `토스` of 토스 커머스 and of 토스뱅크."""
    brands = []
    for form in spellings(company.name):
        folded = fold_name(form)
        head, _, rest = folded.partition(" ")
        if rest and rest.replace(" ", "") in map(fold_name, SISTER_ENDINGS):
            brands.append(head)
        for ending in SISTER_ENDINGS:
            if folded.endswith(fold_name(ending)) and len(folded) - len(ending) >= 2:
                brands.append(folded[: -len(ending)].strip())
        if " " not in folded:
            brands.append(folded)
    if company.name_en:
        brands.append(fold_name(company.name_en).split(" ")[0])
    return tuple(dict.fromkeys(brand for brand in brands if len(brand) >= 2))


def _is_korean(form: str) -> bool:
    return "가" <= form[-1] <= "힣" and form not in COMMON
