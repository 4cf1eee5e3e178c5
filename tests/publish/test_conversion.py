"""Pages converted ahead of MkDocs, in other processes: the site and what is said are the same either way."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing import active_children, current_process
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.structure.pages import Page

from generator.diagnostics import ContentError
from generator.publish import SitePlace, conversion, publish_site
from tests.conftest import PROJECT
from tests.publish.conftest import tree

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(sys.platform != "linux", reason="pages are converted ahead on Linux only"),
]

Build = Callable[..., dict[str, bytes]]

COUNT = 50


def page(number: int) -> str:
    """A page with a link to another one's heading, a table and code, the longer the higher its number."""
    return (
        f'---\ntitle: "{number}쪽"\n---\n\n# {number}쪽\n\n'
        f"[다음](p{(number + 1) % COUNT}.md#result) & [표](#표)\n\n"
        f"## 결과 {{#result}}\n\n```python\nx = {number}\n```\n\n"
        f"## 표\n\n| 가 | 나 |\n|---|---|\n| `{number}` | **굵게** |\n\n" + "길어지는 글이에요.\n\n" * number
    )


PAGES = {
    **{f"p{number}.md": page(number) for number in range(COUNT)},
    "index.md": "# 홈\n\n[첫 쪽](p0.md)\n",
    ".nav.yml": '{"nav": ["index.md", "*"]}',
}

ADDING = """
from mkdocs.plugins import event_priority
@event_priority(-200)
def on_page_markdown(markdown, page, **_):
    return markdown + "\\n더한 글\\n" if page.file.src_uri == "p7.md" else markdown
"""
HEARING = """
from pathlib import Path
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
heard = []
class Listening(Preprocessor):
    def run(self, lines):
        heard.append(lines)
        return lines
class Hearing(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Listening(md), "listening", 0)
def on_config(config):
    config["markdown_extensions"].append(Hearing())
def on_post_build(config):
    Path(config["site_dir"], "heard.txt").write_text(str(len(heard)))
"""


@pytest.fixture
def build(place: SitePlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds a site from nothing, on so many processors and perhaps with a hook of one's own."""
    numbers = iter(range(9))

    def run(processors: int, pages: dict[str, str] = PAGES, hook: str = "") -> dict[str, bytes]:
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)))
        root = tmp_path / f"build{next(numbers)}"
        root.mkdir()
        settings = (place.project / "mkdocs.yml").read_text(encoding="utf-8")
        if hook:
            (root / "hook.py").write_text(hook, encoding="utf-8")
            settings += "\nhooks: [hook.py]\n"
        (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
        own = replace(place, project=root, page_root=root / "d", site=root / "s", work=root / "w")
        try:
            publish_site(pages, own)
        finally:
            assert not active_children()
        return tree(own.site)

    return run


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs converts itself."""
    render, here = Page.render, os.getpid()
    paths: list[str] = []

    def listed(self: Page, *arguments: object) -> None:
        if os.getpid() == here and self.markdown:
            paths.append(self.file.src_uri)
        render(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", listed)
    return paths


@pytest.mark.parametrize("processors", [2, 5, 64])
def test_same_site_on_any_number_of_processors(processors: int, build: Build, left: list[str]) -> None:
    alone = build(1)
    assert len(left) == COUNT + 1
    left.clear()
    assert build(processors) == alone
    assert left == []


def test_no_extension_is_loaded_for_a_page_that_is_ready(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, here = Markdown.registerExtensions, os.getpid()
    loaded: list[bool] = []

    def counted(self: Markdown, extensions: Sequence[object], configs: object) -> object:
        if os.getpid() == here:
            loaded.append(bool(extensions))
        return load(self, extensions, configs)

    monkeypatch.setattr(Markdown, "registerExtensions", counted)
    build(1)
    alone = loaded.count(False)
    loaded.clear()
    build(2)
    assert loaded.count(False) == alone + COUNT + 1


def test_few_pages_are_left_to_mkdocs(build: Build, left: list[str]) -> None:
    """A process takes longer to start than a handful of pages to convert."""
    few = {path: PAGES[path] for path in (".nav.yml", "index.md", "p0.md", "p1.md")}
    build(4, {**few, "p1.md": "# 끝\n\n## 결과 {#result}\n"})
    assert sorted(left) == ["index.md", "p0.md", "p1.md"]


def test_same_warnings(build: Build) -> None:
    """What is wrong with links, also between pages of two processes, is said in the same words and order."""
    broken = {
        **PAGES,
        "p3.md": "# 셋\n\n[없는 쪽](none.md)\n",
        "p4.md": "# 넷\n\n[없는 제목](p30.md#none) [여기](#none)\n",
        "p40.md": "# 마흔\n\n[절대](/p1.md)\n",
    }
    said = []
    for processors in (1, 2, 3):
        with pytest.raises(ContentError) as caught:
            build(processors, broken)
        found = caught.value.report.diagnostics
        said.append([(Path(one.where.path).stem, one.message("ko")) for one in found])
    assert said[0] == said[1] == said[2]
    assert [page for page, _ in said[0]] == ["p2", "p3", "p39", "p4", "p4", "p40"]


def test_text_that_a_hook_changes_is_converted_anew(build: Build, left: list[str]) -> None:
    site = build(3, hook=ADDING)
    assert left == ["p7.md"]
    assert "더한 글" in site["p7.html"].decode()
    assert site == build(1, hook=ADDING)


def test_extension_of_a_plugin_sees_every_page(build: Build) -> None:
    """It may tell its plugin what it saw, which another process could not."""
    assert build(3, hook=HEARING)["heard.txt"] == str(COUNT + 1).encode()


@pytest.mark.parametrize("dying", [0, 10], ids=["at-once", "midway"])
def test_process_that_dies_costs_nothing_but_time(
    dying: int, build: Build, left: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = build(1)
    left.clear()
    convert = conversion._Ahead._converted

    def die(self: conversion._Ahead, page: Page, *arguments: object) -> object:
        if page.file.src_uri == f"p{dying}.md":
            os._exit(9)
        return convert(self, page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(conversion._Ahead, "_converted", die)
    assert build(2) == alone
    assert 0 < len(left) <= conversion._AHEAD


@pytest.mark.parametrize("forks", [0, 1])
def test_no_more_processes_to_be_had(
    forks: int, build: Build, left: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = build(1)
    left.clear()
    fork, started = os.fork, iter(range(forks))

    def scarce() -> int:
        if next(started, None) is None:
            raise BlockingIOError(errno.EAGAIN, "no more processes")
        return fork()

    monkeypatch.setattr(os, "fork", scarce)
    assert build(2) == alone
    assert (len(left) < COUNT) is bool(forks)


def test_a_daemon_converts_alone(build: Build, left: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Python lets no daemonic process have others, such as the workers of a pool."""
    alone = build(1)
    left.clear()
    monkeypatch.setitem(vars(current_process())["_config"], "daemon", True)
    assert build(2) == alone
    assert len(left) == COUNT + 1


def test_processes_end_with_a_killed_build(project: Path, tmp_path: Path) -> None:
    """Nothing goes on working for a build that is no more."""
    program = """
import os, sys, time
from pathlib import Path
from generator.publish import SitePlace, conversion, publish_site
from tests.publish.test_conversion import PAGES
os.sched_getaffinity = lambda _: {0, 1}
root = Path(sys.argv[2])
def wait(self):
    (root / "started").touch()
    time.sleep(60)
conversion._Ahead._receive = wait
place = SitePlace(Path(sys.argv[1]), root / "d", root / "s", root / "w", "x", include_guide=False)
publish_site(PAGES, place)
"""
    running = subprocess.Popen([sys.executable, "-c", program, str(project), str(tmp_path)], cwd=PROJECT)

    def alive() -> list[str]:
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes()
                state = (process / "stat").read_text().rpartition(")")[2].split()[0]
            except OSError:
                continue
            if str(tmp_path).encode() in words and state != "Z":
                found.append(process.name)
        return found

    deadline = time.monotonic() + 60
    while not (tmp_path / "started").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(alive()) == 3
    running.kill()
    running.wait()
    while alive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert alive() == []
