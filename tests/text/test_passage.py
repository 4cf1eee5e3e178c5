"""Passages keep the source line of every line."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.passage import Passage

_TEXT = st.text(st.sampled_from("ab \n"))


def test_read_numbers_the_lines() -> None:
    assert Passage.read("a\n\nb", 7) == Passage("a\n\nb", (7, 8, 9))


def test_parts_and_trimming_keep_the_numbers() -> None:
    passage = Passage.read("\n \na\n\nb\n")
    assert passage.trimmed() == Passage("a\n\nb", (3, 4, 5))
    assert passage.part(2, 3) == Passage("a", (3,))
    assert passage.part(9) == Passage()
    assert Passage.read(" \n").trimmed() == Passage()


@given(_TEXT, st.integers(1, 9))
def test_rows_make_the_passage_again(text: str, first: int) -> None:
    passage = Passage.read(text, first)
    assert Passage.join(passage.rows) == passage
    assert bool(passage) == bool(text.strip())
