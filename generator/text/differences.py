"""What became of a text, sentence by sentence.

In: two plain texts. Out: every later difference, in the order of the earlier text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from generator.records import record
from generator.text.sentence import split_sentences

SAME_SENTENCE = 0.45
"""How alike two sentences must be to be one sentence that was reworded, by difflib's ratio."""

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")


@record(frozen=True)
class Stretch:
    """A part of a sentence; `changed` where the other version says something else."""

    text: str
    changed: bool = False


@record(frozen=True)
class Change:
    """A sentence that is no longer the same; one side is empty where it was added or left out.

    `moved`: the very same sentence now stands elsewhere.
    """

    kind: Literal["reworded", "added", "removed", "moved"]
    before: tuple[Stretch, ...] = ()
    after: tuple[Stretch, ...] = ()


def find_changes(before: str, after: str) -> tuple[Change, ...]:
    """The sentences of `before` that `after` says differently, has elsewhere or lacks, and its new ones.

    White space and line breaks make no difference.
    """
    old, new = split_sentences(before), split_sentences(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Change] = []
    for kind, start, stop, from_, to in matcher.get_opcodes():
        if kind != "equal":
            found += _pair(old[start:stop], new[from_:to])
    return tuple(_join_moved(found))


def _pair(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The changes of a stretch: reworded sentences side by side, in order, the rest left out or added."""
    waiting = list(new)
    for sentence in old:
        best = max(range(len(waiting)), key=lambda index: _likeness(sentence, waiting[index]), default=None)
        if best is None or _likeness(sentence, waiting[best]) < SAME_SENTENCE:
            yield Change("removed", before=(Stretch(sentence, True),))
            continue
        yield from (Change("added", after=(Stretch(text, True),)) for text in waiting[:best])
        yield _reword(sentence, waiting[best])
        del waiting[: best + 1]
    yield from (Change("added", after=(Stretch(text, True),)) for text in waiting)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _reword(before: str, after: str) -> Change:
    """Both versions cut where they differ, between words."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    left: list[Stretch] = []
    right: list[Stretch] = []
    for kind, start, stop, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left.append(Stretch("".join(old[start:stop]), kind != "equal"))
        right.append(Stretch("".join(new[from_:to]), kind != "equal"))
    return Change("reworded", _without_empty(left), _without_empty(right))


def _without_empty(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    return tuple(stretch for stretch in stretches if stretch.text)


def _join_moved(changes: Sequence[Change]) -> Iterator[Change]:
    """A sentence left out here and added there word for word was only moved."""
    removed = Counter(change.before[0].text for change in changes if change.kind == "removed")
    added = Counter(change.after[0].text for change in changes if change.kind == "added")
    moved = removed & added
    gone = Counter(moved)
    for change in changes:
        if change.kind == "removed" and moved[change.before[0].text]:
            moved[change.before[0].text] -= 1
            text = (Stretch(change.before[0].text),)
            yield Change("moved", text, text)
        elif change.kind == "added" and gone[change.after[0].text]:
            gone[change.after[0].text] -= 1
        else:
            yield change
