"""What the page on moving notes says of pasted text is so: what is read, what is reported, what stays."""

from pathlib import Path

import pytest

from generator.model.application import Position
from generator.model.interview import Essay, Question
from generator.sources.library import load_library
from tests.docs.test_examples import explain
from tests.sources.trees import write_tree
from tools.reference_tables import GUIDE

PAGE = (GUIDE / "moving.md").read_text(encoding="utf-8")
POSITION = "companies/garam/backend/position.md"
ESSAYS = "companies/garam/backend/essays.md"
QUESTIONS = "companies/garam/backend/questions.md"
BASE = {"profile.yml": "name: 홍길동\n", POSITION: "---\ntitle: 서버 개발자\n---\n"}

REPORTED = [
    (ESSAYS, "1. 지원 동기\n\n저는 이렇게 생각합니다.\n", "text-outside-essay"),
    (QUESTIONS, "Q. 왜인가요\nA. 그래서요\n", "text-outside-question"),
    (ESSAYS, "## 하나\n\n가\n\n##둘\n\n나\n", "heading-without-space"),
    ("memo.txt", "2025년의 회고\n", "unknown-file"),
    ("experiences/retry.md", "# 재시도\n\n![구조](img/a.png)\n", "picture-not-shown"),
    ("experiences/retry.md", "# 재시도\n\n[설계](docs/설계.md)\n", "link-not-shown"),
]
STAYS = ["%%비밀%%", "[[다른 노트]]", "![[그림.png]]", "==형광펜==", "#태그 하나", "[^1]"]


def read_position(root: Path, files: dict[str, str]) -> Position:
    """The position of a profile, with what was pasted."""
    library, found = load_library(write_tree(root, {**BASE, **files}), root)
    assert [finding.explain() for finding in found] == []
    (position,) = library.positions
    return position


@pytest.mark.parametrize(("path", "text", "code"), REPORTED, ids=lambda value: str(value)[:20])
def test_what_would_be_lost_is_reported(path: str, text: str, code: str, tmp_path: Path) -> None:
    """By the name the page gives, and by nothing else."""
    said = explain(tmp_path, {**BASE, path: text})
    assert [line.split(": ")[1].split(" ")[0] for line in said] == [code]
    assert f"`{code}`" in PAGE


def test_another_encoding_is_reported(tmp_path: Path) -> None:
    root = write_tree(tmp_path, BASE)
    (root / "intro.md").write_bytes("## 30초\n\n안녕하세요.\n".encode("cp949"))
    _, found = load_library(root, tmp_path)
    assert [finding.code.name for finding in found] == ["bad-encoding"]
    assert "`bad-encoding`" in PAGE


@pytest.mark.parametrize("text", STAYS)
def test_the_marks_of_other_tools_stay_as_text(text: str, tmp_path: Path) -> None:
    """Above all what Obsidian hides: here it is seen, as the page warns."""
    position = read_position(tmp_path, {ESSAYS: f"## 문항\n\n앞 {text} 뒤\n"})
    assert position.essays[0].answer.text.strip() == f"앞 {text} 뒤"
    assert text[:2] in PAGE


def test_a_written_count_is_no_part_of_the_answer(tmp_path: Path) -> None:
    essay: Essay = read_position(
        tmp_path, {ESSAYS: "## 문항 (500자)\n\n글자 수: 12자\n\n답변입니다.\n"}
    ).essays[0]
    assert (essay.answer.text.strip(), essay.limit.maximum) == ("답변입니다.", 500)
    assert "12자" in essay.written_count.text


def test_questions_below_a_second_heading_are_one_question(tmp_path: Path) -> None:
    """The slip the page warns of; with one `#` they are questions of a category."""

    def texts(mark: str) -> list[str]:
        pasted = {QUESTIONS: f"{mark} 기술\n\n- 인덱스란?\n- 트랜잭션이란?\n"}
        questions: tuple[Question, ...] = read_position(tmp_path / mark, pasted).questions
        return [question.text for question in questions]

    assert texts("##") == ["기술"]
    assert texts("#") == ["인덱스란?", "트랜잭션이란?"]
    assert "`## 기술`" in PAGE


def test_a_heading_that_is_not_known_stays(tmp_path: Path) -> None:
    text = "---\ntitle: 서버\n---\n\n## 자격요건\n\n- 가\n\n## 팀 분위기\n\n조용해요.\n"
    position = read_position(tmp_path, {POSITION: text})
    assert [section.title for section in position.sections] == ["팀 분위기"]
