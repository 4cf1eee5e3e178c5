"""Coverage: requirements, questions, stories, tags and facts that nothing answers, uses or backs.

In: the merged site. Out: findings where the thing is written. Closed positions are silent.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.texts import Text, Texts, place_of
from generator.codes.check import coverage as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.model.site import Pack
from generator.model.views import EssayView, QuestionView
from generator.text.fold import closest, fold
from generator.text.plain import inline_plain

_SAME = 0.6
"""The share of an answer's sentences that make another the same answer."""

_SENTENCE = 12
_LETTERS = 40
"""Letters two answers have to share before they may be the same."""

OFTEN = 3


def check_coverage(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Findings of open and planned applications, then of the profile's own material."""
    told: set[tuple[str, Location]] = set()
    for pack in merged.site.packs:
        for finding in _of_pack(pack, merged, texts) if pack.position.status != "closed" else ():
            if (finding.code.name, finding.where) not in told:
                told.add((finding.code.name, finding.where))
                yield finding
    yield from _unused_stories(merged)
    yield from _unknown_tags(merged.site.library)
    yield from _without_evidence(merged.site.library)


def _of_pack(pack: Pack, merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """What one application lacks; questions for all applications are found in each."""
    yield from _requirements(pack)
    yield from _unanswered(pack)
    yield from _same_answers(pack, texts)
    yield from _often_told(pack, merged, texts)


def _requirements(pack: Pack) -> Iterator[Diagnostic]:
    for view in pack.requirements:
        if view.state == "open" and view.requirement.kind == "must":
            yield codes.OPEN_REQUIREMENT.at(
                view.requirement.where,
                subject=f"{pack.folder}/index.md#requirements",
                text=_shorten(inline_plain(view.requirement.text)),
            )


def _unanswered(pack: Pack) -> Iterator[Diagnostic]:
    for essay in pack.essays:
        if not essay.answer:
            ready = essay.essay.state != "draft"
            code = codes.READY_WITHOUT_ANSWER if ready else codes.ESSAY_WITHOUT_ANSWER
            yield code.at(essay.essay.where, subject=place_of(essay.anchor), text=_shorten(essay.title))
    for question in pack.questions:
        if question.text and not question.prepared and not question.evidence:
            yield codes.QUESTION_WITHOUT_ANSWER.at(
                question.question.where, subject=place_of(question.anchor), text=_shorten(question.text)
            )


def _same_answers(pack: Pack, texts: Texts) -> Iterator[Diagnostic]:
    """Two questions of one application that get mostly the same sentences."""
    essays = [(view, texts.of_block.get(view.answer)) for view in pack.essays]
    questions = [(view, texts.of_block.get(view.answer)) for view in pack.questions if not view.borrowed]
    for group in (essays, questions):
        yield from _same_in_group(group)


def _same_in_group(
    group: Iterable[tuple[EssayView | QuestionView, Text | None]],
) -> Iterator[Diagnostic]:
    holders: dict[str, list[int]] = defaultdict(list)
    entries: list[tuple[EssayView | QuestionView, frozenset[str], Text]] = []
    for view, text in group:
        if text is None:
            continue
        bare = (re.sub(r"[\W_]+", "", sentence.words) for sentence in text.sentences)
        sentences = frozenset(words for words in bare if len(words) >= _SENTENCE)
        if not sentences:
            continue
        shared: dict[int, int] = defaultdict(int)
        for words in sentences:
            for known in holders[words][:8]:
                shared[known] += 1
            holders[words].append(len(entries))
        entries.append((view, sentences, text))
        best = max(shared, key=lambda known: (shared[known], -known), default=None)
        if best is None or entries[best][2] is text:
            continue
        other, theirs, _ = entries[best]
        letters = sum(map(len, sentences & entries[best][1]))
        if letters >= _LETTERS and shared[best] >= _SAME * min(len(sentences), len(theirs)):
            yield codes.SAME_ANSWER.at(
                _where(view), subject=place_of(view.anchor), related=[_where(other)],
                text=_shorten(_title(view)), other=_shorten(_title(other)),
            )  # fmt: skip


def _where(view: EssayView | QuestionView) -> Location:
    return view.essay.where if isinstance(view, EssayView) else view.question.where


def _title(view: EssayView | QuestionView) -> str:
    return view.title if isinstance(view, EssayView) else view.text


def _often_told(pack: Pack, merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """One story in three or more answers of a form."""
    carried: dict[str, list[EssayView]] = defaultdict(list)
    for view in pack.essays:
        text = texts.of_block.get(view.answer)
        for name in sorted(text.stories) if text else ():
            if name in merged.site.library.experience_of:
                carried[name].append(view)
    for name, views in carried.items():
        if len(views) >= OFTEN:
            story = merged.site.library.experience_of[name]
            yield codes.STORY_TOO_OFTEN.at(
                views[-1].essay.where, subject=place_of(views[-1].anchor),
                related=[view.essay.where for view in views[:-1]], title=story.title, count=len(views),
            )  # fmt: skip


def _unused_stories(merged: MergedSite) -> Iterator[Diagnostic]:
    """Experiences no text tells and no requirement or question leads to."""
    site = merged.site
    if not site.packs:
        return
    used = {reference.id for reference in merged.references if reference.kind == "experience"}
    for pack in site.packs:
        evidence = [view.evidence for view in pack.requirements] + [view.evidence for view in pack.questions]
        used.update(found.experience.id for shown in evidence for found in shown)
        used.update(view.highlight.experience for view in pack.highlights)
        for essay in pack.essays:
            used.update(essay.essay.experiences)
    for story in site.library.experiences:
        if story.id not in used:
            subject = f"packs/experiences.md#experience-{story.id}"
            yield codes.UNUSED_STORY.at(story.where, subject=subject, title=story.title)


def _unknown_tags(library: Library) -> Iterator[Diagnostic]:
    """Tags that tags.yml does not have, once there is a vocabulary."""
    if not library.tags:
        return
    known = {fold(form) for tag in library.tags for form in (tag.id, tag.label, *tag.aliases)}
    names = [form for tag in library.tags for form in (tag.id, tag.label, *tag.aliases) if form]
    used = [(word, story.where.of("tags")) for story in library.experiences for word in story.tags]
    used += [(word, question.where.of("tags")) for question in library.questions for word in question.tags]
    for company in library.companies:
        used += [(word, entry.where.of("tags")) for entry in company.questions for word in entry.tags]
        for position in company.positions:
            used += [(word, entry.where.of("tags")) for entry in position.essays for word in entry.tags]
            used += [(word, entry.where.of("tags")) for entry in position.questions for word in entry.tags]
            used += [(word, entry.where.of("tags")) for entry in position.requirements for word in entry.tags]
    told: set[str] = set()
    for word, where in used:
        if fold(word) not in known and fold(word) not in told:
            told.add(fold(word))
            yield codes.UNKNOWN_TAG.at(where, suggestion=closest(word, names), tag=word)


def _without_evidence(library: Library) -> Iterator[Diagnostic]:
    for name, fact in library.fact_of.items():
        if not fact.evidence and fact.kind == "achieved" and fact.status != "do-not-use":
            yield codes.FACT_WITHOUT_EVIDENCE.at(fact.where, subject="packs/facts.md", name=name)


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
