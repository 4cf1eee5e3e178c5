"""`prep count`: the same numbers as on the pages, for any file, and again on every save."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.measuring import Scale
from tests.builders import write_profile
from tests.cli.conftest import Run

ESSAYS = """\
## 지원 동기 (최대 20자)

지연을 **{{ fact("lag") }}**로 줄였어요.

`{{ ds }}`

## 포부 [필수] (공백 제외 30~50자)

- 짧아요
"""
PLACE = "companies/dalbit/dev/essays.md"


@pytest.fixture
def essays(profile: Path) -> Path:
    path = profile / PLACE
    path.write_text(ESSAYS, encoding="utf-8")
    return path


def test_every_answer_with_its_limit(essays: Path, run: Run) -> None:
    """Merged, without marks, in the way its question counts; the file may be named from anywhere."""
    result = run("count", str(essays))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "1. 지원 동기\n   24 / 20자 (120%) · 공백 제외 18자 · 33바이트 · 4 넘음\n"
        "2. 포부\n   4 / 공백 제외 50자 (8%) · 5자 · 8바이트 · 26 모자람\n"
    )


def test_another_unit(essays: Path, run: Run) -> None:
    """A unit that was asked for has no limit: the form's is in its own."""
    assert run("count", str(essays), "--unit", "words").stdout == (
        "1. 지원 동기\n   6단어 · 24자 · 공백 제외 18자 · 33바이트\n"
        "2. 포부\n   2단어 · 5자 · 공백 제외 4자 · 8바이트\n"
    )
    assert run("count", str(essays), "--unit", "letters").exit_code == 2


def test_an_unknown_name_is_said(essays: Path, run: Run) -> None:
    essays.write_text("## 하나\n\n{{ fact('lga') }}둘\n", encoding="utf-8")
    result = run("count", str(essays))
    assert result.exit_code == 1
    assert result.stderr.startswith("profiles/me/companies/dalbit/dev/essays.md:3: unknown-fact")
    assert result.stdout == "1. 하나\n   1자 · 공백 제외 1자 · 2바이트\n"


def test_a_number_that_cannot_be_read_is_said(essays: Path, profile: Path, run: Run) -> None:
    """Without it the text seems to fit."""
    (profile / "facts.yml").write_text("lag:\n  value: 40초\n  note: 1\n", encoding="utf-8")
    result = run("count", str(essays))
    assert result.exit_code == 1
    assert [line.split(" ")[:2] for line in result.stderr.splitlines()] == [
        ["profiles/me/companies/dalbit/dev/essays.md:3:", "unknown-fact"],
        ["profiles/me/facts.yml:3:", "unknown-key"],
    ]


def test_a_file_that_cannot_be_read_as_a_source(essays: Path, run: Run) -> None:
    essays.write_text("---\nvisibility: [\n---\n", encoding="utf-8")
    result = run("count", str(essays))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "essays.md:" in result.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("note.txt", "**가** 나\n", "7자 · 공백 제외 6자 · 9바이트\n"),
        ("note.md", "**가** 나\n", "3자 · 공백 제외 2자 · 5바이트\n"),
        (
            "essays.md",
            "## 하나 (100자)\n\n**가** 나\n",
            "1. 하나\n   3 / 100자 (3%) · 공백 제외 2자 · 5바이트\n",
        ),
        ("empty.txt", "", "0자 · 공백 제외 0자 · 0바이트\n"),
        ("essays.md", "", "문항이 없어요.\n"),
    ],
)
def test_files_outside_a_profile(name: str, text: str, said: str, project: Path, run: Run) -> None:
    """Text counts as it is, Markdown as it would be typed."""
    (project / name).write_text(text, encoding="utf-8")
    result = run("count", name)
    assert (result.exit_code, result.stdout) == (0, said)


def test_other_files_of_a_profile(profile: Path, run: Run) -> None:
    """Expressions are evaluated in them, too."""
    (profile / "intro.md").write_text(
        '---\nvisibility: private\n---\n지연 {{ fact("lag") }}\n', encoding="utf-8"
    )
    assert run("count", str(profile / "intro.md")).stdout == "6자 · 공백 제외 5자 · 9바이트\n"


def test_standard_input(project: Path, run: Run) -> None:
    """What is pasted counts as it is; line breaks of Windows are one."""
    assert run("count", "-", piped="가\r\n나\r\n".encode()).stdout == "3자 · 공백 제외 2자 · 5바이트\n"
    assert (
        run(
            "count",
            "-",
            piped="가나".encode("cp949"),
        ).stdout
        == "2자 · 공백 제외 2자 · 4바이트\n"
    )
    assert run("count", "-", "--watch", piped="").exit_code == 2
    assert run("count", "missing.md").exit_code == 2


_ZIP = b"PK\x03\x04\x14\x00\x06\x00word/document.xml"
_PDF = b"%PDF-1.7\n% only letters here\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("resume.docx", _ZIP),
        ("resume.hwp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00"),
        ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("resume.pdf", _PDF),
        ("resume.rtf", b"{\\rtf1\\ansi abc}"),
        ("note.md", _ZIP),
        ("essays.md", _ZIP),
    ],
)
def test_what_is_no_text_is_not_counted(name: str, data: bytes, project: Path, run: Run) -> None:
    """By what is in it, whatever it is called; from standard input, too."""
    (project / name).write_bytes(data)
    said = "글로만 된 파일이 아니에요 (워드, 한글, PDF 문서라면 글만 복사해서 .txt 파일로 저장해 주세요.)\n"
    result = run("count", name)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{name}: not-plain-text {said}")
    result = run("count", "-", piped=data)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"-: not-plain-text {said}")


def test_no_text_beside_the_sources(profile: Path, run: Run) -> None:
    """In a profile's folder, in its language."""
    write_profile(profile, {"profile.yml": "name: Gaon\nlanguage: en\n"})
    (profile / "resume.docx").write_bytes(_ZIP)
    said = "this is no plain text (of a Word, Hangul or PDF document, copy the text and save it as .txt.)\n"
    result = run("count", "profiles/me/resume.docx")
    assert (result.exit_code, result.stderr) == (1, f"profiles/me/resume.docx: not-plain-text {said}")
    assert run("count", "-", piped=_PDF).stderr == f"-: not-plain-text {said}"


def test_letters_that_nothing_can_read(project: Path, run: Run) -> None:
    (project / "note.txt").write_bytes("가나\n".encode() + b"\xff\xff\x80")
    result = run("count", "note.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("note.txt: bad-encoding UTF-8로 저장된 파일이 아니에요")


def test_a_file_that_vanishes_while_it_is_watched(essays: Path, profile: Path) -> None:
    """Between two saves of an editor it may be gone: that is said, and nothing breaks."""
    scale = Scale(essays, profile)
    essays.unlink()
    assert [found.code.name for found in scale.measure().report.diagnostics] == ["unreadable-file"]
    gone = Scale(profile / "gone.txt", None).measure()
    assert [found.code.name for found in gone.report.diagnostics] == ["unreadable-file"]


def test_only_what_changed_is_read_again(
    essays: Path, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving the file itself does not read the profile again; saving a fact does."""
    scale = Scale(essays, profile)
    assert [measure.used for measure in scale.measure().measures] == [24, 4]
    essays.write_text(ESSAYS.replace("지연을", "늦음을 더"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr("generator.measuring.load_library", None)
        assert [measure.used for measure in scale.measure((str(essays),)).measures] == [26, 4]
    (profile / "facts.yml").write_text("lag: 4000초\n", encoding="utf-8")
    assert [measure.used for measure in scale.measure((str(profile / "facts.yml"),)).measures] == [28, 4]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes cannot be waited on there")
def test_watching(essays: Path, project: Path) -> None:
    """A real process: counts now, and again after a save."""
    root = Path(__file__).resolve().parents[2]
    command = [
        sys.executable,
        "-c",
        "from generator.cli import main; main()",
        "count",
        str(essays),
        "--watch",
    ]
    process = subprocess.Popen(
        command,
        cwd=project,
        env={"PYTHONPATH": str(root), "PATH": ""},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    try:
        first = [process.stdout.readline() for _ in range(4)]
        assert "24 / 20자" in first[1]
        time.sleep(0.5)
        essays.write_text("## 하나 (100자)\n\n가나다\n", encoding="utf-8")
        again = [process.stdout.readline() for _ in range(3)]
        assert again == [
            f"── {os.path.relpath(essays, project)}\n",
            "1. 하나\n",
            "   3 / 100자 (3%) · 공백 제외 3자 · 6바이트\n",
        ]
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize(
    ("word", "counted"),
    [("단어", "2단어"), ("공백제외", "공백 제외 4자"), ("글자 수", "5자"), ("bytes", "9바이트")],
)
def test_a_unit_by_its_name(word: str, counted: str, run: Run) -> None:
    assert run("count", "-", "--unit", word, piped="가나 다라").stdout.startswith(f"{counted} · ")


def test_a_unit_that_there_is_not(run: Run) -> None:
    assert run("count", "-", "--unit", "줄").stderr.splitlines()[0] == (
        "--unit: ‘줄’ 값은 없어요. 쓸 수 있는 값: 글자 (chars), 공백 제외 (chars-no-space), 바이트 (bytes), "
        "단어 (words)"
    )


def test_a_positions_folder_is_its_form_answers(profile: Path, run: Run) -> None:
    """A shell completes the folder first."""
    write_profile(profile, {"companies/dalbit/dev/essays.md": "## 하나\n\n가나\n"})
    folder = "profiles/me/companies/dalbit/dev"
    assert run("count", folder).stdout == run("count", f"{folder}/essays.md").stdout
    assert run("count", "profiles/me").exit_code == 2
