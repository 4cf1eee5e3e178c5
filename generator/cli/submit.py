"""The command that freezes what was sent: submit."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator.cli.console import ask, can_ask, choose, fail, refuse, say, shown, warn
from generator.cli.dates import given_past_day
from generator.cli.language import decline
from generator.cli.position import pick_position
from generator.cli.project import PositionArgument, ProfileOption, find_project, own_profile
from generator.diagnostics import ContentError, Diagnostic, Language, Report, Severity
from generator.model.application import Position
from generator.model.checked import tell_once
from generator.model.library import Library
from generator.model.submission import Attachment
from generator.order import Order
from generator.sources.library import load_library
from generator.sources.pasted import decode_pasted
from generator.sources.select import ProfileFolder
from generator.sources.sent import Part, Question, divide_sent
from generator.submitting import assign, freeze_draft, freeze_sent, read_attachments, read_questions
from generator.text.counting import count
from generator.text.plain import summary

AGREED = ("yes", "y", "네", "예")


def submit(
    position: PositionArgument,
    sent: Annotated[
        str,
        typer.Option(
            metavar="파일|- · FILE|-",
            help="실제로 붙여 넣은 글. -는 표준 입력. · What was really pasted; - is standard input.",
        ),
    ] = "",
    attach: Annotated[
        list[Path] | None,
        typer.Option(metavar="파일 · FILE", help="함께 낸 파일. 여러 번 적어요. · A file that went along."),
    ] = None,
    date_: Annotated[
        str,
        typer.Option(
            "--date", metavar="날짜 · DATE", help="낸 날. 없으면 오늘. · The day; today without it."
        ),
    ] = "",
    profile: ProfileOption = None,
) -> None:
    """낸 글을 제출본으로 남겨요. 남긴 글은 바뀌지 않아요. · Freeze what was sent."""
    day = given_past_day(date_)
    folder = own_profile(profile)
    try:
        pasted = _read_sent(sent) if sent else ""
    except ContentError as error:
        fail(error.report, folder.language, summary=False)
    attachments = _read_attachments(attach or [])
    library, place = pick_position(folder, position, sound=True)
    language = library.profile.language
    exact = position.strip("/") == place.key
    questions, report = read_questions(library, place)
    target = shown(folder.path / "companies" / place.company / place.id)
    try:
        if sent:
            parts = _settle(divide_sent(pasted, questions), questions, language)
            _confirm(folder, place, language, sure=exact)
            paths = freeze_sent(target, day, parts, attachments)
        else:
            if not report.errors and any(question.draft for question in questions):
                _confirm(folder, place, language, sure=False)
            paths = freeze_draft(target, day, questions, report, attachments)
    except ContentError as error:
        unread = _unread(folder, library) if report.errors else ()
        fail(Report.of(error.report.diagnostics, unread), language, summary=False)
    said = {part.question.essay.id: part.text for part in (parts if sent else ()) if part.question} or {
        question.essay.id: question.draft for question in questions if question.draft
    }
    _say_frozen(paths, questions, said, language, sent=bool(sent))


def _confirm(folder: ProfileFolder, place: Position, language: Language, *, sure: bool) -> None:
    """Say what the check knows and ask at a terminal; without errors only where it is not `sure`.

    Piped it goes on: nobody can be asked.
    """
    errors = _known_errors(folder, place)
    if errors:
        count_, first = len(errors), summary(errors[0].message(language), 60)
        warn(
            language,
            f"점검에 오류 {count_}개가 있어요: {first}{' …' if count_ > 1 else ''} (prep check {place.key})",
            f"The check knows {count_} error{'s' * (count_ > 1)}: {first}{' …' if count_ > 1 else ''}"
            f" (prep check {place.key})",
        )
    if not can_ask() or (sure and not errors):
        return
    name = f"{place.key} · {place.title}"
    question = (
        f"{name}: 제출본으로 남길까요? 남기려면 yes나 네라고 적어 주세요"
        if language == "ko"
        else f"{name}: freeze it as submitted? Type yes"
    )
    if ask(language, question).casefold() not in AGREED:
        warn(language, "남기지 않았어요.", "Nothing was frozen.")
        raise typer.Exit(1)


def _known_errors(folder: ProfileFolder, place: Position) -> tuple[Diagnostic, ...]:
    """The errors `prep check` would list for a position."""
    # The stages are loaded only here: most wrong usage ends before.
    from generator import pipeline

    order = Order(find_project(), folder.path, position=place.key)
    result, _ = pipeline.check_sources(order, date.today())
    return tuple(found for found in tell_once(result.findings) if found.severity is Severity.ERROR)


def _unread(folder: ProfileFolder, library: Library) -> tuple[Diagnostic, ...]:
    """Why facts and experiences could not be read; nothing where all could."""
    _, found = load_library(folder.path) if library.broken else (library, ())
    shared = f"{shown(folder.path / 'companies').as_posix()}/"
    return tuple(error for error in Report.of(found).errors if not error.where.path.startswith(shared))


def _say_frozen(
    paths: Sequence[Path],
    questions: Sequence[Question],
    said: dict[str, str],
    language: Language,
    *,
    sent: bool,
) -> None:
    folder = shown(paths[0].parent)
    say(language, f"제출본으로 남겼어요: {folder}", f"Frozen in {folder}")
    for question in questions:
        essay = question.essay
        if essay.id in said:
            length = f"{count(said[essay.id], essay.convention):,}"
            limit = f" / {essay.limit.whole:,}" if essay.limit.whole else ""
            print(f"  {essay.id}.txt  {length}{limit}  {summary(essay.title, 40)}")
    if not sent:
        say(
            language,
            "원고 기준이에요. 양식에 실제로 붙여 넣은 글이 있으면 --sent로 다시 남겨 주세요.",
            "This is the draft. If you have what was really pasted, freeze it with --sent.",
        )
    left = [question.essay.title for question in questions if question.essay.id not in said]
    if left:
        names = "".join(f"\n  {summary(title, 60)}" for title in left)
        warn(language, f"답변이 없어서 뺀 문항:{names}", f"Questions left out, without an answer:{names}")


def _settle(parts: Sequence[Part], questions: Sequence[Question], language: Language) -> tuple[Part, ...]:
    """Every part with its question: asks where that is not clear, or ends with 2 and the list."""
    settled = tuple(parts)
    for number, part in enumerate(settled):
        if part.question is not None:
            continue
        taken = [id(other.question) for other in settled if other.question]
        free = [question for question in questions if id(question) not in taken]
        if not can_ask() or not free:
            _refuse_unclear(settled, free, language)
        korean = language == "ko"
        print(f"\n{part.title or summary(part.text, 70)}", file=sys.stderr)
        leave = "이 부분은 빼기" if korean else "leave this part out"
        picked = choose(
            language,
            "어느 문항의 답인가요?" if korean else "Which question does it answer?",
            [*(summary(question.essay.title, 60) for question in free), leave],
        )
        if picked is None:
            _refuse_unclear(settled, free, language)
        elif picked < len(free):
            settled = assign(settled, number, free[picked])
    return settled


def _refuse_unclear(parts: Sequence[Part], free: Sequence[Question], language: Language) -> None:
    unclear = "".join(
        f"\n  · {part.title or summary(part.text, 60)}" for part in parts if part.question is None
    )
    names = "".join(f"\n  ## {question.essay.title}" for question in free)
    if language == "ko":
        refuse(
            f"어느 문항의 답인지 알 수 없는 부분이 있어요:{unclear}\n"
            f"답 위에 문항을 제목으로 적어 주세요. 남은 문항:{names or ' 없음'}"
        )
    refuse(
        f"It is not clear which question these parts answer:{unclear}\n"
        f"Write the question as a heading above each answer. Questions left:{names or ' none'}"
    )


def _read_sent(file: str) -> str:
    if file == "-":
        return decode_pasted(sys.stdin.buffer.read())
    path = Path(file)
    if not path.is_file():
        decline(f"{path} 파일이 없어요.", f"There is no file {path}.")
    try:
        return decode_pasted(path.read_bytes(), shown(path).as_posix())
    except OSError as error:
        _refuse_unreadable(error)


def _read_attachments(files: Sequence[Path]) -> tuple[Attachment, ...]:
    missing = [str(file) for file in files if not file.is_file()]
    if missing:
        decline(f"파일이 없어요: {', '.join(missing)}", f"No such file: {', '.join(missing)}")
    try:
        return read_attachments(files)
    except OSError as error:
        _refuse_unreadable(error)


def _refuse_unreadable(error: OSError) -> NoReturn:
    decline(
        f"{error.filename} 파일을 읽지 못했어요: {error.strerror}",
        f"{error.filename} cannot be read: {error.strerror}",
    )
