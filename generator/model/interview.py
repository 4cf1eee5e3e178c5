"""What is asked: form questions, predicted questions and their answers."""

from typing import Literal

from generator.model.entity import Entity, Visibility, inherits, never
from generator.model.story import FollowUp
from generator.model.values import Allowances, Names
from generator.text.counting import Convention
from generator.text.limits import Limit
from generator.text.passage import NOTHING, Passage

Scope = Literal["profile", "company", "position"]
EssayState = Literal["draft", "ready", "submitted"]


class Question(Entity):
    """A predicted question: keywords, short and full answer, follow-ups."""

    id: str = inherits("", origin="body")
    text: str = inherits("", origin="body")
    category: str = inherits("", origin="body")
    marks: Names = inherits((), origin="body")
    seconds: int | None = inherits(None, origin="body")
    keywords: Names = inherits((), origin="body")
    experiences: Names = inherits((), origin="body")
    intent: str = never("", origin="body")
    aliases: Names = inherits((), origin="body")
    tags: Names = inherits((), origin="body")
    priority: str = never("", origin="body")
    short: Passage = inherits(NOTHING, origin="body")
    answer: Passage = inherits(NOTHING, origin="body")
    english: Passage = inherits(NOTHING, origin="body")
    notes: Passage = never(NOTHING, origin="body")
    followups: tuple[FollowUp, ...] = inherits((), origin="body")
    visibility: Visibility = inherits(Visibility.PRIVATE, "공개 범위", origin="body")
    allow: Allowances = never((), origin="body")
    scope: Scope = inherits("profile", origin="path")
    sheet: str = inherits("", origin="path")


class Essay(Entity):
    """A question of an application form with its limit and answer."""

    id: str = inherits("", origin="body")
    title: str = inherits("", origin="body")
    limit: Limit = inherits(Limit(), origin="body")
    convention: Convention = inherits(Convention(), origin="body")
    group: str = inherits("", origin="body")
    tags: Names = inherits((), origin="body")
    experiences: Names = inherits((), origin="body")
    state: EssayState = never("draft", origin="body")
    answer: Passage = inherits(NOTHING, origin="body")
    notes: Passage = never(NOTHING, origin="body")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위", origin="body")
    counting_given: bool = never(False, origin="body")
    written_count: Passage = never(NOTHING, origin="body")
    allow: Allowances = never((), origin="body")
