"""A project with one profile, and the command as one types it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from generator.cli import app
from tests.builders import POSITION, write_profile

Run = Callable[..., Result]

POSITION_MD = """\
---
title: 서버 개발자 # 1순위
stages:
  - stage: 서류 # 이력서
    result: pending
  - stage: 1차 면접
    at: 2026-02-10 14:00
---

## 자격요건

- 가
"""
FILES = {
    **POSITION,
    "companies/dalbit/dev/position.md": POSITION_MD,
    "companies/dalbit/dev/checklist.md": "- [ ] 제출 📅 2026-02-10\n- [ ] 사진 고르기\n",
    "plan.md": "## 공통\n\n- [ ] 이력서 제출\n- [x] 공고 읽기\n",
    "facts.yml": "lag: 40초\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project as working directory."""
    monkeypatch.delenv("PREP_PROFILES", raising=False)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "generator").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def profile(project: Path) -> Path:
    return write_profile(project / "profiles" / "me", FILES)


@pytest.fixture
def run() -> Run:
    """Run `prep`; what is no exit is our bug and fails the test."""

    def run(*arguments: str, piped: str | bytes | None = None, color: bool = False) -> Result:
        result = CliRunner().invoke(app, list(arguments), input=piped, color=color, prog_name="prep")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run
