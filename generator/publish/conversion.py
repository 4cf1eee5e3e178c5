"""Markdown to HTML for several pages at once, in other processes, where the system can fork.

MkDocs converts one page after the other, which is half of its time, although no page needs another one's
HTML. Here each process converts a share of the pages ahead of MkDocs, which finds them ready. Where a page is
not what MkDocs would have made (its conversion brings a warning, a plugin changes its text, its process died)
MkDocs converts it itself, so that the site and what is said about it are the same either way.
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

from markdown.util import get_installed_extensions  # type: ignore[import-untyped]
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


class _Ahead(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Gives MkDocs nothing to convert where a page is ready, and the ready HTML afterwards."""

    def __init__(self, said: Sequence[str]) -> None:
        self._said = said
        self._processes: list[BaseProcess] = []
        self._results: list[Connection] = []
        self._ready: dict[str, _Converted | None] = {}

    @event_priority(-inf)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Start the processes: now all pages are known, and none is converted."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        count = min(len(os.sched_getaffinity(0)), _MOST, len(pages) // _SHARE)
        if count > 1 and _are_pure(config["markdown_extensions"]):
            with suppress(OSError):  # no more processes to be had, or a page that cannot be read
                for share in _shares(pages, count):
                    self._start(share, config, files)
        return nav

    def _start(self, pages: Sequence[Page], config: MkDocsConfig, files: Files) -> None:
        fork = get_context("fork")
        mine, its = fork.Pipe(duplex=False)
        work = (pages, config, files, its, [*self._results, mine])
        process = fork.Process(target=self._convert, args=work, daemon=True)
        try:
            process.start()
        except OSError:
            mine.close()
            raise
        finally:
            its.close()
        self._processes.append(process)
        self._results.append(mine)

    @event_priority(-inf)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What MkDocs shall convert: nothing, if the same text is ready."""
        path = page.file.src_uri
        while path not in self._ready and self._results:
            self._receive()
        ready = self._ready.get(path)
        if ready is not None and ready.text == markdown:
            return ""
        self._ready[path] = None
        return markdown

    @event_priority(inf)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What MkDocs shall take for the page's HTML, before other plugins see it."""
        ready = self._ready.pop(page.file.src_uri)
        if ready is None:
            return html
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
        for result in self._results:
            result.close()

    def _receive(self) -> None:
        """Wait until some process has a page ready, and take it."""
        for result in wait(self._results):
            assert isinstance(result, Connection)
            try:
                path, converted = result.recv()
            except (EOFError, OSError):  # it is done, or dead
                self._results.remove(result)
                result.close()
            else:
                self._ready[path] = converted

    def _convert(
        self,
        pages: Sequence[Page],
        config: MkDocsConfig,
        files: Files,
        results: Connection,
        others: Sequence[Connection],
    ) -> None:
        """What a process does. It ends when it is done, and when nobody reads its results any more."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for other in others:
            other.close()
        try:
            for page in pages:
                results.send((page.file.src_uri, self._converted(page, config, files)))
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


def _shares(pages: Sequence[Page], count: int) -> list[list[Page]]:
    """Shares of about the same size, each in the order in which MkDocs takes its pages."""
    lengths = [len(page.file.content_bytes) for page in pages]
    shares: list[list[int]] = [[] for _ in range(count)]
    totals = [0] * count
    for place in sorted(range(len(pages)), key=lambda place: -lengths[place]):
        least = totals.index(min(totals))
        totals[least] += lengths[place]
        shares[least].append(place)
    return [[pages[place] for place in sorted(share)] for share in shares]
