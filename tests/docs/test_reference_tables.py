"""The reference follows the code: nothing stale, nothing left out."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from generator import codes
from generator.cli import app
from generator.codes import codes_of
from generator.model.application import Company, Position, Requirement
from generator.model.entity import Entity, Policy, policy_of
from generator.model.plan import Debrief, Offer
from generator.model.profile import Profile
from generator.model.story import Career, Experience, Fact, Tag
from generator.sources import sections
from generator.sources.entities import entity_of, yaml_fields
from generator.sources.questions import SheetHead
from generator.sources.sections import Names
from tools.reference_errors import all_codes, render_errors
from tools.reference_expressions import expression_parts
from tools.reference_tables import (
    GUIDE,
    TABLES,
    named_regions,
    render_guide,
    render_regions,
    write_guide,
)
from tools.reference_visibility import private_table
from tools.reference_words import FIELD_TABLES, NAME_TABLES, PRIVATE_NAMES

PAGES = sorted(GUIDE.glob("*.md"))
HAND_WRITTEN = [*PAGES, GUIDE.parents[1] / "README.md", GUIDE.parents[1] / "README.en.md"]
ROOTS = (Profile, Fact, Tag, Career, Experience, Company, Position, Debrief, Offer, SheetHead)
COMMAND = re.compile(r"\bprep ((?:new )?[a-z]+)\b")


def written_models(models: tuple[type[Entity], ...]) -> Iterator[type[Entity]]:
    """The models an author writes in YAML, with those inside them."""
    for model in models:
        yield model
        for name in yaml_fields(model):
            inner, _ = entity_of(model.model_fields[name].annotation)
            if inner and inner is not Fact:
                yield from written_models((inner,))


def commands(command: Any, path: str = "") -> Iterator[str]:
    """The commands that do something, as they are typed behind `prep`."""
    if not hasattr(command, "list_commands"):
        yield path
    else:
        for name in command.list_commands(None):
            yield from commands(command.get_command(None, name), f"{path} {name}".strip())


def read(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


def test_the_guide_is_current() -> None:
    """Every derived part is as the code says; mended by `python -m tools.reference_tables`."""
    stale = [path.name for path, text in render_guide().items() if path.read_text(encoding="utf-8") != text]
    assert stale == []


def test_a_stale_part_is_seen_and_mended(tmp_path: Path) -> None:
    """The control of the test above: another table makes a page stale, writing mends it, once."""
    page = tmp_path / "sources.md"
    page.write_text("# 글\n\n<!-- table: fields-tag -->\nold\n<!-- /table -->\n\n끝\n", encoding="utf-8")
    assert write_guide(tmp_path) == (page, tmp_path / "errors.md")
    assert page.read_text(encoding="utf-8") == (
        "# 글\n\n<!-- table: fields-tag -->\n\n"
        "| 키 | 뜻 | 쓰는 값 |\n| --- | --- | --- |\n"
        "| `label` | 화면에 보이는 이름 | 글 |\n| `aliases` | 같은 뜻의 다른 표기 | 목록 |\n"
        "\n<!-- /table -->\n\n끝\n"
    )
    assert write_guide(tmp_path) == ()


def test_an_unknown_table_is_an_error() -> None:
    """A typing mistake in a mark does not leave an empty table."""
    with pytest.raises(KeyError, match="fields-tga"):
        render_regions("<!-- table: fields-tga -->\n<!-- /table -->")


def test_every_table_is_on_one_page() -> None:
    """A table that is made is shown, and shown once."""
    shown = [name for page in PAGES for name in named_regions(page.read_text(encoding="utf-8"))]
    assert sorted(shown) == sorted(TABLES)


def test_what_one_types_keeps_its_letters() -> None:
    """Keys, commands and addresses at the head of a sentence; the control is an English sentence."""
    page = render_errors()
    for text in (
        "없어요. at에 날짜를 적어 주세요.",
        "않았어요. prep publish를 다시 실행해서",
        "못했어요. https://git-scm.com 에서",
        "*git cannot be found. Install it from https://git-scm.com.*",
    ):
        assert text in page
    assert re.findall(r"(?<![\w.-])(?:Git|Prep|Https|At)(?=[가-힣 :]|://)", page) == []


def test_every_code_is_documented() -> None:
    """Each finding has a heading of its name, so that a name leads to its page."""
    headings = re.findall(r"^### ([\w-]+) \{#\1\}$", read("errors.md"), re.MULTILINE)
    assert headings == [code.name for group in all_codes().values() for code in group]
    assert len(headings) == len(set(headings)) > 60


def test_no_family_of_codes_is_left_out() -> None:
    """Each module below `generator/codes/` belongs to a group of the page."""
    modules = pkgutil.walk_packages(codes.__path__, f"{codes.__name__}.")
    written = codes_of(*(importlib.import_module(module.name) for module in modules))
    shown = [code.name for group in all_codes().values() for code in group]
    assert sorted(code.name for code in written) == sorted(shown)


@pytest.mark.parametrize(
    "model",
    sorted(set(written_models(ROOTS)), key=lambda model: model.__name__),
    ids=lambda model: model.__name__,
)
def test_every_key_is_documented(model: type[Entity]) -> None:
    """Each key of each model stands in a table, with what it means."""
    name = next(name for name, known in FIELD_TABLES.items() if known is model)
    cells = [row.split(" | ") for row in TABLES[f"fields-{name}"]().split("\n")[2:-1]]
    rows = {row[0].strip("| `"): row[1] for row in cells}
    assert rows.keys() == yaml_fields(model)
    assert all(meaning.strip() for meaning in rows.values())


def test_every_name_is_documented() -> None:
    """Each table of section names, list keys and values stands in the reference with all its words."""
    known = {name: value for name, value in vars(sections).items() if isinstance(value, Names)}
    documented = {id(names): name for name, (names, _, _) in NAME_TABLES.items()}
    assert [name for name, value in known.items() if id(value) not in documented] == []
    for value in known.values():
        text = TABLES[documented[id(value)]]()
        words = {word for row in value.rows for word in (*row.korean, *row.english)}
        assert words == set(re.findall(r"`([^`]+)`", text))


def test_private_names_are_private() -> None:
    """What the tables of names call private beside the models' own word is private in a model."""
    assert {name for _, name in PRIVATE_NAMES} == {"gap", "plan"}
    assert all(policy_of(Requirement.model_fields[name]) is Policy.NEVER for _, name in PRIVATE_NAMES)


def test_private_things_are_listed() -> None:
    """The page on visibility names what is never shown, also a field that is only a folder."""
    listed = private_table()
    assert [
        word for word in ("`evidence`", "`compensation`", "offer.md", "`메모`", "부족") if word not in listed
    ] == []


def test_every_expression_name_is_documented() -> None:
    """All names and parts of expressions, as the merger knows them."""
    page = read("expressions.md")
    for name, parts in expression_parts().items():
        assert name in page
        assert [part for part in parts if f"`.{part}`" not in page] == []


def test_every_command_is_documented_and_exists() -> None:
    """The guide names each command, and no page names one that does not exist."""
    known = set(commands(typer.main.get_command(app)))
    index = {found[1] for found in COMMAND.finditer(read("index.md"))}
    assert known - index == set()
    named = {
        found[1]
        for page in HAND_WRITTEN
        for code in re.findall(r"`[^`\n]+`|```text\n.*?```", page.read_text(encoding="utf-8"), re.DOTALL)
        for found in COMMAND.finditer(code)
    }
    assert named - known - {"new"} == set()
    assert "build" in named
