"""Requirements and highlights: the lists of a position that have a meaning of their own.

In: the body of a section. Out: requirements with what answers them, or highlights.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.diagnostics import Diagnostic, Location
from generator.model.application import Highlight, Requirement
from generator.sources.blocks import read_blocks
from generator.sources.ids import Named, assign_ids
from generator.sources.metadata import clean_reference
from generator.sources.pieces import join_passages, without_items
from generator.sources.sections import POSITION_SECTIONS, REQUIREMENT_KEYS
from generator.sources.wording import split_names, split_pair
from generator.text.fold import is_id
from generator.text.passage import Passage
from generator.text.reader import Item, read_items, read_list, split_heading

Kind = Literal["must", "nice"]

_PASTED = re.compile(r"\s*[•·ㆍ∙▪■□◆◇○●◦‣▶▷※✓✔☑①-⑳]")
_BULLET = re.compile(r"\s*(?:[•·ㆍ∙▪■□◆◇○●◦‣▶▷※✓✔☑]|-|\d{1,2}[.)]|[①-⑳])\s*")


@dataclass
class Draft:
    """A requirement before it has an id."""

    where: Location
    text: str
    kind: Kind
    fields: dict[str, Any] = field(default_factory=dict)
    id: str | None = None


def read_requirements(body: Passage, kind: Kind, path: str) -> Iterator[Draft]:
    """The requirements of a section: list items, or the lines of a pasted text.

    A paragraph right above a list only introduces it.
    """
    blocks = read_blocks(body)
    for index, block in enumerate(blocks):
        following = blocks[index + 1].kind if index + 1 < len(blocks) else "other"
        if block.kind == "heading":
            known = POSITION_SECTIONS.find(block.content.text.strip("# "))
            kind = {"nice": "nice", "requirements": "must"}.get(known or "", kind)  # type: ignore[assignment]
        elif block.kind == "list":
            for item in read_list(block.content)[0]:
                yield from _read_item(item, kind, path)
        elif block.kind != "paragraph" or following != "list" or _BULLET.match(block.content.text):
            yield from _read_lines(block.content, kind, path)


def name_requirements(drafts: list[Draft], found: list[Diagnostic]) -> tuple[Requirement, ...]:
    """The requirements with ids that are unique in the position."""
    ids = assign_ids((Named(draft.id, draft.text, draft.where) for draft in drafts), found)
    return tuple(
        Requirement.model_validate(
            {**draft.fields, "id": name, "text": draft.text, "kind": draft.kind, "where": draft.where}
        )
        for draft, name in zip(drafts, ids, strict=True)
    )


def _read_item(item: Item, kind: Kind, path: str) -> Iterator[Draft]:
    """The requirement of an item, and those that pasted bullets add to its paragraph."""
    rows = item.text.split("\n")
    stop = next((number for number, row in enumerate(rows) if number and _PASTED.match(row)), len(rows))
    yield _read_whole(item, rows[:stop], kind, path)
    yield from _read_lines(Passage.read(item.text, item.line).part(stop), kind, path)


def _read_whole(item: Item, rows: list[str], kind: Kind, path: str) -> Draft:
    answers = _Answers()
    text = [row for number, row in enumerate(rows) if number == 0 or not answers.take(row)]
    taken = [child for child in item.children if answers.take(_whole(child))]
    detail = without_items(item.body, taken)
    kept = [row for row in detail.rows if not answers.take(row[0].strip())]
    title, name = split_heading(" ".join(text))
    fields = {**answers.fields, "detail": Passage.join(kept).trimmed()}
    return Draft(Location(path, item.line), title, kind, fields, name)


def _whole(item: Item) -> str:
    """An item with what is nested in it, on one line: `태그:` with its list beneath."""
    nested = [child.text for child in item.children]
    text = f"{item.text} {', '.join(nested)}" if nested else f"{item.text}\n{item.body.text}"
    return " ".join(text.split())


class _Answers:
    """Collects the `태그: / 경험: / 부족: / 보완:` lines of a requirement."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {"tags": (), "experiences": (), "gap": "", "plan": ""}

    def take(self, line: str) -> bool:
        """Whether the line answers the requirement; if so it is kept."""
        pair = split_pair(line)
        name = REQUIREMENT_KEYS.find(pair[0]) if pair else None
        if not pair or name is None:
            return False
        if name == "tags":
            self.fields[name] += split_names(pair[1])
        elif name == "experiences":
            self.fields[name] += tuple(clean_reference(part) for part in split_names(pair[1]))
        else:
            self.fields[name] = " ".join(filter(None, (self.fields[name], pair[1])))
        return True


def _read_lines(text: Passage, kind: Kind, path: str) -> Iterator[Draft]:
    draft: Draft | None = None
    answers = _Answers()
    for row, line in text.rows:
        bare = _BULLET.sub("", row, count=1).strip()
        if not bare:
            continue
        if draft and answers.take(bare):
            draft.fields.update(answers.fields)
            continue
        if draft:
            yield draft
        title, name = split_heading(bare)
        draft, answers = Draft(Location(path, line), title, kind, {}, name), _Answers()
    if draft:
        yield draft


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
