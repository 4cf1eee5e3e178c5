"""When Python looks for cycles of objects: seldom, as what a command makes holds hardly any, and lasts."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS = 100_000
"""How many objects come up between two looks; a page of a site is some thousands."""


@contextmanager
def no_collections() -> Iterator[None]:
    """Let Python not look for cycles: while a draft is made.

    Frozen and let go, what was made counts as old: else all of it would be looked through at once.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if collecting:
            gc.enable()


def collect_seldom() -> None:
    """Let Python look for cycles seldom from now on, and not at the end: the system takes all back at once.

    For a program as a whole. Where it runs for long, `collect_now` is due when nobody waits.
    """
    gc.set_threshold(_ALLOCATIONS, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)


def collect_now() -> None:
    """Give back what cycles hold."""
    gc.collect()
