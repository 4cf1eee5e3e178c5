"""The first sentence."""

import pytest

from generator.text.sentence import first_sentence, split_sentences


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("하나다. 둘이다!\n이어진 줄.", ["하나다.", "둘이다!", "이어진 줄."]),
        ("줄이\n바뀐 문장이다. 끝", ["줄이 바뀐 문장이다.", "끝"]),
        ("문단\n\n- 하나\n- 둘. 셋\n1. 넷", ["문단", "- 하나", "- 둘.", "셋", "1. 넷"]),
        ("1.5배가 됐다. v2.0이다.", ["1.5배가 됐다.", "v2.0이다."]),
        ("", []),
    ],
)
def test_all_sentences(text: str, expected: list[str]) -> None:
    """Without line breaks; paragraphs and list items end one."""
    assert list(split_sentences(text)) == expected
