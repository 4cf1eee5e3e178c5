"""What may lie in a site, and what can be read of it."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.publish.config import THEME
from generator.publish.listing import SiteFile, find_strays, is_asset, kind_of, list_files, readable_texts

PAGES = ["index.md", "packs/facts.md", ".nav.yml"]


def _put(site: Path, *names: str) -> None:
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    _put(tmp_path / "site", "index.html", "packs/facts.html", "404.html", "search/search_index.json")
    _put(tmp_path / "site", "assets/styles/print.css", "assets/images/favicon.png")
    return tmp_path / "site"


def test_files_that_do_not_belong(site: Path) -> None:
    """Whatever neither a page, nor MkDocs, nor a theme accounts for, also among the assets."""
    assert find_strays(site, PAGES) == ()
    strays = (
        ".env", "assets/.git/config", "assets/images/me.png", "assets/key.pem", "assets/notes.txt",
        "assets/styles/.DS_Store", "packs/other.html", "resume.pdf", "search/notes.json",
    )  # fmt: skip
    _put(site, *strays)
    assert [str(found.where) for found in find_strays(site, PAGES)] == [f"site/{name}" for name in strays]


def test_every_file_of_the_theme_is_an_asset() -> None:
    """As git keeps it, so that what somebody put there is none."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "assets"], cwd=THEME, capture_output=True, check=True
    ).stdout.decode()
    files = names.rstrip("\0").split("\0")
    assert len(files) > 10
    assert [name for name in files if not is_asset(name)] == []
    assert is_asset("assets/photo.png") is False


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_refused(site: Path, tmp_path: Path) -> None:
    (site / "assets" / "fonts").symlink_to(tmp_path)
    (site / "404.html").unlink()
    (site / "404.html").symlink_to(tmp_path / "none")
    assert [(found.code.name, str(found.where)) for found in find_strays(site, PAGES)] == [
        ("link-in-site", "site/404.html"),
        ("link-in-site", "site/assets/fonts"),
    ]


def test_files_with_size_and_content(tmp_path: Path) -> None:
    """The name of the content is git's."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.html").write_bytes(b"hello\n")
    (tmp_path / "0.txt").write_bytes(b"")
    assert list_files(tmp_path) == (
        SiteFile("0.txt", 0, "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"),
        SiteFile("a/b.html", 6, "ce013625030ba8dba906f756967f9e9ca394464a"),
    )


def test_kinds_of_files() -> None:
    names = ("index.html", "sitemap.xml", "search/search_index.js", "assets/styles/print.css")
    assert [kind_of(name) for name in names] == ["page", "page", "search", "design"]


def test_what_can_be_read(tmp_path: Path) -> None:
    """Entities, escapes of JSON and text broken by tags are read as they are meant."""
    site = tmp_path / "site"
    (site / "search").mkdir(parents=True)
    (site / "a.html").write_text("<b>비</b>밀&amp;끝", encoding="utf-8")
    (site / "search" / "search_index.js").write_text(r'var x = {"t": "\uBE44\ubc00"}', encoding="utf-8")
    assert list(readable_texts(site)) == [
        ("a.html", "<b>비</b>밀&끝"),
        ("a.html", "비밀&끝"),
        ("search/search_index.js", 'var x = {"t": "비밀"}'),
        ("search/search_index.js", 'var x = {"t": "비밀"}'),
    ]
