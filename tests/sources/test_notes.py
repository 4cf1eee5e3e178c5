"""Notes and gaps stay with the candidate, wherever they stand and however they are called."""

from pathlib import Path

import pytest

from generator.sources.notes import is_note_name
from tests.builders import build

POSITION = "companies/dalbit/dev/position.md"
ESSAYS = "companies/dalbit/dev/essays.md"
INTRO = "intro.md"
SHEET = "questions/sheet.md"
STORY = "experiences/story.md"
CAREER = "career/now.md"
SECRET = "나만아는말"

BASE = {
    "companies/dalbit/company.md": "---\nname: 달빛상점\n---\n",
    STORY: "---\ntitle: 이야기\ncareer: now\n---\n요약이에요.\n",
    CAREER: "---\nemployer: 별빛\n---\n본문이에요.\n",
}


def _requirement(below: str) -> dict[str, str]:
    return {POSITION: f"---\ntitle: 서버\n---\n## 자격요건\n- 카프카 경험\n{below}\n- 다음 요건\n"}


def _section(title: str, text: str) -> dict[str, str]:
    return {POSITION: f"---\ntitle: 서버\n---\n## {title}\n{text}\n\n## 자격요건\n- 카프카\n"}


def _essay(text: str) -> dict[str, str]:
    return {
        POSITION: "---\ntitle: 서버\n---\n## 자격요건\n- 카프카\n",
        ESSAYS: f"## 지원 동기\n{text}\n",
    }


def _question(text: str) -> dict[str, str]:
    return {SHEET: f"---\nvisibility: employer\n---\n# 갈래\n\n## 왜인가요?\n{text}\n"}


PLACES = {
    **{
        f"requirement {line}": _requirement(f"  {line}{SECRET}")
        for line in (
            "- 메모: ", "- **메모:** ", "- 부죡: ", "- 부족 - ", "- 약점: ", "- 부족한 부분: ", "- gap - ",
            "- Gap – ", "- 보완할 점: ", "- 아쉬운 점: ",
            "- **메모** ", "- (메모) ", "- [부족] ", "- 📝 메모: ",
            "- 솔직히 ", "- weakness: ", "메모: ", "약점: ",
        )
    },
    **{
        f"behind a requirement {text}": _section("자격요건", f"{text}\n- 다음")
        for text in (
            f"- 카프카 경험 (부족: {SECRET})", f"- 카프카 경험 / 메모: {SECRET}",
            f"• 카프카 – 약점: {SECRET}",
        )
    },
    "requirement note wrapped": _requirement(f"  - 메모:\n    - 첫째\n    - {SECRET}"),
    "requirement not indented": _requirement(f"- 부족: {SECRET}"),
    "requirement note not indented": _requirement(f"- 메모: {SECRET}"),
    "requirement heading": _requirement(f"\n### 메모\n- {SECRET}\n\n### 그 밖에"),
    "requirement pasted": {
        POSITION: f"---\ntitle: 서버\n---\n## 자격요건\n• 카프카\n• 약점: {SECRET}\n• 다음\n"
    },
    **{
        f"requirement before any {text!r}": _section("자격요건", text)
        for text in (f"- 메모: {SECRET}", f"메모: {SECRET}\n\n- 하나", f"**메모**\n\n- {SECRET}\n\n- 하나")
    },
    "requirement plain": {
        POSITION: f"---\ntitle: 서버\n---\n## 자격요건\n카프카\n부죡: {SECRET}\n메모: {SECRET}\n다음\n"
    },
    **{
        f"{title} {start}": _section(title, f"첫 줄이에요.\n\n{start}{SECRET}")
        for title in ("지원 이유", "핵심 어필", "강조할 경험", "핵심 메시지", "주요 업무", "우대사항")
        for start in ("- 메모: ", "### 면접 메모\n", "메모: ", "- 부족: ", "### 부족한 점\n", "**메모**\n\n")
    },
    "highlight": _section("강조할 경험", f"- story: 좋아요\n  - 메모: {SECRET}\n- 메모: {SECRET}"),
    **{
        f"essay {text[:12]!r}": _essay(text)
        for text in (
            f"답이에요.\n\n### Memo\n{SECRET}", f"답이에요.\n\n#### 메모\n{SECRET}",
            f"답이에요.\n\n## 메모\n{SECRET}", f"답이에요.\n\n### 면접 메모\n{SECRET}",
            f"- 메모: {SECRET}\n\n답이에요.", f"- 내 메모: {SECRET}\n- 제한: 500\n\n답이에요.",
            f"답이에요.\n\n- 메모: {SECRET}", f"답이에요.\n\n> 메모: {SECRET}",
            f"답이에요.\n\nMemo: {SECRET}",
            f"- Memo: {SECRET}\n답이에요.", f"### 하나\n답이에요.\n\n#### 메모\n{SECRET}\n\n### 둘\n답",
            f"답이에요.\n\n# 메모\n{SECRET}\n\n## 할 말\n{SECRET}",
        )
    },
    "essays first": {**_essay(""), ESSAYS: f"## 메모\n{SECRET}\n\n## 지원 동기\n답이에요.\n"},
    **{
        f"question {text[:12]!r}": _question(text)
        for text in (
            f"- 메모: {SECRET}\n\n답이에요.", f"- 경험: story\n- 메모: {SECRET}\n\n답",
            f"답이에요.\n\n#### 메모\n{SECRET}",
            f"답이에요.\n\n### 내 메모\n{SECRET}", f"답이에요.\n\n## 메모\n{SECRET}",
            f"답이에요.\n\n### 꼬리 질문\n\n#### 어떻게?\n이렇게\n\n#### 메모\n{SECRET}",
            f"답이에요.\n\n### 꼬리 질문\n- 어떻게? → 이렇게\n- 메모: {SECRET}",
            f"### 짧게\n짧아요.\n- 메모: {SECRET}\n\n### 영어\nShort.\n\n- Note: {SECRET}\n\n### 답\n답",
        )
    },
    "loose question": {
        SHEET: f"---\nvisibility: employer\n---\n# 갈래\n- 왜인가요?\n  - 메모: {SECRET}\n- 메모: {SECRET}\n"
    },
    **{
        f"intro {text[:12]!r}": {INTRO: f"## 1분\n{text}\n"}
        for text in (
            f"- 메모: {SECRET}\n\n안녕하세요.", f"안녕하세요.\n\n### 메모\n{SECRET}",
            f"- 메모: {SECRET}\n안녕하세요.", f"안녕하세요.\n\n메모: {SECRET}",
            f"안녕하세요.\n\n## 면접 메모\n{SECRET}",
        )
    },
    **{
        f"story {text[:12]!r}": {STORY: f"---\ntitle: 이야기\n---\n{text}\n"}
        for text in (
            f"요약\n\n## Memo\n{SECRET}", f"요약\n\n## 면접 메모\n{SECRET}",
            f"요약\n\n## 결과\n\n#### Memo\n{SECRET}",
            f"메모: {SECRET}\n\n요약", f"요약\n\n- 메모: {SECRET}",
            f"요약\n\n## 짧게\n짧아요.\n\n- 메모: {SECRET}",
            f"요약\n\n### 메모\n{SECRET}", f"요약\n\n# 메모\n{SECRET}",
        )
    },
    **{
        f"career {text[:12]!r}": {CAREER: f"---\nemployer: 별빛\n---\n본문\n\n{text}\n"}
        for text in (
            f"## Memo\n{SECRET}", f"- 일\n  - 메모: {SECRET}", f"- 메모: {SECRET}",
            f"### 내 메모\n{SECRET}",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("files", PLACES.values(), ids=PLACES.keys())
def test_a_note_is_nobody_elses(files: dict[str, str], tmp_path: Path) -> None:
    """It is on no page for employers, and on a page of one's own."""
    given = {**BASE, **files}
    told = build(tmp_path / "told", given, "employer")
    assert [path for path, page in told.pages.items() if SECRET in page] == []
    mine = build(tmp_path / "mine", given)
    assert [path for path, page in mine.pages.items() if SECRET in page]
    assert [found.code.name for found in mine.found if found.code.severity.value == "error"] == []


def test_the_rest_is_told(tmp_path: Path) -> None:
    """A note takes nothing away that is not its own."""
    text = "- 메모: 나만\n답의 첫 줄.\n\n"
    text += "- 하나\n- 메모: 나만\n- 둘\n\n### 메모 앱 개발\n셋\n\n### 메모\n나만\n\n### 넷\n다섯\n"
    done = build(tmp_path, {**BASE, **_essay(text)}, "employer")
    assert done.essay().plain == "답의 첫 줄.\n\n- 하나\n- 둘\n\n메모 앱 개발\n셋\n\n넷\n다섯"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("메모", True), ("📝 메모", True), ("**메모**", True), ("메모 (나만 보기)", True), ("Memo", True),
        ("Notes", True), ("면접 메모", True), ("개인메모", True), ("메모: 연봉", True), ("메모 - 연봉", True),
        ("My notes", True), ("Interview memo", True), ("2. 메모", True),
        ("메모 앱 개발", False), ("인메모리 캐시", False), ("메모리 누수", False), ("Release notes", False),
        ("Notebook", False), ("결과", False), ("", False), ("Memory", False),
    ],
)  # fmt: skip
def test_what_is_called_a_note(name: str, expected: bool) -> None:
    assert is_note_name(name) is expected


def test_a_gap_by_another_name_is_a_gap(tmp_path: Path) -> None:
    """Obvious synonyms and slips of the finger are understood; a slip is told."""
    below = "  - 약점: 하나\n  - 부죡: 둘\n  - gap - 셋\n  - 보완할 점: 넷"
    done = build(tmp_path, {**BASE, **_requirement(below)})
    requirement = done.whole.positions[0].requirements[0]
    assert (requirement.gap, requirement.plan) == ("하나 둘 셋", "넷")
    assert [(found.code.name, found.where.line) for found in done.found] == [("near-key", 7)]


@pytest.mark.parametrize(
    "line",
    ["Java, Kotlin (우대: Scala)", "REST API 설계/구현: 3년", "카프카 (예: 주문)", "C++ - 성능 최적화"],
)
def test_what_an_ad_says_stays_a_requirement(line: str, tmp_path: Path) -> None:
    """A colon alone makes nothing the candidate's own."""
    done = build(tmp_path, {**BASE, **_section("자격요건", f"- {line}")})
    assert [one.text for one in done.whole.positions[0].requirements] == [line, "카프카"]
    assert done.whole.positions[0].requirements[0].gap == ""
