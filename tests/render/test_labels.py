"""The words on pages: both catalogues complete, every key in use, none missing."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from generator.compose.pack import PAGES as PACK_PAGES
from generator.compose.site import PAGES as PROFILE_PAGES
from generator.model.application import Position, Requirement
from generator.model.interview import EssayState, Scope
from generator.model.plan import Stage
from generator.model.views import AgendaKind, Borrowed, FixedKind, Unfinished
from generator.model.visibility import Visibility
from generator.render.labels import Labels, labels
from generator.text.counting import Convention

RENDER = Path(__file__).parents[2] / "generator" / "render"
WHOLE = re.compile(r"""label\(\s*"([\w-]+)"\s*[,)]""")
WHOLE_HAS = re.compile(r"""has_label\("([\w-]+)"\)""")
PARTS = re.compile(r"""label\(\s*f?"([\w-]+-)(?:"\s*~|\{)""")


def _choices(model: type, field: str) -> set[str]:
    kind = model.model_fields[field].annotation  # type: ignore[attr-defined]
    found = [part for part in get_args(kind) if isinstance(part, str)]
    for part in get_args(kind):
        found += [inner for inner in get_args(part) if isinstance(inner, str)]
    return set(found)


UNITS = {"chars", "chars-no-space", "bytes", "words"}
FAMILIES: dict[str, set[str]] = {
    "title-": {edition.value for edition in Visibility},
    "material-": {edition.value for edition in Visibility},
    "page-": set(PACK_PAGES),
    "profile-": {*PROFILE_PAGES, "home"},
    "agenda-": set(get_args(AgendaKind)),
    "unfinished-": set(get_args(Unfinished.__dataclass_fields__["kind"].type)),
    "status-": _choices(Position, "status"),
    "deadline-": {"rolling", "until-filled"},
    "kind-": _choices(Requirement, "kind"),
    "amount-": UNITS,
    "count-": UNITS,
    "state-": set(get_args(EssayState)),
    "fixed-": set(get_args(FixedKind)),
    "borrowed-": set(get_args(Borrowed)) - {""},
    "overrides-": set(get_args(Scope)),
    "mode-": _choices(Stage, "mode"),
    "result-": _choices(Stage, "result"),
    "severity-": {"error", "warning", "hint"},
    "change-": {"reworded", "added", "removed", "moved"},
    "offer-": {"base", "bonus", "stock", "signing"},
    "fact-": {"unverified", "do-not-use"},
    "use-": {"essay", "answer", "short", "english", "follow-up", "requirement", "highlight", "introduction"}
    | {"experience", "career", "other"},
}
"""Labels that are looked up by a composed name: what may follow the prefix."""

DIRECT = {"reverse_questions", "concepts", "advice", "closing", "reasons", "points"}
"""Labels that templates look up by the name of a section."""


def _sources() -> str:
    paths = [*RENDER.rglob("*.py"), *RENDER.rglob("*.j2"), RENDER.parent / "order.py"]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


def _used(sources: str) -> set[str]:
    """Every label the templates and the code can ask for."""
    families = set(PARTS.findall(sources))
    assert families <= set(FAMILIES), families - set(FAMILIES)
    composed = {prefix + rest for prefix in FAMILIES for rest in FAMILIES[prefix]}
    return {*WHOLE.findall(sources), *WHOLE_HAS.findall(sources), *composed, *DIRECT}


def test_both_catalogues_have_the_same_labels() -> None:
    assert list(labels("ko")) == list(labels("en"))


def test_both_catalogues_have_the_same_places() -> None:
    """`{n}` in one is `{n}` in the other."""

    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    # A Korean heading needs no company name where an English one does.
    different = {name for name in labels("ko") if places(labels("ko")[name]) != places(labels("en")[name])}
    assert different == {"company-summary"}


def test_every_label_in_use_exists() -> None:
    assert _used(_sources()) - set(labels("ko")) == set()


def test_no_label_is_unused() -> None:
    assert set(labels("ko")) - _used(_sources()) == set()


def test_a_missing_and_an_unused_label_are_noticed() -> None:
    """The control: one more use and one more label."""
    used = _used(_sources() + '\n{{ label("not-in-the-catalogue") }}')
    assert used - set(labels("ko")) == {"not-in-the-catalogue"}
    assert {*labels("ko"), "used-by-nobody"} - _used(_sources()) == {"used-by-nobody"}


def test_families_follow_the_models() -> None:
    """The choices of `Convention.unit` are those the catalogue counts in."""
    assert set(get_args(Convention.__dataclass_fields__["unit"].type)) == UNITS


def test_a_name_the_catalogue_lacks_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        Labels("ko")("nothing")
    assert not Labels("ko").has("nothing")
    assert Labels("en")("minutes", n=3) == "3 min"
    assert Labels("ko")("home-title", name="한가온") == "한가온님의 면접 준비"
