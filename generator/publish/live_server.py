"""A small server for the published site on this machine alone, whose pages renew themselves.

In: the site's folder, and after each build its number and what is wrong. Out: pages over HTTP. Files are
read from the site as it is published; while a new one takes its place, readers wait.
"""

import json
import mimetypes
import time
from collections.abc import Sequence
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Lock, Thread
from types import TracebackType
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Language
from generator.publish.place import SitePlace
from generator.records import record

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
STREAM = "/-/live"
SCRIPT = "/-/live.js"

_HTML = "text/html; charset=utf-8"
_LIVE = Path(__file__).parent / "live" / "live.js"
_TITLES = {
    "ko": "고칠 곳이 있어요. 지난 사이트를 보여 주고 있어요.",
    "en": "There are errors. This is the last good site.",
}
_NO_SITE = {"ko": "아직 보여 줄 사이트가 없어요", "en": "There is no site to show yet"}
_HEARTBEAT = 15.0
_SWAP_PATIENCE = 5.0


@record(frozen=True)
class LiveState:
    """What the pages need to know: which build stands, and what keeps a newer one from standing."""

    build: int = 0
    errors: tuple[str, ...] = ()
    language: Language = "ko"

    def to_json(self) -> str:
        content = {"build": self.build, "errors": self.errors, "title": _TITLES[self.language]}
        return json.dumps(content, ensure_ascii=False)


class LiveServer:
    """Serves one place's site until it is closed. Use it as a context manager."""

    def __init__(self, place: SitePlace, port: int = DEFAULT_PORT) -> None:
        """Binds to `port` of this machine, 0 for any free one.

        Raises:
            OSError: the port is taken.
        """
        self.place = place
        self.gate = Lock()
        """Held while a file is read, and by whoever puts a new site in place."""
        self._state = LiveState()
        self._news = Condition()
        self._closed = False
        self._http = _Http((HOST, port), self)
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self._http.server_port}/"

    @property
    def state(self) -> LiveState:
        return self._state

    def __enter__(self) -> "LiveServer":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def show(self, *, renewed: bool, errors: Sequence[str] = (), language: Language = "ko") -> None:
        """Tell the open pages: whether another site stands now, and what is wrong."""
        with self._news:
            self._state = LiveState(self._state.build + renewed, tuple(errors), language)
            self._news.notify_all()

    def next_state(self, last: LiveState | None) -> LiveState | None:
        """The state once it is another than `last`, or after a while; None when the server closes."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self._state != last, _HEARTBEAT)
            return None if self._closed else self._state

    def read(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Status, type and content for a path of the address."""
        build = self._state.build  # before the file is read: a page may seem older than it is, not newer
        names = [part for part in path.split("/") if part]
        if any(part in (".", "..") or "\\" in part or "\0" in part or ":" in part for part in names):
            return self._missing(build)
        if path.endswith("/"):
            names.append("index.html")
        data = self._read_file(self.place.site.joinpath(*names))
        if data is None:
            return self._missing(build)
        kind = mimetypes.guess_type(names[-1])[0] or "application/octet-stream"
        if kind == "text/html":
            return HTTPStatus.OK, _HTML, _with_script(data, build)
        return HTTPStatus.OK, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, data

    def _read_file(self, file: Path) -> bytes | None:
        """A file of the site; one that is missing is waited for while another program swaps sites."""
        give_up = time.monotonic() + _SWAP_PATIENCE
        while True:
            with self.gate:
                swapping = self.place.retired_site.is_dir() or not self.place.site.is_dir()
                try:
                    return file.read_bytes()
                except OSError:
                    pass
            if not (swapping and (self.place.work / "journal.json").exists()) or time.monotonic() >= give_up:
                return None
            time.sleep(0.05)

    def _missing(self, build: int) -> tuple[HTTPStatus, str, bytes]:
        """The site's page for what is not there; without a site, what keeps it from being built."""
        page = self._read_file(self.place.site / "404.html")
        if page is None and self.place.site.is_dir():
            page = b"<!doctype html><title>404</title><body>404</body>"
        if page is not None:
            return HTTPStatus.NOT_FOUND, _HTML, _with_script(page, build)
        title = escape(_NO_SITE[self._state.language])
        errors = "".join(f"<li>{escape(error)}</li>" for error in self._state.errors)
        text = (
            f'<!doctype html><meta charset="utf-8"><title>{title}</title>'
            f"<body><h1>{title}</h1><ul>{errors}</ul></body>"
        )
        return HTTPStatus.SERVICE_UNAVAILABLE, _HTML, _with_script(text.encode(), build)


def _with_script(page: bytes, build: int) -> bytes:
    """A page that knows which build it is of and asks for newer ones."""
    script = f'<script src="{SCRIPT}" data-build="{build}"></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + script + end + tail if end else page + script


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], live: LiveServer) -> None:
        self.live = live
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader that went away is no trouble of ours."""


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"
    server_version = "prep"
    sys_version = ""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal is for builds."""

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        # Another site must not read this one by giving its own name this machine's address.
        name = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host") or ""
        if name not in (HOST, "localhost"):
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"", with_body=with_body)
            return
        path = unquote(urlsplit(self.path).path)
        if path == STREAM:
            self._stream()
        elif path == SCRIPT:
            kind = "text/javascript; charset=utf-8"
            self._send(HTTPStatus.OK, kind, _LIVE.read_bytes(), with_body=with_body)
        else:
            self._send(*self.server.live.read(path), with_body=with_body)

    def _send(self, status: HTTPStatus, kind: str, data: bytes, *, with_body: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if with_body:
            self.wfile.write(data)

    def _stream(self) -> None:
        """Server-sent events: the state now and whenever it changes."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        last: LiveState | None = None
        while (state := self.server.live.next_state(last)) is not None:
            beat = ": alive\n\n" if state == last else f"data: {state.to_json()}\n\n"
            self.wfile.write(beat.encode())
            self.wfile.flush()
            last = state
