"""When Python looks for cycles of objects: seldom, as what a command makes holds hardly any, and lasts."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS = 100_000
"""How many objects come up between two looks of few; a page of a site is some thousands."""


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


@contextmanager
def few_collections() -> Iterator[None]:
    """Let Python look for cycles seldom, and never among what is there already: it outlives what comes."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

