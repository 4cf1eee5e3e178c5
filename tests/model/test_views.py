"""What views and the library derive from what they hold."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.diagnostics import Location
from generator.model.blocks import Anchor, Block
from generator.model.entity import Visibility
from generator.model.plan import Task
from generator.model.profile import Profile, StageKind
from generator.model.story import Fact
from generator.model.views import TaskView
from generator.text.passage import Passage
from tests.builders import merge

NOTHING = Block(Passage(), "a.md")


def _task(done: bool, *children: TaskView) -> TaskView:
    return TaskView(Task(text="일", done=done), "", NOTHING, children)


@pytest.mark.parametrize(
    ("task", "left"),
    [
        (_task(False), 1),
        (_task(True), 0),
        (_task(False, _task(False), _task(True), _task(False)), 2),
        (_task(False, _task(True), _task(True)), 1),
        (_task(True, _task(True)), 0),
        (_task(False, _task(False, _task(False), _task(False))), 2),
    ],
    ids=["open", "done", "leaves", "sub-tasks done, itself not", "all done", "nested"],
)
def test_open_tasks(task: TaskView, left: int) -> None:
    assert task.open_count == left


def test_blocks_are_compared_by_identity() -> None:
    """The same text in two places is merged twice, each with its own context."""
    one, other = Block(Passage.read("글"), "a.md"), Block(Passage.read("글"), "a.md")
    assert one != other
    assert len({one, other, one}) == 2
    assert bool(one) is True
    assert bool(NOTHING) is False
    assert one.anchor == Anchor("")


def test_local_facts_have_their_experiences_name(tmp_path: Path) -> None:
    files = {"facts.yml": "n: 1\n", "experiences/a.md": "---\ntitle: 가\nfacts: {n: 2, m: 3}\n---\n"}
    library = merge(tmp_path, files).library
    assert {name: fact.value for name, fact in library.fact_of.items()} == {"n": "1", "a/n": "2", "a/m": "3"}


def test_entities_are_frozen_and_know_their_keys() -> None:
    fact = Fact(where=Location("facts.yml", 1), value="1")
    with pytest.raises(ValidationError):
        fact.value = "2"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Fact(value="1", vlaue="2")  # type: ignore[call-arg]
    assert fact.seen_by is Visibility.EMPLOYER
    assert Task(text="일").seen_by is None


def test_the_default_pipeline_speaks_the_profiles_language() -> None:
    """Its own list goes before, whatever its language; Korean is said for who says no language."""
    steps = [(step.stage, step.kind) for step in Profile(name="Gaon", language="en").pipeline]
    assert steps == [
        ("Application", "document"),
        ("Coding test", "test"),
        ("Take-home assignment", "assignment"),
        ("First interview", "interview"),
        ("Second interview", "interview"),
        ("Offer", "offer"),
    ]
    own = (StageKind(stage="서류", kind="document"),)
    assert Profile(name="Gaon", language="en", pipeline=own).pipeline == own


def test_the_default_pipeline_has_its_kinds() -> None:
    assert [(step.stage, step.kind) for step in Profile(name="한가온").pipeline] == [
        ("서류", "document"),
        ("코딩테스트", "test"),
        ("과제", "assignment"),
        ("1차 면접", "interview"),
        ("2차 면접", "interview"),
        ("처우협의", "offer"),
    ]
