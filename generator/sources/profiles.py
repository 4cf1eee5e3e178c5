"""profile.yml: who the candidate is.

In: its source. Out: the profile, or None if it is broken.
"""

from generator.diagnostics import Diagnostic
from generator.model.profile import DEFAULT_PIPELINE, ENGLISH_PIPELINE, Profile
from generator.sources.entities import build
from generator.sources.frontmatter import Source
from generator.sources.yaml_reader import Yaml
from generator.text.counting import Convention
from generator.text.fold import fold

_KINDS = {fold(step.stage): step.kind for step in (*DEFAULT_PIPELINE, *ENGLISH_PIPELINE)}


def read_profile(source: Source, name: str, found: list[Diagnostic]) -> Profile | None:
    """The profile; pipeline steps may be plain names, whose kind is then the usual one."""
    values = dict(source.values)
    pipeline = values.get("pipeline")
    if isinstance(pipeline, str):
        pipeline = [part.strip() for part in pipeline.split(",")]
    if isinstance(pipeline, list):
        values["pipeline"] = [_complete_step(step) for step in pipeline]
    return build(Profile, source, found, values=values, id=name)


def _complete_step(step: Yaml) -> Yaml:
    if isinstance(step, str):
        return {"stage": step, "kind": _KINDS.get(fold(step), _guess_kind(step))}
    return step


def _guess_kind(stage: str) -> str:
    if "면접" in stage or "interview" in stage.casefold():
        return "interview"
    return "test" if "테스트" in stage or "test" in stage.casefold() else "other"


def convention_of(profile: Profile) -> Convention:
    """How the profile counts unless an essay says otherwise."""
    counting = profile.counting
    return Convention.written(counting.unit, counting.encoding, counting.newline)
