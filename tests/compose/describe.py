"""A composed site as short lines, by topic: what cases compare.

A topic is a word (`agenda`) or a word and a position (`questions dalbit/dev`).
"""

from collections.abc import Callable, Iterable, Iterator

from generator.model.blocks import Anchor
from generator.model.merged import MergedSite
from generator.model.site import Pack, Site
from generator.model.values import Moment
from generator.model.views import AgendaItem, Evidence, QuestionGroup, TaskView
from generator.render.uses import Use, experience_uses, fact_uses


def describe(merged: MergedSite, topic: str) -> list[str]:
    """The lines of a topic; KeyError for one that does not exist."""
    word, _, key = topic.partition(" ")
    site = merged.site
    if not key:
        return list(_SITE[word](merged))
    pack = site.pack(key)
    assert pack is not None, key
    return list(_PACK[word](pack))


def _when(moment: Moment) -> str:
    return f"{moment.day}{moment.clock.strftime(' %H:%M') if moment.clock else ''}"


def _place(anchor: Anchor) -> str:
    return f"{anchor.page}#{anchor.id}" if anchor.id else anchor.page


def _evidence(found: Iterable[Evidence]) -> str:
    return ", ".join(
        f"{one.experience.id} ({'chosen' if one.chosen else ', '.join(one.tags) or 'says so'})"
        for one in found
    )


def _line(head: str, *notes: str) -> str:
    return " | ".join(note for note in (head, *notes) if note)


def _requirements(pack: Pack) -> Iterator[str]:
    for view in pack.requirements:
        yield _line(view.requirement.text, view.requirement.kind, view.state, _evidence(view.evidence))


def _highlights(pack: Pack) -> Iterator[str]:
    for view in pack.highlights:
        name = view.experience.id if view.experience else ""
        yield _line(
            name or "-", view.highlight.text, "chosen" if view.chosen else f"by {', '.join(view.tags)}"
        )


def _groups(groups: Iterable[QuestionGroup]) -> Iterator[str]:
    for group in groups:
        yield f"# {'(fixed)' if group.fixed else group.title}"
        for view in group.questions:
            yield _line(
                view.text or "(no wording)",
                view.anchor.id,
                view.fixed or "",
                f"borrowed {view.borrowed}" if view.borrowed else "",
                "" if view.answered else "prepared" if view.prepared else "unprepared",
                f"overrides {', '.join(f'{hidden.scope} {hidden.id}' for hidden in view.overrides)}"
                if view.overrides
                else "",
                f"asked {', '.join(f'{place.position} {place.stage}' for place in view.asked)}"
                if view.asked
                else "",
                _evidence(view.evidence),
            )


def _essays(pack: Pack) -> Iterator[str]:
    for view in pack.essays:
        yield _line(view.title, view.anchor.id)
        for answer in view.earlier:
            yield "  " + _line(
                f"{answer.position.key} {answer.essay.id}",
                ", ".join(answer.tags) or "same question",
                f"sent {answer.sent}" if answer.sent else "not sent",
                answer.sent_text.strip(),
                f"{answer.stage.stage} {answer.stage.result}" if answer.stage else "",
            )


def _stages(pack: Pack) -> Iterator[str]:
    for view in pack.stages:
        stage = view.stage
        told = "debrief" if view.debrief else ""
        yield _line(stage.stage, stage.kind or "", stage.result, "current" if view.current else "", told)
    for debrief in pack.loose_debriefs:
        yield _line(debrief.debrief.stage or debrief.debrief.id, "loose debrief")


def _debriefs(pack: Pack) -> Iterator[str]:
    for view in pack.debriefs:
        for asked in view.asked:
            yield _line(asked.text, _place(asked.question) if asked.question else "not predicted")


def _agenda(items: Iterable[AgendaItem]) -> Iterator[str]:
    for item in items:
        yield _line(_when(item.at), item.kind, item.what, item.position, _place(item.anchor))


def _next(pack: Pack) -> Iterator[str]:
    yield from _agenda([pack.next_date] if pack.next_date else [])


def _careers(pack: Pack) -> Iterator[str]:
    for view in pack.careers:
        name = view.career.id if view.career else "(other)"
        yield _line(name, ", ".join(told.experience.id for told in view.experiences))


def _tasks(tasks: Iterable[TaskView], depth: int = 0) -> Iterator[str]:
    for view in tasks:
        yield "  " * depth + _line(
            view.task.text, view.category, str(view.task.due or ""), f"{view.open_count} open"
        )
        yield from _tasks(view.children, depth + 1)


def _introductions(pack: Pack) -> Iterator[str]:
    for view in pack.introductions:
        yield _line(view.title, view.anchor.id, "overrides" if view.overrides else "")


def _unfinished(pack: Pack) -> Iterator[str]:
    for thing in pack.unfinished:
        yield _line(f"{thing.count} {thing.kind}", _place(thing.anchor))


def _coverage(merged: MergedSite) -> Iterator[str]:
    for pack in merged.site.coverage:
        for view in pack.requirements:
            yield _line(pack.key, view.requirement.text, view.state, _evidence(view.evidence))


def _tags(merged: MergedSite) -> Iterator[str]:
    for view in merged.site.tags:
        yield _line(
            f"{view.tag.id} {merged.site.tag_labels.get(view.tag.id, '')}".strip(),
            ", ".join(story.id for story in view.experiences),
            ", ".join(requirement.requirement.text for _, requirement in view.requirements),
            ", ".join(question.text for question in view.questions),
        )


def _uses(found: dict[str, tuple[Use, ...]]) -> Iterator[str]:
    for name, places in sorted(found.items()):
        yield f"{name}:"
        yield from ("  " + _line(use.position or "profile", use.what, _place(use.anchor)) for use in places)


def _packs(site: Site) -> Iterator[str]:
    for pack in site.packs:
        yield _line(pack.key, pack.position.status, f"{pack.position.priority or ''}")


_PACK: dict[str, Callable[[Pack], Iterable[str]]] = {
    "requirements": _requirements,
    "highlights": _highlights,
    "questions": lambda pack: _groups(pack.groups),
    "essays": _essays,
    "stages": _stages,
    "debriefs": _debriefs,
    "next": _next,
    "careers": _careers,
    "tasks": lambda pack: _tasks(pack.tasks),
    "introductions": _introductions,
    "unfinished": _unfinished,
    "pages": lambda pack: pack.pages,
}
_SITE: dict[str, Callable[[MergedSite], Iterable[str]]] = {
    "packs": lambda merged: _packs(merged.site),
    "questions": lambda merged: _groups(merged.site.groups),
    "agenda": lambda merged: _agenda(merged.site.agenda),
    "coverage": _coverage,
    "tags": _tags,
    "pages": lambda merged: merged.site.pages,
    "tasks": lambda merged: _tasks(merged.site.tasks),
    "experience-uses": lambda merged: _uses(experience_uses(merged)),
    "fact-uses": lambda merged: _uses(fact_uses(merged)),
}
