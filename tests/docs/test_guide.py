"""The guide as pages of the site."""

import re
from pathlib import Path

import pytest
import yaml

from generator.publish import SitePlace, publish_site
from tools.reference_tables import GUIDE

PAGES = sorted(GUIDE.glob("*.md"))
PROJECT = GUIDE.parents[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_stays_out_of_the_search(page: Path) -> None:
    """Each page has a title and is kept out of the pack's search."""
    head = page.read_text(encoding="utf-8").split("---\n")[1]
    values = yaml.safe_load(head)
    assert values == {"title": values["title"], "search": {"exclude": True}}


def test_every_page_is_in_the_navigation() -> None:
    """The navigation lists each page once."""
    entries = yaml.safe_load((GUIDE / ".nav.yml").read_text(encoding="utf-8"))["nav"]
    listed = [entry if isinstance(entry, str) else next(iter(entry.values())) for entry in entries]
    assert sorted(listed) == [page.name for page in PAGES]


def test_the_front_page_leads_to_every_page() -> None:
    """Whoever opens the guide finds each page from there."""
    linked = re.findall(r"\]\(([\w.-]+\.md)\)", (GUIDE / "index.md").read_text(encoding="utf-8"))
    assert set(linked) == {page.name for page in PAGES} - {"index.md"}


def test_readmes_link_to_what_exists() -> None:
    """Relative links of the files at the root lead to files, and their anchors to headings."""
    broken = []
    for name in ("README.md", "README.en.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", (PROJECT / name).read_text(encoding="utf-8")):
            path, _, anchor = target.partition("#")
            text = (PROJECT / path).read_text(encoding="utf-8") if (PROJECT / path).is_file() else ""
            if not (PROJECT / path).exists() or (anchor and f"{{#{anchor}}}" not in text):
                broken.append((name, target))
    assert broken == []


@pytest.mark.site
def test_the_guide_builds_without_warnings(tmp_path: Path) -> None:
    """Strictly, with every link and anchor checked; a warning would be an error."""
    place = SitePlace(PROJECT, tmp_path / "docs", tmp_path / "site", tmp_path / "work", "사용법")
    pages = {"index.md": "# 홈\n", ".nav.yml": '{"nav": [{"홈": "index.md"}, {"사용법": "guide"}]}'}
    publish_site(pages, place)
    built = sorted(path.stem for path in (place.site / "guide").glob("*.html"))
    assert built == sorted(page.stem for page in PAGES)
    html = (place.site / "guide/expressions.html").read_text(encoding="utf-8")
    assert "{{ fact(" in html
    assert '"guide/' not in (place.site / "search/search_index.json").read_text(encoding="utf-8")
