"""The small HTML pieces of a page, each on one line so that Markdown leaves it whole."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape

from markupsafe import Markup

from generator.model.interview import Essay
from generator.model.values import Moment
from generator.render.labels import Labels
from generator.text.counting import Convention
from generator.text.differences import Stretch
from generator.text.escape import escape_text

NEAR = 0.95
"""From this share of the limit on, the bar says it is nearly full."""


@lru_cache(maxsize=4096, typed=True)
def badge(text: str, kind: str = "muted") -> Markup:
    """A small label: kind `ok`, `warn`, `bad` or `muted`."""
    return Markup(f'<span class="prep-badge prep-{kind}">{escape(text)}</span>')


def day_counter(moment: Moment | None) -> Markup:
    """Where the browser writes `D-3`; nothing without a moment."""
    if moment is None:
        return Markup("")
    clock = f' data-time="{moment.clock:%H:%M}"' if moment.clock else ""
    return Markup(f'<span class="prep-dday" data-date="{moment.day.isoformat()}"{clock}></span>')


def copy_button(text: str, label: Labels, name: str = "") -> Markup:
    """A button that copies exactly `text`; `name` is what it says."""
    exact = escape(text).replace("\n", "&#10;")
    return Markup(
        f'<div class="prep-tools"><button type="button" class="prep-copy" data-copy="{exact}" '
        f'data-done="{escape(label("copied"))}">{escape(name or label("copy-answer"))}</button></div>'
    )


def answer_switch(label: Labels) -> Markup:
    """The page-wide switch between the short view and the full answers."""
    return Markup(
        f'<div class="prep-switch" role="group" aria-label="{escape(label("answer-view"))}">'
        f'<button type="button" data-view="short">{escape(label("view-short"))}</button>'
        f'<button type="button" data-view="full">{escape(label("view-full"))}</button></div>'
    )


def amount(number: int, convention: Convention, label: Labels) -> str:
    """`1,000자`, `1,000자(공백 제외)`, `2,000바이트`, `500단어`."""
    return label(f"amount-{convention.unit}", n=f"{number:,}")


def stretches(parts: Iterable[Stretch], tag: str) -> Markup:
    """A sentence in a table cell; what the other version says differently stands in `tag`."""
    return Markup("").join(
        Markup(f"<{tag}>{_piece(part.text)}</{tag}>" if part.changed else _piece(part.text)) for part in parts
    )


def _piece(text: str) -> str:
    return escape_text(text, cell=True)


def limit_text(essay: Essay, label: Labels) -> str:
    """What the form allows, in words; empty where it says nothing."""
    limit = essay.limit
    if limit.unlimited:
        return label("limit-none")
    parts = [label("limit-items", n=limit.items)] if limit.items else []
    minimum = amount(limit.minimum, essay.convention, label) if limit.minimum else ""
    maximum = amount(limit.maximum, essay.convention, label) if limit.maximum else ""
    if maximum and limit.soft:
        parts.append(label("limit-about", maximum=maximum))
    elif minimum and maximum:
        parts.append(label("limit-range", minimum=minimum, maximum=maximum))
    elif maximum:
        parts.append(label("limit-up-to", maximum=maximum))
    elif minimum:
        parts.append(label("limit-at-least", minimum=minimum))
    if limit.each and parts[-1:]:
        parts[-1] = label("limit-each", limit=parts[-1])
    return " · ".join(parts)


def count_bar(essay: Essay, count: Callable[[Convention], int], label: Labels) -> Markup:
    """How much of the limit an answer takes, with the other ways of counting beside it."""
    convention, limit = essay.convention, essay.limit
    used = count(convention)
    if limit.whole:
        share = used / limit.whole
        kind = "over" if share > 1 and not limit.soft else "near" if share >= NEAR else "ok"
        fill = min(100, round(share * 100))
        percent = round(share * 100)
        percent = max(percent, 101) if share > 1 else min(percent, 99) if share < 1 else 100
        head = f"{used:,} / {amount(limit.whole, convention, label)} ({percent}%)"
        meter = f'<span class="prep-meter" style="--fill:{fill}%"></span>'
    else:
        kind, meter, head = "ok", "", amount(used, convention, label)
    if limit.minimum and used < limit.minimum:
        kind = "over"
        head += " · " + label("too-short", n=f"{limit.minimum - used:,}")
    others = [
        label(f"count-{unit}", n=f"{count(Convention(unit, convention.encoding, convention.newline)):,}")
        for unit in ("chars", "chars-no-space", "bytes", "words")
        if unit != convention.unit
        and (unit != "words" or convention.unit == "words" or label.language == "en")
    ]
    return Markup(
        f'<div class="prep-count prep-{kind}">{meter}<b>{escape(head)}</b>'
        f"<span>{escape(' · '.join(others))}</span></div>"
    )
