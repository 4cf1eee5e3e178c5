"""What a company's own name gives away: a sister company of its group, and a particle that does not fit it.

In: texts of one application and its company's names. Out: findings at the words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.firm_names import FirmNames
from generator.check.firms import APART_ENDINGS, ENGLISH_ENDINGS, SISTER_ENDINGS
from generator.check.names import COMMON, WORDS, Mention, fold_name, fold_text, spellings
from generator.check.senses import is_compared
from generator.check.texts import Text
from generator.check.words import PARTICLES
from generator.codes import check as codes
from generator.diagnostics import Diagnostic
from generator.model.application import Company
from generator.text.josa import josa

_END = re.compile(rf"(?:(?:팀|측|그룹)?(?:{PARTICLES}){{0,3}})(?![가-힣A-Za-z0-9])")
_PAIRS = {letter: f"{pair[0]}/{pair[1]}" for pair in ("은는", "이가", "을를", "과와") for letter in pair}
_KOREAN = "|".join(map(re.escape, sorted(SISTER_ENDINGS, key=len, reverse=True)))
_APART = "|".join(map(re.escape, sorted(APART_ENDINGS, key=len, reverse=True)))
_ENGLISH = "|".join(ENGLISH_ENDINGS)
_FIRMLY = "금융그룹|금융지주|저축은행|은행|카드|증권|캐피탈|생명보험|생명|화재|손해보험|자산운용"


@dataclass(frozen=True)
class Brands:
    """Patterns over folded text: names of sister companies, and the company's own name with a particle."""

    sisters: re.Pattern[str] | None
    particles: re.Pattern[str] | None


def brands_of(company: Company) -> Brands:
    """The patterns of a company, made once."""
    words = [form for name in (company.name, *company.aliases) for form in map(fold_name, spellings(name))]
    own = "|".join(re.escape(form) for form in sorted(words, key=len, reverse=True) if _is_korean(form))
    return Brands(
        _sisters_of(_brands(company)),
        re.compile(rf"(?<![가-힣])(?:{own})(?P<particle>은|는|이|가|을|를|과|와)(?![가-힣])")
        if own
        else None,
    )


def _sisters_of(brands: tuple[str, ...]) -> re.Pattern[str] | None:
    """Names that start with a brand; one that is an everyday word needs an ending that says it is a firm."""
    names = "|".join(re.escape(brand) for brand in brands if brand not in WORDS)
    common = "|".join(re.escape(brand) for brand in brands if brand in WORDS)
    parts = [rf"(?:{names})(?:{_KOREAN}|\s(?:{_APART})|\s?\b(?:{_ENGLISH})\b)"] if names else []
    parts += [rf"(?:{common})(?:{_FIRMLY})"] if common else []
    return re.compile(rf"(?<![가-힣A-Za-z0-9])(?:{'|'.join(parts)})", re.IGNORECASE) if parts else None


def check_brands(text: Text, brands: Brands, names: FirmNames) -> Iterator[tuple[Diagnostic, str]]:
    """Findings with the folded words they are about."""
    folded = fold_text(text.plain)
    if brands.sisters:
        yield from _check_sisters(text, folded, brands.sisters, names)
    if brands.particles:
        yield from _check_particles(text, folded, brands.particles)


def _check_sisters(
    text: Text, folded: str, pattern: re.Pattern[str], names: FirmNames
) -> Iterator[tuple[Diagnostic, str]]:
    """`토스뱅크` in an answer to `토스 커머스`: the same group, another firm."""
    own = names.own(text.company)
    known = names.allowed | names.mentioned(text.company) | names.related(text.company) | own
    found: dict[str, list[Mention]] = {}
    for match in pattern.finditer(folded):
        form = fold_name(match[0])
        mention = Mention((), form, text.plain[match.start() : match.end()], match.start(), match.end())
        if form in known or form in names.advertised(text.company) or not _END.match(folded, match.end()):
            continue
        if not is_compared(text, mention):
            found.setdefault(form, []).append(mention)
    for form, mentions in found.items():
        where, *more = dict.fromkeys(text.place(mention.start) for mention in mentions)
        company = names.called(text.company)
        finding = codes.RELATED_COMPANY.at(
            where, subject=text.subject, name=mentions[0].words, company=company, related=more
        )
        yield finding, form


def _check_particles(text: Text, folded: str, pattern: re.Pattern[str]) -> Iterator[tuple[Diagnostic, str]]:
    """A particle that does not fit the firm's name: the mark of a name that was put in for another."""
    for match in pattern.finditer(folded):
        particle = match["particle"]
        name = folded[match.start() : match.start("particle")]
        right = josa(name, _PAIRS[particle])[len(name) :]
        if right != particle:
            written = text.plain[match.start() : match.end()]
            finding = codes.WRONG_PARTICLE.at(
                text.place(match.start()), subject=text.subject, written=written, right=written[:-1] + right
            )
            yield finding, match[0]


def _brands(company: Company) -> tuple[str, ...]:
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
