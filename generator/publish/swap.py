"""The swap: staged pages and the fresh site take their places, all of them or none.

A journal is written before the first change and dropped after the last. Every step may be done twice, so who
finds a journal carries it out from the start. Without one nothing was changed yet, and leftovers are dropped.
"""

import errno
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.codes.publish import SWAP_BLOCKED
from generator.diagnostics import ContentError
from generator.publish.files import file_digest, remove_file, remove_tree, tree_digest, write_whole
from generator.publish.manifest import Manifest
from generator.publish.place import SitePlace
from generator.publish.staging import PagePlan
from generator.records import record

Step = Callable[[], None]

TRIES = 10
PAUSE = 0.1
"""How often a folder in use is tried again, and the seconds between."""


@record(frozen=True)
class Journal:
    """A swap that has been decided: the plan, whether the site changes, and the manifest that will hold."""

    plan: PagePlan
    with_site: bool
    manifest: Manifest

    def to_json(self) -> str:
        return json.dumps(
            {
                "writes": self.plan.writes,
                "deletes": self.plan.deletes,
                "with_site": self.with_site,
                "manifest": self.manifest.to_json(),
            },
            ensure_ascii=False,
        )

    @classmethod
    def parse(cls, text: str) -> "Journal":
        content = json.loads(text)
        plan = PagePlan(tuple(content["writes"]), tuple(content["deletes"]))
        return cls(plan, content["with_site"], Manifest.parse(content["manifest"]))


def swap_in(journal: Journal, place: SitePlace) -> None:
    """Write the journal and carry it out.

    Raises:
        ContentError: a file or folder is in use or may not be written; the next command finishes the swap.
    """
    remove_tree(place.retired_site)
    write_whole(_journal_file(place), journal.to_json().encode())
    _carry_out(journal, place)


def settle(place: SitePlace) -> bool:
    """Finish or undo what an interrupted command left; whether there was anything to settle."""
    file = _journal_file(place)
    if not file.is_file():
        left_over = place.staged_docs.parent.exists() or place.fresh_site.exists()
        _tidy(place)
        return left_over
    journal = Journal.parse(file.read_text(encoding="utf-8"))
    # The interrupted command may have been about other folders than this one.
    place = replace(
        place,
        page_root=Path(os.path.normpath(place.work / journal.manifest.page_root)),
        site=Path(os.path.normpath(place.work / journal.manifest.site_root)),
    )
    if _can_finish(journal, place):
        _carry_out(journal, place)
    else:
        _undo(journal, place)
    return True


def is_interrupted(place: SitePlace) -> bool:
    """Whether a command was killed while it swapped, so that the site may be missing or a page old."""
    return _journal_file(place).is_file()


def perform(step: Step) -> None:
    """Do one step of a swap."""
    step()


def _carry_out(journal: Journal, place: SitePlace) -> None:
    try:
        for step in _steps(journal, place):
            perform(step)
        _tidy(place)
    except OSError as error:
        if journal.with_site and place.site.exists() and place.fresh_site.exists():
            _journal_file(place).unlink(missing_ok=True)  # the first step failed: nothing was changed
        raise ContentError([SWAP_BLOCKED.at(place.locate(place.site), reason=error)]) from error


def _steps(journal: Journal, place: SitePlace) -> Iterator[Step]:
    # The site comes first: it is what another program most likely holds, and then all stays as it was.
    if journal.with_site:
        yield partial(_retire_site, place)
        yield partial(_place_site, place)
    for path in journal.plan.deletes:
        yield partial(remove_file, place.page_root / path, place.page_root)
    for path in journal.plan.writes:
        yield partial(_place_page, path, place)
    yield partial(journal.manifest.write, place.work)
    yield _journal_file(place).unlink


def _place_page(path: str, place: SitePlace) -> None:
    staged, file = place.staged_docs / path, place.page_root / path
    if staged.is_file():
        try:
            part = _new_part(path, place)
            os.replace(place.staged_docs / part, place.page_root / part)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            write_whole(file, staged.read_bytes())  # the page root lies on another disk


def _new_part(path: str, place: SitePlace) -> str:
    """What to move for a page: the page, or the outermost folder of it that is new as a whole."""
    if (place.page_root / path).parent.is_dir():
        return path
    place.page_root.mkdir(parents=True, exist_ok=True)
    folders = [folder.as_posix() for folder in reversed(Path(path).parents) if folder.parts]
    return next((folder for folder in folders if not (place.page_root / folder).is_dir()), path)


def _retire_site(place: SitePlace) -> None:
    if place.fresh_site.exists() and place.site.exists():
        _rename(place.site, place.retired_site)


def _place_site(place: SitePlace) -> None:
    if place.fresh_site.exists():
        place.site.parent.mkdir(parents=True, exist_ok=True)
        _rename(place.fresh_site, place.site)


def _rename(folder: Path, target: Path) -> None:
    """Rename a folder; on Windows a virus scanner or an indexer may hold it for a moment."""
    for _ in range(TRIES):
        try:
            return os.rename(folder, target)
        except PermissionError:
            time.sleep(PAUSE)
    return os.rename(folder, target)


def _can_finish(journal: Journal, place: SitePlace) -> bool:
    """Whether all that the journal needs is still staged or already in place."""
    roots = (place.staged_docs, place.page_root)
    pages = all(
        journal.manifest.pages[path] in (file_digest(root / path) for root in roots)
        for path in journal.plan.writes
    )
    sites = (tree_digest(place.fresh_site), tree_digest(place.site))
    return pages and (not journal.with_site or journal.manifest.site in sites)


def _undo(journal: Journal, place: SitePlace) -> None:
    """Bring the last site back and keep every page file owned; the next build then makes all of it anew."""
    if place.retired_site.exists():
        remove_tree(place.site)
        _rename(place.retired_site, place.site)
    owned = {**Manifest.read(place).pages, **journal.manifest.pages}
    replace(journal.manifest, pages=owned, fingerprint="undone", site="").write(place.work)
    _journal_file(place).unlink()
    _tidy(place)


def _tidy(place: SitePlace) -> None:
    for folder in (place.staged_docs.parent, place.fresh_site, place.retired_site):
        remove_tree(folder)


def _journal_file(place: SitePlace) -> Path:
    return place.work / "journal.json"
