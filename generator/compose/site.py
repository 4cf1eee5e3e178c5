"""Library -> Site: the story of composing, top to bottom."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.codes import content as codes
from generator.compose.blocks import Blocks
from generator.compose.evidence import EvidenceFinder
from generator.compose.pack import PROFILE_TEMPLATES, PackComposer
from generator.compose.questions import QuestionComposer
from generator.compose.schedule import in_order, pack_agenda, task_agenda, task_views, week_agenda
from generator.compose.stories import StoryComposer, introductions
from generator.compose.vocabulary import Vocabulary
from generator.diagnostics import Diagnostic
from generator.model.application import Position
from generator.model.blocks import Anchor
from generator.model.library import Library
from generator.model.site import Pack, Site, TagView
from generator.model.story import Experience, Tag
from generator.model.views import (
    PageView,
    PlanTextView,
    QuestionGroup,
    QuestionView,
    RequirementView,
    WeekView,
)
from generator.text.fold import closest

PAGES = ("experiences", "career", "introduction", "questions", "facts", "coverage", "plan", "tags", "check")
"""The built-in pages of the profile besides its home, in order."""

_STATUS_ORDER = {"open": 0, "planned": 1, "closed": 2}


def compose_site(library: Library) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The views of every page of a library's edition, and the references that lead nowhere."""
    vocabulary = Vocabulary(library)
    evidence = EvidenceFinder(library, vocabulary)
    blocks = Blocks(stories=library.experience_of)
    composer = PackComposer(library, vocabulary, evidence, blocks)
    stories = StoryComposer(library, evidence)
    questions = QuestionComposer(library, evidence, blocks)

    packs = _link_previous(
        composer.pack(library.company_of[position.company], position) for position in _ordered(library)
    )
    careers = stories.careers(blocks, "packs/career.md")
    spoken = introductions((), library.introductions, blocks, "packs/introduction.md")
    experiences = tuple(
        stories.experience(story, blocks, "packs/experiences.md") for story in library.experiences
    )
    groups = questions.collection("packs/questions.md")
    weeks = tuple(
        WeekView(
            week, task_views(week.tasks, blocks, "packs/plan.md"), blocks.make(week.text, week.where, "plan")
        )
        for week in library.plan.weeks
    )
    tasks = task_views(library.plan.tasks, blocks, "packs/plan.md")
    first_week = min((week.where.line for week in library.plan.weeks), default=0)
    plan_texts = tuple(
        PlanTextView(
            text.title,
            blocks.make(text.body, text.where, "plan", Anchor("packs/plan.md")),
            opening=text.where.line < first_week,
        )
        for text in library.plan.texts
    )
    plan = Anchor("packs/plan.md")
    agenda = in_order(
        [
            *(item for pack in packs for item in pack_agenda(pack)),
            *task_agenda(tasks, "", plan),
            *week_agenda(weeks, plan),
        ]
    )
    facts = tuple((fact, None) for fact in library.facts) + tuple(
        (fact, story) for story in library.experiences for fact in story.facts
    )
    own_pages = tuple(
        PageView(page.name, page, "profile") for page in library.pages if page.name in PROFILE_TEMPLATES
    )
    private = library.edition.value == "private"
    present = {
        "experiences": bool(experiences),
        "career": bool(careers),
        "introduction": bool(spoken),
        "questions": bool(groups),
        "facts": private and bool(facts),
        "coverage": private and any(pack.requirements for pack in packs if pack.position.status != "closed"),
        "plan": private and bool(weeks or tasks or plan_texts),
        "tags": private and bool(experiences),
        "check": private and bool(packs),
    }
    replaced = [page.name for page in own_pages]
    site = Site(
        library=library,
        packs=packs,
        introductions=spoken,
        careers=careers,
        experiences=experiences,
        groups=groups,
        agenda=agenda,
        weeks=weeks,
        plan_texts=plan_texts,
        tasks=tasks,
        tags=tuple(_tags(library, vocabulary, evidence, packs, groups)),
        coverage=tuple(pack for pack in packs if pack.requirements and pack.position.status != "closed"),
        facts=facts,
        own_pages=own_pages,
        pages=tuple(name for name in PAGES if present[name] or name in replaced),
        blocks=tuple(blocks.made),
        tag_labels=vocabulary.labels,
    )
    return site, (*evidence.found, *composer.found, *_unknown_careers(library))


def _link_previous(packs: Iterable[Pack]) -> tuple[Pack, ...]:
    """The packs, each of a renewed application with the pack of the earlier one."""
    made = {pack.key: pack for pack in packs}
    return tuple(
        replace(pack, previous=made[pack.position.previous])
        if pack.position.previous in made and pack.position.previous != pack.key
        else pack
        for pack in made.values()
    )


def _ordered(library: Library) -> list[Position]:
    """Positions as they are shown: open ones first, by priority, then by name."""
    return sorted(
        library.positions,
        key=lambda position: (
            _STATUS_ORDER[position.status],
            position.priority is None,
            position.priority or 0,
            position.key,
        ),
    )


def _tags(
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceFinder,
    packs: tuple[Pack, ...],
    groups: tuple[QuestionGroup, ...],
) -> Iterator[TagView]:
    """Every tag in use or in the vocabulary, with what carries it, by label."""
    known = {tag.id: tag for tag in library.tags}
    stories: dict[str, list[Experience]] = {}
    for story in library.experiences:
        for word in evidence.tags_of(story):
            stories.setdefault(word, []).append(story)
    wanted: dict[str, list[tuple[Pack, RequirementView]]] = {}
    for pack in packs:
        for view in pack.requirements:
            words = vocabulary.tags(view.requirement.tags) or vocabulary.named_in(view.requirement.text)
            for word in words:
                wanted.setdefault(word, []).append((pack, view))
    asked: dict[str, list[QuestionView]] = {}
    for group in groups:
        for question in group.questions:
            for word in vocabulary.tags(question.question.tags):
                asked.setdefault(word, []).append(question)
    in_use = {*known, *stories, *wanted, *asked}
    for word in sorted(in_use, key=lambda word: (vocabulary.label(word).casefold(), word)):
        yield TagView(
            known.get(word, Tag(id=word, label=word)),
            tuple(stories.get(word, ())),
            tuple(wanted.get(word, ())),
            tuple(asked.get(word, ())),
        )


def _unknown_careers(library: Library) -> Iterator[Diagnostic]:
    excused = {name for kind, name in (*dict(library.withheld), *library.broken) if kind == "career"}
    for story in library.experiences:
        if story.career and story.career not in library.career_of and story.career not in excused:
            suggestion = closest(story.career, library.career_of)
            where = story.where.of("career")
            yield codes.UNKNOWN_CAREER.at(where, suggestion=suggestion, name=story.career)
