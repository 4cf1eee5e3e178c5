"""Writing source files: starter files for what is new, and edits that change nothing else.

In: names. Out: `{relative path: text}` of starter files; or one file's lines, changed one at a time.
A starter builds as it is: what explains it stands in comments, which no page shows.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.codes.publish import CANNOT_WRITE
from generator.codes.sources import files as codes
from generator.diagnostics import ContentError, Location
from generator.sources.sections import EXPERIENCE_SECTIONS, POSITION_SECTIONS
from generator.sources.starters import (
    COMPANY,
    DEBRIEF,
    ESSAYS,
    EXPERIENCE,
    FACTS,
    INTRO,
    PLAN,
    POSITION,
    PROFILE,
    QUESTIONS,
    TAGS,
)
from generator.sources.tree import Tree
from generator.text.fold import is_id, propose_id

_LINE_END = re.compile(r"\r\n|\n|\r")
_PLAIN = re.compile(r"(?:[^\W\d_]|\d+[가-힣])[\w .()/+·-]*[\w)+.]|[^\W\d_]|\d+[가-힣]")


def new_profile(profile: str, name: str) -> dict[str, str]:
    """The files of a new profile, for the candidate called `name`, relative to the folder of profiles.

    Raises:
        ContentError: `profile` is no id.
    """
    _check_id(profile)
    return {
        f"{profile}/profile.yml": PROFILE.format(name=quote(name)),
        f"{profile}/facts.yml": FACTS,
        f"{profile}/tags.yml": TAGS,
        f"{profile}/intro.md": INTRO,
        f"{profile}/plan.md": PLAN,
    }


def new_company(company: str, name: str) -> dict[str, str]:
    """The file of a new company, relative to the profile.

    Raises:
        ContentError: `company` is no id.
    """
    _check_id(company)
    return {f"companies/{company}/company.md": COMPANY.format(name=quote(name))}


def new_position(company: str, position: str, title: str, company_name: str = "") -> dict[str, str]:
    """The three files of a new position, relative to the profile.

    Raises:
        ContentError: `company` or `position` is no id.
    """
    _check_id(company)
    _check_id(position)
    folder = f"companies/{company}/{position}"
    named = f"company_name: {quote(company_name)}\n" if company_name else ""
    names = {row.field: row.korean[0] for row in POSITION_SECTIONS.rows}
    return {
        f"{folder}/position.md": POSITION.format(title=quote(title), company_name=named, **names),
        f"{folder}/essays.md": ESSAYS,
        f"{folder}/questions.md": QUESTIONS,
    }


def new_experience(name: str, title: str) -> dict[str, str]:
    """The file of a new experience, relative to the profile.

    Raises:
        ContentError: `name` is no id.
    """
    _check_id(name)
    names = {row.field: row.korean[0] for row in EXPERIENCE_SECTIONS.rows}
    return {f"experiences/{name}.md": EXPERIENCE.format(title=quote(title), **names)}


def new_essays(company: str, position: str) -> dict[str, str]:
    """The file of a position's form answers, relative to the profile."""
    return {f"companies/{company}/{position}/essays.md": ESSAYS}


def new_questions(name: str, title: str = "") -> dict[str, str]:
    """The file of a new question sheet; a title becomes its first category.

    Raises:
        ContentError: `name` is no id.
    """
    _check_id(name)
    head = f"# {' '.join(title.split())}\n\n" if title else ""
    return {f"questions/{name}.md": f"{head}{QUESTIONS}"}


def new_debrief(company: str, position: str, name: str, stage: str, at: str = "") -> dict[str, str]:
    """The file of a debrief of a stage, with the day of its appointment where that is known.

    Raises:
        ContentError: `name` is no id.
    """
    _check_id(name)
    text = DEBRIEF.format(stage=quote(stage), at=f" {at}" if at else "")
    return {f"companies/{company}/{position}/debriefs/{name}.md": text}


def write_new(root: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write new files below `root`; nothing is written when one of them exists.

    Raises:
        ContentError: a file exists, or cannot be written.
    """
    paths = {root / name: text for name, text in files.items()}
    existing = [codes.FILE_EXISTS.at(_place(path)) for path in paths if os.path.lexists(path)]
    if existing:
        raise ContentError(existing)
    for path, text in paths.items():
        with refusals_told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    return tuple(paths)


@contextmanager
def refusals_told(path: Path) -> Iterator[None]:
    """What the system refuses to write at a path is told, and is no fault of the program's.

    Raises:
        ContentError: it did.
    """
    try:
        yield
    except OSError as error:
        raise ContentError([CANNOT_WRITE.at(_place(path), reason=error.strerror or error)]) from error


def quote(text: str) -> str:
    """A text as a YAML value on one line: plain where that is safe, else in double quotes."""
    line = " ".join(text.split())
    words = ("true", "false", "yes", "no", "on", "off", "null")
    if _PLAIN.fullmatch(line) and line.casefold() not in words:
        return line
    return json.dumps(line, ensure_ascii=False)


def _place(path: Path) -> Location:
    """A file as messages name it: as one would open it from the working directory."""
    return Tree(path.parent).place(path)


def _check_id(name: str) -> None:
    if not is_id(name):
        raise ContentError([codes.BAD_ID.at(Location(name), name=name, proposal=propose_id(name))])


class SourceFile:
    """A source file that is changed line by line; what is not changed keeps every byte."""

    def __init__(self, path: Path) -> None:
        """Reads the file.

        Raises:
            ContentError: it cannot be read, or is not UTF-8.
        """
        self.path = path
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ContentError([codes.UNREADABLE_FILE.at(_place(path))]) from error
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ContentError([codes.BAD_ENCODING.at(_place(path))]) from error
        self._mark = "\ufeff" if text.startswith("\ufeff") else ""
        text = text.removeprefix("\ufeff")
        self._ends = [*_LINE_END.findall(text), ""]
        self._rows = _LINE_END.split(text)

    @property
    def text(self) -> str:
        """The text with `\\n` line ends and without a byte order mark."""
        return "\n".join(self._rows)

    @property
    def line_count(self) -> int:
        return len(self._rows)

    def line(self, number: int) -> str:
        """A line (from 1) without its end."""
        return self._rows[number - 1]

    def replace_line(self, number: int, text: str) -> None:
        """Put another text on a line (from 1); its line end stays.

        Raises:
            ValueError: the text has line breaks.
        """
        if _LINE_END.search(text):
            raise ValueError("one line at a time")
        self._rows[number - 1] = text

    def insert_after(self, number: int, *texts: str) -> None:
        """Put new lines behind a line (0: before the first); they end as the lines of the file do.

        Raises:
            ValueError: a text has line breaks.
        """
        if any(_LINE_END.search(text) for text in texts):
            raise ValueError("one line at a time")
        usual = next((end for end in self._ends if end), "\n")
        if number == len(self._rows):
            # What was the last line, without an end, gets one; the new last line is left without.
            self._ends[number - 1 :] = [usual] * len(texts) + [""]
        else:
            self._ends[number:number] = [usual] * len(texts)
        self._rows[number:number] = texts

    def to_bytes(self) -> bytes:
        """The file as it would be saved."""
        pairs = zip(self._rows, self._ends, strict=True)
        return (self._mark + "".join(row + end for row, end in pairs)).encode("utf-8")

    def save(self) -> None:
        """Write the file, whole or not at all; a link stays a link, permissions stay.

        Raises:
            ContentError: it cannot be written.
        """
        target = Path(os.path.realpath(self.path))
        fresh = target.with_name(f".{target.name}.prep-new")
        with refusals_told(self.path):
            fresh.write_bytes(self.to_bytes())
            shutil.copymode(target, fresh)
            os.replace(fresh, target)
