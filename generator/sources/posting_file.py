"""position.md from a pasted ad: what was recognised under its headings, the whole ad at the end.

In: the ad as read. Out: the text of the file. The ad is made inert, not changed: no line of it opens a
section, a comment or a code block.
"""

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Language
from generator.model.profile import Profile
from generator.sources.postings import Line, Posting
from generator.sources.sections import POSITION_SECTIONS
from generator.sources.stage_edit import write_moment
from generator.sources.writer import quote
from generator.text.code_ranges import replace_outside
from generator.text.fold import fold

_PRIVATE_USE = re.compile("[\ue000-\ue0ff]")
_OPENS_BLOCK = re.compile(r"(?=[ ]{0,3}(?:#{1,6}(?:\s|$)|=+\s*$|`{3}|~{3}))( {0,3})")
_DOUBLE_BRACE = re.compile(r"\{(?=\{)")
_HEADING_ID = re.compile(r"\{(?=#[^\s{}]+\}\s*$)")
_TAG = re.compile(r"(?<!\\)<(?=[A-Za-z/!?])")
_EXTRA_TITLES = {"benefits": ("혜택", "Benefits"), "stack": ("기술 스택", "Tech stack")}
_ORDER = (
    "responsibilities",
    "requirements",
    "nice",
    "benefits",
    "stack",
    "reasons",
    "points",
    "reverse_questions",
)
_COMMENTS = {
    "ko": (
        "<!-- 공고에서 알아본 것만 나눠 담았어요. 공고 전체는 맨 아래에 있어요. -->",
        "<!-- 요건 아래에 ‘  - 경험: 경험-파일-이름’, ‘  - 부족: …’처럼 답을 달 수 있어요. -->",
    ),
    "en": (
        "<!-- What was recognised stands under its heading; the whole ad is at the end. -->",
        "<!-- Answer a requirement beneath it: ‘  - Experiences: file-name’, ‘  - Gap: …’. -->",
    ),
}


def write_position(title: str, posting: Posting, profile: Profile, company_name: str = "") -> str:
    """The text of position.md."""
    language = profile.language
    parts = [*_head(title, posting, profile, company_name), "", _COMMENTS[language][0], ""]
    for name in _ORDER:
        lines = posting.lists.get(name, [])
        if name in _EXTRA_TITLES and not lines:
            continue
        parts += [f"## {title_of(name, language)}", ""]
        if name == "requirements":
            parts += [_COMMENTS[language][1], ""]
        if lines:
            parts += [*_list(lines), ""]
    parts += [f"## {title_of('posting', language)}", "", *make_inert(posting.text)]
    return "\n".join(parts).rstrip() + "\n"


def make_inert(text: str) -> Iterator[str]:
    """The ad's lines, with a backslash before what Markdown would take for structure of the file."""
    bare = (_PRIVATE_USE.sub("", row).rstrip() for row in text.split("\n"))  # icon fonts, invisible in text
    inert = "\n".join(_OPENS_BLOCK.sub(r"\1\\", row, count=1) for row in bare)
    yield from replace_outside(_TAG, r"\\<", inert).split("\n")


def known_stage(name: str, profile: Profile) -> str:
    """The profile's own name for a stage of an ad: `서류` for 서류전형; else the ad's."""
    key = _key(name)
    names = [step.stage for step in profile.pipeline]
    return next((known for known in names if _key(known) == key), name)


def _head(title: str, posting: Posting, profile: Profile, company_name: str) -> Iterator[str]:
    yield "---"
    yield f"title: {quote(title)}"
    if company_name:
        yield f"company_name: {quote(company_name)}"
    yield "status: planned"
    deadline = posting.deadline
    if deadline is None:
        yield f"deadline:{' # ' + _DEADLINE[profile.language]}"
    else:
        yield f"deadline: {write_moment(deadline.at) if deadline.at else deadline.kind}"
    for key in ("posting_url", "location", "employment_type", "compensation"):
        value = posting.values.get(key, "")
        if value or key == "posting_url":
            yield f"{key}: {quote(value)}" if value else f"{key}:"
    if posting.stages:
        yield "stages:"
        for name in posting.stages:
            yield f"  - stage: {quote(known_stage(name, profile))}"
    yield "---"


_DEADLINE = {
    "ko": "예: 2026-02-10 18:00, rolling(상시), until-filled(채용 시 마감)",
    "en": "such as 2026-02-10 18:00, rolling, until-filled",
}


def title_of(name: str, language: Language) -> str:
    """What a part of the ad is called as a section of position.md."""
    if name in _EXTRA_TITLES:
        return _EXTRA_TITLES[name][language == "en"]
    return POSITION_SECTIONS.title(name, language)


def count_items(lines: Sequence[Line]) -> int:
    """How many items a part has, without those nested in others."""
    return sum(not nested for _, nested in _items(lines)[1])


def _list(lines: Sequence[Line]) -> Iterator[str]:
    """One item a line; deeper ones nested; what precedes the first bullet introduces them."""
    introduction, items = _items(lines)
    yield from (_item(line.text) for line in introduction)
    if introduction:
        yield ""
    for line, nested in items:
        yield f"{'  ' if nested else ''}- {_item(line.text)}"


def _items(lines: Sequence[Line]) -> tuple[Sequence[Line], list[tuple[Line, bool]]]:
    """What introduces the items of a part, and the items, each with whether it is nested."""
    first = next((index for index, line in enumerate(lines) if line.bullet), 0)
    items = lines[first:]
    base = min((line.depth for line in items), default=0)
    return lines[:first], [
        (line, number > 0 and line.bullet and line.depth >= base + 2) for number, line in enumerate(items)
    ]


def _item(text: str) -> str:
    safe = replace_outside(_DOUBLE_BRACE, r"{\\", _PRIVATE_USE.sub("", text))
    safe = replace_outside(_TAG, r"\\<", _HEADING_ID.sub(r"\\{", safe))
    safe = re.sub(r"^(\d{1,9})(?=[.)]\s)", r"\1\\", safe)
    return re.sub(r"^(?=#|[-+*]\s|>|\[[ xX]\]\s|`{3}|~{3})", r"\\", safe)


def _key(name: str) -> str:
    bare = re.sub(r"[\W_]+", "", re.sub(r"\(.*\)", "", fold(name)))
    return (
        re.sub(r"(?:전형|심사|합격|진행)$", "", bare)
        .replace("인터뷰", "면접")
        .replace("코딩검사", "코딩테스트")
    )
