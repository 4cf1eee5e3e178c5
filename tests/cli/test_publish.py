"""`prep publish`: shows what becomes public, refuses what must not, and pushes when told to."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.cli.publish import say_what_to_do
from generator.model.entity import Visibility
from generator.order import Order
from generator.pipeline import draft_pages
from generator.publish.push import Target
from generator.releasing import prepare_release
from generator.render.pages import render_pages
from tests.builders import POSITION, write_profile
from tests.cli.conftest import Run
from tests.conftest import PROJECT
from tests.publish.conftest import tree

pytestmark = pytest.mark.site

SECRET = "연봉 협상에서는 절대로 먼저 말하지 않습니다."
FILES = {
    **POSITION,
    "profile.yml": "name: 한가온\nvisibility: public\n",
    "facts.yml": "lag: {value: 40초, visibility: public}\nquiet: 12분\n",
    "experiences/open.md": "---\ntitle: 주문을 다시 처리한 이야기\nvisibility: public\n---\n\n"
    f'지연을 {{{{ fact("lag") }}}}까지 줄였습니다.\n\n## 메모\n\n{SECRET}\n',
    "experiences/shut.md": "---\ntitle: 아직 말할 수 없는 이야기 하나\n---\n\n"
    "달빛상점과 나눈 이야기입니다.\n",
}


@pytest.fixture
def profile(project: Path) -> Path:
    shutil.copy(PROJECT / "mkdocs.yml", project)
    return write_profile(project / "profiles" / "me", FILES)


@pytest.fixture
def remote(project: Path) -> Path:
    subprocess.run(["git", "init", "--quiet", "--bare", "remote.git"], cwd=project, check=True)
    return project / "remote.git"


def _branches(remote: Path) -> list[str]:
    said = subprocess.run(["git", "branch", "--list"], cwd=remote, capture_output=True, check=True).stdout
    return said.decode().split()


def test_what_becomes_public_is_shown_and_pushed(profile: Path, remote: Path, run: Run) -> None:
    project = profile.parents[1]
    result = run("publish", "--to", "remote.git", "--yes")
    assert (result.exit_code, result.stderr) == (0, "")
    told, _, files = result.stdout.partition("\n파일 ")
    assert told.splitlines() == [
        "‘me’ 프로필에서 공개되는 것",
        "",
        "나에 대한 것 1",
        "  한가온",
        "",
        "회사와 포지션 0",
        "",
        "성과 수치 1",
        "  40초 (lag)",
        "",
        "경험 1",
        "  주문을 다시 처리한 이야기",
        "",
        "쪽 3",
        "  홈 (index.html)",
        "  경력기술서 (packs/career.html)",
        "  경험 모음 (packs/experiences.html)",
    ]
    assert re.sub(r"[\d.]+ [KM]B", "…", files).splitlines()[1:] == [
        "  쪽 4 (…)",
        "  검색 2 (…)",
        "  모양 60 (…)",
        "",
        "공개되지 않는 것: 경험 1, 성과 수치 1, 포지션 1, 예상 질문 0, 경력 0",
        "먼저 열어 보세요: .prep/release/site/index.html",
        "올렸어요: remote.git (gh-pages)",
    ]
    out = project / "out"
    subprocess.run(
        ["git", "clone", "--quiet", "-b", "gh-pages", "remote.git", "out"], cwd=project, check=True
    )
    shutil.rmtree(out / ".git")
    assert tree(out) == {**tree(project / ".prep" / "release" / "site"), ".nojekyll": b""}
    text = b"\n".join(tree(out).values()).decode("utf-8", "replace")
    assert "주문을 다시 처리한 이야기" in text
    assert [word for word in (SECRET, "12분", "아직 말할 수", "달빛상점", str(project)) if word in text] == []
    assert not (project / "site").exists()
    assert not (project / "docs").exists()
    assert run("publish", "--to", "remote.git", "--yes").stdout.splitlines()[-1] == (
        "이미 똑같은 것이 올라가 있어요: remote.git (gh-pages)"
    )


def test_without_a_destination_nothing_is_sent(profile: Path, run: Run) -> None:
    result = run("publish")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        "먼저 열어 보세요: .prep/release/site/index.html",
        "아직 아무것도 올리지 않았어요. 올리려면 --to에 저장소를 적어 주세요.",
    ]


def test_nobody_to_ask(profile: Path, remote: Path, run: Run) -> None:
    assert run("publish", "--to", "remote.git").exit_code == 2
    assert _branches(remote) == []


@pytest.mark.parametrize(
    ("answer", "code", "branches"),
    [
        (" yes \n", 0, ["gh-pages"]),
        *((answer, 1, []) for answer in ("\n", "y\n", "Y\n", "YES\n", "네\n", "예\n", "아니요\n")),
    ],
)
def test_only_yes_publishes(
    answer: str,
    code: int,
    branches: list[str],
    profile: Path,
    remote: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.cli.publish.can_ask", lambda: True)
    result = run("publish", "--to", "remote.git", piped=answer)
    assert result.exit_code == code
    assert "remote.git (gh-pages)에 올리려면 yes라고 적어 주세요" in result.stderr
    assert _branches(remote) == branches


def _slip(profile: Path, text: str) -> None:
    """Let the public story say something more, in a profile that holds more than it shows."""
    (profile / "profile.yml").write_text(
        "name: 한가온\nvisibility: public\nheadline: 서버 개발자\nclients: [KNR82secretco]\n"
        "contact:\n  phone: 010-9876-5432\npersonal:\n  birthplace: 강릉\n",
        encoding="utf-8",
    )
    story = profile / "experiences" / "open.md"
    told = FILES["experiences/open.md"].replace("줄였습니다.", f"줄였습니다. {text}")
    story.write_text(told, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "010 9876 5432로 주세요.",
            "profiles/me/experiences/open.md:6: private-told"
            " 공개하지 않은 것이 공개하는 글에 있어요: ‘010-9876-5432’"
            " (글에서 빼거나 그것을 visibility: public으로 여세요. 알고도 보이려면 그 글에 ‘허용:"
            " private-told 이유’를 적어 주세요. 함께 볼 곳: profiles/me/profile.yml:6)",
        ),
        (
            SECRET,
            "profiles/me/experiences/open.md:6: private-told"
            " 공개하지 않은 것이 공개하는 글에 있어요: ‘" + SECRET + "’"
            " (글에서 빼거나 그것을 visibility: public으로 여세요. 알고도 보이려면 그 글에 ‘허용:"
            " private-told 이유’를 적어 주세요. 함께 볼 곳: profiles/me/experiences/open.md:10)",
        ),
        (
            "https://www.KNR82secretco.example/a 보세요.",
            "profiles/me/profile.yml:1: private-name"
            " 공개하지 않은 이름이 ‘packs/career.html’ 파일에 나와요:"
            " ‘KNR82secretco’ (공개한 글에서 이름을 빼거나, 알고도 공개하려면 --allow-name을 붙여 주세요."
            " 함께 볼 곳: profiles/me/experiences/open.md:6)",
        ),
    ],
)  # fmt: skip
def test_what_the_author_lets_slip_is_refused(
    text: str, expected: str, profile: Path, remote: Path, run: Run
) -> None:
    """With both places and the way out, although the words are the author's own."""
    _slip(profile, text)
    result = run("publish", "--to", "remote.git", "--yes")
    assert (result.exit_code, result.stderr.splitlines()) == (1, [expected])
    assert _branches(remote) == []


def test_what_may_be_a_slip_is_shown_first(profile: Path, remote: Path, run: Run) -> None:
    _slip(profile, "강릉에서 했습니다.")
    result = run("publish", "--to", "remote.git", "--yes")
    assert (result.exit_code, result.stderr.splitlines()) == (
        0,
        [
            "profiles/me/experiences/open.md:6: maybe-private"
            " 공개하지 않은 것과 같은 말이 공개하는 글에 있어요: ‘강릉’"
            " (보여도 되는지 한 번 봐 주세요. 함께 볼 곳: profiles/me/profile.yml:8)"
        ],
    )
    assert _branches(remote) == ["gh-pages"]


def test_a_leak_is_found(profile: Path, remote: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should our own pages ever show what the edition withholds, nothing is sent."""

    leaked = SECRET.replace("절대로", "**절대로**") + f"\n\n{profile.parents[1]}\n"

    def leak(*given: Any, **named: Any) -> object:
        pages, found = render_pages(*given, **named)
        return {**pages, "index.md": f"{pages['index.md']}\n\n{leaked}"}, found

    monkeypatch.setattr("generator.pipeline.render_pages", leak)
    result = run("publish", "--to", "remote.git", "--yes")
    assert result.exit_code == 1
    assert [line.split()[:2] for line in result.stderr.splitlines()] == [
        ["index.html:", "private-path"],
        ["profiles/me/experiences/open.md:10:", "private-text"],
        ["search/search_index.js:", "private-path"],
        ["search/search_index.json:", "private-path"],
    ]
    assert _branches(remote) == []


def test_a_folder_in_a_tag_is_found(profile: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no reader sees is published all the same."""
    tag = f'<div data-source="{(profile / "profile.yml").as_posix()}:1">나</div>'

    def leak(*given: Any, **named: Any) -> object:
        pages, found = render_pages(*given, **named)
        return {**pages, "index.md": f"{pages['index.md']}\n\n{tag}\n"}, found

    monkeypatch.setattr("generator.pipeline.render_pages", leak)
    result = run("publish")
    assert result.exit_code == 1
    assert [line.split()[:2] for line in result.stderr.splitlines()] == [["index.html:", "private-path"]]


def test_a_private_company_named_in_a_public_text(profile: Path, run: Run) -> None:
    """Where one applies is nobody's business; who wants it told says so."""
    home = "---\nvisibility: public\n---\n# 나\n\n달빛상점이 좋아요.\n"
    write_profile(profile, {**FILES, "templates/home.md": home})
    result = run("publish")
    assert (result.exit_code, result.stderr) == (
        1,
        "profiles/me/companies/dalbit/company.md:1: private-name 공개하지 않은 이름이 "
        "‘index.html’ 파일에 나와요: ‘달빛상점’ "
        "(공개한 글에서 이름을 빼거나, 알고도 공개하려면 --allow-name을 붙여 주세요. "
        "함께 볼 곳: profiles/me/templates/home.md:6)\n",
    )
    result = run("publish", "--allow-name", "달빛상점")
    assert (result.exit_code, result.stderr) == (0, "")


def test_broken_sources_are_not_published(profile: Path, remote: Path, run: Run) -> None:
    broken = "## 1분\n\n- 공개: 공개용\n\n{{ nothing }}\n"
    write_profile(profile, {**FILES, "intro.md": f"---\nvisibility: public\n---\n{broken}"})
    result = run("publish", "--to", "remote.git", "--yes")
    assert result.exit_code == 1
    assert _branches(remote) == []


@pytest.mark.parametrize("wrong", [("--to", "--upload-pack=x"), ("--to", "r", "--branch", "-x"), ()])
def test_wrong_usage(wrong: tuple[str, ...], profile: Path, run: Run) -> None:
    """No option reaches git, and nothing is pushed unasked to where nobody said."""
    assert run("publish", *wrong, "--yes").exit_code == 2


def test_a_branch_alone_means_the_projects_own_repository(profile: Path, remote: Path, run: Run) -> None:
    for command in (("init", "--quiet", "-b", "main"), ("remote", "add", "origin", str(remote))):
        subprocess.run(["git", *command], cwd=profile.parents[1], check=True)
    said = run("publish", "--branch", "main")
    assert (said.exit_code, said.stderr.split()[1]) == (1, "branch-checked-out")
    assert run("publish", "--branch", "site").exit_code == 2  # nobody to ask
    assert run("publish", "--to", "origin", "--branch", "site", "--yes").exit_code == 0
    assert _branches(remote) == ["site"]


def test_nothing_is_public(profile: Path, run: Run) -> None:
    """One who has marked nothing is told so, instead of wondering at an empty site."""
    write_profile(profile, {name: text.replace("visibility: public", "") for name, text in FILES.items()})
    (profile / "facts.yml").unlink()
    (profile / "experiences" / "open.md").unlink()
    result = run("publish")
    assert (result.exit_code, result.stderr) == (
        0,
        "공개용으로 적은 것이 없어서 빈 사이트예요. 보여 줄 것에 visibility: public을 적어 주세요.\n",
    )


def test_what_was_put_in_meanwhile_is_not_sent(
    profile: Path, remote: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = profile.parents[1] / ".prep" / "release" / "site"
    monkeypatch.setattr("generator.cli.publish.can_ask", lambda: True)

    def look_at_it(*_: object, **__: object) -> str:
        (site / ".DS_Store").write_bytes(b"x")
        return "yes"

    monkeypatch.setattr("typer.prompt", look_at_it)
    result = run("publish", "--to", "remote.git")
    assert (result.exit_code, result.stderr.split()[:2]) == (1, ["site/.DS_Store:", "site-changed"])
    assert _branches(remote) == []


def test_every_file_with_its_size(profile: Path, run: Run) -> None:
    said = run("publish", "--files").stdout
    listed = [line.split(" (")[0].strip() for line in said.partition("\n파일 ")[2].splitlines()[1:]]
    site = profile.parents[1] / ".prep" / "release" / "site"
    assert listed[: listed.index("")] == sorted(tree(site))


@pytest.mark.parametrize("edition", [Visibility.PRIVATE, Visibility.EMPLOYER])
def test_no_other_edition_is_published(edition: Visibility, profile: Path) -> None:
    draft = draft_pages(Order(profile.parents[1], profile, edition))
    with pytest.raises(ValueError, match="not the public edition"):
        prepare_release(draft)


@pytest.mark.parametrize(
    ("address", "page", "settings"),
    [
        ("https://github.com/Me/prep.git", "https://me.github.io/prep/", "https://github.com/Me/prep/"),
        (
            "git@github.com:me/me.github.io.git",
            "https://me.github.io/",
            "https://github.com/me/me.github.io/",
        ),
    ],
)
def test_what_is_left_to_do_on_github(
    address: str, page: str, settings: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say_what_to_do(True, Target(address, address, "gh-pages"), "ko")
    assert capsys.readouterr().out.splitlines() == [
        f"올렸어요: {address} (gh-pages)",
        f"처음이라면 GitHub에서 한 번만 켜 주세요: {settings}settings/pages",
        "  1. Source에서 ‘Deploy from a branch’를 골라요.",
        "  2. Branch에서 ‘gh-pages’와 ‘/ (root)’를 고르고 Save를 눌러요.",
        f"몇 분 뒤에 여기에서 보여요: {page}",
        "내리려면 같은 곳에서 Unpublish site를 고르고 브랜치를 지워요.",
    ]
