"""A block: one text of the author's as it stands on a page, with the context its expressions see."""

from typing import Literal

from generator.diagnostics import Location
from generator.records import record
from generator.text.passage import Passage


@record(frozen=True, slots=True)
class Anchor:
    """A place on a page: the page's path below the page root and a heading id."""

    page: str
    id: str = ""


NOWHERE = Anchor("")


@record(frozen=True, eq=False, slots=True)
class Block:
    """A passage at its place. Compared by identity: each block is merged once.

    `path` is its source file, `position` the `company/position` whose names its expressions see
    (empty on profile pages), `owner` the experience whose local facts it may use, `what` its kind.
    """

    passage: Passage
    path: str
    position: str = ""
    owner: str = ""
    what: str = ""
    anchor: Anchor = NOWHERE

    def __bool__(self) -> bool:
        return bool(self.passage)


@record(frozen=True, slots=True)
class Reference:
    """A use of a fact or an experience in a text."""

    kind: Literal["fact", "experience"]
    id: str
    where: Location
    block: Block
