"""`make bench`, or `python -m benchmarks [PART …]`: how long things take, as ratios measured in one run.

Every measured thing runs in a fresh process, by turns with what it is compared to, and the ratio is the
median over the pairs. A ratio says something about the product; seconds say something about the machine.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.made_profile import write_profile
from benchmarks.measure import ROOT, Measure, Pairs, measure_pairs, run_command, run_task
from tests.faults.broken import BROKEN, OWN, RUNAWAYS, SWELLING
from tests.faults.conftest import stand

PREP = ("-c", "from generator.cli import main; main()")


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    own: str
    base: str
    ratio: str
    target: str


def main() -> None:
    """Measure the parts asked for and print the table."""
    options = _read_options()
    with tempfile.TemporaryDirectory(prefix="prep-bench-") as folder:
        _print(Row("", "measured", "baseline", "ratio", "target"))
        for part in options.parts or PARTS:
            for row in PARTS[part](Path(folder) / part, options):
                _print(row)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"only these of {', '.join(PARTS)}")
    few = "pairs of runs; for growth, and for the site on one processor, at most 3"
    parser.add_argument("--runs", type=int, default=5, help=few)
    parser.add_argument("--positions", type=int, default=100)
    parser.add_argument("--experiences", type=int, default=300)
    parser.add_argument("--growth", type=int, default=10, help="how many times as many positions")
    parser.add_argument("--site-positions", type=int, default=24, help="about eight pages each")
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"no such part: {', '.join(unknown)}")
    return options


def compare_generator(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """The generator without checks against `benchmarks.baseline`."""
    profile = write_profile(folder / "made", options.positions, options.experiences)
    wanted = folder / "wanted"
    run_task("generator", profile, wanted, folder / "generated")
    shutil.copytree(folder / "generated" / "docs", wanted)
    pairs = measure_pairs(
        lambda: run_task("generator", profile, wanted, folder / "generated"),
        lambda: run_task("baseline", profile, wanted, folder / "written"),
        options.runs,
    )
    size = sum(path.stat().st_size for path in wanted.rglob("*") if path.is_file())
    name = f"generator, {options.positions} × {options.experiences}, {size / 1e6:.1f} MB"
    yield _time_row(name, pairs, "2.0")


def compare_growth(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """Many times as many positions with the same experiences, against as many as usual."""
    many = options.positions * options.growth
    small = write_profile(folder / "small", options.positions, options.experiences)
    large = write_profile(folder / "large", many, options.experiences)
    target = f"{options.growth * 1.1:.1f}"
    for task in ("generator", "checks"):
        pairs = measure_pairs(
            partial(run_task, task, large, folder, folder / "generated"),
            partial(run_task, task, small, folder, folder / "generated"),
            min(3, options.runs),
        )
        name = f"{task}, {many:,} positions against {options.positions:,}"
        yield _time_row(f"{name}: time", pairs, target)
        own, base = pairs.megabytes
        ratio = f"{pairs.memory_ratio:.2f}"
        yield Row(f"{name}: memory", f"{own:.0f} MB", f"{base:.0f} MB", ratio, target)


def compare_checks(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """All checks by themselves against making the pages, and `prep check` against the build without a site."""
    profile = write_profile(folder / "profiles" / "made", options.positions, options.experiences)
    pairs = measure_pairs(
        lambda: run_task("checks", profile, folder, folder / "generated"),
        lambda: run_task("generator", profile, folder, folder / "generated"),
        options.runs,
    )
    yield _time_row("all checks against the generator", pairs, "2.0")
    _copy_project(folder)
    chosen = ("--profile", "made")

    def pages() -> Measure:
        for made in (".prep", "docs"):
            shutil.rmtree(folder / made, ignore_errors=True)
        return run_command(folder, sys.executable, *PREP, "build", "--pages-only", *chosen)

    def check() -> Measure:
        return run_command(folder, sys.executable, *PREP, "check", *chosen, accepted=(0, 1))

    yield _time_row(
        "prep check against prep build --pages-only", measure_pairs(check, pages, options.runs), "2.0"
    )


def measure_starts(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """Commands that should answer at once, as whole processes."""
    _write_project(folder, options)
    essays = "profiles/made/companies/firm0000/server/essays.md"
    for command in (("count", essays), ("--help",)):
        runs = [run_command(folder, sys.executable, *PREP, *command).seconds for _ in range(options.runs)]
        yield Row(f"prep {command[0]}", f"{median(runs):.2f} s", "", "", "1 s")


def compare_site(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """`prep build` from nothing against `mkdocs build` alone on the pages it made."""
    _write_project(folder, options)
    build = (sys.executable, *PREP, "build", "--profile", "made")

    def prep() -> Measure:
        for made in (".prep", "site", "docs"):
            shutil.rmtree(folder / made, ignore_errors=True)
        return run_command(folder, *build)

    def mkdocs() -> Measure:
        shutil.rmtree(folder / "plain", ignore_errors=True)
        return run_command(folder, sys.executable, "-m", "mkdocs", "build", "--site-dir", "plain")

    pairs = measure_pairs(prep, mkdocs, options.runs)
    pages = sum(1 for _ in (folder / "docs").rglob("*.md"))
    yield _time_row(f"prep build, {pages} pages, against mkdocs build", pairs, "1.15")
    if hasattr(os, "sched_setaffinity"):
        with _one_processor():
            pairs = measure_pairs(prep, mkdocs, min(3, options.runs))
        yield _time_row("the same, both on one processor", pairs, "")


@contextmanager
def _one_processor() -> Iterator[None]:
    """What starts within runs on one processor."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usual)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, usual)


def measure_unchanged(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """`prep build` again: nothing may be written, so MkDocs cannot have run."""
    _write_project(folder, options)
    build = (sys.executable, *PREP, "build", "--profile", "made")
    run_command(folder, *build)
    before = _snapshot(folder)
    seconds = sorted(run_command(folder, *build).seconds for _ in range(options.runs))[options.runs // 2]
    written = len(before.items() ^ _snapshot(folder).items())
    yield Row("unchanged prep build", f"{seconds:.2f} s", "", "", "1 s")
    yield Row("files and folders it touched", str(written), "", "", "0")


def measure_broken(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    """Every broken source of the tests, and every template that would not end, until `prep build` refuses it."""
    folder.mkdir()
    standing = stand(folder)
    endless = {name: {OWN: f"# 나\n\n{text}\n"} for name, text in {**RUNAWAYS, **SWELLING}.items()}
    endless["many runaways"] = {f"templates/own{at}.md": RUNAWAYS["calls within calls"] for at in range(9)}
    sources = {name: broken.files for name, broken in BROKEN.items()}
    for kind, all_files, target in (("broken sources", sources, "2 s"), ("runaways", endless, "10 s")):
        seconds = {}
        for name, files in all_files.items():
            standing.put(files)
            command = (sys.executable, *PREP, "build")
            seconds[name] = run_command(folder, *command, accepted=(1,)).seconds
            standing.restore()
        slowest = max(seconds, key=lambda name: seconds[name])
        yield Row(f"slowest of {len(seconds)} {kind}: {slowest}", f"{seconds[slowest]:.2f} s", "", "", target)


PARTS = {
    "generator": compare_generator,
    "growth": compare_growth,
    "checks": compare_checks,
    "site": compare_site,
    "unchanged": measure_unchanged,
    "starts": measure_starts,
    "broken": measure_broken,
}


def _write_project(folder: Path, options: argparse.Namespace) -> None:
    """A project with the one mkdocs.yml and the product's code, and a made profile."""
    write_profile(folder / "profiles" / "made", options.site_positions, options.experiences // 6 or 1)
    _copy_project(folder)


def _copy_project(folder: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)


def _snapshot(folder: Path) -> dict[str, int]:
    """When everything below the folder was last written; folders tell of files that came and went."""
    found = {}
    for place, _, names in os.walk(folder):
        for path in (Path(place), *(Path(place, name) for name in names)):
            found[str(path)] = path.stat().st_mtime_ns
    return found


def _time_row(name: str, pairs: Pairs, target: str) -> Row:
    own, base = pairs.seconds
    return Row(name, f"{own:.2f} s", f"{base:.2f} s", f"{pairs.time_ratio:.2f}", target)


def _print(row: Row) -> None:
    numbers = "".join(text.rjust(10) for text in (row.own, row.base, row.ratio, row.target))
    print(f"{row.name:58}{numbers}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
