"""Quantities in plain text: numbers with a unit, ranges and `80+`, told from dates and versions.

In: plain text. Out: quantities in order, and what they stand for: an amount, or a label (`3분기`, `2단계`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.units import LABELS, NOT_BEFORE, SCALES, UNITS

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = "|".join(re.escape(word) for word in sorted({*UNITS, *LABELS}, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>[-+]\s?)?(?P<low>{_NUMBER})"
    rf"(?:\s?(?P<lowunit>{_WORDS})?\s?[~∼〜～–]\s?(?P<high>{_NUMBER}))?"
    r"(?P<scale>\s?(?:십만|백만|천만|십억|백억|십|백|천|만|억|조)"
    r"(?:\s?(?P<rest>\d{1,4})\s?(?P<restscale>천|백|만)?)?|[kKM](?![A-Za-z]))?"
    r"(?P<mid>\+|여(?=\s?[가-힣]))?"
    rf"(?:\s?(?P<unit>{_WORDS})(?![A-Za-z])(?P<open>\+)?)?",
    re.IGNORECASE,
)
_EDGES = {unit: re.compile(f"(?!{after})") for unit, after in NOT_BEFORE.items()}
_MORE = re.compile(r"\s?(?:이상|초과|넘|여\b|\+)")
_LESS = re.compile(r"\s?(?:이하|미만|이내|안팎|내외)")


@dataclass(frozen=True)
class Quantity:
    """A number with its unit: `dimension` is what may be compared, "" for a label or a bare number.

    `low` and `high` differ for a range; `open` says that it may be more (`80+`, `95% 이상`).
    """

    words: str
    start: int
    stop: int
    low: float
    high: float
    dimension: str
    open: bool = False
    label: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Whether both may be said of one thing: equal, one within the other's range, or above its floor."""
        if self.dimension != other.dimension:
            return False
        if self.low <= other.high and other.low <= self.high:
            return True
        for floor, value in ((self, other), (other, self)):
            if floor.open and not value.open and floor.low <= value.low <= floor.low * 1.35:
                return True
            if floor.open and value.open and max(floor.low, value.low) <= min(floor.low, value.low) * 1.15:
                return True
        return _rounded(self, other) or _rounded(other, self)


def _rounded(round_: Quantity, exact: Quantity) -> bool:
    """Whether one is the other, rounded: 약 700만 and 712만."""
    return "약" in round_.words and abs(round_.low - exact.low) <= exact.low * 0.1


def find_quantities(text: str) -> Iterator[Quantity]:
    """The quantities of a text; bare numbers and labels among them, with an empty dimension."""
    for match in _QUANTITY.finditer(text):
        unit = (match["unit"] or "").lower()
        edge = _EDGES.get(unit)
        stop = match.end()
        if edge and not match["open"] and not edge.match(text, stop):
            unit, stop = "", match.start("unit")
        low = _value(match["low"], match)
        high = _value(match["high"], match) if match["high"] else low
        words = text[match.start() : stop].strip()
        if not unit and match["mid"] == "+":
            yield Quantity(words, match.start(), stop, low, high, "개", open=True)
            continue
        if not unit and not match["scale"]:
            yield Quantity(words, match.start(), stop, low, high, "", label=True)
            continue
        if unit in LABELS or (unit == "년" and 1900 <= low <= 2100):
            yield Quantity(words, match.start(), stop, low, high, "", label=True)
            continue
        dimension, size = UNITS.get(unit, ("#", 1.0))
        if unit == "m" and not match["scale"]:
            dimension = "미터"
        before = text[max(0, match.start() - 4) : match.start()]
        about = "약" if re.search(r"(?:약|거의|대략)\s?$", before) else ""
        more = bool(match["open"] or match["mid"] or _MORE.match(text, stop))
        if _LESS.match(text, stop):
            more = True
        if match["high"] and match["lowunit"] and match["lowunit"].lower() in UNITS:
            low_size = UNITS[match["lowunit"].lower()][1]
        else:
            low_size = size
        yield Quantity(about + words, match.start(), stop, low * low_size, high * size, dimension, more)


def _value(number: str, match: re.Match[str]) -> float:
    value = float(number.replace(",", ""))
    scale = (match["scale"] or "").strip()
    if not scale:
        return value
    word = re.match(r"[^\d\s]+", scale)
    value *= SCALES.get(word[0].lower(), 1) if word else 1
    if match["rest"]:
        value += float(match["rest"]) * SCALES.get(match["restscale"] or "", 1)
    return value
