"""The views of whole packs and of the whole site: which views stand together, before any text is merged."""

from dataclasses import field
from functools import cached_property

from generator.diagnostics import Language
from generator.model.application import Company, Position
from generator.model.blocks import Anchor, Block
from generator.model.library import Library
from generator.model.plan import Offer
from generator.model.story import Experience, Fact, Tag
from generator.model.views import (
    AgendaItem,
    CareerView,
    DebriefView,
    EssayView,
    ExperienceView,
    HighlightView,
    IntroductionView,
    PageView,
    PlanTextView,
    QuestionGroup,
    QuestionView,
    RequirementView,
    SentAnswer,
    StageView,
    TaskView,
    TextView,
    Unfinished,
    WeekView,
)
from generator.records import record


@record(frozen=True)
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


@record(frozen=True)
class TagView:
    tag: Tag
    experiences: tuple[Experience, ...]
    requirements: tuple[tuple[Pack, RequirementView], ...]
    questions: tuple[QuestionView, ...]


@record(frozen=True)
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
