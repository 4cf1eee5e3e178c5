"""Markdown as typed into a form."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.plain import Plain, inline_plain, plain_text, summary
from tests.text.documents import documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**굵게** *기울임* ~~취소~~ `코드`", "굵게 기울임 취소 코드"),
        ('**95%**를 **"인용"**은', '95%를 "인용"은'),
        ("## 제목 {#id}\n본문", "제목\n본문"),
        ("## C# {#id}\n## F ## {#id}", "C#\nF"),
        ("제목\n===\n본문", "제목\n본문"),
        ("제목\n---\n본문", "제목\n---\n본문"),
        ("- 하나\n  1) 둘\n\n     셋", "- 하나\n  1) 둘\n\n     셋"),
        ("[글](http://a 'b') <https://c>", "글 https://c"),
        ("[글][a]\n\n[a]: http://b", "글"),
        ("![그림 *하나*](a.png)", "그림 하나"),
        ("a  \nb\\\nc", "a\nb\nc"),
        ("\\*별\\* &amp; &copy; &lt;b&gt;", "*별* & © <b>"),
        ("> **a**\n> b", "> a\n> b"),
        ("| **a** | `b\\|c` |\n|---|---|\n| [d](e) | |", "| a | b|c |\n|---|---|\n| d | |"),
        ("```py\nx = **1**\n```\n끝", "x = **1**\n끝"),
        ("- ```\n  x\n  ```", "-\n  x"),
        ("a `b\nc` d", "a b\nc d"),
        ("<kbd>K</kbd> List<String> a<br>b <i>c", "K List<String> a\nb <i>c"),
        ("<details>\n<summary>더</summary>\n\n글\n\n</details>", "더\n\n글"),
        ("\n\na \n\n\nb\n\n", "a\n\n\nb"),
        ("2 * 3 * 4, a_b_c", "2 * 3 * 4, a_b_c"),
        ("", ""),
    ],
)
def test_plain_text(text: str, expected: str) -> None:
    assert plain_text(text).text == expected


def test_lines_name_the_markdown_lines() -> None:
    text = "\n# a {#b}\n[c](d\n'e') f\n\n```\ng\n```\nh<br>i"
    assert plain_text(text) == Plain("a\nc f\n\ng\nh\ni", (1, 2, 4, 6, 8, 8))


def test_text_is_composed() -> None:
    assert plain_text(unicodedata.normalize("NFD", "한글")).text == "한글"


@settings(deadline=None, max_examples=300)
@given(st.one_of(documents, st.text()))
def test_every_line_has_its_place(text: str) -> None:
    plain = plain_text(text)
    assert len(plain.lines) == plain.text.count("\n") + 1
    assert list(plain.lines) == sorted(plain.lines)
    assert plain.lines[-1] <= text.count("\n")


@settings(deadline=None)
@given(st.lists(st.text(st.characters(categories=["Lo", "Nd"]), min_size=1), min_size=1).map("\n".join))
def test_text_without_marks_stays(text: str) -> None:
    assert plain_text(text).text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1. **a** `b` # c", "1. a b # c"), ("# a", "# a"), ("[a](b)\nc", "a c"), ("", "")],
)
def test_inline_plain(text: str, expected: str) -> None:
    assert inline_plain(text) == expected


def test_summary() -> None:
    assert summary("**가나다** 라마바\n사아자 차카타", 10) == "가나다 라마바…"
    assert summary("짧다", 12) == "짧다"
    assert summary("가" * 20, 5) == "가가가가…"


@settings(deadline=None)
@given(st.text(), st.integers(1, 40))
def test_a_summary_keeps_the_limit(text: str, limit: int) -> None:
    assert len(summary(text, limit)) <= limit
