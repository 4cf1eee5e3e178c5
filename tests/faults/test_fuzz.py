"""Thousands of mutated sources: every command ends, says what is wrong, and changes no site for it.

Hypothesis chooses the same mutations every time; with `--fuzz N` it chooses others, for N files.
"""

import math
import multiprocessing
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import FUZZED
from tests.faults.conftest import HANGS, Standing
from tests.faults.fuzzing import COMMANDS, MAY_ASK, Outcome, Round, play, play_mended, read_sample
from tests.faults.mutations import KINDS, Mutation, changes, mutate, mutations
from tests.publish.conftest import tree

pytestmark = pytest.mark.site

AT_ONCE = 50
"""Faults before one command, which takes as long for many as for one."""
LEAST = 14
"""Files that are other than before in an average round, or more."""
_FINDING = re.compile(r"\S[^\n]*?: [a-z]+(-[a-z]+)* \S[^\n]*")

Play = Callable[..., Outcome]


@pytest.fixture
def in_a_process(standing: Standing) -> Iterator[Play]:
    """Plays a round in another process, which is ended if it never ends by itself."""
    spawn = multiprocessing.get_context("spawn")
    pools = [spawn.Pool(1)]

    def run(play: Play, round: Round) -> Outcome:
        try:
            return pools[-1].apply_async(play, (standing.root, round)).get(2 * HANGS)
        except multiprocessing.TimeoutError:
            pools[-1].terminate()
            pools.append(spawn.Pool(1))
            raise

    yield run
    pools[-1].terminate()
    shutil.rmtree(standing.root / "mutated", ignore_errors=True)


def fuzz(request: pytest.FixtureRequest, share: int, hold: Callable[[Round], None], *commands: int) -> None:
    """Let hypothesis find a round for which something fails; one for every `share` files asked for."""
    asked: int = request.config.getoption("--fuzz")
    rounds = st.builds(
        Round,
        st.sampled_from(("sample", "sample", "sample", "sample-en")),
        mutations(AT_ONCE),
        st.sampled_from([COMMANDS[0], *COMMANDS] if not commands else [COMMANDS[at] for at in commands]),
    )
    settings(
        max_examples=math.ceil(asked / share),
        deadline=None,
        database=None,
        derandomize=asked == FUZZED,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
        phases=(Phase.generate, Phase.shrink),
    )(given(rounds)(hold))()


def test_mutated_sources_end_in_findings(
    request: pytest.FixtureRequest, standing: Standing, in_a_process: Play
) -> None:
    """No exception, no hang; a finding on each line; pages and site byte for byte as they were."""
    states = [standing.state()]
    counted: Counter[str] = Counter()

    def hold(round: Round) -> None:
        outcome = in_a_process(play, round)
        counted["files"] += outcome.changed
        counted[f"exit {outcome.code}"] += 1
        command = round.command[0]
        is_profile = (standing.root / "mutated" / "profile.yml").is_file()
        assert outcome.code in ((0, 1) if is_profile and command not in MAY_ASK else (0, 1, 2)), outcome.said
        if command == "build" and outcome.code == 1:
            findings = outcome.said[:-1]
            assert findings
            assert [line for line in findings if not _FINDING.fullmatch(line)] == []
        if round.command == ("build",) and outcome.code == 0:
            states.append(standing.state())
        assert standing.state() == states[-1]

    fuzz(request, LEAST, hold)
    print(dict(counted))
    assert counted["files"] >= request.config.getoption("--fuzz")


def test_what_has_no_error_is_built(request: pytest.FixtureRequest, in_a_process: Play) -> None:
    """MkDocs has no word to say about pages of sources that have no error."""

    def hold(round: Round) -> None:
        outcome = in_a_process(play_mended, round)
        assert outcome.code == 0, outcome.said

    fuzz(request, 500, hold, 0)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_mutation_changes_something(kind: str) -> None:
    """The control: no kind of fault leaves a sample as it is."""
    files = read_sample("sample")
    faults = [Mutation(number, kind, 500, number + 1) for number in range(5)]
    assert changes(files, mutate(files, faults)) > 0


def test_a_changed_page_would_be_seen(standing: Standing) -> None:
    """The control of the state that is compared."""
    before = standing.state()
    page = standing.root / "docs" / "index.md"
    text = page.read_bytes()
    page.write_bytes(text + b" ")
    changed = standing.state()
    page.write_bytes(text)
    assert changed != before
    assert tree(standing.root / "docs") == before[0]
