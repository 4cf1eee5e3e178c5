"""Numbers that disagree: copies of a sentence, the same claim, and one number with two nouns.

In: texts. Out: findings with both places, each pair of places once, and each odd amount once.
"""

from collections.abc import Iterable, Iterator

from generator.check.amounts import find_amounts
from generator.check.changes import find_changes, read_changes
from generator.check.claims import read_lines
from generator.check.copies import find_copies, find_retold
from generator.check.nouns import find_other_nouns
from generator.check.pairs import Attested, disagree, place_of
from generator.check.texts import Texts, foreign
from generator.diagnostics import Diagnostic, Location


class Numbers:
    """All sentences with quantities of a site, read once for every rule about numbers."""

    def __init__(self, texts: Texts) -> None:
        self.lines = [
            line
            for text in texts.all
            if (text.shown and not foreign(text)) or text.kind == "task"
            for line in read_lines(text)
        ]


def check_numbers(numbers: Numbers, facts: Iterable[Diagnostic] = ()) -> Iterator[Diagnostic]:
    """Findings of all texts of a profile against each other; not again what `facts` says of an amount."""
    known = {(finding.where, dict(finding.parameters).get("mine", "")) for finding in facts}
    lines = numbers.lines
    attested = Attested(lines)
    changes = tuple(read_changes(lines))
    told: set[tuple[Location, float]] = set()
    places: set[frozenset[Location]] = set()
    for pair in (
        *find_copies(lines),
        *find_changes(changes, attested),
        *find_amounts(lines, changes, attested),
        *find_retold(lines, attested),
    ):
        here, there = place_of(pair.other, pair.theirs), place_of(pair.one, pair.mine)
        if here == there or frozenset((here, there)) in places or (here, pair.theirs.low) in told:
            continue
        if (here, pair.theirs.words) in known or (there, pair.mine.words) in known:
            continue
        told.add((here, pair.theirs.low))
        places.add(frozenset((here, there)))
        yield disagree(pair)
    yield from find_other_nouns(lines)
