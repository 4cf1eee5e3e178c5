"""The configuration of one MkDocs run: `mkdocs.yml` with this place's folders, name and language."""

import json
import re
from pathlib import Path
from typing import Any

from generator.publish.files import write_whole
from generator.publish.place import SitePlace

_PYTHON_FILE = re.compile(r"[^\s\"',\[\]]+\.py\b")
THEME = Path(__file__).resolve().parents[1] / "theme"

# MkDocs merges mappings of an inherited configuration but replaces lists, so the whole palette stands here.
_ENGLISH_PALETTE = [
    {
        "media": media,
        **({"scheme": scheme} if scheme else {}),
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": name},
    }
    for media, scheme, icon, name in (
        ("(prefers-color-scheme)", "", "brightness-auto", "Switch to light mode"),
        ("(prefers-color-scheme: light)", "default", "brightness-7", "Switch to dark mode"),
        ("(prefers-color-scheme: dark)", "slate", "brightness-4", "Follow the system"),
    )
]


def site_settings(place: SitePlace) -> dict[str, Any]:
    """What a place says about its site, without paths."""
    theme: dict[str, Any] = {"language": place.language}
    if place.language == "en":
        theme["palette"] = _ENGLISH_PALETTE
    return {"site_name": place.site_name, "theme": theme}


def hook_files(project: Path) -> list[Path]:
    """The Python files that the author's `mkdocs.yml` names: hooks, which shape pages."""
    named = _PYTHON_FILE.findall((project / "mkdocs.yml").read_text(encoding="utf-8", errors="replace"))
    return sorted({file for name in named if (file := project / name).is_file()})


def write_config(place: SitePlace) -> Path:
    """Write the run's configuration to the work folder, as JSON, which is YAML; its path."""
    settings = site_settings(place)
    settings["theme"]["custom_dir"] = str(THEME)
    content = {
        "INHERIT": str((place.project / "mkdocs.yml").resolve()),
        "docs_dir": str(place.staged_docs.resolve()),
        "site_dir": str(place.fresh_site.resolve()),
        **settings,
    }
    path = place.work / "mkdocs.yml"
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1).encode())
    return path
