"""One complete pack and the home page of each sample, as text.

`make golden` (`pytest tests/golden --update-golden`) writes them anew; review the difference.
"""

from pathlib import Path

import pytest

from generator.order import Order
from generator.pipeline import draft_pages

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
PACKS = [("sample", "marubyeol/order-server"), ("sample-en", "paperwhale/backend-engineer")]


def _rendered(sample: str, position: str) -> dict[str, str]:
    """The pages of a pack by file name, with the home page."""
    pages = draft_pages(Order(PROJECT, PROJECT / "profiles" / sample)).pages
    folder = f"packs/{position}/"
    pack = {path.removeprefix(folder): text for path, text in pages.items() if path.startswith(folder)}
    return {"home.md": pages["index.md"], **pack}


def _read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def _write(folder: Path, pages: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.md"):
        path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(("sample", "position"), PACKS)
def test_pack(sample: str, position: str, update_golden: bool) -> None:
    rendered = _rendered(sample, position)
    if update_golden:
        _write(HERE / sample, rendered)
    assert _read(HERE / sample) == rendered


def test_a_changed_page_is_noticed(tmp_path: Path) -> None:
    """The control: what is written is read back, and one letter makes a difference."""
    pages = {"a.md": "# 가\n", "b.md": "# 나\n"}
    _write(tmp_path, pages)
    assert _read(tmp_path) == pages
    _write(tmp_path, {"a.md": "# 다\n"})
    assert _read(tmp_path) == {"a.md": "# 다\n"}
