"""A broken source gives its errors at once, ends with 1, and leaves pages and site as they were."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping

import pytest

from tests.builders import write_profile
from tests.faults.broken import BROKEN, RUNAWAYS, SWELLING, Broken
from tests.faults.conftest import SOUND, Content, Standing, build, command

pytestmark = pytest.mark.site

Put = Callable[[Mapping[str, Content]], None]
_LINE = re.compile(r"profiles/me/(.+?): ([a-z-]+) .+")
_WARNINGS = ("no-requirements", "unknown-file")


def errors(said: list[str]) -> list[str]:
    """The findings as `path:line code`, without the summary and what is a mere warning."""
    found = [match.groups() for line in said[:-1] if (match := _LINE.fullmatch(line))]
    assert len(found) == len(said) - 1, said
    return [f"{place} {code}" for place, code in found if code not in _WARNINGS]


@pytest.mark.skipif(sys.platform == "win32", reason="some of these names cannot be given there")
@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str, standing: Standing, put: Put) -> None:
    broken = BROKEN[name]
    before = standing.state()
    put(broken.files)
    code, said = build()
    assert code == 1
    assert errors(said) == list(broken.errors)
    assert standing.state() == before


def test_sound_again(standing: Standing) -> None:
    """The control: without a fault nothing is said, and nothing needs to be built."""
    before = standing.state()
    assert build() == (0, [])
    assert standing.state() == before


_ELSEWHERE = [
    name for name, broken in BROKEN.items() if all("companies/dalbit" in path for path in broken.files)
]


@pytest.mark.parametrize("name", _ELSEWHERE)
def test_faults_of_another_application_do_not_block(name: str, standing: Standing, put: Put) -> None:
    """They are counted in one line."""
    put(BROKEN[name].files)
    code, said = build("--pages-only", "--position", "saebyeok/dev")
    assert (code, [line.split(" ")[1] for line in said]) == (0, ["faults-elsewhere"])
    assert build("--pages-only", "--position", "dalbit/dev")[0] == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("target", ["../../../secret.md", "/etc/passwd", "../../.."])
def test_links_that_lead_out(target: str, standing: Standing) -> None:
    (standing.root / "secret.md").write_text("---\ntitle: 비밀\n---\n", encoding="utf-8")
    before = standing.state()
    (standing.profile / "experiences" / "tale.md").symlink_to(target)
    code, said = build()
    assert (code, errors(said)) == (1, ["experiences/tale.md outside-profile"])
    assert standing.state() == before


@pytest.mark.parametrize(
    ("named", "said_of_it"),
    [("profile.yaml", "profile.yaml misnamed-file"), ("about.yml", "profile.yml missing-file")],
)
def test_a_profile_without_its_file_is_not_left_for_the_sample(
    named: str, said_of_it: str, standing: Standing
) -> None:
    write_profile(standing.profile.parent / "sample", {"profile.yml": "name: 예시\nsample: true\n"})
    before = standing.state()
    (standing.profile / "profile.yml").rename(standing.profile / named)
    code, said = build()
    shutil.rmtree(standing.profile.parent / "sample")
    assert (code, errors(said)) == (1, [said_of_it])
    assert standing.state() == before


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_nothing_is_the_one_cause(standing: Standing, put: Put) -> None:
    """What its facts are used for is not told fact by fact."""
    put({"companies/dalbit/dev/essays.md": '## 문항\n\n{{ fact("lag") }} {{ fact("x") }}\n'})
    (standing.profile / "facts.yml").unlink()
    (standing.profile / "facts.yml").symlink_to("moved/facts.yml")
    assert errors(build()[1]) == ["facts.yml dangling-link"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
@pytest.mark.parametrize("name", ["facts.yml", "experiences/pipe.md", "companies/dalbit/dev/essays.md"])
def test_a_pipe_is_not_read(name: str, standing: Standing) -> None:
    (standing.profile / name).unlink(missing_ok=True)
    os.mkfifo(standing.profile / name)
    assert errors(build()[1]) == [f"{name} not-plain"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_that_is_no_text(standing: Standing) -> None:
    before = standing.state()
    (standing.profile / "experiences").joinpath(os.fsdecode(b"\xff.md")).write_text("x", encoding="utf-8")
    done = command(standing.root, "build")
    assert done.returncode == 1
    assert rb"profiles/me/experiences/\udcff.md: bad-id" in done.stderr
    assert standing.state() == before


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault(standing: Standing, put: Put) -> None:
    put({name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in SOUND.items()})
    before = standing.state()
    assert build() == (0, [])
    assert standing.state() == before


@pytest.mark.parametrize("name", RUNAWAYS)
def test_runaway_pages_are_stopped(name: str, standing: Standing, put: Put) -> None:
    """In a process of its own, which would be killed and fail the test if nothing stopped it."""
    before = standing.state()
    put({"templates/own.md": f"# 나\n\n{RUNAWAYS[name]}\n"})
    done = command(standing.root, "build")
    said = done.stderr.decode().splitlines()
    assert (done.returncode, errors(said)) == (1, ["templates/own.md:3 endless-template"])
    assert standing.state() == before


@pytest.mark.parametrize("name", SWELLING)
def test_what_grows_without_end_is_stopped(name: str, standing: Standing, put: Put) -> None:
    before = standing.state()
    put({"templates/own.md": f"# 나\n\n{SWELLING[name]}\n"})
    done = command(standing.root, "build")
    said = done.stderr.decode().splitlines()
    assert (done.returncode, errors(said)) == (1, ["templates/own.md:3 unsafe-expression"])
    assert standing.state() == before


def test_many_runaways_are_not_waited_for(standing: Standing, put: Put) -> None:
    """Two are stopped; the others are left for the next build, when those are mended."""
    put({f"templates/own{number}.md": f"# 나\n\n{RUNAWAYS['calls within calls']}\n" for number in range(9)})
    done = command(standing.root, "build")
    assert done.returncode == 1
    assert done.stderr.count(b"endless-template") == 2


MANY = {
    "headings": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + "### 글\n\n답\n\n" * 3_000},
    "form questions": {"companies/dalbit/dev/essays.md": "# 묶음\n\n" + "## 문항\n\n답\n\n" * 2_000},
    "questions": {"companies/dalbit/dev/questions.md": "# 묶음\n\n" + "## 물음?\n\n답\n\n" * 2_000},
    "facts": {"facts.yml": "lag: 40초\n" + "".join(f"f{number}: {number}\n" for number in range(3_000))},
    "requirements": {
        "companies/dalbit/dev/position.md": "---\ntitle: 개발자\n---\n\n## 자격요건\n\n" + "- 하나\n" * 3_000
    },
    "tasks": {"companies/dalbit/dev/checklist.md": "## 가\n\n" + "- [ ] 하나\n" * 3_000},
    "expressions": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + "{{ company }}\n" * 10_000},
    "brackets": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + "[" * 9_000 + "\n"},
    "letters in a row": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + ("가나다 " * 2_000 + "\n") * 20},
    "letters in a question": {"companies/dalbit/dev/questions.md": f"# 가\n\n## {'물음' * 4_500}?\n\n답\n"},
    "amounts in a sentence": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + "3분 80% 22개사\n" * 2_000},
    "amounts in sentences": {
        "companies/dalbit/dev/essays.md": "## 문항\n\n" + "3분을 80%로 줄였다. " * 500 + "\n"
    },
    "sentences": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + "가나다. 라마바.\n" * 6_000},
    "marks of emphasis": {"companies/dalbit/dev/essays.md": "## 문항\n\n" + ("*a_ " * 2_000 + "\n\n") * 5},
}


@pytest.mark.parametrize("name", MANY)
def test_much_of_anything_comes_to_an_end(name: str, standing: Standing, put: Put) -> None:
    """Thousands of one kind are pages like any other, made in a process that may not hang."""
    put(MANY[name])
    done = command(standing.root, "build", "--pages-only", "--position", "dalbit/dev")
    assert done.returncode == 0, done.stderr.decode()[-400:]
    assert b"Traceback" not in done.stderr


def test_every_case_is_of_one_kind() -> None:
    """The control of the table: no case hides another of the same name."""
    assert all(isinstance(broken, Broken) and broken.errors for broken in BROKEN.values())
    assert len(BROKEN) == 157
