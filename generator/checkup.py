"""What this computer has and lacks for the product, and how to get what is missing.

In: the project's folder and what the console said of itself. Out: checks, each with its way out. Nothing is
installed or asked of the network.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from packaging.requirements import InvalidRequirement, Requirement

from generator.diagnostics import Language
from generator.publish.browser import find_browser
from generator.records import record
from generator.sources.select import ProfileChoice, choose_profile

State = Literal["ok", "advice", "missing"]
OLDEST_PYTHON = (3, 11)
_FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
)
_FONTS = re.compile(r"(?:noto.*(?:cjk|kr)|nanum|pretendard|unfonts|baekmuk|d2coding|spoqa)", re.IGNORECASE)


@record(frozen=True)
class Check:
    """One thing looked at: how it is, what was seen, and what to do about it. Texts are (Korean, English)."""

    name: tuple[str, str]
    state: State
    seen: tuple[str, str]
    way_out: tuple[str, str] = ("", "")

    def say(self, language: Language) -> tuple[str, str, str]:
        """Name, what was seen, the way out; in a language."""
        at = 0 if language == "ko" else 1
        return self.name[at], self.seen[at], self.way_out[at]


def check_up(
    project: Path, profiles: Path, profile: str | None, encoding: str, korean: bool
) -> tuple[Check, ...]:
    """All checks. `encoding` is the console's own, `korean` whether it can show Korean."""
    return (
        check_python(sys.version_info[:3]),
        check_packages(project / "requirements" / "runtime.txt"),
        check_profile(profiles, profile),
        check_browser(find_browser()),
        check_fonts(sys.platform),
        check_console(encoding, korean),
    )


def check_python(found: tuple[int, int, int]) -> Check:
    seen = ".".join(map(str, found))
    if found[:2] >= OLDEST_PYTHON:
        return Check(("Python", "Python"), "ok", (seen, seen))
    return Check(
        ("Python", "Python"),
        "missing",
        (f"{seen} (3.11 이상이 필요해요)", f"{seen} (3.11 or newer is needed)"),
        ("https://www.python.org/downloads/ 에서 받아 설치하고 .venv를 지운 뒤 다시 설치해 주세요.",
         "install it from https://www.python.org/downloads/, then delete .venv and install again."),
    )  # fmt: skip


def check_packages(lock: Path) -> Check:
    """The packages of the lock file that this Python lacks, or has in another version."""
    name = ("패키지", "Packages")
    if not lock.is_file():
        return Check(name, "advice", (f"{lock.name} 파일이 없어요", f"{lock.name} is not there"), _INSTALL)
    missing, other, count = [], [], 0
    for wanted in read_lock(lock.read_text(encoding="utf-8")):
        count += 1
        try:
            found = version(wanted.name)
        except PackageNotFoundError:
            missing.append(wanted.name)
            continue
        if not wanted.specifier.contains(found, prereleases=True):
            other.append(f"{wanted.name} {found}")
    if missing:
        names = ", ".join(missing)
        return Check(name, "missing", (f"없는 것: {names}", f"not installed: {names}"), _INSTALL)
    if other:
        names = ", ".join(other)
        seen = (f"잠금 파일과 다른 것: {names}", f"other than locked: {names}")
        return Check(name, "advice", seen, _INSTALL)
    return Check(name, "ok", (f"{count}개가 잠금 파일과 같아요", f"{count} as locked"))


_INSTALL = (
    "make build를 하거나, pip install --require-hashes -r requirements/runtime.txt",
    "make build, or pip install --require-hashes -r requirements/runtime.txt",
)


def read_lock(text: str) -> Iterator[Requirement]:
    """The requirements of a hash-pinned file that hold for this Python and system."""
    for row in text.splitlines():
        line = row.split(" --hash", 1)[0].rstrip(" \\").strip()
        if not line or line.startswith(("#", "-")):
            continue
        try:
            wanted = Requirement(line)
        except InvalidRequirement:
            continue
        if wanted.marker is None or wanted.marker.evaluate():
            yield wanted


def check_profile(profiles: Path, wanted: str | None) -> Check:
    name = ("프로필", "Profile")
    way_out = ("prep new profile 이름", 'prep new profile "Your Name"')
    try:
        found = choose_profile(profiles, wanted)
    except ProfileChoice as choice:
        names = ", ".join(profile.id for profile in choice.profiles)
        if choice.profiles and not choice.wanted:
            return Check(name, "ok", (f"여럿이에요: {names}", f"several: {names}"))
        seen = (f"{profiles} 폴더에서 찾지 못했어요", f"none found in {profiles}")
        return Check(name, "missing", seen, way_out)
    if found.sample:
        seen = (f"예시 프로필만 있어요 ({found.id})", f"only a sample ({found.id})")
        return Check(name, "advice", seen, way_out)
    if not (found.path / "profile.yml").is_file():
        seen = (f"{found.path} 폴더에 profile.yml이 없어요", f"there is no profile.yml in {found.path}")
        return Check(name, "missing", seen, ("prep list", "prep list"))
    return Check(name, "ok", (f"{found.id} ({found.path})",) * 2)


def check_browser(program: str) -> Check:
    name = ("브라우저", "Browser")
    if program:
        return Check(name, "ok", (program, program))
    return Check(
        name,
        "advice",
        ("Chrome, Chromium, Edge를 찾지 못했어요", "no Chrome, Chromium or Edge found"),
        ("다른 브라우저로도 볼 수 있어요. 설치했다면 CHROME_PATH에 프로그램의 주소를 적어 주세요.",
         "any other browser shows the site. If one is installed elsewhere, name its program in CHROME_PATH."),
    )  # fmt: skip


def check_fonts(platform: str) -> Check:
    """The site brings a font; the system's stand behind it for rare syllables and in other programs."""
    name = ("한글 글꼴", "Korean fonts")
    if platform in ("win32", "darwin"):
        return Check(name, "ok", ("시스템에 들어 있어요", "part of the system"))
    if found := find_korean_font():
        return Check(name, "ok", (found, found))
    return Check(
        name,
        "advice",
        ("시스템에 없어요 (사이트에는 글꼴이 들어 있어요)", "none in the system (the site brings its own)"),
        (
            "apt-get install fonts-noto-cjk (데비안, 우분투)",
            "apt-get install fonts-noto-cjk (Debian, Ubuntu)",
        ),
    )


def find_korean_font() -> str:
    """The name of a font of the system that has Hangul, "" if none is found."""
    if program := shutil.which("fc-list"):
        asked = subprocess.run([program, ":lang=ko", "family"], capture_output=True, check=False)
        rows = asked.stdout.decode("utf-8", "replace").splitlines()  # fontconfig's own, whatever the locale
        return min((row.split(",")[0].strip() for row in rows if row.strip()), default="")
    folders = [Path(os.path.expanduser(folder)) for folder in _FONT_FOLDERS]
    files = (file for folder in folders if folder.is_dir() for file in folder.rglob("*") if file.is_file())
    return next((file.name for file in files if _FONTS.match(file.name)), "")


def check_console(encoding: str, korean: bool) -> Check:
    name = ("콘솔 글자", "Console encoding")
    if korean:
        return Check(name, "ok", (encoding, encoding))
    return Check(
        name,
        "advice",
        (f"{encoding}: 한글을 못 보여 줘서 UTF-8로 내보내요", f"{encoding} has no Korean; UTF-8 is printed"),
        ("윈도우: chcp 65001 · 리눅스와 맥: LANG=C.UTF-8", "Windows: chcp 65001; elsewhere LANG=C.UTF-8"),
    )
