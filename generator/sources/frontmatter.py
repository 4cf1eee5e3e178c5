"""Front matter: the values at the head of a Markdown file, and its body.

In: the text of a file. Out: a `Source` with values, their lines and the body, and what is wrong.
python-frontmatter is used through `SourceHandler` only: by itself it takes a `---` in the body for
the fence, keeps the last of duplicate keys and loses line numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import field

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.codes.sources import files as file_codes
from generator.codes.sources import sections as section_codes
from generator.codes.sources import yaml as codes
from generator.diagnostics import Diagnostic, Location
from generator.records import record
from generator.sources.slips import explain_text
from generator.sources.yaml_reader import Document, KeyPath, Yaml, read_yaml
from generator.text.clean import drop_comments
from generator.text.depth import MAX_MARKS, find_too_deep
from generator.text.passage import NOTHING, Passage
from generator.text.spaces import space_plainly

_FENCE = re.compile(r"---[ \t]*")
_KEY = re.compile(r"[\w-]+[ \t]*[:：]")
# What phones and word processors make of `---`.
_SMART_FENCE = re.compile(r"[-—–―]{1,3}[ \t]*")


@record(frozen=True)
class Source:
    """A source file: its path as shown, the values it holds with their lines, and its Markdown."""

    path: str
    values: Mapping[str, Yaml] = field(default_factory=dict)
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    body: Passage = NOTHING

    @property
    def where(self) -> Location:
        return Location(self.path, 1)

    def place(self, line: int) -> Location:
        """A line of this file."""
        return Location(self.path, line)


class UnclosedFence(Exception):
    """The front matter has no closing fence."""


class SourceHandler(BaseHandler):
    """Splits at the fence on the first line and the next fence, and keeps lines and findings."""

    FM_BOUNDARY = re.compile(r"\A---[ \t]*$", re.MULTILINE)

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.document: Document | None = None
        self.found: tuple[Diagnostic, ...] = ()

    def split(self, text: str) -> tuple[str, str]:
        """The YAML between the fences and the text behind them.

        Raises:
            UnclosedFence: there is no closing fence.
        """
        rows = text.split("\n")
        end = closing_fence(rows)
        if end is None:
            raise UnclosedFence
        return "\n".join(rows[1:end]), "\n".join(rows[end + 1 :])

    def load(self, fm: str) -> dict[str, object]:
        """The values of the YAML; `document` and `found` keep the rest."""
        self.document, self.found = read_yaml(fm, self.path, first_line=2)
        value = self.document.value if self.document else None
        return dict(value) if isinstance(value, dict) else {}


def closing_fence(rows: list[str]) -> int | None:
    """The index of the row that closes front matter opened on the first row."""
    return next((index for index, row in enumerate(rows[1:], 1) if _FENCE.fullmatch(row)), None)


def has_front_matter(text: str) -> bool:
    """Whether the very first line is a fence."""
    return _FENCE.fullmatch(text.split("\n", 1)[0]) is not None


def read_source(text: str, path: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Values and body of a Markdown file, None if it is broken; the body without comments and odd spaces."""
    # Who only asks for a profile's name need not load the models that slips are told by.
    from generator.sources.markdown_slips import find_missing_fence

    if not has_front_matter(text):
        body, found = _read_body(Passage.read(text), path)
        found = (*(_find_misplaced(text, path) or find_missing_fence(text, path)), *found)
        return (None if _is_broken(found) else Source(path, body=body)), found
    handler = SourceHandler(path)
    try:
        frontmatter.parse(text, handler=handler)
    except UnclosedFence:
        return None, (codes.UNCLOSED_FRONT_MATTER.at(Location(path, 1)),)
    rows = text.split("\n")
    end = closing_fence(rows)
    if end is None:  # python-frontmatter has stripped a character that is no white space to us
        return None, (codes.UNCLOSED_FRONT_MATTER.at(Location(path, 1)),)
    body, found = _read_body(Passage.read("\n".join(rows[end + 1 :]), end + 2), path)
    found = (*handler.found, *found)
    document = handler.document
    if document and document.value is not None and not isinstance(document.value, dict):
        found = (*found, describe_shape(document, path))
    if document is None or _is_broken(found):
        return None, found
    values = document.value if isinstance(document.value, dict) else {}
    return Source(path, values, document.lines, body), found


def _is_broken(found: tuple[Diagnostic, ...]) -> bool:
    return any(diagnostic.severity == "error" for diagnostic in found)


def describe_shape(document: Document, path: str) -> Diagnostic:
    """What is wrong with a document that is no mapping."""
    where = Location(path, document.lines[()])
    slip = explain_text(document.value, where) if isinstance(document.value, str) else None
    return slip or codes.NOT_A_MAPPING.at(where)


def _read_body(body: Passage, path: str) -> tuple[Passage, tuple[Diagnostic, ...]]:
    from generator.sources.markdown_slips import find_dead_links, find_unclosed_code

    without_comments, unclosed = drop_comments(body)
    clean = space_plainly(without_comments)
    if unclosed is not None:
        return clean, (file_codes.UNCLOSED_COMMENT.at(Location(path, unclosed)),)
    deep = find_too_deep(clean.text)
    if deep is not None:
        return clean, (section_codes.MARKDOWN_DEPTH.at(Location(path, clean.lines[deep]), limit=MAX_MARKS),)
    return clean, (*find_unclosed_code(clean, path), *find_dead_links(clean, path))


def _find_misplaced(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Front matter that does not begin on the first line, or with dashes an editor has joined."""
    rows = text.split("\n")
    first = next((index for index, row in enumerate(rows) if row.strip()), 0)
    fence = rows[first].strip()
    smart = fence != "---" and _SMART_FENCE.fullmatch(fence)
    if not (smart or (first and fence == "---")):
        return ()
    following = next((row for row in rows[first + 1 :] if row.strip()), "")
    if not _KEY.match(following):
        return ()
    return (codes.MISPLACED_FRONT_MATTER.at(Location(path, first + 1)),)
