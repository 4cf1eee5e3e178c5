"""The words of the vocabulary: which tag a word of the author's means, and which tags a text names."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.model.library import Library
from generator.text.fold import fold


class Vocabulary:
    """Tags by every way they are written: id, label, aliases; then tags and stack used in stories."""

    def __init__(self, library: Library) -> None:
        self.labels: dict[str, str] = {}
        self._tag_of: dict[str, str] = {}
        for tag in library.tags:
            self.labels[tag.id] = tag.label or tag.id
            for form in (tag.id, tag.label, *tag.aliases):
                self._add(form, tag.id)
        for story in library.experiences:
            for word in (*story.tags, *story.stack):
                self._add(word, word)

    def _add(self, form: str, tag: str) -> None:
        if fold(form):
            self._tag_of.setdefault(fold(form), tag)
            self.labels.setdefault(tag, tag)

    def tag(self, word: str) -> str:
        """The tag a word means; the word itself when the vocabulary does not have it."""
        return self._tag_of.get(fold(word), word)

    def tags(self, words: Iterable[str]) -> tuple[str, ...]:
        """The tags of some words, each once, in order."""
        return tuple(dict.fromkeys(self.tag(word) for word in words))

    def label(self, tag: str) -> str:
        return self.labels.get(tag, tag)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted((form for form in self._tag_of if len(form) > 1), key=lambda form: (-len(form), form))
        return re.compile("|".join(map(_whole_word, forms)) or r"(?!)")

    def named_in(self, text: str) -> tuple[str, ...]:
        """The tags whose words stand in a text: `Java` is not found in `JavaScript`."""
        return tuple(dict.fromkeys(self._named(fold(text))))

    def _named(self, folded: str) -> Iterator[str]:
        for match in self._pattern.finditer(folded):
            yield self._tag_of[match[0]]


_PARTICLES = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|으로|로|도|만|부터|까지|나|이나|라|이라|보다|처럼|등|및|들|인|이며|이고|이다|"
    "입니다|라는|이라는|라고|이라고|란|이란"
)
"""What may follow a noun to the end of its word: `대사` is in `대사에서의`, not in `대사관`."""

_VERBS = "하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|시키|시킨|시켰"
"""How a verb made of a noun goes on: `협업하는`, `튜닝한`."""


def _whole_word(form: str) -> str:
    """A pattern for a word: Latin letters and digits must not go on; Korean takes particles behind."""
    before = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", form) else r"(?<![가-힣])"
    after = ""
    if re.search(r"[a-z0-9+#]$", form):
        after = r"(?![a-z0-9])"
    elif re.search(r"[가-힣]$", form):
        after = rf"(?=(?:{_PARTICLES}){{0,3}}(?![가-힣])|{_VERBS})"
    return f"{before}{re.escape(form)}{after}"
