"""Where the candidate applies: companies, positions and everything that belongs to one application."""

from datetime import date
from typing import Literal

from generator.model.entity import Entity, Visibility, inherits, never, own
from generator.model.interview import Essay, Question
from generator.model.plan import Debrief, Offer, Stage, Task
from generator.model.story import Introduction
from generator.model.values import DeadlineText, Names
from generator.text.passage import Passage


class TextSection(Entity):
    """A section that stays as the author wrote it."""

    title: str = inherits("", origin="body")
    body: Passage = inherits(Passage(), origin="body")


class Requirement(Entity):
    """One line of the job ad and what the candidate answers to it."""

    id: str = inherits("", origin="body")
    text: str = inherits("", origin="body")
    kind: Literal["must", "nice"] = inherits("must", origin="body")
    tags: Names = inherits((), origin="body")
    experiences: Names = inherits((), origin="body")
    detail: Passage = inherits(Passage(), origin="body")
    gap: str = never("", origin="body")
    plan: str = never("", origin="body")


class Highlight(Entity):
    """An experience to stress, or a line about one."""

    experience: str = inherits("", origin="body")
    text: str = inherits("", origin="body")
    body: Passage = inherits(Passage(), origin="body")


class OwnPage(Entity):
    """A page template of the user's: replaces the built-in page of that name, or adds one."""

    name: str = inherits("", origin="path")
    title: str = inherits("", "메뉴에 보이는 이름", origin="body")
    text: str = inherits("", origin="body")
    visibility: Visibility = inherits(Visibility.PRIVATE, "공개 범위", origin="body")


class SubmittedAnswer(Entity):
    """The frozen text of one answer as it was sent."""

    essay: str = inherits("", origin="path")
    text: str = inherits("", origin="body")


class Submission(Entity):
    """What was sent on one day; never rewritten."""

    day: date = inherits(doc="보낸 날", origin="path")
    answers: tuple[SubmittedAnswer, ...] = inherits((), origin="path")


class Position(Entity):
    """One job applied for: the ad, what the candidate makes of it, and all that is prepared for it."""

    id: str = inherits("", origin="path")
    company: str = inherits("", origin="path")
    title: str = inherits(doc="포지션 이름")
    company_name: str = inherits("", "회사 이름 (company.md가 없을 때)")
    priority: int | None = never(None, "지원 순위 (1이 가장 높음)")
    status: Literal["planned", "open", "closed"] = never("planned", "상태")
    deadline: DeadlineText | None = never(None, "마감 (날짜, rolling, until-filled)")
    posting_url: str = inherits("", "공고 주소")
    channel: str = never("", "지원 경로")
    referrer: str = never("", "추천인")
    location: str = inherits("", "근무지")
    employment_type: str = inherits("", "고용 형태")
    compensation: str = never("", "처우")
    language: Literal["ko", "en"] | None = inherits(None, "이 포지션의 페이지 언어")
    blind: bool = inherits(False, "블라인드 지원이면 true")
    previous: str = never("", "이전 지원 (회사/포지션)")
    stages: tuple[Stage, ...] = never((), "전형 단계")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")

    responsibilities: Passage = inherits(Passage(), origin="body")
    requirements: tuple[Requirement, ...] = inherits((), origin="body")
    reasons: Passage = inherits(Passage(), origin="body")
    points: Passage = inherits(Passage(), origin="body")
    highlights: tuple[Highlight, ...] = inherits((), origin="body")
    highlights_text: Passage = inherits(Passage(), origin="body")
    core_message: Passage = inherits(Passage(), origin="body")
    advice: Passage = never(Passage(), origin="body")
    reverse_questions: Passage = never(Passage(), origin="body")
    concepts: Passage = never(Passage(), origin="body")
    closing: Passage = never(Passage(), origin="body")
    posting: Passage = never(Passage(), origin="body")
    sections: tuple[TextSection, ...] = never((), origin="body")

    essays: tuple[Essay, ...] = own((), origin="path")
    questions: tuple[Question, ...] = own((), origin="path")
    introductions: tuple[Introduction, ...] = own((), origin="path")
    tasks: tuple[Task, ...] = never((), origin="path")
    checklist_text: tuple[TextSection, ...] = never((), origin="path")
    offer: Offer | None = never(None, origin="path")
    debriefs: tuple[Debrief, ...] = never((), origin="path")
    pages: tuple[OwnPage, ...] = own((), origin="path")
    submissions: tuple[Submission, ...] = never((), origin="path")

    @property
    def key(self) -> str:
        """`company/position`, as commands and pages name it."""
        return f"{self.company}/{self.id}"


class Company(Entity):
    """A firm; its name is shown with its positions, the rest only as far as its visibility goes."""

    id: str = inherits("", origin="path")
    name: str = inherits("", "회사 이름")
    name_en: str = inherits("", "영문 이름 (영어로 만드는 포지션에서 써요)")
    aliases: Names = inherits((), "다른 표기")
    related: Names = inherits((), "계열사·관계사 이름")
    mentions: Names = inherits((), "답변에 나와도 되는 다른 회사 이름")
    industry: str = inherits("", "산업")
    url: str = inherits("", "회사 주소")
    visibility: Visibility | None = inherits(None, "공개 범위 (포지션도 이보다 넓게 공개되지 않아요)")
    sections: tuple[TextSection, ...] = never((), origin="body")
    questions: tuple[Question, ...] = own((), origin="path")
    pages: tuple[OwnPage, ...] = own((), origin="path")
    positions: tuple[Position, ...] = own((), origin="path")

    def called(self, language: str) -> str:
        """Its name on pages of a language."""
        return (self.name_en if language == "en" else "") or self.name
