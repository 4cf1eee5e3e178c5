"""Freezing an application: its form answers as merged now or as really pasted, and its attachments."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.diagnostics import ContentError, Diagnostic, Report
from generator.merge.merger import Merger
from generator.model.application import Position
from generator.model.blocks import Block
from generator.model.library import Library
from generator.model.submission import Attachment
from generator.sources.sent import Part, Question
from generator.sources.submission_file import Frozen, freeze


def read_questions(library: Library, position: Position) -> tuple[tuple[Question, ...], Report]:
    """The questions of a position's form with their answers as typed, and what is wrong with these.

    What an answer refers to and cannot be read is wrong here: the text would be frozen without it.
    """
    merger = Merger(replace(library, broken=frozenset()))
    questions: list[Question] = []
    found: list[Diagnostic] = []
    for essay in position.essays:
        block = Block(essay.answer, essay.where.path, position.key)
        merged, _, faults = merger.merge(block)
        questions.append(Question(essay, merged.plain))
        found += faults
    return tuple(questions), Report.of(found)


def read_attachments(files: Iterable[Path]) -> tuple[Attachment, ...]:
    """Name, size and SHA-256 of files; they stay where they are.

    Raises:
        OSError: one cannot be read.
    """
    return tuple(
        Attachment(name=file.name, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
        for file, data in ((file, file.read_bytes()) for file in files)
    )


def freeze_draft(
    folder: Path, day: date, questions: Sequence[Question], report: Report, attachments: Sequence[Attachment]
) -> tuple[Path, ...]:
    """Freeze the answers as they stand in the sources; questions without an answer are left out.

    Raises:
        ContentError: an answer has a fault, or there is nothing to freeze, or that day is taken.
    """
    if report.errors:
        raise ContentError(report.diagnostics)
    answers = [_frozen(question, question.draft) for question in questions if question.draft]
    return freeze(folder, day, "draft", answers, attachments)


def freeze_sent(
    folder: Path, day: date, parts: Iterable[Part], attachments: Sequence[Attachment]
) -> tuple[Path, ...]:
    """Freeze what was pasted; parts without a question are left out.

    Raises:
        ContentError: there is nothing to freeze, or that day is taken.
    """
    answers = [_frozen(part.question, part.text) for part in parts if part.question]
    return freeze(folder, day, "sent", answers, attachments)


def assign(parts: Sequence[Part], number: int, question: Question | None) -> tuple[Part, ...]:
    """The parts with another question for one of them."""
    return tuple(
        replace(part, question=question) if index == number else part for index, part in enumerate(parts)
    )


def _frozen(question: Question, text: str) -> Frozen:
    return Frozen(question.essay.id, question.essay.title, text, question.essay.convention)
