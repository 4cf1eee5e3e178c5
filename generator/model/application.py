"""Where the candidate applies: companies, positions and everything that belongs to one application."""

from typing import Literal

from generator.model.entity import Entity, Visibility, inherits, never, own
from generator.model.interview import Essay, Question
from generator.model.plan import Debrief, Offer, Stage, Task, TextSection
from generator.model.story import Introduction
from generator.model.submission import Submission, SubmittedAnswer
from generator.model.values import Allowances, DeadlineText, Names
from generator.text.fold import fold
from generator.text.passage import NOTHING, Passage


class Requirement(Entity):
    """One line of the job ad and what the candidate answers to it."""

    id: str = inherits("", origin="body")
    text: str = inherits("", origin="body")
    kind: Literal["must", "nice"] = inherits("must", origin="body")
    group: str = inherits("", origin="body")
    tags: Names = inherits((), origin="body")
    experiences: Names = inherits((), origin="body")
    detail: Passage = never(NOTHING, origin="body")
    gap: str = never("", origin="body")
    plan: str = never("", origin="body")


class Highlight(Entity):
    """An experience to stress, or a line about one."""

    experience: str = inherits("", origin="body")
    text: str = inherits("", origin="body")
    body: Passage = inherits(NOTHING, origin="body")


class OwnPage(Entity):
    """A page template of the user's: replaces the built-in page of that name, or adds one."""

    name: str = inherits("", origin="path")
    title: str = inherits("", "메뉴에 보이는 이름", origin="body")
    text: str = inherits("", origin="body")
    visibility: Visibility = inherits(Visibility.PRIVATE, "공개 범위", origin="body")


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
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")

    responsibilities: Passage = inherits(NOTHING, origin="body")
    requirements: tuple[Requirement, ...] = inherits((), origin="body")
    requirements_text: Passage = inherits(NOTHING, origin="body")
    nice_text: Passage = inherits(NOTHING, origin="body")
    reasons: Passage = inherits(NOTHING, origin="body")
    points: Passage = inherits(NOTHING, origin="body")
    highlights: tuple[Highlight, ...] = inherits((), origin="body")
    highlights_text: Passage = inherits(NOTHING, origin="body")
    core_message: Passage = inherits(NOTHING, origin="body")
    advice: Passage = never(NOTHING, origin="body")
    reverse_questions: Passage = never(NOTHING, origin="body")
    concepts: Passage = never(NOTHING, origin="body")
    closing: Passage = never(NOTHING, origin="body")
    posting: Passage = never(NOTHING, origin="body")
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

    @property
    def last_sent(self) -> Submission | None:
        """What tells best what was sent last: a draft only where nothing was kept as really sent."""
        return max(self.submissions, key=lambda submission: submission.weight, default=None)

    def submitted(self, essay: Essay) -> tuple[Submission, SubmittedAnswer] | None:
        """What was last sent for an essay; found by its id, else by the question it answered then.

        A draft that was frozen later hides nothing that was really sent.
        """
        latest = sorted(self.submissions, key=lambda submission: submission.weight, reverse=True)
        for drafts in (False, True):
            for wanted in ("essay", "title"):
                name = fold(essay.id if wanted == "essay" else essay.title)
                for submission in latest:
                    if (submission.kind == "draft") is not drafts:
                        continue
                    for answer in submission.answers:
                        if name and fold(getattr(answer, wanted)) == name:
                            return submission, answer
        return None

    @property
    def unclaimed(self) -> tuple[tuple[Submission, SubmittedAnswer], ...]:
        """Frozen answers to questions that no essay asks any more; of several the latest."""
        claimed = [found[1] for essay in self.essays if (found := self.submitted(essay))]
        names = {fold(name) for answer in claimed for name in (answer.essay, answer.title) if name}
        rest: dict[str, tuple[Submission, SubmittedAnswer]] = {}
        for submission in sorted(self.submissions, key=lambda submission: submission.weight):
            for answer in submission.answers:
                if not {fold(answer.essay), fold(answer.title)} & names:
                    rest[fold(answer.essay)] = submission, answer
        return tuple(rest.values())


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
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")
    sections: tuple[TextSection, ...] = never((), origin="body")
    notes: Passage = never(NOTHING, origin="body")
    questions: tuple[Question, ...] = own((), origin="path")
    pages: tuple[OwnPage, ...] = own((), origin="path")
    positions: tuple[Position, ...] = own((), origin="path")

    def called(self, language: str) -> str:
        """Its name on pages of a language."""
        return (self.name_en if language == "en" else "") or self.name
