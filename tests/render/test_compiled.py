"""Templates kept as Python compiled them: the same pages from them, and never those of another source."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.render import compiled
from generator.render.codegen import PlainCode
from generator.render.compiled import CompiledTemplates
from generator.render.markup import plain


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def _environment(source: str) -> Environment:
    environment = Environment(
        loader=DictLoader({"a": source}), bytecode_cache=CompiledTemplates(), finalize=plain, autoescape=True
    )
    environment.code_generator_class = PlainCode
    return environment


def _render(source: str) -> str:
    return _environment(source).get_template("a").render(word="a*b", call=lambda text, end="": text + end)


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _render("{{ word }} {{ word.upper() }} {{ call(word, end='!') }}")
    assert first == r"a\*b A\*B a\*b!"
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(Environment, "_compile", lambda *arguments: pytest.fail("compiled again"))
    assert _render("{{ word }} {{ word.upper() }} {{ call(word, end='!') }}") == first


def test_another_source_or_way_is_compiled_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [_render("가 {{ word }}"), _render("나 {{ word }}")] == [r"가 a\*b", r"나 a\*b"]
    monkeypatch.setattr(compiled, "_way", lambda: "another")
    _render("나 {{ word }}")
    assert len(list(folder.iterdir())) == 2


def test_where_nothing_may_be_written_or_read_all_is_the_same(folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    assert _render("{{ word }}") == r"a\*b"


def test_nothing_is_kept_where_python_keeps_nothing_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _render("{{ word }}") == r"a\*b"
    assert not folder.exists()


def test_a_spoilt_file_is_compiled_anew(folder: Path) -> None:
    _render("{{ word }}")
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes()[:-20])
    assert _render("{{ word }}") == r"a\*b"


def test_what_is_missing_is_our_mistake() -> None:
    with pytest.raises(AttributeError):
        _render("{{ word.nothing }}")
