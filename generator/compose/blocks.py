"""Makes blocks and keeps them in the order they were made, which is the order of the pages."""

from collections.abc import Mapping
from dataclasses import field

from generator.compose.hollow import is_hollow
from generator.diagnostics import Location
from generator.model.blocks import NOWHERE, Anchor, Block
from generator.model.story import Experience
from generator.records import record
from generator.text.passage import NOTHING, Passage


@record(frozen=True)
class Blocks:
    """The blocks of one page or position; `made` and `stories` are shared by all that come from one site."""

    position: str = ""
    made: list[Block] = field(default_factory=list)
    stories: Mapping[str, Experience] = field(default_factory=dict)

    def at(self, position: str) -> "Blocks":
        """The same store, for texts that stand in the pack of `position`."""
        return Blocks(position, self.made, self.stories)

    def make(
        self, passage: Passage, where: Location, what: str, anchor: Anchor | None = None, owner: str = ""
    ) -> Block:
        """A block of a passage in the file of `where`; an empty passage makes an empty block.

        So does one that calls nothing but what is not written yet.
        """
        if is_hollow(passage, self.stories):
            passage = NOTHING
        block = Block(passage, where.path, self.position, owner, what, anchor or NOWHERE)
        if passage:
            self.made.append(block)
        return block

    def line(self, text: str, where: Location, what: str, anchor: Anchor | None = None) -> Block:
        """A block of one line of text that stands at `where`."""
        return self.make(Passage(text, (where.line,) * (text.count("\n") + 1)), where, what, anchor)
