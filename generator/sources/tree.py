"""The files of a profile on disk: what is listed, what is ignored, how bytes become sources.

In: the profile's folder. Out: entries and sources; whatever is wrong with a file is collected.
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.codes.sources import files as codes
from generator.diagnostics import Diagnostic, Location, one_line
from generator.sources.frontmatter import Source, describe_shape, read_source
from generator.sources.weekdays import find_weekdays, find_weekdays_of_values
from generator.sources.yaml_reader import read_yaml
from generator.text.clean import decode, reserved_lines, turning_lines, widthless_lines
from generator.text.fold import closest, is_id, propose_id

MAX_FILE = 2_000_000
MAX_ROW = 10_000
"""Characters of a line: more than any form takes as a whole, and little enough to search with any pattern."""
MAX_MARKS = 10_000
"""Marks of Markdown in a row of lines: readers of Markdown take time by the square of them."""
_MARKS = re.compile(r"[*_\[\]`<~\\&]")
_BLANK = re.compile(r"\n[ \t]*\n")
# Vim makes such a file for a moment to see whether it may write there: 4913, else 123 more, and so on.
_VIM_PROBES = frozenset(str(number) for number in range(4913, 6000, 123))
_IGNORED = ("desktop.ini", "thumbs.db", "icon\r", "readme.md", "__pycache__")


class Tree:
    """Reads files below `root`; paths are shown relative to `display_root` when they lie in it."""

    def __init__(self, root: Path, display_root: Path | None = None) -> None:
        self.root = Path(os.path.abspath(root))
        self._display = Path(os.path.abspath(display_root or Path.cwd()))
        self._real = os.path.realpath(self.root)
        self.found: list[Diagnostic] = []
        self.broken: set[tuple[str, str]] = set()

    def show(self, path: Path) -> str:
        """The path as findings name it."""
        inside = path.is_relative_to(self._display)
        shown = (path.relative_to(self._display) if inside else path).as_posix()
        return "/".join(one_line(part) for part in unicodedata.normalize("NFC", shown).split("/"))

    def place(self, path: Path, line: int = 0) -> Location:
        return Location(self.show(path), line)

    def list_folder(self, folder: Path) -> dict[str, Path]:
        """The entries of a folder by name, in order, without what tools leave behind.

        An entry that leads out of the profile is an error and left out; a missing folder is empty.
        """
        try:
            names = sorted(os.listdir(folder))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError:
            self.found.append(codes.UNREADABLE_FILE.at(self.place(folder)))
            return {}
        entries: dict[str, Path] = {}
        for name in names:
            path = folder / name
            if is_ignored(name):
                continue
            if path.is_symlink() and not self._leads_inside(path):
                self.found.append(codes.OUTSIDE_PROFILE.at(self.place(path)))
                continue
            entries[unicodedata.normalize("NFC", name)] = path
        return entries

    def _leads_inside(self, path: Path) -> bool:
        target = os.path.realpath(path)
        return target == self._real or target.startswith(self._real + os.sep)

    def named_files(self, folder: Path, suffix: str = ".md") -> tuple[tuple[str, Path], ...]:
        """The files of a folder whose names are ids, as `(id, path)`; the rest is reported."""
        named: list[tuple[str, Path]] = []
        for name, path in self.list_folder(folder).items():
            if not name.endswith(suffix):
                self.report_unknown(path, self._right_suffix(name, suffix))
            elif self.check_kind(path) and self.check_id(path, name.removesuffix(suffix)):
                named.append((name.removesuffix(suffix), path))
        return tuple(named)

    def _right_suffix(self, name: str, suffix: str) -> str:
        stem, _, ending = name.rpartition(".")
        return stem + suffix if stem and ending.casefold() in ("md", "markdown", "mdown", "txt") else ""

    def check_kind(self, path: Path, *, is_file: bool = True) -> bool:
        """Whether a file, or else a folder, stands at a path; a finding that says what does if not."""
        if path.is_file() if is_file else path.is_dir():
            return True
        if path.is_dir():
            code = codes.NOT_A_FILE
        elif path.is_file():
            code = codes.NOT_A_FOLDER
        else:
            code = codes.NOT_PLAIN if path.exists() else codes.DANGLING_LINK
        self.found.append(code.at(self.place(path)))
        return False

    def check_id(self, path: Path, name: str) -> bool:
        """Whether the name of a file or folder is an id; a finding if not."""
        if is_id(name):
            return True
        self.found.append(codes.BAD_ID.at(self.place(path), name=name, proposal=propose_id(name)))
        return False

    def report_unknown(self, path: Path, suggestion: str = "", known: Iterable[str] = ()) -> None:
        """Say that a file or folder is not read."""
        name = unicodedata.normalize("NFC", path.name)
        meant = suggestion or closest(name, known)
        self.found.append(codes.UNKNOWN_FILE.at(self.place(path), name=name, suggestion=meant))

    def read_text(self, path: Path, *, frozen: bool = False) -> str | None:
        """The text of a file; None if it cannot be read, with the reason among the findings.

        What is `frozen` was sent as it is, so that nobody can mend its lines any more.
        """
        try:
            size = path.stat().st_size
            if size > MAX_FILE:
                limit = f"{MAX_FILE:,} B"
                self.found.append(codes.TOO_LARGE.at(self.place(path), size=f"{size:,} B", limit=limit))
                return None
            data = path.read_bytes()
        except OSError:
            self.found.append(codes.UNREADABLE_FILE.at(self.place(path)))
            return None
        try:
            text = decode(data)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self.found.append(codes.BAD_ENCODING.at(self.place(path, line)))
            return None
        marked = reserved_lines(text)
        self.found += [codes.RESERVED_CHARACTER.at(self.place(path, line)) for line in marked]
        refused = [] if frozen else list(self._unreadable_rows(path, text))
        self.found += refused
        if not frozen and (hidden := widthless_lines(text)):
            self.found.append(codes.HIDDEN_CHARACTER.at(self.place(path, hidden[0]), count=len(hidden)))
        return None if marked or refused else text

    def _unreadable_rows(self, path: Path, text: str) -> Iterator[Diagnostic]:
        """The lines that are too long, or read otherwise than they are stored."""
        for line in turning_lines(text):
            yield codes.HIDDEN_DIRECTION.at(self.place(path, line))
        rows = text.split("\n") if len(text) > MAX_ROW else ()
        for line, row in enumerate(rows, 1):
            if len(row) > MAX_ROW:
                limit = f"{MAX_ROW:,}"
                yield codes.ROW_TOO_LONG.at(self.place(path, line), size=f"{len(row):,}", limit=limit)
        if path.suffix == ".md" and len(text) > MAX_MARKS:
            yield from self._marked_pieces(path, text)

    def _marked_pieces(self, path: Path, text: str) -> Iterator[Diagnostic]:
        """The pieces without a blank line that hold more marks than can be read in good time."""
        line = 1
        for piece in _BLANK.split(text):
            if len(piece) > MAX_MARKS and (count := len(_MARKS.findall(piece))) > MAX_MARKS:
                limit = f"{MAX_MARKS:,}"
                yield codes.TOO_MANY_MARKS.at(self.place(path, line), count=f"{count:,}", limit=limit)
            line += piece.count("\n") + 2

    def read_markdown(self, path: Path) -> Source | None:
        """The source in a Markdown file."""
        text = self.read_text(path)
        if text is None:
            return None
        source, found = read_source(text, self.show(path))
        self.found += found
        if source:
            self.found += find_weekdays(text, source)
        return source

    def read_values(self, path: Path) -> Source | None:
        """The source in a `.yml` file, which must be a mapping or empty."""
        text = self.read_text(path)
        if text is None:
            return None
        document, found = read_yaml(text, self.show(path))
        self.found += (*found, *find_weekdays_of_values(text, self.show(path)))
        if document is None:
            return None
        if document.value is None:
            return Source(self.show(path), lines=document.lines)
        if not isinstance(document.value, dict):
            self.found.append(describe_shape(document, self.show(path)))
            return None
        return Source(self.show(path), document.value, document.lines)


def is_ignored(name: str) -> bool:
    """Whether a name belongs to a tool: `.git`, `.obsidian`, `~$…`, `#…#`, `desktop.ini`, a README."""
    return (
        name.startswith((".", "~$"))
        or name.endswith(("~", ".tmp", "___jb_tmp___", "___jb_old___"))
        or (len(name) > 2 and name[0] == name[-1] == "#")
        or name in _VIM_PROBES
        or name.casefold() in _IGNORED
    )
