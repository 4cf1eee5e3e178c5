"""Which version of the product runs."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = "prep-packs"


def product_version() -> str:
    """The version of a checkout as it stands there, whatever was once installed of it; else the package's."""
    try:
        project = tomllib.loads(_checkout_file().read_text(encoding="utf-8"))["project"]
    except (OSError, ValueError, KeyError):
        project = {}
    if project.get("name") == PACKAGE:
        return str(project["version"])
    try:
        return version(PACKAGE)
    except PackageNotFoundError:  # the folder of the program alone, copied by hand
        return "?"


def _checkout_file() -> Path:
    return Path(__file__).resolve().parents[2] / "pyproject.toml"
