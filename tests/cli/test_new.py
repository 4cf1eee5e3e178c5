"""`prep new`: files that build at once, from names and from a pasted ad."""

from pathlib import Path

import pytest

from tests.builders import write_profile
from tests.cli.conftest import POSITION_MD, Run

AD = "■ 주요업무\n• 정산\n\n■ 자격요건\n• 자바\n\n■ 전형절차\n서류 > 1차 면접\n"


def _build(run: Run) -> str:
    result = run("build", "--pages-only")
    assert result.exit_code == 0, result.stderr
    return result.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_a_position_from_a_pasted_ad(encoding: str, profile: Path, run: Run) -> None:
    """The ad is divided, kept whole, and the proposed id is said."""
    ad = AD if encoding != "cp949" else AD.replace("•", "·")
    result = run("new", "position", "새벽빵집 / 백엔드 개발자", piped=ad.encode(encoding))
    assert (result.exit_code, result.stderr) == (0, "")
    folder = "profiles/me/companies/saebyeokppangjip"
    assert result.stdout.splitlines() == [
        f"만들었어요: {folder}/company.md",
        f"만들었어요: {folder}/baekendeu-gaebalja/position.md",
        f"만들었어요: {folder}/baekendeu-gaebalja/essays.md",
        f"만들었어요: {folder}/baekendeu-gaebalja/questions.md",
        "공고에서 찾은 것:",
        "  주요 업무 1개",
        "  자격요건 1개",
        "  전형 단계 서류 → 1차 면접",
        "찾지 못한 것: 우대사항, 마감, 근무지, 고용 형태. 공고에 있다면 position.md에 옮겨 주세요.",
        "이름은 saebyeokppangjip/baekendeu-gaebalja 로 지었어요."
        " 다르게 하려면 폴더 이름을 바꾸거나 --id로 정해 주세요.",
    ]
    text = (profile.parent.parent / folder / "baekendeu-gaebalja/position.md").read_text(encoding="utf-8")
    assert "title: 백엔드 개발자\n" in text
    assert "## 주요 업무\n\n- 정산\n" in text
    assert "\n- 자바\n" in text
    assert text.endswith(f"## 공고 원문\n\n{ad}")
    assert _build(run) == ""


WHOLE_AD = """\
담당업무\t- 정산
  - 대사
- 배치
자격요건\t자바
SQL
우대사항\tKafka
전형절차\t서류전형 > 인터뷰 > 합격
접수기간\t2027.02.01(월) ~ 03.02(월) 18:00
근무지\t별빛시 달빛로 12
고용형태\t정규직
연봉\t협의
혜택\t점심
지원 링크\thttps://jobs.example/1
"""


def test_what_was_found_in_an_ad(run: Run, profile: Path) -> None:
    """A line for each thing, with the weekday of the deadline, and a wrong one of the ad."""
    result = run("new", "position", "새벽빵집 / 개발자", "--id", "bakery/dev", piped=WHOLE_AD)
    assert result.stdout.splitlines()[4:] == [
        "공고에서 찾은 것:",
        "  주요 업무 2개",
        "  자격요건 2개",
        "  우대사항 1개",
        "  혜택 1개",
        "  전형 단계 서류 → 인터뷰",
        "  마감 2027-03-02(화) 18:00",
        "  근무지 별빛시 달빛로 12",
        "  고용 형태 정규직",
        "  처우 협의",
        "  공고 주소 https://jobs.example/1",
        "공고의 날짜와 요일이 달라요: 03.02(월) → 화. 어느 쪽인지 회사에 확인해 보세요.",
    ]
    assert _build(run) == ""


def test_an_ad_that_was_not_understood(run: Run, profile: Path) -> None:
    result = run("new", "position", "새벽빵집 / 개발자", "--id", "bakery/dev", piped="함께해요.\n")
    assert result.stdout.splitlines()[4:] == [
        "공고를 나누지 못했어요. 공고 전체는 position.md의 ‘공고 원문’에 있어요. "
        "자격요건과 우대사항을 제목 아래로 옮겨 주세요."
    ]


def test_what_was_found_is_said_in_english(run: Run, profile: Path) -> None:
    write_profile(profile, {"profile.yml": "name: Kay\nlanguage: en\n"})
    ad = "Requirements\n- Go\n- SQL\nApply by: 2027-03-02\nLocation: Seoul\n"
    result = run("new", "position", "Bakery / Dev", "--id", "bakery/dev", piped=ad)
    assert result.stdout.splitlines()[4:] == [
        "Found in the ad:",
        "  Requirements (2)",
        "  Deadline 2027-03-02(Tue)",
        "  Location Seoul",
        "Not found: Responsibilities, Nice to have, Stages, Employment type."
        " If the ad says so, move it in position.md.",
    ]


def test_an_ad_with_expressions_of_its_own(profile: Path, run: Run, project: Path) -> None:
    """What a recruiting system left in double braces stands on the page as it was pasted."""
    ad = "[주요업무]\n- {{ job.title }} 개발 {% if x %}\n[자격요건]\n- {{ name }} }} 경험\n\n{{ apply.url\n"
    assert run("new", "position", "새벽빵집 / 개발자", "--id", "bakery/dev", piped=ad).exit_code == 0
    assert _build(run) == ""
    page = (project / "docs/packs/bakery/dev/index.md").read_text(encoding="utf-8").replace("\\", "")
    for shown in ("- {{ job.title }} 개발 {% if x %}\n", "{{ name }} }} 경험", "\n{{ apply.url\n"):
        assert shown in page


@pytest.mark.usefixtures("profile")
def test_nothing_piped_gives_the_empty_form(run: Run, profile: Path) -> None:
    assert run("new", "position", "새벽빵집 / 개발자", "--id", "bakery/dev").exit_code == 0
    text = (profile / "companies/bakery/dev/position.md").read_text(encoding="utf-8")
    assert "붙여 넣으세요" in text
    assert _build(run) == ""


def test_a_position_never_gets_into_another_company(profile: Path, run: Run) -> None:
    """하나 and 하나은행 may be one or two: the folder that is proposed belongs to one of them."""
    write_profile(profile, {"companies/hana/company.md": "---\nname: 하나은행\n---\n"})
    result = run("new", "position", "하나 / 개발자")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("profiles/me/companies/hana 폴더는 ‘하나은행’의 것이에요.")
    assert sorted(path.name for path in (profile / "companies" / "hana").iterdir()) == ["company.md"]
    assert run("new", "position", "하나 / 개발자", "--id", "hana-inc/dev").exit_code == 0
    assert run("new", "position", "하나은행 / 개발자").exit_code == 0
    aliases = {"companies/hana/company.md": "---\nname: 하나은행\naliases: [하나]\n---\n"}
    write_profile(profile, aliases)
    assert run("new", "position", "하나 / 기획자", "--id", "hana/pm").exit_code == 0
    assert run("new", "position", "하나 / 설계자").exit_code == 0
    assert (profile / "companies" / "hana" / "seolgyeja" / "position.md").is_file()


def test_a_debrief(profile: Path, run: Run) -> None:
    """It carries the stage's name and day, builds, and shows nothing of its own."""
    result = run("new", "debrief", "dalbit/dev", "1차", "--id", "first")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "만들었어요: profiles/me/companies/dalbit/dev/debriefs/first.md\n"
    text = (profile / "companies/dalbit/dev/debriefs/first.md").read_text(encoding="utf-8")
    assert text.startswith("---\nstage: 1차 면접\nat: 2026-02-10 14:00\n")
    assert _build(run) == ""
    assert run("new", "debrief", "dalbit/dev", "1차", "--id", "first").exit_code == 1


def test_a_debrief_of_a_stage_not_noted_yet(profile: Path, run: Run) -> None:
    """The night after an interview nobody was told of: the stage is added, too."""
    result = run("new", "debrief", "dalbit/dev", "2차 면접")
    assert result.exit_code == 0
    assert (profile / "companies/dalbit/dev/debriefs/2cha-myeonjeop.md").is_file()
    text = (profile / "companies/dalbit/dev/position.md").read_text(encoding="utf-8")
    assert text == POSITION_MD.replace("---\n\n##", "  - stage: 2차 면접\n---\n\n##")
    assert _build(run) == ""


def test_essays_of_a_position(profile: Path, run: Run) -> None:
    result = run("new", "essays", "dalbit/dev")
    assert result.stdout == "만들었어요: profiles/me/companies/dalbit/dev/essays.md\n"
    assert (profile / "companies/dalbit/dev/essays.md").is_file()
    assert _build(run) == ""
    assert run("new", "essays", "dalbit/dev").exit_code == 1
    assert run("new", "essays", "dalbit/dve").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (["tech"], "tech", "<!--"),
        (["기술 질문"], "gisul-jilmun", "# 기술 질문\n\n<!--"),
        (["기술 질문", "--id", "tech"], "tech", "# 기술 질문\n\n<!--"),
    ],
    ids=" ".join,
)
def test_a_question_sheet(arguments: list[str], name: str, start: str, profile: Path, run: Run) -> None:
    assert run("new", "questions", *arguments).exit_code == 0
    assert (profile / "questions" / f"{name}.md").read_text(encoding="utf-8").startswith(start)
    assert _build(run) == ""


def test_an_english_profile_hears_english(profile: Path, run: Run) -> None:
    (profile / "profile.yml").write_text("name: Gaon\nlanguage: en\n", encoding="utf-8")
    result = run("new", "position", "Bakery / Developer", piped="Requirements\n- Java\n")
    assert result.stdout.splitlines()[-1].startswith("It is called bakery/developer.")
    text = (profile / "companies/bakery/developer/position.md").read_text(encoding="utf-8")
    assert "## Requirements\n" in text
    assert "- Java\n" in text


@pytest.mark.parametrize("arguments", [("달빛상점",), ("달빛 가게",), ("달빛상점", "--id", "moon")])
def test_a_company_is_not_there_twice(arguments: tuple[str, ...], profile: Path, run: Run) -> None:
    """By its name or an alias: the folder it has, and nothing written."""
    about = "---\nname: 달빛상점\naliases: [달빛 가게]\n---\n"
    write_profile(profile, {"companies/dalbit/company.md": about})
    result = run("new", "company", *arguments)
    assert (result.exit_code, result.stderr) == (
        2,
        f"‘{arguments[0]}’ 회사는 이미 있어요: profiles/me/companies/dalbit\n",
    )
    assert [path.name for path in (profile / "companies").iterdir()] == ["dalbit"]


def test_a_company_known_by_a_position_alone_gets_its_file(profile: Path, run: Run) -> None:
    write_profile(
        profile, {"companies/moon/dev/position.md": "---\ntitle: 서버\ncompany_name: 달무리\n---\n"}
    )
    assert run("new", "company", "달무리").exit_code == 0
    assert "달무리" in (profile / "companies/moon/company.md").read_text(encoding="utf-8")


def test_a_company_that_is_there_keeps_its_folder(profile: Path, run: Run) -> None:
    """Another folder given for it is told of, not silently left."""
    write_profile(profile, {"companies/dalbit/company.md": "---\nname: 달빛상점\n---\n"})
    result = run("new", "position", "달빛상점 / 운영", "--id", "moon/ops")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "‘달빛상점’ 회사는 이미 profiles/me/companies/dalbit 폴더에 있어서 거기에 넣었어요.",
    )
    assert "거기에" not in run("new", "position", "달빛상점 / 기획", "--id", "dalbit/plan").stdout


@pytest.mark.usefixtures("profile")
def test_half_an_id_of_a_position(run: Run) -> None:
    result = run("new", "position", "새벽은행 / 운영", "--id", "saebyeok/")
    assert (result.exit_code, result.stderr) == (
        2,
        "--id saebyeok/: 회사와 포지션의 폴더를 함께 적어 주세요. 예: --id saebyeok/backend\n",
    )


@pytest.mark.usefixtures("project")
def test_a_second_profile_is_told_of(run: Run) -> None:
    """From then on every command asks which is meant."""
    assert "여럿" not in run("new", "profile", "한가온").stdout
    told = run("new", "profile", "한가온", "--id", "me").stdout.splitlines()[-1]
    assert told.startswith("이제 내 프로필이 여럿이에요: hangaon, me. 명령마다 --profile을 적거나, ")


def test_an_ad_that_is_a_document(profile: Path, run: Run) -> None:
    """Nothing is written of it."""
    ad = b"%PDF-1.7\n1 0 obj\n"
    result = run("new", "position", "새벽빵집 / 개발자", "--id", "bakery/dev", piped=ad)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("-: not-plain-text 글로만 된 파일이 아니에요 (")
    assert not (profile / "companies" / "bakery").exists()
