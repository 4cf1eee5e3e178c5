"""What was sent: changed and vanished frozen texts, and amounts told otherwise in a debrief."""

from pathlib import Path

import pytest

from generator.check.submitted import check_submitted
from generator.sources.submissions import checksum
from tests.builders import POSITION, merge

PLACE = "companies/dalbit/dev"
DEBRIEF = "---\nstage: 1차 면접\n---\n\n## 받은 질문\n\n- 40분 걸렸나요?\n\n## 답\n"
SENT = "주문 반영 시간을 12분에서 40초로 줄였습니다. 고객사는 22개입니다."
POSITION_MD = "---\ntitle: 서버 개발자\nstatus: {}\nstages: [1차 면접]\n---\n"


def _said(root: Path, files: dict[str, str], status: str = "open") -> list[tuple[str, str, str]]:
    position = {
        f"{PLACE}/position.md": POSITION_MD.format(status),
        f"{PLACE}/essays.md": "## 성과 {#why}\n\n글\n",
    }
    merged = merge(root, {**POSITION, **position, **files}).merged
    return [(found.code.name, str(found.where), found.subject) for found in check_submitted(merged)]


def _debrief(text: str) -> dict[str, str]:
    return {
        f"{PLACE}/submitted/2026-02-10/why.txt": SENT,
        f"{PLACE}/debriefs/first.md": f"{DEBRIEF}\n{text}\n",
    }


def test_frozen_texts(tmp_path: Path) -> None:
    """Changed, added, gone; of another day, and of a question that is no longer asked."""
    record = (
        f"kind: sent\nanswers:\n  - {{essay: why, sha256: '{checksum('가')}'}}\n"
        "  - {essay: gone, sha256: 'ff'}\n"
    )
    folder = f"{PLACE}/submitted"
    files = {
        f"{folder}/2026-02-10/why.txt": "가",
        f"{folder}/2026-02-10/added.txt": "나",
        f"{folder}/2026-02-10/submission.yml": record,
        f"{folder}/2026-02-12/why.txt": "다",
        f"{folder}/2026-02-12/submission.yml": "kind: sent\nanswers:\n  - {essay: why, sha256: 'ff'}\n",
    }
    essays = "packs/dalbit/dev/essays.md"
    assert _said(tmp_path, files, "closed") == [
        ("changed-submission", f"{folder}/2026-02-10/added.txt:1", f"{essays}#submissions"),
        ("missing-submission", f"{folder}/2026-02-10/submission.yml", f"{essays}#submissions"),
        ("changed-submission", f"{folder}/2026-02-12/why.txt:1", f"{essays}#essay-why"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "반영 시간을 30초로 줄였다고 했다.",
        "주문 반영은 5분이라고 말했다.",
        "시간이 1분 걸린다고 했다.",
        "고객사 25개라고 답했다.",
        "고객사가 20개라 바빴다.",
    ],
)
def test_told_otherwise(text: str, tmp_path: Path) -> None:
    assert _said(tmp_path, _debrief(text)) == [
        ("told-otherwise", f"{PLACE}/debriefs/first.md:11", "packs/dalbit/dev/stages.md#debrief-of-first")
    ]
    assert _said(tmp_path, _debrief(text), "closed") == []


@pytest.mark.parametrize(
    "text",
    [
        "반영 시간을 40초로 줄였다고 했다.",
        "12분이던 주문 반영이 40초가 됐다고 했다.",
        "면접은 50분이었다.",
        "고객사 22개와 파이프라인 30개를 말했다.",
        "고객사에 3년 다녔다고 했다.",
        "30초 동안 생각했다.",
        "주문 이야기는 하지 않았다.",
    ],
)
def test_told_as_it_was_sent(text: str, tmp_path: Path) -> None:
    assert _said(tmp_path, _debrief(text)) == []


@pytest.mark.parametrize(
    ("question", "answer", "otherwise"),
    [
        ("반영 시간을 얼마나 줄였나요?", "30초라고 했다.", True),
        ("**고객사**는 몇 곳인가요?", "20개.", True),
        ("반영 시간을 얼마나 줄였나요?", "40초라고 했다.", False),
        ("고객사는 몇 곳인가요?", "22개라고 했다.", False),
        ("자기소개를 해 주세요.", "1분을 넘겼다.", False),
        ("반영 시간을 얼마나 줄였나요?", "면접관 3명이 웃었다.", False),
        ("반영 시간을 얼마나 줄였나요?", "배포 주기를 30초로 착각해 답했다.", False),
    ],
)
def test_a_bare_amount_is_of_what_was_asked(
    question: str, answer: str, otherwise: bool, tmp_path: Path
) -> None:
    files = _debrief("")
    files[f"{PLACE}/debriefs/first.md"] = (
        f"---\nstage: 1차 면접\n---\n\n## 받은 질문\n\n- {question}\n    - {answer}\n"
    )
    assert [code for code, _, _ in _said(tmp_path, files)] == ["told-otherwise"] * otherwise


def test_nothing_sent_nothing_to_compare(tmp_path: Path) -> None:
    files = {path: text for path, text in _debrief("반영 시간은 30초").items() if "submitted" not in path}
    assert _said(tmp_path, files) == []
