"""The command line as one types it: exit codes, what is printed where, never a traceback for the author."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from generator.cli import app
from tests.builders import POSITION, write_profile

PROJECT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project as working directory."""
    monkeypatch.delenv("PREP_PROFILES", raising=False)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "generator").mkdir()
    (tmp_path / "profiles").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def _profile(project: Path, name: str = "me", files: dict[str, str] | None = None) -> Path:
    return write_profile(project / "profiles" / name, files if files is not None else POSITION)


def test_pages_are_written_and_left_alone_when_nothing_changed(project: Path) -> None:
    _profile(project)
    first = _run("build", "--pages-only")
    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout == "me 프로필로 4쪽을 만들었어요.\n여기에서 열어 보세요: docs\n"
    page = project / "docs" / "packs" / "dalbit" / "dev" / "index.md"
    written = page.stat().st_mtime_ns
    assert "달빛상점 · 서버 개발자" in page.read_text(encoding="utf-8")
    second = _run("build", "--pages-only")
    assert second.exit_code == 0
    assert second.stdout.startswith("바뀐 것이 없어서 그대로 뒀어요.")
    assert page.stat().st_mtime_ns == written


@pytest.mark.parametrize("sample", ["sample", "sample-en"])
def test_the_samples_build(sample: str, project: Path) -> None:
    shutil.copytree(PROJECT / "profiles" / sample, project / "profiles" / sample)
    result = _run("build", "--pages-only")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (project / "docs" / "index.md").is_file()


def test_faults_are_printed_one_a_line_and_nothing_is_written(project: Path) -> None:
    _profile(
        project, files={**POSITION, "facts.yml": "lag: 40초\n", "intro.md": '## 1분\n\n{{ fact("lga") }}\n'}
    )
    result = _run("build", "--pages-only")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "profiles/me/intro.md:3: unknown-fact ‘lga’ 수치가 없어요"
        " (혹시 ‘lag’인가요? facts.yml에 적은 이름으로 적어 주세요.)\n"
        "오류 1개, 경고 0개가 있어요. 사이트는 그대로 뒀어요.\n"
    )
    assert not (project / "docs").exists()


def test_faults_in_the_candidates_language(project: Path) -> None:
    _profile(
        project, files={"profile.yml": "name: Gaon\nlanguage: en\n", "intro.md": "## 1 min\n\n{{ x }}\n"}
    )
    result = _run("build", "--pages-only")
    assert result.exit_code == 1
    assert "unknown-name the expression uses an unknown name ‘x’" in result.stderr
    assert "1 error, 0 warnings. The site was left as it was." in result.stderr


def test_warnings_do_not_stop_a_build(project: Path) -> None:
    _profile(project, files={**POSITION, "note.md": "내 글\n"})
    result = _run("build", "--pages-only")
    assert result.exit_code == 0
    assert re.fullmatch(r"profiles/me/note\.md: unknown-file .*\n", result.stderr)


@pytest.mark.parametrize(
    "files",
    [
        {"profile.yml": ""},
        {"profile.yml": "name: [\n"},
        {"profile.yml": "- a\n"},
        {"facts.yml": "a: {b: 1}\n"},
        {"experiences/a.md": "---\ntitle: x\n"},
        {"experiences/한글.md": "글\n"},
        {"companies/dalbit/dev/position.md": "---\ntitle: x\nstatus: nothing\n---\n"},
        {"companies/dalbit/dev/essays.md": "## q\n\n{{ 'a' * 99999999 }} {{ (((( }}\n"},
        {"companies/dalbit/dev/pages/own.md": "{% for x in y %}\n"},
        {"templates/own.md": "{{ 1 / 0 }}\n"},
        {"companies/dalbit/pages/broken.md": "---\nvisibility: nobody\n---\n"},
    ],
    ids=lambda files: "+".join(files),
)
def test_the_authors_faults_end_with_1_and_no_traceback(files: dict[str, str], project: Path) -> None:
    _profile(project, files={**POSITION, **files})
    result = _run("build", "--pages-only")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    for line in result.stderr.splitlines()[:-1]:
        assert re.match(r"profiles/me/\S+?(:\d+)?: [a-z-]+ .+", line), line


def test_an_unknown_position(project: Path) -> None:
    _profile(project)
    result = _run("build", "--pages-only", "--position", "dalbit/dve")
    assert result.exit_code == 1
    assert "혹시 ‘dalbit/dev’인가요?" in result.stderr


def test_one_position_and_other_editions_go_elsewhere(project: Path) -> None:
    _profile(project)
    assert _run("build", "--pages-only", "--position", "dalbit/dev").exit_code == 0
    assert _run("build", "--pages-only", "--edition", "public").exit_code == 0
    assert not (project / "docs").exists()
    assert (project / ".prep" / "dalbit--dev" / "pages" / "packs" / "dalbit" / "dev" / "index.md").is_file()
    assert (project / ".prep" / "public" / "pages" / "index.md").is_file()


def test_clean_removes_what_was_generated_only(project: Path) -> None:
    _profile(project)
    _run("build", "--pages-only")
    own = project / "docs" / "packs" / "mine.md"
    own.write_text("내 글\n", encoding="utf-8")
    assert _run("clean").exit_code == 0
    assert [path for path in (project / "docs").rglob("*") if path.is_file()] == [own]


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--edition", "everyone"],
        ["build", "--nothing"],
        ["nothing"],
        ["new"],
        ["new", "position"],
        ["schema", "nothing"],
        ["build", "--profile", "nothing"],
        ["new", "position", "슬래시 없음"],
        ["new", "position", "회사 / 자리", "--id", "half"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(arguments: list[str], project: Path) -> None:
    _profile(project)
    assert _run(*arguments).exit_code == 2


def test_several_profiles_are_listed(project: Path) -> None:
    _profile(project, "one")
    _profile(project, "two")
    result = _run("build", "--pages-only")
    assert result.exit_code == 2
    assert "--profile one" in result.stderr
    assert "--profile two" in result.stderr
    assert _run("build", "--pages-only", "--profile", "two").exit_code == 0


def test_a_profile_kept_elsewhere(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = tmp_path_factory.mktemp("vault")
    write_profile(vault / "mine", POSITION)
    assert _run("build", "--pages-only", "--profile", str(vault / "mine")).exit_code == 0
    (project / "docs" / "index.md").unlink()
    monkeypatch.setenv("PREP_PROFILES", str(vault))
    assert _run("build", "--pages-only").stdout.startswith("mine 프로필로 4쪽을 만들었어요.")
    assert "dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]" in _run("list").stdout


def test_no_profile_at_all(project: Path) -> None:
    result = _run("build", "--pages-only")
    assert result.exit_code == 2
    assert "prep new profile" in result.stderr


def test_list_shows_profiles_and_positions(project: Path) -> None:
    _profile(project)
    shutil.copytree(PROJECT / "profiles" / "sample-en", project / "profiles" / "sample-en")
    assert _run("list").stdout == (
        "me  profiles/me\n  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n"
        "sample-en (예시 · sample)  profiles/sample-en\n"
    )


def test_several_profiles_are_no_mistake_in_a_list(project: Path) -> None:
    _profile(project, "one")
    _profile(project, "two")
    result = _run("list")
    position = "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n"
    listed = f"one  profiles/one\n{position}two  profiles/two\n{position}"
    assert (result.exit_code, result.output) == (0, listed)
    assert _run("list", "--profile", "two").stdout == "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n"


def test_a_list_says_what_is_broken(project: Path) -> None:
    _profile(project, files={**POSITION, "facts.yml": "lag: {value: 1, note: 2}\n"})
    result = _run("list", "--profile", "me")
    assert (result.exit_code, result.stdout) == (1, "  dalbit/dev  달빛상점 · 서버 개발자  [지원 준비 중]\n")
    assert [line.split(" ")[:2] for line in result.stderr.splitlines()] == [
        ["profiles/me/facts.yml:1:", "unknown-key"]
    ]


@pytest.mark.parametrize("command", [["build", "--pages-only"], ["list"], ["check"], ["new", "company", "x"]])
def test_nobodys_home_is_no_profile(command: list[str], project: Path) -> None:
    result = _run(*command, "--profile", "~nobody-of-that-name/me")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "‘~nobody-of-that-name/me’ 프로필이 없어요." in result.stderr


def test_a_completed_folder_name_is_a_position(project: Path) -> None:
    """Shells put a slash behind the name of a folder."""
    _profile(project)
    assert _run("build", "--pages-only", "--position", "dalbit/dev/").exit_code == 0
    assert "unknown-position" not in _run("check", "dalbit/dev/").output
    assert "unknown-position" in _run("check", "dalbit/dve/").output


def test_an_unknown_position_in_english(project: Path) -> None:
    _profile(project, files={"profile.yml": "name: Gaon\nlanguage: en\n"})
    result = _run("build", "--pages-only", "--position", "a/b")
    assert result.stderr.splitlines() == [
        "profiles/me/companies: unknown-position there is no position ‘a/b’ (write it as company/position.)",
        'There is no position yet. To start one: prep new position "Company / Position"',
    ]


@pytest.mark.parametrize(
    ("taken", "command", "code"),
    [
        ("experiences", ["new", "experience", "이야기", "--id", "tale"], "cannot-write"),
        ("companies/dalbit/dev/submitted", ["submit", "dalbit/dev"], "not-a-folder"),
    ],
)
def test_what_cannot_be_written_is_told(taken: str, command: list[str], code: str, project: Path) -> None:
    """A file stands where a folder belongs: nothing is lost, and no traceback."""
    essays = {"companies/dalbit/dev/essays.md": "## 동기\n\n왔습니다.\n"}
    profile = _profile(project, files={**POSITION, **essays})
    (profile / taken).write_text("내 글\n", encoding="utf-8")
    result = _run(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line.split(" ")[1] for line in result.stderr.splitlines()] == [code]
    assert (profile / taken).read_text(encoding="utf-8") == "내 글\n"


def test_what_cannot_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _profile(project, files={**POSITION, "companies/dalbit/dev/essays.md": "## 동기\n\n왔습니다.\n"})
    (project / "sent.txt").write_text("왔습니다.\n", encoding="utf-8")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "sent.txt":
            raise PermissionError(13, "in use", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    for option in ("--sent", "--attach"):
        result = _run("submit", "dalbit/dev", option, "sent.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "sent.txt 파일을 읽지 못했어요: in use\n"


def test_schemas(project: Path) -> None:
    names = _run("schema").stdout.split()
    assert {"profile", "facts", "tags", "position", "experience", "career"} <= set(names)
    for name in names:
        schema = json.loads(_run("schema", name).stdout)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "있는 것: " in _run("schema", "nothing").stderr


def test_a_new_profile_builds_at_once(project: Path) -> None:
    """The ten minutes: a profile, a company, a position, an experience; then a pack."""
    assert _run("new", "profile", "한가온").exit_code == 0
    folder = next((project / "profiles").iterdir())
    assert re.fullmatch(r"[a-z0-9-]+", folder.name)
    position = _run("new", "position", "달빛상점 / 서버 개발자")
    assert position.exit_code == 0
    assert len(re.findall(r"^만들었어요: ", position.stdout, re.M)) == 4
    assert _run("new", "experience", "주문 수집 재설계", "--id", "order-ingest").exit_code == 0
    assert (folder / "experiences" / "order-ingest.md").is_file()
    result = _run("build", "--pages-only")
    assert (result.exit_code, result.stderr) == (0, "")
    text = "\n".join(path.read_text(encoding="utf-8") for path in (project / "docs").rglob("*.md"))
    assert "달빛상점 · 서버 개발자" in text
    assert "<!--" not in text


def test_a_second_position_of_a_known_company(project: Path) -> None:
    """A company is found by its name, its alias or its folder, and gets no second company.md."""
    aliased = {"companies/dalbit/company.md": "---\nname: 달빛상점\naliases: [달빛]\n---\n"}
    folder = _profile(project, files={**POSITION, **aliased})
    for number, name in enumerate(("달빛상점", "달빛", "dalbit")):
        result = _run("new", "position", f"{name} / 자리 {number}", "--id", f"dalbit/seat-{number}")
        assert result.exit_code == 0
        assert len(result.stdout.splitlines()) == 3
    assert sorted(path.name for path in (folder / "companies").iterdir()) == ["dalbit"]
    assert sorted(path.name for path in (folder / "companies" / "dalbit").iterdir()) == [
        "company.md", "dev", "seat-0", "seat-1", "seat-2",
    ]  # fmt: skip


def test_nothing_is_overwritten(project: Path) -> None:
    folder = _profile(project)
    before = (folder / "companies/dalbit/dev/position.md").read_bytes()
    result = _run("new", "position", "달빛상점 / 서버 개발자", "--id", "dalbit/dev")
    assert result.exit_code == 1
    assert "file-exists" in result.stderr
    assert (folder / "companies/dalbit/dev/position.md").read_bytes() == before
    assert not (folder / "companies/dalbit/dev/essays.md").exists()


def test_a_korean_title_gets_an_id_that_is_one(project: Path) -> None:
    folder = _profile(project)
    assert _run("new", "experience", "추석 장애를 수습한 이야기").exit_code == 0
    names = [path.stem for path in (folder / "experiences").iterdir()]
    assert len(names) == 1
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", names[0])
    assert "title: 추석 장애를 수습한 이야기" in next((folder / "experiences").iterdir()).read_text(
        encoding="utf-8"
    )


def test_a_sample_is_not_written_to_by_accident(project: Path) -> None:
    shutil.copytree(PROJECT / "profiles" / "sample-en", project / "profiles" / "sample-en")
    result = _run("new", "experience", "A story")
    assert result.exit_code == 2
    assert "prep new profile" in result.stderr
    assert not (project / "profiles" / "sample-en" / "experiences" / "a-story.md").exists()


def test_a_bad_id_is_refused_with_a_proposal(project: Path) -> None:
    _profile(project)
    result = _run("new", "experience", "이야기", "--id", "내 이야기")
    assert result.exit_code == 1
    assert "bad-id" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", ["../elsewhere", "내 이름"])
def test_a_new_profile_stays_among_the_profiles(name: str, project: Path) -> None:
    result = _run("new", "profile", "한가온", "--id", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "bad-id" in result.stderr
    assert sorted(path.name for path in project.iterdir()) == ["generator", "mkdocs.yml", "profiles"]
    assert list((project / "profiles").iterdir()) == []


def test_the_command_itself(project: Path) -> None:
    """The installed entry point: Korean output whatever the console's encoding, exit code of the fault."""
    _profile(project, files={**POSITION, "intro.md": "## 1분\n\n{{ x }}\n"})
    command = [sys.executable, "-c", "from generator.cli import main; main()", "build", "--pages-only"]
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(PROJECT), "PATH": ""}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stdout == b""
    assert "‘x’ 이름을 몰라요" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr
