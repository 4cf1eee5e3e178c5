"""A position that is still called planned, once something was sent or a stage has a result."""

from pathlib import Path

import pytest

from generator.order import Order
from generator.pipeline import draft_pages
from tests.builders import write_profile
from tests.cli.conftest import Run

PLANNED = """\
---
title: 서버 개발자
status: planned
deadline: 2099-12-04
stages: [서류, 1차 면접]
---
"""
ESSAYS = "## 지원 이유\n\n주문을 옮겼습니다.\n"


def _home(profile: Path) -> tuple[bool, bool]:
    """Whether the home page calls the application planned, and whether it counts the days to its deadline."""
    text = draft_pages(Order(profile.parents[1], profile)).pages["index.md"]
    return "지원 준비 중" in text, "2099-12-04" in text


@pytest.mark.parametrize(
    ("arguments", "planned"),
    [
        (("stage", "dalbit/dev", "서류", "합격"), False),
        (("stage", "dalbit/dev", "서류", "보류"), False),
        (("submit", "dalbit/dev", "--date", "2026-02-10"), False),
        (("stage", "dalbit/dev", "1차", "--at", "2099-12-30"), True),
    ],
    ids=["result", "on-hold", "sent", "date"],
)
def test_what_was_sent_is_not_planned(
    arguments: tuple[str, ...], planned: bool, profile: Path, run: Run
) -> None:
    """The author need not change `status`: home and list call it open; a mere date changes nothing."""
    folder = "companies/dalbit/dev"
    write_profile(profile, {f"{folder}/position.md": PLANNED, f"{folder}/essays.md": ESSAYS})
    assert _home(profile) == (True, True)
    assert run(*arguments).exit_code == 0
    assert _home(profile) == (planned, planned)
    status = "지원 준비 중" if planned else "전형 진행 중"
    assert f"달빛상점 · 서버 개발자  [{status}]\n" in run("list").stdout


def test_what_is_closed_stays_closed(profile: Path, run: Run) -> None:
    closed = PLANNED.replace("planned", "closed")
    write_profile(profile, {"companies/dalbit/dev/position.md": closed})
    assert run("stage", "dalbit/dev", "서류", "불합격").exit_code == 0
    assert "[종료]\n" in run("list").stdout
