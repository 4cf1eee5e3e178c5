"""The short form of an answer."""

import pytest

from generator.text.short import short_form


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("재시도를 줄였습니다. 그래서", ["재시도를 줄였습니다."]),
        ("안녕하세요. 서버 개발자 한가온입니다. 저는", ["서버 개발자 한가온입니다."]),
        ("안녕하세요!\n\n결제 서버를 맡았습니다.", ["결제 서버를 맡았습니다."]),
        ("네, 안녕하십니까, 면접관님. 반갑습니다. 저는 개발자입니다.", ["저는 개발자입니다."]),
        ("면접의 기회를 주셔서 감사합니다. 저는 개발자입니다.", ["저는 개발자입니다."]),
        ("네, 답변드리겠습니다. 로그를 봤습니다.", ["로그를 봤습니다."]),
        ("안녕하세요, 개발자 한가온입니다. 저는", ["안녕하세요, 개발자 한가온입니다."]),
        ("Hello, everyone. I build servers.", ["I build servers."]),
        ("Good morning! Thank you for having me. I build servers.", ["I build servers."]),
        ("안녕하세요.", ["안녕하세요."]),
        ("- 측정\n- 개선. 그리고\n  배포", ["- 측정", "- 개선."]),
        ("안녕하세요.\n\n1. 측정\n   - 로그\n2. 개선을\n   했다\n\n끝", ["1. 측정", "2. 개선을 했다"]),
        ("* 하나뿐", ["하나뿐"]),
        ("세 가지입니다.\n- 측정\n- 개선", ["세 가지입니다."]),
        ("제 강점은:\n- 측정", []),
        ("제 강점\n- 측정\n- 개선", []),
        ("이유는 이렇습니다:\n\n- 측정", []),
        ("| 가 | 나 |\n| - | - |", []),
        ("", []),
    ],
)
def test_short_form(text: str, short: list[str]) -> None:
    assert list(short_form(text)) == short
