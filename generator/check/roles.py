"""The role one applies for: another position's title in what belongs to this one.

In: texts and the library. Out: findings at the words. Looking is linear: a title is looked up by the words
that stand before `에 지원`.
"""

import re
from collections.abc import Iterator

from generator.check.names import fold_text
from generator.check.texts import Texts
from generator.codes.check import companies as codes
from generator.diagnostics import Diagnostic
from generator.model.merged import MergedSite
from generator.text.fold import fold

_APPLIES = re.compile(
    r"(?P<words>[^\n.!?,;:\"'“”‘’]{2,60}?)\s?(?P<role>포지션|직무|직군|부문|직)?(?:에|으로|로)\s?"
    r"지원(?:한(?!\s?적)|하(?!던)|합|했(?!던|지만|다가|었)|\s?동기)"
)
_MOST_WORDS = 6


def check_roles(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Answers that say one applies for a role which is another application's."""
    titles = {fold(pack.position.title): pack.position.title for pack in merged.site.packs}
    own = {pack.key: pack.position.title for pack in merged.site.packs}
    if len(titles) < 2:
        return
    for text in texts.shown:
        mine = own.get(text.position)
        if mine is None or "지원" not in text.plain:
            continue
        for match in _APPLIES.finditer(text.plain):
            words = fold_text(match["words"]).split()
            tail = [" ".join(words[-count:]) for count in range(min(len(words), _MOST_WORDS), 0, -1)]
            named = next((one for one in tail if one in titles), None)
            if named and not _is_same(named, fold(mine)):
                at = match.start() + match["words"].lower().rfind(named.split(" ")[0])
                yield codes.OTHER_POSITION.at(
                    text.place(max(at, match.start())), subject=text.subject, name=titles[named], title=mine
                )
                break


def _is_same(named: str, mine: str) -> bool:
    """Whether two titles may mean one role: one holds the other, or they are in different letters."""
    korean = [re.search(r"[가-힣]", title) is not None for title in (named, mine)]
    return named in mine or mine in named or korean[0] != korean[1]
