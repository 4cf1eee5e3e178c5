"""What a sign of unfinished writing is: a pattern over plain text, and the finding it stands for.

In: nothing. Out: `Sign`, and what patterns of signs are built from.
"""

import re

from generator.diagnostics import Code
from generator.records import record

OPEN, CLOSE = r"[\[(（【<]", r"[\])）】>]"
OPENING = "[ ( （ 【 <"
"""The marks of `OPEN` in a row."""

LINE = r"^[ \t]*(?:[-*•·※→>][ \t]*)?"


@record(frozen=True)
class Sign:
    """A pattern and the finding it is, in texts of some uses; `unless` on the same line silences it, and
    without one of `needs` it cannot stand there.
    """

    code: Code
    pattern: re.Pattern[str]
    uses: tuple[str, ...] = ("sent", "said", "told")
    unless: re.Pattern[str] | None = None
    needs: tuple[str, ...] = ()

    def may_stand(self, plain: str) -> bool:
        """A quick look, which spares most texts the pattern."""
        return not self.needs or any(words in plain for words in self.needs)


def sign(
    code: Code, pattern: str, *uses: str, unless: str = "", flags: int = re.MULTILINE, needs: str = ""
) -> Sign:
    """A sign with its patterns compiled, of all uses if none is named; `needs` are words in a row."""
    return Sign(
        code,
        re.compile(pattern, flags),
        uses or ("sent", "said", "told"),
        re.compile(unless, re.IGNORECASE) if unless else None,
        tuple(needs.split()),
    )


def graded(sure: Code, maybe: Code, pattern: str, *, unless: str = "", needs: str = "") -> tuple[Sign, Sign]:
    """A sign that is `sure` in what is sent or said, and `maybe` where one tells of one's work."""
    return (
        sign(sure, pattern, "sent", "said", unless=unless, needs=needs),
        sign(maybe, pattern, "told", unless=unless, needs=needs),
    )


def any_of(words: str) -> str:
    """A pattern for one of several words in a row; `_` is a space that may be missing."""
    return "(?:" + "|".join(words.replace("_", r"\s?").split()) + ")"
