"""The findings of this room: stable names, and sentences that fit whatever is put into them."""

import re
import string

from generator.codes import codes_of, sources
from generator.diagnostics import Code, Location

CODES = codes_of(*sources.FAMILIES)
_PARTICLE = re.compile(r"\}[’\"]?(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s.,?]|$)")


def _fields(code: Code) -> set[str]:
    texts = (code.ko, code.en, code.ko_hint, code.en_hint)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def test_names_are_unique_and_kebab_case() -> None:
    names = [code.name for code in CODES]
    assert len(names) == len(set(names)) > 40
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in names)


def test_every_sentence_can_be_said_in_both_languages() -> None:
    for code in CODES:
        found = code.at(Location("a.md", 1), **dict.fromkeys(_fields(code), "{값}"))
        for language in ("ko", "en"):
            said = found.explain(language)  # type: ignore[arg-type]
            assert said.startswith(f"a.md:1: {code.name} ")


def test_both_languages_name_the_same_things() -> None:
    for code in CODES:
        for korean, english in ((code.ko, code.en), (code.ko_hint, code.en_hint)):
            both = [
                {name for _, name, _, _ in string.Formatter().parse(text) if name}
                for text in (korean, english)
            ]
            assert both[0] == both[1], code.name
            assert bool(korean) == bool(english), code.name


def test_no_particle_follows_what_is_put_in() -> None:
    """A particle depends on the word before it, which is not known here."""
    assert [code.name for code in CODES if _PARTICLE.search(code.ko + " " + code.ko_hint)] == []
    assert _PARTICLE.search("‘{key}’를 쓰세요")
