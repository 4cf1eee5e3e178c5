"""What asks in a sheet, and what only names a group: headings, list items and tables by their shape.

In: sections, items and blocks of a sheet. Out: whether they ask, and what they call what is beneath them.
"""

from collections.abc import Iterator

from generator.sources.blocks import Block, read_blocks, read_rows
from generator.sources.sections import QUESTION_COLUMNS, QUESTION_SECTIONS
from generator.text.passage import Passage
from generator.text.plain import inline_plain
from generator.text.reader import Item, Section, split_sections


def join_category(*parts: str) -> str:
    """`A · B`, without empty parts."""
    return " · ".join(part for part in parts if part)


def is_group(item: Item) -> bool:
    """Whether an item names a group of questions: only what is nested in it asks."""
    asks = ("?" in child.text or "？" in child.text for child in item.children)
    return "?" not in item.text and "？" not in item.text and "→" not in item.text and any(asks)


def label_of(text: str) -> str:
    return inline_plain(text).rstrip(":： ")


def asks_beneath(section: Section, level: int) -> bool:
    """Whether a heading was meant as a category: nothing but questions one level deeper beneath it."""
    before, *inner = split_sections(section.body, level)
    asks = [
        ("?" in part.title or "？" in part.title) and not QUESTION_SECTIONS.find(part.title) for part in inner
    ]
    return not before.body and "?" not in section.title and sum(asks) >= 2 and sum(asks) * 2 >= len(asks)


def is_table_of_questions(section: Section) -> bool:
    """Whether a heading that asks nothing names a category: beneath it are tables of questions alone."""
    if section.id or "?" in section.title or "？" in section.title or "|" not in section.body.text:
        return False
    blocks = read_blocks(section.body)
    tables = [block for block in blocks if block.kind == "table"]
    return bool(tables) and all(
        "question" in read_columns(block.content) if block.kind == "table" else read_label(block)
        for block in blocks
    )


def question_tables(answer: Passage) -> Iterator[tuple[Passage, str]]:
    """The tables of an answer whose head says that they ask, each with the word that says so."""
    for block in read_blocks(answer) if "|" in answer.text else ():
        if block.kind == "table" and "question" in (columns := read_columns(block.content)):
            yield block.content, read_rows(block.content)[0].cells[columns.index("question")]


def read_label(block: Block) -> str:
    """What a bold line, or one that ends with a colon, calls the list or table beneath it."""
    text = block.content.text
    if block.kind != "paragraph" or "\n" in text:
        return ""
    bold = text.startswith("**") and text.rstrip(":： ").endswith("**")
    return label_of(text) if bold or text.endswith((":", "：")) else ""


def read_columns(table: Passage) -> tuple[str, ...]:
    """What each column of a table holds, by the words at its head: `notes` where they are not known."""
    head = next((row.cells for row in read_rows(table) if row.is_head), ())
    return tuple("number" if cell.strip() == "#" else QUESTION_COLUMNS.find(cell) or "notes" for cell in head)
