"""One build at a time in a work folder: a lock the operating system drops when its holder dies."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from generator.codes.publish import BUILD_RUNNING
from generator.diagnostics import ContentError
from generator.publish.place import SitePlace

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BinaryIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


PATIENCE = 30.0
"""Seconds a build waits for another one before it gives up."""


@contextmanager
def exclusive(place: SitePlace) -> Iterator[None]:
    """Hold the place's lock; closing the file, also by dying, gives it back.

    Raises:
        ContentError: another build held it all the time.
    """
    place.work.mkdir(parents=True, exist_ok=True)
    with (place.work / "lock").open("ab") as file:
        give_up = time.monotonic() + PATIENCE
        while not _try_lock(file):
            if time.monotonic() >= give_up:
                raise ContentError([BUILD_RUNNING.at(place.locate(place.work / "lock"))])
            time.sleep(0.1)
        yield
