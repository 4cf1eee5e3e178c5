"""What an edition's own words tell although the sources hold it as private: the author's slips.

In: the whole library, one edition of it, and what is shown. Out: findings at the words that tell, with the
private place beside them. What the edition shows as a field of its own is no slip.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.check.answered import read_allowances
from generator.codes import release as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.library import Library
from generator.private_things import Slip, private_things
from generator.records import record
from generator.withheld import Kind, Secret, find_withheld, letters_of, texts_of

SHOWN = 60
"""Letters of a private text that a finding quotes."""


@record(frozen=True)
class OwnWords:
    """The words of an edition, text by text, each line with its place."""

    texts: tuple[tuple[tuple[str, Location], ...], ...]

    @classmethod
    def of(cls, library: Library) -> "OwnWords":
        return cls(tuple(texts_of(library)))

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple("".join(letters_of(row) for row, _ in text) for text in self.texts)

    def places(self, secret: Secret) -> Iterator[Location]:
        """Where a secret begins, once for each text that tells it."""
        for text, letters in zip(self.texts, self._letters, strict=True):
            if secret.kind is Kind.TELLTALE or secret.letters in letters:
                place = _place_in(text, letters, secret)
                if place is not None:
                    yield place


def _place_in(text: tuple[tuple[str, Location], ...], letters: str, secret: Secret) -> Location | None:
    if secret.kind is not Kind.SENTENCE:
        lines = (where for row, where in text if any(find_withheld(row, [secret])))
        return next(lines, None)
    at = letters.find(secret.letters)
    for row, where in text:
        at -= len(letters_of(row))
        if at < 0:
            return where
    return None


def find_told(
    whole: Library, edition: Library, shown: Iterable[str]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """What must not be published, and what a person had better look at, of all that is `shown`."""
    slips = private_things(whole, edition)
    secrets = tuple(slip.secret for slip in slips)
    seen = {id(secret) for text in shown for secret in find_withheld(text, secrets)}
    words = OwnWords.of(edition)
    allowed = [one for one in read_allowances(whole) if one.code == codes.PRIVATE_TOLD.name]
    sure: dict[tuple[Location, str], Diagnostic] = {}
    likely: dict[tuple[Location, str], Diagnostic] = {}
    for slip in slips:
        if id(slip.secret) not in seen:
            continue
        for place in words.places(slip.secret):
            home = slip.secret.where
            if any(one.covers(place) or (one.start and one.covers(home)) for one in allowed):
                continue
            found = _finding(slip, place)
            (sure if slip.sure else likely).setdefault((place, slip.secret.letters), found)
    return (
        tuple(one for key, one in sure.items() if not _within(key, sure)),
        tuple(one for key, one in likely.items() if key not in sure and not _within(key, sure)),
    )


def _within(key: tuple[Location, str], told: Iterable[tuple[Location, str]]) -> bool:
    """Whether a finding is but a part of another at the same place."""
    place, letters = key
    return any(place == other and letters != longer and letters in longer for other, longer in told)


def _finding(slip: Slip, place: Location) -> Diagnostic:
    text, home = slip.secret.text, slip.secret.where
    quoted = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    code = codes.PRIVATE_TOLD if slip.sure else codes.MAYBE_PRIVATE
    return code.at(place, related=[home] if home != place else [], text=quoted)
