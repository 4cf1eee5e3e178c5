"""Other companies: a name that has no business in what belongs to this application.

In: texts and the library. Out: findings at the words; each name once per source line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from generator.check.firms import KNOWN_FIRMS, SISTER_ENDINGS
from generator.check.names import COMMON, Mention, NameIndex, fold_name, fold_text, spellings
from generator.check.texts import Text, Texts, foreign
from generator.check.words import PARTICLES
from generator.codes import check as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.model.application import Company
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.text.fold import fold
from generator.text.josa import josa

_CHECKED = ("sent", "said", "told")
_YOUR_FIRM = re.compile(r"(?<![가-힣])귀사(?=(?:" + PARTICLES + r"){0,3}(?![가-힣]))")
_OTHER_WORLD = re.compile(
    r"경쟁사|경쟁\s?업체|달리|비교|비해|대비|벤치마킹|사례|출신|재직|근무(?:하며|하면서|했|한"
    r"|할 때|하던)|다닐 때|일했|일하며|고객사|협력사|파트너|제휴"
    r"|연동|오픈소스|라이브러리|콘퍼런스|컨퍼런스|세미나|발표|해커톤|공모전|인턴|부트캠프|논문"
    r"|책에서|블로그에서|인수|합병|계열사|자회사|모회사"
)
"""Words that tell of another firm on purpose: such a name is worth a look, not an error."""

_PRODUCT_AHEAD = re.compile(
    r"\s?(?:로그인|지도|맵|API|SDK|클라우드|애널리틱스|플레이|스토어|페이지|톡|드라이브|시트"
    r"|캘린더|워크|검색|광고|알림톡|챗봇|결제|송금|모듈|플랫폼에\s?연동)",
    re.IGNORECASE,
)
_APPLYING = re.compile(
    r"지원(?:하|한|했|동기|\s?동기|을|합)|입사|합류|기여하|기여할|일원|인재상|함께\s?성장"
    r"|성장하고\s?싶|되고\s?싶|일하고\s?싶|발휘하|비전|미션|이바지"
)
_EDGE = re.compile(rf"(?:{PARTICLES}){{0,3}}(?![가-힣A-Za-z0-9])")
_PAIRS = {letter: f"{pair[0]}/{pair[1]}" for pair in ("은는", "이가", "을를", "과와") for letter in pair}
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|과|와)(?![가-힣])")


class _Names:
    """The names of a library: of the firms applied to, and those that may stand anywhere."""

    def __init__(self, library: Library) -> None:
        self.company_of = library.company_of
        named = [(company.id, name) for company in library.companies for name in _own_names(company)]
        related = [(f"~{company.id}", name) for company in library.companies for name in company.related]
        known = [("!", firm) for firm in KNOWN_FIRMS]
        self.index = NameIndex.of([*named, *related, *known])
        employers = [name for career in library.careers for name in (career.employer, career.public_name)]
        words = [word for story in library.experiences for word in story.stack]
        words += [form for tag in library.tags for form in (tag.id, tag.label, *tag.aliases)]
        profile = library.profile
        self.allowed = _forms([*employers, *profile.clients, *profile.products, *words])

    @cache  # noqa: B019  # lives as long as one check
    def own(self, company: str) -> frozenset[str]:
        return _forms(_own_names(self.company_of[company])) if company in self.company_of else frozenset()

    @cache  # noqa: B019
    def mentioned(self, company: str) -> frozenset[str]:
        """Names this company's own texts bring up: `mentions`, and whatever its ad and notes name."""
        firm = self.company_of.get(company)
        return _forms(firm.mentions) if firm else frozenset()

    @cache  # noqa: B019
    def advertised(self, company: str) -> str:
        """What the firm says itself, folded: its sections and its ads."""
        firm = self.company_of.get(company)
        if firm is None:
            return ""
        parts = [firm.name, firm.industry, *(section.body.text for section in firm.sections)]
        for position in firm.positions:
            parts += [position.title, position.responsibilities.text, position.posting.text]
            parts += [requirement.text for requirement in position.requirements]
        return fold_name("\n".join(parts))

    @cache  # noqa: B019
    def related(self, company: str) -> frozenset[str]:
        firm = self.company_of.get(company)
        return _forms(firm.related) if firm else frozenset()


def check_companies(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Findings of all texts others read or hear, and of the questions of the form."""
    names = _Names(merged.site.library)
    told: set[tuple[Location, str]] = set()
    ordered = sorted(
        (text for text in texts.all if text.use in _CHECKED and not foreign(text)),
        key=lambda text: text.company == "",
    )
    several = len(names.company_of) > 1
    for text in [*_titles(merged), *ordered]:
        mentions = list(names.index.find(text.plain))
        found = _check_own(text, mentions, names) if text.company else ()
        if (
            not text.company
            and several
            and text.kind in ("introduction", "answer", "short", "experience", "keywords")
        ):
            found = _check_shared(text, mentions, names)
        for finding, name in found:
            key = (finding.where, fold_name(name))
            if key not in told:
                told.add(key)
                yield finding
        if text.company:
            yield from _check_address(text)
            yield from _check_particles(text, names)
            yield from _check_sisters(text, names, told)


def _titles(merged: MergedSite) -> Iterator[Text]:
    """The questions of the forms, as texts."""
    for pack in merged.site.packs:
        for view in pack.essays:
            yield Text(
                plain=view.title, kind="title", use="sent", path=view.essay.where.path,
                subject=f"{view.anchor.page}#{view.anchor.id}", company=pack.company.id,
                position=pack.key, where=view.essay.where,
            )  # fmt: skip


def _check_own(text: Text, mentions: list[Mention], names: _Names) -> Iterator[tuple[Diagnostic, str]]:
    """Names of others in a text of one application; one finding a text and name, all its places in it."""
    own, allowed = names.own(text.company), names.allowed | names.mentioned(text.company)
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        form = fold_name(mention.words)
        if form not in own and form not in allowed:
            by_name.setdefault(form, []).append(mention)
    own_name = names.company_of[text.company].name if text.company in names.company_of else text.company
    for form, found in by_name.items():
        owners = {mention.owner for mention in found}
        first = found[0]
        related = list(dict.fromkeys(text.place(mention.start) for mention in found))
        where, more = related[0], related[1:]
        code = None
        applied = {owner for owner in owners if owner in names.company_of and owner != text.company}
        known = owners & {"!"} or {owner for owner in owners if owner.startswith("~")}
        if form in names.related(text.company):
            code = codes.RELATED_COMPANY
        elif applied:
            code = _severity_of(text, found, form, names)
        elif known and any(_applies(text, mention) for mention in found):
            code = codes.MAYBE_OTHER_COMPANY
        if code:
            yield (
                code.at(where, related=more, subject=text.subject, name=first.words, company=own_name),
                form,
            )


def _severity_of(text: Text, found: list[Mention], form: str, names: _Names) -> Code:
    """An error, unless every mention may be meant: told of on purpose, a product, or named by the ad."""
    if form in names.advertised(text.company) or text.use == "told":
        return codes.MAYBE_OTHER_COMPANY
    meant = all(_is_meant(text, mention) for mention in found)
    return codes.MAYBE_OTHER_COMPANY if meant else codes.OTHER_COMPANY


def _is_meant(text: Text, mention: Mention) -> bool:
    if _PRODUCT_AHEAD.match(text.plain, mention.stop):
        return True
    words = _sentence_of(text, mention)
    return _OTHER_WORLD.search(words) is not None and not _applies(text, mention)


def _applies(text: Text, mention: Mention) -> bool:
    """Whether the sentence speaks to this firm as the one applied to."""
    ahead = text.plain[mention.stop : mention.stop + 40].split("\n")[0]
    if _PRODUCT_AHEAD.match(ahead):
        return False
    words = _sentence_of(text, mention)
    return _APPLYING.search(words) is not None and not _OTHER_WORLD.search(words)


def _sentence_of(text: Text, mention: Mention) -> str:
    for sentence in text.sentences:
        if sentence.start <= mention.start < sentence.start + len(sentence.words):
            return sentence.words
    return ""


def _check_shared(text: Text, mentions: list[Mention], names: _Names) -> Iterator[tuple[Diagnostic, str]]:
    """A firm one applies to, named in what goes to all of them."""
    for mention in mentions:
        form = fold_name(mention.words)
        if text.source and mention.words not in text.source:
            continue
        if mention.owner in names.company_of and form not in names.allowed and not _is_meant(text, mention):
            yield (
                codes.COMPANY_IN_SHARED_TEXT.at(
                    text.place(mention.start), subject=text.subject, name=mention.words
                ),
                form,
            )


def _check_address(text: Text) -> Iterator[Diagnostic]:
    """`귀사` where the firm's name would show that one means this firm."""
    if text.use == "told":
        return
    places = list(dict.fromkeys(text.place(match.start()) for match in _YOUR_FIRM.finditer(text.plain)))
    if places:
        yield codes.YOUR_COMPANY.at(places[0], subject=text.subject, related=places[1:])


def _check_particles(text: Text, names: _Names) -> Iterator[Diagnostic]:
    """A particle that does not fit the firm's name: the mark of a name that was put in for another."""
    company = names.company_of.get(text.company)
    if company is None:
        return
    folded = fold_text(text.plain)
    for form in sorted(names.own(text.company)):
        if not "가" <= form[-1] <= "힣" or form in COMMON:
            continue
        for match in re.finditer(
            rf"(?<![가-힣]){re.escape(form)}(?P<particle>은|는|이|가|을|를|과|와)(?![가-힣])", folded
        ):
            particle = match["particle"]
            right = josa(form, _PAIRS[particle])[len(form) :]
            if right != particle:
                written = text.plain[match.start() : match.end()]
                yield codes.WRONG_PARTICLE.at(
                    text.place(match.start()),
                    subject=text.subject,
                    written=written,
                    right=written[:-1] + right,
                )


def _check_sisters(text: Text, names: _Names, told: set[tuple[Location, str]]) -> Iterator[Diagnostic]:
    """`토스뱅크` in an answer to `토스 커머스`: the same group, another firm."""
    company = names.company_of.get(text.company)
    if company is None:
        return
    brands, own = _brands(company), names.own(text.company)
    known = names.allowed | names.mentioned(text.company) | names.related(text.company)
    folded = fold_text(text.plain)
    found: dict[str, list[int]] = {}
    for brand in brands:
        pattern = rf"(?<![가-힣A-Za-z0-9]){re.escape(brand)}(?:{'|'.join(SISTER_ENDINGS)})"
        for match in re.finditer(pattern, folded, re.IGNORECASE):
            form = fold_name(match[0])
            mention = Mention(company.id, match[0], match.start(), match.end())
            if form not in own | known and _EDGE.match(folded, match.end()) and not _is_meant(text, mention):
                found.setdefault(form, []).append(match.start())
    for form, starts in found.items():
        if form in names.advertised(text.company):
            continue
        places = list(dict.fromkeys(text.place(start) for start in starts))
        if (places[0], form) not in told:
            told.add((places[0], form))
            name = text.plain[starts[0] : starts[0] + len(form)]
            yield codes.RELATED_COMPANY.at(
                places[0], subject=text.subject, name=name, company=company.name, related=places[1:]
            )


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
        if len(folded) >= 2 and " " not in folded:
            brands.append(folded)
    return tuple(dict.fromkeys(brand for brand in brands if len(brand) >= 2 and brand not in COMMON))


def _own_names(company: Company) -> tuple[str, ...]:
    return tuple(name for name in (company.name, company.name_en, *company.aliases) if fold(name))


def _forms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold_name(form) for name in names for form in spellings(name))
