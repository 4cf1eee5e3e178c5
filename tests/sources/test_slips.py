"""Slips in YAML are told at the row they stand in, with advice that mends just them."""

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.sources.frontmatter import read_source
from generator.sources.yaml_reader import read_yaml

SLIPS: dict[str, tuple[str, int, str]] = {
    "a key one space short": ("b:\n  x: 1\n y: 2\n  z: 3\n", 3, "yaml-indent 1→2"),
    "the last key one space short": ("b:\n  x: 1\n y: 2\n", 3, "yaml-indent 1→0 또는 2"),
    "a key one of four spaces short": ("b:\n    x: 1\n   y: 2\n    z: 3\n", 3, "yaml-indent 3→4"),
    "the first key of a block one space short": ("b:\n x: 1\n  y: 2\n  z: 3\n", 2, "yaml-indent 1→2"),
    "the first key of a block at the margin": ("b:\nx: 1\n  y: 2\n", 2, "yaml-indent 0→2"),
    "the first key of a block one space too far": ("b:\n   x: 1\n  y: 2\nc:\n  x: 1\n", 2, "yaml-indent 3→2"),
    "a key one space too far": ("b:\n  x: 1\n   y: 2\n  z: 3\n", 3, "yaml-nested 3→2"),
    "a key below a value": ("b: 1\n  x: 2\n", 2, "yaml-nested 2→0"),
    "a key too far after a list": ("b:\n  - x\n   y: 1\n", 3, "yaml-indent 3→0"),
    "a new block one space too far": ("b:\n  x: 1\n c:\n  x: 1\n", 3, "yaml-indent 1→0"),
    "a new block too deep": ("b:\n  x: 1\n  c:\n  x: 2\n  y: 1\n", 3, "yaml-indent 2→0"),
    "an item one space short": ("b:\n  - x\n - y\n  - z\n", 3, "yaml-indent 1→2"),
    "an item at the margin": ("b:\n  - x\n- y\n", 3, "yaml-indent 0→2"),
    "an item one space too far": ("b:\n  - x\n   - y\n  - z\n", 3, "yaml-indent 3→2"),
    "a first item one space too far": ("b:\n   - k: x\n    l: y\n  - k: z\n", 2, "yaml-indent 3→2"),
    "a key of an item one space short": ("b:\n  - k: 1\n   l: 2\n  - k: 3\n", 3, "yaml-indent 3→4"),
    "a key of an item one space too far": ("b:\n  - k: 1\n     l: 2\n", 3, "yaml-nested 5→4"),
    "a key of an item below its dash": ("b:\n  - k: 1\n  l: 2\n", 3, "yaml-indent 2→0 또는 4"),
    "a stray item": ("b:\n  x: 1\n- y\n", 3, "yaml-stray-item"),
    "a stray dash": ("b: 1\n-\n", 2, "yaml-stray-item"),
    "an item below a value": ("b: 1\n  - x\n", 2, "yaml-stray-item"),
    "a list beside its key": ("b: - x\n", 1, "yaml-stray-item"),
    "text short of its block": ("b: |\n  x\n y\n", 3, "yaml-indent 1→2"),
    "no colon": ("b:\n  x: 1\n  y 2\n  z: 3\n", 3, "yaml-missing-colon"),
    "no colon at the margin": ("b: 1\nc 2\n", 2, "yaml-missing-colon"),
    "no colon behind the key of a block": ("b\n  x: 1\n", 1, "yaml-missing-colon"),
    "no colon in the first key of a block": ("b:\n  x 1\n  y: 2\n", 2, "yaml-missing-colon"),
    "no colon in the first key of an item": ("b:\n  - x 1\n    y: 2\n", 2, "yaml-missing-colon"),
    "no space behind a colon": ("b:\n  x:1\n  y: 2\n", 2, "yaml-missing-space"),
    "no space behind a colon further down": ("b:\n  x: 1\n  y:2\n  z: 3\n", 3, "yaml-missing-space"),
    "a wide colon": ("b:\n  x： 1\n  y: 2\n", 2, "yaml-full-width-colon"),
    "no space behind a dash": ("b:\n  - x\n  -y\n  - z\n", 3, "yaml-dash-space"),
    "no space behind the first dash": ("b:\n  -x\n  - y\n", 2, "yaml-dash-space"),
    "no space behind the dash of a key": ("b:\n  -k: x\n    l: y\n", 2, "yaml-dash-space"),
    "a tab": ("b:\n  x: 1\n\ty: 2\n", 3, "yaml-tab"),
    "a tab before the first key": ("b:\n\tx: 1\n", 2, "yaml-tab"),
    "a quote not closed": ('b: "x\nc: 1\n', 1, "yaml-open-quote"),
    "a quote not closed, another below": ('b: "x\nc: 1\nd: "y"\n', 1, "yaml-open-quote"),
    "a quote closed too early": ('b: "x" y\n', 1, "yaml-quote"),
    "a bracket not closed": ("b: [x, y\nc: 1\n", 1, "yaml-open-bracket"),
    "a brace not closed": ("b: {x: y\nc: 1\n", 1, "yaml-open-bracket"),
    "brackets that are text": ("b: [x] y\n", 1, "yaml-quote"),
    "a colon in a value": ("b: x: y\n", 1, "yaml-quote"),
    "a colon in the value of an item": ("b:\n  - k: x: y\n", 2, "yaml-quote"),
    "an at sign": ("b: @x\n", 1, "yaml-quote"),
    "a backtick": ("b: `x`\n", 1, "yaml-quote"),
    "a per cent sign": ("b: %x\n", 1, "yaml-quote"),
    "more than": ("b: >5 x\n", 1, "yaml-quote"),
}
_ABOVE = "".join(f"above-{number}:\n  value: {number}\n  subject: '글 {number}'\n" for number in range(40))
_BELOW = "".join(f"below-{number}:\n  value: {number}\n  subject: 글\n" for number in range(40))


def _told(found: tuple[Diagnostic, ...]) -> list[tuple[int, str]]:
    told = []
    for one in found:
        values = dict(one.parameters)
        columns = f" {values['found']}→{values['fits'].replace('칸', '')}" if "fits" in values else ""
        told.append((one.where.line, f"{one.code.name}{columns}"))
    return list(dict.fromkeys(told))


@pytest.mark.parametrize("below", ["", "e: 1\n", _BELOW], ids=["at the end", "a key below", "many below"])
@pytest.mark.parametrize("above", ["", "a: 1\n", _ABOVE], ids=["at the start", "a key above", "many above"])
@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_where_it_is(name: str, above: str, below: str) -> None:
    slip, row, expected = SLIPS[name]
    text = f"{above}{slip}{below}"
    line = above.count("\n") + row
    _, found = read_yaml(text, "f")
    assert _told(found) == [(line, expected)]
    _, found = read_source(f"---\n{text}---\n\n# 제목\n\n글: 하나\n", "f")
    assert _told(found) == [(line + 1, expected)]


@pytest.mark.parametrize("name", SLIPS)
def test_only_a_missing_quote_is_told_as_one(name: str) -> None:
    slip, _, expected = SLIPS[name]
    (found, *_) = read_yaml(slip, "f")[1]
    is_quote = expected in ("yaml-quote", "yaml-open-quote", "yaml-open-bracket")
    assert ("따옴표" in found.explain("ko"), "quot" in found.explain("en")) == (is_quote, is_quote)


def test_the_sample_has_none_of_them() -> None:
    """The control: what is told of a slip is told of nothing else."""
    sample = Path(__file__).parents[2] / "profiles" / "sample"
    for file in sample.rglob("*.yml"):
        assert read_yaml(file.read_text(encoding="utf-8"), "f")[1] == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (" x:\n", "yaml-indent"),
        ("a: 1\n  - x\n", "duplicate-key"),
        ("a: [\n", "yaml-depth"),
        ('a: "\n', "duplicate-key"),
        ("  - x\n - y\n", "yaml-indent"),
    ],
)
def test_a_file_that_is_all_slips_comes_to_an_end(row: str, told: str) -> None:
    _, found = read_yaml("b:\n" + row * (200_000 // len(row)), "f")
    assert told in {one.code.name for one in found}
