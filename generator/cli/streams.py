"""The streams a command speaks and listens through: open, able to show Korean, and told of where they fail.

In: what the shell gave, which may be closed, full or of an old encoding. Out: streams that can be used.
"""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from generator.cli.language import either, spoken_language

_console = "utf-8"


class BrokenStreamError(OSError):
    """What is printed could not be written; no other file is meant."""


class _ToldStream(io.TextIOWrapper):
    """A stream whose own refusals are told from those of other files."""

    def write(self, text: str) -> int:
        with _refusals_kept_apart():
            return super().write(text)

    def flush(self) -> None:
        with _refusals_kept_apart():
            super().flush()


def prepare_streams() -> None:
    """Let nothing that is printed fail: what a console cannot show becomes `?`.

    A console that can show Korean keeps its encoding (CP949 of Korean Windows); any other gets UTF-8.
    """
    global _console
    _open_closed_streams()
    _console = sys.stdout.encoding or "ascii"
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            setattr(sys, name, _told(stream))


def _told(stream: io.TextIOWrapper) -> "_ToldStream":
    encoding = stream.encoding if can_show_korean(stream.encoding) else "utf-8"
    lines, at_once = stream.line_buffering, stream.write_through
    return _ToldStream(
        stream.detach(), encoding, errors="replace", line_buffering=lines, write_through=at_once
    )


def console_encoding() -> tuple[str, bool]:
    """The encoding the console said it has, and whether that can show Korean."""
    return _console, can_show_korean(_console)


def can_show_korean(encoding: str | None) -> bool:
    try:
        "한글 ‘따옴표’".encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return False
    return True


@contextmanager
def broken_streams_told() -> Iterator[None]:
    """What the system refuses to print (a full disk, a reader that has gone) is said, and ends with 1.

    What the command did before is done. A reader that has gone, as behind `| head`, is no fault.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenStreamError as error:
        _lead_nowhere(sys.stdout)
        if error.errno != errno.EPIPE:
            _say_broken(error.strerror or str(error))
        raise SystemExit(1) from error


def _say_broken(reason: str) -> None:
    korean = f"결과를 화면이나 파일에 쓰지 못했어요: {reason}"
    english = f"What was to be said could not be written: {reason}"
    try:
        print(either(spoken_language(sys.argv[1:]), korean, english), file=sys.stderr, flush=True)
    except BrokenStreamError:
        _lead_nowhere(sys.stderr)


def _open_closed_streams() -> None:
    """Let streams that the shell closed (`>&-`) lead nowhere, for the programs we start, too.

    Else the next file to be opened would take their number, and get what is printed.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115 - as long as the program
            os.set_inheritable(stream.fileno(), True)
            setattr(sys, name, stream)


def _lead_nowhere(stream: TextIO) -> None:
    """Let a stream that cannot be written to be closed without another fault when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    stream.flush()


@contextmanager
def _refusals_kept_apart() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BrokenStreamError(error.errno, error.strerror) from error
