"""What one page template may cost: steps, processor time, and the size of what it makes.

In: what a template does, told by the sandbox. Out: nothing, or `Exhausted`. It counts by itself rather than
stopping a thread from outside, so that it works the same on every system.
"""

from collections.abc import Iterable
from time import thread_time

from jinja2.exceptions import SecurityError

MAX_STEPS = 1_000_000
"""Passes through a loop, a branch or a macro, and calls."""

MAX_SECONDS = 4.0
"""Processor time of the thread, so that a busy computer fails no honest page."""

MAX_RANGE = 1_000
MAX_TEXT = 200_000
MAX_OUTPUT = MAX_TEXT * 10
MAX_WEIGHT = 100_000
"""Items in a list with all that its lists hold, which a template could double with every line."""


class Exhausted(Exception):
    """A template does more than any page needs."""

    korean, english = "너무 오래 걸리는 계산", "it takes too long"


class Oversized(Exception):
    """A text or a list has become too long to go on with; said in both languages."""

    def __init__(self, korean: str, english: str) -> None:
        super().__init__(english)
        self.korean, self.english = korean, english


class Forbidden(SecurityError):
    """What neither an expression nor a template may do; said in both languages."""

    def __init__(self, korean: str, english: str) -> None:
        super().__init__(english)
        self.korean, self.english = korean, english


class Budget:
    """What is left to one template; `refill` before the next."""

    def __init__(self) -> None:
        self.refill()

    def refill(self) -> None:
        self._steps = MAX_STEPS
        self._until = thread_time() + MAX_SECONDS

    def spend(self, steps: int = 1) -> None:
        """Take steps away.

        Raises:
            Exhausted: none are left, or the time is up.
        """
        self._steps -= steps
        if self._steps < 0 or thread_time() > self._until:
            raise Exhausted

    def weigh(self, value: object) -> None:
        """Take away what a list weighs.

        Raises:
            Oversized: it holds more than `MAX_WEIGHT` items, counting those of its lists.
        """
        weight = 0
        waiting = [value]
        while waiting:
            held = waiting.pop()
            if isinstance(held, str):
                weight += len(held) // 100
            elif isinstance(held, dict):
                waiting += held
                waiting += held.values()
                weight += len(held)
            elif isinstance(held, (list, tuple, set, frozenset)):
                waiting += held
                weight += len(held)
            if weight > MAX_WEIGHT:
                raise Oversized(
                    f"항목이 {MAX_WEIGHT}개를 넘는 목록", f"a list of more than {MAX_WEIGHT} items"
                )
        self.spend(weight // 100)


class BoundedRange:
    """`range` of at most `MAX_RANGE` numbers."""

    def __call__(self, *arguments: int) -> range:
        numbers = range(*arguments)
        if len(numbers) > MAX_RANGE:
            raise Oversized(f"수가 {MAX_RANGE}개를 넘는 range", f"a range of more than {MAX_RANGE} numbers")
        return numbers


def bounded_text(chunks: Iterable[str], limit: int = MAX_OUTPUT) -> str:
    """The joined chunks.

    Raises:
        Oversized: they have more than `limit` characters.
    """
    parts: list[str] = []
    size = 0
    for chunk in chunks:
        parts.append(chunk)
        size += len(chunk)
        if size > limit:
            raise Oversized(f"{limit}자를 넘는 글", f"a text longer than {limit} characters")
    return "".join(parts)
