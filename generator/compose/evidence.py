"""Which experiences answer a requirement or a question: the author's choice first, then shared tags."""

from collections.abc import Iterable

from generator.codes import content as codes
from generator.compose.vocabulary import Vocabulary
from generator.diagnostics import Diagnostic, Location
from generator.model.application import Requirement
from generator.model.interview import Question
from generator.model.library import Library
from generator.model.story import Experience
from generator.model.views import Evidence
from generator.text.fold import closest

MOST = 4
"""How many experiences are offered by tags alone; choosing by hand has no limit."""


class EvidenceFinder:
    """Finds experiences; unknown ones become findings in `found`."""

    def __init__(self, library: Library, vocabulary: Vocabulary) -> None:
        self._library = library
        self._vocabulary = vocabulary
        self._tags = {story.id: vocabulary.tags((*story.tags, *story.stack)) for story in library.experiences}
        self._tagged: dict[str, list[Experience]] = {}
        for story in library.experiences:
            for tag in self._tags[story.id]:
                self._tagged.setdefault(tag, []).append(story)
        self._best: dict[frozenset[str], tuple[Evidence, ...]] = {}
        self._withheld = {name for (kind, name), _ in library.withheld if kind == "experience"}
        self._answers: dict[str, list[Experience]] = {}
        for story in library.experiences:
            for word in story.answers:
                self._answers.setdefault(word, []).append(story)
                self._answers.setdefault(vocabulary.tag(word), []).append(story)
        self.found: list[Diagnostic] = []

    def tags_of(self, story: Experience) -> tuple[str, ...]:
        """The tags and techniques of an experience, as the vocabulary writes them."""
        return self._tags[story.id]

    def chosen(self, names: Iterable[str], where: Location) -> tuple[Evidence, ...]:
        """The experiences the author named; an unknown name is a finding at `where`."""
        known = self._library.experience_of
        stories = []
        for name in dict.fromkeys(names):
            if name in known:
                stories.append(Evidence(known[name], True))
            elif name not in self._withheld and ("experience", name) not in self._library.broken:
                self.found.append(
                    codes.UNKNOWN_EXPERIENCE.at(where, suggestion=closest(name, known), name=name)
                )
        return tuple(stories)

    def for_requirement(self, requirement: Requirement) -> tuple[Evidence, ...]:
        """Chosen experiences, else those sharing the requirement's tags, else the tags its text names."""
        chosen = self.chosen(requirement.experiences, requirement.where.of("experiences"))
        if chosen:
            return chosen
        words = self._vocabulary.tags(requirement.tags) or self._vocabulary.named_in(requirement.text)
        return self._by_tags(words)

    def for_question(self, question: Question) -> tuple[Evidence, ...]:
        """Chosen experiences, then those that say they answer this question or one of its tags."""
        chosen = self.chosen(question.experiences, question.where.of("experiences"))
        tags = self._vocabulary.tags(question.tags)
        answering = [
            Evidence(story, False, tuple(tag for tag in tags if tag in self._vocabulary.tags(story.answers)))
            for word in (question.id, *tags)
            for story in self._answers.get(word, ())
        ]
        return _each_once((*chosen, *answering)) or self._by_tags(tags)

    def by_tags(self, words: Iterable[str]) -> tuple[Evidence, ...]:
        return self._by_tags(self._vocabulary.tags(words))

    def _by_tags(self, tags: tuple[str, ...]) -> tuple[Evidence, ...]:
        wanted = frozenset(tags)
        if wanted not in self._best:
            stories = {story.id: story for tag in wanted for story in self._tagged.get(tag, ())}
            common = {name: tuple(tag for tag in self._tags[name] if tag in wanted) for name in stories}
            ranked = sorted(stories, key=lambda name: (-len(common[name]), name))
            self._best[wanted] = tuple(Evidence(stories[name], False, common[name]) for name in ranked[:MOST])
        return self._best[wanted]


def _each_once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({found.experience.id: found for found in reversed(evidence)}.values())[::-1]
