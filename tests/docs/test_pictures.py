"""The pictures of the READMEs: there, small, described, and in no site."""

import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from generator.order import Order, place_of
from tools.pictures import ALL, PICTURES, Picture

PROJECT = PICTURES.parents[1]
READMES = ("README.md", "README.en.md")
LARGEST = 200_000
"""Bytes of a picture, so that the page opens at once on a phone."""

_IMAGE = re.compile(r'<img src="(?P<path>[^"]+)" width="\d+%" alt="(?P<alt>[^"]+)">')


def size_of(path: Path) -> tuple[int, int]:
    """Width and height as a PNG file says them."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize("picture", ALL, ids=lambda picture: picture.name)
def test_a_picture_is_there_and_small(picture: Picture) -> None:
    """It has the size of its window: a picture of another window was not renewed."""
    assert picture.path.stat().st_size < LARGEST
    assert size_of(picture.path) == picture.size


def test_every_picture_is_of_a_page_of_a_sample() -> None:
    """Nothing else lies beside them."""
    assert sorted(path.name for path in PICTURES.iterdir()) == sorted(picture.path.name for picture in ALL)
    for picture in ALL:
        company, position = picture.page.split("/")[1:3]
        folder = PROJECT / "profiles" / picture.sample / "companies" / company / position
        assert (folder / "position.md").is_file()


@pytest.mark.parametrize("name", READMES)
def test_a_readme_shows_two_and_says_what_is_to_be_seen(name: str) -> None:
    shown = list(_IMAGE.finditer((PROJECT / name).read_text(encoding="utf-8")))
    suffix = "-en" if ".en." in name else ""
    assert [found["path"] for found in shown] == [
        f"docs/pictures/desktop{suffix}.png",
        f"docs/pictures/phone{suffix}.png",
    ]
    assert [found["alt"] for found in shown if len(found["alt"]) < 30] == []


def test_pictures_are_in_no_site() -> None:
    """MkDocs reads the pages and the guide; the pictures lie beside them."""
    place = place_of(Order(PROJECT, PROJECT / "profiles" / "sample"))
    assert not PICTURES.is_relative_to(place.guide)
    assert PICTURES.is_relative_to(place.page_root)
    assert not PICTURES.is_relative_to(place.staged_docs)


@pytest.mark.site
@pytest.mark.browser
def test_pictures_can_be_taken_again(tmp_path: Path) -> None:
    """The script still finds the pages, the button and the headings it scrolls to.

    It runs by itself: Playwright cannot be started twice in a process that has browser tests, too.
    """
    subprocess.run([sys.executable, "-m", "tools.pictures", str(tmp_path)], cwd=PROJECT, check=True)
    written = [tmp_path / picture.path.name for picture in ALL]
    assert sorted(tmp_path.iterdir()) == sorted(written)
    assert [size_of(path) for path in written] == [picture.size for picture in ALL]


def test_a_picture_that_is_none_is_noticed(tmp_path: Path) -> None:
    """The control: the size is read from the file, and from nothing but a PNG."""
    other = tmp_path / "other.png"
    other.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 3, 4))
    assert size_of(other) == (3, 4)
    other.write_bytes(b"GIF89a")
    with pytest.raises(AssertionError):
        size_of(other)
