"""The command line: the only place that prints or exits.

Exit codes: 0 done, 1 the sources have errors (no traceback), 2 wrong usage; anything else is our bug.
"""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Optional

import typer

from generator.diagnostics import ContentError, Language, Report, Severity
from generator.model.entity import Visibility
from generator.pipeline import Order, build_pages, build_site

app = typer.Typer(
    name="prep",
    help="면접 준비 자료를 만들어요. · Builds interview prep packs.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
