"""Where a site may stand."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import ContentError, Location
from generator.publish import SitePlace, write_pages


def test_usual_place_is_in_the_project() -> None:
    """docs/, site/ and .prep/ of the project, with the guide."""
    assert SitePlace.of_project(Path("/p"), "이름") == SitePlace(
        Path("/p"), Path("/p/docs"), Path("/p/site"), Path("/p/.prep"), "이름", "ko", True
    )


def test_files_are_named_from_the_project() -> None:
    """Inside the project a message names the short path, elsewhere the whole one."""
    place = SitePlace.of_project(Path("/p"), "")
    assert place.locate(Path("/p/docs/index.md")) == Location("docs/index.md")
    assert place.locate(Path("/q/index.md")) == Location("/q/index.md")


@pytest.mark.parametrize("folder", [".", "docs", "docs/site", "work", "work/site"])
def test_site_never_replaces_the_projects_own_folders(place: SitePlace, folder: str) -> None:
    """A site folder that is, holds or lies in the pages or the work folder is refused first of all."""
    base = place.page_root.parent
    with pytest.raises(ContentError) as caught:
        write_pages({"index.md": "# 홈\n"}, replace(place, site=base / folder))
    assert [found.code.name for found in caught.value.report.diagnostics] == ["unsafe-site-folder"]
    assert list(base.iterdir()) == []


def test_site_never_replaces_the_project(place: SitePlace) -> None:
    """The project itself and the folders above it are refused."""
    for site in (place.project, place.project.parent):
        with pytest.raises(ContentError):
            write_pages({}, replace(place, site=site))
