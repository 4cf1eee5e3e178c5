"""Page files: only what changed is written, only what is ours is deleted."""

import pytest

from generator.diagnostics import ContentError
from generator.publish import Publication, SitePlace, recover, remove_published, write_pages
from tests.publish.conftest import stamps, tree

PAGES = {"index.md": "# 홈\n", "packs/hanbit/server/index.md": "# 서버\n", ".nav.yml": '{"nav": ["*"]}'}


def test_pages_are_written_as_they_are(place: SitePlace) -> None:
    """The page root holds the pages byte for byte, with the line ends they were given."""
    publication = write_pages(PAGES, place)
    assert publication == Publication(place.site, False, tuple(sorted(PAGES)), ())
    assert tree(place.page_root) == {path: text.encode() for path, text in PAGES.items()}


def test_unchanged_pages_are_not_touched(place: SitePlace) -> None:
    """A second run writes no file and says so."""
    write_pages(PAGES, place)
    before = stamps(place.page_root.parent)
    publication = write_pages(PAGES, place)
    assert not publication.changed
    assert stamps(place.page_root.parent) == before


def test_only_the_changed_page_is_written(place: SitePlace) -> None:
    """One new text writes one file; a page that is gone takes its empty folders along."""
    write_pages(PAGES, place)
    before = stamps(place.page_root)
    publication = write_pages({"index.md": "# 새 홈\n", ".nav.yml": PAGES[".nav.yml"]}, place)
    assert publication == Publication(place.site, False, ("index.md",), ("packs/hanbit/server/index.md",))
    assert tree(place.page_root) == {"index.md": "# 새 홈\n".encode(), ".nav.yml": PAGES[".nav.yml"].encode()}
    assert stamps(place.page_root)[".nav.yml"] == before[".nav.yml"]
    assert not (place.page_root / "packs").exists()


def test_files_of_others_are_never_overwritten(place: SitePlace) -> None:
    """Every file in the way is named, and nothing at all is written."""
    mine = place.page_root / "index.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("내 글", encoding="utf-8")
    (place.page_root / "packs").write_text("내 파일", encoding="utf-8")
    before = tree(place.page_root)
    with pytest.raises(ContentError) as caught:
        write_pages(PAGES, place)
    assert [(found.where.path, found.code.name) for found in caught.value.report.diagnostics] == [
        (mine.as_posix(), "page-in-the-way"),
        ((place.page_root / "packs").as_posix(), "page-in-the-way"),
    ]
    assert tree(place.page_root) == before


def test_a_file_with_the_same_text_is_adopted(place: SitePlace) -> None:
    """After the work folder was deleted, pages that are already right are no strangers."""
    write_pages(PAGES, place)
    (place.work / "manifest.json").unlink()
    assert write_pages(PAGES, place) == Publication(place.site)


def test_earlier_states_of_pages_are_adopted(place: SitePlace) -> None:
    """After the work folder was deleted by hand, pages of then make way for those of now."""
    then = {"index.md": '---\ntitle: "홈"\n---\n\n어제\n', ".nav.yml": '{\n "nav": [\n  "index.md"\n ]\n}'}
    now = {"index.md": '---\ntitle: "홈"\n---\n\n오늘\n', ".nav.yml": '{\n "nav": []\n}'}
    write_pages(then, place)
    (place.work / "manifest.json").unlink()
    assert write_pages(now, place).written == (".nav.yml", "index.md")
    mine = '---\ntitle: "내 홈"\n---\n\n내 글\n'
    (place.page_root / "index.md").write_text(mine, encoding="utf-8")
    (place.work / "manifest.json").unlink()
    with pytest.raises(ContentError):
        write_pages(now, place)
    assert (place.page_root / "index.md").read_text(encoding="utf-8") == mine


def test_files_of_others_are_never_deleted(place: SitePlace) -> None:
    """A file beside the pages stays when the pages go."""
    write_pages(PAGES, place)
    mine = place.page_root / "packs" / "mine.md"
    mine.write_text("내 글", encoding="utf-8")
    assert remove_published(place).deleted == tuple(sorted(PAGES))
    assert tree(place.page_root) == {"packs/mine.md": "내 글".encode()}


def test_an_edited_page_is_written_again(place: SitePlace) -> None:
    """Pages are generated: what was typed into one is replaced."""
    write_pages(PAGES, place)
    (place.page_root / "index.md").write_text("손댐", encoding="utf-8")
    assert write_pages(PAGES, place).written == ("index.md",)
    assert tree(place.page_root)["index.md"] == PAGES["index.md"].encode()


def test_a_moved_project_keeps_what_it_owns(place: SitePlace) -> None:
    """Folders moved together keep their manifest: pages can still change."""
    write_pages(PAGES, place)
    base = place.page_root.parent
    moved = base.rename(base.with_name("moved"))
    there = SitePlace(place.project, moved / "docs", moved / "site", moved / "work", place.site_name)
    assert write_pages({**PAGES, "index.md": "# 새 홈\n"}, there).written == ("index.md",)


@pytest.mark.parametrize("path", ["../index.md", "/index.md", "guide/index.md", "a\\b.md", ""])
def test_pages_stay_in_the_page_root(place: SitePlace, path: str) -> None:
    """A path out of the page root, or into the guide, is a mistake of ours."""
    with pytest.raises(ValueError, match="not page paths"):
        write_pages({path: ""}, place)


def test_nothing_to_recover(place: SitePlace) -> None:
    """Without an interrupted command there is nothing to settle."""
    write_pages(PAGES, place)
    assert recover(place) is False
