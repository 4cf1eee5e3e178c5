"""Stages edited in place: what changes, and that nothing else does."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import ContentError
from generator.model.application import Position
from generator.model.plan import Stage
from generator.model.profile import Profile
from generator.model.values import read_moment
from generator.sources.frontmatter import read_source
from generator.sources.stage_edit import (
    FoundStage,
    edit_stage,
    find_stage,
    read_result,
    write_moment,
)

PASSED = {"result": "passed"}
DATED = {"at": "2026-02-10 14:00", "result": "passed"}

CASES = {
    "a value on its line, its comment kept": (
        "stages:\n  - stage: 서류 # 이력서\n    result: pending   # 금요일까지\n  - stage: 면접\n",
        FoundStage("서류", 0),
        PASSED,
        "stages:\n  - stage: 서류 # 이력서\n    result: passed   # 금요일까지\n  - stage: 면접\n",
    ),
    "quotes stay": (
        "stages:\n- stage: '서류'\n  result: \"pending\"\n  at: '2026-01-01'\n",
        FoundStage("서류", 0),
        DATED,
        "stages:\n- stage: '서류'\n  result: \"passed\"\n  at: '2026-02-10 14:00'\n",
    ),
    "new keys in the author's indentation, the date behind the name": (
        "stages:\n    -   stage: 서류\n        people:\n          - name: 가\n          - name: 나\n"
        "        bring: [a,\n          b]\n\n"
        "    # 다음\n    -   stage: 면접\ntitle: x\n",
        FoundStage("서류", 0),
        DATED,
        "stages:\n    -   stage: 서류\n        at: 2026-02-10 14:00\n        people:\n"
        "          - name: 가\n          - name: 나\n"
        "        bring: [a,\n          b]\n        result: passed\n\n    # 다음\n"
        "    -   stage: 면접\ntitle: x\n",
    ),
    "an empty value": (
        "stages:\n  - stage: 서류\n    at: # 아직\n    result:\n    minutes: 30\n",
        FoundStage("서류", 0),
        DATED,
        "stages:\n  - stage: 서류\n    at: 2026-02-10 14:00 # 아직\n    result: passed\n    minutes: 30\n",
    ),
    "a name alone gets keys": (
        "stages:\n  - 서류 # 첫째\n  - 면접\n",
        FoundStage("서류", 0),
        DATED,
        "stages:\n  - stage: 서류 # 첫째\n    at: 2026-02-10 14:00\n    result: passed\n  - 면접\n",
    ),
    "a name alone in brackets": (
        "stages: [서류, 면접] # 둘\n",
        FoundStage("면접", 1),
        DATED,
        'stages: [서류, {stage: 면접, at: "2026-02-10 14:00", result: passed}] # 둘\n',
    ),
    "braces on one line": (
        "stages:\n  - {result: pending, stage: 서류}\n  - {stage: 면접}\n",
        FoundStage("서류", 0),
        DATED,
        'stages:\n  - {result: passed, stage: 서류, at: "2026-02-10 14:00"}\n  - {stage: 면접}\n',
    ),
    "a block of text at the end of an item": (
        "stages:\n  - stage: 서류\n    contact: |\n      가\n      나\n\n  - stage: 면접\n",
        FoundStage("서류", 0),
        PASSED,
        "stages:\n  - stage: 서류\n    contact: |\n      가\n      나\n\n    result: passed\n"
        "  - stage: 면접\n",
    ),
    "a new stage as the last one is written": (
        "stages:\n-   stage: 서류\n    result: passed\n# 끝\ntitle: x\n",
        FoundStage("2차 면접"),
        DATED,
        "stages:\n-   stage: 서류\n    result: passed\n-   stage: 2차 면접\n"
        "    at: 2026-02-10 14:00\n    result: passed\n"
        "# 끝\ntitle: x\n",
    ),
    "a new stage among names alone": (
        "stages:\n  - 서류\n",
        FoundStage("면접"),
        PASSED,
        "stages:\n  - 서류\n  - stage: 면접\n    result: passed\n",
    ),
    "a new stage among braces": (
        "stages:\n  - {stage: 서류}\n",
        FoundStage("면접"),
        PASSED,
        "stages:\n  - {stage: 서류}\n  - {stage: 면접, result: passed}\n",
    ),
    "a new stage in brackets": (
        "stages: [서류]\n",
        FoundStage("면접"),
        PASSED,
        "stages: [서류, {stage: 면접, result: passed}]\n",
    ),
    "a new stage in empty brackets": (
        "stages: []\n",
        FoundStage("면접"),
        PASSED,
        "stages: [{stage: 면접, result: passed}]\n",
    ),
    "the first stage": (
        "title: x\n# stages:\n#   - stage: 서류\n",
        FoundStage("서류"),
        PASSED,
        "title: x\n# stages:\n#   - stage: 서류\nstages:\n  - stage: 서류\n    result: passed\n",
    ),
    "an empty key": (
        "stages: # 나중에\ntitle: x\n",
        FoundStage("서류"),
        PASSED,
        "stages: # 나중에\n  - stage: 서류\n    result: passed\ntitle: x\n",
    ),
}  # fmt: skip


def _edit(path: Path, text: str, stage: FoundStage, values: dict[str, str]) -> bytes:
    path.write_bytes(text.encode())
    return edit_stage(path, "position.md", stage, values).to_bytes()


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("head", "stage", "values", "expected"), CASES.values(), ids=CASES)
def test_only_what_is_said_changes(
    head: str, stage: FoundStage, values: dict[str, str], expected: str, ends: str, tmp_path: Path
) -> None:
    """Every other byte stays: marks, comments, line ends, a byte order mark, a missing last line end."""
    whole = [f"\ufeff---\n{text}---\n\n## 자격요건\n\n- 가" for text in (head, expected)]
    before, after = (text.replace("\n", ends) for text in whole)
    assert _edit(tmp_path / "position.md", before, stage, values).decode() == after


def test_a_file_without_front_matter_gets_one(tmp_path: Path) -> None:
    edited = _edit(tmp_path / "p.md", "# 서버 개발자\n", FoundStage("서류"), PASSED)
    assert edited.decode() == "---\nstages:\n  - stage: 서류\n    result: passed\n---\n\n# 서버 개발자\n"


@pytest.mark.parametrize(
    "head",
    [
        "stages: 서류, 면접\n",
        "stages:\n  stage: 서류\n",
        "stages:\n  - stage: 서류\n    result: >\n      pending\n",
        "stages:\n  - stage: 서류\n    result: [pending]\n",
        "{stages: [서류]}\n",
    ],
)
def test_what_cannot_be_edited_is_left_to_the_author(head: str, tmp_path: Path) -> None:
    """An unusual way of writing is no guesswork: the finding says what to write and where."""
    text = f"---\n{head}---\n"
    with pytest.raises(ContentError) as caught:
        _edit(tmp_path / "p.md", text, FoundStage("서류", 0), PASSED)
    (found,) = caught.value.report.diagnostics
    assert (found.code.name, dict(found.parameters)) == ("cannot-edit", {"change": "result: passed"})


def test_a_broken_file_is_reported_as_such(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        _edit(tmp_path / "p.md", "---\nstages: [\n---\n", FoundStage("서류"), PASSED)
    assert [found.code.name for found in caught.value.report.diagnostics] == ["yaml-open-bracket"]


KEYS = (
    "at: 2026-01-01",
    "result: pending # x",
    "minutes: 30",
    "link: a#b",
    "bring: [a, b]",
    "people:\n    - name: 가",
    "# 메모",
    "",
)


def _stage_text(draw: st.DrawFn, number: int) -> str:
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    rows = [f"- stage: 단계{number}", *(f"  {row}" if row else "" for row in keys)]
    return "\n".join(rows)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_stage_of_any_list(data: st.DataObject, tmp_path: Path) -> None:
    """After an edit the file says the new values and nothing else; other lines stay as they are."""
    draw = data.draw
    count = draw(st.integers(1, 3))
    head = "\n".join(_stage_text(draw, number) for number in range(count))  # type: ignore[arg-type]
    text = f"---\ntitle: x\nstages:\n{head}\npriority: 1\n---\n글\n"
    index = draw(st.integers(0, count - 1))
    edited = _edit(tmp_path / "p.md", text, FoundStage(f"단계{index}", index), DATED).decode()
    before, after = (read_source(version, "p.md")[0] for version in (text, edited))
    assert before
    assert after
    expected = dict(before.values)
    stages = expected["stages"]
    assert isinstance(stages, list)
    stages[index] = {**stages[index], **DATED}  # type: ignore[dict-item]
    assert after.values == expected
    kept = [row for row in text.split("\n") if "result:" not in row and "at:" not in row]
    rows = iter(edited.split("\n"))
    assert all(row in rows for row in kept)


POSITION = Position(
    id="dev",
    company="dalbit",
    title="개발자",
    stages=tuple(Stage(stage=name) for name in ("서류 전형", "코딩테스트", "1차 면접", "임원 면접")),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("1차 면접", FoundStage("1차 면접", 2, known=True)),
        ("1차면접", FoundStage("1차 면접", 2, known=True)),
        ("1차", FoundStage("1차 면접", 2, known=True)),
        ("서류", FoundStage("서류 전형", 0, known=True)),
        ("코딩 테스트", FoundStage("코딩테스트", 1, known=True)),
        ("2차면접", FoundStage("2차 면접", known=True)),
        ("처우 협의", FoundStage("처우협의", known=True)),
        ("면접", FoundStage("면접", None, ("1차 면접", "임원 면접"))),
        ("3차 면접", FoundStage("3차 면접")),
        ("2차", FoundStage("2차 면접", known=True)),
        ("임면", FoundStage("임면", None, ("임원 면접",))),
        ("처협", FoundStage("처협", None, ("처우협의",))),
        ("임원면젒", FoundStage("임원면젒", None, ("임원 면접",))),
    ],
)
def test_a_stage_by_what_one_calls_it(wanted: str, found: FoundStage) -> None:
    assert find_stage(POSITION, Profile(name="x"), wanted) == found


@pytest.mark.parametrize(
    ("word", "result"),
    [("합격", "passed"), ("불합격", "failed"), ("탈락", "failed"), ("대기", "pending"), ("포기", "withdrawn"),
     ("보류", "on-hold"), ("PASSED", "passed"), ("on-hold", "on-hold"), ("마감", ""), ("", "")],
)  # fmt: skip
def test_a_result_by_its_word(word: str, result: str) -> None:
    assert read_result(word) == result


@pytest.mark.parametrize("text", ["2026-02-10 14:00", "2026-02-10"])
def test_a_moment_is_written_as_it_is_read(text: str) -> None:
    assert write_moment(read_moment(text)) == text
