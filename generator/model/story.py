"""What the candidate did: facts, tags, career, experiences and introductions."""

from typing import Literal

from generator.model.entity import Entity, Visibility, inherits, never, own
from generator.model.values import Allowances, Names, PeriodText
from generator.text.passage import NOTHING, Passage

SectionKind = Literal["situation", "task", "action", "result", "lesson", "other"]


class Fact(Entity):
    """One number or claim, stated once, with its evidence."""

    id: str = inherits("", origin="path")
    value: str = inherits(doc="값 (쓴 그대로 나와요. 예: 95%, 80+)")
    before: str = inherits("", "이전 값 (예: 60~70%)")
    unit: str = inherits("", "단위 (예: 개, ms)")
    subject: str = inherits("", "무엇의 수치인지 (예: 로그 품질)")
    scope: str = inherits("", "범위 (예: 결제 시스템)")
    kind: Literal["achieved", "target"] = inherits("achieved", "이룬 것(achieved)인지 목표(target)인지")
    status: Literal["verified", "unverified", "do-not-use"] = never("verified", "확인한 정도")
    as_of: str = inherits("", "기준 시점 (예: 2025-06)")
    evidence: str = never("", "근거 (나만 봐요)")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")


class Tag(Entity):
    """A word of the vocabulary, with the other ways people write it."""

    id: str = inherits("", origin="path")
    label: str = inherits("", "화면에 보이는 이름")
    aliases: Names = inherits((), "같은 뜻의 다른 표기")


class Career(Entity):
    """One employment; the same employer may occur twice."""

    id: str = inherits("", origin="path")
    employer: str = inherits(doc="회사 이름")
    url: str = inherits("", "회사 주소")
    title: str = inherits("", "직무·직급")
    team: str = inherits("", "팀")
    period: PeriodText | None = inherits(None, "근무 기간")
    stack: Names = inherits((), "기술")
    public_name: str = inherits("", "공개용에서 회사 이름 대신 쓸 말")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")
    body: Passage = inherits(NOTHING, origin="body")
    notes: Passage = never(NOTHING, origin="body")


class Part(Entity):
    """One section of an experience or another document."""

    kind: SectionKind = inherits("other", origin="body")
    title: str = inherits("", origin="body")
    body: Passage = inherits(NOTHING, origin="body")


class FollowUp(Entity):
    """A question that follows an answer, with its own answer when there is one."""

    text: str = inherits("", origin="body")
    answer: Passage = inherits(NOTHING, origin="body")


class Experience(Entity):
    """One story, told once, in three lengths."""

    id: str = inherits("", origin="path")
    title: str = inherits(doc="제목")
    career: str = inherits("", "어느 경력에서 (career/의 파일 이름)")
    period: PeriodText | None = inherits(None, "기간")
    role: str = inherits("", "맡은 역할")
    tags: Names = inherits((), "태그")
    stack: Names = inherits((), "기술")
    answers: Names = inherits((), "답이 되는 질문의 id나 태그")
    facts: tuple[Fact, ...] = own((), "이 경험에서만 쓰는 수치")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")
    summary: Passage = inherits(NOTHING, origin="body")
    parts: tuple[Part, ...] = inherits((), origin="body")
    followups: tuple[FollowUp, ...] = never((), origin="body")
    short: Passage = inherits(NOTHING, origin="body")
    notes: Passage = never(NOTHING, origin="body")


class Introduction(Entity):
    """What is spoken to introduce oneself, in one length."""

    id: str = inherits("", origin="body")
    title: str = inherits("", origin="body")
    seconds: int | None = inherits(None, origin="body")
    language: Literal["ko", "en"] = inherits("ko", origin="body")
    body: Passage = inherits(NOTHING, origin="body")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")
    allow: Allowances = never((), origin="body")
