"""Quantities in plain text: numbers with a unit, ranges and `80+`, told from dates and versions.

In: plain text. Out: quantities in order, and what they stand for: an amount, or a label (`3분기`, `2단계`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.check.units import LABELS, NATIVE, NATIVE_UNITS, NOT_BEFORE, SCALES, UNITS
from generator.records import record

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = "|".join(re.escape(word) for word in sorted({*UNITS, *LABELS}, key=len, reverse=True))
_SCALE = "천만|백만|십만|천억|백억|십억|십|백|천|만|억|조"
_QUANTITY = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>[-+]\s?)?(?P<low>{_NUMBER})"
    rf"(?:\s?(?P<lowunit>{_WORDS})?\s?[~∼〜～–]\s?(?P<high>{_NUMBER}))?"
    rf"(?P<scale>\s?(?:{_SCALE})"
    rf"(?:\s?(?P<rest>\d,\d{{3}}|\d{{1,4}})\s?(?P<restscale>{_SCALE})?)?|[kKM](?![A-Za-z]))?"
    r"(?P<mid>\+|여(?=\s?[가-힣]))?"
    rf"(?:\s?(?P<unit>{_WORDS})(?![A-Za-z])(?P<open>\+)?"
    r"|\s(?P<english>[a-z]{4,}s)\b|(?P<latin>(?!st\b|nd\b|rd\b|th\b)[a-z]{2,5})(?![a-z0-9]))?",
    re.IGNORECASE,
)
_NATIVE = re.compile(rf"(?<![가-힣])(?P<number>{'|'.join(NATIVE)})\s(?P<unit>{'|'.join(NATIVE_UNITS)})")
_DAY = re.compile(r"(?<![가-힣])하루(?=로\s|로,|로$|로\.|\s?만에|\s?안에)")
_EDGES = {unit: re.compile(f"(?!{after})") for unit, after in NOT_BEFORE.items()}
_OPEN = re.compile(r"\s?(?:이상|초과|넘|여\b|\+|이하|미만|이내|안팎|내외|정도|가량)")
_ABOUT = re.compile(r"(?:약|거의|대략|평균|about|around|nearly|almost)\s?$", re.IGNORECASE)
_PART = re.compile(r"\s?의\s?\d")
_RATIO = re.compile(r"0\.\d{2,}$")
_TOGETHER = {("s", 86400.0): 3600.0, ("s", 3600.0): 60.0, ("s", 60.0): 1.0, ("m", 12.0): 1.0}
"""Units that join the next smaller one into one length: `4시간 30분`, `2년 6개월`."""


@record(frozen=True)
class Quantity:
    """A number with its unit: `dimension` is what may be compared, "" for a label or a bare number.

    `low` and `high` differ for a range; `open` says that it may be more or less (`80+`, `50개 정도`);
    `size` is what one of its unit counts in its dimension; `kind` is the unit of a label (`분기`, `년`),
    `about` says that `약` stands before it.
    """

    words: str
    start: int
    stop: int
    low: float
    high: float
    dimension: str
    open: bool = False
    label: bool = False
    size: float = 1
    kind: str = ""
    about: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Whether both may be said of one thing: equal, one within the other's range, or above its floor."""
        if self.dimension != other.dimension:
            return False
        if self.low <= other.high and other.low <= self.high:
            return True
        for floor, value in ((self, other), (other, self)):
            if floor.open and not value.open and floor.low <= value.low <= floor.low * 1.35:
                return True
            if floor.open and value.open and max(floor.low, value.low) <= min(floor.low, value.low) * 1.05:
                return True
        return _rounded(self, other) or _rounded(other, self)


def _rounded(round_: Quantity, exact: Quantity) -> bool:
    """Whether one is the other, rounded: 약 700만 and 712만, 0.3초 and 310ms."""
    if round_.about:
        return abs(round_.low - exact.low) <= exact.low * 0.1
    return round_.size > exact.size and abs(round_.low - exact.low) <= round_.size / 2 <= exact.low / 8


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text; bare numbers and labels among them, with an empty dimension."""
    found = [_read(text, match) for match in _QUANTITY.finditer(text)]
    found += _written_out(text)
    found.sort(key=lambda quantity: quantity.start)
    return list(_joined(text, found))


def _read(text: str, match: re.Match[str]) -> Quantity:
    unit = (match["unit"] or "").lower()
    stop = match.end()
    edge = _EDGES.get(unit)
    if unit and ((edge and not match["open"] and not edge.match(text, stop)) or _is_part(text, unit, stop)):
        unit, stop = "", match.start("unit")
    low = _value(match["low"], match)
    high = _value(match["high"], match) if match["high"] else low
    words, start = text[match.start() : stop].strip(), match.start()
    if not unit and match["mid"] == "+":
        return Quantity(words, start, stop, low, high, "개", open=True)
    other = match["english"] or match["latin"]
    if not unit and other:
        return Quantity(words, start, stop, low, high, other.lower())
    if not unit and not match["scale"] and _RATIO.match(match["low"]):
        return Quantity(words, start, stop, low, high, "0.", size=0.01)
    if not unit and not match["scale"]:
        return Quantity(words, start, stop, low, high, "", label=True)
    if unit in LABELS or (unit == "년" and 1900 <= low <= 2100):
        return Quantity(words, start, stop, low, high, "", label=True, kind=unit)
    dimension, size = UNITS.get(unit, ("#", 1.0))
    if unit == "m" and not match["scale"]:
        dimension = "미터"
    about = _ABOUT.search(text[max(0, start - 8) : start]) is not None
    more = bool(match["open"] or match["mid"] or _OPEN.match(text, stop))
    low_size = size
    if match["high"] and match["lowunit"] and match["lowunit"].lower() in UNITS:
        low_size = UNITS[match["lowunit"].lower()][1]
    return Quantity(words, start, stop, low * low_size, high * size, dimension, more, size=size, about=about)


def _is_part(text: str, unit: str, stop: int) -> bool:
    """Whether `3분` begins `3분의 1`."""
    return unit == "분" and _PART.match(text, stop) is not None


def _value(number: str, match: re.Match[str]) -> float:
    value = float(number.replace(",", ""))
    scale = (match["scale"] or "").strip()
    if not scale:
        return value
    word = re.match(r"[^\d\s]+", scale)
    value *= SCALES.get(word[0].lower(), 1) if word else 1
    if match["rest"]:
        value += float(match["rest"].replace(",", "")) * SCALES.get(match["restscale"] or "", 1)
    return value


def _written_out(text: str) -> Iterator[Quantity]:
    """`세 배`, `다섯 명`, `하루로`."""
    for match in _NATIVE.finditer(text):
        edge = _EDGES.get(match["unit"])
        if edge and not edge.match(text, match.end()):
            continue
        dimension, size = UNITS[match["unit"]]
        value = NATIVE[match["number"]] * size
        more = _OPEN.match(text, match.end()) is not None
        yield Quantity(match[0], match.start(), match.end(), value, value, dimension, more, size=size)
    for match in _DAY.finditer(text):
        yield Quantity(match[0], match.start(), match.end(), 86400, 86400, "s", size=86400)


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The quantities with `4시간 30분` as one."""
    held: Quantity | None = None
    for quantity in found:
        if held is not None:
            smaller = _TOGETHER.get((held.dimension, held.size))
            close = text[held.stop : quantity.start].strip(" ") == "" and quantity.start - held.stop <= 1
            if close and smaller == quantity.size and quantity.dimension == held.dimension:
                total = held.low + quantity.low
                words = f"{held.words} {quantity.words}"
                held = replace(
                    quantity, words=words, start=held.start, low=total, high=held.high + quantity.high
                )
                continue
            yield held
        held = quantity
    if held is not None:
        yield held
