"""What was found in a source, where, and how to say it in Korean or English.

A stage returns `(value, diagnostics)`; a `Code` is the kind of a finding and makes the `Diagnostic`.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Literal

from generator.records import record

Language = Literal["ko", "en"]

LONGEST = 300
"""Characters of a parameter that a finding quotes."""


class Severity(StrEnum):
    """How much a finding matters: an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@record(frozen=True, order=True, slots=True)
class Location:
    """A place in a source file; `line` counts from 1, 0 means the file as a whole.

    The place of something written under keys knows their lines, too; findings keep the line alone.
    """

    path: str
    line: int = 0
    keys: Mapping[str, int] | None = field(default=None, compare=False, repr=False)

    def of(self, key: str) -> "Location":
        """Where the value of a key was written; without one the place itself."""
        return Location(self.path, (self.keys or {}).get(key, self.line))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@record(frozen=True)
class Code:
    """A kind of finding: stable name, severity, and its sentence and hint in both languages.

    The sentences are `str.format` templates over the parameters given to `at`.
    """

    name: str
    severity: Severity
    ko: str
    en: str
    ko_hint: str = ""
    en_hint: str = ""

    def at(
        self,
        where: Location,
        *,
        related: Iterable[Location] = (),
        subject: str = "",
        suggestion: str = "",
        **parameters: object,
    ) -> "Diagnostic":
        """A finding of this kind at `where`; `suggestion` becomes "did you mean"."""
        values = tuple((name, one_line(str(value))) for name, value in parameters.items())
        places = tuple(_without_keys(place) for place in related)
        return Diagnostic(self, _without_keys(where), values, places, subject, suggestion)


def _without_keys(place: Location) -> Location:
    return place if place.keys is None else Location(place.path, place.line)


def one_line(text: str) -> str:
    """A text as one line that any UTF-8 file can hold: what cannot be seen is escaped, a long rest cut."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST - 1]}…"
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    return character.encode("unicode_escape").decode() if hidden else character


@record(frozen=True)
class Diagnostic:
    """One finding: its kind, its place, related places, and the block (`subject`) it belongs to."""

    code: Code
    where: Location
    parameters: tuple[tuple[str, str], ...] = ()
    related: tuple[Location, ...] = ()
    subject: str = ""
    suggestion: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity

    def _values(self, language: Language) -> dict[str, str]:
        """The parameters in a language: in English `unit_en` stands for `unit`, where there is one."""
        values = dict(self.parameters)
        if language == "en":
            values |= {name[:-3]: value for name, value in self.parameters if name.endswith("_en")}
        return values

    def message(self, language: Language = "ko") -> str:
        template = self.code.ko if language == "ko" else self.code.en
        return template.format(**self._values(language))

    def advice(self, language: Language = "ko") -> str:
        """The way out: "did you mean" and the code's own hint."""
        korean = language == "ko"
        parts = []
        if self.suggestion:
            parts.append(
                f"혹시 ‘{self.suggestion}’인가요?" if korean else f"did you mean ‘{self.suggestion}’?"
            )
        template = self.code.ko_hint if korean else self.code.en_hint
        if template:
            parts.append(template.format(**self._values(language)))
        return " ".join(parts)

    def hint(self, language: Language = "ko") -> str:
        """The way out with the related places."""
        places = ", ".join(str(place) for place in self.related)
        also = f"함께 볼 곳: {places}" if language == "ko" else f"see also {places}"
        return " ".join(filter(None, (self.advice(language), also if places else "")))

    def explain(self, language: Language = "ko") -> str:
        """`path:line: CODE message (hint)`, one line."""
        hint = self.hint(language)
        tail = f" ({hint})" if hint else ""
        return f"{self.where}: {self.code.name} {self.message(language)}{tail}"

    @property
    def sort_key(self) -> tuple[str, int, str, tuple[tuple[str, str], ...]]:
        return (self.where.path, self.where.line, self.code.name, self.parameters)


@record(frozen=True)
class Report:
    """All findings of a run, sorted by place and without repeats."""

    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @classmethod
    def of(cls, *groups: Iterable[Diagnostic]) -> "Report":
        unique = dict.fromkeys(found for group in groups for found in group)
        return cls(tuple(sorted(unique, key=lambda found: found.sort_key)))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(found for found in self.diagnostics if found.severity is Severity.ERROR)


class ContentError(Exception):
    """The author's fault: carries its findings; the command line prints them and exits with 1."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.report = Report.of(diagnostics)
        super().__init__("\n".join(found.explain("en") for found in self.report.diagnostics))
