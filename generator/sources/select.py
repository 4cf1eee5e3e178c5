"""Which profile is meant, when several lie side by side.

In: the folder of profiles and what the user asked for. Out: one profile's folder.
"""

import os
import re
from pathlib import Path

from generator.diagnostics import Language
from generator.records import record
from generator.sources.tree import Tree, is_ignored

_OWN = frozenset(("facts.yml", "tags.yml", "career", "experiences", "companies"))
_PROFILE = re.compile(r"profile\.(?:ya?ml|txt|ya?ml\.txt)", re.IGNORECASE)


@record(frozen=True)
class ProfileFolder:
    """A profile on disk; one whose profile.yml is missing is said to be so when it is loaded."""

    id: str
    path: Path
    sample: bool = False
    language: Language = "ko"


class ProfileChoice(Exception):
    """No single profile is meant; carries those there are, and what was asked for."""

    def __init__(self, profiles: tuple[ProfileFolder, ...], wanted: str = "") -> None:
        self.profiles = profiles
        self.wanted = wanted
        names = ", ".join(profile.id for profile in profiles) or "none"
        super().__init__(f"no such profile: {wanted} ({names})" if wanted else f"choose a profile: {names}")


def find_profiles(profiles_dir: Path) -> tuple[ProfileFolder, ...]:
    """The folders of profiles, by name; the folder itself when it is one."""
    if not profiles_dir.is_dir():
        return ()
    folders = [path for path in sorted(profiles_dir.iterdir()) if not is_ignored(path.name)]
    if not (profiles_dir / "profile.yml").is_file():
        found = tuple(_read_folder(path) for path in folders if is_profile(path))
        if found or not is_profile(profiles_dir):
            return found
    return (_read_folder(profiles_dir.resolve()),)


def is_profile(folder: Path) -> bool:
    """Whether a folder is a profile: it has a profile.yml, or what only a profile holds.

    Another profile must not be taken for it because its profile.yml was moved or got another name.
    """
    if not folder.is_dir():
        return False
    try:
        names = os.listdir(folder)
    except OSError:
        return False
    return any(name in _OWN or _PROFILE.fullmatch(name) for name in names)


def choose_profile(profiles_dir: Path, wanted: str | None = None) -> ProfileFolder:
    """The profile called `wanted` or lying at that path; without it the only one that is no sample.

    With samples only: the Korean one.

    Raises:
        ProfileChoice: there is no such profile, or there are several.
    """
    profiles = find_profiles(profiles_dir)
    if wanted is not None:
        return _find_wanted(profiles, wanted)
    own = [profile for profile in profiles if not profile.sample]
    if len(own) == 1:
        return own[0]
    if own or not profiles:
        raise ProfileChoice(tuple(own))
    return next((profile for profile in profiles if profile.language == "ko"), profiles[0])


def _find_wanted(profiles: tuple[ProfileFolder, ...], wanted: str) -> ProfileFolder:
    named = next((profile for profile in profiles if profile.id == wanted), None)
    if named:
        return named
    path = Path(os.path.expanduser(wanted))
    folder = path.parent if path.name == "profile.yml" else path
    if not is_profile(folder):
        raise ProfileChoice(profiles, wanted)
    return _read_folder(folder.resolve())


def _read_folder(path: Path) -> ProfileFolder:
    """What a profile says of itself; a broken file says nothing here and is reported when loaded."""
    source = Tree(path).read_values(path / "profile.yml")
    values = source.values if source else {}
    sample = str(values.get("sample")).strip().casefold() in ("true", "yes", "on", "1")
    return ProfileFolder(path.name, path, sample, "en" if values.get("language") == "en" else "ko")
