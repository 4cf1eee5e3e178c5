"""`prep submit`: what was sent is frozen once, from the draft or as it was pasted, and kept as it is."""

import hashlib
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.sources.yaml_reader import read_yaml
from tests.cli.conftest import Run

ESSAYS = """\
## 지원 동기 (최대 20자) {#why}

지연을 **{{ fact("lag") }}**로 줄였어요.

## 포부 (공백 제외 50자) {#aim}

- 하나
- 둘

## 하고 싶은 말 {#free}
"""
HOW = "답 위에 문항을 제목으로 적어 주세요. 남은 문항:"
POSITION = "companies/dalbit/dev"


@pytest.fixture
def folder(profile: Path) -> Path:
    (profile / POSITION / "essays.md").write_text(ESSAYS, encoding="utf-8")
    return profile / POSITION


def _files(folder: Path) -> dict[str, bytes]:
    there = (path for path in (folder / "submitted").rglob("*/*") if path.is_file())
    return {path.relative_to(folder / "submitted").as_posix(): path.read_bytes() for path in sorted(there)}


def test_the_draft(folder: Path, project: Path, run: Run) -> None:
    """As typed into the form, with the values of expressions; what has no answer is left out and said."""
    (project / "이력서.pdf").write_bytes(b"%PDF\x00\xff")
    result = run("submit", "dalbit/dev", "--date", "2026-02-10", "--attach", "이력서.pdf")
    assert (result.exit_code, result.stderr) == (0, "답변이 없어서 뺀 문항:\n  하고 싶은 말\n")
    assert result.stdout == (
        "제출본으로 남겼어요: profiles/me/companies/dalbit/dev/submitted/2026-02-10\n"
        "  why.txt  14 / 20  지원 동기\n"
        "  aim.txt  5 / 50  포부\n"
        "원고 기준이에요. 양식에 실제로 붙여 넣은 글이 있으면 --sent로 다시 남겨 주세요.\n"
    )
    files = _files(folder)
    assert files["2026-02-10/why.txt"].decode() == "지연을 40초로 줄였어요."
    assert files["2026-02-10/aim.txt"].decode() == "- 하나\n- 둘"
    document, found = read_yaml(files["2026-02-10/submission.yml"].decode(), "submission.yml")
    assert (found, set(files)) == (
        (),
        {"2026-02-10/why.txt", "2026-02-10/aim.txt", "2026-02-10/submission.yml"},
    )
    assert document is not None
    assert document.value == {
        "kind": "draft",
        "answers": [
            {
                "essay": "why", "title": "지원 동기", "count": "14", "unit": "chars", "newline": "1",
                "sha256": hashlib.sha256(files["2026-02-10/why.txt"]).hexdigest(),
            },
            {
                "essay": "aim", "title": "포부", "count": "5", "unit": "chars-no-space",
                "sha256": hashlib.sha256(files["2026-02-10/aim.txt"]).hexdigest(),
            },
        ],
        "attachments": [
            {"name": "이력서.pdf", "sha256": hashlib.sha256(b"%PDF\x00\xff").hexdigest(), "size": "6"}
        ],
    }  # fmt: skip


def test_today_is_the_day_without_a_date(folder: Path, run: Run) -> None:
    before = date.today()
    assert run("submit", "dalbit/dev").exit_code == 0
    (day,) = (path.name for path in (folder / "submitted").iterdir() if path.is_dir())
    assert day in {before.isoformat(), date.today().isoformat()}


def test_what_was_pasted(folder: Path, project: Path, run: Run) -> None:
    """From a file or a pipe, in any encoding; another day is another folder, and the first one stays."""
    assert run("submit", "dalbit/dev", "--date", "2026-02-10").exit_code == 0
    before = _files(folder)
    pasted = "1. 지원 동기\r\n다르게 썼어요.  \r\n\r\n둘째 문단\r\n\r\n포부\r\n짧게\r\n"
    (project / "낸글.txt").write_bytes(pasted.encode("cp949"))
    for day, source, piped in (("2026-02-11", "낸글.txt", None), ("2026-02-12", "-", pasted.encode())):
        result = run("submit", "dalbit/dev", "--date", day, "--sent", source, piped=piped)
        assert result.exit_code == 0, result.output
        assert "원고 기준" not in result.stdout
    files = _files(folder)
    assert {path: data for path, data in files.items() if path in before} == before
    for day in ("2026-02-11", "2026-02-12"):
        assert files[f"{day}/why.txt"].decode() == "다르게 썼어요.  \n\n둘째 문단"
        assert files[f"{day}/aim.txt"].decode() == "짧게"
        assert b"kind: sent\n" in files[f"{day}/submission.yml"]


def test_the_same_is_frozen_once(folder: Path, run: Run) -> None:
    """What is other goes into a folder beside; nothing frozen is ever touched."""
    assert run("submit", "dalbit/dev", "--date", "2026-02-10").exit_code == 0
    before = _files(folder)
    result = run("submit", "dalbit/dev", "--date", "2026.2.10")
    assert result.exit_code == 1
    assert result.stderr == (
        "profiles/me/companies/dalbit/dev/submitted/2026-02-10: submission-exists"
        " 2026-02-10에 남긴 제출본과 똑같아서 다시 남기지 않았어요"
        " (다른 날에 낸 글이면 --date로 날짜를 적어 주세요.)\n"
    )
    assert _files(folder) == before
    (folder / "essays.md").write_text(ESSAYS.replace("줄였어요", "늘렸어요"), encoding="utf-8")
    result = run("submit", "dalbit/dev", "--date", "2026-02-10")
    assert result.stdout.startswith(
        "제출본으로 남겼어요: profiles/me/companies/dalbit/dev/submitted/2026-02-10-2\n"
    )
    files = _files(folder)
    assert {path: data for path, data in files.items() if path in before} == before
    assert files["2026-02-10-2/why.txt"].decode() == "지연을 40초로 늘렸어요."


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("전혀 다른 글", f"  · 전혀 다른 글\n{HOW}\n  ## 지원 동기\n  ## 포부\n"),
        ("## 포부\n가\n\n## 취미\n나\n", f"  · 취미\n{HOW}\n  ## 지원 동기\n"),
    ],
    ids=["nothing known", "one unknown"],
)  # fmt: skip
def test_what_is_not_clear_is_listed(pasted: str, said: str, folder: Path, run: Run) -> None:
    """Nothing is written where nobody can be asked."""
    result = run("submit", "dalbit/dev", "--sent", "-", piped=pasted)
    assert result.exit_code == 2
    assert said in result.stderr
    assert _files(folder) == {}


def test_what_is_not_clear_is_asked(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.submit.can_ask", lambda: True)
    answers = iter([1, 2])
    monkeypatch.setattr("generator.cli.submit.choose", lambda language, question, names: next(answers))
    result = run(
        "submit", "dalbit/dev", "--date", "2026-02-10", "--sent", "-", piped="## 가\n하나\n## 나\n둘\n"
    )
    assert result.exit_code == 0, result.output
    files = _files(folder)
    assert files["2026-02-10/aim.txt"].decode() == "하나"
    assert set(files) == {"2026-02-10/aim.txt", "2026-02-10/submission.yml"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["dalbit/dev", "--date", "어제"], 2),
        (["dalbit/dev", "--sent", "없음.txt"], 2),
        (["dalbit/dev", "--attach", "없음.pdf"], 2),
        (["dalbit/dve"], 1),
        ([], 2),
    ],
)
def test_wrong_usage(arguments: list[str], code: int, folder: Path, run: Run) -> None:
    assert run("submit", *arguments).exit_code == code
    assert _files(folder) == {}


@pytest.mark.parametrize(
    ("essays", "code"),
    [
        ('## 하나\n\n{{ fact("lga") }}\n', "unknown-fact"),
        ("## 하나\n", "nothing-to-submit"),
    ],
)
def test_a_draft_with_faults_is_not_frozen(essays: str, code: str, folder: Path, run: Run) -> None:
    (folder / "essays.md").write_text(essays, encoding="utf-8")
    result = run("submit", "dalbit/dev")
    assert (result.exit_code, code in result.stderr) == (1, True)
    assert _files(folder) == {}


@pytest.mark.parametrize("used", [True, False])
def test_nothing_is_frozen_without_the_number_it_tells(
    used: bool, folder: Path, profile: Path, run: Run
) -> None:
    """A fact that cannot be read would leave a hole in the text; one that is not used is only told."""
    told = '{{ fact("lag") }}로' if used else "많이"
    (folder / "essays.md").write_text(f"## 하나\n\n지연을 {told} 줄였어요.\n", encoding="utf-8")
    (profile / "facts.yml").write_text("lag:\n  value: 40초\n  note: 1\n", encoding="utf-8")
    result = run("submit", "dalbit/dev")
    said = [line.split(" ")[:2] for line in result.stderr.splitlines()]
    assert (result.exit_code, said) == (
        (
            1,
            [
                ["profiles/me/companies/dalbit/dev/essays.md:3:", "unknown-fact"],
                ["profiles/me/facts.yml:3:", "unknown-key"],
            ],
        )
        if used
        else (0, [["점검에", "오류"]])
    )
    assert bool(_files(folder)) is not used


@pytest.mark.parametrize("arguments", [[], ["--sent", "-"]], ids=["draft", "sent"])
@pytest.mark.parametrize(
    ("essays", "code"),
    [
        ("## 하나 {#../../out}\n\n가\n", "bad-id"),
        ("---\nvisibility: [\n---\n\n## 하나\n\n가\n", "yaml-"),
    ],
    ids=["a name that leads out", "broken front matter"],
)
def test_nothing_is_frozen_of_broken_files(
    essays: str, code: str, arguments: list[str], folder: Path, run: Run
) -> None:
    """What is wrong there may be lost or lie elsewhere: nothing is written at all."""
    (folder / "essays.md").write_text(essays, encoding="utf-8")
    before = sorted(folder.rglob("*"))
    result = run("submit", "dalbit/dev", *arguments, piped="하나\n\n글\n")
    assert (result.exit_code, code in result.stderr) == (1, True)
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("given", ["dalb", "서버"])
def test_half_a_name_freezes_nothing_unasked(given: str, folder: Path, run: Run) -> None:
    """Part of a name is never taken, not even where only one position has it."""
    result = run("submit", given)
    assert (result.exit_code, result.stderr) == (
        1,
        f"profiles/me/companies: unknown-position ‘{given}’ 포지션이 없어요"
        " (혹시 ‘dalbit/dev’인가요? 회사/포지션 폴더 이름으로 적어 주세요.)\n"
        "  dalbit/dev  달빛상점 · 서버 개발자\n",
    )
    assert _files(folder) == {}


@pytest.mark.parametrize("name", ["dalbit", "dalbit/dev"])
@pytest.mark.parametrize(
    ("answer", "agreed"),
    [("yes", True), ("Y", True), (" 네 ", True), ("", False), ("no", False), ("아니요", False)],
)
def test_a_draft_is_asked_about(
    answer: str, agreed: bool, name: str, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.submit.can_ask", lambda: True)
    result = run("submit", name, piped=f"{answer}\n")
    assert "dalbit/dev · 서버 개발자: 제출본으로 남길까요?" in result.stderr
    assert (result.exit_code, bool(_files(folder))) == ((0, True) if agreed else (1, False))
    assert ("남기지 않았어요." in result.stderr) is not agreed


def test_known_errors_are_told_first(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Piped it goes on with the warning; at a terminal the person decides, pasted text or draft."""
    (folder / "essays.md").write_text("## 하나 (최대 5자)\n\n너무 긴 답이에요.\n", encoding="utf-8")
    told = "점검에 오류 1개가 있어요: "
    result = run("submit", "dalbit/dev", "--date", "2026-02-10")
    assert (result.exit_code, result.stderr.startswith(told)) == (0, True)
    assert result.stderr.endswith(" (prep check dalbit/dev)\n")
    before = _files(folder)
    monkeypatch.setattr("generator.cli.submit.can_ask", lambda: True)
    (folder.parents[2] / "pasted.txt").write_text("하나\n\n다른 글\n", encoding="utf-8")
    pasted = ("--sent", str(folder.parents[2] / "pasted.txt"))
    result = run("submit", "dalbit/dev", "--date", "2026-02-11", *pasted, piped="\n")
    assert (result.exit_code, told in result.stderr, _files(folder)) == (1, True, before)


def test_no_day_to_come(folder: Path, run: Run) -> None:
    later = date.today() + timedelta(days=2)
    result = run("submit", "dalbit/dev", "--date", later.isoformat())
    assert (result.exit_code, result.stderr) == (
        2,
        f"--date {later}: 아직 오지 않은 날이에요. 낸 날을 적어 주세요.\n",
    )
    assert _files(folder) == {}


def test_a_later_draft_hides_nothing_that_was_sent(folder: Path, project: Path, run: Run) -> None:
    """What was pasted is what they read; a question only the draft answers is shown from there."""
    sent = run("submit", "dalbit/dev", "--date", "2026-02-10", "--sent", "-", piped="지원 동기\n\n보낸 글\n")
    assert sent.exit_code == 0, sent.output
    assert run("submit", "dalbit/dev", "--date", "2026-02-11").exit_code == 0
    assert run("build", "--pages-only").exit_code == 0
    page = (project / "docs/packs/dalbit/dev/essays.md").read_text(encoding="utf-8")
    shown = re.findall(r'prep-sent" data-source="[^"]*/submitted/([^"]*):1"', page)
    assert shown == ["2026-02-10/why.txt", "2026-02-11/aim.txt"]
    overview = (project / "docs/packs/dalbit/dev/index.md").read_text(encoding="utf-8")
    assert "2026년 2월 10일" in overview
    assert "2026년 2월 11일" not in overview
    run("submit", "dalbit/dev", "--date", "2026-02-12", "--sent", "-", piped="지원 동기\n\n다시 보낸 글\n")
    run("build", "--pages-only")
    page = (project / "docs/packs/dalbit/dev/essays.md").read_text(encoding="utf-8")
    assert "2026-02-12/why.txt" in page


@pytest.mark.parametrize("others", [(), ("2026-02-09",)], ids=["the only one", "one of two"])
def test_a_mistaken_one_can_be_undone(others: tuple[str, ...], folder: Path, run: Run) -> None:
    """Folder and line gone, it never was; with the line left, it is missed."""
    before = run("check", "dalbit/dev").stdout
    for day in (*others, "2026-02-10"):
        run("submit", "dalbit/dev", "--date", day)
    shutil.rmtree(folder / "submitted/2026-02-10")
    result = run("check", "dalbit/dev")
    assert (result.exit_code, "missing-submission" in result.stdout) == (1, True)
    assert "submitted/index.yml의 그 줄을 함께 지우세요" in result.stdout
    index = folder / "submitted/index.yml"
    rows = index.read_text(encoding="utf-8").splitlines(keepends=True)
    index.write_text("".join(row for row in rows if "2026-02-10" not in row), encoding="utf-8")
    result = run("check", "dalbit/dev")
    assert (result.exit_code, result.stdout) == (0, before)
    assert run("submit", "dalbit/dev", "--date", "2026-02-10").exit_code == 0
    assert run("check", "dalbit/dev").stdout == before


def test_the_frozen_text_is_shown_and_a_change_to_it_found(folder: Path, project: Path, run: Run) -> None:
    """The whole way: freeze, change the draft, build; then spoil the frozen file."""
    assert run("submit", "dalbit/dev", "--date", "2026-02-10").exit_code == 0
    (folder / "essays.md").write_text(ESSAYS.replace("줄였어요", "줄여 냈어요"), encoding="utf-8")
    assert run("build", "--pages-only").exit_code == 0
    page = (project / "docs/packs/dalbit/dev/essays.md").read_text(encoding="utf-8")
    assert "지연을 40초로 <del>줄였어요</del>." in page
    assert "<summary>제출 후 바뀐 문장 1개</summary>" in page
    frozen = folder / "submitted/2026-02-10/why.txt"
    frozen.write_text("지연을 10초로 줄였어요.", encoding="utf-8")
    result = run("check", "dalbit/dev")
    assert result.exit_code == 1
    assert "changed-submission 제출본이 남겨 둔 뒤에 바뀌었어요: why.txt" in result.stdout
    assert run("build", "--pages-only").exit_code == 0
    page = (project / "docs/packs/dalbit/dev/essays.md").read_text(encoding="utf-8")
    assert "제출본 파일이 바뀜" in page


def test_a_document_is_not_frozen(folder: Path, project: Path, run: Run) -> None:
    """Its bytes are no text that was sent."""
    (project / "sent.docx").write_bytes(b"PK\x03\x04\x14\x00word")
    result = run("submit", "dalbit/dev", "--sent", "sent.docx")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("sent.docx: not-plain-text 글로만 된 파일이 아니에요 (")
    assert not (folder / "submitted").exists()
