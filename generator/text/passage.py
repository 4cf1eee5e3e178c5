"""A passage: some Markdown that still knows which source line each of its lines came from."""

from collections.abc import Iterable

from generator.records import record


@record(frozen=True, slots=True)
class Passage:
    """Markdown text and, for every line of it, its line in the source file (from 1).

    `len(lines) == text.count("\\n") + 1`; an empty passage has the text "" and one line.
    """

    text: str = ""
    lines: tuple[int, ...] = (0,)

    @classmethod
    def read(cls, text: str, first_line: int = 1) -> "Passage":
        """The passage of a text that starts at `first_line` of its file."""
        return cls(text, tuple(range(first_line, first_line + text.count("\n") + 1)))

    @classmethod
    def join(cls, rows: Iterable[tuple[str, int]]) -> "Passage":
        """The passage of `(line text, source line)` rows."""
        pairs = tuple(rows)
        if not pairs:
            return NOTHING
        texts, lines = zip(*pairs, strict=True)
        return cls("\n".join(texts), lines)

    @property
    def line(self) -> int:
        """The source line where the passage starts; 0 if it has none."""
        return self.lines[0]

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        return tuple(zip(self.text.split("\n"), self.lines, strict=True))

    def part(self, start: int, stop: int | None = None) -> "Passage":
        """The lines from index `start` (from 0) up to but without `stop`."""
        rows = self.text.split("\n")
        kept = rows[start:stop]
        if not kept:
            return NOTHING
        return self if len(kept) == len(rows) else Passage("\n".join(kept), self.lines[start:stop])

    def trimmed(self) -> "Passage":
        """Without blank lines at both ends."""
        if self.text and not self.text[0].isspace() and not self.text[-1].isspace():
            return self
        return self.parts([(0, len(self.lines))])[0]

    def parts(self, ranges: Iterable[tuple[int, int]]) -> list["Passage"]:
        """The parts of some ranges of lines, each trimmed."""
        rows = self.text.split("\n")
        found = []
        for start, stop in ranges:
            while start < stop and not rows[start].strip():
                start += 1
            while stop > start and not rows[stop - 1].strip():
                stop -= 1
            if start == stop:
                found.append(NOTHING)
            elif stop - start == len(rows):
                found.append(self)
            else:
                found.append(Passage("\n".join(rows[start:stop]), self.lines[start:stop]))
        return found

    def __bool__(self) -> bool:
        return bool(self.text) and not self.text.isspace()


NOTHING = Passage()
"""The passage of what is not there."""
