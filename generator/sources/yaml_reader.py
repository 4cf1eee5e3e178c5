"""YAML as its author wrote it: every scalar stays text, every key knows its line.

In: the text of a `.yml` file or front matter. Out: plain values with lines, and what is wrong.
Read event by event with libyaml, without recursion; what the sources never need is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml
from yaml.cyaml import CSafeLoader

from generator.codes.sources import files as file_codes
from generator.codes.sources import yaml as codes
from generator.diagnostics import Diagnostic, Location
from generator.records import record
from generator.sources.indents import is_item
from generator.sources.slips import (
    Stop,
    explain_comment,
    explain_key,
    explain_place,
    explain_scalar,
    explain_shift,
    explain_slip,
)
from generator.text.spaces import plain_spaces

MAX_DEPTH = 20
MAX_BYTES = 1_000_000
MAX_SWALLOWED = 20
"""Items taken for more of the text above that are told of one file."""

# YAML 1.1 takes these for line breaks; here a line ends with `\n` only.
_NO_BREAKS = str.maketrans(dict.fromkeys("\r\x85\u2028\u2029", " "))

Yaml = str | list["Yaml"] | dict[str, "Yaml"] | None
KeyPath = tuple[str | int, ...]


@record(frozen=True)
class Document:
    """A YAML value and the line (from 1) of every key and list item in it."""

    value: Yaml = None
    lines: Mapping[KeyPath, int] = field(default_factory=dict)


@dataclass
class _Frame:
    """An open mapping or sequence."""

    value: dict[str, Yaml] | list[Yaml]
    path: KeyPath
    key: str | None = None
    in_brackets: bool = False
    is_shifted: bool = False


class _TooDeep(Exception):
    """Stops the reading of a document that is nested too deeply."""


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document in `text`, which starts at `first_line` of its file; None if anything is wrong.

    Empty values, `~` and `null` are None. Aliases, tags, several documents, duplicate keys, more than
    `MAX_DEPTH` levels or `MAX_BYTES` bytes are errors, all reported at once up to a syntax error.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return None, (file_codes.TOO_LARGE.at(Location(path), size=f"{size:,} B", limit=f"{MAX_BYTES:,} B"),)
    source = plain_spaces(text.translate(_NO_BREAKS))
    reading = _Reading(source.split("\n"), path, first_line)
    try:
        for event in yaml.parse(source, Loader=CSafeLoader):
            reading.take(event)
    except yaml.MarkedYAMLError as error:
        reading.found.append(explain_slip(reading.rows, _stop_of(error), path, first_line))
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position)
        reading.found.append(codes.YAML_SYNTAX.at(Location(path, first_line + line)))
    except UnicodeEncodeError as error:
        line = source.count("\n", 0, error.start)
        reading.found.append(codes.YAML_SYNTAX.at(Location(path, first_line + line)))
    except _TooDeep:
        pass
    items = [explain_place(reading.rows, row, path, first_line) for row in reading.swallowed[:MAX_SWALLOWED]]
    found = (*reading.found, *items)
    if any(diagnostic.severity == "error" for diagnostic in found):
        return None, found
    return Document(reading.root, reading.lines), found


def _stop_of(error: yaml.MarkedYAMLError) -> Stop:
    begun, stopped = error.context_mark, error.problem_mark or error.context_mark
    return Stop(
        stopped.line if stopped else 0,
        stopped.column if stopped else 0,
        (begun.line, begun.column) if begun else None,
        isinstance(error, yaml.scanner.ScannerError),
    )


class _Reading:
    """Builds the value of one document from its events."""

    def __init__(self, rows: list[str], path: str, first_line: int) -> None:
        self.rows = rows
        self.path = path
        self.first_line = first_line
        self.root: Yaml = None
        self.lines: dict[KeyPath, int] = {(): first_line}
        self.found: list[Diagnostic] = []
        self._frames: list[_Frame] = []
        self.swallowed: list[int] = []
        self._documents = 0
        self._opening = Location(path, first_line)
        self._skipped = 0

    def take(self, event: yaml.Event) -> None:
        """Add one event to the value."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            self._opening = self._place(event)
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.NodeEvent):
            if self._documents == 1:
                self._take_node(event)
            elif self._documents == 2 and getattr(event, "value", "something") != "":
                # An empty second document is a `---` left at the end of the file.
                self.found.append(codes.YAML_DOCUMENTS.at(self._opening))
                self._documents = 3

    def _take_node(self, event: yaml.NodeEvent) -> None:
        opens = isinstance(event, yaml.CollectionStartEvent)
        if self._skipped:
            self._skipped += opens
            return
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self.found.append(codes.YAML_ALIAS.at(self._place(event)))
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None:
            self.found.append(codes.YAML_TAG.at(self._place(event)))
        if self._expects_key():
            self._take_key(event)
            return
        value: Yaml = None
        if isinstance(event, yaml.MappingStartEvent):
            value = {}
        elif isinstance(event, yaml.SequenceStartEvent):
            value = []
        elif isinstance(event, yaml.ScalarEvent):
            value = self._read_scalar(event)
        path = self._add(value, event)
        if isinstance(value, (dict, list)):
            self._frames.append(_Frame(value, path, in_brackets=bool(getattr(event, "flow_style", False))))
            if len(self._frames) > MAX_DEPTH:
                self.found.append(codes.YAML_DEPTH.at(self._place(event), limit=MAX_DEPTH))
                raise _TooDeep

    def _expects_key(self) -> bool:
        frame = self._frames[-1] if self._frames else None
        return frame is not None and isinstance(frame.value, dict) and frame.key is None

    def _take_key(self, event: yaml.NodeEvent) -> None:
        frame = self._frames[-1]
        assert isinstance(frame.value, dict)
        if not isinstance(event, yaml.ScalarEvent) or not event.value.strip():
            place = self._place(event)
            self.found.append(explain_key(self.rows[place.line - self.first_line], place))
            frame.key = ""
            self._skipped = int(isinstance(event, yaml.CollectionStartEvent))
            return
        key = event.value
        if key in frame.value:
            self._report_duplicate(frame, key, event)
        else:
            self.lines[(*frame.path, key)] = self._place(event).line
        frame.key = key

    def _report_duplicate(self, frame: _Frame, key: str, event: yaml.NodeEvent) -> None:
        """A key that occurs twice; below an empty key that stands too deep, its keys seem to, told once."""
        if frame.is_shifted:
            return
        place = self._place(event)
        row = place.line - self.first_line
        shifted = explain_shift(self.rows, row, self.path, self.first_line) if frame.path else None
        if shifted:
            frame.is_shifted = True
            self.found.append(shifted)
        else:
            first = Location(self.path, self.lines[(*frame.path, key)])
            self.found.append(codes.DUPLICATE_KEY.at(place, key=key, related=(first,)))

    def _read_scalar(self, event: yaml.ScalarEvent) -> str | None:
        if event.style:
            return str(event.value)
        start, end = event.start_mark, event.end_mark
        assert start
        assert end
        last = len(self.rows) - 1
        if end.line <= last:
            place = Location(self.path, self.first_line + end.line)
            slips = (
                explain_scalar(event.value, self.rows[start.line], start.column, self._place(event)),
                explain_comment(self.rows[end.line], end.column, place),
            )
            self.found.extend(slip for slip in slips if slip)
            taken = (row for row in range(start.line + 1, end.line + 1) if is_item(self.rows[row]))
            in_brackets = bool(self._frames) and self._frames[-1].in_brackets
            if not (slips[0] or in_brackets):
                self.swallowed += taken
        return None if event.value in ("", "~", "null", "Null", "NULL") else str(event.value)

    def _add(self, value: Yaml, event: yaml.NodeEvent) -> KeyPath:
        """Put a value where it belongs; its path."""
        if not self._frames:
            self.root = value
            self.lines[()] = self._place(event).line
            return ()
        frame = self._frames[-1]
        if isinstance(frame.value, dict):
            assert frame.key is not None
            path = (*frame.path, frame.key)
            frame.value.setdefault(frame.key, value)
            frame.key = None
            return path
        path = (*frame.path, len(frame.value))
        frame.value.append(value)
        self.lines[path] = self._place(event).line
        return path

    def _close(self) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._frames:
            self._frames.pop()

    def _place(self, event: yaml.Event) -> Location:
        assert event.start_mark
        # At its end libyaml closes an open line, so that its marks may lie one line behind the text.
        return Location(self.path, self.first_line + min(event.start_mark.line, len(self.rows) - 1))
