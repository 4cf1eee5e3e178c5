"""Merged texts against what was sent: later changes sentence by sentence, and amounts told otherwise.

In: a site and its merged texts. Out: changes by essay, and by position what its debriefs say otherwise.
"""

from collections.abc import Iterator, Mapping

from generator.model.blocks import Anchor, Block
from generator.model.merged import Merged, SaidOtherwise
from generator.model.site import Pack, Site
from generator.model.views import DebriefView
from generator.text.amounts import Amount, find_amounts, find_nouns
from generator.text.differences import Change, find_changes
from generator.text.plain import inline_plain

Texts = Mapping[Block, Merged]


def changes_since_sent(site: Site, texts: Texts) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """For every essay that was sent (`page#anchor`) how its text is other now."""
    for pack in site.packs:
        for view in pack.essays:
            if view.sent:
                now = texts[view.answer].plain if view.answer else ""
                yield (
                    f"{view.anchor.page}#{view.anchor.id}",
                    find_changes(view.sent.answer.text, now) if now else (),
                )


def debriefs_against_sent(site: Site, texts: Texts) -> Iterator[tuple[str, tuple[SaidOtherwise, ...]]]:
    """For every position that sent something the amounts its debriefs tell otherwise.

    Two amounts are of one thing when they have the same unit and a word near them in common; an answer of
    nothing but the amount is of what its question says. What was sent with that very value anywhere is not
    otherwise.
    """
    for pack in site.packs:
        sent = list(_sent_amounts(pack)) if pack.debriefs else []
        if sent:
            yield pack.key, tuple(_otherwise(pack, texts, sent))


def _sent_amounts(pack: Pack) -> Iterator[tuple[Amount, Anchor]]:
    for view in pack.essays:
        if view.sent:
            yield from ((amount, view.anchor) for amount in find_amounts(view.sent.answer.text))


def _otherwise(pack: Pack, texts: Texts, sent: list[tuple[Amount, Anchor]]) -> Iterator[SaidOtherwise]:
    known = {(amount.unit, amount.value) for amount, _ in sent}
    for view in pack.debriefs:
        for block, question in _told(view):
            merged = texts[block]
            for said in find_amounts(merged.plain):
                if (said.unit, said.value) in known:
                    continue
                nouns = said.nouns or find_nouns(question)
                for amount, anchor in sent:
                    if amount.unit == said.unit and amount.nouns & nouns:
                        where = merged.locate(said.start)
                        yield SaidOtherwise(said.text, amount.text, where, view.debrief.id, anchor)
                        break


def _told(view: DebriefView) -> Iterator[tuple[Block, str]]:
    """What was answered, with its question, and what was noted; not the questions themselves."""
    yield from ((asked.note, inline_plain(asked.text)) for asked in view.asked if asked.note)
    yield from ((section.body, "") for section in view.sections if section.body)
