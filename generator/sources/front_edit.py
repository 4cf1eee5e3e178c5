"""One list of a file's front matter, changed in place: the author's lines, marks and comments stay.

In: a source file and what one item of the list shall say. Out: the same file with as few characters
changed as it takes. Where things stand is asked of the YAML parser; what is written is read back before
it counts.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import field

import yaml

from generator.codes.sources import files as codes
from generator.diagnostics import ContentError, Location
from generator.records import record
from generator.sources.frontmatter import closing_fence, has_front_matter, read_source
from generator.sources.writer import SourceFile, quote
from generator.sources.yaml_reader import Yaml

_NO_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
_PLAIN_VALUE = re.compile(r"[\d:. -]+|[a-z-]+")


class Unreachable(Exception):
    """The list is written in a way that is not edited here; `line` is where."""

    def __init__(self, line: int) -> None:
        super().__init__(str(line))
        self.line = line


@record(frozen=True)
class ListEdit:
    """A change to the list `key`: item `index` gets `values`; None makes a new item of them.

    `name` is the key that an item of one word stands for. `behind` says behind which keys a new key goes;
    without such keys it goes to the end of the item.
    """

    key: str
    name: str
    index: int | None
    values: Mapping[str, str]
    behind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def edit_list(file: SourceFile, edit: ListEdit, shown: str) -> None:
    """Carry out the change on the file in memory.

    Raises:
        ContentError: the file has faults, or the list is written in a way that is not edited here.
    """
    before = _read(file, shown)
    try:
        _apply(file, edit)
        after = _read(file, shown)
    except (Unreachable, ContentError) as error:
        line = error.line if isinstance(error, Unreachable) else 1
        raise _refusal(edit, Location(shown, line)) from error
    if after != _expected(before, edit):
        raise _refusal(edit, Location(shown, 1))


def _refusal(edit: ListEdit, where: Location) -> ContentError:
    change = ", ".join(f"{key}: {value}" for key, value in edit.values.items())
    return ContentError([codes.CANNOT_EDIT.at(where, change=change)])


def _read(file: SourceFile, shown: str) -> dict[str, Yaml]:
    source, found = read_source(file.text, shown)
    if source is None:
        raise ContentError(found)
    return dict(source.values)


def _expected(before: dict[str, Yaml], edit: ListEdit) -> dict[str, Yaml]:
    """What the front matter must say after the change."""
    value = before.get(edit.key)
    items: list[Yaml] = list(value) if isinstance(value, list) else []
    if edit.index is None:
        return {**before, edit.key: [*items, dict(edit.values)]}
    item = items[edit.index]
    items[edit.index] = {**(item if isinstance(item, dict) else {edit.name: item}), **edit.values}
    return {**before, edit.key: items}


def _apply(file: SourceFile, edit: ListEdit) -> None:
    if not has_front_matter(file.text):
        file.insert_after(0, "---", f"{edit.key}:", *_block_item(edit.values, 2, 2), "---", "")
        return
    rows = file.text.split("\n")
    end = closing_fence(rows)
    assert end is not None
    entry = _find_entry("\n".join(rows[1:end]), edit.key)
    if entry is None:
        file.insert_after(end, f"{edit.key}:", *_block_item(edit.values, 2, 2))
        return
    key, value = entry
    if isinstance(value, yaml.ScalarNode) and not value.value.strip() and not value.style:
        if edit.index is not None:
            raise Unreachable(_line(key))
        file.insert_after(_line(key), *_block_item(edit.values, 2, 2))
    elif isinstance(value, yaml.SequenceNode):
        if edit.index is None:
            _append(file, value, edit)
        else:
            _change(file, value, edit)
    else:
        raise Unreachable(_line(key))


def _find_entry(text: str, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    root = yaml.compose(text.translate(_NO_BREAKS), Loader=yaml.SafeLoader)
    if root is None:
        return None
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise Unreachable(2)
    return next(((name, value) for name, value in root.value if name.value == key), None)


def _append(file: SourceFile, items: yaml.SequenceNode, edit: ListEdit) -> None:
    if items.flow_style:
        written = _flow_item(edit.values)
        if items.value:
            last = items.value[-1]
            _put(file, last.end_mark, last.end_mark, f", {written}")
        else:
            _put(file, items.start_mark, items.end_mark, f"[{written}]")
        return
    last = items.value[-1]
    dash = items.start_mark.column
    gap = max(2, last.start_mark.column - dash)
    if isinstance(last, yaml.MappingNode) and last.flow_style:
        rows = [f"{' ' * dash}-{' ' * (gap - 1)}{_flow_item(edit.values)}"]
    else:
        rows = _block_item(edit.values, dash, gap)
    file.insert_after(_last_line(items), *rows)


def _change(file: SourceFile, items: yaml.SequenceNode, edit: ListEdit) -> None:
    item = items.value[edit.index or 0]
    if isinstance(item, yaml.ScalarNode):
        _expand(file, items, item, edit)
    elif isinstance(item, yaml.MappingNode):
        known = {name.value: (name, value) for name, value in item.value}
        fresh = {key: value for key, value in edit.values.items() if key not in known}
        if item.flow_style:
            _add_flow_keys(file, item, fresh)
        # From the last place to the first, so that what is still to come stays where it was.
        for key in sorted(known.keys() & edit.values.keys(), key=lambda key: -known[key][0].start_mark.index):
            _replace(file, *known[key], edit.values[key], flow=bool(item.flow_style))
        if not item.flow_style:
            _add_block_keys(file, item, fresh, edit)
    else:
        raise Unreachable(_line(item))


def _expand(file: SourceFile, items: yaml.SequenceNode, item: yaml.ScalarNode, edit: ListEdit) -> None:
    """An item that is a name alone becomes one with keys."""
    if item.start_mark.line != item.end_mark.line:
        raise Unreachable(_line(item))
    if items.flow_style:
        _put(file, item.start_mark, item.end_mark, _flow_item({edit.name: item.value, **edit.values}))
        return
    column = item.start_mark.column
    _put(file, item.start_mark, item.start_mark, f"{edit.name}: ")
    rows = [f"{' ' * column}{key}: {_block_value(value)}" for key, value in edit.values.items()]
    file.insert_after(_line(item), *rows)


def _replace(file: SourceFile, key: yaml.Node, value: yaml.Node, text: str, *, flow: bool) -> None:
    if not isinstance(value, yaml.ScalarNode) or value.style in ("|", ">"):
        raise Unreachable(_line(key))
    written = _flow_value(text) if flow else _block_value(text)
    if value.start_mark.index == value.end_mark.index:
        # An empty value: its mark may lie behind white space or a comment, so it goes behind the colon.
        row = file.line(_line(key))
        colon = row.index(":", key.end_mark.column)
        file.replace_line(_line(key), f"{row[: colon + 1]} {written}{row[colon + 1 :]}")
    elif value.start_mark.line != value.end_mark.line:
        raise Unreachable(_line(value))
    else:
        style = value.style or ""
        quoted = f"{style}{text}{style}" if style and not set(text) & set("\"'\\") else written
        _put(file, value.start_mark, value.end_mark, quoted)


def _add_flow_keys(file: SourceFile, item: yaml.MappingNode, fresh: Mapping[str, str]) -> None:
    last = item.value[-1][1].end_mark
    _put(file, last, last, "".join(f", {key}: {_flow_value(value)}" for key, value in fresh.items()))


def _add_block_keys(
    file: SourceFile, item: yaml.MappingNode, fresh: Mapping[str, str], edit: ListEdit
) -> None:
    indent = " " * item.value[0][0].start_mark.column
    places: list[tuple[int, int, str]] = []
    for number, key in enumerate(fresh):
        before = [value for name, value in item.value if name.value in edit.behind.get(key, ())]
        places.append((_last_line(before[-1] if before else item), number, key))
    # From the last place to the first; of two keys for one place the later goes in first and stands second.
    for place, _, key in sorted(places, reverse=True):
        file.insert_after(place, f"{indent}{key}: {_block_value(fresh[key])}")


def _last_line(node: yaml.Node) -> int:
    """The last of the file's lines that belongs to a node, without blank lines and comments behind it."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(max(map(_last_line, pair)) for pair in node.value)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return max(map(_last_line, node.value))
    end = node.end_mark
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return int(end.line) + 1 + (end.column > 0)  # the mark stands on the line behind it
    if isinstance(node, yaml.ScalarNode) and node.start_mark.index == end.index:
        return _line(node)
    return int(end.line) + 2


def _line(node: yaml.Node) -> int:
    """The file's line (from 1) of a node; the front matter starts on line 2."""
    return int(node.start_mark.line) + 2


def _put(file: SourceFile, start: yaml.Mark, stop: yaml.Mark, text: str) -> None:
    """Replace what stands between two places of one line."""
    if start.line != stop.line:
        raise Unreachable(int(start.line) + 2)
    number = int(start.line) + 2
    row = file.line(number)
    file.replace_line(number, row[: start.column] + text + row[stop.column :])


def _block_item(values: Mapping[str, str], dash: int, gap: int) -> list[str]:
    rows = [f"{key}: {_block_value(value)}" for key, value in values.items()]
    first, *others = rows
    inner = " " * (dash + gap)
    return [f"{' ' * dash}-{' ' * (gap - 1)}{first}", *(inner + row for row in others)]


def _flow_item(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_flow_value(value)}" for key, value in values.items()) + "}"


def _block_value(text: str) -> str:
    return text if _PLAIN_VALUE.fullmatch(text) else quote(text)


def _flow_value(text: str) -> str:
    written = _block_value(text)
    return (
        json.dumps(text, ensure_ascii=False)
        if set(written) & set(",:[]{}") and written[0] != '"'
        else written
    )
