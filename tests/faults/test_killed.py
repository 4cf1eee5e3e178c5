"""Killed at any moment of a real build, the next command finds the last good site whole, or the new one."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.faults.conftest import HANGS, Content, Standing, build, command
from tests.publish.conftest import tree

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(sys.platform == "win32", reason="processes are killed otherwise there"),
]

Put = Callable[[Mapping[str, Content]], None]
State = tuple[dict[str, bytes], dict[str, bytes]]

CHANGED = {"facts.yml": "lag: 12초\n", "companies/dalbit/dev/checklist.md": "## 지원\n\n- [ ] 제출\n"}
BROKEN = {"facts.yml": "lag: [\n"}
DYING = """
import os
from generator.publish import swap
steps = iter(range({step}))
perform = swap.perform
swap.perform = lambda step: perform(step) if next(steps, None) is not None else os._exit(9)
from generator.cli import main
main()
"""
"""A `prep` that ends like a killed process before the given step of its swap."""


def shown(standing: Standing) -> State:
    """What a reader finds: the generated pages and the site."""
    return standing.state()[:2]


def start(standing: Standing, *arguments: str) -> subprocess.Popen[bytes]:
    """`prep` in the background."""
    return subprocess.Popen(
        [sys.executable, "-c", "from generator.cli import main; main()", *arguments],
        cwd=standing.root,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill(process: subprocess.Popen[bytes], when: Callable[[], bool]) -> None:
    """Kill a process as soon as something is so, unless it ends before by itself."""
    give_up = time.monotonic() + HANGS
    while process.poll() is None and time.monotonic() < give_up:
        if when():
            break
        time.sleep(0.001)
    process.kill()
    process.wait()


@pytest.fixture
def states(standing: Standing, put: Put) -> tuple[State, State]:
    """The state of the sound sources, which stands, and that of the changed ones, which wait to be built."""
    put(CHANGED)
    assert build()[0] == 0
    new = shown(standing)
    (standing.profile / "companies/dalbit/dev/checklist.md").unlink()
    put({"facts.yml": "lag: 40초\n"})
    assert build()[0] == 0
    old = shown(standing)
    assert old != new
    put(CHANGED)
    return old, new


def last_step(standing: Standing, states: tuple[State, State]) -> int:
    """How many steps this swap has: pages that change, the two renames, manifest and journal."""
    (old, _), (new, _) = states
    return sum(old.get(path) != new.get(path) for path in {*old, *new}) + 4


def test_killed_at_every_step_of_the_swap(standing: Standing, states: tuple[State, State], put: Put) -> None:
    """Then even a command that fails over broken sources brings the whole new site; a sound one keeps it."""
    old, new = states
    for step in range(last_step(standing, states) + 1):
        died = subprocess.run(
            [sys.executable, "-c", DYING.format(step=step), "build"],
            cwd=standing.root,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            check=False,
            timeout=HANGS,
        )
        finished = step == last_step(standing, states)
        assert died.returncode == (0 if finished else 9), (step, died.stderr)
        put(BROKEN)
        assert build()[0] == 1
        assert shown(standing) == new, step
        put({"facts.yml": "lag: 40초\n"})
        (standing.profile / "companies/dalbit/dev/checklist.md").unlink()
        assert build()[0] == 0
        assert shown(standing) == old
        put(CHANGED)


MOMENTS: Mapping[str, Callable[[Path], bool]] = {
    "the pages are staged": lambda root: (root / ".prep" / "next" / "docs").is_dir(),
    "MkDocs starts": lambda root: (root / ".site.prep-next").is_dir(),
    "MkDocs writes": lambda root: any((root / ".site.prep-next").glob("*.html")),
    "MkDocs is done with a pack": lambda root: any((root / ".site.prep-next" / "packs").rglob("index.html")),
    "the journal is written": lambda root: (root / ".prep" / "journal.json").is_file(),
    "the last site is away": lambda root: (root / ".site.prep-last").is_dir(),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_when(moment: str, standing: Standing, states: tuple[State, State], put: Put) -> None:
    """A real build killed from outside, soon after something is seen on disk."""
    old, new = states
    kill(start(standing, "build"), lambda: MOMENTS[moment](standing.root))
    put(BROKEN)
    assert build()[0] == 1
    assert shown(standing) in (old, new)
    put(CHANGED)
    assert build()[0] == 0
    assert shown(standing) == new
    left = {path.name for path in (*standing.root.iterdir(), *(standing.root / ".prep").iterdir())}
    assert left & {"next", "journal.json", ".site.prep-next", ".site.prep-last"} == set()


@pytest.mark.parametrize("seconds", [0.2, 0.7, 1.3, 2.0, 2.8])
def test_killed_at_some_time(
    seconds: float, standing: Standing, states: tuple[State, State], put: Put
) -> None:
    """Whatever the build is at by then, on whatever computer."""
    old, new = states
    begun = time.monotonic()
    kill(start(standing, "build"), lambda: time.monotonic() - begun > seconds)
    put(BROKEN)
    assert build()[0] == 1
    assert shown(standing) in (old, new)
    put(CHANGED)
    assert build()[0] == 0
    assert shown(standing) == new


def test_killed_while_serving(standing: Standing, states: tuple[State, State], put: Put) -> None:
    """A server that dies while it builds leaves a whole site, too."""
    old, new = states
    kill(start(standing, "serve", "--port", "0"), lambda: MOMENTS["MkDocs writes"](standing.root))
    put(BROKEN)
    assert build()[0] == 1
    assert shown(standing) in (old, new)
    put(CHANGED)
    assert build()[0] == 0
    assert shown(standing) == new


def test_a_release_leaves_the_own_site_alone(standing: Standing, put: Put) -> None:
    """Killed while the public site is built, or not: pages and site stay byte for byte."""
    before = standing.state()
    release = standing.root / ".prep" / "release"
    put({"profile.yml": "name: 한가온\nvisibility: public\n"})
    kill(start(standing, "publish"), lambda: any(release.rglob("*.html")))
    assert standing.state() == before
    command(standing.root, "publish")
    assert standing.state() == before


def test_two_builds_at_once(standing: Standing, states: tuple[State, State]) -> None:
    """One waits for the other; both end well, with the one whole site."""
    _, new = states
    both = [start(standing, "build") for _ in range(2)]
    assert [process.wait(HANGS) for process in both] == [0, 0]
    assert shown(standing) == new


def test_what_is_compared_can_differ(standing: Standing, states: tuple[State, State]) -> None:
    """The control: old and new differ in pages and in the site, and a mixture is neither."""
    (old_pages, old_site), (new_pages, new_site) = states
    assert old_pages != new_pages
    assert old_site != new_site
    assert (new_pages, old_site) not in states
    assert tree(standing.root / "site") == old_site
