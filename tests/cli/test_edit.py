"""`prep stage` and `prep done`."""

from pathlib import Path

import pytest

from tests.builders import POSITION, write_profile
from tests.cli.conftest import FILES, POSITION_MD, Run

STAGES = "companies/dalbit/dev/position.md"
CHECKLIST = "companies/dalbit/dev/checklist.md"


def _read(profile: Path, name: str) -> str:
    return (profile / name).read_text(encoding="utf-8")


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.edit.can_ask", lambda: True)


def test_a_result_is_noted_in_place(profile: Path, run: Run) -> None:
    result = run("stage", "dalbit/dev", "서류", "합격")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "적었어요: profiles/me/companies/dalbit/dev/position.md · 서류 · result: passed\n"
    assert _read(profile, STAGES) == POSITION_MD.replace("result: pending", "result: passed")


def test_a_date_alone(profile: Path, run: Run) -> None:
    assert run("stage", "dev", "1차", "--at", "2026.2.11(수) 오후 3시").exit_code == 0
    assert _read(profile, STAGES) == POSITION_MD.replace("2026-02-10 14:00", "2026-02-11 15:00")


def test_a_stage_that_is_not_there_yet(profile: Path, run: Run) -> None:
    """One of the profile's stages is added under the profile's name."""
    result = run("stage", "dalbit/dev", "처우 협의", "--announce-by", "2026-03-01")
    assert result.exit_code == 0
    assert result.stdout.startswith("더했어요: ")
    added = "  - stage: 처우협의\n    announce_by: 2026-03-01\n---\n\n##"
    assert _read(profile, STAGES) == POSITION_MD.replace("---\n\n##", added)


def test_a_slip_is_no_new_stage(profile: Path, run: Run) -> None:
    """Piped: the list and 2, nothing written; --new says that it is meant."""
    result = run("stage", "dalbit/dev", "면접", "passed")
    assert result.exit_code == 2
    assert result.stderr == (
        "dalbit/dev: ‘면접’ 단계가 없어요. 혹시 이것인가요? 새 단계라면 --new를 붙여 주세요.\n  1차 면접\n"
    )
    assert _read(profile, STAGES) == POSITION_MD
    assert run("stage", "dalbit/dev", "면접", "passed", "--new").exit_code == 0
    assert "  - stage: 면접\n    result: passed\n" in _read(profile, STAGES)


@pytest.mark.parametrize(
    ("wanted", "likely"),
    [
        ("코테", ["코딩테스트"]),
        ("코테 합격", ["코딩테스트"]),
        ("인적성", ["서류", "1차 면접", "코딩테스트", "과제", "2차 면접", "처우협의"]),
    ],
)
def test_a_stage_nobody_knows_is_not_added_unasked(
    wanted: str, likely: list[str], profile: Path, run: Run
) -> None:
    """Neither the position nor the profile has it: the likely ones, else all, and 2."""
    result = run("stage", "dalbit/dev", wanted)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[1:] == [f"  {name}" for name in likely]
    assert "--new" in result.stderr
    assert _read(profile, STAGES) == POSITION_MD
    assert run("stage", "dalbit/dev", wanted, "--new").exit_code == 0
    assert f"  - stage: {wanted}\n    result: pending\n" in _read(profile, STAGES)


@pytest.mark.parametrize(
    ("wanted", "result"),
    [("서류합격", "passed"), ("서류 합격", "passed"), ("서류불합격", "failed"), ("서류전형 탈락", "failed")],
)
def test_stage_and_result_in_one_word(wanted: str, result: str, profile: Path, run: Run) -> None:
    assert run("stage", "dalbit/dev", wanted).exit_code == 0
    assert _read(profile, STAGES) == POSITION_MD.replace("result: pending", f"result: {result}")


def test_a_stage_whose_name_ends_like_a_result(profile: Path, run: Run) -> None:
    """One that is there is no stage with a result."""
    path = profile / STAGES
    path.write_text(POSITION_MD.replace("1차 면접", "서류 합격"), encoding="utf-8")
    assert run("stage", "dalbit/dev", "서류합격", "통과").exit_code == 0
    assert "  - stage: 서류 합격\n    at: 2026-02-10 14:00\n    result: passed\n" in _read(profile, STAGES)


def test_the_beginning_of_a_stage_of_the_profile(profile: Path, run: Run) -> None:
    assert run("stage", "dalbit/dev", "2차", "--at", "2026-03-01").exit_code == 0
    assert "  - stage: 2차 면접\n    at: 2026-03-01\n" in _read(profile, STAGES)


@pytest.mark.usefixtures("at_terminal")
def test_at_a_terminal_a_stage_of_the_profile_is_chosen(profile: Path, run: Run) -> None:
    assert run("stage", "dalbit/dev", "코테", "합격", piped="1\n").exit_code == 0
    assert "  - stage: 코딩테스트\n    result: passed\n" in _read(profile, STAGES)


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(
    ("answer", "stage"), [("1\n", "1차 면접"), ("2\n", "면접"), ("\n", None), ("x\n", None)]
)
def test_at_a_terminal_one_is_asked(answer: str, stage: str | None, profile: Path, run: Run) -> None:
    result = run("stage", "dalbit/dev", "면접", "passed", piped=answer)
    assert result.exit_code == (0 if stage else 2)
    assert "  1. 1차 면접\n  2. 면접 (새로 더하기)\n" in result.stderr
    assert (f"stage: {stage}\n" in _read(profile, STAGES)) is (stage is not None)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["dalbit/dev", "서류", "아마도"], 2),
        (["dalbit/dev", "서류", "--at", "내일"], 2),
        (["dalbit/dev", "서류"], 2),
        (["dalbit/dve", "서류", "합격"], 1),
    ],
    ids=["result", "date", "nothing", "position"],
)
def test_what_is_not_understood_changes_nothing(
    arguments: list[str], code: int, profile: Path, run: Run
) -> None:
    assert run("stage", *arguments).exit_code == code
    assert _read(profile, STAGES) == POSITION_MD


def test_a_broken_position_is_reported_with_its_line(profile: Path, run: Run) -> None:
    (profile / STAGES).write_text("---\ntitle: [\n---\n", encoding="utf-8")
    result = run("stage", "dalbit/dev", "서류", "합격")
    assert result.exit_code == 1
    assert result.stderr.startswith("profiles/me/companies/dalbit/dev/position.md:")


def test_a_task_is_ticked_off(profile: Path, run: Run) -> None:
    result = run("done", "사진")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"끝냈어요: 사진 고르기 (profiles/me/{CHECKLIST}:2)\n"
    assert _read(profile, CHECKLIST) == FILES[CHECKLIST].replace("[ ] 사진", "[x] 사진")


def test_several_tasks_are_listed(profile: Path, run: Run) -> None:
    """Piped: the candidates with where they belong, and 2."""
    (profile / "plan.md").write_text("- [ ] 제출\n", encoding="utf-8")
    result = run("done", "제출")
    assert result.exit_code == 2
    assert result.stderr == ("어느 할 일인지 더 적어 주세요.\n  제출\n  제출 (dalbit/dev · 2026-02-10)\n")
    assert run("done", "제출", "--position", "dalbit/dev").exit_code == 0
    assert "- [x] 제출" in _read(profile, CHECKLIST)


@pytest.mark.usefixtures("at_terminal")
def test_at_a_terminal_one_picks_the_task(profile: Path, run: Run) -> None:
    (profile / "plan.md").write_text("- [ ] 제출\n", encoding="utf-8")
    assert run("done", "제출", piped="2\n").exit_code == 0
    assert _read(profile, CHECKLIST).startswith("- [x] 제출")
    assert _read(profile, "plan.md") == "- [ ] 제출\n"


@pytest.mark.usefixtures("profile")
def test_an_exact_name_is_sure(run: Run) -> None:
    """‘제출’ is a task of its own although another one says the word."""
    assert "checklist.md:1" in run("done", "제출").stdout


def test_saying_it_again_ticks_off_nothing_else(profile: Path, run: Run) -> None:
    """Once ‘제출’ is done, another task with the word is proposed, not taken."""
    assert run("done", "제출").exit_code == 0
    before = _read(profile, "plan.md")
    result = run("done", "제출")
    assert result.exit_code == 2
    assert result.stderr == ("‘제출’ 할 일은 이미 끝냈어요. 혹시 이것인가요?\n  이력서 제출 (공통)\n")
    assert _read(profile, "plan.md") == before


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("공고 읽기", 0, "이미 끝낸 할 일이에요: 공고 읽기\n"),
        ("사진 고르끼", 2, "‘사진 고르끼’ 할 일이 없어요. 혹시 이것인가요?\n  사진 고르기 (dalbit/dev)\n"),
        ("아주 다른 것", 2, "‘아주 다른 것’ 할 일을 찾지 못했어요.\n"),
    ],
)
def test_no_open_task(text: str, code: int, said: str, run: Run) -> None:
    result = run("done", text)
    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said)


def test_the_default_stages_in_english(project: Path, run: Run) -> None:
    """A profile in English that lists no stages is shown English ones, and a plain name has its kind."""
    files = {**POSITION, "profile.yml": "name: Gaon\nlanguage: en\n"}
    folder = write_profile(project / "profiles" / "me", files)
    assert run("stage", "dalbit/dev", "panel", "passed").stderr == (
        "dalbit/dev has no stage ‘panel’. Say --new if it is new. These are known:\n  Application\n"
        "  Coding test\n  Take-home assignment\n  First interview\n  Second interview\n  Offer\n"
    )
    assert run("stage", "dalbit/dev", "first", "passed").exit_code == 0
    text = (folder / "companies/dalbit/dev/position.md").read_text(encoding="utf-8")
    assert "  - stage: First interview\n    result: passed\n" in text


@pytest.mark.parametrize("option", ["--at", "--announce-by"])
@pytest.mark.usefixtures("profile")
def test_a_day_that_does_not_exist(option: str, run: Run) -> None:
    result = run("stage", "dalbit/dev", "서류", option, "2027-02-30")
    assert (result.exit_code, result.stderr) == (
        2,
        "‘2027-02-30’: 달력에 없는 날이에요. 월과 일을 확인해 주세요.\n",
    )


@pytest.mark.parametrize("folder", [".", "profiles", "profiles/me", "profiles/me/companies/dalbit"])
def test_places_are_told_from_where_one_stands(
    folder: str, profile: Path, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said can be opened: relative below the working directory, whole elsewhere."""
    (profile / "plan.md").write_text("## 1주차 (2026-02-02 ~ 02-08)\n\n```\n수: 그림 그리기\n```\n", "utf-8")
    monkeypatch.chdir(project / folder)
    told = [
        run("done", "그림").stderr,
        run("new", "essays", "dalbit/dev").stdout.partition(": ")[2],
        run("new", "essays", "dalbit/dev").stderr,
        run("stage", "dalbit/dve", "서류", "합격").stderr,
        run("new", "company", "별빛", "--id", "byeol").stdout.partition(": ")[2],
    ]
    names = ["plan.md", *["companies/dalbit/dev/essays.md"] * 2, "companies", "companies/byeol/company.md"]
    for text, name in zip(told, names, strict=True):
        place = text.split(":")[0].split(" ")[0].strip()
        assert Path(place).resolve() == (profile / name).resolve()
        assert Path(place).is_absolute() is not (profile / name).is_relative_to(Path.cwd())


TWINS = """\
---
title: 서버 개발자
stages:
  - stage: 면접
    at: 2026-02-10 14:00
  - stage: 서류
  - stage: 면접
    at: 2026-02-20
    result: passed
---
"""
TWIN_LINES = [
    f"  profiles/me/{STAGES}:4  면접 · 2026-02-10 14:00 · pending",
    f"  profiles/me/{STAGES}:7  면접 · 2026-02-20 · passed",
]


@pytest.mark.parametrize(
    "typed", ["stage dalbit/dev 면접 합격", "stage dalbit/dev 면 합격", "new debrief dalbit/dev 면접"]
)
def test_two_stages_of_one_name_are_not_told_apart_by_guessing(typed: str, profile: Path, run: Run) -> None:
    """Both lines are named, and nothing is written."""
    (profile / STAGES).write_text(TWINS, encoding="utf-8")
    result = run(*typed.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "dalbit/dev: ‘면접’ 단계가 여럿이에요. position.md에서 이름을 다르게 적거나 하나를 지워 주세요.",
        *TWIN_LINES,
    ]
    assert _read(profile, STAGES) == TWINS
    assert not (profile / "companies/dalbit/dev/debriefs").exists()


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(("answer", "line"), [("1\n", "14:00\n"), ("2\n", "2026-02-20\n")])
def test_at_a_terminal_one_of_two_is_asked(answer: str, line: str, profile: Path, run: Run) -> None:
    (profile / STAGES).write_text(TWINS, encoding="utf-8")
    result = run("stage", "dalbit/dev", "면접", "--announce-by", "2026-03-01", piped=answer)
    assert result.exit_code == 0
    assert _read(profile, STAGES) == TWINS.replace(line, f"{line}    announce_by: 2026-03-01\n")


@pytest.mark.parametrize("wanted", ["면접 임원", "임원 면접", "임원면접"])
def test_a_round_tells_two_stages_apart(wanted: str, profile: Path, run: Run) -> None:
    text = TWINS.replace("면접\n    at: 2026-02-10", "면접\n    round: 실무\n    at: 2026-02-10")
    text = text.replace("면접\n    at: 2026-02-20", "면접\n    round: 임원\n    at: 2026-02-20")
    (profile / STAGES).write_text(text, encoding="utf-8")
    assert "차수까지 적어 주세요." in run("stage", "dalbit/dev", "면접", "합격").stderr
    assert run("stage", "dalbit/dev", wanted, "불합격").exit_code == 0
    assert _read(profile, STAGES) == text.replace("result: passed", "result: failed")


def test_a_name_that_is_just_so_is_sure(profile: Path, run: Run) -> None:
    """`1차 면접` and `1차면접 전형` are called alike unless one is typed as it stands."""
    text = POSITION_MD.replace("  - stage: 1차", "  - stage: 1차면접 전형\n  - stage: 1차")
    (profile / STAGES).write_text(text, encoding="utf-8")
    assert run("stage", "dalbit/dev", "1차 면접", "합격").exit_code == 0
    added = text.replace("14:00\n", "14:00\n    result: passed\n")
    assert _read(profile, STAGES) == added
    assert run("stage", "dalbit/dev", "1차면접", "합격").exit_code == 2
    assert _read(profile, STAGES) == added
