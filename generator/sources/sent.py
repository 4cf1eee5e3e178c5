"""A text as it was pasted into a form, divided among the questions it answers.

In: the text and the questions with their drafts. Out: parts, each with its question or none where unsure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.model.interview import Essay
from generator.records import record
from generator.sources.wording import split_marks
from generator.text.fold import closest, fold
from generator.text.limits import read_limit
from generator.text.plain import inline_plain

_HEADING = re.compile(r"#{1,2}[ \t]+(?P<title>.+?)(?:[ \t]+#+)?(?:[ \t]*\{#(?P<id>[^\s{}]+)\})?[ \t]*")
_GAP = re.compile(r"\n(?:[ \t]*\n)+")
SAME_PARAGRAPH = 0.6
"""How alike a paragraph and one of a draft must be to be the same, by difflib's ratio."""


@record(frozen=True)
class Question:
    """A question of the form and the answer as it is drafted."""

    essay: Essay
    draft: str


@record(frozen=True)
class Part:
    """A stretch of what was pasted; `title` is the line above it, `question` None where it is not clear."""

    title: str
    text: str
    question: Question | None = None


def divide_sent(text: str, questions: Sequence[Question]) -> tuple[Part, ...]:
    """The parts of a text: by its headings, else by lines that are questions, else by the drafts.

    Each question is answered once; a second part for the same question is unsure.
    """
    parts = list(_by_headings(text, questions)) or list(_by_titles(text, questions))
    if not any(part.title for part in parts):
        whole = text.strip("\n")
        if len(questions) == 1 and whole.strip():
            return (Part("", whole, questions[0]),)
        parts = list(_by_drafts(text, questions))
    seen: set[int] = set()
    once: list[Part] = []
    for part in parts:
        again = part.question is not None and id(part.question) in seen
        once.append(replace(part, question=None) if again else part)
        seen.add(id(part.question))
    return tuple(once)


def _by_headings(text: str, questions: Sequence[Question]) -> Iterator[Part]:
    """The sections under Markdown headings; what stands before the first one is unsure."""
    rows = text.split("\n")
    found = [(index, match) for index, row in enumerate(rows) if (match := _HEADING.fullmatch(row))]
    if not found:
        return
    if before := _trimmed(rows[: found[0][0]]):
        yield Part("", before)
    ends = [index for index, _ in found[1:]] + [len(rows)]
    for (index, match), end in zip(found, ends, strict=True):
        body = _trimmed(rows[index + 1 : end])
        if body:
            yield Part(match["title"], body, _question_of(match["title"], match["id"] or "", questions))


def _by_titles(text: str, questions: Sequence[Question]) -> Iterator[Part]:
    """Stretches that start, behind a blank line, with a line that is a question of the form."""
    title, rows, question = "", list[str](), None
    blank = True
    for row in text.split("\n"):
        asked = _same_title(row, questions) if blank and row.strip() else None
        if asked:
            if body := _trimmed(rows):
                yield Part(title, body, question)
            title, rows, question = row.strip(), [], asked
        else:
            rows.append(row)
        blank = not row.strip()
    if body := _trimmed(rows):
        yield Part(title, body, question)


def _by_drafts(text: str, questions: Sequence[Question]) -> Iterator[Part]:
    """Paragraphs, joined where they are of the same draft; between two of one draft all are of it."""
    gaps = list(_GAP.finditer(text))
    starts = [0, *(gap.end() for gap in gaps)]
    stops = [*(gap.start() for gap in gaps), len(text)]
    spans = [(start, stop) for start, stop in zip(starts, stops, strict=True) if text[start:stop].strip()]
    owners = [_owner(text[start:stop], questions) for start, stop in spans]
    for index, owner in enumerate(owners):
        if owner is None and index:
            following = next((later for later in owners[index:] if later), None)
            owners[index] = owners[index - 1] if following is owners[index - 1] else None
    first = 0
    for index in range(1, len(spans) + 1):
        if index == len(spans) or owners[index] is not owners[first]:
            part = text[spans[first][0] : spans[index - 1][1]].strip("\n")
            yield Part("", part, owners[first])
            first = index


def _owner(paragraph: str, questions: Sequence[Question]) -> Question | None:
    best, score = None, SAME_PARAGRAPH
    for question in questions:
        for drafted in _GAP.split(question.draft):
            matcher = SequenceMatcher(None, drafted, paragraph, autojunk=False)
            if matcher.real_quick_ratio() > score and matcher.quick_ratio() > score:
                ratio = matcher.ratio()
                if ratio > score:
                    best, score = question, ratio
    return best


def _question_of(title: str, name: str, questions: Sequence[Question]) -> Question | None:
    if name:
        return next((question for question in questions if question.essay.id == name), None)
    same = _same_title(title, questions)
    if same:
        return same
    meant = closest(_bare(title), [_bare(question.essay.title) for question in questions])
    return next((question for question in questions if meant and _bare(question.essay.title) == meant), None)


def _same_title(row: str, questions: Sequence[Question]) -> Question | None:
    bare = _bare(row)
    return next((question for question in questions if bare and _bare(question.essay.title) == bare), None)


def _bare(title: str) -> str:
    """A question without number, marks, limit and punctuation at its end."""
    text = split_marks(inline_plain(title))[0]
    text, _ = read_limit(text)
    return re.sub(r"[\W_]+$", "", fold(split_marks(text)[0]))


def _trimmed(rows: Sequence[str]) -> str:
    return "\n".join(rows).strip("\n") if any(row.strip() for row in rows) else ""
