"""What is to be done and when: tasks, the weekly plan, stages of hiring and their debriefs."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.entity import Entity, inherits, never
from generator.model.values import Names, When
from generator.text.passage import NOTHING, Passage


class Task(Entity):
    """Something to do, with its date, its sub-tasks and whatever stands beneath it."""

    text: str = inherits("", origin="body")
    done: bool = inherits(False, origin="body")
    start: date | None = inherits(None, origin="body")
    due: date | None = inherits(None, origin="body")
    category: str = inherits("", origin="body")
    children: tuple["Task", ...] = inherits((), origin="body")
    detail: Passage = inherits(NOTHING, origin="body")


class Week(Entity):
    """One week of the plan."""

    title: str = inherits("", origin="body")
    start: date | None = inherits(None, origin="body")
    end: date | None = inherits(None, origin="body")
    tasks: tuple[Task, ...] = inherits((), origin="body")
    text: Passage = inherits(NOTHING, origin="body")


class TextSection(Entity):
    """A section that stays as the author wrote it."""

    title: str = inherits("", origin="body")
    body: Passage = inherits(NOTHING, origin="body")


class Plan(Entity):
    """The weekly plan, the tasks that belong to no single position, and the text that is neither."""

    weeks: tuple[Week, ...] = inherits((), origin="body")
    tasks: tuple[Task, ...] = inherits((), origin="body")
    texts: tuple[TextSection, ...] = inherits((), origin="body")


class Person(Entity):
    name: str = inherits("", "이름")
    role: str = inherits("", "직책")
    note: str = inherits("", "메모")


class Stage(Entity):
    """One step of this position's hiring, with its appointment and its result."""

    stage: str = inherits(doc="전형 단계 이름")
    kind: Literal["document", "test", "assignment", "interview", "offer", "other"] | None = inherits(
        None, "종류"
    )
    round: str = inherits("", "차수")
    at: When | None = inherits(None, "날짜와 시간")
    minutes: Annotated[int, Field(ge=1)] | None = inherits(None, "걸리는 시간(분)")
    mode: Literal["onsite", "video", "phone"] | None = inherits(None, "방식")
    place: str = inherits("", "장소")
    link: str = inherits("", "접속 주소")
    contact: str = inherits("", "담당자 연락처")
    people: tuple[Person, ...] = inherits((), "만나는 사람")
    bring: Names = inherits((), "준비물")
    dress: str = inherits("", "복장")
    announce_by: When | None = inherits(None, "결과 발표 예정일")
    result: Literal["pending", "passed", "failed", "withdrawn", "on-hold"] = inherits("pending", "결과")


class AskedQuestion(Entity):
    """A question that was really asked, and what one answered."""

    text: str = inherits("", origin="body")
    note: Passage = inherits(NOTHING, origin="body")


class Debrief(Entity):
    """What was asked at a stage and how it went."""

    id: str = inherits("", origin="path")
    stage: str = inherits("", "전형 단계 이름 (없으면 파일 이름)")
    at: When | None = inherits(None, "날짜와 시간")
    mood: str = inherits("", "느낌 한 줄")
    asked: tuple[AskedQuestion, ...] = inherits((), origin="body")
    sections: tuple["DebriefSection", ...] = inherits((), origin="body")


class DebriefSection(Entity):
    title: str = inherits("", origin="body")
    body: Passage = inherits(NOTHING, origin="body")


class Offer(Entity):
    """What was offered; for the candidate alone."""

    base: str = never("", "기본급")
    bonus: str = never("", "성과급")
    stock: str = never("", "주식·스톡옵션")
    signing: str = never("", "사이닝 보너스")
    start_date: When | None = never(None, "입사일")
    reply_by: When | None = never(None, "회신 기한")
    body: Passage = never(NOTHING, origin="body")
