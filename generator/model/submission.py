"""What was sent with an application: frozen texts and attachments, never rewritten."""

from datetime import date
from typing import Literal

from generator.model.entity import Entity, never
from generator.text.counting import Convention

SubmissionKind = Literal["sent", "draft", "unknown"]


class SubmittedAnswer(Entity):
    """The frozen text of one answer; `title` is its question as it stood then, where that is recorded.

    `length` is the recorded count in `convention`. `changed` says that the file is no longer what was frozen.
    """

    essay: str = never("", origin="path")
    title: str = never("", origin="path")
    text: str = never("", origin="body")
    length: int | None = never(None, origin="path")
    convention: Convention = never(Convention(), origin="path")
    changed: bool = never(False, origin="path")


class Attachment(Entity):
    """A file that went with an application: its name and what identifies its content."""

    name: str = never("", origin="path")
    sha256: str = never("", origin="path")
    size: int | None = never(None, origin="path")


class Submission(Entity):
    """What was sent on one day: the texts as they were pasted, or the draft of that day.

    `unknown` is a folder that somebody laid down by hand, without a record. `number` counts what was sent on
    the same day; `missing` are files that were recorded and are gone, `altered` says that the record itself
    is no longer what it was.
    """

    day: date = never(date.min, "보낸 날", origin="path")
    number: int = never(1, origin="path")
    kind: SubmissionKind = never("unknown", origin="path")
    answers: tuple[SubmittedAnswer, ...] = never((), origin="path")
    attachments: tuple[Attachment, ...] = never((), origin="path")
    missing: tuple[str, ...] = never((), origin="path")
    altered: bool = never(False, origin="path")

    @property
    def order(self) -> tuple[date, int]:
        """Where it stands among what was sent."""
        return self.day, self.number

    @property
    def weight(self) -> tuple[bool, date, int]:
        """Which of several tells what was sent: a draft only where nothing else does, else the newest."""
        return self.kind != "draft", self.day, self.number
