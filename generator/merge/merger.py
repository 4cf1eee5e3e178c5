"""Merges blocks one by one: keeps what they refer to, and what went wrong where."""

import re
from dataclasses import dataclass, field

from generator.codes import content as codes
from generator.diagnostics import Diagnostic, Location
from generator.merge.expressions import ExpressionFault, TextValue, evaluate
from generator.merge.faults import finding_of
from generator.merge.names import FixedNames
from generator.merge.values import FACT_PARTS, fact_value, pieced_value, unreadable_value
from generator.model.blocks import Block, Reference
from generator.model.library import Library
from generator.model.merged import Merged, Piece
from generator.model.story import Experience
from generator.records import record
from generator.sandbox.budget import MAX_TEXT
from generator.sandbox.faults import Problem
from generator.sandbox.values import Value
from generator.text.fold import closest
from generator.text.passage import NOTHING, Passage

_FORMS = ("short", "summary", "full", "title", "role", "situation", "task", "action", "result", "lesson")
_VERBATIM = ("posting",)
"""Kinds of blocks that were pasted from elsewhere: their braces are theirs."""

_OF_PLACE = re.compile("company|position|experience")
"""Names that may say another thing in another pack; a text without them is the same in all."""


@dataclass(slots=True)
class _Run:
    """The merging of one block: where it stands, and the experiences being told inside one another."""

    block: Block
    stack: list[tuple[str, str]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)


@record(frozen=True, slots=True)
class _Done:
    """A passage merged for one position, or for all, kept for the next block that holds it."""

    merged: Merged
    references: tuple[Reference, ...]
    found: tuple[Diagnostic, ...]


@record(frozen=True, slots=True)
class _Known:
    """A passage that has been met: looked up by identity, which hashes no text, and so kept alive."""

    passage: Passage
    depends_on_place: bool
    done: dict[tuple[str, str, str], _Done] = field(default_factory=dict)


@record(frozen=True, slots=True)
class _Told:
    """One form of an experience as told for one position, kept for the next block that wants it."""

    pieces: tuple[Piece, ...]
    references: tuple[Reference, ...]
    found: tuple[Diagnostic, ...]


class Merger:
    """Merges the blocks of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._fixed = FixedNames(library)
        self._known: dict[int, _Known] = {}
        self._done: dict[tuple[Passage, str, str, str], _Done] = {}
        self._told: dict[tuple[str, str, str], _Told] = {}

    def merge(self, block: Block) -> tuple[Merged, tuple[Reference, ...], tuple[Diagnostic, ...]]:
        """The merged text of a block, the references in it, and its faults."""
        if block.what in _VERBATIM:
            return Merged((Piece(block.passage.text, block.path, block.passage.lines),)), (), ()
        passage = block.passage
        known = self._known.get(id(passage))
        if known is None:
            known = self._known[id(passage)] = _Known(passage, _depends_on_place(passage.text))
        key = (block.path, block.owner, block.position if known.depends_on_place else "")
        done = known.done.get(key)
        if done is None:
            done = known.done[key] = self._merge_once(block, key)
        return done.merged, tuple([_moved(reference, block) for reference in done.references]), done.found

    def _merge_once(self, block: Block, key: tuple[str, str, str]) -> _Done:
        """What an equal passage made of the same names, if there was one."""
        wanted = (block.passage, *key)
        done = self._done.get(wanted)
        if done is None:
            run = _Run(block)
            pieces = self._pieces(block.passage, block.path, block.owner, run)
            done = self._done[wanted] = _Done(Merged(pieces), tuple(run.references), tuple(run.found))
        return done

    def names(self, position: str) -> dict[str, object]:
        """What a page template may use at a position; faults come up as errors of the template."""
        return self._names("", _Run(Block(NOTHING, "", position)))

    def _pieces(self, passage: Passage, path: str, owner: str, run: _Run) -> tuple[Piece, ...]:
        def report(fault: ExpressionFault) -> None:
            run.found.append(finding_of(fault, Location(path, fault.line)))

        pieces: list[Piece] = []
        size = 0
        names = self._names(owner, run) if "{{" in passage.text else {}
        for piece in evaluate(passage, path, names, report):
            size += len(piece.text)
            if size > MAX_TEXT:
                run.found.append(codes.TOO_MUCH_OUTPUT.at(Location(path, passage.line), limit=MAX_TEXT))
                break
            pieces.append(piece)
        return tuple(pieces)

    def _names(self, owner: str, run: _Run) -> dict[str, object]:
        """What an expression may use: the five names of content."""

        def fact(name: str) -> Value:
            return self._fact(str(name), owner, run)

        def experience(name: str) -> Value:
            return self._experience(str(name), run)

        for function, name in ((fact, "fact"), (experience, "experience")):
            function.for_content = True  # type: ignore[attr-defined]  # the sandbox calls only what carries it
            function.__qualname__ = name  # as a wrong call is reported
        company, position = self._fixed.place(run.block.position)
        return {
            "fact": fact,
            "experience": experience,
            "company": company,
            "position": position,
            "me": self._fixed.me(),
        }

    def _fact(self, name: str, owner: str, run: _Run) -> Value:
        known = self._library.fact_of
        key = f"{owner}/{name}" if f"{owner}/{name}" in known else name
        if key not in known:
            for hidden in (f"{owner}/{name}", name):
                if ("fact", hidden) in self._fixed.withheld:
                    raise self._fixed.stricter("fact", hidden, name)
            if {("fact", name), ("fact", "")} & self._library.broken:
                return unreadable_value(name, FACT_PARTS)
            raise Problem(codes.UNKNOWN_FACT, suggestion=closest(name, known), name=name)
        fact = known[key]
        run.references.append(Reference("fact", key, fact.where, run.block))
        return fact_value(key, fact)

    def _experience(self, name: str, run: _Run) -> Value:
        known = self._library.experience_of
        if name not in known:
            if ("experience", name) in self._fixed.withheld:
                raise self._fixed.stricter("experience", name, name)
            if ("experience", name) in self._library.broken:
                return unreadable_value(name, _FORMS)
            raise Problem(codes.UNKNOWN_EXPERIENCE, suggestion=closest(name, known), name=name)
        story = known[name]

        def part(form: str) -> TextValue:
            if form not in _FORMS:
                raise KeyError(form)
            return self._tell(story, form, run)

        run.references.append(Reference("experience", name, story.where, run.block))
        title = (Piece(story.title, story.where.path, (story.where.of("title").line,), f"experience:{name}"),)
        return pieced_value(title, name, part, _FORMS)

    def _tell(self, story: Experience, form: str, run: _Run) -> TextValue:
        """One form of an experience, with its own expressions evaluated in the block's place."""
        key = (run.block.position, story.id, form)
        if key not in self._told:
            if (story.id, form) in run.stack:
                path = " → ".join([*(name for name, _ in run.stack), story.id])
                raise Problem(codes.REFERENCE_CYCLE, path=path)
            inner = _Run(run.block, [*run.stack, (story.id, form)])
            pieces = self._form_pieces(story, form, inner)
            via = f"experience:{story.id}"
            traced = tuple(
                Piece(piece.text, piece.path, piece.lines, piece.via or via) for piece in pieces if piece.text
            )
            self._told[key] = _Told(traced, tuple(dict.fromkeys(inner.references)), tuple(inner.found))
        told = self._told[key]
        run.references += [_moved(reference, run.block) for reference in told.references]
        run.found += told.found
        return pieced_value(told.pieces, f"{story.id}.{form}")

    def _form_pieces(self, story: Experience, form: str, run: _Run) -> tuple[Piece, ...]:
        path = story.where.path

        def passage(text: Passage) -> tuple[Piece, ...]:
            return self._pieces(text.trimmed(), path, story.id, run)

        if form == "title":
            return (Piece(story.title, path, (story.where.of("title").line,)),)
        if form == "role":
            return (Piece(story.role, path, (story.where.of("role").line,)),)
        if form == "short":
            return passage(story.short or story.summary)
        if form == "summary":
            return passage(story.summary or story.short)
        if form == "full":
            parts = [passage(story.summary)] if story.summary else []
            for part in story.parts:
                head = (Piece(f"## {part.title}\n\n", path, (part.where.line,)),) if part.title else ()
                parts.append((*head, *passage(part.body)))
        else:
            parts = [passage(part.body) for part in story.parts if part.kind == form]
        gap = Piece("\n\n", path, (story.where.line,) * 3)
        return tuple(piece for index, part in enumerate(parts) for piece in ((gap, *part) if index else part))


def _depends_on_place(text: str) -> bool:
    return "{{" in text and _OF_PLACE.search(text) is not None


def _moved(reference: Reference, block: Block) -> Reference:
    """The same use in another block."""
    return Reference(reference.kind, reference.id, reference.where, block)
