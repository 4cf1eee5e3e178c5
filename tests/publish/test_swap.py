"""A command killed at any moment of the swap leaves the old state or the new one, never a mixture."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.publish import SitePlace, publish_site, publisher, recover, swap, write_pages
from tests.publish.conftest import tree

OLD = {"index.md": "# 옛 홈\n", "packs/gone.md": "# 지난 글\n", "packs/same.md": "# 그대로\n"}
NEW = {"index.md": "# 새 홈\n", "packs/same.md": "# 그대로\n", "packs/more/index.md": "# 새 글\n"}
STEPS = 7  # retire the site, place the site, delete, write, write, manifest, journal


class Killed(BaseException):
    """Stands for a process that dies: nothing of ours catches it."""


@pytest.fixture(autouse=True)
def _quick_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of one file that shows the staged home: what is tested here is the swap."""

    def build(place: SitePlace) -> None:
        place.fresh_site.mkdir(parents=True)
        index = (place.staged_docs / "index.md").read_text(encoding="utf-8")
        (place.fresh_site / "index.html").write_text(f"site of {index}", encoding="utf-8")

    monkeypatch.setattr(publisher, "build_fresh_site", build)


def state(place: SitePlace) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What a reader sees: pages and site."""
    return tree(place.page_root), tree(place.site)


def kill(monkeypatch: pytest.MonkeyPatch, moment: float, command: Callable[[], object]) -> None:
    """Run a command that dies at a moment of its swap."""
    with monkeypatch.context() as patch:
        patch.setattr(swap, "perform", dying_at(moment))
        with pytest.raises(Killed):
            command()


def dying_at(moment: float) -> Callable[[swap.Step], None]:
    """A `perform` that dies before step `moment`, or after it for a half."""
    done = 0

    def perform(step: swap.Step) -> None:
        nonlocal done
        if done >= moment:
            raise Killed
        step()
        done += 1
        if done > moment:
            raise Killed

    return perform


@pytest.mark.parametrize("moment", [index / 2 for index in range(2 * STEPS)])
def test_killed_at_a_step(place: SitePlace, monkeypatch: pytest.MonkeyPatch, moment: float) -> None:
    """Whatever step it was, the next command finishes the swap, and nothing is left over."""
    publish_site(NEW, place)
    expected = state(place)
    publish_site(OLD, place)
    kill(monkeypatch, moment, lambda: publish_site(NEW, place))
    recover(place)
    assert state(place) == expected
    assert sorted(path.name for path in place.work.iterdir()) == ["lock", "manifest.json"]
    assert sorted(path.name for path in place.site.parent.iterdir()) == ["docs", "site", "work"]
    assert not publish_site(NEW, place).changed


def test_all_steps_are_tried(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: the swap above has exactly the steps at which it was killed."""
    publish_site(OLD, place)
    done: list[swap.Step] = []
    with monkeypatch.context() as patch:
        patch.setattr(swap, "perform", lambda step: (step(), done.append(step)))
        publish_site(NEW, place)
    assert len(done) == STEPS


@pytest.mark.parametrize("moment", ["stage_docs", "build_fresh_site", "swap_in"])
def test_killed_before_the_journal(place: SitePlace, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """Before the swap was decided the old state stands untouched, and leftovers are dropped."""
    publish_site(OLD, place)
    expected = state(place)

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(publisher, moment, die)
        with pytest.raises(Killed):
            publish_site(NEW, place)
    assert state(place) == expected
    recover(place)
    assert state(place) == expected
    assert sorted(path.name for path in place.site.parent.iterdir()) == ["docs", "site", "work"]


def test_recovery_may_be_killed_too(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dying again and again while recovering still ends in the new state."""
    publish_site(NEW, place)
    expected = state(place)
    publish_site(OLD, place)
    kill(monkeypatch, 1, lambda: publish_site(NEW, place))
    for moment in range(STEPS):
        kill(monkeypatch, moment, lambda: recover(place))
    recover(place)
    assert state(place) == expected


def test_staging_lost_after_a_kill(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """If what was staged is gone, the old site comes back and the next build makes everything anew."""
    publish_site(NEW, place)
    expected = state(place)
    publish_site(OLD, place)
    old_site = tree(place.site)
    kill(monkeypatch, 1, lambda: publish_site(NEW, place))  # the old site is out, the new one not yet in
    assert not place.site.exists()
    for file in place.fresh_site.iterdir():
        file.unlink()
    recover(place)
    assert tree(place.site) == old_site
    assert publish_site(NEW, place).changed
    assert state(place) == expected


def test_killed_writing_pages_only(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """`write_pages` has the same journal; the site stays, and the next build replaces it."""
    publish_site(OLD, place)
    site = tree(place.site)
    kill(monkeypatch, 1, lambda: write_pages(NEW, place))
    recover(place)
    assert state(place) == ({path: text.encode() for path, text in NEW.items()}, site)
    assert publish_site(NEW, place).site_built


def test_blocked_folder_is_explained(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that another program holds stays as it is, and so do its pages; afterwards all is built."""
    publish_site(OLD, place)
    expected = state(place)

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(source))

    with monkeypatch.context() as patch:
        patch.setattr(swap, "PAUSE", 0.0)
        patch.setattr(swap.os, "rename", refuse)
        with pytest.raises(ContentError) as caught:
            publish_site(NEW, place)
    assert [found.code.name for found in caught.value.report.diagnostics] == ["swap-blocked"]
    assert state(place) == expected
    recover(place)
    assert state(place) == expected
    assert publish_site(NEW, place).changed
    assert tree(place.page_root) == {path: text.encode() for path, text in NEW.items()}


def test_a_folder_held_for_a_moment_is_tried_again(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_site(OLD, place)
    rename, refusals = os.rename, [PermissionError(13, "in use")] * 3

    def hesitate(source: Path, target: Path) -> None:
        if refusals:
            raise refusals.pop()
        rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(swap, "PAUSE", 0.0)
        patch.setattr(swap.os, "rename", hesitate)
        assert publish_site(NEW, place).changed
    assert tree(place.page_root) == {path: text.encode() for path, text in NEW.items()}


def test_a_page_held_by_another_program(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is open elsewhere is told; the next command, when it is free, finishes."""
    publish_site(OLD, place)
    put = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target).suffix == ".md":
            raise PermissionError(13, "in use", str(target))
        put(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(swap.os, "replace", refuse)
        with pytest.raises(ContentError) as caught:
            publish_site(NEW, place)
    assert [found.code.name for found in caught.value.report.diagnostics] == ["swap-blocked"]
    assert recover(place) is True
    assert state(place) == (
        {path: text.encode() for path, text in NEW.items()},
        {"index.html": "site of # 새 홈\n".encode()},
    )


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(28, "no space left on device")])
def test_a_disk_that_refuses(place: SitePlace, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """What cannot be written is a finding; pages and site stay as they were."""
    publish_site(OLD, place)
    expected = state(place)

    def refuse(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(publisher, "stage_docs", refuse)
        with pytest.raises(ContentError) as caught:
            publish_site(NEW, place)
    assert [found.code.name for found in caught.value.report.diagnostics] == ["cannot-write"]
    assert state(place) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_real_death(place: SitePlace) -> None:
    """A process that really ends in the middle gives its lock back; the next command finishes."""
    publish_site(OLD, place)
    child = os.fork()
    if child == 0:
        steps = 0

        def perform(step: swap.Step) -> None:
            nonlocal steps
            if steps == 3:
                os._exit(9)
            steps += 1
            step()

        swap.perform = perform
        publish_site(NEW, place)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert recover(place) is True
    assert state(place) == (
        {path: text.encode() for path, text in NEW.items()},
        {"index.html": "site of # 새 홈\n".encode()},
    )
