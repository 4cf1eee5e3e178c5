"""The candidate: `profile.yml`."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from generator.model.entity import Entity, Visibility, inherits, never, own
from generator.model.values import Allowances, Day, Names, PeriodText


class Contact(Entity):
    """How an employer reaches the candidate."""

    email: str = inherits("", "이메일")
    phone: str = inherits("", "전화번호")
    address: str = inherits("", "사는 곳")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class Personal(Entity):
    """What a blind application must not reveal; never printed on any page of another edition."""

    birth: Day | None = never(None, "생년월일")
    birthplace: str = never("", "출생지")
    family: str = never("", "가족 관계")


class Link(Entity):
    label: str = inherits("", "이름 (예: GitHub)")
    url: str = inherits(doc="주소")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class Education(Entity):
    school: str = inherits(doc="학교")
    major: str = inherits("", "전공")
    degree: str = inherits("", "학위")
    period: PeriodText | None = inherits(None, "기간")
    status: str = inherits("", "졸업 상태 (예: 졸업, 수료, 재학)")
    grade: str = inherits("", "학점")
    note: str = never("", "나만 보는 메모")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class Certificate(Entity):
    name: str = inherits(doc="자격증 이름")
    issuer: str = inherits("", "발급 기관")
    date: Day | None = inherits(None, "취득일")
    expires: Day | None = inherits(None, "만료일")
    number: str = never("", "자격 번호")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class LanguageSkill(Entity):
    name: str = inherits(doc="언어")
    level: str = inherits("", "수준")
    test: str = inherits("", "시험")
    score: str = inherits("", "점수·등급")
    date: Day | None = inherits(None, "응시일")
    expires: Day | None = inherits(None, "만료일")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class Award(Entity):
    title: str = inherits(doc="상 이름")
    issuer: str = inherits("", "준 곳")
    date: Day | None = inherits(None, "받은 날")
    note: str = inherits("", "설명")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "공개 범위")


class Counting(Entity):
    """How forms count, unless an essay says otherwise."""

    unit: Literal["chars", "chars-no-space", "bytes", "words"] = inherits("chars", "세는 단위")
    encoding: Literal["cp949", "utf-8"] = inherits("cp949", "바이트를 셀 때의 인코딩")
    newline: Literal["0", "1", "2"] = inherits("1", "줄바꿈 하나를 몇 자로 세는지")
    fill: int = inherits(80, "제한의 몇 %보다 덜 채우면 알려 줄지 (0이면 알리지 않아요)")


Pace = Annotated[int, Field(ge=1, le=10_000)]


class Speaking(Entity):
    """How fast the candidate speaks."""

    chars_per_minute: Pace = inherits(300, "1분에 말하는 글자 수 (공백 제외)")
    words_per_minute: Pace = inherits(130, "1분에 말하는 영어 단어 수")


class StageKind(Entity):
    """One step of hiring as this profile calls it; the list is the order of stages."""

    stage: str = inherits(doc="전형 단계 이름")
    kind: Literal["document", "test", "assignment", "interview", "offer", "other"] = inherits("other", "종류")


DEFAULT_PIPELINE = (
    StageKind(stage="서류", kind="document"),
    StageKind(stage="코딩테스트", kind="test"),
    StageKind(stage="과제", kind="assignment"),
    StageKind(stage="1차 면접", kind="interview"),
    StageKind(stage="2차 면접", kind="interview"),
    StageKind(stage="처우협의", kind="offer"),
)
ENGLISH_PIPELINE = (
    StageKind(stage="Application", kind="document"),
    StageKind(stage="Coding test", kind="test"),
    StageKind(stage="Take-home assignment", kind="assignment"),
    StageKind(stage="First interview", kind="interview"),
    StageKind(stage="Second interview", kind="interview"),
    StageKind(stage="Offer", kind="offer"),
)
"""The steps of hiring where the profile lists none of its own, as pages in English call them."""


class Profile(Entity):
    """Who the candidate is, and the defaults that hold for every position."""

    id: str = inherits("", origin="path")
    name: str = inherits(doc="이름")
    name_en: str = inherits("", "영문 이름")
    headline: str = inherits("", "한 줄 소개")
    language: Literal["ko", "en"] = inherits("ko", "페이지 언어")
    sample: bool = inherits(False, "예시 프로필이면 true")
    core_message: str = inherits("", "모든 지원서에 담을 핵심 메시지")
    contact: Contact = own(Contact(), "연락처")
    personal: Personal = never(Personal(), "블라인드 지원에서 드러나면 안 되는 것")
    links: tuple[Link, ...] = own((), "링크")
    education: tuple[Education, ...] = own((), "학력")
    certificates: tuple[Certificate, ...] = own((), "자격증")
    languages: tuple[LanguageSkill, ...] = own((), "어학")
    awards: tuple[Award, ...] = own((), "수상")
    clients: Names = never((), "고객사 이름")
    products: Names = never((), "제품 이름")
    pipeline: tuple[StageKind, ...] = inherits(DEFAULT_PIPELINE, "전형 단계의 순서")
    counting: Counting = inherits(Counting(), "글자 수 세는 기본값")
    speaking: Speaking = inherits(Speaking(), "말하는 빠르기")
    visibility: Visibility = inherits(Visibility.EMPLOYER, "이름과 소개의 공개 범위")
    allow: Allowances = never((), "점검 결과에 대한 답 (예: `other-company: 고객사로 일한 이야기`)")

    @model_validator(mode="before")
    @classmethod
    def _call_stages_in_its_language(cls, values: Any) -> Any:
        if isinstance(values, dict) and values.get("language") == "en":
            return {"pipeline": ENGLISH_PIPELINE, **values}
        return values
