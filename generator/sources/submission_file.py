"""Freezing what was sent: `submitted/<date>/` with its texts and their record, written once.

In: answers and attachments. Out: the folder on disk, whole or not at all; nothing in it is ever rewritten.
What is sent again on the same day gets a folder of its own, `submitted/<date>-2/`.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.codes import submitted as codes
from generator.codes.sources import files as file_codes
from generator.diagnostics import ContentError, Diagnostic, Location
from generator.model.submission import Attachment, SubmissionKind
from generator.records import record
from generator.sources.submissions import INDEX, RECORD, checksum
from generator.sources.writer import quote, refusals_told
from generator.text.clean import reserved_lines
from generator.text.counting import Convention, count

_HEAD = """\
# prep submit이 남긴 기록이에요. 여기와 옆의 글은 고치지 않아요.
# Kept by prep submit; neither this nor the texts beside it are ever edited.
"""
_INDEX_HEAD = """\
# prep submit이 남긴 목록이에요. 이것으로 없어지거나 바뀐 제출본을 찾아요. 고치지 않아요.
# Kept by prep submit to find what is gone or changed; not to be edited.
"""


@record(frozen=True)
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
    """Write `submitted/<day>/` in a position's folder, or `<day>-2` where that day has one.

    Raises:
        ContentError: the very same was frozen last on that day, there is nothing to freeze, a text holds
            characters that no source may hold, or the folder cannot be written.
    """
    if not answers and not attachments:
        raise ContentError([codes.NOTHING_TO_SUBMIT.at(Location(position.as_posix()))])
    record = render_record(kind, answers, attachments)
    folder = _next_folder(position / "submitted", day, record)
    files = {**{f"{answer.essay}.txt": answer.text for answer in answers}, RECORD: record}
    if reserved := list(_reserved(folder, files)):
        raise ContentError(reserved)
    with refusals_told(folder):
        folder.parent.mkdir(exist_ok=True)
        fresh = folder.with_name(f".{folder.name}.prep-new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        for name, text in files.items():
            (fresh / name).write_bytes(text.encode("utf-8"))
        fresh.rename(folder)
        _list(folder, checksum(record))
    return tuple(folder / name for name in files)


def _next_folder(parent: Path, day: date, record: str) -> Path:
    """The first free folder of a day.

    Raises:
        ContentError: the last one of that day says the same.
    """
    folder, last, number = parent / day.isoformat(), None, 1
    while os.path.lexists(folder):
        number += 1
        folder, last = parent / f"{day.isoformat()}-{number}", folder
    if last and (last / RECORD).is_file():
        known = (last / RECORD).read_text(encoding="utf-8")
        if _without_head(known) == _without_head(record):
            raise ContentError([codes.SUBMISSION_EXISTS.at(Location(last.as_posix()), day=day.isoformat())])
    return folder


def _without_head(record: str) -> str:
    """The checksum of what a record says, whatever the remark above it."""
    return checksum("\n".join(row for row in record.splitlines() if not row.startswith("#")))


def _reserved(folder: Path, files: Mapping[str, str]) -> Iterator[Diagnostic]:
    for name, text in files.items():
        for line in reserved_lines(text):
            yield file_codes.RESERVED_CHARACTER.at(Location((folder / name).as_posix(), line))


def _list(folder: Path, known: str) -> None:
    """Add a record to the list of all records beside the folders."""
    index = folder.with_name(INDEX)
    text = index.read_text(encoding="utf-8") if index.is_file() else _INDEX_HEAD
    fresh = index.with_name(f".{INDEX}.prep-new")
    fresh.write_bytes(f"{text.rstrip()}\n{quote(folder.name)}: {quote(known)}\n".encode())
    os.replace(fresh, index)


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
