"""The sample's pages and the one mkdocs.yml, built with Zensical: the way on after Material for MkDocs."""

import importlib.util
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.order import Order
from generator.pipeline import draft_pages
from generator.publish import SitePlace, publish_site
from tests.conftest import PROJECT

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(
        importlib.util.find_spec("zensical") is None,
        reason="Zensical is not installed in this Python; `make test` installs it",
    ),
]
ALONE = ("br", "hr", "img", "input", "link", "meta", "path", "source", "wbr")


class _Article(HTMLParser):
    """What a reader sees of a page between its header and its footer, and the places links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if not self._open and (tag != "article" or "md-content__inner" not in (named.get("class") or "")):
            return
        if tag not in ALONE:
            self._open.append(tag)
        if (place := named.get("id")) and place != "__skip":
            self.ids.append(place)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in ALONE:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and not {"script", "style", "svg"} & set(self._open):
            self.words += data.split()


def _read(page: Path) -> tuple[str, list[str]]:
    article = _Article()
    article.feed(page.read_text(encoding="utf-8"))
    return " ".join(article.words), article.ids


def _project(folder: Path, pages: dict[str, str], guide: Path | None = None) -> Path:
    """A project of these pages with the real configuration and theme."""
    shutil.copytree(PROJECT / "generator" / "theme", folder / "generator" / "theme")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name, text in pages.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    if guide:
        shutil.copytree(guide, folder / "docs" / "guide")
    return folder


def _build(project: Path) -> tuple[bool, str]:
    """Whether Zensical takes it strictly, and what it says, without colours."""
    program = Path(sys.executable).with_name("zensical")
    command = [str(program) if program.exists() else "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=project, capture_output=True, check=False)
    return done.returncode == 0, re.sub(r"\x1b\[[\d;]*m", "", (done.stdout + done.stderr).decode("utf-8"))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample built with Zensical and with MkDocs."""
    folder = tmp_path_factory.mktemp("zensical")
    order = Order(PROJECT, PROJECT / "profiles" / "sample")
    pages = draft_pages(order).pages
    project = _project(folder / "project", pages, PROJECT / "docs" / "guide")
    built, said = _build(project)
    assert (built, "No issues found" in said) == (True, True), said
    place = SitePlace(PROJECT, folder / "docs", folder / "site", folder / "work", "면접 준비 자료")
    publish_site(pages, place)
    return project / "site", place.site


def test_every_page_says_the_same(sample: tuple[Path, Path]) -> None:
    """The same words in the same order, and the same anchors, as MkDocs makes of it."""
    theirs, ours = sample
    pages = sorted(page.relative_to(ours) for page in ours.rglob("*.html"))
    assert len(pages) > 80
    assert [str(page) for page in pages if _read(theirs / page) != _read(ours / page)] == []
    words, ids = _read(theirs / "packs" / "experiences.html")
    assert len(words) > 1000
    assert len(ids) > 10


def test_the_navigation_has_its_titles(sample: tuple[Path, Path]) -> None:
    """Packs by company and position, from the generated files of awesome-nav."""
    theirs, ours = sample
    titles = []
    for site in (ours, theirs):
        page = (site / "index.html").read_text(encoding="utf-8")
        side = page[page.index("md-nav--primary") :]
        found = re.findall(r'<span class="md-ellipsis">\s*([^<]*?)\s*<', side)
        titles.append([title for title in found if " · " in title])
    assert titles[0] == titles[1]
    assert len(titles[0]) > 4


def test_no_other_host_is_asked(sample: tuple[Path, Path]) -> None:
    page = (sample[0] / "index.html").read_text(encoding="utf-8")
    assert (
        re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"']?(?:https?:)?//[^\"' >]+", page) == []
    )


def test_a_broken_page_is_refused(tmp_path: Path) -> None:
    """A link to nowhere and one to no anchor are two issues; mended there are none."""
    pages = {"index.md": "# 홈\n\n[하나](none.md) [둘](a.md#none)\n", "a.md": "# 둘 {#a}\n"}
    built, said = _build(_project(tmp_path / "broken", pages))
    assert (built, "2 issues found" in said) == (False, True)
    pages["index.md"] = "# 홈\n\n[하나](a.md) [둘](a.md#a)\n"
    built, said = _build(_project(tmp_path / "mended", pages))
    assert (built, "No issues found" in said) == (True, True)
