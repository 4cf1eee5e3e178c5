"""What all tests share: the flag that rewrites goldens, and the project's folder."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden from what is rendered now, to be reviewed as text",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of mkdocs.yml."""
    return PROJECT
