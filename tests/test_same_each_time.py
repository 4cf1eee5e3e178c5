"""The same sources give the same pages and findings, in whatever order Python keeps its sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.made_profile import write_profile

ROOT = Path(__file__).resolve().parents[1]
DRAFT = """
import hashlib, sys
from pathlib import Path
from generator.order import Order
from generator.pipeline import draft_pages
draft = draft_pages(Order(Path(sys.argv[1]), Path(sys.argv[2])))
told = repr(sorted(draft.pages.items())) + repr(draft.checked) + repr(draft.report)
print(len(draft.pages), hashlib.sha256(told.encode()).hexdigest())
"""


def _digest(profile: Path, seed: int) -> str:
    command = [sys.executable, "-c", DRAFT, str(ROOT), str(profile)]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.mark.parametrize("name", ["sample", "sample-en", "made"])
def test_same_pages_each_time(name: str, tmp_path: Path) -> None:
    profile = ROOT / "profiles" / name
    if name == "made":
        profile = write_profile(tmp_path / "made", 6, 40)
    assert len({_digest(profile, seed) for seed in (0, 1, 2, 3)}) == 1
