"""Facts and texts: what is used although it should not be, and literals that tell another number.

In: the uses of facts and the lines with numbers. Out: findings at the words, with the fact's line.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.claims import Line
from generator.check.numbers import Numbers
from generator.check.quantities import Quantity, find_quantities
from generator.check.texts import Text, Texts
from generator.check.words import content_stems
from generator.codes.check import numbers as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.model.library import Library
from generator.model.merged import MergedSite
from generator.model.story import Fact
from generator.records import record

_AIM = re.compile(
    r"목표|예정|계획|향후|앞으로|하려|싶|겠습니다|겠다|까지\s?(?:올|높|낮|줄|늘|끌|도달|달성)|향해|지향|추진|진행\s?중|준비|노력"
    r"|\b(?:target|goal|plan|aim|will|intend|by 20\d\d|toward)",
    re.IGNORECASE,
)


def check_facts(merged: MergedSite, texts: Texts, numbers: Numbers) -> Iterator[Diagnostic]:
    """Uses of facts that are not verified, targets told as done, and literals that contradict."""
    library = merged.site.library
    yield from _check_uses(merged, texts)
    yield from _check_targets(library, texts)
    yield from _check_literals(library, numbers)


def _check_uses(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """A fact the author has not verified, or must not tell, in what others read or hear."""
    facts = merged.site.library.fact_of
    told: set[tuple[Location, str]] = set()
    for reference in merged.references:
        text = texts.of_block.get(reference.block)
        fact = facts.get(reference.id) if reference.kind == "fact" else None
        if fact is None or fact.status == "verified" or text is None or not text.shown:
            continue
        where = _place_of_fact(text, reference.id)
        if (where, reference.id) in told:
            continue
        told.add((where, reference.id))
        code = codes.FORBIDDEN_FACT if fact.status == "do-not-use" else codes.UNVERIFIED_FACT
        yield code.at(where, subject=text.subject, related=[fact.where], name=fact.id, value=fact.value)


def _place_of_fact(text: Text, name: str) -> Location:
    """The line of the text that uses a fact: that of the words before it, or of the text."""
    if text.merged is None:
        return text.where
    spans = text.merged.spans
    for index, span in enumerate(spans):
        if span.via == f"fact:{name}":
            beside = [*reversed(spans[:index]), *spans[index + 1 :]]
            return next((other.where for other in beside if not other.via.startswith("fact:")), span.where)
    return text.merged.locate(0)


def _check_targets(library: Library, texts: Texts) -> Iterator[Diagnostic]:
    """A target's number in a sentence that does not say that it is one."""
    targets = {f"fact:{name}": fact for name, fact in library.fact_of.items() if fact.kind == "target"}
    if not targets:
        return
    told: set[tuple[Location, str]] = set()
    for text in texts.shown:
        if text.merged is None or not any(piece.via in targets for piece in text.merged.pieces):
            continue
        for span in text.merged.spans:
            fact = targets.get(span.via)
            if fact is None or text.plain[span.start : span.stop].strip() != fact.value:
                continue
            words = next(
                (
                    line.words
                    for line in text.sentences
                    if line.start <= span.start < line.start + len(line.words)
                ),
                "",
            )
            where = _place_of_fact(text, span.via.removeprefix("fact:"))
            if not _AIM.search(words) and (where, span.via) not in told:
                told.add((where, span.via))
                yield codes.TARGET_AS_DONE.at(
                    where, subject=text.subject, related=[fact.where], value=fact.value, name=fact.id
                )


@record(frozen=True)
class _Known:
    """A fact as literals are compared with it."""

    fact: Fact
    owner: str
    stems: frozenset[str]
    scope: frozenset[str]
    value: Quantity
    before: Quantity | None
    phrase: str = ""
    """The subject as it is written, where its words by themselves say too little."""


def _check_literals(library: Library, numbers: Numbers) -> Iterator[Diagnostic]:
    """A number typed into a sentence that is about a fact's subject, and is not the fact's."""
    index: dict[str, list[_Known]] = defaultdict(list)
    same_subject: dict[frozenset[str], list[_Known]] = defaultdict(list)
    for known in _known_facts(library):
        same_subject[known.stems].append(known)
        index[max(known.stems, key=lambda stem: (len(stem), stem))].append(known)
    if not index:
        return
    told: set[tuple[Location, str]] = set()
    for line in numbers.lines:
        stems = set(line.stems)
        joined = "".join(line.words.split()).casefold()
        candidates = [known for stem in stems for known in index.get(stem, ())[:20]]
        for known in dict.fromkeys(candidates):
            if not all(stem in stems or stem in joined for stem in known.stems):
                continue
            if known.phrase not in joined:
                continue
            if not _in_scope(known, line, stems):
                continue
            found = _contradiction(line, known, same_subject[known.stems])
            if found is None:
                continue
            quantity, code = found
            where = line.text.place(line.sentence.start + line.offset + quantity.start)
            if (where, known.fact.id) not in told:
                told.add((where, known.fact.id))
                yield code.at(
                    where, subject=line.text.subject, related=[known.fact.where],
                    mine=quantity.words, value=known.fact.value, name=known.fact.id,
                )  # fmt: skip
            break


def _known_facts(library: Library) -> Iterator[_Known]:
    for name, fact in library.fact_of.items():
        subject = re.sub(r"\([^()]*\)", " ", fact.subject)
        stems = frozenset(content_stems(subject))
        value = _quantity(
            fact.value if not fact.unit or fact.unit in fact.value else f"{fact.value}{fact.unit}"
        )
        phrase = "".join(subject.split()).casefold()
        telling = len(stems) >= 2 or any(len(stem) >= 4 for stem in stems)
        if value is None or not value.dimension or not stems or not (telling or len(phrase) >= 4):
            continue
        owner = name.partition("/")[0] if "/" in name else ""
        scope = frozenset(content_stems(fact.scope))
        yield _Known(fact, owner, stems, scope, value, _quantity(fact.before), "" if telling else phrase)


def _quantity(text: str) -> Quantity | None:
    return next(iter(find_quantities(text)), None)


def _in_scope(known: _Known, line: Line, stems: set[str]) -> bool:
    """Whether the sentence may be about what the fact is about: its scope is named, or its story told."""
    if known.owner:
        return known.owner in line.text.stories
    return not known.scope or known.scope <= stems


def _contradiction(line: Line, known: _Known, siblings: Iterable[_Known]) -> tuple[Quantity, Code] | None:
    """The quantity that stands where the fact's should: the only one of its unit, and not a known one."""
    rivals = [
        quantity
        for quantity in line.quantities
        if quantity.dimension == known.value.dimension
        and not line.text.via(line.sentence.start + line.offset + quantity.start).startswith("fact:")
    ]
    if not rivals or len(rivals) > 2:
        return None
    right = [known.value, *(other.value for other in siblings)]
    right += [other.before for other in (known, *siblings) if other.before]
    equal = [quantity for quantity in rivals if any(quantity.agrees(value) for value in right)]
    fact = known.fact
    if equal:
        if fact.status == "do-not-use" and line.text.shown:
            return equal[0], codes.FORBIDDEN_FACT_TYPED
        if fact.kind == "target" and line.text.shown and not _AIM.search(line.words) and not line.aims:
            return equal[0], codes.TARGET_TYPED_AS_DONE
        return None
    if len(rivals) > 1 or line.aims or line.partial or fact.kind == "target" or fact.status == "do-not-use":
        return None
    return rivals[0], codes.CONTRADICTS_FACT
