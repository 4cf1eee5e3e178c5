"""Watching files: when their content has changed and come to rest.

In: folders and files. Out: that something changed. Files are looked at, not subscribed to: that works on
network drives and in synchronised folders, and an editor's many events for one save are one change.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.publish.files import file_digest

INTERVAL = 0.15
"""Seconds between two looks; a change counts when two looks in a row see the same."""

_Stamp = tuple[int, int, int]


class Watch:
    """Sees whether the content of some files is other than it was when last asked about."""

    def __init__(self, roots: Iterable[Path], is_ignored: Callable[[str], bool] = lambda name: False) -> None:
        """Takes what is there now as known; `is_ignored` says of a name that it is no source."""
        self._roots = tuple(roots)
        self._is_ignored = is_ignored
        self._stamps: dict[str, _Stamp] = {}
        self._digests: dict[str, str] = {}
        self.changed()

    def changed(self) -> tuple[str, ...]:
        """The files whose content is new, gone or other than at the last call; a mere touch is none."""
        stamps = self._look()
        digests = {
            path: self._digests[path] if self._stamps.get(path) == stamp else _digest(path)
            for path, stamp in stamps.items()
        }
        names = digests.keys() | self._digests.keys()
        changed = sorted(name for name in names if digests.get(name) != self._digests.get(name))
        self._stamps, self._digests = stamps, digests
        return tuple(changed)

    def wait(self, timeout: float | None = None) -> tuple[str, ...]:
        """The next change, once the files rest; nothing if none came within `timeout` seconds."""
        give_up = None if timeout is None else time.monotonic() + timeout
        while True:
            before = self._look()
            if before != self._stamps:
                while True:
                    time.sleep(INTERVAL)
                    after = self._look()
                    if after == before:
                        break
                    before = after
                if changed := self.changed():
                    return changed
            if give_up is not None and time.monotonic() >= give_up:
                return ()
            time.sleep(INTERVAL)

    def _look(self) -> dict[str, _Stamp]:
        return dict(sorted(entry for root in self._roots for entry in self._walk(root)))

    def _walk(self, root: Path) -> Iterator[tuple[str, _Stamp]]:
        if root.is_file():
            yield from _stamped(str(root))
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if not self._is_ignored(name)]
            for name in files:
                if not self._is_ignored(name):
                    yield from _stamped(os.path.join(folder, name))


def _stamped(path: str) -> Iterator[tuple[str, _Stamp]]:
    try:
        status = os.stat(path)
    except OSError:  # gone between listing and looking
        return
    yield path, (status.st_mtime_ns, status.st_size, status.st_ino)


def _digest(path: str) -> str:
    try:
        return file_digest(Path(path))
    except OSError:
        return ""
