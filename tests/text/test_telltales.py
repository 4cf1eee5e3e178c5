"""Short strings that tell whose they are, however they are spelt."""

import pytest

from generator.text.telltales import find_telltales


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("메일은 Me.Too@mail.example.com. 이에요", {"me.too@mail.example.com": "Me.Too@mail.example.com"}),
        ("(https://www.x.example/a/) 참고", {"x.example/a": "https://www.x.example/a/"}),
        ("010-1234-5678", {"tel 1012345678": "010-1234-5678"}),
        ("전화 01012345678로", {"tel 1012345678": "01012345678"}),
        ("번호 01012345678901", {}),
        ("+82 10-1234-5678", {"tel 1012345678": "+82 10-1234-5678"}),
        ("02-123-4567, 월급 320만원", {"tel 21234567": "02-123-4567", "320만원": "320만원"}),
        ("연봉 7,200만 원", {"7200만원": "7,200만 원"}),
        ("1억 2천만 원과 $120k", {"1억2천만원": "1억 2천만 원", "$120k": "$120k"}),
        ("2024-03-15, 하루 140만 건, 2,000자, 원문, 1.5배, 지원 3번", {}),
        ("주문 20240315-0001-2222", {}),
    ],
)
def test_what_tells(text: str, expected: dict[str, str]) -> None:
    assert dict(find_telltales(text)) == expected
