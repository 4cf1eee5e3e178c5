"""Quantities in plain text: numbers with a unit, ranges and `80+`, told from dates, versions and list numbers.

In: plain text. Out: quantities in order, and what they stand for: an amount, or a label (`3분기`, `2단계`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALES = {
    "십": 10, "백": 100, "천": 1e3, "만": 1e4, "십만": 1e5, "백만": 1e6, "천만": 1e7, "억": 1e8, "십억": 1e9, "백억": 1e10,
    "조": 1e12, "k": 1e3, "m": 1e6,
}  # fmt: skip
_UNITS: dict[str, tuple[str, float]] = {
    "%p": ("%p", 1), "%": ("%", 1), "퍼센트": ("%", 1), "프로": ("%", 1), "배": ("배", 1),
    "ms": ("s", 0.001), "밀리초": ("s", 0.001), "초": ("s", 1), "분": ("s", 60), "시간": ("s", 3600),
    "일": ("s", 86400), "주": ("s", 604800), "주일": ("s", 604800), "개월": ("m", 1), "달": ("m", 1),
    "년": ("m", 12), "년간": ("m", 12), "년차": ("년차", 1), "개월간": ("m", 1), "일간": ("s", 86400),
    "tb": ("b", 1e12), "gb": ("b", 1e9), "mb": ("b", 1e6), "kb": ("b", 1e3), "pb": ("b", 1e15),
    "원": ("원", 1), "달러": ("달러", 1), "tps": ("tps", 1), "qps": ("tps", 1), "rps": ("tps", 1),
    "명": ("명", 1), "인": ("명", 1), "여명": ("명", 1), "개": ("개", 1), "여개": ("개", 1), "개의": ("개", 1),
    "가지": ("가지", 1), "종": ("종", 1), "건": ("건", 1), "곳": ("곳", 1), "대": ("대", 1), "회": ("회", 1),
    "줄": ("줄", 1), "행": ("행", 1), "장": ("장", 1), "편": ("편", 1), "권": ("권", 1), "점": ("점", 1), "자": ("자", 1),
    "팀": ("팀", 1), "쪽": ("쪽", 1), "페이지": ("쪽", 1), "테이블": ("개", 1), "명의": ("명", 1), "hours": ("s", 3600), "minutes": ("s", 60),
    "seconds": ("s", 1), "days": ("s", 86400), "weeks": ("s", 604800), "months": ("m", 1), "years": ("m", 12),
    "percent": ("%", 1), "people": ("명", 1), "users": ("users", 1),
    "x": ("배", 1), "km": ("km", 1), "kg": ("kg", 1), "m": ("미터", 1),
}  # fmt: skip
_LABELS = frozenset(
    [
        "월",
        "주차",
        "분기",
        "차",
        "단계",
        "순위",
        "학년",
        "위",
        "번째",
        "회차",
        "기",
        "호",
        "번",
        "층",
        "시",
        "세대",
        "반기",
        "년도",
        "년대",
        "학기",
        "버전",
        "페이즈",
        "등",
        "급",
        "기수",
        "세",
        "살",
        "일차",
    ]
)
_WORDS = "|".join(re.escape(word) for word in sorted({*_UNITS, *_LABELS}, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>[-+]\s?)?(?P<low>{_NUMBER})"
    rf"(?:\s?(?P<lowunit>{_WORDS})?\s?[~∼〜～–]\s?(?P<high>{_NUMBER}))?"
    r"(?P<scale>\s?(?:십만|백만|천만|십억|백억|십|백|천|만|억|조)(?:\s?(?P<rest>\d{1,4})\s?(?P<restscale>천|백|만)?)?|[kKM](?![A-Za-z]))?"
    r"(?P<mid>\+|여(?=\s?[가-힣]))?"
    rf"(?:\s?(?P<unit>{_WORDS})(?![A-Za-z])(?P<open>\+)?)?",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s?(?:이상|초과|넘|여\b|\+)")
_LESS = re.compile(r"\s?(?:이하|미만|이내|안팎|내외)")
_UNIT_EDGE = {
    "대": re.compile(r"(?!학|상|비|량|용|응|규|회|신|기업|중|표|부분|체|략|형|구)"),
    "일": re.compile(r"(?!정|반|치|괄|어|하|본)"),
    "시간": re.compile(r""), "개": re.compile(r"(?!발|선|인|편|념|방|월|요|설|수)"), "회": re.compile(r"(?!사|의|고|원|계|귀|복|로|차)"),
    "명": re.compile(r"(?!확|령|시|세|함)"), "인": re.compile(r"(?!프|원|증|터|력|사|스|공|식|가|덱|기)"), "분": re.compile(r"(?!기|석|산|야|리|할|류|배)"),
    "초": re.compile(r"(?!기|반|과|안|당|급)"), "건": re.compile(r"(?!설|강|물|축)"), "종": re.compile(r"(?!류|료|합|속)"), "주": re.compile(r"(?!요|문|도|기|차|소|로|제|년)"),
    "점": re.compile(r"(?!검|유|심|진|차)"), "장": re.compile(r"(?!애|비|치|점|기|착|르|바)"), "배": re.compile(r"(?!포|치|송|달|경|열|너|당)"), "년": re.compile(r"(?!도|대)"),
    "원": re.compile(r"(?!칙|인|격|활|본|래|하)"), "자": re.compile(r"(?!동|료|체|원|격|바|신|연|율|리|주)"), "행": re.compile(r"(?!동|사|정|위)"), "달": re.compile(r"(?!성|러|리)"),
    "팀": re.compile(r"(?!장|원|워)"), "곳": re.compile(r""), "편": re.compile(r"(?!의|집|리|안)"), "권": re.compile(r"(?!한|장)"), "줄": re.compile(r"(?!였|이|어|여|일|인)"),
    "세": re.compile(r"(?!션|트|부|팅)"), "기": re.compile(r"(?!반|능|술|존|간|가|여|본)"), "위": re.compile(r"(?!한|해|치|키)"), "번": re.compile(r"(?!호|역|거)"),
    "시": re.compile(r"(?!스|간|작|도|점|키)"), "차": re.compile(r"(?!이|단|별|트|량)"), "호": re.compile(r"(?!출|환|스)"), "급": re.compile(r"(?!증|격|여)"), "등": re.compile(r"(?!록|을|의)"), "살": re.compile(r"(?!펴|려)"),
    "월": re.compile(r"(?!간|등|평균|별)"), "층": re.compile(r""), "쪽": re.compile(r""),
}  # fmt: skip


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
        edge = _UNIT_EDGE.get(unit)
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
        if unit in _LABELS or (unit == "년" and 1900 <= low <= 2100):
            yield Quantity(words, match.start(), stop, low, high, "", label=True)
            continue
        dimension, size = _UNITS.get(unit, ("#", 1.0))
        if unit == "m" and not match["scale"]:
            dimension = "미터"
        before = text[max(0, match.start() - 4) : match.start()]
        about = "약" if re.search(r"(?:약|거의|대략)\s?$", before) else ""
        more = bool(match["open"] or match["mid"] or _MORE.match(text, stop))
        if _LESS.match(text, stop):
            more = True
        if match["high"] and match["lowunit"] and match["lowunit"].lower() in _UNITS:
            low_size = _UNITS[match["lowunit"].lower()][1]
        else:
            low_size = size
        yield Quantity(about + words, match.start(), stop, low * low_size, high * size, dimension, more)


def _value(number: str, match: re.Match[str]) -> float:
    value = float(number.replace(",", ""))
    scale = (match["scale"] or "").strip()
    if not scale:
        return value
    word = re.match(r"[^\d\s]+", scale)
    value *= _SCALES.get(word[0].lower(), 1) if word else 1
    if match["rest"]:
        value += float(match["rest"]) * _SCALES.get(match["restscale"] or "", 1)
    return value
