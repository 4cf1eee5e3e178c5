"""Names that an edition does not tell: where it says them all the same.

In: the whole library, one edition of it, and texts. Out: the names found, with their places. Publishing looks
through the finished site with it, a build through the words it was made of.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import field
from functools import cached_property
from urllib.parse import unquote

from generator.check.names import COMMON, NameIndex, spellings
from generator.codes import release as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.library import Library
from generator.records import record
from generator.withheld import said_lines, withheld_names

SHORTEST_IN_LINK = 4
"""Letters of a name that a link may hold by chance when there are fewer."""

ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\"'`)\]}|,]+|www\.[^\s<>\"'`)\]}|,]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@record(frozen=True)
class HiddenNames:
    """Names of companies, employers and clients that are not told, and where each stands."""

    places: dict[str, Location] = field(default_factory=dict)
    index: NameIndex = field(default_factory=NameIndex)

    @classmethod
    def of(cls, whole: Library, edition: Library, allowed: Collection[str] = ()) -> "HiddenNames":
        """What `edition` does not name, but for what is `allowed`."""
        places = {one.name: one.where for one in withheld_names(whole, edition) if one.name not in allowed}
        return cls(places, NameIndex.of((name, form) for name in places for form in spellings(name)))

    def find(self, text: str) -> Iterator[str]:
        """The names in a text, where a firm is meant and not an ordinary word."""
        yield from (name for mention in self.index.find(text) if mention.sure for name in mention.owners)
        for address in ADDRESS.findall(text) if self._in_links else ():
            words = dict.fromkeys(_WORD.findall(unquote(address).casefold()))
            yield from (self._in_links[word] for word in words if word in self._in_links)

    @cached_property
    def _in_links(self) -> dict[str, str]:
        """By the one word a link may say it with, the names long enough to mean nobody else."""
        forms = ((name, form.casefold()) for name in self.places for form in spellings(name))
        words = ((name, "".join(_WORD.findall(form))) for name, form in forms)
        return {word: name for name, word in words if len(word) >= SHORTEST_IN_LINK and word not in COMMON}


def find_told_names(whole: Library, edition: Library, pages: Iterable[str]) -> Iterator[Diagnostic]:
    """The lines of an edition that tell a hidden name which its pages show.

    A name that stands in no line of its own (an expression printed it) is found where it is hidden.
    """
    hidden = HiddenNames.of(whole, edition)
    shown = dict.fromkeys(name for page in pages for name in hidden.find(page))
    if not shown:
        return
    told: dict[tuple[str, Location], None] = {}
    for text, where in said_lines(edition):
        told.update(dict.fromkeys((name, where) for name in hidden.find(text) if name in shown))
    named = {name for name, _ in told}
    told.update(dict.fromkeys((name, hidden.places[name]) for name in shown if name not in named))
    for name, where in told:
        home = hidden.places[name]
        yield codes.NAME_TOLD.at(where, related=[home] if home != where else [], name=name)
