"""Findings in English hold no Korean but what the author wrote."""

from pathlib import Path

import pytest

from generator.check.limits import check_limits
from tests.builders import merge

POSITION = {
    "companies/paper/company.md": "---\nname: Paperwhale\n---\n",
    "companies/paper/dev/position.md": "---\ntitle: Engineer\n---\n",
}


@pytest.mark.parametrize(
    ("essay", "said"),
    [
        (
            "## Why us? (max 5 words)\n\none two three four five six",
            "the answer is 6 words long, 1 words over the limit of 5 words",
        ),
        (
            "## Why us? (max 10 characters)\n\nabc def ghi",
            "the answer is 11 characters long, 1 characters over the limit of 10 characters; "
            "counted otherwise it fits: without spaces 9 characters",
        ),
        (
            "## Why us? (max 9 characters)\n\n- count: bytes\n\nabcdefghij",
            "the answer is 10 bytes long, 1 bytes over the limit of 9 bytes",
        ),
    ],
)
def test_lengths(essay: str, said: str, tmp_path: Path) -> None:
    merged = merge(tmp_path, {**POSITION, "companies/paper/dev/essays.md": essay}).merged
    assert [finding.message("en") for finding in check_limits(merged)] == [said]
