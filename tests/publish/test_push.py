"""A site is pushed alone, as it was shown, byte for byte, or not at all."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.publish.listing import list_files
from generator.publish.push import Target, find_target, push_site
from tests.publish.conftest import tree

INDEX = '<meta name="generator" content="mkdocs-1.6.1"><p>{}</p>\r\n'


def _git(*arguments: str, cwd: Path) -> str:
    done = subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, check=True)
    return done.stdout.decode()


def _commit(folder: Path, text: str = "mine\n") -> None:
    (folder / "README.md").write_text(text, encoding="utf-8")
    _git("add", ".", cwd=folder)
    _git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "x", cwd=folder)


def _site(root: Path, text: str = "하나") -> Path:
    """A site with line ends that git likes to change, bytes that are no text, and Korean names."""
    site = root / "site"
    (site / "packs").mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_bytes(INDEX.format(text).encode())
    (site / "packs" / "둘 셋.html").write_bytes(b"<p>\xff\r\n</p>\n\n")
    return site


def _mark(site: Path) -> None:
    """The file of the theme that every site has."""
    (site / "assets" / "images").mkdir(parents=True)
    (site / "assets" / "images" / "prep.svg").write_bytes(b"<svg/>")


def _push(site: Path, remote: Path, branch: str = "gh-pages") -> bool:
    return push_site(site, list_files(site), Target(str(remote), remote.name, branch))


def _codes(error: ContentError) -> list[str]:
    return [found.code.name for found in error.report.diagnostics]


@pytest.fixture
def remote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare repository, and a person whose name and habits must not get into it."""
    settings = tmp_path / "gitconfig"
    settings.write_text("[core]\n\tautocrlf = true\n[user]\n\tname = secret person\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "secret person")
    _git("init", "--quiet", "--bare", "--initial-branch=main", "remote.git", cwd=tmp_path)
    return tmp_path / "remote.git"


def _pushed(remote: Path, branch: str = "gh-pages") -> dict[str, bytes]:
    """The files of a branch, as git keeps them."""
    rows = _git("ls-tree", "-r", "-z", branch, cwd=remote).rstrip("\0").split("\0")
    blobs = {row.partition("\t")[2]: row.split()[2] for row in rows}
    return {
        name: subprocess.run(
            ["git", "cat-file", "blob", blob], cwd=remote, capture_output=True, check=True
        ).stdout
        for name, blob in blobs.items()
    }


def _heads(remote: Path) -> dict[str, str]:
    rows = _git("for-each-ref", "--format=%(refname:short) %(objectname)", cwd=remote).splitlines()
    return dict(row.split() for row in rows)


def test_the_site_alone_is_pushed(tmp_path: Path, remote: Path) -> None:
    """Byte for byte, by nobody, with nothing before it."""
    site = _site(tmp_path)
    assert _push(site, remote) is True
    assert _pushed(remote) == {**tree(site), ".nojekyll": b""}
    said = _git("log", "--format=%an %ae %cn %ce %P|", "gh-pages", cwd=remote).strip()
    assert said == "prep prep@localhost.invalid prep prep@localhost.invalid |"
    assert list(_heads(remote)) == ["gh-pages"]


def test_nothing_of_the_project_goes_along(
    tmp_path: Path, remote: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From within a repository, as a hook of it would call: neither its objects nor its branches."""
    work = tmp_path / "work"
    _git("init", "--quiet", "work", cwd=tmp_path)
    _commit(work)
    sources = _git("rev-parse", "HEAD", cwd=work).strip()
    monkeypatch.chdir(work)
    monkeypatch.setenv("GIT_DIR", str(work / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(work / ".git" / "index"))
    before = _heads(work)
    _push(_site(work / ".prep"), remote)
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert _heads(work) == before
    objects = _git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)", cwd=remote).split()
    assert sources not in objects
    kinds = _git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype)", cwd=remote).split()
    assert kinds.count("commit") == 1


def test_the_next_one_replaces_every_file_on_top_of_the_last(tmp_path: Path, remote: Path) -> None:
    """Other branches stay; a site that has not changed makes no commit."""
    work = tmp_path / "work"
    _git("clone", "--quiet", str(remote), "work", cwd=tmp_path)
    _commit(work)
    _git("push", "--quiet", "origin", "HEAD:refs/heads/main", cwd=work)
    site = _site(tmp_path)
    _push(site, remote, "pages")
    first = _heads(remote)
    (site / "packs" / "둘 셋.html").unlink()
    (site / "index.html").write_text(INDEX.format("셋"), encoding="utf-8")
    assert _push(site, remote, "pages") is True
    assert _pushed(remote, "pages") == {**tree(site), ".nojekyll": b""}
    assert _git("rev-parse", "pages^", cwd=remote).strip() == first["pages"]
    after = _heads(remote)
    assert (after["main"], sorted(after)) == (first["main"], ["main", "pages"])
    assert _push(site, remote, "pages") is False
    assert _heads(remote) == after


def test_a_branch_of_sources_is_not_replaced(tmp_path: Path, remote: Path) -> None:
    """Whoever names the wrong branch loses nothing."""
    work = tmp_path / "work"
    _git("clone", "--quiet", str(remote), "work", cwd=tmp_path)
    _commit(work)
    _git("push", "--quiet", "origin", "HEAD:refs/heads/main", cwd=work)
    before = _heads(remote)
    with pytest.raises(ContentError) as caught:
        _push(_site(tmp_path), remote, "main")
    assert _codes(caught.value) == ["branch-in-the-way"]
    assert _heads(remote) == before


def test_somebody_elses_site_is_not_replaced(tmp_path: Path, remote: Path) -> None:
    """Another site that MkDocs built stands there, with files beside it."""
    work = tmp_path / "work"
    _git("clone", "--quiet", str(remote), "work", cwd=tmp_path)
    (work / "index.html").write_text(INDEX.format("남의 글"), encoding="utf-8")
    _commit(work)
    _git("push", "--quiet", "origin", "HEAD:refs/heads/gh-pages", cwd=work)
    before = _heads(remote)
    with pytest.raises(ContentError) as caught:
        _push(_site(tmp_path), remote)
    assert _codes(caught.value) == ["branch-in-the-way"]
    assert _heads(remote) == before


def test_a_domain_of_ones_own_stays(tmp_path: Path, remote: Path) -> None:
    """GitHub commits it to the branch, in the person's name; the next site goes on top."""
    site = _site(tmp_path)
    _mark(site)
    _push(site, remote)
    _git("clone", "--quiet", "--branch=gh-pages", str(remote), "work", cwd=tmp_path)
    (tmp_path / "work" / "CNAME").write_bytes(b"me.example\n")
    _commit(tmp_path / "work")
    _git("push", "--quiet", cwd=tmp_path / "work")
    assert _push(site, remote) is True
    assert _pushed(remote) == {**tree(site), ".nojekyll": b"", "CNAME": b"me.example"}
    assert _push(site, remote) is False


def test_the_branch_checked_out_in_a_folder(tmp_path: Path, remote: Path) -> None:
    """Git itself refuses to pull the files from under somebody's feet; so do we, and say so."""
    work = tmp_path / "work"
    _git("init", "--quiet", "--initial-branch=site", "work", cwd=tmp_path)
    site = _site(tmp_path)
    _mark(site)
    shutil.copytree(site, work, dirs_exist_ok=True)
    _commit(work)
    before = _heads(work)
    with pytest.raises(ContentError) as caught:
        _push(site, work, "site")
    assert _codes(caught.value) == ["branch-checked-out"]
    assert _heads(work) == before


@pytest.mark.parametrize("change", ["add", "alter", "remove"])
def test_what_was_shown_is_what_is_sent(change: str, tmp_path: Path, remote: Path) -> None:
    """A file manager that leaves its own file behind stops it, too."""
    site = _site(tmp_path)
    shown = list_files(site)
    name = {"add": ".DS_Store", "alter": "index.html", "remove": "packs/둘 셋.html"}[change]
    if change == "remove":
        (site / name).unlink()
    else:
        (site / name).write_text("x", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        push_site(site, shown, Target(str(remote), "remote.git"))
    said = [(found.code.name, str(found.where)) for found in caught.value.report.diagnostics]
    assert said == [("site-changed", f"site/{name}")]
    assert _heads(remote) == {}


def test_a_remote_of_the_project_is_known_by_name(tmp_path: Path, remote: Path) -> None:
    project = tmp_path / "project"
    _git("init", "--quiet", "--initial-branch=main", "project", cwd=tmp_path)
    _git("remote", "add", "origin", str(remote), cwd=project)
    _git("remote", "add", "pages", "https://me:secret@git.invalid/me/pages.git", cwd=project)
    assert find_target(project, "", "site") == Target(str(remote), str(remote), "site")
    assert find_target(project, "pages", "gh-pages") == Target(
        "https://me:secret@git.invalid/me/pages.git", "pages", "gh-pages"
    )
    address = "https://me:secret@git.invalid/x.git"
    nobody = "~nobody-of-that-name/x"
    assert find_target(project, nobody, "b") == Target(nobody, nobody, "b")
    assert find_target(project, address, "b") == Target(address, "https://git.invalid/x.git", "b")
    assert find_target(project, str(remote), "b") == Target(str(remote.resolve()), str(remote), "b")


@pytest.mark.parametrize(
    ("to", "branch", "code"),
    [("origin", "main", "branch-checked-out"), ("nobody", "gh-pages", "no-remote"), (".", "main", "")],
)
def test_targets_that_cannot_be(
    to: str, branch: str, code: str, tmp_path: Path, remote: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The branch one works on is no target, neither at home nor at its remote; elsewhere its name is free."""
    project = tmp_path / "project"
    _git("init", "--quiet", "--initial-branch=main", "project", cwd=tmp_path)
    _git("remote", "add", "origin", str(remote), cwd=project)
    monkeypatch.chdir(tmp_path)
    if not code:
        assert find_target(project, to, branch).repository == str(tmp_path.resolve())
        return
    with pytest.raises(ContentError) as caught:
        find_target(project, to, branch)
    assert _codes(caught.value) == [code]


def test_a_project_without_git_has_no_remotes(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        find_target(tmp_path, "", "gh-pages")
    assert _codes(caught.value) == ["no-remote"]


def test_a_branch_name_that_git_does_not_take(tmp_path: Path, remote: Path) -> None:
    with pytest.raises(ContentError) as caught:
        _push(_site(tmp_path), remote, "a..b")
    assert _codes(caught.value) == ["git-failed"]


@pytest.mark.skipif(os.name == "nt", reason="a hook of the shell")
def test_a_refusal_of_the_repository_changes_nothing(tmp_path: Path, remote: Path) -> None:
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'nobody may write here' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(ContentError) as caught:
        _push(_site(tmp_path), remote)
    found = caught.value.report.diagnostics[0]
    assert (found.code.name, dict(found.parameters)["message"]) == (
        "git-failed",
        "remote: nobody may write here",
    )
    assert _heads(remote) == {}
