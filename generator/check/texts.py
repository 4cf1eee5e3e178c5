"""The texts of a site that are checked, each once: what is sent, what is said, and what is for oneself.

In: a merged site. Out: texts that know whose they are and where every word of them stands.
"""

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import Literal

from generator.diagnostics import Location
from generator.model.blocks import Anchor, Block
from generator.model.library import Library
from generator.model.merged import Merged, MergedSite
from generator.records import record
from generator.text.plain import inline_plain
from generator.text.sentence import sentence_ranges

Use = Literal["sent", "said", "told", "own"]
"""Sent with the form, said in an interview, told of one's work, or kept for oneself."""

_USES: dict[str, Use] = {
    "essay": "sent",
    "introduction": "said",
    "answer": "said",
    "short": "said",
    "english": "said",
    "follow-up": "said",
    "reasons": "said",
    "closing": "said",
    "reverse_questions": "said",
    "points": "said",
    "highlights_text": "said",
    "highlight": "said",
    "core_message": "said",
    "experience": "told",
    "career": "told",
}
_LATER = ("career", "highlight")
"""Kinds of blocks that repeat what stands elsewhere as a block of its own."""

_FOREIGN = ("posting", "responsibilities", "requirement")
"""Kinds whose words are the employer's."""


_NOWHERE = Location("")


@record(frozen=True, eq=False)
class Sentence:
    """A sentence of a text: its words and where it starts in the text."""

    text: "Text"
    start: int
    words: str

    @property
    def where(self) -> Location:
        return self.text.place(self.start)


@record(frozen=True, eq=False)
class Text:
    """A text as it is read: whose it is, what it is for, and the page place it stands at.

    `source` is its Markdown before merging. `company` and `position` (`company/position`) are empty for what
    belongs to the profile; `stories` are the experiences and careers (`career/id`) it is about, as far as the
    sources say, `careers` the employments those belong to.
    """

    plain: str
    kind: str
    use: Use
    path: str
    subject: str
    company: str = ""
    position: str = ""
    stories: frozenset[str] = frozenset()
    careers: frozenset[str] = frozenset()
    merged: Merged | None = None
    where: Location = _NOWHERE
    source: str = ""
    topic: str = ""
    """The question it answers, or the title of the experience it tells."""

    def place(self, start: int) -> Location:
        """The source line of a character."""
        return self.merged.locate(start) if self.merged else self.where

    def via(self, start: int) -> str:
        """What a character came in through: `fact:id`, `experience:id` or ""."""
        if self.merged is None or len(self.merged.pieces) < 2:
            return ""
        span = self.merged.span_at(start)
        return span.via if span else ""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        plain = self.plain
        return tuple(Sentence(self, start, plain[start:stop]) for start, stop in sentence_ranges(plain))

    @property
    def shown(self) -> bool:
        """Whether others read or hear it."""
        return self.use != "own"


@record(frozen=True)
class Texts:
    """All texts of a site; `of_block` finds the text of a block."""

    all: tuple[Text, ...]
    of_block: dict[Block, Text] = field(default_factory=dict)

    @cached_property
    def shown(self) -> tuple[Text, ...]:
        return tuple(text for text in self.all if text.shown)


def gather_texts(merged: MergedSite) -> Texts:
    """Every text once, although it may stand on many pages."""
    library = merged.site.library
    stories = _stories(merged)
    topics = _topics(merged)
    chosen: dict[tuple[object, ...], list[Block]] = {}
    for block in merged.site.blocks:
        if block.what != "earlier":
            chosen.setdefault((block.path, block.passage.lines, block.passage.text), []).append(block)
    texts: list[Text] = []
    of_block: dict[Block, Text] = {}
    for blocks in chosen.values():
        block = min(blocks, key=lambda block: block.what in _LATER)
        company, position = owner_of(block.path, library)
        told = stories.get(block, frozenset()) | _told_by(block, library)
        text = Text(
            plain=merged.of(block).plain,
            kind=block.what,
            use=_USES.get(block.what, "own"),
            path=block.path,
            subject=place_of(block.anchor),
            company=company,
            position=position,
            stories=told,
            careers=_careers_of(told, library),
            merged=merged.of(block),
            source=block.passage.text,
            topic=topics.get(block, ""),
        )
        texts.append(text)
        of_block.update(dict.fromkeys(blocks, text))
    texts.extend(_lines(merged))
    return Texts(tuple(texts), of_block)


def foreign(text: Text) -> bool:
    """Whether the words are the employer's own, pasted."""
    return text.kind in _FOREIGN


def place_of(anchor: Anchor) -> str:
    """A place on a page as one text."""
    return f"{anchor.page}#{anchor.id}" if anchor.id else anchor.page


def owner_of(path: str, library: Library) -> tuple[str, str]:
    """The company and the `company/position` a source file belongs to, "" for the profile's own."""
    root = library.profile.where.path.removesuffix("profile.yml")
    parts = path.removeprefix(root).split("/")
    if len(parts) < 3 or parts[0] != "companies":
        return "", ""
    key = f"{parts[1]}/{parts[2]}"
    return parts[1], "" if parts[2] in ("questions", "pages", "company.md") else key


def _told_by(block: Block, library: Library) -> frozenset[str]:
    if block.owner:
        return frozenset({block.owner})
    root = library.profile.where.path.removesuffix("profile.yml")
    name = block.path.removeprefix(root)
    return frozenset({name.removesuffix(".md")}) if name.startswith("career/") else frozenset()


def _careers_of(stories: frozenset[str], library: Library) -> frozenset[str]:
    """The employments of stories, those of experiences included."""
    found = {name.removeprefix("career/") for name in stories if name.startswith("career/")}
    known = (library.experience_of.get(name) for name in stories)
    return frozenset(found | {story.career for story in known if story and story.career})


def _stories(merged: MergedSite) -> dict[Block, frozenset[str]]:
    """The experiences each block is about: named by its essay or question, or told in it."""
    found: dict[Block, set[str]] = {}
    for pack in merged.site.packs:
        for essay in pack.essays:
            found.setdefault(essay.answer, set()).update(essay.essay.experiences)
        for view in pack.questions:
            for block in (view.answer, view.short, view.english):
                found.setdefault(block, set()).update(view.question.experiences)
    for reference in merged.references:
        if reference.kind == "experience":
            found.setdefault(reference.block, set()).add(reference.id)
    return {block: frozenset(names) for block, names in found.items()}


def _topics(merged: MergedSite) -> dict[Block, str]:
    """What each block of an answer or an experience is about, in the words of its heading."""
    found: dict[Block, str] = {}
    experiences = merged.site.library.experience_of
    for block in merged.site.blocks:
        if block.owner in experiences:
            found[block] = experiences[block.owner].title
    for pack in merged.site.packs:
        for view in pack.questions:
            for block in (view.answer, view.short, view.english):
                found[block] = view.text
            for followup in view.followups:
                found[followup.answer] = f"{view.text}\n{followup.text}"
    return found


def _lines(merged: MergedSite) -> Iterator[Text]:
    """One-line texts that are no blocks: what a question asks, and the keywords one means to say."""
    library = merged.site.library
    seen: set[object] = set()
    for pack in merged.site.packs:
        for view in pack.questions:
            question = view.question
            if id(question) in seen:
                continue
            seen.add(id(question))
            company, position = owner_of(question.where.path, library)
            if question.keywords:
                yield Text(
                    plain=inline_plain(f"{question.text} {', '.join(question.keywords)}"),
                    kind="keywords",
                    use="said",
                    path=question.where.path,
                    subject=place_of(view.anchor),
                    company=company,
                    position=position,
                    stories=frozenset(question.experiences),
                    where=question.where,
                )
