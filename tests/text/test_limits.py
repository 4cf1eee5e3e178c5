"""Limits read from the titles of form questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.limits import Limit, read_limit


@pytest.mark.parametrize(
    ("title", "rest", "limit"),
    [
        (
            "[필수] 소개해 주세요. * 최대 1,000자 이내로 작성해주세요.",
            "소개해 주세요.",
            Limit(maximum=1000, required=True),
        ),
        ("지원 동기 1000자", "지원 동기", Limit(maximum=1000)),
        ("포부 (300~700자)", "포부", Limit(300, 700)),
        ("경험 (최소 400자, 최대 2,000자)", "경험", Limit(400, 2000)),
        ("경험 [500자 이상 1,000자 이하]", "경험", Limit(500, 1000)),
        ("프로젝트 최대 3개 / 2,000자", "프로젝트", Limit(maximum=2000, items=3)),
        ("프로젝트 (최대 3개 / 2,000자)", "프로젝트", Limit(maximum=2000, items=3)),
        ("자유 서술 5,000자 내외", "자유 서술", Limit(maximum=5000, soft=True)),
        ("성장과정 2000byte", "성장과정", Limit(maximum=2000, unit="bytes")),
        ("성장과정 (2,000 바이트)", "성장과정", Limit(maximum=2000, unit="bytes")),
        ("장점 (공백 제외 800자)", "장점", Limit(maximum=800, unit="chars-no-space")),
        ("동기 (공백포함 1000자)", "동기", Limit(maximum=1000, unit="chars")),
        ("동기 띄어쓰기 포함 700자 이내", "동기", Limit(maximum=700, unit="chars")),
        ("기타 (글자 수 제한 없음)", "기타", Limit(unlimited=True)),
        ("경험 (최대 3개, 각 500자 이내)", "경험", Limit(maximum=500, items=3, each=True)),
        ("경험을 3가지 (가지당 400자)", "경험을 3가지", Limit(maximum=400, each=True)),
        ("포부 (1,000자 기준)", "포부", Limit(maximum=1000, soft=True)),
        ("Why (500 characters max, spaces excluded)", "Why", Limit(maximum=500, unit="chars-no-space")),
        ("Why us? 500 words", "Why us?", Limit(maximum=500, unit="words")),
        ("Why us? (up to 250 words)", "Why us?", Limit(maximum=250, unit="words")),
        ("About you - max 2000 characters", "About you", Limit(maximum=2000)),
        ("포부 1천자", "포부", Limit(maximum=1000)),
        ("포부 (1천 5백자)", "포부", Limit(maximum=1500)),
        (
            "지원 동기를 1,000자 이내로 작성해 주세요.",
            "지원 동기를 1,000자 이내로 작성해 주세요.",
            Limit(maximum=1000),
        ),
        ("동기 (최대 1,000자, 역할 중심)", "동기 (최대 1,000자, 역할 중심)", Limit(maximum=1000)),
        ("이름*", "이름", Limit(required=True)),
        ("⭐ 왜 지원했나요? (선택)", "왜 지원했나요?", Limit(required=False)),
        ("링크 (Optional)", "링크", Limit(required=False)),
        ("동기 (500byte 이내 / 선택)", "동기", Limit(maximum=500, unit="bytes", required=False)),
        ("동기 (선택, 500자)", "동기", Limit(maximum=500, required=False)),
        ("동기 [필수 / 500자]", "동기", Limit(maximum=500, required=True)),
        ("동기 (필수/선택, 500자)", "동기", Limit(maximum=500)),
        ("동기 한글 기준 800자, 영문 1600자", "동기 한글 기준 800자, 영문 1600자", Limit(maximum=800)),
        ("동기 (한글 기준 800자, 영문 1600자)", "동기 (한글 기준 800자, 영문 1600자)", Limit(maximum=800)),
        ("동기 (글자수 0/1000)", "동기", Limit(maximum=1000)),
        ("동기 (글자 수: 123 / 1,000)", "동기", Limit(maximum=1000)),
        ("동기 (0/1000자)", "동기", Limit(maximum=1000)),
        ("동기 0 / 1,000", "동기", Limit(maximum=1000)),
        ("동기 0자/1000자", "동기", Limit(maximum=1000)),
        ("동기 0 byte / 2,000 byte", "동기", Limit(maximum=2000, unit="bytes")),
        ("동기 (1\u00a0000자)", "동기", Limit(maximum=1000)),
        ("동기\u00a0(최대\u00a01,000\u00a0자)", "동기", Limit(maximum=1000)),
    ],
)
def test_read_limit(title: str, rest: str, limit: Limit) -> None:
    assert read_limit(title) == (rest, limit)


@pytest.mark.parametrize(
    "title",
    [
        "5년 이상 경험과 3가지 사례를 적어주세요",
        "제3자의 관점에서 쓰시오",
        "Describe yourself in 3 words",
        "경력 3~5년의 경험",
        "100자리 수를 다룬 경험",
        "2자 회의에서 배운 점",
        "매출 1,000억 원을 이룬 방법",
        "장애를 10/100 줄인 경험",
        "가용성 0/1 배낭 문제를 푼 경험",
        "2020/1000 프로젝트",
    ],
)
def test_other_numbers_are_no_limits(title: str) -> None:
    assert read_limit(title) == (title, Limit())


@given(st.text())
def test_a_title_never_vanishes(title: str) -> None:
    assert bool(read_limit(title)[0]) == bool(title.strip())


@given(st.integers(50, 99999))
def test_any_number_of_characters_is_read(number: int) -> None:
    assert read_limit(f"동기 (최대 {number:,}자)") == ("동기", Limit(maximum=number))
