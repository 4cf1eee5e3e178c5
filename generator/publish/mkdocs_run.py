"""One run of MkDocs: staged docs in, a fresh site out, and every warning of it a finding.

MkDocs is loaded when it runs: most commands never need it.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.codes.publish import MKDOCS_CONFIG, MKDOCS_WARNING
from generator.diagnostics import Code, ContentError, Diagnostic
from generator.publish.config import write_config
from generator.publish.files import remove_tree
from generator.publish.link_faults import find_link_fault
from generator.publish.place import SitePlace

LOGGERS = ("mkdocs", "MARKDOWN")
"""Where MkDocs, its plugins and Python-Markdown say what is wrong."""

_NAME = re.compile(r"(?:'|^  - )([^'\n]+)", re.MULTILINE)
"""How MkDocs writes a page in a message: in quotes, or as an item of a list."""


class _Listener(logging.Handler):
    """Keeps what is said, from warnings up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_fresh_site(place: SitePlace) -> None:
    """Build the staged docs into `place.fresh_site`.

    Raises:
        ContentError: MkDocs warned of something or refused; all of it at once. No fresh site is left.
    """
    from mkdocs.exceptions import Abort, ConfigurationError

    remove_tree(place.fresh_site)
    with _listening() as said:
        try:
            _run(place, said)
        except (Abort, ConfigurationError) as error:
            said.append(str(error))
            remove_tree(place.fresh_site)
            raise ContentError(_findings(MKDOCS_CONFIG, said, place)) from error
    if said:
        remove_tree(place.fresh_site)
        raise ContentError(_findings(MKDOCS_WARNING, said, place))
    _drop_empty_sitemap(place.fresh_site)


def _run(place: SitePlace, said: list[str]) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from generator.publish.conversion import convert_ahead

    # Paths in the author's mkdocs.yml are relative to it, not to the file that inherits from it.
    config = load_config(
        config_file=str(write_config(place)), config_file_path=str(place.project.resolve() / "mkdocs.yml")
    )
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with convert_ahead(config, said):
            build(config)
    finally:
        config.plugins.on_shutdown()


@contextmanager
def _listening() -> Iterator[list[str]]:
    listener = _Listener()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(listener)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield listener.messages
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(listener)
            logger.propagate = propagate
            logger.setLevel(level)


def _findings(code: Code, messages: list[str], place: SitePlace) -> list[Diagnostic]:
    """One finding per message, at the page it names first, else at the configuration."""
    found = []
    for message in messages:
        names = (name.strip() for name in _NAME.findall(message))
        page = next((name for name in names if (place.staged_docs / name).is_file()), None)
        where = place.locate(place.page_root / page if page else place.project / "mkdocs.yml")
        found.append(find_link_fault(message, where) or code.at(where, message=" ".join(message.split())))
    return found


def _drop_empty_sitemap(site: Path) -> None:
    """Remove the sitemap of a site without an address: it lists nothing but carries the time of the build."""
    sitemap = site / "sitemap.xml"
    if sitemap.is_file() and b"<loc>" not in sitemap.read_bytes():
        sitemap.unlink()
        sitemap.with_name("sitemap.xml.gz").unlink(missing_ok=True)
