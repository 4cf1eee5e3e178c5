"""Why git refuses, told by what it really says."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.diagnostics import ContentError, Diagnostic
from generator.publish.git import Git, reason_of, without_password


def _refused(folder: Path, repository: str) -> Diagnostic:
    with pytest.raises(ContentError) as caught:
        Git(folder, "there").run("ls-remote", repository)
    (found,) = caught.value.report.diagnostics
    assert str(found.where) == "there"
    return found


@contextmanager
def _server(status: int) -> Iterator[str]:
    """A repository's address whose server answers every request with this status."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            if status == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="x"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/me/site.git"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "code"), [(401, "no-permission"), (403, "no-permission"), (404, "no-repository")]
)
def test_what_a_server_answers(status: int, code: str, tmp_path: Path) -> None:
    """Nobody is asked for a password."""
    with _server(status) as address:
        assert _refused(tmp_path, address).code.name == code


@pytest.mark.skipif(os.name == "nt", reason="a program of the shell")
@pytest.mark.parametrize("ask", [True, False])
def test_a_person_may_sign_in(ask: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git calls to ask is called only where somebody can answer."""
    monkeypatch.delenv("GIT_TERMINAL_PROMPT", raising=False)
    monkeypatch.delenv("GCM_INTERACTIVE", raising=False)
    seen = Git(tmp_path, ask=ask).call(["sh", "-c", "echo $GIT_TERMINAL_PROMPT $GCM_INTERACTIVE"])
    assert seen.strip() == ("" if ask else "0 never")


def test_nobody_listens(tmp_path: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    assert _refused(tmp_path, f"http://127.0.0.1:{port}/me/site.git").code.name == "offline"


def test_a_host_that_cannot_be_found(tmp_path: Path) -> None:
    assert _refused(tmp_path, "https://nowhere.invalid/me/site.git").code.name == "offline"


def test_a_folder_that_is_no_repository(tmp_path: Path) -> None:
    assert _refused(tmp_path, str(tmp_path / "none.git")).code.name == "no-repository"


@pytest.mark.skipif(os.name == "nt", reason="a program of the shell")
def test_a_key_that_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "ssh"
    program.write_text(
        "#!/bin/sh\necho 'git@git.invalid: Permission denied (publickey).' >&2\nexit 255\n", encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("GIT_SSH_COMMAND", str(program))
    assert _refused(tmp_path, "git@git.invalid:me/site.git").code.name == "no-permission"


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told apart from a refusal, also where a refusal would mean that there is no such thing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for use in (Git(tmp_path).run, Git(tmp_path).ask):
        with pytest.raises(ContentError) as caught:
            use("remote")
        assert [found.code.name for found in caught.value.report.diagnostics] == ["git-missing"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("remote: Permission to a/b.git denied to c.\nfatal: unable to access: error: 403", "no-permission"),
        ("fatal: Authentication failed for 'https://github.com/a/b.git/'", "no-permission"),
        (
            "remote: Repository not found.\nfatal: repository 'https://github.com/a/b/' not found",
            "no-repository",
        ),
        ("ssh: connect to host github.com port 22: Connection timed out", "offline"),
        (" ! [rejected]        gh-pages -> gh-pages (fetch first)\nerror: failed to push", "moved-on"),
        ("error: GH013: Repository rule violations found", "git-failed"),
        ("", "git-failed"),
    ],
)
def test_reasons(said: str, code: str) -> None:
    assert reason_of(said).name == code


def test_passwords_are_not_repeated() -> None:
    assert without_password("fatal: 'https://me:secret@git.invalid/x' not found") == (
        "fatal: 'https://git.invalid/x' not found"
    )
