"""What `prep new position` says of a pasted ad: what was recognised, and what was not.

In: the ad as read. Out: a line for each on standard output.
"""

from collections.abc import Iterator

from generator.cli.console import say
from generator.diagnostics import Language
from generator.model.profile import Profile
from generator.model.values import Deadline
from generator.sources.posting_file import count_items, known_stage, title_of
from generator.sources.postings import LISTS, VALUES, Posting
from generator.text.weekdays import KOREAN, find_wrong_weekdays, weekday_like

_LONGEST = 60
_NAMES = {
    "stages": ("전형 단계", "Stages"),
    "deadline": ("마감", "Deadline"),
    "location": ("근무지", "Location"),
    "employment_type": ("고용 형태", "Employment type"),
    "compensation": ("처우", "Compensation"),
    "posting_url": ("공고 주소", "Posting"),
}
_ASKED_FOR = ("responsibilities", "requirements", "nice", "stages", "deadline", "location", "employment_type")
"""What an ad mostly says, so that one is told when it was not found."""


def say_recognised(posting: Posting, profile: Profile) -> None:
    """One line for each thing that was found, and one for all that were not."""
    language = profile.language
    found = dict(_found(posting, profile))
    missing = ", ".join(_name(part, language) for part in _ASKED_FOR if part not in found)
    if not found:
        say(
            language,
            "공고를 나누지 못했어요. 공고 전체는 position.md의 ‘공고 원문’에 있어요. "
            "자격요건과 우대사항을 제목 아래로 옮겨 주세요.",
            "The ad could not be divided. The whole of it is in position.md beneath ‘Posting’: "
            "move the requirements beneath their heading.",
        )
        return
    say(language, "공고에서 찾은 것:", "Found in the ad:")
    for part, value in found.items():
        line = f"  {_name(part, language)} {value}"
        say(language, line, line)
    if missing:
        say(
            language,
            f"찾지 못한 것: {missing}. 공고에 있다면 position.md에 옮겨 주세요.",
            f"Not found: {missing}. If the ad says so, move it in position.md.",
        )
    for wrong in find_wrong_weekdays(posting.text):
        say(
            language,
            f"공고의 날짜와 요일이 달라요: {wrong.text} → {wrong.right}. 어느 쪽인지 회사에 확인해 보세요.",
            f"A date and its weekday differ in the ad: {wrong.text} → {wrong.right}. Ask which is meant.",
        )


def _found(posting: Posting, profile: Profile) -> Iterator[tuple[str, str]]:
    """The parts that were found, each with how much or what."""
    for part in LISTS:
        if lines := posting.lists.get(part):
            count = count_items(lines)
            yield part, f"{count}개" if profile.language == "ko" else f"({count})"
    if posting.stages:
        yield "stages", _shorten(" → ".join(known_stage(name, profile) for name in posting.stages))
    if posting.deadline:
        yield "deadline", _deadline(posting.deadline, profile.language)
    for part in VALUES:
        if value := posting.values.get(part):
            yield part, _shorten(value)


def _deadline(deadline: Deadline, language: Language) -> str:
    """`2027-03-02(화) 18:00`, or that there is none."""
    if deadline.at is None:
        rolling = ("상시 채용", "rolling") if deadline.kind == "rolling" else ("채용 시 마감", "until filled")
        return rolling[language == "en"]
    weekday = weekday_like(KOREAN[0] if language == "ko" else "Mon", deadline.at.day)
    clock = f" {deadline.at.clock:%H:%M}" if deadline.at.clock else ""
    return f"{deadline.at.day}({weekday}){clock}"


def _name(part: str, language: Language) -> str:
    return _NAMES[part][language == "en"] if part in _NAMES else title_of(part, language)


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
