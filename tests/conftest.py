"""What all tests share: the flag that rewrites goldens, and the project's folder."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
FUZZED = 2_000
"""Files that tests/faults/test_fuzz.py mutates unless told otherwise."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden from what is rendered now, to be reviewed as text",
    )
    parser.addoption(
        "--fuzz",
        type=int,
        default=FUZZED,
        metavar="N",
        help="how many files of the samples tests/faults/test_fuzz.py mutates, chosen anew each time",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of mkdocs.yml."""
    return PROJECT
