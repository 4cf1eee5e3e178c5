"""Tasks found by their words and ticked off in their line."""

from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.model.library import Library
from generator.sources.task_edit import FoundTask, all_tasks, mark_done, match_tasks, nearest_task
from tests.sources.trees import load_tree

PLAN = """\
## 1주차 (2026-02-02 ~ 02-08)

- 월: 공고 읽기
- [ ] 화: 자기소개 녹음

```
수: 그림 그리기
```

<!-- - [ ] 지운 할 일 -->

## 공통

* [ ]   **이력서** 고치기 📅 2026-02-03
   1. [x] 숫자 맞추기
   2. [ ] 사진 바꾸기
- [ ] 제출
"""
CHECKLIST = "- [ ] 제출 📅 2026-02-10\n> 글\n\n```\n- [ ] 코드\n```\n"
FILES = {
    "plan.md": PLAN,
    "companies/dalbit/dev/position.md": "---\ntitle: x\n---\n",
    "companies/dalbit/dev/checklist.md": CHECKLIST,
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_tree(tmp_path, FILES)[0]


def _texts(tasks: tuple[FoundTask, ...]) -> list[str]:
    return [f"{task.text} | {task.about}" for task in tasks]


def test_every_task_is_known(library: Library) -> None:
    """Weeks, common tasks and checklists, sub-tasks too; nothing that only looks like a task."""
    assert _texts(all_tasks(library)) == [
        "이력서 고치기 | 공통 · 2026-02-03",
        "숫자 맞추기 | 공통",
        "사진 바꾸기 | 공통",
        "제출 | 공통",
        "공고 읽기 | 2026-02-02",
        "자기소개 녹음 | 2026-02-03",
        "그림 그리기 | 2026-02-04",
        "제출 | dalbit/dev · 2026-02-10",
    ]
    assert _texts(all_tasks(library, "dalbit/dev")) == ["제출 | dalbit/dev · 2026-02-10"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("제출", ["제출", "제출"]),
        ("사진", ["사진 바꾸기"]),
        ("바꾸기 사진", ["사진 바꾸기"]),
        ("기", ["이력서 고치기", "숫자 맞추기", "사진 바꾸기", "공고 읽기", "자기소개 녹음", "그림 그리기"]),
        ("없는 일", []),
        ("", []),
    ],
)
def test_tasks_by_their_words(wanted: str, found: list[str], library: Library) -> None:
    assert [task.text for task in match_tasks(all_tasks(library), wanted)] == found


def test_the_nearest_task(library: Library) -> None:
    nearest = nearest_task(all_tasks(library), "사진 바꾸끼")
    assert nearest
    assert nearest.text == "사진 바꾸기"
    assert nearest_task(all_tasks(library), "아주 다른 이야기") is None


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        ("이력서", "* [ ]   **이력서** 고치기", "* [x]   **이력서** 고치기"),
        ("사진", "   2. [ ] 사진 바꾸기", "   2. [x] 사진 바꾸기"),
        ("녹음", "- [ ] 화: 자기소개 녹음", "- [x] 화: 자기소개 녹음"),
        ("공고", "- 월: 공고 읽기", "- [x] 월: 공고 읽기"),
    ],
)
def test_one_line_changes(wanted: str, before: str, after: str, library: Library, tmp_path: Path) -> None:
    """The box of the line, or a new one for a plain item of a week; every other byte stays."""
    (task,) = match_tasks(all_tasks(library), wanted)
    mark_done(tmp_path, task).save()
    assert (tmp_path / "plan.md").read_text(encoding="utf-8") == PLAN.replace(before, after)
    again = load_tree(tmp_path, {})[0]
    assert [task.task.done for task in match_tasks(all_tasks(again), wanted)] == [True]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- [] 가", "- [x] 가"),
        ("- []가", "- [x] 가"),
        ("- [  ] 가", "- [x] 가"),
        ("- ☐ 가", "- [x] 가"),
        ("-\u00a0[\u00a0]\u00a0가", "-\u00a0[x]\u00a0가"),
        ("[ ] 가", "[x] 가"),
        ("[ ]가", "[x] 가"),
        ("• [ ] 가", "• [x] 가"),
        ("•☐가", "•[x] 가"),
        ("-[ ] 가", "-[x] 가"),
        ("☐ 가", "[x] 가"),
        ("\u3000[ ]\t가", "\u3000[x]\t가"),
    ],
)
def test_a_box_as_people_type_it_is_ticked(before: str, after: str, tmp_path: Path) -> None:
    library, _ = load_tree(tmp_path, {"plan.md": f"{before}\n"})
    assert mark_done(tmp_path, all_tasks(library)[0]).text == f"{after}\n"


def test_a_line_of_code_is_left_to_the_author(library: Library, tmp_path: Path) -> None:
    (task,) = match_tasks(all_tasks(library), "그림")
    with pytest.raises(ContentError) as caught:
        mark_done(tmp_path, task)
    assert [str(found.where) for found in caught.value.report.diagnostics] == ["plan.md:7"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 묶음\n\n\t- [ ] 가\n", "- 묶음\n\n\t- [x] 가\n"),
        ("- [ ] 위\n\t[ ] 가\n\t[ ] 나\n", "- [ ] 위\n\t[x] 가\n\t[ ] 나\n"),
        ("- [ ] 위\n[ ] 가", "- [ ] 위\n[x] 가"),
        ("글\r\n• [ ] 가\r\n", "글\r\n• [x] 가\r\n"),
    ],
)
@pytest.mark.parametrize("name", ["plan.md", "companies/dalbit/dev/checklist.md"])
def test_among_other_lines(name: str, before: str, after: str, tmp_path: Path) -> None:
    """However the line is indented: the one task is done, and every other byte stays."""
    files = {"companies/dalbit/dev/position.md": "---\ntitle: x\n---\n"}
    load_tree(tmp_path, files)
    (tmp_path / name).write_bytes(before.encode())
    (task,) = match_tasks(all_tasks(load_tree(tmp_path, {})[0]), "가")
    mark_done(tmp_path, task).save()
    assert (tmp_path / name).read_bytes() == after.encode()
    again = all_tasks(load_tree(tmp_path, {})[0])
    assert [task.text for task in again if task.task.done] == ["가"]


WEEK = "## 1주차 (2026-02-02 ~ 02-08)\n\n"


def test_a_day_without_a_list(tmp_path: Path) -> None:
    """It becomes an item with a box, and keeps its date; the days below it stay days."""
    library, _ = load_tree(tmp_path, {"plan.md": f"{WEEK}월: 가\n화: 나\n"})
    mark_done(tmp_path, all_tasks(library)[0]).save()
    assert (tmp_path / "plan.md").read_text(encoding="utf-8") == f"{WEEK}- [x] 월: 가\n화: 나\n"
    tasks = [task.task for task in all_tasks(load_tree(tmp_path, {})[0])]
    assert [(task.text, str(task.due), task.done) for task in tasks] == [
        ("가", "2026-02-02", True),
        ("나", "2026-02-03", False),
    ]


def test_a_line_whose_tick_would_take_another_task_is_left(tmp_path: Path) -> None:
    """The line below is a task only because it belongs to the same lines."""
    library, _ = load_tree(tmp_path, {"plan.md": f"{WEEK}월: 가\n그리고 나\n"})
    with pytest.raises(ContentError) as caught:
        mark_done(tmp_path, all_tasks(library)[0], "profiles/me/plan.md")
    assert [str(found.where) for found in caught.value.report.diagnostics] == ["profiles/me/plan.md:3"]
