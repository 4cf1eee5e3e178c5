"""Makes sure that the browser tests can run: Playwright's program starts, and there is a browser.

Run by `make test`; a browser that is installed comes first, then the system's, then Playwright's own. Prints
what it does and exits with 1, saying why, if there is no way.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.publish.browser import find_browser as find_installed

PLAYWRIGHT = [sys.executable, "-m", "playwright"]


def find_browser() -> str:
    """The path of an installed Chrome, Chromium or Edge, or of Playwright's own; "" if there is none."""
    return find_installed() or _downloaded_browser()


def main() -> int:
    """Install what is missing; 0 if nothing is missing now."""
    packages = [] if _playwright_starts() else ["libatomic1"]
    packages += [] if find_installed() else ["chromium", "fonts-noto-cjk"]
    if packages:
        _install(packages)
    if not _playwright_starts():
        print("Playwright does not start; on Debian and Ubuntu: apt-get install libatomic1", file=sys.stderr)
        return 1
    if not find_browser():
        _run([*PLAYWRIGHT, "install", "chromium"])
    if browser := find_browser():
        print(f"browser tests use {browser}")
        return 0
    print(
        "The browser tests need Chrome, Chromium or Edge. Install one, or name its program in CHROME_PATH.",
        file=sys.stderr,
    )
    return 1


def _install(packages: list[str]) -> None:
    """Install Debian packages where that needs no question.

    Ubuntu's package `chromium` is a snap, which some machines cannot run: then Playwright's own comes last.
    """
    prefix = _root_prefix()
    if shutil.which("apt-get") is None or prefix is None:
        return
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    _run([*apt, "update", "-q"])
    _run([*apt, "install", "-q", "-y", "--no-install-recommends", *packages])


def _run(command: list[str]) -> None:
    print("the browser tests miss something, trying: " + " ".join(command), flush=True)
    subprocess.run(command, check=False)


def _root_prefix() -> list[str] | None:
    """How to run a command as root without a question; None if there is no way."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0:
        return ["sudo", "-n"]
    return None


def _playwright_starts() -> bool:
    return subprocess.run([*PLAYWRIGHT, "--version"], check=False, capture_output=True).returncode == 0


def _downloaded_browser() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
