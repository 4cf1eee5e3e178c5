"""The questions of a pack: from position, company and shared sheets, the nearer overriding the farther."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.compose.blocks import Blocks
from generator.compose.evidence import EvidenceFinder
from generator.compose.fixed import fixed_kinds, recognise
from generator.diagnostics import Location
from generator.model.application import Company, Position
from generator.model.blocks import Anchor
from generator.model.entity import Visibility
from generator.model.interview import Question
from generator.model.library import Library
from generator.model.story import FollowUp
from generator.model.views import Asked, Borrowed, FixedKind, FollowUpView, QuestionGroup, QuestionView
from generator.text.fold import fold, slug
from generator.text.passage import NOTHING

AskedIn = Mapping[str, tuple[Asked, ...]]


def asked_in_debriefs(library: Library) -> AskedIn:
    """Where each question was really asked, by its folded wording."""
    asked: dict[str, list[Asked]] = {}
    for position in library.positions:
        for debrief in position.debriefs:
            for question in debrief.asked:
                told = Asked(position.key, debrief.stage or debrief.id, debrief.at)
                asked.setdefault(fold(question.text), []).append(told)
    return {text: tuple(places) for text, places in asked.items()}


class QuestionComposer:
    """Makes question views for packs and for the collection of all questions."""

    def __init__(self, library: Library, evidence: EvidenceFinder, blocks: Blocks) -> None:
        self._library = library
        self._evidence = evidence
        self._blocks = blocks
        self._asked = asked_in_debriefs(library)
        self._private = library.edition is Visibility.PRIVATE

    def pack_groups(self, company: Company, position: Position, page: str) -> tuple[QuestionGroup, ...]:
        """The questions of one position by category, the fixed set first.

        A fixed question that nobody has written down has no text; the page words it.
        """
        blocks = self._blocks.at(position.key)
        chosen, overridden = _override((position.questions, company.questions, self._library.questions))
        kinds = fixed_kinds(self._library)
        fixed: dict[FixedKind, Question] = {}
        for question in chosen:
            kind = recognise(question, kinds, (company.name, *company.aliases))
            if kind and kind not in fixed:
                fixed[kind] = question
        first = []
        ids: set[str] = set()
        for kind in kinds if self._private else tuple(fixed):
            question = fixed.get(kind) or Question(id=kind, where=position.where)
            anchor = _anchor(page, f"q-{question.id}", ids)
            view = self.view(question, anchor, blocks, overridden.get(question.id, ()), kind)
            first.append(self._borrowed(view, position, blocks))
        taken = {id(question) for question in fixed.values()}
        groups: dict[str, list[QuestionView]] = {}
        for question in chosen:
            if id(question) not in taken:
                anchor = _anchor(page, f"q-{question.id}", ids)
                view = self.view(question, anchor, blocks, overridden.get(question.id, ()))
                groups.setdefault(question.category, []).append(view)
        rest = tuple(QuestionGroup(title, tuple(views)) for title, views in groups.items())
        return self._shown((QuestionGroup("", tuple(first), fixed=True), *rest))

    def _shown(self, groups: Iterable[QuestionGroup]) -> tuple[QuestionGroup, ...]:
        """The groups that hold anything; for others no question that has nothing to say to it."""
        shown = (replace(group, questions=tuple(filter(self._is_shown, group.questions))) for group in groups)
        return tuple(group for group in shown if group.questions)

    def _is_shown(self, view: QuestionView) -> bool:
        return self._private or view.prepared or bool(view.english)

    def collection(self, page: str) -> tuple[QuestionGroup, ...]:
        """Every question of every scope, by category, each once."""
        sheets = [("", "profile", question) for question in self._library.questions]
        for company in self._library.companies:
            sheets += [("", company.id, question) for question in company.questions]
            for position in company.positions:
                sheets += [(position.key, slug(position.key), question) for question in position.questions]
        groups: dict[str, list[QuestionView]] = {}
        ids: set[str] = set()
        for key, owner, question in sheets:
            anchor = _anchor(page, f"q-{owner}-{question.id}", ids)
            view = self.view(question, anchor, self._blocks.at(key))
            groups.setdefault(question.category, []).append(view)
        return self._shown(QuestionGroup(title, tuple(views)) for title, views in groups.items())

    def view(
        self,
        question: Question,
        anchor: Anchor,
        blocks: Blocks,
        overrides: tuple[Question, ...] = (),
        fixed: FixedKind | None = None,
    ) -> QuestionView:
        asked = [
            place
            for text in dict.fromkeys(fold(wording) for wording in (question.text, *question.aliases))
            for place in self._asked.get(text, ())
        ]
        where = question.where
        return QuestionView(
            question=question,
            anchor=anchor,
            answer=blocks.make(question.answer, where, "answer", anchor),
            short=blocks.make(question.short, where, "short", anchor),
            english=blocks.make(question.english, where, "english", anchor),
            notes=blocks.make(question.notes, where, "notes", anchor),
            followups=follow_ups(self._followups(question), where, blocks, anchor),
            evidence=self._evidence.for_question(question),
            fixed=fixed,
            overrides=overrides,
            asked=tuple(asked),
        )

    def _followups(self, question: Question) -> Iterable[FollowUp]:
        """Those of a question; for others no bare ones."""
        return question.followups if self._private else filter(_is_answered, question.followups)

    def _borrowed(self, view: QuestionView, position: Position, blocks: Blocks) -> QuestionView:
        """A fixed question without an answer takes the text the author wrote for it elsewhere."""
        if view.answered or view.fixed is None:
            return view
        text, where = NOTHING, position.where
        source: Borrowed = ""
        if view.fixed == "self-introduction":
            spoken = [*position.introductions, *self._library.introductions]
            for introduction in spoken:
                if introduction.language == (position.language or self._library.profile.language) and (
                    introduction.seconds == 60
                ):
                    text, where, source = introduction.body, introduction.where, "introduction"
                    break
        elif view.fixed == "motivation":
            text, source = position.reasons, "reasons"
        elif view.fixed == "closing":
            text, source = position.closing, "closing"
        if not text:
            return view
        answer = blocks.make(text, where, "answer", view.anchor)
        return replace(view, answer=answer, borrowed=source)


def _is_answered(followup: FollowUp) -> bool:
    return bool(followup.answer)


def _anchor(page: str, name: str, taken: set[str]) -> Anchor:
    """An anchor no other question of the page has: sheets may hold questions of the same wording."""
    number = 1
    while (unique := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    taken.add(unique)
    return Anchor(page, unique)


def follow_ups(
    found: Iterable[FollowUp], where: Location, blocks: Blocks, anchor: Anchor, owner: str = ""
) -> tuple[FollowUpView, ...]:
    return tuple(
        FollowUpView(item.text, blocks.make(item.answer, where, "follow-up", anchor, owner)) for item in found
    )


def _override(
    scopes: tuple[tuple[Question, ...], ...],
) -> tuple[tuple[Question, ...], dict[str, tuple[Question, ...]]]:
    """The questions to ask, nearest scope first, and for each id those it hides.

    Questions hide each other by id, or by the same wording.
    """
    chosen: list[Question] = []
    by_id: dict[str, Question] = {}
    by_text: dict[str, Question] = {}
    hidden: dict[str, tuple[Question, ...]] = {}
    for scope in scopes:
        fresh = []
        for question in scope:
            winner = by_id.get(question.id) or by_text.get(fold(question.text))
            if winner is None:
                fresh.append(question)
            else:
                hidden[winner.id] = (*hidden.get(winner.id, ()), question)
        for question in fresh:
            by_id.setdefault(question.id, question)
            by_text.setdefault(fold(question.text), question)
        chosen += fresh
    return tuple(chosen), hidden
