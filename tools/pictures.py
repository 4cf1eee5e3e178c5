"""The pictures of the READMEs: the samples as they look on a desk and in a hand.

In: the samples and an installed Chrome, Chromium or Edge. Out: PNG files in `docs/pictures/`, which no
edition contains. `python -m tools.pictures [folder]` writes them anew; the day in them is always the same.
"""

import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.order import Order
from generator.pipeline import draft_pages, site_place
from generator.publish.browser import find_browser
from generator.publish.place import SitePlace
from generator.publish.publisher import publish_site

PROJECT = Path(__file__).resolve().parents[1]
PICTURES = PROJECT / "docs" / "pictures"
NOW = datetime(2027, 3, 15, 9, 0)
"""Three days before an interview of the Korean sample."""

_SCROLL = "element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 60)"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True)
class Picture:
    """A page of a sample in a window of some size, scrolled to an element; `presses` is pressed first."""

    name: str
    sample: str
    page: str
    scrolls_to: str
    width: int
    height: int
    scale: float = 1.0
    presses: str = ""

    @property
    def path(self) -> Path:
        return PICTURES / f"{self.name}.png"

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels of the file."""
        return round(self.width * self.scale), round(self.height * self.scale)


_DESK = (1280, 830)
_HAND = (390, 720, 1.5)
ALL = (
    Picture("desktop", "sample", "packs/marubyeol/order-server/index.html", "#requirements", *_DESK),
    Picture(
        "phone",
        "sample",
        "packs/marubyeol/order-server/questions.html",
        "h3 >> nth=1",  # the first is starred, and not every computer has a font with the star
        *_HAND,
        presses='button[data-view="short"]',
    ),
    Picture(
        "desktop-en", "sample-en", "packs/paperwhale/backend-engineer/index.html", "#requirements", *_DESK
    ),
    Picture("phone-en", "sample-en", "packs/paperwhale/backend-engineer/essays.html", "h1", *_HAND),
)


def take_pictures(folder: Path = PICTURES) -> tuple[Path, ...]:
    """Build the sample's site aside and photograph it; the files that were written."""
    program = find_browser()
    if not program:
        raise SystemExit("No Chrome, Chromium or Edge was found; CHROME_PATH may name one.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        samples = sorted({picture.sample for picture in ALL})
        sites = {sample: _build_sample(sample, Path(work) / sample) for sample in samples}
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        paths = tuple(_take(browser, sites[picture.sample], picture, folder) for picture in ALL)
        browser.close()
    return paths


def _build_sample(sample: str, work: Path) -> Path:
    draft = draft_pages(Order(PROJECT, PROJECT / "profiles" / sample))
    name = site_place(draft).site_name
    place = SitePlace(PROJECT, work / "docs", work / "site", work / "work", name, draft.language)
    return publish_site(draft.pages, place).site


def _take(browser: Browser, site: Path, picture: Picture, folder: Path) -> Path:
    context = browser.new_context(
        locale="ko-KR",
        viewport={"width": picture.width, "height": picture.height},
        device_scale_factor=picture.scale,
        color_scheme="light",
        reduced_motion="reduce",
    )
    context.clock.set_fixed_time(NOW)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{picture.page}")
    page.evaluate("document.fonts.ready")
    if picture.presses:
        page.click(picture.presses)
    page.locator(picture.scrolls_to).first.evaluate(_SCROLL)
    path = folder / picture.path.name
    page.screenshot(path=path, animations="disabled")
    context.close()
    return path


if __name__ == "__main__":
    for written in take_pictures(*map(Path, sys.argv[1:])):
        sys.stdout.write(f"{written} {written.stat().st_size:,} bytes\n")
