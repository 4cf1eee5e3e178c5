"""Git in one folder, with nothing of the surrounding repository, and its refusals explained.

In: arguments of git. Out: what it printed, or a finding that says what is wrong and what to do.
"""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import Code, ContentError, Location

COMMITTER = {"GIT_COMMITTER_NAME": "prep", "GIT_COMMITTER_EMAIL": "prep@localhost.invalid"}
"""Who commits: nobody's own name or address becomes public with a site."""

_SILENT = {"GIT_TERMINAL_PROMPT": "0", "GCM_INTERACTIVE": "never"}
"""Neither git nor its credential manager asks for a password; they fail instead."""

# Git and the programs it calls all end with 128; only their English sentences tell the cases apart.
_REASONS: tuple[tuple[Code, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        (
            codes.OFFLINE,
            r"could not resolve|temporary failure in name|network is unreachable|connection timed out"
            r"|connection refused|failed to connect|no route to host|operation timed out|couldn't connect",
        ),
        (
            codes.NO_PERMISSION,
            r"permission (?:to \S+ )?denied|authentication failed|could not read (?:username|password)"
            r"|returned error: 40[13]|access denied|insufficient permission|unable to create temporary"
            r"|host key verification failed|invalid username or (?:password|token)|permission to .* denied",
        ),
        (
            codes.NO_REPOSITORY,
            r"does not appear to be a git repository|repository '.*' not found|repository not found"
            r"|returned error: 404|no such remote|does not exist",
        ),
        (codes.MOVED_ON, r"\(fetch first\)|\(non-fast-forward\)|cannot lock ref|\(stale info\)"),
        (codes.BRANCH_CHECKED_OUT, r"refusing to update checked out branch|branch is currently checked out"),
    )
)


class Git:
    """Git, run in a folder; `about` is the repository that findings name.

    Where a person sits there (`ask`), git may let them sign in; else it fails at once.
    """

    def __init__(self, folder: Path, about: str = "git", *, ask: bool = False) -> None:
        self._folder = folder
        self._about = about
        kept = {name: value for name, value in os.environ.items() if not _is_about_a_repository(name)}
        self._environment = {
            **kept,
            **({} if ask else _SILENT),
            **COMMITTER,
            "GIT_DEFAULT_HASH": "sha1",
            "LC_ALL": "C",
        }

    def run(self, *arguments: str) -> str:
        return self.call(["git", *arguments])

    def ask(self, *arguments: str) -> str:
        """What git prints, stripped; empty where it refuses, for example because there is no such thing."""
        try:
            return self.run(*arguments).strip()
        except ContentError as error:
            if any(found.code is codes.GIT_MISSING for found in error.report.diagnostics):
                raise
            return ""

    def call(self, command: Sequence[str]) -> str:
        """What a command prints.

        Raises:
            ContentError: it failed, or git is not installed.
        """
        try:
            done = subprocess.run(
                command,
                cwd=self._folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as error:
            raise ContentError([codes.GIT_MISSING.at(Location("git"))]) from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace")
            raise ContentError([reason_of(said).at(Location(self._about), message=_telling(said))])
        return done.stdout.decode("utf-8", "replace")


def reason_of(said: str) -> Code:
    """What kind of failure git's words tell of."""
    return next((code for code, pattern in _REASONS if pattern.search(said)), codes.GIT_FAILED)


def _telling(said: str) -> str:
    """The line of git's words that says most, without passwords of addresses."""
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["?"]
    first = next((line for line in lines if line.startswith(("fatal:", "error:", "remote:", "!"))), lines[-1])
    return without_password(first)


def without_password(text: str) -> str:
    """A text in which addresses show neither user nor password."""
    return re.sub(r"(\w+://)[^/@\s]+@", r"\1", text)


def _is_about_a_repository(name: str) -> bool:
    """Whether a variable of the environment would lead git to another repository or committer."""
    return name.startswith("GIT_") and not name.startswith(
        ("GIT_SSH", "GIT_ASKPASS", "GIT_CONFIG_", "GIT_TERMINAL_PROMPT")
    )
