"""The questions every interview asks, and how one's own wording of them is recognised."""

import re
from collections.abc import Iterable

from generator.model.interview import Question
from generator.model.library import Library
from generator.model.views import FixedKind
from generator.text.fold import fold

_IDS: dict[FixedKind, tuple[str, ...]] = {
    "self-introduction": ("self-introduction", "introduce-yourself", "intro"),
    "motivation": ("motivation", "why-us", "why-this-company"),
    "job-change": ("job-change", "reason-for-leaving", "why-leave"),
    "job-choice": ("job-choice", "why-this-job"),
    "strengths": ("strengths", "strengths-weaknesses", "strengths-and-weaknesses"),
    "closing": ("closing", "closing-words", "last-words"),
}
_COMPANY = "이 회사"
"""Stands for the company's own name in a wording."""

_SELF = r"(?:(?:본인|자신|자기|성격|지원자|당신|[가-힣]+님)(?:의|상)? ?)*"
_WORDINGS: dict[FixedKind, str] = {
    "self-introduction": r"자기 ?소개(?!서)|tell (me|us) about yourself|introduce yourself",
    "motivation": r"지원 ?동기|지원한? ?(이유|계기)|왜 .*지원(했|하셨|하신|하게|하려)|지원하(신|게 된|셨)"
    r"|^왜 (이|우리|저희) ?(회사|팀|포지션|조직)"
    rf"|^why {_COMPANY}"
    r"|why (do you want to (work|join)|are you interested|(this|our) (company|position|role|team))",
    "job-change": r"이직 ?(사유|이유|계기)|퇴사 ?(사유|이유)|왜 .*(이직|퇴사|회사를 그만)"
    r"|why (are you leaving|did you leave)|reason for leaving",
    "job-choice": r"직무.*(선택|고른|지원).*(이유|계기)|왜 .*(개발자|직무)를? ?(선택|택)"
    r"|why did you choose (this|your) (job|career|profession|field)",
    "strengths": rf"^{_SELF}(?:장 ?단점|장점과 단점|강점과 약점|강점.*약점)|your .*strengths? and weakness",
    "closing": r"마지막으로.*(하고 싶은|할|하실) ?(말|질문)"
    r"|anything (else )?(you (would|want)|to add)|closing words",
}
"""Searched for in folded wordings; a technique's strengths or a choice of tools are other questions."""


def fixed_kinds(library: Library) -> tuple[FixedKind, ...]:
    """The fixed set, in the order it is asked; who never worked is asked why this job."""
    change: FixedKind = "job-change" if library.careers else "job-choice"
    return ("self-introduction", "motivation", change, "strengths", "closing")


def recognise(
    question: Question, kinds: Iterable[FixedKind], company: Iterable[str] = ()
) -> FixedKind | None:
    """Which fixed question this is, by its id or its wording; None for any other.

    Args:
        company: what the company is called: `왜 토스인가요?` asks for the motivation.
    """
    for kind in kinds:
        if question.id in _IDS[kind]:
            return kind
    wordings = [fold(text) for text in (question.text, *question.aliases)]
    for name in filter(None, map(fold, company)):
        wordings = [text.replace(name, _COMPANY) for text in wordings]
    for kind in kinds:
        if any(re.search(_WORDINGS[kind], text) for text in wordings):
            return kind
    return None
