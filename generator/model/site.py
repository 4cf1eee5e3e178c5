"""The views: what stands on which page and why, before any text is merged."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from generator.diagnostics import Language, Location
from generator.model.application import Company, Highlight, OwnPage, Position, Requirement
from generator.model.blocks import Anchor, Block
from generator.model.interview import Essay, Question
from generator.model.library import Library
from generator.model.plan import Debrief, Offer, Stage, Task, Week
from generator.model.story import Career, Experience, Fact, Introduction, Tag
from generator.model.submission import Submission, SubmittedAnswer
from generator.model.values import Moment

FixedKind = Literal["self-introduction", "motivation", "job-change", "job-choice", "strengths", "closing"]
Borrowed = Literal["", "introduction", "reasons", "closing"]
AgendaKind = Literal["deadline", "stage", "announcement", "task", "reply"]


@dataclass(frozen=True)
class Evidence:
    """An experience that answers something, with the reason: chosen by the author, or shared tags."""

    experience: Experience
    chosen: bool
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class RequirementView:
    """A requirement with what answers it; `open` means neither evidence nor a gap note."""

    requirement: Requirement
    evidence: tuple[Evidence, ...]
    detail: Block
    gap: Block
    plan: Block

    @property
    def state(self) -> Literal["met", "gap", "open"]:
        if self.requirement.gap:
            return "gap"
        return "met" if self.evidence else "open"


@dataclass(frozen=True)
class TextView:
    """A titled text of the author's."""

    title: str
    body: Block
    kind: str = "other"


@dataclass(frozen=True)
class PlanTextView:
    """What plan.md says between its weeks and tasks; an opening stands before the first week."""

    title: str
    body: Block
    opening: bool


@dataclass(frozen=True)
class FollowUpView:
    text: str
    answer: Block


@dataclass(frozen=True)
class Asked:
    """Where a question was really asked."""

    position: str
    stage: str
    at: Moment | None


@dataclass(frozen=True)
class QuestionView:
    """A question in a pack, with its answer or the material for one."""

    question: Question
    anchor: Anchor
    answer: Block
    short: Block
    english: Block
    notes: Block
    followups: tuple[FollowUpView, ...]
    evidence: tuple[Evidence, ...] = ()
    fixed: FixedKind | None = None
    borrowed: Borrowed = ""
    overrides: tuple[Question, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def text(self) -> str:
        return self.question.text

    @property
    def answered(self) -> bool:
        return bool(self.answer) or bool(self.short)

    @property
    def prepared(self) -> bool:
        """Whether there is at least something to say: an answer or keywords."""
        return self.answered or bool(self.question.keywords)


@dataclass(frozen=True)
class QuestionGroup:
    """The questions of one category, in order; `fixed` marks those every interview asks."""

    title: str
    questions: tuple[QuestionView, ...]
    fixed: bool = False


@dataclass(frozen=True)
class EarlierAnswer:
    """An answer on the same theme in another application, with what became of it."""

    position: Position
    company: Company
    essay: Essay
    answer: Block
    anchor: Anchor
    sent: date | None
    sent_text: str
    stage: Stage | None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentAnswer:
    """An answer as it was sent, and with what."""

    submission: Submission
    answer: SubmittedAnswer


@dataclass(frozen=True)
class EssayView:
    essay: Essay
    anchor: Anchor
    answer: Block
    notes: Block
    earlier: tuple[EarlierAnswer, ...] = ()
    sent: SentAnswer | None = None

    @property
    def title(self) -> str:
        return self.essay.title


@dataclass(frozen=True)
class IntroductionView:
    introduction: Introduction
    anchor: Anchor
    body: Block
    overrides: tuple[Introduction, ...] = ()

    @property
    def title(self) -> str:
        return self.introduction.title


@dataclass(frozen=True)
class HighlightView:
    highlight: Highlight
    experience: Experience | None
    body: Block
    chosen: bool = True
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class CareerView:
    """An employment with the experiences told in it, the relevant ones first."""

    career: Career | None
    anchor: Anchor
    body: Block
    notes: Block
    experiences: tuple["ExperienceView", ...]


@dataclass(frozen=True)
class ExperienceView:
    experience: Experience
    anchor: Anchor
    summary: Block
    short: Block
    parts: tuple[TextView, ...]
    notes: Block
    followups: tuple[FollowUpView, ...]
    career: Career | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class TaskView:
    """A task as a row of a table, with what stands beneath it."""

    task: Task
    category: str
    detail: Block
    children: tuple["TaskView", ...]
    position: str = ""

    @property
    def open_count(self) -> int:
        """Unfinished tasks in it, counting leaves; one whose sub-tasks are all done is a leaf again."""
        left = sum(child.open_count for child in self.children)
        return left or (0 if self.task.done else 1)


@dataclass(frozen=True)
class StageView:
    stage: Stage
    debrief: "DebriefView | None" = None
    current: bool = False


@dataclass(frozen=True)
class AskedView:
    text: str
    note: Block
    question: Anchor | None


@dataclass(frozen=True)
class DebriefView:
    debrief: Debrief
    asked: tuple[AskedView, ...]
    sections: tuple[TextView, ...]


@dataclass(frozen=True)
class AgendaItem:
    """A dated thing of the whole profile."""

    kind: AgendaKind
    at: Moment
    what: str
    position: str
    anchor: Anchor


@dataclass(frozen=True)
class Unfinished:
    """How many things of one kind a pack still lacks, and where they stand."""

    kind: Literal["essays", "questions", "requirements", "introduction"]
    count: int
    anchor: Anchor


@dataclass(frozen=True)
class PageView:
    """A page of the user's own: its template, and whose it is."""

    name: str
    template: OwnPage
    scope: Literal["profile", "company", "position"]


@dataclass(frozen=True)
class Pack:
    """Everything generated for one position."""

    position: Position
    company: Company
    language: Language
    folder: str
    requirements: tuple[RequirementView, ...]
    highlights: tuple[HighlightView, ...]
    introductions: tuple[IntroductionView, ...]
    essays: tuple[EssayView, ...]
    groups: tuple[QuestionGroup, ...]
    careers: tuple[CareerView, ...]
    tasks: tuple[TaskView, ...]
    checklist_text: tuple[TextView, ...]
    stages: tuple[StageView, ...]
    debriefs: tuple[DebriefView, ...]
    offer: Offer | None
    offer_body: Block
    texts: dict[str, Block]
    sections: tuple[TextView, ...]
    company_sections: tuple[TextView, ...]
    company_notes: Block
    own_pages: tuple[PageView, ...] = ()
    pages: tuple[str, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    unclaimed: tuple[SentAnswer, ...] = ()
    previous: "Pack | None" = None

    @property
    def key(self) -> str:
        return self.position.key

    @property
    def company_name(self) -> str:
        """The company's name in the language of the pack."""
        return self.company.called(self.language)

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        return tuple(question for group in self.groups for question in group.questions)

    @property
    def loose_debriefs(self) -> tuple[DebriefView, ...]:
        """Debriefs of stages the position does not list."""
        told = {id(stage.debrief) for stage in self.stages}
        return tuple(view for view in self.debriefs if id(view) not in told)

    @property
    def current(self) -> StageView | None:
        """The stage one stands at: the first without a final result."""
        return next((stage for stage in self.stages if stage.current), None)

    @property
    def to_be_sent(self) -> bool:
        """Whether the application still waits to be sent, so that its deadline matters."""
        position = self.position
        at_start = self.current is None or self.current.stage.kind == "document"
        decided = any(view.stage.result != "pending" for view in self.stages)
        waiting = position.status == "open" and at_start and not decided and not position.submissions
        return position.status == "planned" or waiting

    @property
    def next_date(self) -> AgendaItem | None:
        """What comes next: the current stage's appointment, or the deadline while nothing is sent."""
        position = self.position
        dated = bool(self.current and self.current.stage.at)
        if self.to_be_sent and not dated and position.deadline and position.deadline.at:
            return AgendaItem(
                "deadline", position.deadline.at, "", self.key, Anchor(f"{self.folder}/index.md")
            )
        if position.status == "open" and self.current:
            stage, anchor = self.current.stage, Anchor(f"{self.folder}/stages.md")
            if stage.at:
                return AgendaItem("stage", stage.at, stage.stage, self.key, anchor)
            if stage.announce_by:
                return AgendaItem("announcement", stage.announce_by, stage.stage, self.key, anchor)
        return None

    @property
    def last_result(self) -> StageView | None:
        return next((stage for stage in reversed(self.stages) if stage.stage.result != "pending"), None)


@dataclass(frozen=True)
class TagView:
    tag: Tag
    experiences: tuple[Experience, ...]
    requirements: tuple[tuple[Pack, RequirementView], ...]
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class WeekView:
    week: Week
    tasks: tuple[TaskView, ...]
    text: Block


@dataclass(frozen=True)
class Site:
    """All pages of one profile in one edition, as views."""

    library: Library
    packs: tuple[Pack, ...]
    introductions: tuple[IntroductionView, ...]
    careers: tuple[CareerView, ...]
    experiences: tuple[ExperienceView, ...]
    groups: tuple[QuestionGroup, ...]
    agenda: tuple[AgendaItem, ...]
    weeks: tuple[WeekView, ...]
    plan_texts: tuple[PlanTextView, ...]
    tasks: tuple[TaskView, ...]
    tags: tuple[TagView, ...]
    coverage: tuple[Pack, ...]
    facts: tuple[tuple[Fact, Experience | None], ...]
    own_pages: tuple[PageView, ...]
    pages: tuple[str, ...]
    blocks: tuple[Block, ...] = field(repr=False)
    tag_labels: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        return self.library.profile.language

    @property
    def private(self) -> bool:
        return self.library.edition.value == "private"

    @property
    def appointments(self) -> tuple[AgendaItem, ...]:
        """The dates others have set: deadlines, appointments, announcements, replies."""
        return tuple(item for item in self.agenda if item.kind != "task")

    @property
    def due_tasks(self) -> tuple[AgendaItem, ...]:
        return tuple(item for item in self.agenda if item.kind == "task")

    def pack(self, key: str) -> Pack | None:
        return self._pack_of.get(key)

    @cached_property
    def _pack_of(self) -> dict[str, Pack]:
        return {pack.key: pack for pack in self.packs}


@dataclass(frozen=True)
class Reference:
    """A use of a fact or an experience in a text."""

    kind: Literal["fact", "experience"]
    id: str
    where: Location
    block: Block
