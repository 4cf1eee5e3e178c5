"""What was sent: divided among its questions, frozen once, read again, found when it is changed."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import ContentError
from generator.model.interview import Essay
from generator.model.submission import Attachment, Submission
from generator.sources.sent import Question, divide_sent
from generator.sources.submission_file import Frozen, freeze, render_record
from generator.sources.submissions import checksum
from generator.text.clean import decode
from generator.text.counting import Convention
from tests.sources.trees import load_tree

POSITION = {"companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\n---\n"}
DAY = date(2026, 2, 10)
WHY = Question(
    Essay(id="why", title="**지원** 이유를 적어 주세요."), "달빛이 좋습니다.\n\n주문을 옮겼습니다."
)
HARD = Question(Essay(id="hard", title="어려웠던 문제는?"), "창고가 멈췄습니다.\n\n원본을 먼저 저장했습니다.")


def _load(root: Path) -> Submission:
    library, found = load_tree(root, POSITION)
    assert found == ()
    (submission,) = library.positions[0].submissions
    return submission


def _folder(root: Path) -> Path:
    load_tree(root, POSITION)
    return root / "companies/dalbit/dev"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return _folder(tmp_path)


def test_a_round_trip(folder: Path, tmp_path: Path) -> None:
    """Texts byte by byte; title, count, convention and attachments as they were."""
    answers = [
        Frozen("why", '지원 "이유": #1', "첫 줄 \n\n- 둘 😀\n  - 셋", Convention("chars", newline=2)),
        Frozen("한글-문항", "둘", "가나 ab", Convention("bytes", "utf-8", 0)),
    ]
    files = [Attachment(name="이력서 최종.pdf", sha256="0e1" * 20, size=12)]
    paths = freeze(folder, DAY, "sent", answers, files)
    assert [path.name for path in paths] == ["why.txt", "한글-문항.txt", "submission.yml"]
    assert [path.read_bytes().decode() for path in paths[:2]] == [answer.text for answer in answers]
    read = _load(tmp_path)
    assert (read.day, read.kind, read.missing) == (DAY, "sent", ())
    assert [(file.name, file.sha256, file.size) for file in read.attachments] == [
        ("이력서 최종.pdf", "0e1" * 20, 12)
    ]
    assert [
        (one.essay, one.title, one.text, one.length, one.convention, one.changed) for one in read.answers
    ] == [(one.essay, one.title, one.text, one.length, one.convention, False) for one in answers]


def test_the_record_as_text() -> None:
    answer = Frozen("why", "지원 이유는?", "가나", Convention())
    assert render_record("draft", [answer], [Attachment(name="a.pdf", sha256="ff", size=3)]) == (
        "# prep submit이 남긴 기록이에요. 여기와 옆의 글은 고치지 않아요.\n"
        "# Kept by prep submit; neither this nor the texts beside it are ever edited.\n"
        "kind: draft\n"
        "answers:\n"
        "  - essay: why\n"
        '    title: "지원 이유는?"\n'
        "    count: 2\n"
        "    unit: chars\n"
        "    newline: 1\n"
        f"    sha256: {_quoted(hashlib.sha256('가나'.encode()).hexdigest())}\n"
        "attachments:\n"
        "  - name: a.pdf\n"
        "    sha256: ff\n"
        "    size: 3\n"
    )


def _quoted(digits: str) -> str:
    return digits if digits[0].isalpha() else f'"{digits}"'


def test_a_day_is_frozen_once(folder: Path) -> None:
    """The second time nothing at all is written; neither is something empty."""
    first = freeze(folder, DAY, "draft", [Frozen("why", "", "가", Convention())])
    before = {path: path.read_bytes() for path in first}
    with pytest.raises(ContentError) as caught:
        freeze(folder, DAY, "draft", [Frozen("why", "", "가", Convention())])
    assert [found.code.name for found in caught.value.report.diagnostics] == ["submission-exists"]
    assert {path: path.read_bytes() for path in first} == before
    with pytest.raises(ContentError) as caught:
        freeze(folder, date(2026, 2, 11), "sent", [])
    assert [found.code.name for found in caught.value.report.diagnostics] == ["nothing-to-submit"]
    assert sorted(path.name for path in (folder / "submitted").iterdir()) == ["2026-02-10", "index.yml"]


def test_another_remark_above_a_record_makes_no_other_one(folder: Path) -> None:
    """The remark may be worded anew some day: what was sent stays the same."""
    answers = [Frozen("a", "", "하나", Convention())]
    freeze(folder, DAY, "draft", answers)
    record = folder / "submitted" / "2026-02-10" / "submission.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("기록이에요", "것이에요"), encoding="utf-8")
    with pytest.raises(ContentError, match="submission-exists"):
        freeze(folder, DAY, "draft", answers)


def test_another_text_of_the_same_day_is_frozen_beside(folder: Path, tmp_path: Path) -> None:
    """In a folder with a number; the first ones stay, the last one counts."""
    texts = ["가", "나", "가"]
    paths = [freeze(folder, DAY, "draft", [Frozen("why", "", text, Convention())])[0] for text in texts]
    assert [path.parent.name for path in paths] == ["2026-02-10", "2026-02-10-2", "2026-02-10-3"]
    assert [path.read_bytes().decode() for path in paths] == texts
    sent = freeze(folder, DAY, "sent", [Frozen("why", "", "가", Convention())])[0]
    assert sent.parent.name == "2026-02-10-4"  # the same text, but now known to be what was sent
    library, found = load_tree(tmp_path, POSITION)
    position = library.positions[0]
    assert found == ()
    assert [one.order for one in position.submissions] == [(DAY, 1), (DAY, 2), (DAY, 3), (DAY, 4)]
    last = position.submitted(Essay(id="why", title=""))
    assert last is not None
    assert (last[0].kind, last[0].number) == ("sent", 4)


def test_the_tenth_of_a_day_comes_after_the_ninth(folder: Path, tmp_path: Path) -> None:
    for number in range(11):
        freeze(folder, DAY, "draft", [Frozen("why", "", f"글 {number}", Convention())])
    library, found = load_tree(tmp_path, POSITION)
    assert found == ()
    assert [one.answers[0].text for one in library.positions[0].submissions] == [
        f"글 {number}" for number in range(11)
    ]


def test_characters_no_source_may_hold_are_refused(folder: Path) -> None:
    """Else the frozen file could never be read again."""
    with pytest.raises(ContentError) as caught:
        freeze(folder, DAY, "sent", [Frozen("why", "", "가\n\ue001", Convention())])
    (found,) = caught.value.report.diagnostics
    assert (found.code.name, found.where.path.rsplit("/", 2)[1:], found.where.line) == (
        "reserved-character", ["2026-02-10", "why.txt"], 2,
    )  # fmt: skip
    assert not (folder / "submitted").exists()


def _spoil_record(folder: Path) -> None:
    record = folder / "2026-02-10/submission.yml"
    record.write_bytes(record.read_bytes().replace(b"kind: draft", b"kind: sent"))


def _remove_record(folder: Path) -> None:
    (folder / "2026-02-10/submission.yml").unlink()


def _convert(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize(
    ("spoil", "missing", "altered"),
    [
        (lambda folder: None, [(), ()], [False, False]),
        (_convert, [(), ()], [False, False]),
        (_spoil_record, [(), ()], [True, False]),
        (_remove_record, [("submission.yml",), ()], [False, False]),
        (lambda folder: shutil.rmtree(folder / "2026-02-11-2"), [(), ("2026-02-11-2",)], [False, False]),
        (lambda folder: (folder / "index.yml").unlink(), [(), ()], [False, False]),
    ],
    ids=["as it was", "line ends of Windows", "the record", "no record", "no folder", "no list"],
)  # fmt: skip
def test_the_list_of_records_finds_what_is_gone(
    spoil: Callable[[Path], None],
    missing: list[tuple[str, ...]],
    altered: list[bool],
    folder: Path,
    tmp_path: Path,
) -> None:
    """Records and whole folders, not only texts; a checkout with other line ends is no change."""
    freeze(folder, DAY, "draft", [Frozen("why", "", "가\n나", Convention())])
    later = date(2026, 2, 11)
    freeze(folder, later, "draft", [Frozen("why", "", "다", Convention())])
    freeze(folder, later, "draft", [Frozen("why", "", "라", Convention())])
    shutil.rmtree(folder / "submitted/2026-02-11")
    index = folder / "submitted/index.yml"
    rows = index.read_text(encoding="utf-8").splitlines(keepends=True)
    index.write_text("".join(row for row in rows if '"2026-02-11":' not in row), encoding="utf-8")
    spoil(folder / "submitted")
    library, found = load_tree(tmp_path, POSITION)
    submissions = library.positions[0].submissions
    assert found == ()
    assert [one.missing for one in submissions] == missing
    assert [one.altered for one in submissions] == altered
    assert not any(answer.changed for one in submissions for answer in one.answers)


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        ("가\n나", False), ("가\r\n나", False), ("\ufeff가\n나", False),
        ("가\n나\n", False), ("가\r\n나\r\n", False), ("\u1100\u1161\n나", False),
        ("가\n나\n다", True), ("가\n\n나", True), ("가 나", True), ("가\n다", True), ("", True),
    ],
    ids=[
        "as it was", "line ends of Windows", "byte order mark", "an end to the last line", "both",
        "decomposed", "a line more", "a blank line", "joined", "a letter", "emptied",
    ],
)  # fmt: skip
def test_a_change_is_seen(data: str, changed: bool, folder: Path, tmp_path: Path) -> None:
    """A change of the text, not of what version control does with line ends."""
    path = freeze(folder, DAY, "draft", [Frozen("why", "", "가\n나", Convention())])[0]
    path.write_bytes(data.encode())
    assert [answer.changed for answer in _load(tmp_path).answers] == [changed]


def test_a_missing_and_an_added_text_are_seen(folder: Path, tmp_path: Path) -> None:
    paths = freeze(folder, DAY, "draft", [Frozen(name, "", name, Convention()) for name in ("a", "b")])
    paths[0].rename(paths[0].with_name("c.txt"))
    read = _load(tmp_path)
    assert read.missing == ("a.txt",)
    assert [(answer.essay, answer.changed) for answer in read.answers] == [("b", False), ("c", True)]


def test_a_folder_without_a_record(tmp_path: Path) -> None:
    """Laid down by hand: read as it is, of unknown kind, nothing to compare it with."""
    files = {**POSITION, "companies/dalbit/dev/submitted/2026-02-10/why.txt": "가\n"}
    library, found = load_tree(tmp_path, files)
    (submission,) = library.positions[0].submissions
    assert (found, submission.kind, submission.answers[0].changed) == ((), "unknown", False)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("kind: nothing\n", "bad-value"),
        ("kind: sent\nanswers:\n  - {essay: why}\n", "missing-key"),
        ("kind: [\n", "yaml-open-bracket"),
    ],
)
def test_a_broken_record_is_an_error(record: str, code: str, tmp_path: Path) -> None:
    place = "companies/dalbit/dev/submitted/2026-02-10"
    _, found = load_tree(tmp_path, {**POSITION, f"{place}/why.txt": "가", f"{place}/submission.yml": record})
    assert [(one.code.name, one.where.path) for one in found] == [(code, f"{place}/submission.yml")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## 지원 이유를 적어 주세요.\n\n가\n\n나 \n\n## 어려웠던 문제는? (500자)\n다\n",
            {"why": "가\n\n나 ", "hard": "다"},
        ),
        ("## 아무 제목 {#hard}\n\n다\n", {"hard": "다"}),
        ("# 지원서\n\n## 1. [필수] 지원 이유를 적어 주세요 (최대 1,000자)\n가", {"why": "가"}),
        ("## 지원 이유를 적어주세요!\n가", {"why": "가"}),
        ("지원 이유를 적어 주세요.\n가\n\n나\n\n2. 어려웠던 문제는?\n다", {"why": "가\n\n나", "hard": "다"}),
        (
            "달빛이 아주 좋습니다.\n\n주문을 옮겼습니다.\n\n"
            "창고가 멈췄습니다.\n\n새 문단\n\n원본을 먼저 저장했습니다.",
            {
                "why": "달빛이 아주 좋습니다.\n\n주문을 옮겼습니다.",
                "hard": "창고가 멈췄습니다.\n\n새 문단\n\n원본을 먼저 저장했습니다.",
            },
        ),
    ],
    ids=["headings", "by id", "marks and limits", "nearly", "title lines", "by the drafts"],
)  # fmt: skip
def test_dividing(text: str, expected: dict[str, str]) -> None:
    parts = divide_sent(text, [WHY, HARD])
    assert {part.question.essay.id if part.question else None: part.text for part in parts} == expected


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("전혀 다른 글입니다.", ["전혀 다른 글입니다."]),
        ("## 취미는?\n가\n## 어려웠던 문제는?\n나", ["가"]),
        ("## 어려웠던 문제는?\n가\n## 어려웠던 문제는?\n나", ["나"]),
        ("앞글\n\n## 어려웠던 문제는?\n나", ["앞글"]),
        ("", []),
        ("\n \n", []),
    ],
    ids=["nothing known", "an unknown heading", "twice", "before the first", "empty", "blank"],
)
def test_what_is_not_clear(text: str, unclear: list[str]) -> None:
    parts = divide_sent(text, [WHY, HARD])
    assert [part.text for part in parts if part.question is None] == unclear


def test_a_form_with_one_question_needs_no_heading() -> None:
    (part,) = divide_sent("\n전혀 다른 글.\n\n둘째 문단\n", [HARD])
    assert (part.question, part.text) == (HARD, "전혀 다른 글.\n\n둘째 문단")


@settings(max_examples=60, deadline=None)
@given(
    bodies=st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=2, max_size=2
    )
)
def test_what_stands_under_headings_is_kept_exactly(bodies: list[str]) -> None:
    bodies = [body if body.strip() and not body.startswith("#") else "글" for body in bodies]
    text = f"## {WHY.essay.title}\n{bodies[0]}\n\n## {HARD.essay.title}\n\n{bodies[1]}\n"
    assert [(part.question, part.text) for part in divide_sent(text, [WHY, HARD])] == [
        (WHY, bodies[0]),
        (HARD, bodies[1]),
    ]


def test_the_checksum_is_that_of_the_file() -> None:
    assert checksum("가") == hashlib.sha256("가".encode()).hexdigest()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_the_checksum_is_of_the_text_as_it_is_read(text: str) -> None:
    """Whatever is frozen reads back unchanged, also after git has converted its line ends."""
    read = decode(text.encode("utf-8"))
    assert checksum(read) == checksum(text)
    assert checksum(read.replace("\n", "\r\n")) == checksum(text)
