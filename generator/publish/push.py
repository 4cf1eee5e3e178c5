"""A built site on its way to the public: a commit that holds it alone, on a branch of a repository.

In: the folder of a site, the files that were shown, where to. Out: whether anything was sent.
"""

import os
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from generator.codes import release as codes
from generator.diagnostics import ContentError, Location
from generator.publish.git import COMMITTER, Git, without_password
from generator.publish.listing import SiteFile, blob_of, list_files
from generator.publish.staging import MADE_BY
from generator.records import record

BRANCH = "gh-pages"
MESSAGE = "Publish the site"
_NO_JEKYLL = ".nojekyll"
_DOMAIN = "CNAME"
"""Where GitHub Pages keeps a site's own domain."""
_MARK = "assets/images/prep.svg"
"""A file of the theme that every site has, also after somebody else committed to its branch."""


@record(frozen=True)
class Target:
    """Where a site goes: the repository as git needs it, as messages name it, and the branch."""

    repository: str
    shown: str
    branch: str = BRANCH


def find_target(project: Path, to: str, branch: str) -> Target:
    """The repository of an address, a folder, or the name of a remote of the project (`origin` if empty).

    Raises:
        ContentError: the project has no such remote, or the branch is the one its sources are on.
    """
    folder = Path(os.path.expanduser(to))
    git = Git(project)
    remotes = {name: git.ask("remote", "get-url", name) for name in git.ask("remote").split()}
    if to and folder.exists():
        repository = str(folder.resolve())
    elif to and (":" in to or "/" in to):
        repository = to
    elif (name := to or "origin") in remotes:
        repository = remotes[name]
    else:
        raise ContentError([codes.NO_REMOTE.at(Location(name), name=name)])
    shown = without_password(to or repository)
    ours = (str(project.resolve()), *remotes.values())
    if repository in ours and branch == git.ask("symbolic-ref", "--quiet", "--short", "HEAD"):
        raise ContentError([codes.BRANCH_CHECKED_OUT.at(Location(shown), branch=branch)])
    return Target(repository, shown, branch)


def push_site(site: Path, files: Collection[SiteFile], target: Target, *, ask: bool = False) -> bool:
    """Commit the site alone on top of the branch and push it; False if that branch holds the very same.

    `ask` says that a person sits there and may sign in.

    The commit is made in an empty repository of its own, so that nothing but the site can go along, by
    ghp-import, which hands every byte to git as it is, whatever line ends are set up to become.

    Raises:
        ContentError: the folder is not what was shown, git is missing or refuses, or the branch holds
            something that is not such a site.
    """
    _check_unchanged(site, files)
    branch = target.branch
    with tempfile.TemporaryDirectory(prefix="prep-", ignore_cleanup_errors=True) as folder:
        git = Git(Path(folder), target.shown, ask=ask)
        git.run("init", "--quiet")
        git.run("check-ref-format", "--branch", branch)
        git.run("remote", "add", "origin", target.repository)
        published = bool(git.run("ls-remote", "--heads", "origin", f"refs/heads/{branch}").strip())
        if published:
            theirs = f"+refs/heads/{branch}:refs/remotes/origin/{branch}"
            git.run("fetch", "--quiet", "--depth=1", "origin", theirs)
            if not _is_ours(git, f"origin/{branch}"):
                raise ContentError([codes.BRANCH_IN_THE_WAY.at(Location(target.shown), branch=branch)])
        domain = git.ask("show", f"origin/{branch}:{_DOMAIN}") if published else ""
        importer = [sys.executable, "-m", "ghp_import", "--no-jekyll", "--branch", branch]
        if domain:
            importer += ["--cname", domain]
        git.call([*importer, "--message", MESSAGE, str(site.resolve())])
        _check_committed(git, branch, files, domain)
        if published and _tree(git, branch) == _tree(git, f"origin/{branch}"):
            return False
        git.run("push", "--quiet", "origin", f"refs/heads/{branch}:refs/heads/{branch}")
        return True


def _check_unchanged(site: Path, files: Collection[SiteFile]) -> None:
    """Nothing has been put in, taken away or altered since it was shown, not even by a file manager."""
    now, then = ({file.name: file.blob for file in group} for group in (list_files(site), files))
    changed = sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
    if changed:
        raise ContentError([codes.SITE_CHANGED.at(Location(f"{site.name}/{name}")) for name in changed])


def _is_ours(git: Git, branch: str) -> bool:
    """Whether a branch holds a site that was published so, not anybody's who builds with MkDocs, too."""
    built = any(mark in git.ask("show", f"{branch}:index.html") for mark in MADE_BY)
    committed = git.ask("log", "-1", "--format=%ce", branch) == COMMITTER["GIT_COMMITTER_EMAIL"]
    return built and (committed or bool(git.ask("ls-tree", "--name-only", branch, _MARK)))


def _check_committed(git: Git, branch: str, files: Collection[SiteFile], domain: str) -> None:
    """The commit to be sent holds the files that were shown, byte for byte, and nothing else.

    Only the site's `domain` stays, as the branch told it before.
    """
    wanted = {file.name: file.blob for file in files} | {_NO_JEKYLL: blob_of(b"")}
    if domain:
        wanted[_DOMAIN] = blob_of(domain.encode())
    rows = git.run("ls-tree", "-r", "-z", "--full-tree", branch).rstrip("\0").split("\0")
    committed = {name: about.split()[2] for about, _, name in (row.partition("\t") for row in rows)}
    if committed != wanted:
        names = sorted(
            name for name in committed.keys() | wanted.keys() if committed.get(name) != wanted.get(name)
        )
        raise ContentError([codes.SITE_CHANGED.at(Location(name)) for name in names])


def _tree(git: Git, commit: str) -> str:
    return git.run("rev-parse", f"{commit}^{{tree}}")
