"""What became of a text, sentence by sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.differences import Change, Stretch, find_changes
from generator.text.sentence import split_sentences

SENT = "첫 문장입니다. 지연을 12분에서 40초로 줄였습니다.\n\n- 하나를 했습니다.\n- 둘을 했습니다."


def _plain(changes: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    return [
        (
            change.kind,
            "".join(part.text for part in change.before),
            "".join(part.text for part in change.after),
        )
        for change in changes
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SENT, []),
        (
            "첫 문장입니다.\n지연을 12분에서 40초로\n줄였습니다.\n\n- 하나를 했습니다.\n\n- 둘을 했습니다.\n",
            [],
        ),
        (
            SENT.replace("40초", "30초"),
            [("reworded", "지연을 12분에서 40초로 줄였습니다.", "지연을 12분에서 30초로 줄였습니다.")],
        ),
        (SENT.replace("첫 문장입니다. ", ""), [("removed", "첫 문장입니다.", "")]),
        (SENT + "\n\n끝으로 새 이야기를 더합니다!", [("added", "", "끝으로 새 이야기를 더합니다!")]),
        (
            "지연을 12분에서 40초로 줄였습니다. 첫 문장입니다.\n\n- 하나를 했습니다.\n- 둘을 했습니다.",
            [("moved", "지연을 12분에서 40초로 줄였습니다.", "지연을 12분에서 40초로 줄였습니다.")],
        ),
    ],
    ids=["the same", "other line breaks", "reworded", "removed", "added", "moved"],
)
def test_changes(now: str, expected: list[tuple[str, str, str]]) -> None:
    assert _plain(find_changes(SENT, now)) == expected


def test_a_reworded_sentence_shows_its_words() -> None:
    (change,) = find_changes("지연을 40초로 줄였다.", "지연을 30초로 줄였다.")
    assert change.before == (Stretch("지연을 "), Stretch("40초로", True), Stretch(" 줄였다."))
    assert change.after == (Stretch("지연을 "), Stretch("30초로", True), Stretch(" 줄였다."))


@settings(max_examples=80, deadline=None)
@given(
    old=st.lists(st.text("가나다 .\n", max_size=12), max_size=6),
    new=st.lists(st.text("가나다 .\n", max_size=12), max_size=6),
)
def test_nothing_is_lost(old: list[str], new: list[str]) -> None:
    """What was sent and is not unchanged is on one side, what is new on the other; equal texts have none."""
    before, after = "\n\n".join(old), "\n\n".join(new)
    assert find_changes(before, before) == ()
    changes = _plain(find_changes(before, after))
    for side, whole, other in ((1, before, after), (2, after, before)):
        sentences, others = split_sentences(whole), split_sentences(other)
        said = [change[side] for change in changes if change[side]]
        assert [text for text in said if text not in sentences] == []
        assert [text for text in sentences if text not in said and text not in others] == []
