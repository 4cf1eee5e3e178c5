"""Markdown to HTML for several pages at once, in other processes, where the system can fork.

MkDocs converts one page after the other, which is half of its time, although no page needs another one's
HTML. Here processes convert pages ahead of MkDocs, each the next that none has; it finds them ready. Where
a page is not what MkDocs would have made (its conversion brings a warning, a plugin changes its text, its
process died) MkDocs converts it itself, so that the site and what is said about it are the same either way.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from math import inf
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from markdown.util import get_installed_extensions  # type: ignore[import-untyped]  # it ships no types
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.records import record

_MOST = 8
"""Processes; more do not help, as MkDocs takes the pages one by one."""

_SHARE = 20
"""Pages that make a process worth its start."""

_AHEAD = 2
"""Pages that a process is asked for at once, so that it never waits for the next."""

_PURE = ("markdown.extensions.", "pymdownx.")
"""Modules of extensions that carry nothing from one page to the next, nor to a plugin."""


@contextmanager
def convert_ahead(config: MkDocsConfig, said: Sequence[str]) -> Iterator[None]:
    """Convert pages of the MkDocs build within ahead, if that can be done and is worth it.

    `said` is where the build's warnings come up: a page with one is left to MkDocs.
    """
    ahead = _Ahead(said)
    may_fork = sys.platform == "linux" and not current_process().daemon  # that has no children
    if may_fork:
        config.plugins["prep-ahead"] = ahead
    try:
        yield
    finally:
        ahead.stop()


def _are_pure(extensions: Sequence[object]) -> bool:
    modules = {known.name: f"{known.module}." for known in get_installed_extensions()}
    names = [modules.get(one, f"{one}.") if isinstance(one, str) else "" for one in extensions]
    return all(name.startswith(_PURE) for name in names)


@record(frozen=True, slots=True)
class _Converted:
    """A page's text and what `Page.render` leaves of it; `links` goes by the path of the page linked to."""

    text: str
    html: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]


class _Ahead(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no configuration
    """Gives MkDocs nothing to convert where a page is ready, and the ready HTML afterwards."""

    def __init__(self, said: Sequence[str]) -> None:
        self._said = said
        self._pages: Sequence[Page] = ()
        self._next: Iterator[int] = iter(())
        self._processes: list[BaseProcess] = []
        self._asked: dict[Connection, list[str]] = {}
        """The pages that each process has been asked for and not given yet."""
        self._ready: dict[str, _Converted | None] = {}
        self._extensions: list[str] = []

    @event_priority(-inf)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Start the processes: now all pages are known, and none is converted."""
        self._pages = [file.page for file in files.documentation_pages() if file.page]
        self._next = iter(range(len(self._pages)))
        self._extensions = config["markdown_extensions"]
        count = min(len(os.sched_getaffinity(0)), _MOST, len(self._pages) // _SHARE)
        if count > 1 and _are_pure(config["markdown_extensions"]):
            with suppress(OSError):  # no more processes to be had
                for _ in range(count):
                    self._start(config, files)
        return nav

    def _start(self, config: MkDocsConfig, files: Files) -> None:
        fork = get_context("fork")
        mine, its = fork.Pipe()
        process = fork.Process(
            target=self._convert, args=(config, files, its, [*self._asked, mine]), daemon=True
        )
        try:
            process.start()
        except OSError:
            mine.close()
            raise
        finally:
            its.close()
        self._processes.append(process)
        self._asked[mine] = []
        for _ in range(_AHEAD):
            self._ask(mine)

    def _ask(self, link: Connection) -> None:
        """Ask a process for the next page, or let it end where there is none."""
        number = next(self._next, None)
        if number is not None:
            self._asked[link].append(self._pages[number].file.src_uri)
        with suppress(OSError):  # it is dead, which is noticed where its pages are waited for
            link.send(number)

    @event_priority(-inf)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What MkDocs shall convert: nothing, if the same text is ready."""
        path = page.file.src_uri
        while path not in self._ready and self._asked:
            self._receive()
        ready = self._ready.get(path)
        if ready is not None and ready.text == markdown:
            # MkDocs loads all extensions for each page; nothing needs none.
            config["markdown_extensions"] = []
            return ""
        self._ready[path] = None
        return markdown

    @event_priority(inf)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What MkDocs shall take for the page's HTML, before other plugins see it."""
        ready = self._ready.pop(page.file.src_uri)
        if ready is None:
            return html
        config["markdown_extensions"] = self._extensions
        page.markdown, page.toc = ready.text, ready.toc
        page._title_from_render = ready.title
        page.present_anchor_ids = ready.anchors
        page.links_to_anchors = {files.src_uris[path]: links for path, links in ready.links.items()}
        return ready.html

    def stop(self) -> None:
        """End the processes, also in the midst of their work."""
        for process in self._processes:
            process.terminate()
            process.join()
            process.close()
        for link in self._asked:
            link.close()

    def _receive(self) -> None:
        """Wait until some process has a page ready, take it, and ask for another."""
        for link in wait(list(self._asked)):
            assert isinstance(link, Connection)
            try:
                converted = link.recv()
            except (EOFError, OSError):  # it is done, or dead
                self._ready.update(dict.fromkeys(self._asked.pop(link)))
                link.close()
            else:
                self._ready[self._asked[link].pop(0)] = converted
                self._ask(link)

    def _convert(
        self, config: MkDocsConfig, files: Files, asked: Connection, others: Sequence[Connection]
    ) -> None:
        """What a process does. It ends when it is done, and when nobody wants its pages any more."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for other in others:
            other.close()
        try:
            while (number := asked.recv()) is not None:
                asked.send(self._converted(self._pages[number], config, files))
        finally:
            os._exit(0)  # never back into the build this is a copy of

    def _converted(self, page: Page, config: MkDocsConfig, files: Files) -> _Converted | None:
        before = len(self._said)
        try:
            page.read_source(config)
            page.render(config, files)
        except Exception:  # MkDocs will meet it, too
            return None
        if len(self._said) > before or page.markdown is None or page.content is None:
            return None
        links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
        anchors = page.present_anchor_ids
        return _Converted(page.markdown, page.content, page.toc, page._title_from_render, anchors, links)
