"""CommonMark as Python-Markdown reads it."""

import re

import pytest
from hypothesis import assume, given, settings

from generator.text.format import format_markdown
from generator.text.parser import INLINE_TAGS, render_html
from tests.text.documents import documents, soups
from tests.text.host import marked_text, render_host, visible_text, without_our_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("문단\n- a\n  - b\n    1) c", "문단\n\n- a\n    - b\n        1. c"),
        ("3) a\n4) b", "3. a\n4. b"),
        ("- a\n\n- b", "- a\n\n- b"),
        ("- a\n* b", "- a\n\n<!-- -->\n\n- b"),
        ("- [ ] a\n- [x] b", "- [ ] a\n- [x] b"),
        ("- a\n  ```py\n  x\n  ```", "- a\n\n    ```py\n    x\n    ```"),
        (
            "| a | b |\n|:--|--:|\n| `c\\|d` | e |\n끝",
            "| a | b |\n| :--- | ---: |\n| <code>c&#124;d</code> | e |\n| 끝 |   |",
        ),
        ("a\n\n    code\n", "a\n\n```\ncode\n```"),
        ("````\n```\n````", "````\n```\n````"),
        ("```py {.x}\na\n```", "```py\na\n```"),
        ("제목\n===", "# 제목 {#제목}"),
        ("## 형식 {name}", "## 형식 \\{name\\} {#형식-name}"),
        ("## a {#b-c}", "## a {#b-c}"),
        ("## C#", "## C\\# {#c}"),
        ("## C# {#x}\n## F ## {#y}", "## C\\# {#x}\n\n## F {#y}"),
        ("- [ ]", "- [ ] &nbsp;"),
        ("> a\n\n> b", "> a\n\n<!-- -->\n\n> b"),
        ("**95%**를 ***x***", "**95%**를 *<strong>x</strong>*"),
        ("~~a~~가 **b *c***", "<del>a</del>가 **b <em>c</em>**"),
        ("List<String> <b>a</b> <i>b", "List&lt;String> <b>a</b> &lt;i>b"),
        ("60~70% a_b __c", "60\\~70% a_b \\_\\_c"),
        ("a  \nb\\\nc", "a  \nb  \nc"),
        ("![a](b.png 'c')", "a"),
        ("[[위키]] [^1]: x", "\\[\\[위키\\]\\] \\[^1\\]: x"),
        ("a\n: b", "a\n&#58; b"),
        (
            "<details open>\n<summary>더</summary>\n**a**\n</details>",
            '<details markdown="1" open>\n<summary>더</summary>\n\n**a**\n\n</details>',
        ),
        ("", ""),
    ],
)
def test_format_markdown(text: str, expected: str) -> None:
    assert format_markdown(text) == expected


def test_headings_are_shifted_and_named_once() -> None:
    text = "# 결과\n## 결과\n###### 끝 {#end}"
    assert format_markdown(text, shift=2, prefix="q1") == (
        "### 결과 {#q1-결과}\n\n#### 결과 {#q1-결과-2}\n\n###### 끝 {#q1-end}"
    )


def test_hard_breaks() -> None:
    assert format_markdown("가\n나", hard_breaks=True) == "가  \n나"


@pytest.mark.parametrize(
    "text",
    [
        "!!! note\n    a",
        "??? q\n    a",
        "::: x",
        "--8<-- 'a'",
        "[TOC]",
        "*[HTML]: x",
        "$$\nx\n$$",
        "[^1]: x y",
        "용어\n: 풀이",
        "/// tab\n///",
        "a {: .b }",
        "===\n",
        '=== "탭"\n    a',
    ],
)
def test_extensions_of_the_host_see_text(text: str) -> None:
    assert visible_text(render_host(format_markdown(text))) == " ".join(text.split())


def test_emphasis_beside_korean_survives() -> None:
    html = render_host(format_markdown('**"가"**를 **95%**로 *"나"*는 **다**라'))
    assert (marked_text(html, "strong"), marked_text(html, "em")) == (['"가"', "95%", "다"], ['"나"'])


def _bare(html: str) -> str:
    return re.sub(r"<pre>.*?</pre>", "", re.sub(r"<(li|th|td|code) [^>]*>", r"<\1>", html), flags=re.DOTALL)


def _tags_in_balance(html: str) -> bool:
    """Whether every formatting tag the parser lets through is closed; else a browser drops what we show."""
    return all(html.count(f"<{tag}>") == html.count(f"</{tag}>") for tag in INLINE_TAGS - {"br"})


def test_a_closing_tag_alone_is_text() -> None:
    assert visible_text(render_host(format_markdown("\\<kbd>Ctrl</kbd>"))) == "<kbd>Ctrl</kbd>"


@settings(deadline=None, max_examples=200)
@given(documents)
def test_the_host_shows_what_the_author_wrote(text: str) -> None:
    assume(_tags_in_balance(render_html(text)))
    meant, shown = without_our_marks(render_html(text)), render_host(format_markdown(text))
    assert visible_text(shown) == visible_text(meant)
    assert _bare(shown).count("<li>") == _bare(meant).count("<li>")
    for tag in ("strong", "em", "code", "td"):
        assert sorted(marked_text(_bare(shown), tag)) == sorted(marked_text(_bare(meant), tag))


@settings(deadline=None, max_examples=200)
@given(soups)
def test_no_heap_of_marks_changes_its_text(text: str) -> None:
    assume(_tags_in_balance(render_html(text)))
    assert visible_text(render_host(format_markdown(text))) == visible_text(
        without_our_marks(render_html(text))
    )


@settings(deadline=None, max_examples=100)
@given(documents)
def test_heading_ids_are_unique(text: str) -> None:
    html = render_host(format_markdown(f"# 하나\n\n{text}\n\n# 하나", prefix="p"))
    ids = re.findall(r'<h\d id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) >= 1
    assert len(ids) == len(re.findall(r"<h\d", html))
    assert all(name.startswith("p-") for name in ids)


def test_unformatted_text_would_not_pass() -> None:
    text = "문단\n- a\n  - b"
    assert visible_text(render_host(text)) != visible_text(render_html(text))
