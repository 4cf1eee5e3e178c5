"""One passage -> pieces: its `{{ expressions }}` evaluated, everything else untouched.

Only expressions are Jinja here; block and comment marks are private-use characters that sources
may not contain, and code is shielded, because `{#id}`, `{% %}` and `{{ ds }}` in code are text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2.environment import TemplateExpression
from jinja2.exceptions import TemplateSyntaxError

from generator.model.merged import Piece
from generator.sandbox import EVALUATION_ERRORS, Sandbox, Value
from generator.text.josa import josa
from generator.text.passage import Passage
from generator.text.reader import code_ranges

_SHIELD = "\ue0f4"
_ITEM_START = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*")


class TextValue(Value):
    """A value that knows the pieces it was made of."""

    pieces: tuple[Piece, ...]


class ExpressionFault(Exception):
    """An expression that failed: its source line and the error it failed with."""

    def __init__(self, line: int, error: Exception) -> None:
        super().__init__(str(error))
        self.line = line
        self.error = error


@dataclass(frozen=True)
class _Expression:
    source: str
    line: int  # index of the passage line it starts on, from 0
    end_line: int
    prefix: str  # what stands before it on its line


def _josa(value: object, pair: str) -> TextValue:
    """The filter `josa`: the particle is a piece of its own, after the value's."""
    text = josa(str(value), pair)
    result = TextValue.of(text)
    assert isinstance(result, TextValue)
    pieces = getattr(value, "pieces", ())
    result.pieces = (*pieces, Piece(text[len(str(value)) :], "", (0,))) if pieces else ()
    return result


SANDBOX = Sandbox(filters={"josa": _josa})


@lru_cache(maxsize=20_000)
def _compiled(source: str) -> TemplateExpression:
    SANDBOX.check_size(source)
    return SANDBOX.compile_expression(source, undefined_to_none=False)


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
        parts = list(_split(passage.text))
    except TemplateSyntaxError as error:
        report(ExpressionFault(passage.lines[min(error.lineno, len(passage.lines)) - 1], error))
        return
    line = 0
    for part in parts:
        if isinstance(part, str):
            height = part.count("\n") + 1
            yield Piece(part, path, passage.lines[line : line + height])
            line += height - 1
            continue
        source_line = passage.lines[part.line]
        try:
            value: Any = _compiled(part.source)(**names)
            text = str(value)
        except EVALUATION_ERRORS as error:
            report(ExpressionFault(source_line, error))
        else:
            own = Piece(text, path, (source_line,) * (text.count("\n") + 1))
            pieces = getattr(value, "pieces", ()) or (own,)
            yield from _placed(pieces, path, source_line, part.prefix)
        line = part.end_line


def _split(text: str) -> Iterator[str | _Expression]:
    """Literal stretches and expressions, in order, by Jinja's own lexer."""
    shielded = _shield_code(text)
    literal: list[str] = []
    inside: list[str] | None = None
    offset = 0
    for _, kind, token in SANDBOX.lexer.tokeniter(shielded, None):
        if kind == "variable_begin":
            if literal:
                yield "".join(literal).replace(_SHIELD, "{")
            literal, inside = [], []
            begin = shielded.index("{{", offset)
            offset = begin + len(token)
        elif kind == "variable_end" and inside is not None:
            before = shielded[:begin]
            offset = shielded.index("}}", offset) + 2
            prefix = before.rpartition("\n")[2]
            source = "".join(inside).strip()
            yield _Expression(source, before.count("\n"), shielded.count("\n", 0, offset), prefix)
            inside = None
        elif inside is not None:
            inside.append(token)
            offset += len(token)
        else:
            literal.append(token)
    if literal:
        yield "".join(literal).replace(_SHIELD, "{")


def _shield_code(text: str) -> str:
    """The text with `{` in code replaced by a stand-in of the same length."""
    pieces: list[str] = []
    end = 0
    for start, stop in code_ranges(text):
        pieces += [text[end:start], text[start:stop].replace("{", _SHIELD)]
        end = stop
    return "".join((*pieces, text[end:]))


def _placed(pieces: tuple[Piece, ...], path: str, line: int, prefix: str) -> Iterator[Piece]:
    """Pieces set where the expression stood: further lines indented like the list item they are in."""
    indent = " " * len(prefix) if prefix and _ITEM_START.fullmatch(prefix) else ""
    for piece in pieces:
        text = piece.text.replace("\n", "\n" + indent) if indent else piece.text
        if piece.path:
            yield Piece(text, piece.path, piece.lines, piece.via)
        else:
            yield Piece(text, path, (line,))
