"""The command that keeps the site open while one writes: serve."""

import webbrowser
from datetime import datetime
from typing import Annotated

import typer

from generator import serving
from generator.cli.choices import read_port
from generator.cli.console import fail, refuse, say, summarise, tell
from generator.cli.position import pick_key
from generator.cli.project import PositionOption, ProfileOption, find_site_project, pick_profile
from generator.diagnostics import ContentError, Language, Report
from generator.order import Order
from generator.publish.live_server import DEFAULT_PORT, LiveServer
from generator.serving import Rebuild


def serve(
    profile: ProfileOption = None,
    position: PositionOption = "",
    port: Annotated[
        int,
        typer.Option(
            metavar="숫자 · NUMBER",
            help="포트. 없으면 8000, 0이면 빈 포트를 골라요. "
            "· The port: 8000 without it, 0 takes a free one.",
            parser=read_port,
            show_default=False,
        ),
    ] = DEFAULT_PORT,
    open_browser: Annotated[
        bool, typer.Option("--open", help="브라우저도 열어요. · Open the browser, too.")
    ] = False,
) -> None:
    """사이트를 띄우고, 원본을 저장할 때마다 다시 만들어요. · Serve the site; rebuild on every save."""
    folder = pick_profile(profile)
    language = folder.language
    order = Order(find_site_project(language), folder.path, position=pick_key(folder, position))
    try:
        server = LiveServer(serving.serve_place(order), port)
    except OSError:
        refuse(
            f"{port} 포트를 이미 쓰고 있어요. --port 0이나 다른 번호를 적어 주세요."
            if language == "ko"
            else f"Port {port} is taken. Say --port 0 or another number."
        )
    try:
        with server:
            _follow(order, server, language, open_browser)
    except KeyboardInterrupt:
        try:
            serving.settle(order)
        except ContentError as error:
            fail(error.report, language, summary=False)
        say(language, "멈췄어요.", "Stopped.")


def _follow(order: Order, server: LiveServer, language: Language, open_browser: bool) -> None:
    """Say what each rebuild did, until one presses Ctrl-C."""
    for number, done in enumerate(serving.rebuilds(order, server, language)):
        _say_rebuild(done)
        if number == 0:
            say(
                done.language,
                f"여기에서 보세요: {server.address} (끝내려면 Ctrl-C)",
                f"Open {server.address} (Ctrl-C ends)",
            )
            if open_browser:
                webbrowser.open(server.address)


def _say_rebuild(done: Rebuild) -> None:
    tell(Report.of(done.found), done.language)
    publication = done.publication
    clock = f"{datetime.now():%H:%M:%S}"
    if publication is None:
        summarise(done.found, done.language)
    elif publication.site_built:
        pages = len(publication.written) + len(publication.deleted)
        say(
            done.language,
            f"{clock} 다시 만들었어요. 바뀐 쪽: {pages}",
            f"{clock} Built again. Pages changed: {pages}",
        )
    else:
        say(done.language, f"{clock} 바뀐 쪽이 없어요.", f"{clock} No page changed.")
