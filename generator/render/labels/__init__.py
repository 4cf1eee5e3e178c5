"""The words on pages, one catalogue per language; a test holds them complete."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator.diagnostics import Language


@cache
def labels(language: Language) -> Mapping[str, str]:
    """The catalogue of a language: label name -> text, with `str.format` places."""
    text = files(__package__).joinpath(f"{language}.json").read_text(encoding="utf-8")
    catalogue: dict[str, str] = json.loads(text)
    return catalogue


class Labels:
    """Looks labels up: `label("minutes", n=3)`; KeyError for a name the catalogue lacks."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = labels(language)

    def __call__(self, name: str, /, **values: object) -> str:
        return self._catalogue[name].format(**values)

    def has(self, name: str) -> bool:
        return name in self._catalogue
