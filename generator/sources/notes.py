"""What is a note: the one place that decides which of the author's words are the author's own.

In: a passage of any source. Out: the passage without its notes, and the notes. A note is a section, a list
item, a paragraph or a quote that is called one (`메모`, `면접 메모`, `Note`), wherever it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.sources.blocks import Block, read_blocks
from generator.sources.pieces import cut_sections, item_lines, join_passages
from generator.sources.sections import NOTES_SECTIONS, REQUIREMENT_KEYS, Names
from generator.sources.wording import clean_title, split_pair
from generator.text.passage import Passage
from generator.text.plain import inline_plain
from generator.text.reader import Item, Section, heading_lines, read_items

_BEHIND = re.compile(r"\s*(?:[:：|/·,]|[-–—](?=\s)|[(（\[]).*$", re.DOTALL)
_KOREAN = re.compile(r"(?:.*[\s_])?[가-힣]{0,4}메모")
_ENGLISH = re.compile(r"(?:(?:my|own|private|personal|interview|internal|self)[\s_-]+)+(?:memos?|notes?)")
_QUOTE = re.compile(r"(?m)^[ ]{0,3}>[ ]?")
_MARKED = re.compile(r"\s*(?:[*_]{2}|[\[(（【<])\s*([^*_\[\]()（）【】<>\n]{1,20}?)\s*(?:[*_]{2}|[\])）】>])")
_TAIL = re.compile(
    r"\s*[(（\[/|,;→–—-]+\s*(?P<own>(?P<name>[^\s:：()（）\[\]/|,;][^:：()（）\[\]/|,;]{0,15})[:：].+)$"
)
_DASH = re.compile(r"\s+[-–—]\s+")
_LABEL = re.compile(r"[*_]{2}[^*_\n]+[*_]{2}[:：]?|[^\n]+[:：]")

GAP_NAMES = Names(tuple(row for row in REQUIREMENT_KEYS.rows if row.field in ("gap", "plan")))
"""What is the candidate's own in a position, as notes are, wherever it stands."""

Test = Callable[[str], bool]


def _hints(text: str) -> bool:
    """Whether a text may speak of a note; plain words are found faster than by a pattern."""
    lowered = text.lower()
    return "메모" in lowered or "memo" in lowered or "note" in lowered


def is_note_name(name: str) -> bool:
    """Whether a heading or key calls what it stands over a note: `메모`, `면접 메모 (나만)`, `My notes`."""
    if not _hints(name):
        return False
    bare = _BEHIND.sub("", clean_title(inline_plain(name))).strip().casefold()
    if NOTES_SECTIONS.find_exact(bare) is not None:
        return True
    return _KOREAN.fullmatch(bare) is not None or _ENGLISH.fullmatch(bare) is not None


def is_own_name(name: str) -> bool:
    """The same for what a candidate writes beside a job ad, where gaps are private, too."""
    return is_note_name(name) or GAP_NAMES.find_exact(name) is not None


def is_note(text: str, called: Test = is_note_name) -> bool:
    """Whether a paragraph begins with the name of a note: in bold or brackets, with a colon or a dash."""
    marked = _MARKED.match(text)
    if marked and called(marked[1].rstrip(":： ")):
        return True
    bare = text.lstrip("*_ ")
    pair = split_pair(bare)
    dashed = _DASH.split(bare, maxsplit=1)
    return (pair is not None and called(pair[0])) or (len(dashed) > 1 and called(dashed[0].strip("*_` ")))


def cut_own(text: str) -> tuple[str, str]:
    """What a line of an ad says, and what the candidate wrote behind it: `카프카 경험 (부족: 두 달)`."""
    for match in _TAIL.finditer(text):
        if match.start() and is_own_name(match["name"]):
            return text[: match.start()], match["own"].rstrip(")）] ")
    return text, ""


def without_name(text: str) -> str:
    """A note without what calls it one: `메모: 물어보지 말 것` is `물어보지 말 것`."""
    marked = _MARKED.match(text)
    if marked and is_own_name(marked[1].rstrip(":： ")):
        return text[marked.end() :].lstrip(" :：-–—")
    bare = text.lstrip("*_ ")
    parts = split_pair(bare) or tuple(_DASH.split(bare, maxsplit=1))
    return parts[1].lstrip("*_ ") if len(parts) > 1 and is_own_name(parts[0].strip("*_` ")) else text


def take_notes(passage: Passage, called: Test = is_note_name) -> tuple[Passage, tuple[Section, ...]]:
    """The passage without its notes, and those as sections in the order they stand there."""
    passage, notes = take_sections(passage, called)
    passage, blocks = _take_blocks(passage, called)
    return passage, tuple(sorted((*notes, *blocks), key=lambda section: section.line))


def take_sections(
    passage: Passage, called: Test = is_note_name, deepest: int = 6
) -> tuple[Passage, tuple[Section, ...]]:
    """The same for notes that have a heading, down to a level of it."""
    if _says_nothing(passage, called) or not any(called(title) for _, title, _ in heading_lines(passage)):
        return passage, ()
    notes: list[Section] = []
    for level in range(1, deepest + 1):
        kept: list[Passage] = []
        for section, whole in cut_sections(passage, level):
            if section.level == level and called(section.title):
                notes.append(section)
            else:
                kept.append(whole)
        passage = Passage.join(row for whole in kept for row in whole.rows)
    return passage, tuple(sorted(notes, key=lambda section: section.line))


def _says_nothing(passage: Passage, called: Test) -> bool:
    """A quick look, which spares most texts the reading of their blocks."""
    return called is is_note_name and not _hints(passage.text)


def _take_blocks(passage: Passage, called: Test) -> tuple[Passage, tuple[Section, ...]]:
    """The same for notes that are no sections: items, paragraphs and quotes, labels with what follows."""
    if _says_nothing(passage, called):
        return passage, ()
    found: list[set[int]] = []
    labelled = False
    for block in read_blocks(passage):
        lines = _own_lines(block, called) if not labelled else [set(block.content.lines)]
        labelled = not labelled and block.kind == "paragraph" and is_note_label(block.content.text, called)
        found += lines
    if not found:
        return passage, ()
    gone = set().union(*found)
    rows = passage.rows
    notes = []
    for run in _joined(found):
        body = Passage.join((row, line) for row, line in rows if line in run).trimmed()
        notes.append(Section(NOTES_SECTIONS.title("notes"), None, 2, body.line, body))
    return Passage.join(row for row in rows if row[1] not in gone), tuple(notes)


def place_notes(notes: Iterable[Section], lines: Sequence[int]) -> Iterator[tuple[int, Section]]:
    """To which of the entries that start at `lines` each note belongs: the one above it, else the first."""
    for note in notes:
        yield max(bisect_right(lines, note.line) - 1, 0), note


def notes_of(sections: Iterable[Section]) -> Passage:
    """What the sections of notes say, one after the other."""
    return join_passages(*(section.body for section in sections))


def _own_lines(block: Block, called: Test) -> list[set[int]]:
    content = block.content
    if block.kind == "list":
        return [lines for item in read_items(content) for lines in _item_notes(item, called)]
    if block.kind == "paragraph":
        for index, (row, _) in enumerate(content.rows):
            if is_note(row.strip(), called):
                return [set(content.lines[index:])]
        return [set(content.lines)] if is_note_label(content.text, called) else []
    if block.kind == "other" and is_note(_QUOTE.sub("", content.text).strip(), called):
        return [set(content.lines)]
    return []


def _item_notes(item: Item, called: Test) -> Iterator[set[int]]:
    """The lines of an item that is a note, or of those nested in it, with all that goes on with them."""
    if is_note(item.text, called) or is_note_label(item.text, called):
        yield set(item_lines(item))
        return
    for child in item.children:
        yield from _item_notes(child, called)


def is_note_label(text: str, called: Test) -> bool:
    """Whether a paragraph is but the name of a note, in bold or with a colon."""
    bare = text.strip()
    return _LABEL.fullmatch(bare) is not None and called(bare.rstrip(":：").strip("*_").rstrip(":："))


def _joined(found: list[set[int]]) -> Iterator[set[int]]:
    """Runs of lines; a label is one with what it stands over."""
    run: set[int] = set()
    for lines in found:
        if run and min(lines) > max(run) + 2:
            yield run
            run = set()
        run = run | lines
    yield run
