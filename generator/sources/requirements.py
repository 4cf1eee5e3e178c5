"""Requirements and highlights: the lists of a position that have a meaning of their own.

In: the body of a section. Out: requirements with what answers them, or highlights.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.diagnostics import Diagnostic, Location
from generator.model.application import Highlight, Requirement
from generator.sources.blocks import Block, read_blocks
from generator.sources.ids import Named, assign_ids
from generator.sources.metadata import clean_reference
from generator.sources.notes import cut_own, is_note, is_note_label, is_own_name, take_sections
from generator.sources.pieces import item_rows, join_passages, without_items
from generator.sources.posting_words import read_opening
from generator.sources.requirement_lines import (
    Answers,
    Draft,
    Kind,
    Rows,
    add_detail,
    drop_sign,
    has_sign,
    is_bulleted,
    read_plain,
    read_rows,
    starts_requirement,
)
from generator.sources.sections import NOTES_SECTIONS, POSITION_SECTIONS
from generator.sources.wording import clean_title, split_pair
from generator.text.fold import is_id
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Item, Section, read_items, read_list, split_heading

_KINDS: dict[str, Kind] = {"requirements": "must", "nice": "nice"}


@dataclass
class RequirementSections:
    """Collects the requirements of a position, and the text round them by kind."""

    path: str
    found: list[Diagnostic]
    drafts: list[Draft] = field(default_factory=list)
    own: list[Section] = field(default_factory=list)
    texts: dict[Kind, list[Passage]] = field(default_factory=lambda: {"must": [], "nice": []})

    def read(self, body: Passage, kind: Kind) -> tuple[Section, ...]:
        """Add a section: list items are requirements, or bulleted lines; without either, every line is.

        A sub-heading starts a group, or turns to the other kind: `### 우대사항`. One that names a note starts
        one; the notes are returned.
        """
        self.own = []
        body, notes = take_sections(body, is_own_name)
        parts: list[list[Block]] = [[]]
        for block in read_blocks(body):
            if block.kind == "heading":
                parts.append([])
            parts[-1].append(block)
        listed = [any(map(_is_listed, part)) for part in parts]
        for index, (part, has_list) in enumerate(zip(parts, listed, strict=True)):
            group, heading = "", NOTHING
            if index:
                heading = part.pop(0).content
                title = clean_title(heading.text.strip("# "))
                turn = _kind_of(title)
                kind, group = turn or kind, "" if turn else title
            known, said = len(self.drafts), len(self.texts[kind])
            self._read_part(part, kind, is_listed=has_list or (index == 0 and any(listed)))
            for draft in self.drafts[known:] if group else ():
                draft.fields["group"] = group
            if group and (len(self.texts[kind]) > said or len(self.drafts) == known):
                self.texts[kind].insert(said, heading)
        return (*notes, *self.own)

    def holds(self, kind: Kind) -> bool:
        """Whether anything was read for a kind."""
        return any(draft.kind == kind for draft in self.drafts) or any(self.texts[kind])

    def text(self, kind: Kind) -> Passage:
        """What stands in the sections of a kind and is no requirement."""
        return join_passages(*self.texts[kind])

    def _read_part(self, blocks: list[Block], kind: Kind, *, is_listed: bool) -> None:
        pasted: Rows = []
        labelled = False
        for block, following in pairwise([*blocks, None]):
            assert block
            content = block.content
            if labelled or (not pasted and block.kind == "paragraph" and _is_own(content.text)):
                labelled = not labelled and is_note_label(content.text, is_own_name)
                self._take_own(content.rows)
            elif pasted or (block.kind == "paragraph" and is_bulleted(content)):
                pasted += content.rows
                if following and following.kind in ("list", "paragraph") and _touches(content, following):
                    continue
                self._keep(*read_rows(pasted, kind, self.path, self.found), kind)
                pasted = []
            elif block.kind == "list":
                self._read_list(content, kind)
            elif block.kind == "paragraph" and not is_listed:
                self.drafts += read_plain(content, kind, self.path, self.found)
            else:
                self.texts[kind].append(content)

    def _read_list(self, content: Passage, kind: Kind) -> None:
        items = read_list(content)[0]
        source = {line: row for row, line in content.rows}
        stops = [*(item.line for item in items[1:]), content.lines[-1] + 1]
        for item, end in zip(items, stops, strict=True):
            if is_note(item.text, is_own_name):
                self._answer_last(item)
                continue
            first = source[item.line]
            lines = range(item.line + 1, item.line + item.text.count("\n") + 1)
            stop = next((line for line in lines if starts_requirement(source.get(line, ""), first)), None)
            if stop is None:
                self.drafts.append(_read_item(item, kind, self.path, self.found))
                continue
            kept = item.text.split("\n")[: stop - item.line]
            whole = replace(item, text="\n".join(kept), children=(), body=NOTHING)
            self.drafts.append(_read_item(whole, kind, self.path, self.found))
            rest = [(row, line) for row, line in content.rows if stop <= line < end]
            self._keep(*read_rows(rest, kind, self.path, self.found), kind)

    def _answer_last(self, item: Item) -> None:
        """A gap or note that stands beside its requirement instead of beneath it."""
        last = self.drafts[-1] if self.drafts else None
        answers = Answers(self.path, self.found, last.fields if last else {})
        if last and answers.take(_whole(item), item.line):
            last.fields.update(answers.fields)
        else:
            first, *others = (*item_rows(item).rows, *(item.body.rows if item.body else ()))
            self._take_own([(f"- {first[0]}", first[1]), *((f"  {row}", line) for row, line in others)])

    def _take_own(self, rows: Iterable[tuple[str, int]]) -> None:
        """Keep what is the candidate's own with the requirement above it, or apart where there is none."""
        if self.drafts:
            add_detail(self.drafts[-1], rows)
        else:
            body = Passage.join(rows)
            self.own.append(Section(NOTES_SECTIONS.title("notes"), None, 2, body.line, body))

    def _keep(self, drafts: list[Draft], rows: Rows, kind: Kind) -> None:
        self.drafts += drafts
        if rows:
            self.texts[kind].append(Passage.join(rows).trimmed())


def _is_own(text: str) -> bool:
    """Whether a paragraph is the candidate's own: a note, a gap, or the label of one."""
    return is_note(text, is_own_name) or is_note_label(text, is_own_name)


def _is_listed(block: Block) -> bool:
    return block.kind == "list" or (block.kind == "paragraph" and is_bulleted(block.content))


def _touches(content: Passage, following: Block) -> bool:
    return following.content.line == content.lines[-1] + 1


def _kind_of(title: str) -> Kind | None:
    """The kind of requirement a sub-heading names: `필수 요건`, `우대`."""
    opening = read_opening(title)
    return _KINDS.get(POSITION_SECTIONS.find(title) or (opening.part if opening else ""))


def name_requirements(drafts: list[Draft], found: list[Diagnostic]) -> tuple[Requirement, ...]:
    """The requirements with ids that are unique in the position."""
    ids = assign_ids((Named(draft.id, draft.text, draft.where) for draft in drafts), found)
    named = []
    for draft, name in zip(drafts, ids, strict=True):
        where = replace(draft.where, keys=draft.fields.pop("lines", None))
        given = {"id": name, "text": draft.text, "kind": draft.kind, "where": where}
        named.append(Requirement.model_validate({**draft.fields, **given}))
    return tuple(named)


def _read_item(item: Item, kind: Kind, path: str, found: list[Diagnostic]) -> Draft:
    answers = Answers(path, found)
    first, *others = item.text.split("\n")
    wrapped: list[str] = [first]
    below: Rows = []
    for number, row in enumerate(others, 1):
        if answers.take(drop_sign(row), item.line + number):
            continue
        if has_sign(row) or is_note(row, is_own_name):
            below.append((f"- {drop_sign(row)}", item.line + number))
        else:
            wrapped.append(row)
    taken = [child for child in item.children if answers.take(_whole(child), child.line)]
    detail = without_items(item.body, taken)
    kept = [row for row in detail.rows if not answers.take(row[0].strip(), row[1])]
    said, own = cut_own(" ".join(wrapped))
    if own and not answers.take(own, item.line):
        below.insert(0, (f"- {own}", item.line))
    title, name = split_heading(said)
    detail = join_passages(Passage.join(below), Passage.join(kept).trimmed())
    return Draft(Location(path, item.line), title, kind, {**answers.fields, "detail": detail}, name)


def _whole(item: Item) -> str:
    """An item with what is nested in it, on one line: `태그:` with its list beneath."""
    nested = [child.text for child in item.children]
    text = f"{item.text} {', '.join(nested)}" if nested else f"{item.text}\n{item.body.text}"
    return " ".join(text.split())


def read_highlights(body: Passage, path: str) -> tuple[tuple[Highlight, ...], Passage]:
    """The highlights of a section, and its text that is no list."""
    highlights = tuple(_read_highlight(item, path) for item in read_items(body))
    texts = [block.content for block in read_blocks(body) if block.kind != "list"]
    return highlights, join_passages(*texts)


def _read_highlight(item: Item, path: str) -> Highlight:
    where = Location(path, item.line)
    text = " ".join(item.text.split())
    whole = clean_reference(text.strip("*_"))
    if is_id(whole):
        return Highlight(where=where, experience=whole, body=item.body)
    pair = split_pair(text)
    name = clean_reference(pair[0]) if pair else ""
    if pair and is_id(name):
        return Highlight(where=where, experience=name, text=pair[1], body=item.body)
    return Highlight(where=where, text=text, body=item.body)
