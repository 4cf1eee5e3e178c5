"""Lists, their items and tasks."""

import pytest
from hypothesis import given, settings

from generator.text.items import Item, read_items, read_list, read_tasks
from generator.text.passage import Passage
from tests.text.documents import documents

_EMPTY = Passage()


def _item(text: str, line: int, body: Passage = _EMPTY, children: tuple[Item, ...] = ()) -> Item:
    return Item(text, line, None, False, None, children, body)


def test_read_list_takes_the_leading_list_only() -> None:
    passage = Passage.read("- 키워드: a\n  이어짐\n- b\n\n문단\n\n- c", 5)
    assert read_list(passage) == (
        (_item("키워드: a\n이어짐", 5), _item("b", 7)),
        Passage("문단\n\n- c", (9, 10, 11)),
    )


@pytest.mark.parametrize("text", ["문단\n- a", "# 가\n- a", "```\n- a\n```", "", "[a]: http://b\n\n- a"])
def test_no_leading_list(text: str) -> None:
    passage = Passage.read(text)
    assert read_list(passage) == ((), passage)


def test_nested_items_know_text_lines_and_body() -> None:
    text = "- 가\n  - 나\n\n    ```\n    - 코드\n    ```\n  3) 다\n- 라"
    assert read_items(Passage.read(text)) == (
        Item(
            "가",
            1,
            None,
            False,
            None,
            (
                _item("나", 2, Passage("```\n- 코드\n```", (4, 5, 6))),
                Item("다", 7, None, True, 3, (), Passage()),
            ),
            Passage("- 나\n\n  ```\n  - 코드\n  ```\n3) 다", (2, 3, 4, 5, 6, 7)),
        ),
        _item("라", 8),
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("- - a", Passage("- a", (1,))),
        ("-\ta\n\n\tb", Passage("b", (3,))),
        ("-     code", Passage("    code", (1,))),
        ("-\n  a\n\n  b", Passage("b", (4,))),
        ("10. a\n\n    b", Passage("b", (3,))),
        ("- a\nlazy\n\n  b", Passage("b", (4,))),
        ("- # h\n  t", Passage("# h\nt", (1, 2))),
        ("- > a\n> b", Passage("> a", (1,))),
    ],
)
def test_bodies_are_dedented(text: str, body: Passage) -> None:
    assert read_items(Passage.read(text))[0].body == body


def test_a_child_may_stand_on_the_line_of_its_parent() -> None:
    assert read_items(Passage.read("- - a\n    b\n  - c"))[0].children == (_item("a\nb", 1), _item("c", 3))


def test_tasks() -> None:
    text = (
        "- [ ] 제출 📅 2026-02-03\n  - [x] 초안\n- 묶음\n  - [X] 안\n    - [ ] 깊이\n- [a] 아님\n- [ ]\n"
        "\n```\n- [ ] 코드\n```"
    )
    tasks = read_tasks(Passage.read(text))
    assert [(task.text, task.line, task.checked) for task in tasks] == [
        ("제출 📅 2026-02-03", 1, False),
        ("안", 4, True),
        ("", 7, False),
    ]
    assert [(child.text, child.checked) for child in tasks[0].children] == [("초안", True)]
    assert [(child.text, child.checked) for child in tasks[1].children] == [("깊이", False)]


def _all(items: tuple[Item, ...]) -> list[Item]:
    return [one for item in items for one in (item, *_all(item.children))]


@settings(deadline=None, max_examples=300)
@given(documents)
def test_every_line_of_an_item_is_the_end_of_its_source_line(text: str) -> None:
    source = text.split("\n")
    for item in _all(read_items(Passage.read(text))):
        row = source[item.line - 1]
        assert item.text.split("\n")[0] in row or row.strip() in ("-", "*")
        for row, line in item.body.rows:
            assert source[line - 1].endswith(row.lstrip()) if line else row == ""


@settings(deadline=None, max_examples=300)
@given(documents)
def test_what_follows_a_list_changes_nothing_in_it(text: str) -> None:
    """A mark of conflict has the whole text parsed, not the list alone."""
    listed = f"- 가\n{text}"
    conflict = Passage.read(f"{listed}\n\n<<<<<<<")
    assert read_list(Passage.read(listed))[0] == read_list(conflict)[0]
