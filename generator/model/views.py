"""The views that stand on pages: one thing each, with why it is there, before any text is merged."""

from datetime import date
from typing import Literal

from generator.model.application import Company, Highlight, OwnPage, Position, Requirement
from generator.model.blocks import Anchor, Block
from generator.model.interview import Essay, Question
from generator.model.plan import Debrief, Stage, Task, Week
from generator.model.story import Career, Experience, Introduction
from generator.model.submission import Submission, SubmittedAnswer
from generator.model.values import Moment
from generator.records import record

FixedKind = Literal["self-introduction", "motivation", "job-change", "job-choice", "strengths", "closing"]
Borrowed = Literal["", "introduction", "reasons", "closing"]
AgendaKind = Literal["deadline", "stage", "announcement", "task", "reply"]


@record(frozen=True)
class Evidence:
    """An experience that answers something, with the reason: chosen by the author, or shared tags."""

    experience: Experience
    chosen: bool
    tags: tuple[str, ...] = ()


@record(frozen=True)
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


@record(frozen=True)
class TextView:
    """A titled text of the author's."""

    title: str
    body: Block
    kind: str = "other"


@record(frozen=True)
class PlanTextView:
    """What plan.md says between its weeks and tasks; an opening stands before the first week."""

    title: str
    body: Block
    opening: bool


@record(frozen=True)
class FollowUpView:
    text: str
    answer: Block


@record(frozen=True)
class Asked:
    """Where a question was really asked."""

    position: str
    stage: str
    at: Moment | None


@record(frozen=True)
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


@record(frozen=True)
class QuestionGroup:
    """The questions of one category, in order; `fixed` marks those every interview asks."""

    title: str
    questions: tuple[QuestionView, ...]
    fixed: bool = False


@record(frozen=True)
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


@record(frozen=True)
class SentAnswer:
    """An answer as it was sent, and with what."""

    submission: Submission
    answer: SubmittedAnswer


@record(frozen=True)
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


@record(frozen=True)
class IntroductionView:
    introduction: Introduction
    anchor: Anchor
    body: Block
    overrides: tuple[Introduction, ...] = ()

    @property
    def title(self) -> str:
        return self.introduction.title


@record(frozen=True)
class HighlightView:
    highlight: Highlight
    experience: Experience | None
    body: Block
    chosen: bool = True
    tags: tuple[str, ...] = ()


@record(frozen=True)
class CareerView:
    """An employment with the experiences told in it, the relevant ones first."""

    career: Career | None
    anchor: Anchor
    body: Block
    notes: Block
    experiences: tuple["ExperienceView", ...]


@record(frozen=True)
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


@record(frozen=True)
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


@record(frozen=True)
class StageView:
    stage: Stage
    debrief: "DebriefView | None" = None
    current: bool = False


@record(frozen=True)
class AskedView:
    text: str
    note: Block
    question: Anchor | None


@record(frozen=True)
class DebriefView:
    debrief: Debrief
    asked: tuple[AskedView, ...]
    sections: tuple[TextView, ...]


@record(frozen=True)
class AgendaItem:
    """A dated thing of the whole profile."""

    kind: AgendaKind
    at: Moment
    what: str
    position: str
    anchor: Anchor


@record(frozen=True)
class Unfinished:
    """How many things of one kind a pack still lacks, and where they stand."""

    kind: Literal["essays", "questions", "requirements", "introduction"]
    count: int
    anchor: Anchor


@record(frozen=True)
class PageView:
    """A page of the user's own: its template, and whose it is."""

    name: str
    template: OwnPage
    scope: Literal["profile", "company", "position"]


@record(frozen=True)
class WeekView:
    week: Week
    tasks: tuple[TaskView, ...]
    text: Block
