"""The first sentence."""

import pytest

from generator.text.reader import first_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("응답 시간을 1.5초로 줄였습니다. 다음", "응답 시간을 1.5초로 줄였습니다."),
        ("왜요? 그래서", "왜요?"),
        ("했어요! 네", "했어요!"),
        ("했습니다.그리고", "했습니다."),
        ("(주). 토스에서 일했다. 다음", "(주). 토스에서 일했다."),
        ("도구, e.g. Kafka 등을 썼다. 끝", "도구, e.g. Kafka 등을 썼다."),
        ("2024. 3. 1. 입사했다. 끝", "2024. 3. 1. 입사했다."),
        ("“좋다.” 그는", "“좋다.”"),
        ("끝이 없음", "끝이 없음"),
        ("한 줄\n두 줄이다. 끝", "한 줄 두 줄이다."),
        ("문단\n\n다음이다.", "문단"),
        ("It works. Then", "It works."),
        ("", ""),
    ],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert first_sentence(text) == expected
