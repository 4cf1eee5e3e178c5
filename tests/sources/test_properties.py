"""Whatever an author types: loading says what is wrong and never breaks, and places are true."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.model.entity import Entity
from generator.text.passage import Passage
from tests.sources.trees import as_plain, load_tree

FILES = {
    "profile.yml": (
        "name: 한가온\nlinks:\n  - label: 누리집\n    url: https://example.com\ncounting: {unit: bytes}\n"
    ),
    "facts.yml": ("a: 95%\nb:\n  value: 20ms\n  kind: target\n"),
    "tags.yml": ("kafka: [카프카]\nops: {label: 운영, aliases: 온콜}\n"),
    "intro.md": ("---\nvisibility: public\n---\n## 30초\n안녕하세요.\n\n## English (1 min)\nHello.\n"),
    "plan.md": (
        "## 1주차 (2026-02-02 ~ 02-08)\n- 월: 가\n```\n화-수: 나\n```\n## 공통\n- [ ] 다 📅 2026-02-03\n"
    ),
    "career/a.md": ("---\nemployer: 가람\nperiod: 2021.03 - 현재\n---\n- 일\n\n  - 더\n"),
    "experiences/a.md": (
        "---\ntitle: 주문\nfacts:\n  x: 1\n---\n요약 <!-- 비밀 -->\n\n## 상황\n느림\n## 꼬리 질문\n"
        "- 왜? → 그냥\n"
    ),
    "companies/acme/company.md": ("---\nname: 아크메\n---\n## 미션\n빠르게\n"),
    "companies/acme/dev/position.md": (
        "---\ntitle: 개발자\nstages:\n  - stage: 서류\n    at: 2026-02-10 14:00\n---\n## 자격요건\n"
        "- 하나\n  - 태그: a, b\n## 우대사항\n• 둘\n## 강조할 경험\n- a: 가까움\n"
    ),
    "companies/acme/dev/essays.md": (
        "# 묶음\n## [필수] 하나 (1,000자) {#one}\n- 상태: 완성\n- 제한: 700\n답\n\n끝\n"
    ),
    "companies/acme/dev/questions.md": (
        "# 기술\n## 왜? (1분)\n- 키워드: 가, 나\n\n답\n\n### 짧게\n가\n### 꼬리 질문\n- 또? -> 네\n"
        "# 공통\n- 셋? → 넷\n\n| 질문 | 답변 |\n|---|---|\n| 다섯? | 여섯 |\n"
    ),
    "companies/acme/dev/checklist.md": ("## 지원\n- [ ] 하나\n  - [x] 둘 📅 2026-02-03\n### 셋\n글\n"),
    "companies/acme/dev/debriefs/first.md": ("---\nstage: 서류\n---\n## 받은 질문\n- 왜?\n  - 음\n"),
    "companies/acme/dev/offer.md": ("---\nbase: 1억\n---\n음\n"),
    "companies/acme/dev/pages/own.md": ("---\nvisibility: public\n---\n{{ company }}\n"),
}
NASTY = [
    "---\n", "- ", ": ", "：", "## ", "### ", "```\n", "    ", "\t", "[ ] ", "{#x}", "<!--", "-->",
    "|", "> ", "&a ", "*a", "!x ", "{", "}", "[", "]", "\"", "'", "📅 ", "2026-99-99", "\r\n", "\n",
    "\n\n", "\u0085", "\u2028", "\u0000", "\ue001", "\ufeff", "공개: ", "- \uacf5\uac1c: x\n",
    "### \uaf2c\ub9ac \uc9c8\ubb38\n", "→", "?", "\\", "`", "1. ", "#", "%", "@", "~", "=\n",
]  # fmt: skip
MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def broken_files(draw: st.DrawFn) -> dict[str, str]:
    """One file of a good profile, with pieces cut out, repeated or put in."""
    name = draw(st.sampled_from(sorted(FILES)))
    text = FILES[name]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        piece = draw(
            st.sampled_from(NASTY) | st.text(max_size=6).map(lambda typed: typed.replace("\ud800", ""))
        )
        text = text[:at] + piece + text[at + length * draw(st.integers(0, 1)) :]
    return {**FILES, name: text.encode("utf-8", "replace").decode()}


def _passages(value: object, path: str = "") -> Iterator[tuple[str, Passage]]:
    if isinstance(value, Passage):
        yield path, value
    elif isinstance(value, Entity):
        inner = value.where.path or path
        for name in type(value).model_fields:
            yield from _passages(getattr(value, name), inner)
    elif isinstance(value, tuple):
        for held in value:
            yield from _passages(held, path)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _passages(getattr(value, field.name), path)


def _places(value: object) -> Iterator[Location]:
    if isinstance(value, Location):
        yield value
    elif isinstance(value, Entity):
        for name in type(value).model_fields:
            yield from _places(getattr(value, name))
    elif isinstance(value, tuple):
        for held in value:
            yield from _places(held)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _places(getattr(value, field.name))


def _rows(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _bare(text: str) -> str:
    """Without white space; CommonMark turns U+0000 into U+FFFD."""
    return "".join(text.replace("\x00", "\ufffd").split())


def test_the_good_profile_is_good(tmp_path: Path) -> None:
    """The control: what is broken below is whole here, and holds something of every kind."""
    library, found = load_tree(tmp_path, FILES)
    assert found == ()
    position = library.positions[0]
    assert all((position.essays, position.questions, position.tasks, position.debriefs, position.offer))
    assert len(list(_passages(library))) > 30


@given(files=broken_files())
@MANY
def test_loading_never_raises_and_places_exist(tmp_path: Path, files: dict[str, str]) -> None:
    """Every place of a finding or an entity is a line of its file."""
    library, found = load_tree(tmp_path, files)
    counts = {
        name: text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1 for name, text in files.items()
    }
    for diagnostic in found:
        assert diagnostic.explain("ko")
        assert diagnostic.explain("en")
    for place in (*(diagnostic.where for diagnostic in found), *_places(library)):
        assert place.line <= counts.get(place.path, 0), place


def _written(rows: list[str], line: int) -> str:
    """What a line says; the row of a table with its head, as the note of a cell names its column."""
    first = line
    while first > 1 and "|" in rows[line - 1] and "|" in rows[first - 2]:
        first -= 1
    return rows[line - 1] if first == line else rows[first - 1] + rows[line - 1]


@given(files=broken_files())
@MANY
def test_every_line_of_a_passage_came_from_its_line(tmp_path: Path, files: dict[str, str]) -> None:
    """The text of a passage stands on the line it names."""
    library, _ = load_tree(tmp_path, files)
    rows = {name: _rows(text) for name, text in files.items()}
    for path, passage in _passages(library):
        for text, line in passage.rows:
            if text.strip() and line:
                kept = iter(_bare(_written(rows[path], line)))
                assert all(letter in kept for letter in _bare(text)), (path, line, text)


ROWS = (
    "- [ ] {}", "- [] {}", "[ ] {}", "-[x] {}", "* [ ] {}", "☐ {}", "- {}", "  - {}",
    "  - [ ] {}", "    - [x] {}", "1. {}", "2. [ ] {}", "{}", "  {}", "**{}**", "{}:", "> {}",
    "| {} | [ ] |", "```", "• {}", "  ◦ {}", "o {}", "ㆍ{}", "경험: {}", "- 태그: {}", "월: {}",
    "- 화: {}", "    {}", "## 제목", "### 우대사항", "#### 작은 제목", "# 큰 제목",
    "## 1주차 (2026-02-02 ~ 02-08)", "■ 우대사항", "[혜택]", "", "", "",
)  # fmt: skip
"""Lines of notes as people paste them; `{}` is a word of its own."""


@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=14))
@MANY
def test_no_pasted_word_is_lost(tmp_path: Path, rows: list[str]) -> None:
    """Every word of a plan, a checklist and an ad is in the library, whatever its line looks like."""
    words = [f"w{index}z" for index in range(len(rows))]
    text = "\n".join(row.format(word) for row, word in zip(rows, words, strict=True))
    wanted = {word for word in words if word in text}
    base = "companies/acme/dev/"
    ad = f"---\ntitle: 개발자\n---\n{text}\n"
    listed = f"---\ntitle: 개발자\n---\n## 자격요건\n{text}\n"
    files = {"plan.md": text, f"{base}checklist.md": text, f"{base}position.md": ad}
    library, _ = load_tree(tmp_path, {**files, "companies/acme/ops/position.md": listed})
    dev, ops = library.positions
    checklist = (dev.tasks, dev.checklist_text)
    ad_alone = dev.model_copy(update={"tasks": (), "checklist_text": ()})
    for held in (library.plan, checklist, ad_alone, ops):
        said = str(as_plain(held))
        assert {word for word in wanted if word not in said} == set()
