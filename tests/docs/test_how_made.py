"""The page on how a pack is made follows the code: the same functions, in the same order."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import generator
from generator import pipeline
from tools.reference_tables import GUIDE

PROJECT = GUIDE.parents[1]
PAGE = GUIDE / "how-a-pack-is-made.md"
ROOMS = ("sources", "edition", "compose", "merge", "check", "render", "publish")

_CALLED = re.compile(r"`(\w+)\(\)`")
_NAMED = re.compile(r"^\| `(\w+/|\w+\.py)`|`(generator/[\w/]+\.py)`", re.MULTILINE)


def functions_of_product() -> set[str]:
    """The names of all functions at the top of the product's modules."""
    found = set()
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        source = importlib.util.find_spec(module.name)
        assert source is not None
        assert source.origin is not None
        tree = ast.parse(Path(source.origin).read_text(encoding="utf-8"))
        found |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return found


def calls_in(name: str) -> list[str]:
    """What a function of the pipeline calls, in the order it is written."""
    tree = ast.parse(Path(pipeline.__file__).read_text(encoding="utf-8"))
    body = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    calls = [node for node in ast.walk(body) if isinstance(node, ast.Call)]
    names = [
        (node.lineno, node.col_offset, getattr(node.func, "id", getattr(node.func, "attr", "")))
        for node in calls
    ]
    return [called for _, _, called in sorted(names)]


def told(text: str) -> list[str]:
    """The functions a text names below its first numbered heading, each once, in their order."""
    story = text[text.index("## 0.") :]
    return list(dict.fromkeys(_CALLED.findall(story)))


def test_every_function_and_module_it_names_exists() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert set(_CALLED.findall(page)) - functions_of_product() == set()
    places = [f"generator/{room}" if room else file for room, file in _NAMED.findall(page)]
    assert len(places) > len(ROOMS)
    assert [place for place in places if not (PROJECT / place).exists()] == []


def test_it_tells_the_steps_in_the_order_of_the_pipeline() -> None:
    """What drafts and publishes a pack is told in the order in which it is called."""
    steps = [*calls_in("draft_pages"), *calls_in("publish")]
    page = told(PAGE.read_text(encoding="utf-8"))
    common = [name for name in page if name in steps]
    assert common == [name for name in dict.fromkeys(steps) if name in page]
    assert {"load_library", "select_edition", "compose_site", "merge_site", "check_site"} <= set(common)
    assert {"render_pages", "publish_site", "remember"} <= set(common)


def test_it_has_a_heading_for_every_room() -> None:
    """The rooms of the first line of the pipeline, in its order."""
    headings = re.findall(r"^## \d\. .*: (\w+) \{#\1\}$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["order", *ROOMS]
    assert ", ".join(ROOMS) in (pipeline.__doc__ or "")


def test_a_wrong_order_is_noticed() -> None:
    """The control: two steps the other way round, and a function that does not exist."""
    steps = calls_in("draft_pages")
    text = "## 0.\n\n`merge_site()` and `compose_site()` and `lose_everything()`"
    page = told(text)
    common = [name for name in page if name in steps]
    assert common != [name for name in dict.fromkeys(steps) if name in page]
    assert set(_CALLED.findall(text)) - functions_of_product() == {"lose_everything"}
