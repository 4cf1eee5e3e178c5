"""Blind applications: what would tell who one is.

In: the texts of positions marked `blind`. Out: findings at the words: what is sent with the form for certain
or as a hint; what is said there, and shown as one's career, as a hint.
"""

from collections.abc import Iterator

from generator.check.names import fold_text
from generator.check.persons import HINTS, Trait, traits_of
from generator.check.texts import Text, Texts, place_of
from generator.codes.check import blind as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.merged import MergedSite
from generator.model.profile import Award
from generator.model.site import Pack
from generator.model.views import CareerView

_SAID = ("introduction", "answer", "short", "reasons", "closing", "points", "core_message", "follow-up")
_CAREER_KINDS = ("학교", "출생지", "가족", "나이", "혼인", "종교")
"""What the career page of a blind application should not tell; employers may be named."""


def check_blind(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Findings of the positions marked `blind`; each place once."""
    packs = [pack for pack in merged.site.packs if pack.position.blind]
    if not packs:
        return
    profile = merged.site.library.profile
    traits = (*traits_of(profile), *HINTS)
    of_position: dict[str, list[Text]] = {}
    for text in texts.all:
        of_position.setdefault(text.position, []).append(text)
    told: set[tuple[str, Location]] = set()
    shown: set[Text] = set()
    for pack in packs:
        found = [*_sent(pack, texts, traits), *_said(of_position.get(pack.key, ()), traits)]
        found += _shown(pack, texts, traits, shown)
        found += [
            finding
            for award in profile.awards
            for finding in _award(award, f"{pack.folder}/career.md", traits)
        ]
        for kind, finding in found:
            if (kind, finding.where) not in told:
                told.add((kind, finding.where))
                yield finding


_Found = Iterator[tuple[str, Diagnostic]]


def _sent(pack: Pack, texts: Texts, traits: tuple[Trait, ...]) -> _Found:
    for view in pack.essays:
        text = texts.of_block.get(view.answer)
        if text is not None:
            yield from _check(text, traits, place_of(view.anchor), certain=True)


def _said(texts: list[Text] | tuple[Text, ...], traits: tuple[Trait, ...]) -> _Found:
    for text in texts:
        if text.kind in _SAID:
            yield from _check(text, traits, text.subject)


def _shown(pack: Pack, texts: Texts, traits: tuple[Trait, ...], seen: set[Text]) -> _Found:
    """The stories and employments on the career page of the pack; `seen` are those of other packs."""
    wanted = tuple(trait for trait in traits if trait.kind in _CAREER_KINDS)
    for career in pack.careers:
        for text in _texts_of(career, texts):
            if text in seen:
                continue
            seen.add(text)
            yield from _check(text, wanted, text.subject)


def _texts_of(career: CareerView, texts: Texts) -> Iterator[Text]:
    blocks = [career.body]
    for told in career.experiences:
        blocks += [told.summary, told.short, *(part.body for part in told.parts)]
    for block in blocks:
        text = texts.of_block.get(block)
        if text is not None:
            yield text


def _award(award: Award, page: str, traits: tuple[Trait, ...]) -> _Found:
    words = f"{award.title} {award.issuer} {award.note}"
    text = Text(plain=words, kind="award", use="told", path=award.where.path, subject=page, where=award.where)
    yield from _check(text, tuple(trait for trait in traits if trait.kind == "학교"), page)


def _check(text: Text, traits: tuple[Trait, ...], subject: str, certain: bool = False) -> _Found:
    """The first words of each kind on each line."""
    folded = fold_text(text.plain)
    told: set[tuple[str, int]] = set()
    for trait in traits:
        for match in trait.pattern.finditer(folded):
            where = text.place(match.start())
            if (trait.kind, where.line) in told or not trait.fits(match[0]):
                continue
            told.add((trait.kind, where.line))
            words = " ".join(text.plain[match.start() : match.end()].split())
            code = codes.BLIND_REVEALED if trait.sure and certain else codes.BLIND_HINTED
            yield trait.kind, code.at(where, subject=subject, kind=trait.kind, words=words)
