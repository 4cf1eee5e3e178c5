"""How long texts are as one would type them: the answers of a file, or any text.

In: a file, and the profile it lies in if it does. Out: counts, in the way each answer's form counts.
Only what has changed is read again, so that counting while one writes keeps up.
"""

from collections.abc import Iterator
from dataclasses import field, replace
from pathlib import Path

from generator.codes.sources import files as codes
from generator.diagnostics import ContentError, Diagnostic, Language, Location, Report
from generator.merge.merger import Merger
from generator.model.application import Position
from generator.model.blocks import Block
from generator.model.interview import Essay
from generator.model.library import Library
from generator.model.profile import Profile
from generator.publish.watch import Watch
from generator.records import record
from generator.sources.essays import read_essays
from generator.sources.library import load_library
from generator.sources.pasted import decode_pasted
from generator.sources.profiles import convention_of
from generator.sources.tree import Tree, is_ignored
from generator.text.counting import Convention, Unit, count
from generator.text.limits import Limit
from generator.text.passage import Passage
from generator.text.plain import plain_text

_MARKDOWN = (".md", ".markdown")


@record(frozen=True)
class Measure:
    """A text as typed, the limit it has to keep and how its form counts."""

    title: str
    text: str
    convention: Convention
    limit: Limit = field(default_factory=Limit)

    @property
    def used(self) -> int:
        return count(self.text, self.convention)

    def in_unit(self, unit: Unit) -> int:
        """The length in another unit, otherwise counted the same way."""
        return count(self.text, replace(self.convention, unit=unit))

    @property
    def over(self) -> int:
        """By how much the limit is exceeded; 0 if it is kept or only meant roughly."""
        limit = self.limit.whole
        return max(0, self.used - limit) if limit and not self.limit.soft else 0

    @property
    def missing(self) -> int:
        """How much is missing to the least that is asked for."""
        return max(0, (self.limit.minimum or 0) - self.used)


@record(frozen=True)
class Measured:
    """All texts of one file, with what was found while they were read."""

    measures: tuple[Measure, ...]
    report: Report = field(default_factory=Report)
    language: Language | None = None
    """The profile's; None of a text from elsewhere."""


def measure_text(data: bytes, unit: Unit | None = None, name: str = "-") -> Measured:
    """Some text from elsewhere, as it is; none, with the reason, if it is no text."""
    try:
        text = decode_pasted(data, name).strip("\n")
    except ContentError as error:
        return Measured((), error.report)
    return Measured((Measure("", text, Convention(unit or "chars")),))


class Scale:
    """Measures one file, again and again; with a profile its expressions are evaluated."""

    def __init__(self, file: Path, profile: Path | None, unit: Unit | None = None) -> None:
        self._file = file.resolve()
        self._profile = profile
        self._unit = unit
        self._library: Library | None = None
        self._unread: tuple[Diagnostic, ...] = ()

    def watch(self) -> Watch:
        """A watch over all that the counts depend on."""
        return Watch((self._profile or self._file,), is_ignored)

    def measure(self, changed: tuple[str, ...] = ()) -> Measured:
        """The texts as they are now; `changed` are the files that are other than at the last call."""
        try:
            return self._measure(changed)
        except OSError:
            return Measured((), Report.of([codes.UNREADABLE_FILE.at(Location(self._name))]))
        except ContentError as error:
            return Measured((), error.report)

    @property
    def _name(self) -> str:
        """The file as findings name it."""
        return Tree(self._file.parent).show(self._file)

    def _measure(self, changed: tuple[str, ...]) -> Measured:
        if self._profile is None:
            return self._measure_alone()
        if self._library is None or any(Path(path).resolve() != self._file for path in changed):
            library, found = load_library(self._profile)
            self._library = replace(library, broken=frozenset())  # or a text would be counted without it
            self._unread = Report.of(found).errors if library.broken else ()
        return self._measure_source(self._library, self._profile)

    def _measure_alone(self) -> Measured:
        data = self._file.read_bytes()
        if self._file.suffix.casefold() not in _MARKDOWN:
            return measure_text(data, self._unit, self._name)
        text = decode_pasted(data, self._name)
        if self._file.name == "essays.md":
            return self._measure_source(Library(Profile(name="")), self._file.parent)
        return Measured((Measure("", plain_text(text).text, Convention(self._unit or "chars")),))

    def _measure_source(self, library: Library, root: Path) -> Measured:
        """The file as a source of the profile: each form answer, or the text as a whole."""
        convention = convention_of(library.profile)
        if self._file.suffix.casefold() not in _MARKDOWN:
            measured = measure_text(self._file.read_bytes(), self._unit, self._name)
            return replace(measured, language=library.profile.language)
        tree = Tree(root)
        source = tree.read_markdown(self._file)
        if source is None:
            return Measured((), Report.of(tree.found), library.profile.language)
        found: list[Diagnostic] = list(tree.found)
        merger = Merger(library)
        position = self._position(library)
        key = position.key if position else ""

        def merged(passage: Passage) -> str:
            text, _, faults = merger.merge(Block(passage, source.path, key, self._owner(library)))
            found.extend((*faults, *self._unread) if faults else ())
            return text.plain

        if self._file.name == "essays.md":
            essays = read_essays(source, convention, found)
            measures = tuple(self._measure_essay(essay, merged(essay.answer)) for essay in essays)
        else:
            way = replace(convention, unit=self._unit or convention.unit)
            measures = (Measure("", merged(source.body), way),)
        return Measured(measures, Report.of(found), library.profile.language)

    def _measure_essay(self, essay: Essay, text: str) -> Measure:
        if self._unit and self._unit != essay.convention.unit:
            return Measure(essay.title, text, replace(essay.convention, unit=self._unit))
        return Measure(essay.title, text, essay.convention, essay.limit)

    def _position(self, library: Library) -> Position | None:
        """The position in whose folder the file lies."""
        folders = self._folders()
        key = f"{folders[1]}/{folders[2]}" if len(folders) > 2 and folders[0] == "companies" else ""
        return next((position for position in library.positions if position.key == key), None)

    def _owner(self, library: Library) -> str:
        """The experience whose own facts the file may use."""
        name = self._file.stem if self._folders()[:1] == ("experiences",) else ""
        return name if name in library.experience_of else ""

    def _folders(self) -> tuple[str, ...]:
        root = self._profile.resolve() if self._profile else self._file.parent
        return self._file.relative_to(root).parts[:-1]


def measurings(scale: Scale) -> Iterator[Measured]:
    """The counts now, and again whenever something they depend on was saved."""
    watch = scale.watch()
    changed: tuple[str, ...] = ()
    while True:
        yield scale.measure(changed)
        changed = watch.wait()
