"""A build that has nothing to do: it says so, writes nothing, and loads nothing of what builds."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.visibility import Visibility
from generator.order import Order, place_of
from generator.publish import publisher
from generator.publish.manifest import Manifest
from generator.publish.place import SitePlace
from generator.releasing import release_place
from tests.builders import write_profile
from tests.cli.conftest import Run

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs as far as publishing sees it: a page in the fresh folder."""

    def build_fresh_site(place: SitePlace) -> None:
        place.fresh_site.mkdir(parents=True)
        (place.fresh_site / "index.html").write_text("<html></html>", encoding="utf-8")

    monkeypatch.setattr(publisher, "build_fresh_site", build_fresh_site)


def _snapshot(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}


@pytest.mark.usefixtures("profile", "site")
def test_an_unchanged_build_says_so_and_writes_nothing(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("build")
    before = _snapshot(project)
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "draft_pages", lambda order: pytest.fail("the stages ran"))
        second = run("build")
    built, *rest = first.stdout.splitlines()
    assert built.startswith("me 프로필로 ")
    assert second.stdout.splitlines() == ["바뀐 것이 없어서 그대로 뒀어요.", *rest]
    assert (second.exit_code, second.stderr) == (first.exit_code, first.stderr)
    assert _snapshot(project) == before


@pytest.mark.usefixtures("site")
def test_a_changed_source_is_built_again(profile: Path, run: Run) -> None:
    run("build")
    (profile / "facts.yml").write_text("lag: 41초\n", encoding="utf-8")
    assert run("build").stdout.startswith("me 프로필로 ")
    assert run("build").stdout.startswith("바뀐 것이 없어서 그대로 뒀어요.")


@pytest.mark.usefixtures("profile", "site")
@pytest.mark.parametrize("arguments", [("--position", "dalbit/dev"), ("--edition", "public")])
def test_another_order_is_built_for_itself(run: Run, arguments: tuple[str, ...]) -> None:
    run("build")
    assert run("build", *arguments).stdout.startswith("me 프로필로 ")
    assert run("build", *arguments).stdout.startswith("바뀐 것이 없어서 그대로 뒀어요.")


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        (
            "generator.cli.build",
            {"generator.pipeline", "generator.model.library", "jinja2", "mkdocs", "rich.progress"},
        ),
        ("generator.cli.count", {"generator.pipeline", "mkdocs", "rich.progress"}),
    ],
)
def test_a_command_loads_only_what_it_needs(module: str, heavy: set[str]) -> None:
    """What takes long to load is loaded where it is used; the control is the module itself."""
    told = f"import sys, generator.cli, {module}; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True).stdout.split())
    assert loaded & {module, *heavy} == {module}


UNFIT = "## 지원 동기 (최대 5자)\n\n너무 긴 답이에요.\n\n## 포부\n"
"""Form answers an employer should not get as they are."""


@pytest.mark.usefixtures("site")
def test_an_employers_edition_says_what_the_check_knows(profile: Path, project: Path, run: Run) -> None:
    """Of its position alone, again where nothing has changed; its pages speak to a firm."""
    (profile / "companies/dalbit/dev/essays.md").write_text(UNFIT, encoding="utf-8")
    (profile / "companies/dalbit/dev/questions.md").write_text(
        "## 왜 우리인가요?\n\n- 공개: 제출용\n", encoding="utf-8"
    )
    order = ("build", "--edition", "employer", "--position", "dalbit/dev")
    first, second = run(*order), run(*order)
    assert (first.exit_code, first.stdout.splitlines()[1:]) == (0, second.stdout.splitlines()[1:])
    said = first.stdout.splitlines()[-1]
    assert re.fullmatch(r"제출 전 점검: 오류 1개, .*힌트 \d+개 → prep check dalbit/dev", said), said
    pages = {
        path.name: path.read_text(encoding="utf-8") for path in (project / ".prep").rglob("pages/**/*.md")
    }
    assert "essays.md" in pages
    text = "\n".join(pages.values())
    assert [word for word in ("미작성", "포부", "왜 우리", "내 자료", "준비 자료") if word in text] == []
    run("build", "--pages-only")
    own = (project / "docs/packs/dalbit/dev/essays.md").read_text(encoding="utf-8")
    assert "답변 미작성" in own


@pytest.mark.parametrize(
    ("edition", "position", "name"),
    [
        (Visibility.EMPLOYER, "dalbit/dev", "한가온 · 서버 개발자"),
        (Visibility.EMPLOYER, "", "한가온 · 지원 자료"),
        (Visibility.PRIVATE, "dalbit/dev", "한가온 · 면접 준비 자료"),
        (Visibility.PUBLIC, "", "경험과 이야기"),
    ],
)
def test_the_site_is_called_for_its_reader(
    edition: Visibility, position: str, name: str, profile: Path, project: Path
) -> None:
    write_profile(profile, {"career/one.md": "---\nemployer: 새벽물류\nvisibility: public\n---\n\n일했다.\n"})
    draft = pipeline.draft_pages(Order(project, profile, edition, position))
    assert pipeline.site_place(draft).site_name == name
    own = {Visibility.PRIVATE: "내 자료", Visibility.EMPLOYER: "지원자 소개", Visibility.PUBLIC: "소개"}
    assert f'"{own[edition]}": [' in draft.pages[".nav.yml"]


@pytest.mark.parametrize(
    ("visibility", "name", "language", "title"),
    [
        ("employer", "한가온", "ko", "경험과 이야기"),
        ("public", "한가온", "ko", "한가온"),
        ("employer", "Gaon Han", "en", "Experience and stories"),
        ("public", "Gaon Han", "en", "Gaon Han"),
    ],
)
def test_a_public_site_is_called_by_a_name_that_is_public(
    visibility: str, name: str, language: str, title: str, profile: Path, project: Path
) -> None:
    """By its name alone, or neutrally; nothing in it says that it was made for an interview."""
    head = f"name: {name}\nlanguage: {language}\nvisibility: {visibility}\n"
    story = "---\ntitle: 주문 이야기\nvisibility: public\n---\n\n줄였습니다.\n"
    write_profile(profile, {"profile.yml": head, "experiences/open.md": story})
    draft = pipeline.draft_pages(Order(project, profile, Visibility.PUBLIC))
    assert (pipeline.site_place(draft).site_name, release_place(draft).site_name) == (title, title)
    assert f"\n# {title}\n" in draft.pages["index.md"]
    text = "\n".join(draft.pages.values())
    unwanted = (
        "내 자료",
        "면접",
        "준비 자료",
        "My material",
        "nterview prep",
        *([] if title == name else [name]),
    )
    assert [word for word in unwanted if word in text] == []


@pytest.mark.usefixtures("site")
def test_a_public_edition_tells_where_a_hidden_name_stands(profile: Path, run: Run) -> None:
    """As publishing would refuse it, but with the line; the build goes on, and says it again."""
    write_profile(
        profile,
        {
            "profile.yml": "name: 한가온\nvisibility: public\n",
            "career/one.md": "---\nemployer: 새벽물류\npublic_name: 물류 회사\nvisibility: public\n---\n\n"
            "일했다.\n",
            "experiences/open.md": "---\ntitle: 주문 이야기\nvisibility: public\n---\n\n"
            "지연을 줄였습니다.\n\n새벽물류에서 배웠습니다.\n",
        },
    )
    order = ("build", "--edition", "public")
    first, second = run(*order), run(*order)
    assert (first.exit_code, first.stderr) == (
        0,
        "profiles/me/experiences/open.md:8: name-told 공개하지 않은 이름이 공개용 글에 있어요: ‘새벽물류’ "
        "(이름을 빼 주세요. 이대로면 prep publish가 올리지 않아요. "
        "함께 볼 곳: profiles/me/career/one.md:1)\n",
    )
    assert second.stderr == first.stderr
    assert second.stdout.startswith("바뀐 것이 없어서")


@pytest.mark.usefixtures("site")
def test_clean_says_what_it_removed(project: Path, profile: Path, run: Run) -> None:
    """Of all orders, also of a place that is called differently today; never what only looks like one."""
    run("build")
    run("build", "--pages-only", "--edition", "public")
    past = project / ".prep" / "dalbit-dev"
    place = place_of(Order(project, profile, position="dalbit-dev/x"))
    old = replace(place, page_root=past / "pages", site=project / "site-dalbit-dev", work=past / "work")
    old.site.mkdir()
    old.work.mkdir(parents=True)
    replace(Manifest.for_place(old), fingerprint="x").write(old.work)
    own = project / "site-mine"
    own.mkdir()
    released = project / ".prep" / "release" / "work"
    released.mkdir(parents=True)
    Manifest("../pages", "../site", {"index.md": "x"}, "x").write(released)
    before = (released / "manifest.json").read_bytes()
    roots = (project / "docs", project / ".prep/public/pages")
    pages = sum(path.suffix == ".md" for root in roots for path in root.rglob("*"))
    assert run("clean").stdout == f"지웠어요: 페이지 {pages}쪽, site, site-dalbit-dev\n"
    assert (old.site.exists(), own.exists()) == (False, True)
    assert (released / "manifest.json").read_bytes() == before
    assert run("clean").stdout == "지울 것이 없어요.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links take rights there")
@pytest.mark.parametrize("linked", ["docs/packs", "docs", "docs/packs/dalbit"])
def test_clean_deletes_nothing_behind_a_link(linked: str, project: Path, profile: Path, run: Run) -> None:
    """What lies there may be kept for more than this; it is said, and the next build still knows it."""
    run("build", "--pages-only")
    elsewhere = project.parent / f"{project.name}-elsewhere"
    (project / linked).rename(elsewhere)
    (project / linked).symlink_to(elsewhere, target_is_directory=True)
    kept = {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()}
    behind = sum(path.suffix == ".md" for path in kept)
    all_pages = sum(path.suffix == ".md" for path in _walk(project / "docs"))
    left = f"링크라서 그대로 뒀어요: {linked} (뒤에 있는 페이지 {behind}쪽)\n"
    rest = f"지웠어요: 페이지 {all_pages - behind}쪽\n" if all_pages > behind else ""
    result = run("clean")
    assert (result.exit_code, result.stdout) == (0, left + rest)
    assert {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()} == kept
    assert [path for path in _walk(project / "docs") if not path.resolve().is_relative_to(elsewhere)] == []
    assert run("clean").stdout == left
    assert run("build", "--pages-only").exit_code == 0
    shutil.rmtree(elsewhere)


def _walk(folder: Path) -> list[Path]:
    """The files below a folder, also behind links."""
    return [Path(here) / name for here, _, names in os.walk(folder, followlinks=True) for name in names]


@pytest.mark.skipif(sys.platform == "win32", reason="links take rights there")
def test_clean_leaves_a_site_that_is_a_link(project: Path, profile: Path, run: Run) -> None:
    """The place is known by its manifest; what the link leads to is of somebody else."""
    write_profile(profile, {"profile.yml": "name: Gaon\nlanguage: en\n"})
    place = place_of(Order(project, profile))
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("x", encoding="utf-8")
    place.site.symlink_to(elsewhere, target_is_directory=True)
    replace(Manifest.for_place(place), fingerprint="x").write(place.work)
    assert run("clean").stdout == "Left as it is, a link: site\n"
    assert ((elsewhere / "index.html").is_file(), place.site.is_symlink()) == (True, True)
    assert run("clean").stdout == "There was nothing to remove.\n"


def test_clean_in_english(project: Path, run: Run) -> None:
    write_profile(project / "profiles" / "me", {"profile.yml": "name: Gaon\nlanguage: en\n"})
    assert run("clean").stdout == "There was nothing to remove.\n"
    run("build", "--pages-only")
    assert run("clean").stdout == "Removed: 1 page\n"


@pytest.mark.usefixtures("site")
def test_what_a_position_does_not_use_stops_no_build_of_it(profile: Path, run: Run) -> None:
    """It is told at its place, and counted at the end; the same when nothing has changed since."""
    write_profile(profile, {"experiences/half.md": "---\nrole: 개발\n---\n\n이야기\n"})
    place, counted = (
        "profiles/me/experiences/half.md:1: missing-key 꼭 있어야 하는 ‘title’ 값이 없어요"
        " (고른 포지션이 쓰지 않는 곳이라 막지 않았어요. 읽지 못한 것은 빠져 있어요."
        " ‘title: …’ 줄을 써 주세요.)",
        "profiles/me: faults-elsewhere 고른 포지션이 쓰지 않는 원본에 오류가 1개 있어요. 이 준비 자료는 막지"
        " 않았어요 (포지션을 고르지 않은 prep check로 모두 볼 수 있어요.)",
    )
    for _ in range(2):
        built = run("build", "--position", "dalbit/dev")
        assert (built.exit_code, built.stderr.splitlines()) == (0, [place, counted])
    assert run("build").exit_code == 1


LINKS = """# 내 쪽

[없는 쪽](nope.md) [없는 제목](#none)

![그림](a.png) [절대](/x.md)
[고른 쪽](prepare.md)
"""


def test_links_that_lead_nowhere_are_told_at_the_template(profile: Path, project: Path, run: Run) -> None:
    """Once for all packs; what is wrong only in some names these. By the real MkDocs."""
    shutil.copy(PROJECT / "mkdocs.yml", project)
    ops = {"companies/dalbit/ops/position.md": "---\ntitle: 운영\n---\n\n## 역질문\n\n- 하나\n"}
    write_profile(profile, {**ops, "templates/x.md": LINKS})
    built = run("build")
    assert built.exit_code == 1
    assert [re.sub(r" \((?!함께).*?(함께.*)?\)$", r" \1", row) for row in built.stderr.splitlines()] == [
        "profiles/me/templates/x.md:3: dead-anchor 링크가 가리키는 제목이 없어요: ‘#none’ ",
        "profiles/me/templates/x.md:3: dead-link 없는 페이지로 가는 링크예요: ‘nope.md’ ",
        "profiles/me/templates/x.md:5: absolute-link ‘/’로 시작하는 링크는 쓸 수 없어요: ‘/x.md’ ",
        "profiles/me/templates/x.md:5: dead-picture 사이트에 없는 그림이에요: ‘a.png’ ",
        "profiles/me/templates/x.md:6: dead-link 없는 페이지로 가는 링크예요: ‘prepare.md’ "
        "함께 볼 곳: profiles/me/companies/dalbit/dev/position.md:1",
        "오류 5개, 경고 0개가 있어요. 사이트는 그대로 뒀어요.",
    ]
    assert not (project / "site").exists()
