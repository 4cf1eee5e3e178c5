"""Ids of blocks within a file: written by the author, or from the folded text.

In: the explicit ids and texts of blocks in order. Out: one unique id each, and what is wrong.
"""

from collections.abc import Iterable, Iterator

from generator.codes.sources import files as codes
from generator.diagnostics import Diagnostic, Location
from generator.records import record
from generator.text.fold import slug
from generator.text.plain import inline_plain


@record(frozen=True)
class Named:
    """A block that needs an id: the one its author wrote, its text and its place."""

    id: str | None
    text: str
    where: Location


def assign_ids(
    blocks: Iterable[Named], found: list[Diagnostic], written: dict[str, Location] | None = None
) -> tuple[str, ...]:
    """The id of each block; a derived id that is taken gets `-2`, `-3`, ….

    An explicit id that occurs twice, or that is no slug, is an error. `written` holds the explicit ids of
    other files of the scope; those of these blocks are added to it.
    """
    named = tuple(blocks)
    taken = written if written is not None else {}
    for block in named:
        if block.id is None:
            continue
        if slug(block.id) != block.id:
            found.append(codes.BAD_ID.at(block.where, name=block.id, proposal=slug(block.id)))
        if block.id in taken:
            found.append(codes.DUPLICATE_ID.at(block.where, id=block.id, related=(taken[block.id],)))
        taken.setdefault(block.id, block.where)
    return tuple(_assign(named, {block.id for block in named if block.id}))


def _assign(named: Iterable[Named], taken: set[str]) -> Iterator[str]:
    repeats: dict[str, int] = {}
    for block in named:
        if block.id is not None:
            yield block.id
            continue
        stem = slug(inline_plain(block.text))
        name = stem
        while name in taken:
            repeats[stem] = repeats.get(stem, 1) + 1
            name = f"{stem}-{repeats[stem]}"
        taken.add(name)
        yield name
