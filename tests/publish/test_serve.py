"""`prep serve` as one uses it: a real process, a real site, edits on disk, pages over HTTP."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

from generator.order import Order
from generator.publish import SitePlace
from generator.publish.live_server import LiveServer
from generator.serving import watch_sources
from tests.builders import POSITION, write_profile

FILES = {
    **POSITION,
    "facts.yml": "lag: 40초\n",
    "intro.md": '## 1분\n\n지연을 {{ fact("lag") }}로 줄였어요.\n',
}
INTRODUCTION = "packs/introduction.html"
PATIENCE = 60.0

unix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="a process is stopped with Ctrl-C otherwise there"
)


def _heed_interrupts() -> None:
    """A shell makes the commands it runs in the background deaf to Ctrl-C, and whatever these start."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Session:
    """A running `prep serve`, what it says, and its pages."""

    def __init__(self, project: Path, *options: str) -> None:
        self.profile = project / "profiles" / "me"
        root = Path(__file__).resolve().parents[2]
        command = [
            sys.executable,
            "-c",
            "from generator.cli import main; main()",
            "serve",
            "--port",
            "0",
            *options,
        ]
        self.process = subprocess.Popen(
            command,
            cwd=project,
            env={"PYTHONPATH": str(root), "PATH": "", "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            preexec_fn=None if os.name == "nt" else _heed_interrupts,
        )
        self._lines: Queue[str] = Queue()
        self.said: list[str] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = self.wait_for(r"http://127\.0\.0\.1:\d+/")

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def wait_for(self, pattern: str) -> str:
        """The first new line that matches; its match."""
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            try:
                line = self._lines.get(timeout=0.2)
            except Empty:
                assert self.process.poll() is None, self.said
                continue
            self.said.append(line)
            if match := re.search(pattern, line):
                return match.group()
        raise AssertionError((pattern, self.said))

    def settle(self) -> None:
        """Long enough for another rebuild to be said, if there were one."""
        time.sleep(1.5)
        while not self._lines.empty():
            self.said.append(self._lines.get())

    @property
    def rebuilds(self) -> int:
        return sum("다시 만들었어요" in line or "바뀐 쪽이 없어요" in line for line in self.said)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:
            text: str = answer.read().decode("utf-8")
            return text

    def state(self) -> dict[str, Any]:
        """What the stream says first."""
        with urllib.request.urlopen(self.address + "-/live", timeout=10) as answer:
            line = answer.readline().decode("utf-8")
        state: dict[str, Any] = json.loads(line.removeprefix("data: "))
        return state

    def write(self, name: str, text: str) -> None:
        (self.profile / name).write_text(text, encoding="utf-8")

    def stop(self) -> int:
        """Ctrl-C; the exit code, once all that was said is read."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(20)
        self.close()
        return code

    def close(self) -> None:
        """Leave nothing running."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout
        self.process.stdout.close()
        while not self._lines.empty():
            self.said.append(self._lines.get())


@pytest.fixture
def work(project: Path, tmp_path: Path) -> Path:
    """A project with one profile."""
    shutil.copy(project / "mkdocs.yml", tmp_path / "mkdocs.yml")
    (tmp_path / "generator").mkdir()
    write_profile(tmp_path / "profiles" / "me", FILES)
    return tmp_path


@pytest.fixture
def session(work: Path) -> Iterator[Session]:
    running = Session(work)
    yield running
    running.close()


@pytest.mark.parametrize(
    "name",
    ["#essays.md#", ".#essays.md", "4913", "5036", "essays.md~", ".essays.md.swp", "essays.md___jb_tmp___"],
)
def test_what_an_editor_leaves_beside_a_file_is_no_change(name: str, work: Path) -> None:
    """Nothing was saved: no rebuild; the file itself is one."""
    folder = work / "profiles" / "me" / "companies" / "dalbit" / "dev"
    watch = watch_sources(Order(work, work / "profiles" / "me"))
    (folder / name).write_text("x", encoding="utf-8")
    assert watch.changed() == ()
    (folder / "essays.md").write_text("x", encoding="utf-8")
    assert watch.changed() == (str(folder / "essays.md"),)


@pytest.mark.site
@unix_only
def test_an_edit_is_one_rebuild_and_an_error_keeps_the_last_page(session: Session, work: Path) -> None:
    """The whole of an evening: look, edit, break, mend, stop."""
    assert "지연을 40초로" in session.get(INTRODUCTION)
    assert "live.js" in session.get("")
    assert session.rebuilds == 1
    first = session.state()
    assert first["errors"] == []

    session.write("facts.yml", "lag: 7초\n")
    session.wait_for("다시 만들었어요")
    session.settle()
    assert session.rebuilds == 2
    assert "지연을 7초로" in session.get(INTRODUCTION)
    edited = session.state()
    assert edited == {"build": first["build"] + 1, "errors": [], "title": edited["title"]}
    published = (work / "site" / INTRODUCTION).read_text(encoding="utf-8")
    served = re.sub(r'<script src="/-/live.js"[^>]*></script>', "", session.get(INTRODUCTION))
    assert served == published

    session.write("facts.yml", "lgg: 7초\n")
    session.wait_for("오류 1개")
    session.settle()
    assert "지연을 7초로" in session.get(INTRODUCTION)
    broken = session.state()
    assert broken["build"] == edited["build"]
    assert [re.sub(r" \(.*", "", error) for error in broken["errors"]] == [
        "profiles/me/intro.md:3: unknown-fact ‘lag’ 수치가 없어요"
    ]
    assert sum("unknown-fact" in line for line in session.said) == 1

    session.write("facts.yml", "lag: 7초\n")
    session.wait_for("바뀐 쪽이 없어요")
    assert session.state() == edited

    assert session.stop() == 0
    assert session.said[-1] == "멈췄어요."
    assert not any("Traceback" in line for line in session.said)


@pytest.mark.site
@unix_only
def test_without_a_good_build_the_page_says_why(work: Path) -> None:
    """Nothing to serve yet: the errors themselves, until the first good build."""
    (work / "profiles/me/facts.yml").write_text("- lag\n", encoding="utf-8")
    session = Session(work)
    try:
        with pytest.raises(urllib.error.HTTPError) as caught:
            session.get("")
        assert caught.value.code == 503
        page = caught.value.read().decode("utf-8")
        caught.value.close()
        assert "profiles/me/facts.yml:1: not-a-mapping" in page
        session.write("facts.yml", "lag: 3초\n")
        session.wait_for("다시 만들었어요")
        assert "지연을 3초로" in session.get(INTRODUCTION)
    finally:
        session.stop()


@pytest.mark.site
@unix_only
def test_one_position_is_served_alone(work: Path) -> None:
    """With --position the site is that of the pack, and faults of other companies do not stand in its way."""
    write_profile(work / "profiles" / "me", {"companies/other/x/position.md": "---\ntitle: [\n---\n"})
    session = Session(work, "--position", "dalbit/dev")
    try:
        assert "서버 개발자" in session.get("packs/dalbit/dev/index.html")
        assert session.state()["errors"] == []
        assert not (work / "site").exists()
    finally:
        assert session.stop() == 0


@pytest.fixture
def live(place: SitePlace) -> Iterator[LiveServer]:
    """A server over a small site that nothing builds."""
    (place.site / "sub").mkdir(parents=True)
    (place.site / "index.html").write_text("<body>홈</body>", encoding="utf-8")
    (place.site / "sub" / "글.html").write_text("<p>글", encoding="utf-8")
    (place.site / "style.css").write_text("a {}", encoding="utf-8")
    (place.site.parent / "secret.txt").write_text("비밀", encoding="utf-8")
    with LiveServer(place, 0) as server:
        yield server


def _ask(live: LiveServer, path: str, host: str | None = None) -> tuple[int, str, str]:
    port = int(live.address.rstrip("/").rpartition(":")[2])
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    return answer.status, answer.getheader("Content-Type") or "", text


SCRIPT = '<script src="/-/live.js" data-build="0"></script>'


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/", (200, "text/html; charset=utf-8", f"<body>홈{SCRIPT}</body>")),
        ("/index.html?x=1", (200, "text/html; charset=utf-8", f"<body>홈{SCRIPT}</body>")),
        ("/sub/%EA%B8%80.html", (200, "text/html; charset=utf-8", f"<p>글{SCRIPT}")),
        ("/style.css", (200, "text/css; charset=utf-8", "a {}")),
    ],
)
def test_files_of_the_site(path: str, answer: tuple[int, str, str], live: LiveServer) -> None:
    assert _ask(live, path) == answer


@pytest.mark.parametrize(
    "path",
    [
        "/missing.html",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "/sub",
        "/%00",
        "//secret.txt",
    ],
)
def test_nothing_else_is_served(path: str, live: LiveServer) -> None:
    """What lies outside the site, and folders, do not exist."""
    status, _, text = _ask(live, path)
    assert status == 404
    assert "비밀" not in text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example"])
def test_a_foreign_name_gets_nothing(host: str, live: LiveServer) -> None:
    """A page elsewhere that calls this machine by its own name reads no answer."""
    assert _ask(live, "/", host)[0] == 403
    assert _ask(live, "/-/live", host)[0] == 403
    assert _ask(live, "/", "localhost:1")[0] == 200


def test_only_this_machine_is_answered(live: LiveServer) -> None:
    assert live.address.startswith("http://127.0.0.1:")


def test_a_reader_waits_while_sites_are_swapped(live: LiveServer) -> None:
    """Whoever asks during a swap gets the new page, never a missing one."""
    place = live.place
    answers: list[tuple[int, str, str]] = []
    with live.gate:
        place.site.rename(place.retired_site)
        reader = Thread(target=lambda: answers.append(_ask(live, "/")))
        reader.start()
        time.sleep(0.2)
        assert answers == []
        place.site.mkdir()
        (place.site / "index.html").write_text("<body>새 홈</body>", encoding="utf-8")
    reader.join()
    assert [(status, text) for status, _, text in answers] == [(200, f"<body>새 홈{SCRIPT}</body>")]


def test_a_swap_by_another_program_is_waited_for(live: LiveServer) -> None:
    """A `prep build` in another terminal moves the site away and the new one in; the journal says so."""
    place = live.place
    place.work.mkdir()
    (place.work / "journal.json").write_text("{}", encoding="utf-8")
    place.site.rename(place.retired_site)
    answers: list[tuple[int, str, str]] = []
    reader = Thread(target=lambda: answers.append(_ask(live, "/")))
    reader.start()
    time.sleep(0.2)
    assert answers == []
    place.retired_site.rename(place.site)
    reader.join()
    assert answers[0][0] == 200


def test_pages_are_told_what_is_wrong_and_when_to_reload(live: LiveServer) -> None:
    """The stream says each state once, in order."""
    live.show(renewed=True)
    with urllib.request.urlopen(live.address + "-/live", timeout=10) as answer:
        said = [answer.readline().decode(), answer.readline().decode()]
        live.show(renewed=False, errors=["a.md:1: x"], language="en")
        said.append(answer.readline().decode())
    states = [json.loads(line.removeprefix("data: ")) for line in (said[0], said[2])]
    assert [(state["build"], state["errors"]) for state in states] == [(1, []), (1, ["a.md:1: x"])]
    assert states[1]["title"] == "There are errors. This is the last good site."


def test_a_taken_port_is_wrong_usage(work: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        root = Path(__file__).resolve().parents[2]
        command = [sys.executable, "-c", "from generator.cli import main; main()", "serve", "--port", port]
        done = subprocess.run(
            command, cwd=work, env={"PYTHONPATH": str(root), "PATH": ""}, capture_output=True, check=False
        )
    assert done.returncode == 2
    assert f"{port} 포트를 이미 쓰고 있어요" in done.stderr.decode("utf-8")
