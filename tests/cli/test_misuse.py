"""A command line that cannot be understood: what is wrong, what to type, exit 2, in the profile's words."""

from pathlib import Path

import pytest

from generator.cli.entry import COMMANDS
from generator.cli.examples import EXAMPLES
from tests.builders import POSITION, write_profile
from tests.cli.conftest import Run
from tools.reference_commands import read_commands


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bild", "‘bild’ 명령은 없어요.\n혹시 이것인가요? prep build\n더 보기: prep --help\n"),
        ("help", "‘help’ 명령은 없어요.\n혹시 이것인가요? prep --help\n"),
        (
            "xyzxyz",
            f"‘xyzxyz’ 명령은 없어요.\n있는 명령: {', '.join(COMMANDS)}\n더 보기: prep --help\n",
        ),
        ("new pos", "‘pos’ 명령은 없어요.\n혹시 이것인가요? prep new position\n더 보기: prep new --help\n"),
        (
            "build --positon a",
            "‘--positon’ 선택은 없어요.\n혹시 이것인가요? --position\n쓰는 법: prep build [선택]\n"
            "예: prep build\n더 보기: prep build --help\n",
        ),
        (
            "clean --zzz",
            "‘--zzz’ 선택은 없어요.\n쓰는 법: prep clean\n예: prep clean\n더 보기: prep clean --help\n",
        ),
        (
            "build -x",
            "‘-x’ 선택은 없어요.\n쓸 수 있는 선택: --profile, --position, --edition, --pages-only\n"
            "쓰는 법: prep build [선택]\n예: prep build\n더 보기: prep build --help\n",
        ),
        (
            "build --position",
            "--position 뒤에 값을 적어 주세요: --position 회사/포지션\n쓰는 법: prep build [선택]\n"
            "예: prep build\n더 보기: prep build --help\n",
        ),
        (
            "check --hints=3",
            "--hints 뒤에는 값을 적지 않아요.\n쓰는 법: prep check [회사/포지션] [선택]\n"
            "예: prep check garam/backend\n더 보기: prep check --help\n",
        ),
        (
            "count",
            "빠진 것이 있어요: 파일|- (셀 파일, -는 표준 입력)\n쓰는 법: prep count 파일|- [선택]\n"
            "예: prep count profiles/me/companies/garam/backend/essays.md\n더 보기: prep count --help\n",
        ),
        (
            "submit",
            "빠진 것이 있어요: 회사/포지션 (폴더 이름. 하나로 정해지면 회사나 포지션의 이름만 적어도 돼요)\n"
            "  dalbit/dev\n쓰는 법: prep submit 회사/포지션 [선택]\n예: prep submit garam/backend\n"
            "더 보기: prep submit --help\n",
        ),
        (
            "new position 토스 / 서버",
            '남는 말이 있어요: / 서버\n빈칸이 든 이름은 따옴표로 감싸요: prep new position "토스 / 서버"\n'
            '쓰는 법: prep new position "회사 / 포지션" [선택]\n'
            '예: prep new position "가람상점 / 서버 개발자" --id garam/backend\n'
            "더 보기: prep new position --help\n",
        ),
        (
            "build dalbit/dev",
            "남는 말이 있어요: dalbit/dev\n혹시 이것인가요? prep build --position dalbit/dev\n"
            "쓰는 법: prep build [선택]\n예: prep build\n더 보기: prep build --help\n",
        ),
        (
            "serve --port 80a",
            "--port: ‘80a’ 대신 0부터 65535까지의 수를 적어 주세요.\n쓰는 법: prep serve [선택]\n"
            "예: prep serve --position garam/backend\n더 보기: prep serve --help\n",
        ),
        (
            "build --edition 모두",
            "--edition: ‘모두’ 값은 없어요. 쓸 수 있는 값: 나만 보기 (private), 제출용 (employer), "
            "공개용 (public)\n쓰는 법: prep build [선택]\n예: prep build\n더 보기: prep build --help\n",
        ),
        (
            "check --format xml",
            "--format: ‘xml’ 값은 없어요. 쓸 수 있는 값: text, json, github, sarif\n"
            "쓰는 법: prep check [회사/포지션] [선택]\n예: prep check garam/backend\n"
            "더 보기: prep check --help\n",
        ),
    ],
)
@pytest.mark.usefixtures("profile")
def test_what_is_wrong_and_what_to_type(typed: str, said: str, run: Run) -> None:
    result = run(*typed.split())
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bild", "There is no command ‘bild’.\nDid you mean this? prep build\nMore: prep --help\n"),
        (
            "stage a/b",
            "Something is missing: STAGE (The stage)\nUsage: prep stage COMPANY/POSITION STAGE [RESULT] "
            "[options]\nExample: prep stage garam/backend Application passed\nMore: prep stage --help\n",
        ),
        (
            "build --edition all",
            "--edition: there is no ‘all’. Values: private, employer, public\n"
            "Usage: prep build [options]\nExample: prep build\nMore: prep build --help\n",
        ),
    ],
)
def test_in_english_for_an_english_profile(typed: str, said: str, project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "me", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    result = run(*typed.split())
    assert (result.exit_code, result.stderr) == (2, said)


@pytest.mark.usefixtures("project")
def test_in_both_languages_without_a_profile_of_ones_own(run: Run) -> None:
    """Nobody knows yet who is there."""
    assert run("bild").stderr == (
        "‘bild’ 명령은 없어요.\nThere is no command ‘bild’.\n"
        "혹시 이것인가요? prep build\nDid you mean this? prep build\n더 보기 · More: prep --help\n"
    )


def test_the_profile_that_is_named_decides(project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "a", {"profile.yml": "name: 가온\n"})
    write_profile(project / "profiles" / "b", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    assert run("build", "--profile", "b", "--x").stderr.startswith("There is no option ‘--x’.\n")
    assert run("build", "--profile=a", "--x").stderr.startswith("‘--x’ 선택은 없어요.\n쓸 수 있는")
    assert run("build", "--x").stderr.startswith("‘--x’ 선택은 없어요.\nThere is no")


@pytest.mark.parametrize(
    "word", ["employer", "제출용", "제출", "회사용", "Employer", "for-employers", " 제출용 "]
)
def test_an_edition_by_the_words_of_the_site(word: str, project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "me", POSITION)
    result = run("build", "--pages-only", "--position", "dalbit/dev", "--edition", word)
    assert result.exit_code == 0, result.output
    assert (project / ".prep" / "dalbit--dev--employer" / "pages" / "index.md").is_file()


def test_every_command_has_an_example() -> None:
    """Each starts with the command it is an example of, in both languages."""
    paths = {command.path for command in read_commands()}
    assert set(EXAMPLES) == {*paths, "new"}
    wrong = [
        path
        for path, both in EXAMPLES.items()
        if not all(f"{one} ".startswith(f"prep {path} ") for one in both)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "korean", "english"),
    [
        ("count none.md", "none.md 파일이 없어요.\n", "There is no file none.md.\n"),
        (
            "schema x",
            "‘x’ 스키마가 없어요. 있는 것: profile, ",
            "There is no schema ‘x’. There are: profile, ",
        ),
        ("check --today soon", "‘soon’ 날짜를 읽지 못했어요. 예: ", "‘soon’ is not a date such as "),
        ("publish --yes", "--yes에는 --to가 필요해요.\n", "--yes needs --to.\n"),
        ("done x", "‘x’ 할 일을 찾지 못했어요.\n", "No task says “x”.\n"),
    ],
)
def test_what_cannot_be_done_in_one_language(
    typed: str, korean: str, english: str, project: Path, run: Run
) -> None:
    write_profile(project / "profiles" / "me", {"profile.yml": "name: 가온\n"})
    assert run(*typed.split()).stderr.startswith(korean)
    write_profile(project / "profiles" / "me", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    assert run(*typed.split()).stderr.startswith(english)


_EMPTY = {
    "new profile": "이름 (내 이름)",
    "new experience": "제목 (경험의 제목)",
    "new company": "회사 (회사 이름)",
    "new questions": "이름 (질문 모음의 이름)",
    "new debrief dalbit/dev": "단계 (전형 단계 이름)",
    "stage dalbit/dev": "단계 (전형 단계 이름)",
    "stage dalbit/dev 서류": "결과 (합격, 불합격, 대기, 보류, 포기)",
    "new essays": "회사/포지션 (폴더 이름. 하나로 정해지면 회사나 포지션의 이름만 적어도 돼요)",
    "done": "할 일 (할 일에 있는 말)",
    "count": "파일|- (셀 파일, -는 표준 입력)",
    "build --position": "--position 회사/포지션 (이 포지션만)",
    "new experience 제목 --id": "--id 이름 (폴더나 파일 이름(영문 소문자). 없으면 지어 줘요)",
}


@pytest.mark.parametrize("empty", ["", "  ", "\u3000\u200b", "\u3164"])
@pytest.mark.parametrize(("typed", "named"), _EMPTY.items(), ids=_EMPTY)
def test_nothing_is_written_for_what_is_empty(
    typed: str, named: str, empty: str, profile: Path, run: Run
) -> None:
    """A variable of the shell that is not set is no name: what is empty is named, nothing changes."""
    before = {path: path.read_bytes() for path in profile.parent.rglob("*") if path.is_file()}
    result = run(*typed.split(), empty)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"비어 있는 것이 있어요: {named}\n쓰는 법: prep {typed.split()[0]} ")
    after = {path: path.read_bytes() for path in profile.parent.rglob("*") if path.is_file()}
    assert after == before


def test_what_is_empty_in_english(project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "me", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    assert run("new", "experience", " ").stderr.startswith("This is empty: TITLE (Its title)\nUsage: ")
