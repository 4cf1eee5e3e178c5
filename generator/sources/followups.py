"""Follow-up questions: `#### ` headings with an answer, or list items `질문 → 답`.

In: the body of a follow-up section. Out: follow-ups in order.
"""

from collections.abc import Iterator

from generator.codes.sources import sections as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.story import FollowUp
from generator.sources.blocks import Block, read_blocks, read_rows
from generator.sources.pieces import join_passages
from generator.sources.sections import QUESTION_COLUMNS
from generator.sources.wording import drop_quotes, shorten, split_answer, split_marks
from generator.text.passage import NOTHING, Passage
from generator.text.reader import Item, read_list, split_sections


def read_followups(body: Passage, path: str, found: list[Diagnostic]) -> tuple[FollowUp, ...]:
    """The follow-ups of a section; its highest headings are questions, whatever their level."""
    followups: list[FollowUp] = []
    levels = (level for level in range(1, 6) if len(split_sections(body, level)) > 1)
    for section in split_sections(body, next(levels, 6)):
        if section.level == 0:
            for block in read_blocks(section.body):
                followups += _read_block(block, path, found)
        else:
            where = Location(path, section.line)
            followups.append(FollowUp(where=where, text=split_marks(section.title)[0], answer=section.body))
    return tuple(followups)


def _read_block(block: Block, path: str, found: list[Diagnostic]) -> Iterator[FollowUp]:
    if block.kind == "list":
        for item in read_list(block.content)[0]:
            yield read_followup(item, path)
    elif block.kind == "table":
        heads = [QUESTION_COLUMNS.find(cell) for row in read_rows(block.content)[:1] for cell in row.cells]
        asked = heads.index("question") if "question" in heads else 0
        for row in read_rows(block.content):
            if not row.is_head and any(row.cells):
                others = [
                    Passage(cell, (row.line,))
                    for column, cell in enumerate(row.cells)
                    if cell and column != asked and heads[column] != "number"
                ]
                text = row.cells[asked] if asked < len(row.cells) else ""
                yield FollowUp(where=Location(path, row.line), text=text, answer=join_passages(*others))
    elif block.kind == "paragraph" and all(split_answer(text)[1] for text, _ in block.content.rows):
        for text, line in block.content.rows:
            question, answered = split_answer(text)
            yield FollowUp(where=Location(path, line), text=question, answer=Passage(answered, (line,)))
    else:
        where = Location(path, block.content.line)
        found.append(codes.TEXT_OUTSIDE_FOLLOWUP.at(where, text=shorten(block.content.text)))


def read_followup(item: Item, path: str) -> FollowUp:
    """The follow-up of one item: `질문 → 답`, a question with its answer beneath, or a bare question."""
    question, answer = split_question(item)
    return FollowUp(where=Location(path, item.line), text=question, answer=join_passages(answer, item.body))


def split_question(item: Item) -> tuple[str, Passage]:
    """The question of an item and what answers it in the same paragraph."""
    question, answer = split_answer(item.text)
    first, _, rest = question.partition("\n")
    if rest and not answer and first.rstrip("\"'”’*_").endswith(("?", "？")):
        question, answer = first, rest
    line = item.line + item.text[: item.text.find(answer)].count("\n") if answer else item.line
    passage = Passage.read(answer, line) if answer else NOTHING
    return split_marks(drop_quotes(" ".join(question.split())))[0], passage
