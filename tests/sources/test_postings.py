"""Pasted job ads: what is recognised, and that nothing is lost."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import ContentError
from generator.model.application import Position
from generator.model.profile import Profile
from generator.model.values import Deadline, read_moment
from generator.sources.pasted import decode_pasted
from generator.sources.posting_file import write_position
from generator.sources.posting_words import Opening, read_opening
from generator.sources.postings import find_deadline, read_posting
from generator.text.plain import plain_text
from tests.sources.trees import load_tree

PROFILE = Profile(name="한가온")
PLACE = "companies/dalbit/dev/position.md"


def _position(tmp_path: Path, ad: str, title: str = "서버 개발자") -> Position:
    text = write_position(title, read_posting(ad), PROFILE)
    library, found = load_tree(tmp_path, {PLACE: text})
    assert [diagnostic.explain() for diagnostic in found] == []
    return library.positions[0]


def _requirements(position: Position, kind: str) -> list[str]:
    return [requirement.text for requirement in position.requirements if requirement.kind == kind]


SQUARES = """\
[달빛상점] 서버 개발자
https://jobs.example/123

회사 소개
함께 자랄 분을 찾습니다.

■ 주요업무
• 주문 API 설계와 개발
• 정산
   - 배치
   - 대사

■ 자격요건 (경력 3년 이상)
• Kotlin 서버 개발 3년 이상
• 학력: 무관

■ 우대사항
ㆍ대용량 트래픽
ㆍKafka 운영

■ 우리 팀은요
서로 돕습니다.

■ 혜택 및 복지
- 점심

■ 전형절차
서류전형 > 코딩테스트 > 1차 인터뷰 > 2차면접(임원) > 처우 협의 > 최종합격

■ 근무지: 별빛시 달빛로 12
■ 고용형태 : 정규직 (수습 3개월)
■ 접수기간: 2027.01.05(월) ~ 2027.02.10(수) 18:00
"""


def test_an_ad_with_squares(tmp_path: Path) -> None:
    position = _position(tmp_path, SQUARES)
    assert position.responsibilities.text == "- 주문 API 설계와 개발\n- 정산\n  - 배치\n  - 대사"
    assert _requirements(position, "must") == ["Kotlin 서버 개발 3년 이상", "학력: 무관"]
    assert _requirements(position, "nice") == ["대용량 트래픽", "Kafka 운영"]
    assert [(section.title, section.body.text) for section in position.sections] == [("혜택", "- 점심")]
    assert [stage.stage for stage in position.stages] == [
        "서류", "코딩테스트", "1차 면접", "2차 면접", "처우협의",
    ]  # fmt: skip
    assert (position.location, position.employment_type) == ("별빛시 달빛로 12", "정규직 (수습 3개월)")
    assert position.deadline == Deadline("moment", read_moment("2027-02-10 18:00"))
    assert position.posting_url == "https://jobs.example/123"
    assert position.posting.text == SQUARES.strip()


PLAIN = """\
합류하면 함께 할 업무예요
주문 서비스를 만들어요.
정산 시스템을 고쳐요.

이런 분과 함께하고 싶어요
- 동료를 돕는 분이 필요해요.
- 자바를 아는 분이 필요해요.

이력서는 이렇게 작성하시는 걸 추천해요
- 숫자로 적어 주세요.

이런 분이면 더 좋아요
* 코틀린을 아는 분

토스로의 합류 여정
서류 접수 → 직무 인터뷰 → 문화 인터뷰 → 처우 협의 → 최종 합격
"""


def test_an_ad_without_signs(tmp_path: Path) -> None:
    """Headings are plain lines; a short line after a blank one, above a list, ends a part."""
    position = _position(tmp_path, PLAIN.replace("토스로의 합류 여정", "합류 여정"))
    assert position.responsibilities.text == "- 주문 서비스를 만들어요.\n- 정산 시스템을 고쳐요."
    assert _requirements(position, "must") == ["동료를 돕는 분이 필요해요.", "자바를 아는 분이 필요해요."]
    assert _requirements(position, "nice") == ["코틀린을 아는 분"]
    assert [stage.stage for stage in position.stages] == [
        "서류 접수",
        "직무 인터뷰",
        "문화 인터뷰",
        "처우협의",
    ]


ENGLISH = """\
# Backend Engineer

**About the role**
We build things.

**What you'll do:**
* Design services
* Run them

**Minimum qualifications**
1. 3+ years of Go
2. English

**Nice to have**
– Kubernetes

**Benefits**
Lunch

Location: Seoul (hybrid)
Employment type: Full-time
Apply by: 2027-03-01
Hiring process
1. Document screening
2. Coding test
3. Interviews
"""


def test_an_english_ad(tmp_path: Path) -> None:
    position = _position(tmp_path, ENGLISH)
    assert position.responsibilities.text == "- Design services\n- Run them"
    assert _requirements(position, "must") == ["3+ years of Go", "English"]
    assert _requirements(position, "nice") == ["Kubernetes"]
    assert (position.location, position.employment_type) == ("Seoul (hybrid)", "Full-time")
    assert position.deadline == Deadline("moment", read_moment("2027-03-01"))
    assert [stage.stage for stage in position.stages] == ["Document screening", "Coding test", "Interviews"]


def test_english_titles_for_an_english_profile() -> None:
    text = write_position("Dev", read_posting(ENGLISH), Profile(name="x", language="en"))
    headings = [row for row in text.splitlines() if row.startswith("## ")]
    assert headings == [
        "## Responsibilities", "## Requirements", "## Nice to have", "## Benefits", "## Why", "## Points",
        "## Reverse questions", "## Posting",
    ]  # fmt: skip


def test_an_ad_in_brackets_with_unknown_parts(tmp_path: Path) -> None:
    """`[…]` is a heading, known or not; what stands beneath an unknown one is in the ad alone."""
    ad = "[담당업무]\n- 가\n[조직의 약속]\n- 나\n[필수사항]\n- 다\n【우대 사항】\n▪ 라\n"
    position = _position(tmp_path, ad)
    assert position.responsibilities.text == "- 가"
    assert [requirement.text for requirement in position.requirements] == ["다", "라"]
    assert position.posting.text == ad.strip()


def test_nothing_recognised(tmp_path: Path) -> None:
    position = _position(tmp_path, "그냥 글이에요.\n둘째 줄이에요.\n")
    assert (position.requirements, position.responsibilities.text, position.stages) == ((), "", ())
    assert position.posting.text == "그냥 글이에요.\n둘째 줄이에요."


TABS = """\
결제 서버 개발자

구분\t내용
담당업무\t- 결제 서버 개발
- 정산 배치 운영
지원 자격\tJava 3년 이상
\tSpring 경험
경력\t무관
우대사항\t"Kafka 운영
Kotlin"
근무지\t별빛시 달빛로 12
접수기간\t2027.02.01 ~ 2027.03.02
전형절차\t서류 → 면접 → 합격
"""
BARS = """\
**모집 요강**

| 구분 | 내용 |
|:---|---|
| **담당업무** | • 결제 서버 개발<br>• 정산 배치 운영 |
| 지원 자격 | Java 3년 이상 |
| | Spring 경험 |
| 경력 | 무관 |
| 우대사항 | - Kafka 운영 - Kotlin |
| 근무지 | 별빛시 달빛로 12 |
| 접수기간 | 2027.02.01 ~ 2027.03.02 |
| 전형절차 | 서류 → 면접 → 합격 |
많은 지원 바랍니다.
"""
ACROSS = """\
모집부문\t담당업무\t지원 자격\t우대사항
서버\t• 결제 서버 개발 • 정산 배치 운영\t• Java 3년 이상 • Spring 경험\t• Kafka 운영 • Kotlin

근무지  별빛시 달빛로 12
접수기간  2027.02.01 ~ 2027.03.02
전형절차  서류 → 면접 → 합격
"""


QUOTED = """\
모집부문\t담당업무\t지원 자격\t우대사항\t인원
서버\t"• 결제 서버 개발
• 정산 배치 운영"\t"• Java 3년 이상
• Spring 경험"\t"• Kafka 운영
• Kotlin"\t0명
근무지 : 별빛시 달빛로 12
접수기간 : 2027.02.01 ~ 03.02
전형절차 : 서류전형 - 면접 - 합격
"""
NESTED = """\
담당업무\t• 결제 서버 개발
\t• 정산 배치 운영
자격\t필수\tJava 3년 이상
\t\tSpring 경험
\t우대\tKafka 운영
\t\tKotlin
근무지\t별빛시 달빛로 12
접수기간\t2027.02.01 ~ 2027.03.02
전형절차\t서류전형, 면접, 최종 합격
"""


@pytest.mark.parametrize(
    "ad", [TABS, BARS, ACROSS, QUOTED, NESTED], ids=["tabs", "bars", "across", "quoted", "nested"]
)
def test_an_ad_in_a_table(ad: str, tmp_path: Path) -> None:
    """The left column or the first row names the parts; what other rows say is in the ad alone."""
    position = _position(tmp_path, ad)
    assert position.responsibilities.text == "- 결제 서버 개발\n- 정산 배치 운영"
    assert _requirements(position, "must") == ["Java 3년 이상", "Spring 경험"]
    assert _requirements(position, "nice") == ["Kafka 운영", "Kotlin"]
    assert position.location == "별빛시 달빛로 12"
    assert position.deadline == Deadline("moment", read_moment("2027-03-02"))
    assert [stage.stage for stage in position.stages] == ["서류", "면접"]


@pytest.mark.parametrize(
    "ad",
    [
        "구분\t담당업무\t자격요건\n서버\t결제\tJava\n화면\t주문\tReact\n",
        "Java | Kotlin 경험\nSpring | JPA\n",
        "회사\t가람상점\n직원\t200명\n",
    ],
    ids=["several jobs", "words with bars", "nothing known"],
)
def test_a_table_that_does_not_tell(ad: str, tmp_path: Path) -> None:
    """A table of several jobs is not one job's; a bar between words makes no table."""
    position = _position(tmp_path, ad)
    assert (position.requirements, position.responsibilities.text) == ((), "")


def test_bars_and_tabs_among_items(tmp_path: Path) -> None:
    """Beneath a heading they part nothing."""
    position = _position(tmp_path, "[자격요건]\n•\tJava | Kotlin\n•\tSQL\t3년\n[우대사항]\n- 가\n")
    assert _requirements(position, "must") == ["Java | Kotlin", "SQL 3년"]
    assert _requirements(position, "nice") == ["가"]


def test_a_heading_right_below_a_table(tmp_path: Path) -> None:
    position = _position(tmp_path, "| 자격요건 | Java |\n주요업무\n- 정산\n")
    assert _requirements(position, "must") == ["Java"]
    assert position.responsibilities.text == "- 정산"


def test_what_markdown_would_take_for_structure(tmp_path: Path) -> None:
    """Headings, fences, comments and tags of an ad open nothing in the file; a backslash is all they get."""
    ad = "# 회사\n\n제목\n===\n\n```\n<!-- 비밀\n\n## 자격요건\n- List<String> {#x}\n- {{ ds }}\n"
    position = _position(tmp_path, ad)
    assert [requirement.text for requirement in position.requirements] == [
        "List\\<String> \\{#x}",
        "{\\{ ds }}",
    ]
    assert position.posting.text.replace("\\", "") == ad.strip()
    assert position.sections == ()


BRACES = """\
[주요업무]
- {{ job.title }} 개발
[자격요건]
- `{{ ds }}` 경험과 {{{name}}}
- {% if x %} 닫힘 }}

지원: {{ apply.url
코드: `List<{{ x }}>`

    <b>{{ y }}</b>
"""


def test_blanks_of_a_recruiting_system(tmp_path: Path) -> None:
    """`{{ … }}` of an ad is text: the file keeps it from being an expression, and shows what was typed."""
    position = _position(tmp_path, BRACES)
    assert position.responsibilities.text == "- {\\{ job.title }} 개발"
    assert _requirements(position, "must")[:2] == [
        "`{{ ds }}` 경험과 {\\{\\{name}}}",
        "{% if x %} 닫힘 }}",
    ]
    written = (tmp_path / PLACE).read_text(encoding="utf-8")
    assert written.endswith(f"## 공고 원문\n\n{BRACES}")
    assert plain_text(position.responsibilities.text).text == "- {{ job.title }} 개발"
    assert plain_text(position.posting.text).text == BRACES.strip().replace("`", "")


LINES = st.one_of(
    st.sampled_from(
        ["■ 주요업무", "자격요건", "[우대사항]", "## 혜택", "전형절차", "근무지: 서울", "마감일: 2027.2.10",
         "---", "===", "```", "", "• 가나다", "- 라", "  - 마", "1. 바", "<!-- x", "-->", "{#id}",
         "<details>",
         "| a | b |", "> 인용", "\t탭", "서류 > 면접", "- [ ] 할 일", "* * *", "[a]: http://x", "a: b",
         "태그: 가",
         "경험: 나", "공고 원문", "~~~", "- stages:", "{% raw %}",
         "구분\t내용", "자격요건\tJava", "우대사항\t\"가", "| 주요업무 | 가<br>나 |", "|---|---|",
         "담당업무 | 우대사항",
         "근무지  서울", '나"']
    ),
    st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Co", "Zl", "Zp")), max_size=30),
)  # fmt: skip


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=14), title=st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_ad_builds_and_nothing_is_lost(lines: list[str], title: str, tmp_path: Path) -> None:
    """Whatever is pasted, the file has no errors and its last section says every line of the ad."""
    ad = decode_pasted("\n".join(lines).encode())
    text = write_position("자리", read_posting(ad), PROFILE)
    library, found = load_tree(tmp_path, {PLACE: text})
    assert [diagnostic.explain() for diagnostic in found if diagnostic.severity == "error"] == []
    (position,) = library.positions
    said = [" ".join(row.replace("\\", "").split()) for row in position.posting.text.split("\n")]
    wanted = [" ".join(row.replace("\\", "").split()) for row in ad.split("\n")]
    assert [row for row in said if row] == [row for row in wanted if row]


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("주요업무", Opening("responsibilities")),
        ("  [ 담당 업무 ]", Opening("responsibilities")),
        ("📌 자격 요건 (필수)", Opening("requirements")),
        ("**우대사항:**", Opening("nice")),
        ("<우대 조건>", Opening("nice")),
        ("◆ 근무지 : 서울", Opening("location", "서울")),
        ("[마감일] 2027-01-01", Opening("deadline", "2027-01-01")),
        ("마감일 2027.12.10(금) 18:00", Opening("deadline", "2027.12.10(금) 18:00")),
        ("• 접수기간 2027년 1월 5일 ~ 2월 10일", Opening("deadline", "2027년 1월 5일 ~ 2월 10일")),
        ("지원 마감 ~ 2/10(수) 18:00", Opening("deadline", "~ 2/10(수) 18:00")),
        ("마감일 상시 채용", Opening("deadline", "상시 채용")),
        ("고용형태 정규직 (수습 3개월)", Opening("employment_type", "정규직 (수습 3개월)")),
        ("Deadline 2027-02-10", Opening("deadline", "2027-02-10")),
        ("월 마감 2027년 자동화 경험", None),
        ("계약 형태 검토 경험", None),
        ("혜택 및 복지", Opening("benefits")),
        ("Perks & Benefits", Opening("benefits")),
        ("What You’ll Do", Opening("responsibilities")),
        ("자격요건을 갖춘 분", None),
        ("마감까지 책임지는 분", None),
        ("", None),
        ("■", None),
    ],
)
def test_what_opens_a_part(line: str, opening: Opening | None) -> None:
    assert read_opening(line) == opening


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("2027.01.05 ~ 2027.02.10 18:00", Deadline("moment", read_moment("2027-02-10 18:00"))),
        ("~ 2027년 2월 10일(수) 오후 6시까지", Deadline("moment", read_moment("2027-02-10 18:00"))),
        ("2027-02-10", Deadline("moment", read_moment("2027-02-10"))),
        ("2027.01.05(화) ~ 02.10(수) 18:00", Deadline("moment", read_moment("2027-02-10 18:00"))),
        ("2026년 12월 20일 ~ 1월 4일", Deadline("moment", read_moment("2027-01-04"))),
        ("2027.02.01 ~ 28일", Deadline("moment", read_moment("2027-02-28"))),
        ("2027.02.01 ~ 채용 시까지", Deadline("until-filled")),
        ("2027.02.01 ~ 상시", Deadline("rolling")),
        ("2027.02.01 ~ 별도 안내", None),
        ("상시채용", Deadline("rolling")),
        ("상시 (조기 마감될 수 있음)", Deadline("rolling")),
        ("채용 시 마감", Deadline("until-filled")),
        ("채용시까지", Deadline("until-filled")),
        ("2/10까지", None),
        ("", None),
    ],
)
def test_deadlines_of_ads(text: str, deadline: Deadline | None) -> None:
    assert find_deadline(text) == deadline


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_text_from_any_program(encoding: str) -> None:
    """What PowerShell, a browser and older Korean programs write is read alike."""
    assert decode_pasted("자격요건\r\n· 가\r\n".encode(encoding)) == "자격요건\n· 가\n"


def test_bytes_that_are_no_text() -> None:
    for data, code in ((b"\xff\xff\x80", "bad-encoding"), (b"PK\x03\x04\x00", "not-plain-text")):
        with pytest.raises(ContentError) as raised:
            decode_pasted(data, "ad.txt")
        assert [(found.where.path, found.code.name) for found in raised.value.report.diagnostics] == [
            ("ad.txt", code)
        ]
