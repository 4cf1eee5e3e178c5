"""One position -> its pack: everything that stands on its pages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.codes import content as codes
from generator.compose.blocks import Blocks
from generator.compose.essays import EssayComposer
from generator.compose.evidence import EvidenceFinder
from generator.compose.questions import QuestionComposer
from generator.compose.schedule import (
    debrief_views,
    debriefs_without_stage,
    stage_views,
    task_views,
)
from generator.compose.stories import StoryComposer, introductions
from generator.compose.vocabulary import Vocabulary
from generator.diagnostics import Diagnostic
from generator.model.application import Company, Highlight, Position
from generator.model.blocks import Anchor, Block
from generator.model.library import Library
from generator.model.plan import TextSection
from generator.model.site import Pack
from generator.model.views import HighlightView, PageView, RequirementView, SentAnswer, TextView, Unfinished
from generator.text.fold import closest
from generator.text.passage import NOTHING

PAGES = ("index", "introduction", "essays", "career", "questions", "prepare", "checklist", "stages")
"""The built-in pages of a pack, in order."""

PROFILE_TEMPLATES = ("home", "experiences", "facts", "coverage", "plan", "tags", "check")
"""The profile's pages that a template of that name replaces; any other template is a pack's."""

_TEXTS = (
    "requirements_text",
    "nice_text",
    "responsibilities",
    "reasons",
    "points",
    "highlights_text",
    "core_message",
    "advice",
    "posting",
)
_HEADINGS = {
    "requirements_text": "requirements",
    "nice_text": "requirements",
    "highlights_text": "highlights",
    "core_message": "",
}
_PREPARE = ("reverse_questions", "concepts", "closing")


class PackComposer:
    """Makes packs of one library; findings gather in `found`."""

    def __init__(
        self, library: Library, vocabulary: Vocabulary, evidence: EvidenceFinder, blocks: Blocks
    ) -> None:
        self._library = library
        self._vocabulary = vocabulary
        self._evidence = evidence
        self._blocks = blocks
        self._questions = QuestionComposer(library, evidence, blocks)
        self._essays = EssayComposer(library, vocabulary, evidence, blocks)
        self._stories = StoryComposer(library, evidence)
        self._keys = frozenset(position.key for position in library.positions)
        self._private = library.edition.value == "private"
        self.found: list[Diagnostic] = []

    def pack(self, company: Company, position: Position) -> Pack:
        """The pack of a position."""
        folder = f"packs/{position.key}"
        blocks = self._blocks.at(position.key)
        requirements = self._requirements(position, blocks, folder)
        groups = self._questions.pack_groups(company, position, f"{folder}/questions.md")
        questions = tuple(view for group in groups for view in group.questions)
        debriefs = debrief_views(position, blocks, questions, f"{folder}/stages.md")
        self.found += debriefs_without_stage(position)
        self._check_previous(position)
        weight = Counter(found.experience.id for view in requirements for found in view.evidence)
        pack = Pack(
            position=position,
            company=company,
            language=position.language or self._library.profile.language,
            folder=folder,
            requirements=requirements,
            highlights=tuple(self._highlights(position, requirements, blocks, folder)),
            introductions=introductions(
                position.introductions, self._library.introductions, blocks, f"{folder}/introduction.md"
            ),
            essays=self._essays.essays(position, f"{folder}/essays.md"),
            groups=groups,
            careers=self._stories.careers(blocks, f"{folder}/career.md", weight),
            tasks=task_views(position.tasks, blocks, f"{folder}/checklist.md", position.key),
            checklist_text=self._texts(position.checklist_text, blocks, f"{folder}/checklist.md"),
            stages=stage_views(position, self._library.profile, debriefs),
            debriefs=debriefs,
            offer=position.offer,
            offer_body=blocks.make(
                position.offer.body if position.offer else NOTHING,
                position.offer.where if position.offer else position.where,
                "offer",
                Anchor(f"{folder}/stages.md"),
            ),
            texts=self._named_texts(position, blocks, folder),
            sections=self._texts(position.sections, blocks, f"{folder}/index.md"),
            company_sections=self._texts(company.sections, blocks, f"{folder}/index.md"),
            company_notes=blocks.make(company.notes, company.where, "notes", Anchor(f"{folder}/index.md")),
            own_pages=self._own_pages(company, position),
            unclaimed=tuple(SentAnswer(*found) for found in position.unclaimed),
        )
        return replace(pack, pages=tuple(self._pages(pack)), unfinished=tuple(_unfinished(pack)))

    def _requirements(self, position: Position, blocks: Blocks, folder: str) -> tuple[RequirementView, ...]:
        anchor = Anchor(f"{folder}/index.md", "requirements")
        return tuple(
            RequirementView(
                requirement,
                self._evidence.for_requirement(requirement),
                blocks.make(requirement.detail, requirement.where, "requirement", anchor),
                blocks.line(requirement.gap, requirement.where, "gap", anchor),
                blocks.line(requirement.plan, requirement.where, "plan", anchor),
            )
            for requirement in position.requirements
        )

    def _highlights(
        self, position: Position, requirements: tuple[RequirementView, ...], blocks: Blocks, folder: str
    ) -> Iterator[HighlightView]:
        """The author's highlights; without any, the experiences that answer most requirements.

        A remark on an experience goes where the experience goes.
        """
        anchor = Anchor(f"{folder}/index.md", "highlights")
        for highlight in position.highlights:
            chosen = self._evidence.chosen(filter(None, (highlight.experience,)), highlight.where)
            if highlight.experience and not chosen:
                continue
            body = blocks.make(highlight.body, highlight.where, "highlight", anchor)
            yield HighlightView(highlight, chosen[0].experience if chosen else None, body)
        if position.highlights or position.highlights_text:
            return
        weight: Counter[str] = Counter()
        tags: dict[str, dict[str, None]] = {}
        for view in requirements:
            for found in view.evidence:
                weight[found.experience.id] += 2 if view.requirement.kind == "must" else 1
                tags.setdefault(found.experience.id, {}).update(dict.fromkeys(found.tags))
        best = sorted(weight, key=lambda name: (-weight[name], name))[:5]
        for name in best:
            story = self._library.experience_of[name]
            summary = blocks.make(story.short or story.summary, story.where, "highlight", anchor, story.id)
            yield HighlightView(Highlight(where=position.where), story, summary, False, tuple(tags[name]))

    def _named_texts(self, position: Position, blocks: Blocks, folder: str) -> dict[str, Block]:
        texts = {}
        for name in (*_TEXTS, *_PREPARE):
            page = "prepare" if name in (*_PREPARE, "advice") else "index"
            anchor = Anchor(f"{folder}/{page}.md", _HEADINGS.get(name, name.replace("_", "-")))
            texts[name] = blocks.make(getattr(position, name), position.where, name, anchor)
        if not texts["core_message"] and self._library.profile.core_message:
            profile = self._library.profile
            texts["core_message"] = blocks.line(profile.core_message, profile.where, "core_message")
        return texts

    def _texts(self, sections: Iterable[TextSection], blocks: Blocks, page: str) -> tuple[TextView, ...]:
        return tuple(
            TextView(section.title, blocks.make(section.body, section.where, "section", Anchor(page)))
            for section in sections
        )

    def _own_pages(self, company: Company, position: Position) -> tuple[PageView, ...]:
        """The page templates in force: the position's before the company's before the profile's."""
        chain: dict[str, PageView] = {}
        for page in self._library.pages:
            if page.name not in PROFILE_TEMPLATES:
                chain[page.name] = PageView(page.name, page, "profile")
        for page in company.pages:
            chain[page.name] = PageView(page.name, page, "company")
        for page in position.pages:
            chain[page.name] = PageView(page.name, page, "position")
        return tuple(chain.values())

    def _pages(self, pack: Pack) -> Iterator[str]:
        """The names of the pages this pack has in this edition, in order."""
        replaced = [page.name for page in pack.own_pages]
        present = {
            "index": True,
            "introduction": bool(pack.introductions),
            "essays": bool(pack.essays or pack.position.submissions),
            "career": any(view.career or view.experiences for view in pack.careers),
            "questions": bool(pack.questions),
            "prepare": any(pack.texts[name] for name in (*_PREPARE, "advice")),
            "checklist": bool(pack.tasks or pack.checklist_text),
            "stages": self._private
            and bool(pack.stages or pack.debriefs or pack.offer or self._previous(pack.position)),
        }
        for name in PAGES:
            if present[name] or name in replaced:
                yield name
        yield from (name for name in replaced if name not in PAGES)

    def _previous(self, position: Position) -> bool:
        """Whether there is an earlier application to show; one does not precede itself."""
        return position.previous in self._keys and position.previous != position.key

    def _check_previous(self, position: Position) -> None:
        known = self._keys
        is_broken = ("position", position.previous) in self._library.broken
        where = position.where.of("previous")
        if position.previous == position.key:
            self.found.append(codes.OWN_PREVIOUS.at(where, name=position.previous))
        elif position.previous and not self._previous(position) and not is_broken:
            others = [key for key in known if key != position.key]
            suggestion = closest(position.previous, others)
            self.found.append(codes.UNKNOWN_POSITION.at(where, suggestion=suggestion, name=position.previous))


def _unfinished(pack: Pack) -> Iterator[Unfinished]:
    """What the pack of a position still going on lacks."""
    if pack.position.status == "closed":
        return
    essays = [view for view in pack.essays if not view.answer]
    if essays:
        yield Unfinished("essays", len(essays), essays[0].anchor)
    questions = [view for view in pack.questions if not view.prepared]
    if questions:
        yield Unfinished("questions", len(questions), questions[0].anchor)
    bare = sum(view.state == "open" and view.requirement.kind == "must" for view in pack.requirements)
    if bare:
        yield Unfinished("requirements", bare, Anchor(f"{pack.folder}/index.md", "requirements"))
    if not pack.introductions:
        yield Unfinished("introduction", 1, Anchor(f"{pack.folder}/index.md"))
