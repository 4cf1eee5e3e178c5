"""Experiences and the career description as views."""

from collections.abc import Mapping
from itertools import islice
from operator import attrgetter

from generator.compose.blocks import Blocks
from generator.compose.evidence import EvidenceFinder
from generator.compose.questions import follow_ups
from generator.model.blocks import Anchor
from generator.model.library import Library
from generator.model.story import Experience, Introduction
from generator.model.views import CareerView, ExperienceView, IntroductionView, TextView
from generator.text.passage import NOTHING

TOLD = ("action", "result")
"""The sections of an experience that a career description tells, after its summary."""

ENOUGH = 5
"""How many experiences an employment tells in the career description for one position."""


class StoryComposer:
    """Makes views of experiences, employments and introductions."""

    def __init__(self, library: Library, evidence: EvidenceFinder) -> None:
        self._library = library
        self._evidence = evidence
        self._by_career: dict[str, list[Experience]] = {}
        excused = {name for kind, name in (*dict(library.withheld), *library.broken) if kind == "career"}
        for story in sorted(library.experiences, key=attrgetter("id")):
            if story.career in library.career_of:
                self._by_career.setdefault(story.career, []).append(story)
            elif not story.career or story.career in excused:
                self._by_career.setdefault("", []).append(story)

    def experience(
        self, story: Experience, blocks: Blocks, page: str, *, career: str | None = None
    ) -> ExperienceView:
        """One experience whole; with `career` only what stands in the description of that career."""
        whole = career is None
        anchor = Anchor(page, f"experience-{story.id}" if whole else f"career-{career}--{story.id}")
        where, what = story.where, "experience" if whole else "career"
        short = story.short if whole or not story.summary else NOTHING
        return ExperienceView(
            experience=story,
            anchor=anchor,
            summary=blocks.make(story.summary, where, what, anchor, story.id),
            short=blocks.make(short, where, what, anchor, story.id),
            parts=tuple(
                TextView(part.title, blocks.make(part.body, where, what, anchor, story.id), part.kind)
                for part in story.parts
                if whole or part.kind in TOLD
            ),
            notes=blocks.make(story.notes if whole else NOTHING, where, "notes", anchor, story.id),
            followups=follow_ups(story.followups if whole else (), where, blocks, anchor, story.id),
            career=self._library.career_of.get(story.career),
            tags=self._evidence.tags_of(story),
        )

    def careers(
        self, blocks: Blocks, page: str, relevance: Mapping[str, int] | None = None
    ) -> tuple[CareerView, ...]:
        """Employments, newest first, each with its experiences; then the experiences of none.

        With `relevance` (experience id -> weight) the relevant ones come first, and an employment tells
        no more than `ENOUGH` unless more are relevant; the profile's own page tells them all.
        """
        views = []
        for career in self._library.careers:
            anchor = Anchor(page, f"career-{career.id}")
            body = blocks.make(career.body, career.where, "career", anchor)
            notes = blocks.make(
                career.notes if relevance is None else NOTHING, career.where, "notes", anchor
            )
            told = self._told(career.id, blocks, page, relevance)
            views.append(CareerView(career, anchor, body, notes, told))
        if self._by_career.get(""):
            anchor = Anchor(page, "career-other")
            nothing = blocks.line("", self._library.profile.where, "career")
            views.append(CareerView(None, anchor, nothing, nothing, self._told("", blocks, page, relevance)))
        return tuple(views)

    def _told(
        self, career: str, blocks: Blocks, page: str, relevance: Mapping[str, int] | None
    ) -> tuple[ExperienceView, ...]:
        ranked = self._by_career.get(career, [])
        if relevance is not None:
            relevant = [story for story in ranked if story.id in relevance]
            relevant.sort(key=lambda story: -relevance[story.id])
            others = (story for story in ranked if story.id not in relevance)
            ranked = [*relevant, *islice(others, max(0, ENOUGH - len(relevant)))]
        return tuple(self.experience(story, blocks, page, career=career or "other") for story in ranked)


def introductions(
    nearer: tuple[Introduction, ...], farther: tuple[Introduction, ...], blocks: Blocks, page: str
) -> tuple[IntroductionView, ...]:
    """Introductions in the author's order; the position's own replaces the shared one of its length."""
    replaced = {introduction.id: introduction for introduction in nearer}
    shared = [introduction.id for introduction in farther]
    chosen = [replaced.get(introduction.id, introduction) for introduction in farther]
    chosen += [introduction for introduction in nearer if introduction.id not in shared]
    hidden = {introduction.id: introduction for introduction in farther if introduction.id in replaced}
    return tuple(
        IntroductionView(
            introduction,
            Anchor(page, f"intro-{introduction.id}"),
            blocks.make(
                introduction.body,
                introduction.where,
                "introduction",
                Anchor(page, f"intro-{introduction.id}"),
            ),
            (hidden[introduction.id],) if introduction.id in hidden else (),
        )
        for introduction in sorted(chosen, key=lambda spoken: (spoken.language == "en", spoken.seconds or 0))
    )
