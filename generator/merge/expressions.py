"""One passage -> pieces: its `{{ expressions }}` evaluated, everything else untouched.

Only expressions are Jinja here; block and comment marks are private-use characters that sources
may not contain, and code is shielded, because `{#id}`, `{% %}` and `{{ ds }}` in code are text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2.environment import TemplateExpression
from jinja2.exceptions import TemplateSyntaxError

from generator.codes import content as codes
from generator.model.merged import Piece
from generator.records import record
from generator.sandbox.environment import Sandbox
from generator.sandbox.faults import EVALUATION_ERRORS, Problem
from generator.sandbox.values import Value
from generator.text.josa import josa
from generator.text.passage import Passage
from generator.text.reader import code_ranges

_SHIELD = "\ue0f4"
_CONTAINERS = re.compile(r"(?:[ \t]+|>|(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
"""What stands before the text of a line: indentation, quote marks, list markers."""


class TextValue(Value):
    """A value that knows the pieces it was made of."""

    pieces: tuple[Piece, ...]


class ExpressionFault(Exception):
    """An expression that failed: its source line, the error it failed with, and what was written."""

    def __init__(self, line: int, error: Exception, text: str) -> None:
        super().__init__(str(error))
        self.line = line
        self.error = error
        self.text = text


@record(frozen=True, slots=True)
class _Part:
    """A literal stretch of a passage, or the source of an expression in it."""

    text: str
    line: int  # index of the passage line it starts on, from 0
    expression: bool = False
    prefix: str = ""  # what stands before an expression on its line


def _josa(value: object, pair: str) -> TextValue:
    """The filter `josa`: the particle is a piece of its own, after the value's."""
    try:
        text = josa(str(value), pair)
    except ValueError as error:
        raise Problem(codes.BAD_PARTICLES, pair=str(pair)) from error
    result = TextValue.of(text)
    assert isinstance(result, TextValue)
    pieces = getattr(value, "pieces", ())
    result.pieces = (*pieces, Piece(text[len(str(value)) :], "", (0,))) if pieces else ()
    return result


SANDBOX = Sandbox(filters={"josa": _josa})


_QUOTED = re.compile(r"""(?<=[(,])\s*("[^"\\\n]*"|'[^'\\\n]*')\s*(?=[,)])""")
"""A quoted text that is an argument by itself."""

_ARGUMENT = "argument_"


@lru_cache(maxsize=20_000)
def _compiled(source: str) -> TemplateExpression:
    return SANDBOX.compile_expression(source, undefined_to_none=False)


def _value(source: str, names: Mapping[str, object]) -> Any:
    """The value of an expression; those that differ in their quoted arguments alone are compiled once."""
    SANDBOX.check_size(source)
    SANDBOX.budget.refill()
    arguments: dict[str, object] = {}

    def lift(quoted: re.Match[str]) -> str:
        name = f"{_ARGUMENT}{len(arguments)}"
        arguments[name] = quoted[1][1:-1]
        return name

    shape = source if _ARGUMENT in source else _QUOTED.sub(lift, source)
    return _compiled(shape)(**names, **arguments)


def evaluate(
    passage: Passage, path: str, names: Mapping[str, object], report: Callable[[ExpressionFault], None]
) -> Iterator[Piece]:
    """The pieces of a passage in which every expression has been evaluated with `names`.

    A failing expression is reported and leaves nothing; the others are still evaluated.
    """
    if "{{" not in passage.text:
        yield Piece(passage.text, path, passage.lines)
        return
    try:
        parts = _parts(passage.text)
    except TemplateSyntaxError as error:
        row, line = passage.rows[min(error.lineno, len(passage.lines)) - 1]
        report(ExpressionFault(line, error, row[max(0, row.find("{{")) :]))
        return
    for part in parts:
        if not part.expression:
            yield Piece(part.text, path, passage.lines[part.line : part.line + part.text.count("\n") + 1])
            continue
        source_line = passage.lines[part.line]
        try:
            value = _value(part.text, names)
            text = _printed(value)
        except EVALUATION_ERRORS as error:
            report(ExpressionFault(source_line, error, part.text))
        else:
            own = Piece(text, path, (source_line,) * (text.count("\n") + 1))
            pieces = getattr(value, "pieces", ()) or (own,)
            yield from _placed(pieces, path, source_line, part.prefix)


def _printed(value: object) -> str:
    """A value as text; TypeError for what no author means to print: functions, lists, truth."""
    text = str(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        kind = "function" if callable(value) else type(value).__name__
        raise TypeError(f"neither a text nor a number ({kind})")
    if not text.isascii():
        text.encode()  # UnicodeEncodeError for half a character
    return text


@lru_cache(maxsize=20_000)
def _parts(text: str) -> tuple[_Part, ...]:
    """The same text stands in many packs; it is split once."""
    return tuple(_split(text))


def _split(text: str) -> Iterator[_Part]:
    """Literal stretches and expressions, in order, by Jinja's own lexer.

    Raises:
        TemplateSyntaxError: an expression is not closed, or holds what no expression can.
    """
    shielded = _shield_code(text)
    simple = _split_simple(shielded)
    if simple is not None:
        yield from simple
        return
    stop, row = 0, 0
    opened: tuple[int, int, int] | None = None  # the expression being read: start and end of its mark, row
    tokens = SANDBOX.lexer.tokeniter(shielded, None)
    while True:
        try:
            _, kind, token = next(tokens)
        except StopIteration:
            break
        except TemplateSyntaxError as error:
            # A quote left open is noticed further down: the expression is where it begins.
            line = opened[2] + 1 if opened else error.lineno
            raise TemplateSyntaxError(error.message or "", line) from error
        start = shielded.index(token, stop)
        row += shielded.count("\n", stop, start)
        stop = start + len(token)
        if kind == "variable_begin":
            opened = start, stop, row
        elif kind == "variable_end" and opened:
            prefix = shielded[shielded.rfind("\n", 0, opened[0]) + 1 : opened[0]]
            yield _Part(shielded[opened[1] : start].strip().replace(_SHIELD, "{"), opened[2], True, prefix)
            opened = None
        elif not opened:
            yield _Part(token.replace(_SHIELD, "{"), row)
        row += token.count("\n")
    if opened:
        raise TemplateSyntaxError("‘}}’ is missing", opened[2] + 1)


_WORDS = r"""[A-Za-z0-9_ .,|=]|"[^"{}()\\\n]*"|'[^'{}()\\\n]*'"""
_SIMPLE = re.compile(rf"\{{\{{((?:{_WORDS}|\((?:{_WORDS})*\))*)\}}\}}")
"""An expression of names, texts in quotes and calls without calls in them, on one line."""
_NOT_SIMPLE = re.compile(r"\{\{|\{\Z|\r|[\ue0f0-\ue0f3]")
"""What keeps a literal stretch before an expression from being one for certain."""


def _split_simple(text: str) -> list[_Part] | None:
    """The parts of a text whose expressions are all simple, as the lexer would tell them; else None."""
    pieces = _SIMPLE.split(text)
    if any(_NOT_SIMPLE.search(literal) for literal in pieces[::2]):
        return None
    parts = []
    row, line = 0, ""
    for index, piece in enumerate(pieces):
        if index % 2:
            parts.append(_Part(piece.strip(), row, True, line))
            line += f"{{{{{piece}}}}}"
        elif piece:
            parts.append(_Part(piece.replace(_SHIELD, "{"), row))
            row += piece.count("\n")
            line = piece.rpartition("\n")[2] if "\n" in piece else line + piece
    return parts


def _shield_code(text: str) -> str:
    """The text with `{` in code replaced by a stand-in of the same length."""
    pieces: list[str] = []
    end = 0
    for start, stop in code_ranges(text):
        pieces += [text[end:start], text[start:stop].replace("{", _SHIELD)]
        end = stop
    return "".join((*pieces, text[end:]))


def _placed(pieces: tuple[Piece, ...], path: str, line: int, prefix: str) -> Iterator[Piece]:
    """Pieces set where the expression stood: further lines stay in the list item or quote it is in."""
    containers = _CONTAINERS.match(prefix)
    indent = re.sub(r"[^>\s]", " ", containers[0]) if containers else ""
    for piece in pieces:
        text = piece.text.replace("\n", "\n" + indent)
        if piece.path:
            yield Piece(text, piece.path, piece.lines, piece.via)
        else:
            yield Piece(text, path, (line,))
