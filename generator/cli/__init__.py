"""The command line: the only place that prints, asks or exits.

Exit codes: 0 done, 1 the sources have errors or something needed is missing, 2 wrong usage; no traceback for
any of them. Anything else is our bug.
"""

from generator.cli.entry import app, main

__all__ = ["app", "main"]
