"""Real builds with MkDocs over small pages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.publish import Publication, SitePlace, publish_site, write_pages
from tests.publish.conftest import stamps, tree

pytestmark = pytest.mark.site

PAGES = {
    "index.md": '---\ntitle: "홈"\n---\n\n# 홈\n\n[서버](packs/server.md#result)\n',
    "packs/server.md": (
        '---\ntitle: "한빛페이 · 서버"\n---\n\n# 서버\n\n## 결과 {#result}\n\n줄였어요.\n\n## 느낀 점\n'
    ),
    ".nav.yml": '{"nav": [{"홈": "index.md"}, {"한빛페이": "packs/server.md"}]}',
}


def codes(error: ContentError) -> list[tuple[str, str]]:
    """Path and code of each finding."""
    return [(Path(found.where.path).name, found.code.name) for found in error.report.diagnostics]


def test_site_and_pages_are_built(place: SitePlace) -> None:
    """Pages and site appear together; the site has the names given and readable Korean anchors."""
    publication = publish_site(PAGES, place)
    assert publication == Publication(place.site, True, tuple(sorted(PAGES)), ())
    assert tree(place.page_root) == {path: text.encode() for path, text in PAGES.items()}
    html = (place.site / "packs/server.html").read_text(encoding="utf-8")
    assert "<title>한빛페이 · 서버 - 준비 자료</title>" in html
    assert re.findall(r'<h2 id="([^"]+)"', html) == ["result", "느낀-점"]
    assert '<html lang="ko"' in html


def test_unchanged_pages_leave_everything_untouched(
    place: SitePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build runs no MkDocs and writes no file."""
    publish_site(PAGES, place)
    before = stamps(place.page_root.parent)
    monkeypatch.setattr("generator.publish.publisher.build_fresh_site", None)
    assert publish_site(PAGES, place) == Publication(place.site)
    assert stamps(place.page_root.parent) == before


def test_same_pages_give_the_same_site(place: SitePlace) -> None:
    """Built twice from nothing, the site is the same byte for byte: no time, no order, no path in it."""
    publish_site(PAGES, place)
    other = replace(
        place,
        page_root=place.page_root.with_name("docs2"),
        site=place.site.with_name("site2"),
        work=place.work.with_name("work2"),
    )
    publish_site(PAGES, other)
    assert tree(place.site) == tree(other.site)


@pytest.mark.parametrize(
    "change",
    [{"site_name": "다른 이름"}, {"language": "en"}, {"include_guide": True}],
    ids=lambda change: next(iter(change)),
)
def test_settings_are_part_of_the_fingerprint(
    place: SitePlace, tmp_path: Path, change: dict[str, object]
) -> None:
    """Another name, language or the guide builds the site anew although no page changed."""
    project = tmp_path / "project"
    (project / "docs" / "guide").mkdir(parents=True)
    (project / "docs" / "guide" / "start.md").write_text("# 시작\n", encoding="utf-8")
    (project / "mkdocs.yml").write_bytes((place.project / "mkdocs.yml").read_bytes())
    pages = {**PAGES, ".nav.yml": '{"nav": ["*"]}'}
    place = replace(place, project=project)
    publish_site(pages, place)
    assert publish_site(pages, replace(place, **change)) == Publication(place.site, True)  # type: ignore[arg-type]


def test_a_changed_hook_builds_the_site_anew(place: SitePlace, tmp_path: Path) -> None:
    """What mkdocs.yml names shapes the pages as well."""
    project = tmp_path / "project"
    project.mkdir()
    settings = (place.project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings + "\nhooks: [hook.py]\n", encoding="utf-8")
    place = replace(place, project=project)
    for words in ("처음", "다음"):
        hook = f"def on_page_content(html, **_):\n    return html + '{words}'\n"
        (project / "hook.py").write_text(hook, encoding="utf-8")
        assert publish_site(PAGES, place).site_built
        assert words in (place.site / "index.html").read_text(encoding="utf-8")
    assert publish_site(PAGES, place) == Publication(place.site)


def test_damaged_site_is_built_again(place: SitePlace) -> None:
    """A file missing from the site is noticed."""
    publish_site(PAGES, place)
    expected = tree(place.site)
    (place.site / "packs/server.html").unlink()
    assert publish_site(PAGES, place) == Publication(place.site, True)
    assert tree(place.site) == expected


def test_warnings_are_findings_and_the_last_site_stays(place: SitePlace) -> None:
    """Broken links and anchors, absolute and odd links are told all at once; nothing is changed."""
    publish_site(PAGES, place)
    before = stamps(place.page_root.parent)
    broken = {
        **PAGES,
        "index.md": "# 홈\n\n[가](packs/none.md) [나](packs/server.md#none) [다](/server.md) [라](packs/)\n",
    }
    with pytest.raises(ContentError) as caught:
        publish_site(broken, place)
    assert codes(caught.value) == [
        ("index.md", "absolute-link"),
        ("index.md", "dead-anchor"),
        ("index.md", "dead-link"),
        ("index.md", "dead-link"),
    ]
    after = stamps(place.page_root.parent)
    assert {path: after[path] for path in before if not path.startswith("work/")} == {
        path: stamp for path, stamp in before.items() if not path.startswith("work/")
    }
    assert publish_site(PAGES, place) == Publication(place.site)


def test_page_outside_the_navigation_is_a_finding(place: SitePlace) -> None:
    """A page nobody can reach is a mistake, not a detail."""
    with pytest.raises(ContentError) as caught:
        publish_site({**PAGES, "lost.md": "# 길 잃은 글\n"}, place)
    assert codes(caught.value) == [("lost.md", "mkdocs-warning")]
    assert not place.site.exists()


def test_broken_configuration_is_a_finding(place: SitePlace, tmp_path: Path) -> None:
    """An mkdocs.yml that MkDocs refuses is the author's to mend: no traceback, no site."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "mkdocs.yml").write_text(
        "theme: {name: material}\nplugins: [no-such-plugin]\n", encoding="utf-8"
    )
    with pytest.raises(ContentError) as caught:
        publish_site(PAGES, replace(place, project=project))
    assert {code for _, code in codes(caught.value)} == {"mkdocs-config"}
    assert not place.site.exists()


def test_other_folders_content_is_never_replaced(place: SitePlace) -> None:
    """A folder that holds no generated site is refused; the same folder with a site of ours is not."""
    place.site.mkdir()
    (place.site / "index.html").write_text("내 홈페이지", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        publish_site(PAGES, place)
    assert codes(caught.value) == [("site", "site-in-the-way")]
    assert tree(place.site) == {"index.html": "내 홈페이지".encode()}
    (place.site / "index.html").unlink()
    publish_site(PAGES, place)
    (place.work / "manifest.json").unlink()
    assert publish_site(PAGES, place).site_built


@pytest.mark.parametrize("published", [False, True], ids=["at first", "later"])
def test_a_link_is_not_replaced(published: bool, place: SitePlace, tmp_path: Path) -> None:
    """Neither the link nor what it leads to changes, and without it all is built."""
    if published:
        publish_site(PAGES, place)
        place.site.rename(tmp_path / "elsewhere")
    else:
        (tmp_path / "elsewhere").mkdir()
    place.site.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    before = tree(tmp_path / "elsewhere")
    with pytest.raises(ContentError) as caught:
        publish_site({**PAGES, "index.md": "# 새 홈\n"}, place)
    assert codes(caught.value) == [("site", "site-in-the-way")]
    assert (place.site.is_symlink(), tree(tmp_path / "elsewhere")) == (True, before)
    place.site.unlink()
    assert publish_site(PAGES, place).site_built


def test_a_retired_link_is_removed_as_a_link(place: SitePlace, tmp_path: Path) -> None:
    """What an interrupted swap left where the last site was is no folder to descend into."""
    kept = tmp_path / "elsewhere" / "index.html"
    kept.parent.mkdir()
    kept.write_text("지난 사이트", encoding="utf-8")
    place.retired_site.symlink_to(kept.parent, target_is_directory=True)
    assert publish_site(PAGES, place).site_built
    assert (place.retired_site.is_symlink(), kept.is_file()) == (False, True)


def test_pages_only_leaves_the_site(place: SitePlace) -> None:
    """The site stays as it was, and the next build knows that it is behind."""
    publish_site(PAGES, place)
    site = stamps(place.site)
    pages = {**PAGES, "index.md": "# 새 홈\n"}
    assert write_pages(pages, place) == Publication(place.site, False, ("index.md",))
    assert stamps(place.site) == site
    assert publish_site(pages, place) == Publication(place.site, True)
    assert "새 홈" in (place.site / "index.html").read_text(encoding="utf-8")


def test_guide_is_in_the_site_and_not_in_the_pages(place: SitePlace, tmp_path: Path) -> None:
    """With the guide, the site has it; the page root gets generated pages alone."""
    project = tmp_path / "project"
    (project / "docs" / "guide").mkdir(parents=True)
    (project / "docs" / "guide" / "start.md").write_text("# 시작\n", encoding="utf-8")
    (project / "mkdocs.yml").write_bytes((place.project / "mkdocs.yml").read_bytes())
    pages = {**PAGES, ".nav.yml": '{"nav": ["*"]}'}
    publish_site(pages, replace(place, project=project, include_guide=True))
    assert (place.site / "guide/start.html").is_file()
    assert sorted(tree(place.page_root)) == sorted(pages)


def test_site_asks_no_other_host(place: SitePlace) -> None:
    """No page, style sheet or script of ours links a resource elsewhere."""
    publish_site(PAGES, place)
    loads = re.compile(
        r'(?:<(?:script|img|iframe|source)[^>]*\ssrc|<link[^>]*\shref)="?(?:https?:)?//[^"\s>]+'
    )
    for path in place.site.rglob("*.html"):
        assert loads.findall(path.read_text(encoding="utf-8")) == [], path
    for path in place.site.rglob("*.css"):
        assert (
            re.findall(r"(?:url\(|@import\s*)[\"']?(?:https?:)?//", path.read_text(encoding="utf-8")) == []
        ), path
    assert loads.findall('<script src="https://unpkg.com/x"></script><link rel="x" href="//cdn/x.css">') != []
