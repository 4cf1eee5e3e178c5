"""Question sheets: `# ` a category, `## ` a question, list items questions without an answer yet.

In: the source of a sheet. Out: its questions in order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.entity import Entity, Visibility, inherits
from generator.model.interview import Question, Scope
from generator.model.story import FollowUp
from generator.sources.asking import (
    asks_beneath,
    is_group,
    is_table_of_questions,
    join_category,
    label_of,
    question_tables,
    read_columns,
    read_label,
)
from generator.sources.blocks import Block, read_blocks, read_rows
from generator.sources.entities import build
from generator.sources.followups import read_followups, split_question
from generator.sources.frontmatter import Source
from generator.sources.ids import Named, assign_ids
from generator.sources.markdown_slips import space_headings
from generator.sources.metadata import Metadata, read_metadata
from generator.sources.notes import is_note_name, notes_of, place_notes, take_notes, take_sections
from generator.sources.pieces import cut_sections, join_passages
from generator.sources.sections import QUESTION_KEYS, QUESTION_SECTIONS
from generator.sources.wording import (
    clean_title,
    drop_quotes,
    shorten,
    split_answer,
    split_marks,
    split_names,
    split_time,
)
from generator.text.passage import Passage
from generator.text.reader import Item, Section, read_list, split_sections


class SheetHead(Entity):
    """The front matter of a file of questions, essays or introductions."""

    visibility: Visibility | None = inherits(None, "이 파일 전체의 공개 범위")


@dataclass
class _Draft:
    """A question before it has an id."""

    where: Location
    fields: dict[str, object] = field(default_factory=dict)
    id: str | None = None

    @property
    def text(self) -> str:
        return str(self.fields["text"])


def read_questions(
    source: Source,
    sheet: str,
    scope: Scope,
    found: list[Diagnostic],
    written: dict[str, Location] | None = None,
) -> tuple[Question, ...]:
    """The questions of a sheet; ids are unique in it.

    `written` are the ids that other sheets of the scope give themselves; this one's are added.
    """
    head = build(SheetHead, source, found)
    if head is None:
        return ()
    sheet_of = _Sheet(source.path, head.visibility or Visibility.PRIVATE, found)
    drafts = sheet_of.read_all(source.body)
    ids = assign_ids((Named(draft.id, draft.text, draft.where) for draft in drafts), found, written)
    return tuple(
        Question.model_validate(
            {**draft.fields, "id": name, "where": draft.where, "scope": scope, "sheet": sheet}
        )
        for draft, name in zip(drafts, ids, strict=True)
    )


@dataclass
class _Sheet:
    path: str
    visibility: Visibility
    found: list[Diagnostic]
    notes: list[Section] = field(default_factory=list)
    """Notes that stand between questions."""

    def read_all(self, body: Passage) -> tuple[_Draft, ...]:
        """The questions, each with the notes that stand beneath it."""
        body, aside = take_sections(space_headings(body, self.path, self.found), deepest=2)
        self.notes += aside
        drafts = tuple(self._read(body))
        for index, note in place_notes(self.notes, [draft.where.line for draft in drafts]):
            if drafts:
                fields = drafts[index].fields
                kept = fields.get("notes")
                fields["notes"] = join_passages(*([kept] if isinstance(kept, Passage) else ()), note.body)
            elif note.body:
                where = Location(self.path, note.body.line)
                self.found.append(codes.TEXT_OUTSIDE_QUESTION.at(where, text=shorten(note.body.text)))
        return drafts

    def _read(self, body: Passage) -> Iterator[_Draft]:
        category = ""
        for section in split_sections(body, 2):
            if section.level == 2 and is_table_of_questions(section):
                yield from self._read_loose(section.body, join_category(category, clean_title(section.title)))
                continue
            if section.level == 2:
                yield from self._read_question(section, category, 3)
                continue
            category = clean_title(section.title)
            if section.level == 1 and self._is_question(section):
                where = Location(self.path, section.line)
                self.found.append(codes.QUESTION_AS_CATEGORY.at(where, text=shorten(category)))
                continue
            for inner in split_sections(section.body, 3):
                if inner.level and is_note_name(inner.title):
                    self.notes.append(inner)
                elif inner.level:
                    yield from self._read_question(inner, category, 4)
                else:
                    yield from self._read_loose(inner.body, category)

    def _is_question(self, section: Section) -> bool:
        """Whether a `# ` heading asks, and what stands beneath it answers and asks nothing."""
        if not section.title.rstrip("\"'”’*_` ").endswith(("?", "？")):
            return False
        own, *inner = split_sections(section.body, 3)
        blocks = read_blocks(own.body)
        asks = any("?" in block.content.text or "？" in block.content.text for block in blocks)
        return bool(blocks) and not inner and not (asks and blocks[0].kind in ("list", "table"))

    def _read_question(self, section: Section, category: str, level: int) -> Iterator[_Draft]:
        """The question of a heading; headings of `level` are sections of its answer."""
        where = Location(self.path, section.line)
        title, seconds = split_time(section.title)
        text, marks = split_marks(title)
        if not text:
            self.found.append(codes.EMPTY_HEADING.at(where))
            return
        meta, rest = read_metadata(section.body, QUESTION_KEYS, self.path, self.found)
        if asks_beneath(section, level):
            self.found.append(codes.NESTED_QUESTIONS.at(where, text=shorten(text)))
        fields = {"text": text, "category": category, "marks": marks, **self._keys(meta, seconds)}
        rest, aside = take_notes(rest)
        parts = self._read_answer(rest, level)
        parts["notes"] = join_passages(meta.passage("notes"), parts["notes"], notes_of(aside))
        for table, head in question_tables(parts["answer"]):
            at = Location(self.path, table.line)
            self.found.append(codes.QUESTIONS_IN_ANSWER.at(at, text=shorten(text), head=head))
        yield _Draft(meta.lines_below(where), {**fields, **parts}, section.id)

    def _read_answer(self, body: Passage, level: int) -> dict[str, Any]:
        parts: dict[str, list[Passage]] = {"answer": [], "short": [], "english": [], "notes": []}
        followups: list[FollowUp] = []
        ended = False
        for section, whole in cut_sections(body, level):
            name = QUESTION_SECTIONS.find(section.title) if section.level else None
            if name == "followups":
                ended = True
                followups += read_followups(section.body, self.path, self.found)
            elif name is not None:
                parts[name].append(section.body)
            elif ended:
                followups += read_followups(whole, self.path, self.found)
            else:
                parts["answer"].append(whole)
        return {
            **{name: join_passages(*bodies) for name, bodies in parts.items()},
            "followups": tuple(followups),
        }

    def _read_loose(self, body: Passage, category: str) -> Iterator[_Draft]:
        """Questions that stand directly under a category, in lists and tables."""
        body, aside = take_notes(body)
        self.notes += aside
        blocks = read_blocks(body)
        group = category
        for index, block in enumerate(blocks):
            following = blocks[index + 1].kind if index + 1 < len(blocks) else "other"
            if block.kind == "list":
                for item in read_list(block.content)[0]:
                    yield from self._read_item(item, group)
            elif block.kind == "table" and "question" in (columns := read_columns(block.content)):
                yield from self._read_table(block, columns, group)
            elif following in ("list", "table") and (label := read_label(block)):
                group = join_category(category, label)
            else:
                self._report_unused(block)

    def _read_item(self, item: Item, category: str) -> Iterator[_Draft]:
        if is_group(item):
            for child in item.children:
                yield from self._read_item(child, join_category(category, label_of(item.text)))
            return
        text, tail = split_question(item)
        title, seconds = split_time(text)
        title, marks = split_marks(title)
        where = Location(self.path, item.line)
        if not title:
            self.found.append(codes.EMPTY_HEADING.at(where))
            return
        meta, rest = read_metadata(item.body, QUESTION_KEYS, self.path, self.found)
        fields = {
            "text": drop_quotes(title),
            "category": category,
            "marks": marks,
            **self._keys(meta, seconds),
            "keywords": (*split_names(tail.text), *meta.names("keywords")),
            "answer": rest,
            "notes": meta.passage("notes"),
        }
        yield _Draft(where, fields)

    def _keys(self, meta: Metadata, seconds: int | None) -> dict[str, object]:
        """What the keys beneath a question say; `seconds` are those of its title."""
        return {
            "seconds": meta.seconds(self.found) or seconds,
            "keywords": meta.names("keywords"),
            "experiences": meta.references("experiences"),
            "intent": meta.text("intent"),
            "aliases": meta.names("aliases"),
            "tags": meta.names("tags"),
            "priority": meta.text("priority"),
            "visibility": meta.visibility(self.visibility, self.found),
            "allow": meta.lines("allow"),
        }

    def _read_table(self, block: Block, columns: tuple[str, ...], category: str) -> Iterator[_Draft]:
        """Questions by the words at the head of the columns; columns of other names are notes."""
        head, *rows = read_rows(block.content)
        for row in rows:
            where = Location(self.path, row.line)
            cells: dict[str, list[str]] = {}
            for name, label, cell in zip(columns, head.cells, row.cells, strict=False):
                noted = f"{label}: {cell}" if label and cell and name == "notes" else cell
                cells.setdefault(name, []).extend(filter(None, (noted,)))
            if not cells.get("question"):
                rest = [cell for name in ("answer", "keywords", "notes") for cell in cells.get(name, ())]
                if rest:
                    text = shorten(" ".join(rest))
                    self.found.append(codes.TEXT_OUTSIDE_QUESTION.at(where, text=text))
                continue
            question, tail = split_answer(" ".join(cells["question"]))
            title, marks = split_marks(drop_quotes(question))
            keywords = split_names(", ".join(filter(None, (tail, *cells.get("keywords", ())))))
            fields: dict[str, object] = {"text": title, "category": category, "marks": marks}
            fields |= {"keywords": keywords, "visibility": self.visibility}
            for name in ("answer", "notes"):
                parts = (Passage(cell, (row.line,)) for cell in cells.get(name, ()))
                fields[name] = join_passages(*parts)
            yield _Draft(where, fields)

    def _report_unused(self, block: Block) -> None:
        where = Location(self.path, block.content.line)
        self.found.append(codes.TEXT_OUTSIDE_QUESTION.at(where, text=shorten(block.content.text)))
