"""What an author's expressions may cost: bounded output, bounded nesting, no fault twice."""

from pathlib import Path

import pytest

from generator.merge.expressions import SANDBOX
from generator.merge.merger import Merger
from generator.model.blocks import Block
from generator.sandbox.budget import MAX_TEXT
from generator.sources.library import load_library
from generator.text.passage import Passage
from tests.builders import POSITION, merge, write_profile


def _story(title: str, body: str) -> str:
    return f"---\ntitle: {title}\n---\n\n{body}\n"


def _essay(body: str) -> dict[str, str]:
    return {**POSITION, "companies/dalbit/dev/essays.md": f"## 질문 {{#q}}\n\n{body}\n"}


@pytest.mark.parametrize(
    ("innermost", "said"),
    [("가나다라" * 100, {"too-much-output"}), ('{{ fact("a").unit }}', set())],
    ids=["text", "nothing"],
)
def test_inclusions_do_not_multiply(innermost: str, said: set[str], tmp_path: Path) -> None:
    """Ten inclusions at each of nine levels are a billion; the output shows it only if there is any."""
    files = {
        f"experiences/n{level}.md": _story(str(level), f'{{{{ experience("n{level + 1}").short }}}}' * 10)
        for level in range(9)
    }
    files["experiences/n9.md"] = _story("9", innermost)
    library, _ = load_library(write_profile(tmp_path, {**files, "facts.yml": "a: 1\n"}), tmp_path)
    text = Block(Passage.read('{{ experience("n0").short }}'), "a.md")
    merged, references, found = Merger(library).merge(text)
    assert {fault.code.name for fault in found} == said
    assert len(merged.markdown) <= MAX_TEXT
    assert len(merged.pieces) <= MAX_TEXT
    assert len(references) < 1_000


def test_experiences_nested_deep(tmp_path: Path) -> None:
    """A long chain is told, or refused as a fault of the sources; it never ends in a traceback."""
    files = {
        f"experiences/n{level}.md": _story(str(level), f'{{{{ experience("n{level + 1}").short }}}}')
        for level in range(120)
    }
    files["experiences/n120.md"] = _story("끝", "끝이에요")
    built = merge(tmp_path, _essay('{{ experience("n0").short }}') | files)
    assert built.said == [] or {found.code.name for found in built.found} == {"bad-expression"}


def test_many_brackets_and_long_expressions(tmp_path: Path) -> None:
    deep = "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}"
    long = "{{ 1" + " + 1" * 2_000 + " }}"
    built = merge(tmp_path, _essay(f"{deep}\n{long}\n\n{{{{ {'not ' * 100}1 }}}}"))
    limit = "unsafe-expression 표현식에서 쓸 수 없는 기능이에요: 500자를 넘는 표현식"
    assert built.said[:2] == [f"companies/dalbit/dev/essays.md:{line}: {limit}" for line in (3, 4)]
    assert [found.code.name for found in built.found[2:]] == ["bad-expression"]


def test_a_spent_budget_is_filled_for_the_next_expression(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long session or a large profile has thousands of expressions, each as dear as the first may be."""
    monkeypatch.setattr(SANDBOX.budget, "_until", 0.0)
    assert merge(tmp_path, _essay("{{ [position][0] }}")).said == []
