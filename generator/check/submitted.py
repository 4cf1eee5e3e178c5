"""What was sent: whether the frozen texts are as they were, and what debriefs tell otherwise."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.codes import submitted as codes
from generator.diagnostics import Diagnostic
from generator.model.merged import MergedSite
from generator.model.site import Pack
from generator.model.views import SentAnswer


def check_submitted(merged: MergedSite) -> Iterator[Diagnostic]:
    """Changed or vanished frozen texts, and amounts told otherwise in an application still going on."""
    for pack in merged.site.packs:
        yield from _unfrozen(pack)
        if pack.position.status == "closed":
            continue
        for told in merged.said_otherwise.get(pack.key, ()):
            yield codes.TOLD_OTHERWISE.at(
                told.where,
                related=[sent.answer.where for sent in (_sent_at(pack, told.anchor.id),) if sent],
                subject=f"{pack.folder}/stages.md#debrief-of-{told.debrief}",
                said=told.said,
                sent=told.sent,
            )


def _unfrozen(pack: Pack) -> Iterator[Diagnostic]:
    anchors = {id(view.sent.answer): view.anchor for view in pack.essays if view.sent}
    for submission in pack.position.submissions:
        whole = f"{pack.folder}/essays.md#submissions"
        for answer in submission.answers:
            if answer.changed:
                anchor = anchors.get(id(answer))
                subject = f"{pack.folder}/essays.md#{anchor.id}" if anchor else whole
                yield codes.CHANGED_SUBMISSION.at(answer.where, subject=subject, file=f"{answer.essay}.txt")
        if submission.altered:
            file = PurePosixPath(submission.where.path).name
            yield codes.CHANGED_SUBMISSION.at(submission.where, subject=whole, file=file)
        for file in submission.missing:
            yield codes.MISSING_SUBMISSION.at(submission.where, subject=whole, file=file)


def _sent_at(pack: Pack, anchor: str) -> SentAnswer | None:
    return next((view.sent for view in pack.essays if view.anchor.id == anchor), None)
