"""submitted/<date>/: what was sent on one day, as it was, and whether it still is.

In: the files of the folder. Out: submissions by day. `submission.yml` is the record `prep submit` keeps, and
`index.yml` beside the folders lists the records; a folder without either is read, too.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from generator.codes.sources import files as codes
from generator.model.entity import Entity, inherits
from generator.model.submission import Attachment, Submission, SubmittedAnswer
from generator.sources.entities import build
from generator.sources.tree import Tree
from generator.text.counting import Convention

RECORD = "submission.yml"
INDEX = "index.yml"
_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:-(?P<number>[2-9]|[1-9]\d))?")
_TEXT = ".txt"


class RecordedAnswer(Entity):
    """What the record says of one frozen text."""

    essay: str = inherits()
    title: str = inherits("")
    count: int | None = inherits(None)
    unit: Literal["chars", "chars-no-space", "bytes", "words"] = inherits("chars")
    encoding: Literal["cp949", "utf-8"] = inherits("cp949")
    newline: Literal["0", "1", "2"] = inherits("1")
    sha256: str = inherits()

    @property
    def convention(self) -> Convention:
        return Convention.written(self.unit, self.encoding, self.newline)


class RecordedFile(Entity):
    """What the record says of one attachment."""

    name: str = inherits()
    sha256: str = inherits("")
    size: int | None = inherits(None)


class Record(Entity):
    """submission.yml."""

    kind: Literal["sent", "draft"] = inherits()
    answers: tuple[RecordedAnswer, ...] = inherits(())
    attachments: tuple[RecordedFile, ...] = inherits(())


def read_submissions(tree: Tree, folder: Path) -> tuple[Submission, ...]:
    """What was sent, by day; the texts are kept as they are."""
    entries = tree.list_folder(folder)
    listed = _read_index(tree, entries.pop(INDEX)) if INDEX in entries else {}
    submissions: list[Submission] = []
    for name, path in entries.items():
        when = read_day(name)
        if not path.is_dir():
            tree.report_unknown(path)
        elif when is None:
            tree.found.append(codes.BAD_FOLDER_DATE.at(tree.place(path), name=name))
        else:
            submissions.append(_read_submission(tree, path, when, listed.get(name, "")))
    for name in sorted(set(listed) - set(entries)):
        if when := read_day(name):
            where = tree.place(folder / INDEX)
            submissions.append(Submission(where=where, day=when[0], number=when[1], missing=(name,)))
    return tuple(sorted(submissions, key=lambda submission: submission.order))


def checksum(text: str) -> str:
    """The SHA-256 of a frozen text in UTF-8.

    What tools change without changing a word makes no difference: line ends (git on Windows), a byte order
    mark, line ends at the end of the file (editors), composed and decomposed letters (macOS).
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    plain = unicodedata.normalize("NFC", lines)
    return hashlib.sha256(plain.rstrip("\n").encode("utf-8")).hexdigest()


def read_day(name: str) -> tuple[date, int] | None:
    """The day of a folder and which of that day it is: `2026-02-10`, `2026-02-10-2`."""
    match = _DAY.fullmatch(name)
    try:
        return (date.fromisoformat(match["day"]), int(match["number"] or 1)) if match else None
    except ValueError:
        return None


def _read_index(tree: Tree, path: Path) -> Mapping[str, str]:
    """The checksum of the record in each folder."""
    source = tree.read_values(path) if path.is_file() else None
    return {str(name): str(known) for name, known in source.values.items()} if source else {}


def _read_submission(tree: Tree, folder: Path, when: tuple[date, int], listed: str) -> Submission:
    """What lies in a folder; `listed` is the checksum its record should have, empty where none is known."""
    entries = tree.list_folder(folder)
    record = _read_record(tree, entries[RECORD]) if RECORD in entries else None
    recorded = {answer.essay: answer for answer in record.answers} if record else {}
    answers: list[SubmittedAnswer] = []
    for name, path in entries.items():
        if name == RECORD:
            continue
        if not path.is_file() or not name.endswith(_TEXT):
            tree.report_unknown(path)
            continue
        text = tree.read_text(path, frozen=True)
        if text is not None:
            essay = name.removesuffix(_TEXT)
            answers.append(_answer(tree, path, essay, text, recorded.get(essay), record is not None))
    asked = list(recorded)
    answers.sort(key=lambda answer: asked.index(answer.essay) if answer.essay in recorded else len(asked))
    there = {answer.essay for answer in answers}
    day, number = when
    if record is None:
        gone = (RECORD,) if listed and RECORD not in entries else ()
        return Submission(
            where=tree.place(folder), day=day, number=number, answers=tuple(answers), missing=gone
        )
    return Submission(
        where=tree.place(entries[RECORD]),
        day=day,
        number=number,
        kind=record.kind,
        altered=bool(listed) and checksum(entries[RECORD].read_text(encoding="utf-8")) != listed.casefold(),
        answers=tuple(answers),
        attachments=tuple(
            Attachment(where=file.where, name=file.name, sha256=file.sha256, size=file.size)
            for file in record.attachments
        ),
        missing=tuple(f"{name}{_TEXT}" for name in recorded if name not in there),
    )


def _read_record(tree: Tree, path: Path) -> Record | None:
    source = tree.read_values(path) if path.is_file() else None
    return build(Record, source, tree.found) if source else None


def _answer(
    tree: Tree, path: Path, essay: str, text: str, recorded: RecordedAnswer | None, kept: bool
) -> SubmittedAnswer:
    """The answer with what the record says of it; a text the record does not know was put there later.

    Line ends at the end of the file are an editor's, not the form's.
    """
    where, text = tree.place(path, 1), text.rstrip("\n")
    if recorded is None:
        answer = SubmittedAnswer(where=where, essay=essay, text=text)
        return answer.model_copy(update={"changed": True}) if kept else answer
    return SubmittedAnswer(
        where=where,
        essay=essay,
        title=recorded.title,
        text=text,
        length=recorded.count,
        convention=recorded.convention,
        changed=checksum(text) != recorded.sha256.casefold(),
    )
