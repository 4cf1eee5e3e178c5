"""Fixtures of the browser tests: an installed Chromium, a built site, and the two ways to open it."""

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from generator.publish import SitePlace, publish_site
from tests.browser.install import find_browser
from tests.browser.pages import PAGES

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE = 20_000
"""Milliseconds a test waits for what should appear."""

Way = Literal["file", "http"]
Opener = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; every test has a context of its own."""
    program = find_browser()  # before Playwright runs: it may ask Playwright itself
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of `pages.py`."""
    root = tmp_path_factory.mktemp("browser")
    place = SitePlace(project, root / "docs", root / "site", root / "work", "면접 준비", include_guide=False)
    publish_site(PAGES, place)
    return place.site


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site on a static server of this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["file", "http"])
def way(request: pytest.FixtureRequest) -> Way:
    """How the site is opened: by double-click or from a server."""
    way: Way = request.param
    return way


@pytest.fixture
def open_page(browser: Browser, site: Path, address: str) -> Iterator[Opener]:
    """Open a page in a context of its own; a script error or a request elsewhere fails the test.

    The page believes it is `now`; None leaves the clock alone, as the theme's search needs it. With
    `within=page` it shares that page's storage and clock. Other options are those of a browser context.
    """
    troubles: list[str] = []
    with contextlib.ExitStack() as contexts:

        def open_page(
            path: str = "index.html",
            way: Way = "file",
            now: str | None = "2026-02-07T09:00:00",
            within: Page | None = None,
            **options: object,
        ) -> Page:
            base = f"{site.as_uri()}/" if way == "file" else address
            if within is None:
                context: BrowserContext = browser.new_context(locale="ko-KR", **options)  # type: ignore[arg-type]
                contexts.callback(context.close)
                context.set_default_timeout(PATIENCE)
                if now is not None:
                    context.clock.install(time=now)
            else:
                context = within.context
            page = context.new_page()
            page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
            page.on("request", lambda request: _note_stranger(request.url, base, troubles))
            page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
            page.on("response", lambda response: _note_missing(response, troubles))
            page.goto(base + path)
            return page

        yield open_page
    assert troubles == []


def _note_stranger(url: str, base: str, troubles: list[str]) -> None:
    if not url.startswith((base, "data:", "blob:", "about:")):
        troubles.append(f"request elsewhere: {url}")


def _note_missing(response: Response, troubles: list[str]) -> None:
    if response.status >= 400:
        troubles.append(f"missing: {response.url}")
