"""What is timed inside a fresh process: `python -m benchmarks.tasks TASK PROFILE PAGES TARGET`.

Prints one line of JSON: the seconds between the first source read and the last page written, after all
imports, and the peak memory of the whole process in megabytes.
"""

import json
import math
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024

if sys.platform == "win32":

    def peak_megabytes() -> float:
        """Windows does not tell."""
        return math.nan

else:
    import resource

    def peak_megabytes() -> float:
        """The most memory this process has held."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


DAY = date(2027, 3, 10)
"""Today, for the made profile."""


def prepare_generator(profile: Path, _: Path, target: Path) -> Callable[[], object]:
    """The generator without checks and without MkDocs: sources in, page files out."""
    from generator.compose.site import compose_site
    from generator.cycles import no_collections
    from generator.edition import select_edition
    from generator.merge.site import merge_site
    from generator.model.entity import Visibility
    from generator.publish.place import SitePlace
    from generator.publish.publisher import write_pages
    from generator.render.pages import render_pages
    from generator.sources.library import load_library

    @no_collections()
    def run() -> object:
        library, _ = load_library(profile)
        site, _ = compose_site(select_edition(library, Visibility.PRIVATE))
        merged, _ = merge_site(site)
        pages, _ = render_pages(merged, guide=False)
        write_pages(pages, SitePlace.of_project(target, ""))
        return library, site, merged, pages

    return run


def prepare_checks(profile: Path, pages: Path, target: Path) -> Callable[[], object]:
    """All checks, those against a day too, on texts that are merged already."""
    from generator.check.site import check_dates, check_site
    from generator.compose.site import compose_site
    from generator.cycles import no_collections
    from generator.edition import select_edition
    from generator.merge.site import merge_site
    from generator.model.entity import Visibility
    from generator.sources.library import load_library

    with no_collections():
        library = load_library(profile)[0]
        site = compose_site(select_edition(library, Visibility.PRIVATE))[0]
        merged = merge_site(site)[0]

    @no_collections()
    def run() -> object:
        return check_site(merged), check_dates(merged, DAY)

    return run


def prepare_baseline(profile: Path, pages: Path, target: Path) -> Callable[[], object]:
    """The baseline, with the generator's pages in memory."""
    from benchmarks.baseline import do_least

    contents = {
        path.relative_to(pages).as_posix(): path.read_bytes() for path in pages.rglob("*") if path.is_file()
    }
    return lambda: do_least(profile, contents, target)


TASKS = {"generator": prepare_generator, "checks": prepare_checks, "baseline": prepare_baseline}


def main() -> None:
    """Run one task."""
    name, *paths = sys.argv[1:]
    run = TASKS[name](*map(Path, paths))
    start = time.perf_counter()
    made = run()
    seconds = time.perf_counter() - start
    del made  # to give memory back is no part of it: a process gives all back at once when it ends
    print(json.dumps({"seconds": seconds, "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    main()
