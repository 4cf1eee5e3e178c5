"""When Python looks for cycles of objects."""

import gc
import subprocess
import sys

import pytest

from generator.cycles import no_collections
from tests.conftest import PROJECT

CYCLE = """
class Told:
    def __init__(self):
        self.itself = self
    def __del__(self):
        print("taken back", flush=True)
"""


def run(program: str) -> str:
    command = [sys.executable, "-c", CYCLE + program]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout


def test_a_command_looks_seldom_and_not_at_its_end() -> None:
    assert run("Told()") == "taken back\n"
    seldom = "from generator.cycles import collect_now, collect_seldom\ncollect_seldom()\n"
    assert run(f"{seldom}Told()") == ""
    assert run(f"{seldom}for _ in range(100_001): last = Told()") != ""
    assert run(f"{seldom}Told()\ncollect_now()") == "taken back\n"


def test_none_are_looked_for_while_a_draft_is_made() -> None:
    with no_collections():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_they_are_looked_for_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), no_collections():
        raise ValueError("broken")
    assert gc.isenabled()
