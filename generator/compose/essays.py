"""The essays of a pack, each beside earlier answers on the same theme in other applications."""

from difflib import SequenceMatcher

from generator.compose.blocks import Blocks
from generator.compose.evidence import EvidenceFinder
from generator.compose.schedule import ordered_stages
from generator.compose.vocabulary import Vocabulary
from generator.model.application import Position
from generator.model.blocks import Anchor
from generator.model.interview import Essay
from generator.model.library import Library
from generator.model.site import EarlierAnswer, EssayView
from generator.text.fold import fold

SAME_THEME = 0.6
"""How alike two form questions must be (share of common characters) to be the same theme without tags."""


class EssayComposer:
    """Makes essay views; knows the essays of every application."""

    def __init__(
        self, library: Library, vocabulary: Vocabulary, evidence: EvidenceFinder, blocks: Blocks
    ) -> None:
        self._library = library
        self._vocabulary = vocabulary
        self._evidence = evidence
        self._blocks = blocks
        self._answered = [
            (company, position, essay)
            for company in library.companies
            for position in company.positions
            for essay in position.essays
            if essay.answer
        ]

    def essays(self, position: Position, page: str) -> tuple[EssayView, ...]:
        """The essays of a position in the order of its form."""
        blocks = self._blocks.at(position.key)
        views = []
        for essay in position.essays:
            anchor = Anchor(page, f"essay-{essay.id}")
            self._evidence.chosen(essay.experiences, essay.where)
            views.append(
                EssayView(
                    essay,
                    anchor,
                    blocks.make(essay.answer, essay.where, "essay", anchor),
                    blocks.make(essay.notes, essay.where, "notes", anchor),
                    tuple(self._earlier(position, essay)) if self._library.edition.value == "private" else (),
                )
            )
        return tuple(views)

    def _earlier(self, position: Position, essay: Essay) -> list[EarlierAnswer]:
        found = []
        for company, other, answered in self._answered:
            if other.key == position.key:
                continue
            tags = self._common_tags(essay, answered)
            if not tags and not _same_question(essay.title, answered.title):
                continue
            sent = max(other.submissions, key=lambda submission: submission.day, default=None)
            text = next((part.text for part in sent.answers if part.essay == answered.id), "") if sent else ""
            stages = ordered_stages(other, self._library.profile)
            found.append(
                EarlierAnswer(
                    other,
                    company,
                    answered,
                    self._blocks.at(other.key).make(answered.answer, answered.where, "earlier"),
                    Anchor(f"packs/{other.key}/essays.md", f"essay-{answered.id}"),
                    sent.day if sent else None,
                    text,
                    next((stage for stage in reversed(stages) if stage.result != "pending"), None),
                    tags,
                )
            )
        return sorted(found, key=lambda answer: (answer.sent is None, answer.position.key, answer.essay.id))

    def _common_tags(self, one: Essay, other: Essay) -> tuple[str, ...]:
        theirs = set(self._vocabulary.tags(other.tags))
        return tuple(tag for tag in self._vocabulary.tags(one.tags) if tag in theirs)


def _same_question(one: str, other: str) -> bool:
    first, second = fold(one), fold(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < SAME_THEME or matcher.quick_ratio() < SAME_THEME:
        return False
    return matcher.ratio() >= SAME_THEME
