"""Publishing for everybody: what may lie in the folder, and that it alone is pushed."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.publish.release import find_strays, push_site, readable_texts

INDEX = '<meta name="generator" content="mkdocs-1.6.1"><p>{}</p>\n'


def _git(*arguments: str, cwd: Path) -> str:
    done = subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, check=True)
    return done.stdout.decode()


def _site(root: Path, text: str = "하나") -> Path:
    site = root / "site"
    (site / "packs").mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(INDEX.format(text), encoding="utf-8")
    (site / "packs" / "facts.html").write_text("<p>둘</p>\n", encoding="utf-8")
    return site


@pytest.fixture
def remote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare repository, and a name of the person that must not get into it."""
    monkeypatch.setenv("GIT_AUTHOR_NAME", "secret person")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "secret person")
    _git("init", "--quiet", "--bare", str(tmp_path / "remote.git"), cwd=tmp_path)
    return tmp_path / "remote.git"


def _pushed(remote: Path, branch: str = "gh-pages") -> dict[str, str]:
    names = _git("ls-tree", "-r", "--name-only", branch, cwd=remote).split()
    return {name: _git("show", f"{branch}:{name}", cwd=remote) for name in names}


def test_the_site_alone_is_pushed(tmp_path: Path, remote: Path) -> None:
    assert push_site(_site(tmp_path), str(remote)) is True
    assert _pushed(remote) == {
        ".nojekyll": "",
        "index.html": INDEX.format("하나"),
        "packs/facts.html": "<p>둘</p>\n",
    }
    assert _git("log", "--format=%an %ae %cn %ce", "gh-pages", cwd=remote).strip() == (
        "prep prep@localhost.invalid prep prep@localhost.invalid"
    )
    assert _git("branch", "--format=%(refname:short)", cwd=remote).split() == ["gh-pages"]


def test_the_next_one_replaces_every_file_on_top_of_the_last(tmp_path: Path, remote: Path) -> None:
    site = _site(tmp_path)
    push_site(site, str(remote), "pages")
    (site / "packs" / "facts.html").unlink()
    (site / "index.html").write_text(INDEX.format("셋"), encoding="utf-8")
    assert push_site(site, str(remote), "pages") is True
    assert _pushed(remote, "pages") == {".nojekyll": "", "index.html": INDEX.format("셋")}
    assert _git("rev-list", "--count", "pages", cwd=remote).strip() == "2"
    assert push_site(site, str(remote), "pages") is False
    assert _git("rev-list", "--count", "pages", cwd=remote).strip() == "2"


def test_a_branch_of_sources_is_not_replaced(tmp_path: Path, remote: Path) -> None:
    """Whoever names the wrong branch loses nothing."""
    work = tmp_path / "work"
    _git("clone", "--quiet", str(remote), str(work), cwd=tmp_path)
    (work / "README.md").write_text("mine\n", encoding="utf-8")
    _git("add", ".", cwd=work)
    _git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "x", cwd=work)
    _git("push", "--quiet", "origin", "HEAD:refs/heads/main", cwd=work)
    with pytest.raises(ContentError) as caught:
        push_site(_site(tmp_path), str(remote), "main")
    assert [found.code.name for found in caught.value.report.diagnostics] == ["branch-in-the-way"]
    assert _pushed(remote, "main") == {"README.md": "mine\n"}


def test_a_repository_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        push_site(_site(tmp_path), str(tmp_path / "none.git"))
    assert [found.code.name for found in caught.value.report.diagnostics] == ["git-failed"]


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ContentError) as caught:
        push_site(_site(tmp_path), str(tmp_path / "none.git"))
    assert [found.code.name for found in caught.value.report.diagnostics] == ["git-missing"]


def test_files_that_do_not_belong(tmp_path: Path) -> None:
    site = _site(tmp_path)
    pages = ["index.md", "packs/facts.md", ".nav.yml"]
    for name in ("404.html", "assets/styles/a.css", "search/search_index.json"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("", encoding="utf-8")
    assert find_strays(site, pages) == ()
    for name in (".env", "resume.pdf", "packs/other.html", "assets/.git/config", "assets/key.pem"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("", encoding="utf-8")
    assert [str(found.where) for found in find_strays(site, pages)] == [
        "site/.env",
        "site/assets/.git/config",
        "site/assets/key.pem",
        "site/packs/other.html",
        "site/resume.pdf",
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_refused(tmp_path: Path) -> None:
    site = _site(tmp_path)
    (site / "assets").symlink_to(tmp_path)
    (site / "404.html").symlink_to(tmp_path / "none")
    found = find_strays(site, ["index.md", "packs/facts.md"])
    assert [(found.code.name, str(found.where)) for found in found] == [
        ("link-in-site", "site/404.html"),
        ("link-in-site", "site/assets"),
    ]


def test_what_can_be_read(tmp_path: Path) -> None:
    """Entities, escapes of JSON and text broken by tags are read as they are meant."""
    site = tmp_path / "site"
    (site / "search").mkdir(parents=True)
    (site / "a.html").write_text("<b>비</b>밀&amp;끝", encoding="utf-8")
    (site / "search" / "search_index.json").write_text(r'{"t": "\uBE44\ubc00"}', encoding="utf-8")
    assert list(readable_texts(site)) == [
        ("a.html", "<b>비</b>밀&끝"),
        ("a.html", "비밀&끝"),
        ("search/search_index.json", '{"t": "비밀"}'),
        ("search/search_index.json", '{"t": "비밀"}'),
    ]
