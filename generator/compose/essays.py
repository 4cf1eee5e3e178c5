"""The essays of a pack, each beside earlier answers on the same theme in other applications."""

from generator.compose.answered import AnsweredEssays
from generator.compose.blocks import Blocks
from generator.compose.evidence import EvidenceFinder
from generator.compose.schedule import ordered_stages
from generator.compose.vocabulary import Vocabulary
from generator.model.application import Position
from generator.model.blocks import Anchor
from generator.model.interview import Essay
from generator.model.library import Library
from generator.model.views import EarlierAnswer, EssayView, SentAnswer


class EssayComposer:
    """Makes essay views; knows the essays of every application."""

    def __init__(
        self, library: Library, vocabulary: Vocabulary, evidence: EvidenceFinder, blocks: Blocks
    ) -> None:
        self._library = library
        self._vocabulary = vocabulary
        self._evidence = evidence
        self._blocks = blocks
        self._answered = AnsweredEssays(library, vocabulary)

    def essays(self, position: Position, page: str) -> tuple[EssayView, ...]:
        """The essays of a position in the order of its form; for others only those with an answer."""
        blocks = self._blocks.at(position.key)
        private = self._library.edition.value == "private"
        views = []
        for essay in position.essays:
            anchor = Anchor(page, f"essay-{essay.id}")
            self._evidence.chosen(essay.experiences, essay.where.of("experiences"))
            if not private and not essay.answer:
                continue
            sent = position.submitted(essay)
            views.append(
                EssayView(
                    essay,
                    anchor,
                    blocks.make(essay.answer, essay.where, "essay", anchor),
                    blocks.make(essay.notes, essay.where, "notes", anchor),
                    tuple(self._earlier(position, essay)) if private else (),
                    SentAnswer(*sent) if sent else None,
                )
            )
        return tuple(views)

    def _earlier(self, position: Position, essay: Essay) -> list[EarlierAnswer]:
        """The best few answers on the same theme: what was sent last first."""
        found = []
        for answered in self._answered.on_theme_of(essay, self._vocabulary.tags(essay.tags), position.key):
            other = answered.position
            stages = ordered_stages(other, self._library.profile)
            found.append(
                EarlierAnswer(
                    other,
                    answered.company,
                    answered.essay,
                    self._blocks.at(other.key).make(answered.essay.answer, answered.essay.where, "earlier"),
                    Anchor(f"packs/{other.key}/essays.md", f"essay-{answered.essay.id}"),
                    answered.sent.day if answered.sent else None,
                    answered.sent_text,
                    next((stage for stage in reversed(stages) if stage.result != "pending"), None),
                    self._common_tags(essay, answered.essay),
                )
            )
        return found

    def _common_tags(self, one: Essay, other: Essay) -> tuple[str, ...]:
        theirs = set(self._vocabulary.tags(other.tags))
        return tuple(tag for tag in self._vocabulary.tags(one.tags) if tag in theirs)
