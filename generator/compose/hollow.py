"""Texts that call nothing but parts of experiences that are not written yet.

In: a passage and the experiences by id. Out: whether it would be merged into nothing.
"""

import re
from collections.abc import Mapping

from generator.model.story import Experience
from generator.text.passage import Passage

_CALL = r"""\{\{\s*experience\(\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\)\s*\.\s*(\w+)\s*\}\}"""
_CALLS = re.compile(_CALL)
_ONLY_CALLS = re.compile(rf"\s*(?:{_CALL}\s*)+")


def is_hollow(passage: Passage, stories: Mapping[str, Experience]) -> bool:
    """Whether a text says nothing: each expression of it calls an empty part of a known experience."""
    if "{{" not in passage.text or not _ONLY_CALLS.fullmatch(passage.text):
        return False
    calls = (((call[1] or call[2]), call[3]) for call in _CALLS.finditer(passage.text))
    return all(name in stories and _is_empty(stories[name], form) for name, form in calls)


def _is_empty(story: Experience, form: str) -> bool:
    if form in ("short", "summary"):
        return not story.short and not story.summary
    if form == "role":
        return not story.role
    if form == "full":
        return not story.summary and not story.parts
    parts = ("situation", "task", "action", "result", "lesson")
    return form in parts and not any(part.body for part in story.parts if part.kind == form)
