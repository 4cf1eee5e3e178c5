"""Freezing what was sent: `submitted/<date>/` with its texts and their record, written once.

In: answers and attachments. Out: the folder on disk, whole or not at all; nothing in it is ever rewritten.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.codes import submitted as codes
from generator.diagnostics import ContentError, Location
from generator.model.submission import Attachment, SubmissionKind
from generator.sources.submissions import RECORD, checksum
from generator.sources.writer import quote
from generator.text.counting import Convention, count

_HEAD = """\
# prep submit가 남긴 기록이에요. 여기와 옆의 글은 고치지 않아요.
# Kept by prep submit; neither this nor the texts beside it are ever edited.
"""


@dataclass(frozen=True)
class Frozen:
    """An answer to freeze: the question, the exact text and how its form counts."""

    essay: str
    title: str
    text: str
    convention: Convention

    @property
    def length(self) -> int:
        return count(self.text, self.convention)


def render_record(kind: SubmissionKind, answers: Iterable[Frozen], attachments: Iterable[Attachment]) -> str:
    """The text of submission.yml."""
    rows = [_HEAD + f"kind: {kind}"]
    entries = [_answer_rows(answer) for answer in answers]
    rows += ["answers:", *_listed(entries)] if entries else []
    files = [
        (f"name: {quote(file.name)}", f"sha256: {quote(file.sha256)}", f"size: {file.size}")
        for file in attachments
    ]
    rows += ["attachments:", *_listed(files)] if files else []
    return "\n".join(rows) + "\n"


def freeze(
    position: Path,
    day: date,
    kind: SubmissionKind,
    answers: Sequence[Frozen],
    attachments: Sequence[Attachment] = (),
) -> tuple[Path, ...]:
    """Write `submitted/<day>/` in a position's folder.

    Raises:
        ContentError: something was frozen on that day, or there is nothing to freeze.
    """
    folder = position / "submitted" / day.isoformat()
    if os.path.lexists(folder):
        raise ContentError([codes.SUBMISSION_EXISTS.at(Location(folder.as_posix()), day=day.isoformat())])
    if not answers and not attachments:
        raise ContentError([codes.NOTHING_TO_SUBMIT.at(Location(position.as_posix()))])
    files = {f"{answer.essay}.txt": answer.text for answer in answers}
    files[RECORD] = render_record(kind, answers, attachments)
    folder.parent.mkdir(exist_ok=True)
    fresh = folder.with_name(f".{folder.name}.prep-new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for name, text in files.items():
        (fresh / name).write_bytes(text.encode("utf-8"))
    fresh.rename(folder)
    return tuple(folder / name for name in files)


def _answer_rows(answer: Frozen) -> tuple[str, ...]:
    way = answer.convention
    encoding = (f"encoding: {way.encoding}",) if way.unit == "bytes" else ()
    newline = (f"newline: {way.newline}",) if way.unit in ("chars", "bytes") else ()
    return (
        f"essay: {quote(answer.essay)}",
        f"title: {quote(answer.title)}",
        f"count: {answer.length}",
        f"unit: {way.unit}",
        *encoding,
        *newline,
        f"sha256: {quote(checksum(answer.text))}",
    )


def _listed(entries: Iterable[Sequence[str]]) -> list[str]:
    return [f"{'    ' if index else '  - '}{row}" for entry in entries for index, row in enumerate(entry)]
