"""The configured parser."""

import re

import pytest
from hypothesis import given, settings

from generator.text import parser
from generator.text.parser import definition_rows, is_cjk, parse, parse_inline, render_html
from tests.text.documents import documents, soups


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('**"강조"**를', "<p><strong>&quot;강조&quot;</strong>를</p>\n"),
        ("**95%**를", "<p><strong>95%</strong>를</p>\n"),
        ("그는**(가)**라", "<p>그는<strong>(가)</strong>라</p>\n"),
        ("a**(b)**c", "<p>a**(b)**c</p>\n"),
        ("제목\n---", "<p>제목</p>\n<hr />\n"),
        ("제목\n===", "<h1>제목</h1>\n"),
        ("List<String>", "<p>List&lt;String&gt;</p>\n"),
        ("a<br>b<kbd>c</kbd>", "<p>a<br>b<kbd>c</kbd></p>\n"),
        ("<div>*a*</div>", "<p>&lt;div&gt;<em>a</em>&lt;/div&gt;</p>\n"),
        ("[경력]: 5년", "<p>[경력]: 5년</p>\n"),
        ("[^1]: http://a", "<p>[^1]: http://a</p>\n"),
        ("[a]\n\n[a]: http://b", '<p><a href="http://b">a</a></p>\n'),
    ],
)
def test_rules_of_ours(text: str, html: str) -> None:
    assert render_html(text) == html


def test_definition_rows() -> None:
    assert definition_rows("a\n\n[a]: http://b\n[b]: x\n> [c]: #d") == frozenset({2, 4})


def test_a_line_is_no_block() -> None:
    assert [token.content for token in parse_inline("# 1. a")] == ["# 1. a"]


def test_cjk() -> None:
    assert [is_cjk(letter) for letter in "한字か。a1é"] == [True, True, True, True, False, False, False]


@given(documents | soups)
@settings(deadline=None)
def test_short_ways_lead_to_the_same(text: str) -> None:
    """Prose, and lines without marks, are read as the parser's rules would read them."""
    prose = "\n".join(row for row in text.split("\n") if not row or parser._PROSE.match(row))
    for sample in (text, prose):
        short = [token.as_dict() for token in parse(sample)]
        with pytest.MonkeyPatch().context() as patch:
            patch.setattr(parser, "_MARKS", re.compile(""))
            whole = parser._PARSER.parse(sample.replace("\r", " "), {})
        assert short == [token.as_dict() for token in whole]
