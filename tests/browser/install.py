"""Makes sure that the browser tests find a browser: an installed one, else the system's, else Playwright's.

Run by `make test`; prints what it does and exits with 1, saying why, if there is no way to a browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.publish.browser import find_browser as find_installed


def find_browser() -> str:
    """The path of an installed Chrome, Chromium or Edge, or of Playwright's own; "" if there is none."""
    return find_installed() or _downloaded_browser()


def main() -> int:
    """Install a browser if there is none; 0 if there is one now."""
    if browser := find_browser():
        print(f"browser tests use {browser}")
        return 0
    for command in _ways():
        print("no Chrome, Chromium or Edge found, trying: " + " ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode == 0 and find_browser():
            return 0
    print(
        "The browser tests need Chrome, Chromium or Edge. Install one, or name its program in CHROME_PATH.",
        file=sys.stderr,
    )
    return 1


def _ways() -> list[list[str]]:
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    prefix = _root_prefix()
    if shutil.which("apt-get") is None or prefix is None:
        return [playwright]
    # Ubuntu's package of this name is a snap, which some machines cannot run: then Playwright's own.
    install = "apt-get update -q && apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk"
    return [[*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", install], playwright]


def _root_prefix() -> list[str] | None:
    """How to run a command as root without a question; None if there is no way."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0:
        return ["sudo", "-n"]
    return None


def _downloaded_browser() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
