"""Other companies: a name that has no business in what belongs to this application.

In: texts and the library. Out: findings at the words; each name once in a text, with all its places there.
"""

import re
from collections.abc import Iterable, Iterator

from generator.check.brands import brands_of, check_brands
from generator.check.firm_names import FirmNames
from generator.check.names import Mention
from generator.check.senses import asks_why, sense_of, wishes
from generator.check.texts import Text, Texts, foreign, owner_of, place_of
from generator.check.words import PARTICLES
from generator.codes.check import companies as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.model.interview import Question
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.model.story import FollowUp
from generator.model.views import QuestionView
from generator.text.plain import inline_plain

_YOUR_FIRM = re.compile(rf"(?<![가-힣])귀사(?=(?:{PARTICLES}){{0,3}}(?![가-힣]))")
_UNNAMED = re.compile(
    r"(?<![가-힣A-Za-z0-9(])(?P<name>[A-Za-z가-힣][A-Za-z0-9가-힣&.]{0,24})"
    r"(?P<josa>에)\s?(?:지원한\s?(?:이유|동기|계기|까닭)|지원하게\s?된"
    r"|지원하는\s?이유|지원\s?동기|입사하게\s?된다면|입사\s?후\s?포부|입사한다면|입사하고\s?싶)"
)
_NO_FIRM = re.compile(
    r"(?:회사|귀사|당사|본사|여기|이곳|그곳|저희|우리|이번|해당|기업|스타트업|업계|금융권|은행권"
    r"|은행|공공기관|기관|공단|공사|공기업|진흥원|포지션|직무|직군|직책|직렬"
    r"|팀|부서|조직|본부|실|센터|그룹|파트|챕터|스쿼드|셀|공고|채용|전형|인턴|인턴십|신입|경력"
    r"|과정|교육|캠프|아카데미|프로그램|사업|지원사업"
    r"|대회|공모전|해커톤|대학|대학교|대학원|학과|학교|연구실|연구소|랩|동아리|학회|재단|개발자"
    r"|엔지니어|디자이너|매니저|분야|자리|역할|업무"
    r"|일|곳|것|도메인|업종|산업|서비스|플랫폼|프로젝트|제품|이상|명|개|사|때|중|문|쪽|점|바|저"
    r"|데|외|곧|현장|해외|국내|이에|부문|직종)$"
)
_SHARED_KINDS = (
    "introduction",
    "answer",
    "short",
    "english",
    "follow-up",
    "experience",
    "keywords",
    "question",
)


def check_companies(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Findings of all texts others read or hear, and of the questions."""
    names = FirmNames(merged.site.library)
    brands = {company.id: brands_of(company) for company in merged.site.library.companies}
    told: set[tuple[Location, str]] = set()
    ordered = sorted((text for text in texts.all if not foreign(text)), key=lambda text: text.company == "")
    for text in [*_questions(merged), *ordered]:
        mentions = tuple(names.index.find(text.plain))
        for finding, name in _check(text, mentions, names):
            if (finding.where, name) not in told:
                told.add((finding.where, name))
                yield finding
        if text.company and text.shown:
            yield from _check_address(text)
            for finding, name in check_brands(text, brands[text.company], names):
                if (finding.where, name) not in told:
                    told.add((finding.where, name))
                    yield finding


def _check(text: Text, mentions: tuple[Mention, ...], names: FirmNames) -> Iterator[tuple[Diagnostic, str]]:
    if text.company:
        yield from _check_own(text, mentions, names)
        if text.shown:
            yield from _check_unnamed(text, mentions, names)
    elif text.kind in _SHARED_KINDS and len(names.company_of) > 1:
        yield from _check_shared(text, mentions, names)


def _questions(merged: MergedSite) -> Iterator[Text]:
    """What the forms ask and what interviewers may ask, as texts."""
    library = merged.site.library
    seen: set[int] = set()
    for pack in merged.site.packs:
        for view in pack.essays:
            yield Text(
                plain=inline_plain(view.title), kind="title", use="sent", path=view.essay.where.path,
                subject=place_of(view.anchor), company=pack.company.id, position=pack.key,
                where=view.essay.where,
            )  # fmt: skip
        for question in pack.questions:
            if question.text and id(question.question) not in seen:
                seen.add(id(question.question))
                yield from _asked(question, library)


def _asked(view: QuestionView, library: Library) -> Iterator[Text]:
    """A predicted question and its follow-ups."""
    every: tuple[Question | FollowUp, ...] = (view.question, *view.question.followups)
    for asked in every:
        company, position = owner_of(asked.where.path, library)
        yield Text(
            plain=inline_plain(asked.text), kind="question", use="said", path=asked.where.path,
            subject=place_of(view.anchor), company=company, position=position, where=asked.where,
        )  # fmt: skip


def _check_own(text: Text, mentions: Iterable[Mention], names: FirmNames) -> Iterator[tuple[Diagnostic, str]]:
    """Names of others in a text of one application; one finding a text and name, all its places in it."""
    own = names.own(text.company)
    free = names.mentioned(text.company)
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.form not in own and mention.form not in free and text.company not in mention.owners:
            by_name.setdefault(mention.form, []).append(mention)
    for form, every in by_name.items():
        found = every if text.shown else [mention for mention in every if asks_why(text, mention)]
        code = _code_of(text, found, form, names)
        if code:
            where, *more = dict.fromkeys(text.place(mention.start) for mention in found)
            finding = code.at(
                where,
                related=more,
                subject=text.subject,
                name=found[0].words,
                company=names.called(text.company),
            )
            yield finding, form


def _code_of(text: Text, found: list[Mention], form: str, names: FirmNames) -> Code | None:
    """An error, unless every mention may be meant: told of on purpose, a product, or named by the ad."""
    if not found:
        return None
    if form in names.allowed:
        applied = any(owner in names.company_of for owner in found[0].owners)
        meant = not (applied and any(asks_why(text, mention) for mention in found))
        return None if meant or not text.shown else codes.MAYBE_OTHER_COMPANY
    own = names.own(text.company)
    senses = {sense_of(text, mention, own) for mention in found}
    if senses == {"used"} or (text.kind == "question" and senses <= {"told", "used"}):
        return None
    if not text.shown:
        return codes.MAYBE_OTHER_COMPANY
    if form in names.related(text.company):
        return codes.RELATED_COMPANY
    if any(owner in names.company_of for owner in found[0].owners):
        if any(name.startswith(form) for name in own) and "applied" not in senses:
            return codes.RELATED_COMPANY
        if senses <= {"told", "used"} or form in names.advertised(text.company) or text.use == "told":
            return codes.MAYBE_OTHER_COMPANY
        if not any(mention.sure for mention in found):
            meant = "applied" in senses or any(wishes(text, mention) for mention in found)
            return codes.MAYBE_OTHER_COMPANY if meant else None
        if text.kind == "question" and "applied" not in senses and not re.search(r"왜|이유|지원", text.plain):
            return codes.MAYBE_OTHER_COMPANY
        return codes.OTHER_COMPANY
    return codes.MAYBE_OTHER_COMPANY if "applied" in senses else None


def _check_unnamed(
    text: Text, mentions: Iterable[Mention], names: FirmNames
) -> Iterator[tuple[Diagnostic, str]]:
    """`달무리에 지원한 이유`: a firm one seems to apply to, although no application has that name."""
    starts = {mention.start for mention in mentions}
    own = names.own(text.company) | names.mentioned(text.company) | names.related(text.company)
    for match in _UNNAMED.finditer(text.plain):
        words = match["name"]
        form = words.casefold()
        if match.start() in starts or _NO_FIRM.search(words):
            continue
        if any(
            name.startswith(form) or form.startswith(name) or form.endswith(name.split(" ")[-1])
            for name in own
        ):
            continue
        finding = codes.MAYBE_OTHER_COMPANY.at(
            text.place(match.start()), subject=text.subject, name=words, company=names.called(text.company)
        )
        yield finding, form


def _check_shared(
    text: Text, mentions: Iterable[Mention], names: FirmNames
) -> Iterator[tuple[Diagnostic, str]]:
    """A firm one applies to, named in what goes to all of them."""
    for mention in mentions:
        if text.source and mention.words not in text.source:
            continue
        applied = any(owner in names.company_of for owner in mention.owners)
        if not applied or not mention.sure or mention.form in names.allowed:
            continue
        sense = sense_of(text, mention, frozenset())
        if sense == "applied" or (sense == "plain" and (text.use == "said" or wishes(text, mention))):
            finding = codes.COMPANY_IN_SHARED_TEXT.at(
                text.place(mention.start), subject=text.subject, name=mention.words
            )
            yield finding, mention.form


def _check_address(text: Text) -> Iterator[Diagnostic]:
    """`귀사` where the firm's name would show that one means this firm."""
    if text.use == "told" or text.kind in ("question", "title"):
        return
    places = list(dict.fromkeys(text.place(match.start()) for match in _YOUR_FIRM.finditer(text.plain)))
    if places:
        yield codes.YOUR_COMPANY.at(places[0], subject=text.subject, related=places[1:])
