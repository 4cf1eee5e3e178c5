"""The leading list of a section: `- 키워드: …`, `- 경험: …`.

In: a section's body and the keys known there. Out: the values with their lines, and the answer behind.
A leading list is metadata if its first item has a known key; then every item must have one.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from itertools import takewhile

from generator.codes.sources import sections as codes
from generator.codes.sources import values as value_codes
from generator.diagnostics import Diagnostic, Location
from generator.model.entity import Visibility
from generator.records import record
from generator.sources.notes import is_note_name
from generator.sources.pieces import join_passages
from generator.sources.sections import VISIBILITIES, Names
from generator.sources.wording import read_seconds, shorten, split_names, split_pair
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Item, first_paragraph, read_list


@record(frozen=True)
class Metadata:
    """The values of a metadata list by field, as passages that know their lines."""

    path: str
    values: Mapping[str, Passage] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A value on one line."""
        return " ".join(self.passage(name).text.split())

    def passage(self, name: str) -> Passage:
        return self.values.get(name, NOTHING)

    def names(self, name: str) -> tuple[str, ...]:
        """A value as a list."""
        return split_names(self.passage(name).text)

    def references(self, name: str) -> tuple[str, ...]:
        """A value as a list of ids."""
        return tuple(clean_reference(part) for part in self.names(name))

    def lines(self, name: str) -> tuple[str, ...]:
        """A value line by line."""
        return tuple(row.strip() for row in self.passage(name).text.split("\n") if row.strip())

    def lines_below(self, heading: Location) -> Location:
        """The place of the heading above the list, which then knows the lines of its keys."""
        keys = {name: passage.line for name, passage in self.values.items()}
        return replace(heading, keys=keys) if keys else heading

    def place(self, name: str) -> Location:
        return Location(self.path, self.passage(name).line)

    def choice(self, name: str, words: Names, found: list[Diagnostic]) -> str | None:
        """A value out of a fixed set; None if it is not given or not in the set."""
        value = self.text(name)
        if not value:
            return None
        meant = words.find(value)
        if meant is None:
            allowed = ", ".join(f"{row.korean[0]}({row.english[0]})" for row in words.rows)
            key = self.keys.get(name, name)
            found.append(
                value_codes.BAD_VALUE.at(
                    self.place(name), key=key, value=value, allowed=allowed, suggestion=words.closest(value)
                )
            )
        return meant

    def visibility(self, default: Visibility, found: list[Diagnostic]) -> Visibility:
        """The visibility given, or the default; private if what is given cannot be read."""
        if "visibility" not in self.values:
            return default
        return Visibility(self.choice("visibility", VISIBILITIES, found) or "private")

    def seconds(self, found: list[Diagnostic]) -> int | None:
        """The spoken time."""
        value = self.text("time")
        seconds = read_seconds(value)
        if value and seconds is None:
            found.append(codes.BAD_DURATION.at(self.place("time"), value=value))
        return seconds


def clean_reference(text: str) -> str:
    """An id as people refer to it: `id`, `[[id]]`, `[[folder/id|title]]`, `` `id` ``, `id.md`."""
    name = text.strip().strip("`").removeprefix("[[").removesuffix("]]").split("|", 1)[0].strip()
    return name.rpartition("/")[2].removesuffix(".md") if name.endswith(".md") or "[[" in text else name


def read_metadata(
    body: Passage, names: Names, path: str, found: list[Diagnostic]
) -> tuple[Metadata, Passage]:
    """The metadata the body starts with, and the rest of the body."""
    body = body.trimmed()
    items, rest = read_list(body)
    if not items:
        _warn_of_slips(body, names, path, found)
        return Metadata(path), body
    leading = next((item for item in items if _field_of(item, names) != "notes"), items[0])
    if _field_of(leading, names) is None:
        _warn_of_unread((leading,), names, path, found)
        return _take_leading_notes(items, body, path)
    values: dict[str, Passage] = {}
    keys: dict[str, str] = {}
    stop = _find_lazy(body, items[-1])
    for item in items:
        known = _field_of(item, names)
        where = Location(path, item.line)
        if known is None:
            pair = split_pair(item.text)
            suggestion = names.closest(pair[0]) if pair else ""
            found.append(codes.UNKNOWN_METADATA.at(where, text=shorten(item.text), suggestion=suggestion))
        elif known == "notes":
            values[known] = join_passages(values.get(known, NOTHING), _value_of(item, stop))
            keys[known] = _key_of(item)
        elif known in values:
            first = Location(path, values[known].line)
            found.append(codes.DUPLICATE_METADATA.at(where, key=_key_of(item), related=(first,)))
        else:
            values[known], keys[known] = _value_of(item, stop), _key_of(item)
    if stop is None:
        return Metadata(path, values, keys), rest
    return Metadata(path, values, keys), Passage.join(row for row in body.rows if row[1] >= stop)


def _take_leading_notes(items: tuple[Item, ...], body: Passage, path: str) -> tuple[Metadata, Passage]:
    """The notes an answer that begins with a list has before it; the list is its own."""
    notes = tuple(takewhile(lambda item: is_note_name(_key_of(item)), items))
    if not notes:
        return Metadata(path), body
    stop = _find_lazy(body, notes[-1]) or (items[len(notes)].line if len(notes) < len(items) else None)
    value = join_passages(*(_value_of(item, stop) for item in notes))
    rest = Passage.join(row for row in body.rows if stop is not None and row[1] >= stop)
    return Metadata(path, {"notes": value}, {"notes": _key_of(notes[0])}), rest


def _key_of(item: Item) -> str:
    pair = split_pair(item.text)
    return pair[0] if pair else ""


def _field_of(item: Item, names: Names) -> str | None:
    key = _key_of(item)
    if not key or item.checked is not None:
        return None
    return "notes" if is_note_name(key) and names.knows("notes") else names.find(key)


def _value_of(item: Item, stop: int | None) -> Passage:
    """What stands behind the key, nested lists as one value per line; nothing from line `stop` on."""
    pair = split_pair(item.text)
    assert pair
    rows = [(text, item.line + index) for index, text in enumerate(pair[1].split("\n"))]
    if item.children:
        rows += [(child.text.split("\n")[0], child.line) for child in item.children]
    elif item.body:
        rows += item.body.rows
    kept = [row for row in rows if stop is None or row[1] < stop]
    while len(kept) > 1 and not kept[0][0]:
        del kept[0]
    return Passage.join(kept)


def _find_lazy(body: Passage, item: Item) -> int | None:
    """The line where an answer follows the last item without a blank line between.

    CommonMark takes it for a continuation of the item ("lazy"); people mean the answer.
    """
    while item.children:
        item = item.children[-1]
    row_of = dict(zip(body.lines, body.text.split("\n"), strict=True))
    for offset in range(1, item.text.count("\n") + 1):
        row = row_of.get(item.line + offset, "")
        if row and not row[0].isspace():
            return item.line + offset
    return None


def _warn_of_slips(body: Passage, names: Names, path: str, found: list[Diagnostic]) -> None:
    """Metadata typed without `- `, which is answer text to Markdown."""
    paragraph, _ = first_paragraph(body)
    text, line = paragraph.rows[0]
    bare = text.strip()
    dashed = bare[:1] in "-*+" and bare[1:2].strip() != ""
    pair = split_pair(bare.lstrip("-*+") if dashed else bare)
    if not pair or names.find(pair[0]) is None:
        return
    code = codes.METADATA_DASH_SPACE if dashed else codes.METADATA_WITHOUT_DASH
    found.append(code.at(Location(path, line), text=shorten(bare)))


def _warn_of_unread(items: tuple[Item, ...], names: Names, path: str, found: list[Diagnostic]) -> None:
    """A leading list that may have been meant as metadata: its first key is nearly a known one."""
    key = _key_of(items[0])
    meant = names.closest(key) if key else ""
    if meant:
        where = Location(path, items[0].line)
        found.append(codes.UNREAD_METADATA.at(where, text=shorten(items[0].text), suggestion=meant))
