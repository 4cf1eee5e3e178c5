"""The answered essays of all applications, found again by theme without comparing all with all."""

from functools import cached_property
from itertools import islice

from generator.compose.vocabulary import Vocabulary
from generator.model.application import Company, Position
from generator.model.interview import Essay
from generator.model.library import Library
from generator.model.submission import Submission
from generator.records import record
from generator.text.fold import fold

MOST = 5
"""How many answers on one theme are shown beside an essay."""

SAME_THEME = 0.5
"""How alike two form questions must be to be one theme without tags: Dice's share of common letter
pairs (https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient)."""

_CANDIDATES = 20
"""How many questions that share a rare letter pair are compared; keeps the work linear."""


@record(frozen=True)
class Answered:
    """An essay with an answer, and when it was sent."""

    company: Company
    position: Position
    essay: Essay

    @cached_property
    def sent(self) -> Submission | None:
        return self.position.last_sent

    @property
    def sent_text(self) -> str:
        """The answer as it was sent; empty where it was not frozen."""
        found = self.position.submitted(self.essay)
        return found[1].text if found else ""

    @cached_property
    def rank(self) -> tuple[bool, int, str, str]:
        """Sent ones first, the latest on top."""
        day = -self.sent.day.toordinal() if self.sent else 0
        return (self.sent is None, day, self.position.key, self.essay.id)


class AnsweredEssays:
    """An index of answered essays by tag and by the wording of the question."""

    def __init__(self, library: Library, vocabulary: Vocabulary) -> None:
        answered = [
            Answered(company, position, essay)
            for company in library.companies
            for position in company.positions
            for essay in position.essays
            if essay.answer
        ]
        self._elsewhere: dict[tuple[int, str], list[Answered]] = {}
        self._by_tag: dict[str, list[Answered]] = {}
        self._by_title: dict[str, list[Answered]] = {}
        for entry in sorted(answered, key=lambda entry: entry.rank):
            for tag in vocabulary.tags(entry.essay.tags):
                self._by_tag.setdefault(tag, []).append(entry)
            self._by_title.setdefault(fold(entry.essay.title), []).append(entry)
        self._titles_of: dict[str, list[str]] = {}
        for title in self._by_title:
            for pair in _pairs(title):
                self._titles_of.setdefault(pair, []).append(title)

    def on_theme_of(self, essay: Essay, tags: tuple[str, ...], position: str) -> list[Answered]:
        """The best few answers of other positions that share a tag or the wording of the question."""
        lists = [self._by_tag[tag] for tag in tags if tag in self._by_tag]
        lists += [self._by_title[title] for title in self._similar_titles(fold(essay.title))]
        found = {id(entry): entry for entries in lists for entry in self._first_elsewhere(entries, position)}
        return sorted(found.values(), key=lambda entry: entry.rank)[:MOST]

    def _first_elsewhere(self, entries: list[Answered], position: str) -> list[Answered]:
        """The best of a list of the index; a list of thousands is not gone through for every question."""
        key = (id(entries), position)
        if key not in self._elsewhere:
            others = (entry for entry in entries if entry.position.key != position)
            self._elsewhere[key] = list(islice(others, MOST))
        return self._elsewhere[key]

    def _similar_titles(self, title: str) -> list[str]:
        pairs = _pairs(title)
        known = [pair for pair in pairs if pair in self._titles_of]
        rarest = sorted(known, key=lambda pair: (len(self._titles_of[pair]), pair))[:12]
        candidates = dict.fromkeys(other for pair in rarest for other in self._titles_of[pair][:_CANDIDATES])
        return [other for other in candidates if _likeness(pairs, _pairs(other)) >= SAME_THEME]


def _pairs(title: str) -> frozenset[str]:
    """The pairs of neighbouring letters within the words of a title."""
    return frozenset(word[index : index + 2] for word in title.split() for index in range(len(word) - 1))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)
