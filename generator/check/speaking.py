"""Spoken answers against the time they have.

In: introductions and answers with a time. Out: findings at the text.
"""

from collections.abc import Iterator
from typing import Literal

from generator.check.texts import Text, Texts
from generator.codes.check import speaking as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.blocks import Block
from generator.model.merged import MergedSite
from generator.text.counting import speaking_seconds

_SLACK = 1.15
"""How much longer than its time a text may take; nobody speaks by the second."""


def check_speaking(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Introductions and answers that take longer than their heading says."""
    told: set[int] = set()
    for pack in merged.site.packs:
        for view in pack.questions:
            if not view.borrowed:
                yield from _check(
                    merged, texts, view.answer, view.question.seconds,
                    pack.language, view.question.where, told,
                )  # fmt: skip
    of_packs = (spoken for pack in merged.site.packs for spoken in pack.introductions)
    for spoken in (*of_packs, *merged.site.introductions):
        introduction = spoken.introduction
        yield from _check(
            merged, texts, spoken.body, introduction.seconds,
            introduction.language, introduction.where, told,
        )  # fmt: skip


def _check(
    merged: MergedSite,
    texts: Texts,
    block: Block,
    seconds: int | None,
    language: Literal["ko", "en"],
    where: Location,
    told: set[int],
) -> Iterator[Diagnostic]:
    text: Text | None = texts.of_block.get(block)
    if not seconds or text is None or id(text) in told:
        return
    told.add(id(text))
    speaking = merged.site.library.profile.speaking
    needed = speaking_seconds(
        text.plain,
        chars_per_minute=speaking.chars_per_minute,
        words_per_minute=speaking.words_per_minute,
        language=language,
    )
    if needed > seconds * _SLACK:
        yield codes.TOO_LONG_TO_SAY.at(where, subject=text.subject, seconds=needed, limit=seconds)
