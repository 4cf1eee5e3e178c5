"""Measurements in fresh processes: what is compared runs by turns, and a ratio is the median of the pairs."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Measure:
    """One run: how long it took, and the most memory it held (0 where that is not asked)."""

    seconds: float
    megabytes: float = 0.0


@dataclass(frozen=True)
class Pairs:
    """Runs of a thing and of its baseline, by turns."""

    runs: tuple[tuple[Measure, Measure], ...]

    @property
    def seconds(self) -> tuple[float, float]:
        return median(own.seconds for own, _ in self.runs), median(base.seconds for _, base in self.runs)

    @property
    def megabytes(self) -> tuple[float, float]:
        return median(own.megabytes for own, _ in self.runs), median(base.megabytes for _, base in self.runs)

    @property
    def time_ratio(self) -> float:
        return median(own.seconds / base.seconds for own, base in self.runs)

    @property
    def memory_ratio(self) -> float:
        return median(own.megabytes / base.megabytes for own, base in self.runs)


def measure_pairs(own: Callable[[], Measure], base: Callable[[], Measure], runs: int) -> Pairs:
    """Run both by turns, in turned order each time, so that neither always comes first."""
    pairs = []
    for number in range(runs):
        if number % 2:
            second = base()
            first = own()
        else:
            first = own()
            second = base()
        pairs.append((first, second))
    return Pairs(tuple(pairs))


def run_task(name: str, profile: Path, pages: Path, target: Path) -> Measure:
    """A task of `benchmarks.tasks` in a fresh process, writing to a fresh folder."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    command = [sys.executable, "-m", "benchmarks.tasks", name, str(profile), str(pages), str(target)]
    return Measure(**json.loads(_run(ROOT, command)))


def run_command(folder: Path, *command: str, accepted: Sequence[int] = (0,)) -> Measure:
    """A whole process, from its start to its end; RuntimeError unless it ends with an accepted code."""
    start = time.perf_counter()
    _run(folder, command, accepted)
    return Measure(time.perf_counter() - start)


def _run(folder: Path, command: Sequence[str], accepted: Sequence[int] = (0,)) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have Python keep what it compiles
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in accepted:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
