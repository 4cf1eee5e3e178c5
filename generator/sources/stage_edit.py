"""A stage's result and dates, written into position.md.

In: the file, the stage as one calls it, what is new. Out: the file in memory, changed; nothing is saved here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.application import Position
from generator.model.plan import Stage
from generator.model.profile import Profile
from generator.model.values import Moment
from generator.records import record
from generator.sources.entities import allowed_values
from generator.sources.front_edit import ListEdit, edit_list
from generator.sources.sections import KOREAN_VALUES
from generator.sources.writer import SourceFile
from generator.text.fold import closest, fold

RESULTS = allowed_values(Stage.model_fields["result"].annotation)
_BEHIND = {"at": ("stage", "kind", "round"), "announce_by": ("stage", "kind", "round", "at")}
_TAIL = re.compile(r"(?:전형|심사|단계)$")


@record(frozen=True)
class FoundStage:
    """A stage by the name the author gives it; `index` among the position's stages, None if it is new.

    It is `known` if the position has it or the profile's list of stages. Else `meant` are the stages whose
    names are so near that a slip is likely, those of the position before those of the list. Where the
    position has several by that name, `twins` are all of them, and `index` is the first.
    """

    name: str
    index: int | None = None
    meant: tuple[str, ...] = ()
    known: bool = False
    twins: tuple[int, ...] = ()


def find_stage(position: Position, profile: Profile, wanted: str) -> FoundStage:
    """The position's stage called `wanted`; spaces and a beginning that fits only one are enough.

    Of several called alike it is the one whose round is named, too: `면접 임원`, `임원 면접`. One the
    position does not have yet is called as in the profile's list of stages, if it is there.
    """
    names = [stage.stage for stage in position.stages]
    index = _match(names, wanted)
    if index is not None:
        return _known_as(names, index, wanted)
    rounds = [
        index
        for index, stage in enumerate(position.stages)
        if stage.round and _key(wanted) in (_key(stage.stage + stage.round), _key(stage.round + stage.stage))
    ]
    if len(rounds) == 1:
        return FoundStage(names[rounds[0]], rounds[0], known=True)
    steps = [step.stage for step in profile.pipeline]
    same = next((name for name in steps if _key(name) == _key(wanted)), None)
    if same:
        return FoundStage(same, known=True)
    meant = _near(names, wanted)
    begun = None if meant else _match(steps, wanted)
    if begun is not None:
        return FoundStage(steps[begun], known=True)
    return FoundStage(wanted.strip(), meant=meant or _near(steps, wanted))


def all_stages(position: Position, profile: Profile) -> tuple[str, ...]:
    """The stages of a position, then those of the profile's list that it has not."""
    names = [stage.stage for stage in position.stages]
    keys = [_key(name) for name in names]
    return (*names, *(step.stage for step in profile.pipeline if _key(step.stage) not in keys))


def split_result(position: Position, profile: Profile, wanted: str) -> tuple[str, str]:
    """`서류합격` as the stage and the result that are meant; the whole and "" where it is no such thing."""
    if not find_stage(position, profile, wanted).known:
        for cut in range(1, len(wanted)):
            name, result = wanted[:cut].strip(), read_result(wanted[cut:])
            if name and result:
                found = find_stage(position, profile, name)
                return (name, result) if found.known or found.meant else (wanted, "")
    return wanted, ""


def read_result(word: str) -> str:
    """The result a word stands for: `passed`, `합격`, `불합격`; "" if it stands for none."""
    meant = KOREAN_VALUES.get(fold(word), fold(word))
    return meant if meant in RESULTS else ""


def write_moment(moment: Moment) -> str:
    """A moment as it stands in a source: `2026-02-10 14:00`."""
    return moment.day.isoformat() + (f" {moment.clock:%H:%M}" if moment.clock else "")


def edit_stage(path: Path, shown: str, stage: FoundStage, values: Mapping[str, str]) -> SourceFile:
    """position.md with the stage's new values; a stage that is not there is added at the end.

    Raises:
        ContentError: the file has faults, or its stages are written in a way that is not edited here.
    """
    file = SourceFile(path)
    written = dict(values) if stage.index is not None else {"stage": stage.name, **values}
    edit_list(file, ListEdit("stages", "stage", stage.index, written, _BEHIND), shown)
    return file


def with_index(stage: FoundStage, name: str, names: Iterable[str]) -> FoundStage:
    """The stage one of whose likely names was chosen, which may not be among the position's `names` yet."""
    there = list(names)
    if name not in there:
        return replace(stage, name=name, index=None, known=True)
    return _known_as(there, there.index(name), name)


def _known_as(names: Sequence[str], index: int, wanted: str) -> FoundStage:
    """A stage that is there, with all others that are called as it is, unless only one is called just so."""
    twins = [other for other, name in enumerate(names) if _key(name) == _key(names[index])]
    exactly = [twin for twin in twins if fold(names[twin]) == fold(wanted)]
    if len(exactly) == 1 or len(twins) == 1:
        index = (exactly or twins)[0]
        return FoundStage(names[index], index, known=True)
    return FoundStage(names[index], index, known=True, twins=tuple(twins))


def _match(names: Sequence[str], wanted: str) -> int | None:
    """The first name that is equal, else that of the only one that begins so."""
    keys = [_key(name) for name in names]
    if _key(wanted) in keys:
        return keys.index(_key(wanted))
    starting = [index for index, key in enumerate(keys) if key.startswith(_key(wanted))]
    return starting[0] if len({keys[index] for index in starting}) == 1 and wanted.strip() else None


def _near(names: Sequence[str], wanted: str) -> tuple[str, ...]:
    """The names that hold `wanted` or are abbreviated by it (`코테`), and the one spelled most alike."""
    key = _key(wanted)
    partly = [name for name in names if key and (key in _key(name) or _abbreviates(key, _key(name)))]
    alike = closest(wanted, [name for name in names if _digits(name) == _digits(wanted)])
    return tuple(dict.fromkeys(filter(None, (*partly, alike))))


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short`, two at least, stand in the name in this order, the first in front."""
    rest = iter(name)
    return len(short) > 1 and name[:1] == short[0] and all(letter in rest for letter in short)


def _key(name: str) -> str:
    bare = re.sub(r"[\W_]+", "", fold(name))
    return _TAIL.sub("", bare) or bare


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())
