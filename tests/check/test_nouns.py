"""What is said of a number that counts two things: names and numbers as they are, without particles."""

from pathlib import Path

import pytest

from generator.codes.check import numbers as codes
from tests.check.profiles import check_case


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            ["고객사 22개의 광고를 모았습니다.", "22개 DAG의 광고를 모았습니다."],
            "같은 수 22개: 여기서는 ‘DAG’, 다른 곳에서는 ‘고객사’ 수예요",
        ),
        (
            ["22개 고객사의 광고를 모았습니다.", "광고를 모으는 22개의 에이전트를 돌봤습니다."],
            "같은 수 22개: 여기서는 ‘에이전트’, 다른 곳에서는 ‘고객사’ 수예요",
        ),
    ],
)
def test_a_number_and_its_nouns_are_said_without_particles(
    tmp_path: Path, texts: list[str], said: str
) -> None:
    found = check_case(tmp_path, {}, texts).findings
    assert [one.message("ko") for one in found if one.code is codes.NOUN_DRIFTS] == [said]
