"""A built site on its way to the public: what lies in it, and the push of it alone.

In: the folder of a fresh site. Out: what does not belong there, or a commit on a branch of a repository.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from html import unescape
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import ContentError, Diagnostic, Location
from generator.publish.config import THEME
from generator.publish.staging import MADE_BY

BRANCH = "gh-pages"
MESSAGE = "Publish the site"
COMMITTER = {"GIT_COMMITTER_NAME": "prep", "GIT_COMMITTER_EMAIL": "prep@localhost.invalid"}
"""Who commits: nobody's own name or address becomes public with a site."""

_GENERATED = (
    "404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "search/search_index.js",
)  # fmt: skip
_ASSETS = (
    ".css", ".js", ".map", ".json", ".svg", ".png", ".ico", ".woff2", ".woff", ".ttf", ".txt", ".md", ".wasm",
)  # fmt: skip
_TEXTS = (".html", ".json", ".js", ".xml", ".txt")
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def find_strays(site: Path, pages: Collection[str]) -> tuple[Diagnostic, ...]:
    """Links, and files that are neither a page, nor MkDocs' own, nor an asset of the theme."""
    wanted = {path.removesuffix(".md") + ".html" for path in pages if path.endswith(".md")}
    found = [codes.LINK_IN_SITE.at(_place(path, THEME)) for path in _links(THEME)]
    found += [codes.LINK_IN_SITE.at(_place(path, site)) for path in _links(site)]
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        belongs = name in wanted or name in _GENERATED or _is_asset(name)
        if path.is_file() and not belongs:
            found.append(codes.STRAY_FILE.at(_place(path, site)))
    return tuple(found)


def _place(path: Path, root: Path) -> Location:
    return Location(path.relative_to(root.parent).as_posix())


def _is_asset(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return parts[0] == "assets" and not hidden and name.endswith(_ASSETS)


def _links(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            if (Path(here) / name).is_symlink():
                yield Path(here) / name


def readable_texts(site: Path) -> Iterator[tuple[str, str]]:
    """What people and search engines can read: each file's name with its text, and once more without tags."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and path.suffix in _TEXTS and not _is_asset(name):
            text = path.read_text(encoding="utf-8", errors="replace")
            text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
            yield name, unescape(text)
            yield name, unescape(_TAG.sub("", text))


def push_site(site: Path, repository: str, branch: str = BRANCH) -> bool:
    """Commit the site alone on top of `branch` and push it; False if that branch holds the very same.

    The commit is made in an empty repository of its own, so that nothing but the site can go along.

    Raises:
        ContentError: git is missing or refuses, or the branch holds something that is not such a site.
    """
    with tempfile.TemporaryDirectory(prefix="prep-") as folder:
        git = _Git(Path(folder))
        git.run("init", "--quiet")
        local = Path(repository).expanduser()
        git.run("remote", "add", "origin", str(local.resolve()) if local.exists() else repository)
        published = bool(git.run("ls-remote", "--heads", "origin", f"refs/heads/{branch}").strip())
        if published:
            theirs = f"+refs/heads/{branch}:refs/remotes/origin/{branch}"
            git.run("fetch", "--quiet", "--depth=1", "origin", theirs)
            if not any(mark in git.show(f"origin/{branch}:index.html") for mark in MADE_BY):
                raise ContentError([codes.BRANCH_IN_THE_WAY.at(Location(repository), branch=branch)])
        importer = [sys.executable, "-m", "ghp_import", "--no-jekyll", "--branch", branch]
        git.call([*importer, "--message", MESSAGE, str(site.resolve())])
        if published and git.tree(branch) == git.tree(f"origin/{branch}"):
            return False
        git.run("push", "--quiet", "origin", f"refs/heads/{branch}:refs/heads/{branch}")
        return True


class _Git:
    """Git in one folder, with nothing of the surrounding repository and no questions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        kept = {name: value for name, value in os.environ.items() if not _is_about_a_repository(name)}
        self._environment = {**kept, **COMMITTER, "GIT_TERMINAL_PROMPT": "0"}

    def run(self, *arguments: str) -> str:
        return self.call(["git", *arguments])

    def show(self, name: str) -> str:
        """The content of a file of a commit; empty if there is none."""
        try:
            return self.run("show", name)
        except ContentError:
            return ""

    def tree(self, commit: str) -> str:
        return self.run("rev-parse", f"{commit}^{{tree}}")

    def call(self, command: Sequence[str]) -> str:
        """What a command prints.

        Raises:
            ContentError: it failed, or git is not installed.
        """
        try:
            done = subprocess.run(
                command, cwd=self._folder, env=self._environment, capture_output=True, check=False
            )
        except FileNotFoundError as error:
            raise ContentError([codes.GIT_MISSING.at(Location("git"))]) from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["?"]
            raise ContentError([codes.GIT_FAILED.at(Location("git"), message=said[-1])])
        return done.stdout.decode("utf-8", "replace")


def _is_about_a_repository(name: str) -> bool:
    """Whether a variable of the environment would lead git to another repository or committer."""
    return name.startswith("GIT_") and not name.startswith(("GIT_SSH", "GIT_ASKPASS", "GIT_CONFIG_"))
