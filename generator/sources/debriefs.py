"""debriefs/<stage>.md and offer.md: what was asked, and what was offered.

In: the source of one file. Out: a debrief or an offer, or None if it is broken.
"""

from generator.diagnostics import Diagnostic, Location
from generator.model.plan import AskedQuestion, Debrief, DebriefSection, Offer
from generator.sources.blocks import read_blocks
from generator.sources.entities import build
from generator.sources.followups import split_question
from generator.sources.frontmatter import Source
from generator.sources.pieces import join_passages
from generator.sources.sections import DEBRIEF_SECTIONS
from generator.sources.wording import clean_title
from generator.text.passage import Passage
from generator.text.reader import Item, read_items, split_sections


def read_debrief(source: Source, name: str, found: list[Diagnostic]) -> Debrief | None:
    """What was asked at a stage; sections that are no list of questions stay as they are."""
    asked: list[AskedQuestion] = []
    sections: list[DebriefSection] = []
    for section in split_sections(source.body, 2):
        rest = section.body
        if section.level and DEBRIEF_SECTIONS.find(section.title) == "asked":
            asked += (_read_asked(item, source.path) for item in read_items(section.body))
            blocks = read_blocks(section.body)
            rest = join_passages(*(block.content for block in blocks if block.kind != "list"))
            if not rest:
                continue
        if section.title or rest:
            where = source.place(section.line or rest.line)
            sections.append(DebriefSection(where=where, title=clean_title(section.title), body=rest))
    return build(Debrief, source, found, id=name, asked=tuple(asked), sections=tuple(sections))


def _read_asked(item: Item, path: str) -> AskedQuestion:
    text, answer = split_question(item)
    return AskedQuestion(where=Location(path, item.line), text=text, note=join_passages(answer, item.body))


def read_offer(source: Source, found: list[Diagnostic]) -> Offer | None:
    """What was offered."""
    body: Passage = source.body.trimmed()
    return build(Offer, source, found, body=body)
