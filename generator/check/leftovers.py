"""Leftovers: marks of unfinished writing that must not reach a reader.

In: texts others read or hear. Out: findings at the words.
"""

import re
from collections.abc import Iterable, Iterator

from generator.check.blanks import BLANKS
from generator.check.notes import KEYWORD_NOTE, NOTES
from generator.check.pasted import PASTED
from generator.check.signs import Sign
from generator.check.slips import SLIPS
from generator.check.texts import Text, Texts, foreign
from generator.codes.check import leftovers as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.text.code_ranges import code_ranges

_SIGNS = (*NOTES, *BLANKS, *SLIPS, *PASTED)
_OPENING, _CLOSING = re.compile("[‘“\"'「『`]"), re.compile("[’”\"'」』`]")
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}")
_MARKERS = re.compile(r"^(?:<{7}(?: .*)?|>{7}(?: .*)?|={7}|\|{7}(?: .*)?)$", re.MULTILINE)
_TABLE_OR_CODE = re.compile(r"^\s*\|")
_SURE = ((codes.TODO_LEFT, codes.TODO_MAYBE), (codes.PLACEHOLDER, codes.PLACEHOLDER_MAYBE))
_LEAST_ECHOED = 6
_LEAST_REPEATED = 16


def check_leftovers(texts: Texts) -> Iterator[Diagnostic]:
    """Findings of every text that is not for oneself; one finding a text and kind, with all its places."""
    for text in texts.shown:
        if foreign(text):
            continue
        if text.kind == "keywords":
            yield from _noted(text)
            continue
        hits: dict[Code, list[re.Match[str]]] = {}
        for sign in _SIGNS:
            if text.use in sign.uses and sign.may_stand(text.plain):
                for match in _look_for(sign, text.plain):
                    hits.setdefault(sign.code, []).append(match)
        for sure, maybe in _SURE if hits else ():
            hits[maybe] = _apart(hits.get(maybe, []), hits.get(sure, []), text.plain)
        code = _code_places(text) if hits else ()
        for kind, matches in hits.items():
            yield from _found(text, kind, sorted(matches, key=lambda match: match.start()), code)
        yield from _found_in_source(text, codes.BRACES_LEFT, _BRACES)
        yield from _found_in_source(text, codes.MERGE_MARKER, _MARKERS)
        yield from _repeated(text)


def _noted(text: Text) -> Iterator[Diagnostic]:
    """A note to oneself among keywords."""
    match = KEYWORD_NOTE.search(text.plain)
    if match:
        yield codes.TODO_MAYBE.at(text.place(match.start()), subject=text.subject, words=match[0].strip(" ,"))


def _look_for(sign: Sign, plain: str) -> Iterator[re.Match[str]]:
    """Where a sign stands, but not as a thing one talks about: in quotes, or beside words that tell so."""
    for match in sign.pattern.finditer(plain):
        if _is_quoted(plain, match):
            continue
        first = plain.rfind("\n", 0, match.start()) + 1
        last = plain.find("\n", match.end())
        line = plain[first : len(plain) if last < 0 else last]
        if sign.unless is None or not sign.unless.search(line):
            yield match


def _apart(maybe: list[re.Match[str]], sure: list[re.Match[str]], plain: str) -> list[re.Match[str]]:
    """What may be a sign, but not on lines with a sure one."""
    lines = {plain.rfind("\n", 0, match.start()) for match in sure}
    return [match for match in maybe if plain.rfind("\n", 0, match.start()) not in lines]


def _is_quoted(plain: str, match: re.Match[str]) -> bool:
    """Whether a sign is no more than what stands between two quotes."""
    before, after = plain[max(match.start() - 2, 0) : match.start()], plain[match.end() : match.end() + 2]
    return bool(_OPENING.search(before) and _CLOSING.search(after))


def _code_places(text: Text) -> tuple[str, ...]:
    """What the text holds as code: there, brackets and marks mean something."""
    if text.merged is None:
        return ()
    markdown = text.merged.markdown
    return tuple(markdown[start:stop].strip("`\n ") for start, stop in code_ranges(markdown))


def _found(
    text: Text, code: Code, matches: Iterable[re.Match[str]], code_parts: tuple[str, ...]
) -> Iterator[Diagnostic]:
    hits = [match for match in matches if not any(match[0].strip() in part for part in code_parts)]
    if hits:
        places = list(dict.fromkeys(text.place(match.start()) for match in hits))
        words = " ".join(hits[0][0].split())[:40]
        yield code.at(places[0], subject=text.subject, related=places[1:], words=words)


def _found_in_source(text: Text, code: Code, pattern: re.Pattern[str]) -> Iterator[Diagnostic]:
    """Marks that the plain text may have lost; code is left alone."""
    if text.merged is None:
        return
    markdown = text.merged.markdown
    if not pattern.search(markdown):
        return
    ranges = code_ranges(markdown)
    hits = [
        match for match in pattern.finditer(markdown)
        if not any(start <= match.start() < stop for start, stop in ranges)
    ]  # fmt: skip
    if code is codes.MERGE_MARKER:
        hits = hits if any(match[0][0] in "<>" for match in hits) else []
    if hits:
        where = _source_line(text, hits[0].start())
        yield code.at(where, subject=text.subject, words=hits[0][0])


def _source_line(text: Text, offset: int) -> Location:
    """The source line of a character of the merged Markdown."""
    assert text.merged is not None
    at = 0
    for piece in text.merged.pieces:
        if offset < at + len(piece.text):
            row = piece.text.count("\n", 0, offset - at)
            return Location(piece.path, piece.lines[min(row, len(piece.lines) - 1)])
        at += len(piece.text)
    return text.place(0)


def _repeated(text: Text) -> Iterator[Diagnostic]:
    """Sentences that stand twice in one text: one finding, with all places."""
    seen: dict[str, int] = {}
    again: list[tuple[int, int, str]] = []
    last = ""
    for sentence in text.sentences:
        bare = re.sub(r"[\W_]+", "", sentence.words)
        if bare == last and len(bare) >= _LEAST_ECHOED:
            again.append((sentence.start, sentence.start, sentence.words))
            continue
        last = bare
        if len(bare) < _LEAST_REPEATED or _TABLE_OR_CODE.match(sentence.words):
            continue
        first = seen.setdefault(bare, sentence.start)
        if first != sentence.start:
            again.append((sentence.start, first, sentence.words))
    if again:
        start, first, words = again[0]
        places = [text.place(first), *(text.place(other) for other, _, _ in again[1:])]
        yield codes.REPEATED_SENTENCE.at(
            text.place(start), subject=text.subject,
            related=[place for place in dict.fromkeys(places) if place != text.place(start)],
            words=" ".join(words.split())[:40],
        )  # fmt: skip
