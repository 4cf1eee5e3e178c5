"""The browser that is installed: what shows the site, and what can print it without a hand."""

import os
import shutil
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_browser() -> str:
    """The program of an installed Chrome, Chromium or Edge, "" if none is found; `CHROME_PATH` goes first."""
    chosen = os.environ.get("CHROME_PATH", "")
    if chosen:
        return chosen if Path(chosen).is_file() else ""
    found = next((path for name in NAMES if (path := shutil.which(name))), "")
    return found or next((place for place in PLACES if Path(place).is_file()), "")
