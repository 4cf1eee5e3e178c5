"""The limit a form's question states in its own title.

In: the title as the form has it (`[필수] 지원 동기 (최대 1,000자)`). Out: the title without the marks
that were read, and the limit.
"""

import re
from dataclasses import replace

from generator.records import record
from generator.text.counting import Unit


@record(frozen=True)
class Limit:
    """What a form allows; None where the title does not say.

    `unit` is None for plain `자` (counted as the profile counts). `soft` limits are meant roughly
    (`내외`, `기준`). `items` is the number of entries, `each` says that the length is one entry's.
    `unlimited` says that the form states there is no limit.
    """

    minimum: int | None = None
    maximum: int | None = None
    unit: Unit | None = None
    soft: bool = False
    items: int | None = None
    each: bool = False
    required: bool | None = None
    unlimited: bool = False

    @property
    def is_stated(self) -> bool:
        """Whether a length or a number of entries is stated."""
        return self.unlimited or any(value is not None for value in (self.minimum, self.maximum, self.items))

    @property
    def whole(self) -> int | None:
        """The length a whole answer may have, of all entries together; None where that is not said."""
        if self.each and self.maximum is not None:
            return self.maximum * self.items if self.items else None
        return self.maximum


_NUMBER = r"\d[\d,]*(?:\s?천(?:\s?\d백)?|\s?만|k\b)?"
_UNIT = (
    r"(?P<unit>글자|자(?=$|[^가-힣]|이내|이하|내외|이상|내로|내에|까지|로|를|정도|미만|분량|제한|안)"
    r"|bytes?\b|바이트|words?\b|단어|char(?:acter)?s?\b)"
)
_BEFORE = (
    r"(?P<before>최대|최소|약|max(?:imum)?(?: of)?|min(?:imum)?(?: of)?|up to|at least|at most"
    r"|no more than|within|under|about|around|approximately)?"
)
_AFTER = (
    r"(?P<after>\s?(?:이내|이하|까지|미만|내로|내에|내외|안팎|정도|기준|이상|or (?:less|fewer)|max(?:imum)?\b"
    r"|min(?:imum)?\b|limit\b))?"
)
_LENGTH = re.compile(
    rf"(?<![\d제]){_BEFORE}[\s:]*(?:(?P<low>{_NUMBER})\s?(?:글자|자|bytes?|바이트|words?)?(?:\s?이상)?"
    rf"\s?(?:[~∼〜～–—-]|to)\s?)?(?:최대\s?)?(?P<high>(?<![제\d,]){_NUMBER})[\s-]?{_UNIT}{_AFTER}",
    re.IGNORECASE,
)
_ITEMS = re.compile(
    r"최대\s?(?P<most>\d{1,2})\s?(?:개|건|가지)(?:\s?(?:이내|까지))?|(?P<within>\d{1,2})\s?(?:개|건) 이내"
)
_UNLIMITED = re.compile(
    r"(?:(?:글자|분량|길이|자)\s?수?\s?)?제한\s?없(?:음|이|습니다)|분량\s?(?:은\s)?자유"
    r"|no (?:word |character |length )?limit",
    re.IGNORECASE,
)
_SPACES = re.compile(
    r"(?:공백|띄어쓰기)\s?(?:을|를)?\s?(?P<ko>포함|제외|미포함|불포함)"
    r"|(?P<en>including|excluding|with|without) spaces|spaces (?P<behind>included|excluded)",
    re.IGNORECASE,
)
_COUNTED = r"(?:글자|자|bytes?|바이트)"
_REQUIRED = re.compile(
    r"\s*[\[(【<［（]\s*(?P<mark>필수|선택|required|optional)[^\])】>］）\d]{0,6}[\])】>］）]\s*",
    re.IGNORECASE,
)
_NEED = re.compile(r"(?<![가-힣\w])(?:(필수|required)|선택|optional)", re.IGNORECASE)
_NARROW = re.compile("(?<=\\d)[\u00a0\u2009\u202f](?=\\d{3}(?!\\d))")
"""Unbreakable spaces that part thousands."""
_COUNTER = re.compile(
    rf"(?:글자\s?수\s*:?\s*\d[\d,]*|(?<![\d,./])0)\s?{_COUNTED}?\s?[/／]\s?(?P<most>\d[\d,]*)"
    rf"(?![\d/／.])\s?(?P<unit>{_COUNTED}(?![가-힣a-z]))?",
    re.IGNORECASE,
)
"""What a form shows beside its box: `0/1000자`, `0 / 1,000`, `글자수 12/1000`."""
_LANGUAGE_END = re.compile(r"(?:한글|국문|한국어|영문|영어)(?:\s?기준)?$")
"""What a length belongs to that is not the whole answer's: `한글 기준 800자, 영문 1600자`."""
_STARS = re.compile(r"\s*[⭐★☆]\ufe0f?\s*")
_FILLER = re.compile(
    r"(?:항목|문항|경험|개|건|가지)\s?(?:당|별|마다)|글자\s?수|분량|길이|제한|작성|입력|기재|서술|기술|해\s?주(?:세요|십시오|시기)|하(?:세요|십시오|여|시오)|바랍니다|부탁드립니다"
    r"|가능|기준|이내|이하|까지|내로|으로|로|총|각각|각|및|합니다|입니다|됩니다|주세요|공백|항목|필수|선택"
    r"|please|write|limit|length|in|the|a|of|characters?|words?|answer|your|maximum|minimum|max|[\W\d_]",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\s*[(\[（［]([^()\[\]（）［］]*)[)\]）］]")
_TAIL = re.compile(r"(?:^|(?<=[.?!。])\s+|\s*[*※|/·•]\s*|\s+[-–—:]\s+|,\s+|\s{2,})(?=[^*※|]*$)")
_SOFT = ("내외", "안팎", "정도", "기준", "약", "about", "around", "approximately")
_FLOOR = ("최소", "min", "at least", "이상")
_EACH = re.compile(
    r"(?:각각?|(?:항목|문항|경험|개|건|가지)\s?(?:당|별|마다))\s?(?:최대\s?)?\d[\d,]*\s?(?:천\s?)?(?:자|글자|바이트|byte)"
    r"|\d\s?(?:characters|words) each",
    re.IGNORECASE,
)
_SURE = 50
"""Without a word like 최대 a number below this is no limit: `3 words`, `4자`."""
_ENDLESS = 9
"""Digits from which on a number is no length any form asks for."""


def read_limit(title: str) -> tuple[str, Limit]:
    """The title without the marks that were read, and the limit it states."""
    rest, required = _take_required(_NARROW.sub("", title))
    rest = _COUNTER.sub(_say_most, rest)
    limit = _read(rest)
    required = _read_need(rest) if required is None else required
    rest = _take_segments(rest, limit)
    if re.search(r"[^\s*]\s?\*$", rest.strip()) and required is None and rest.count("*") == 1:
        rest, required = rest.strip()[:-1], True
    rest = " ".join(rest.split()).strip(" ,/·|-")
    return rest or " ".join(title.split()), replace(limit, required=required)


def _take_required(title: str) -> tuple[str, bool | None]:
    required: bool | None = None
    for mark in _REQUIRED.finditer(title):
        required = mark.group("mark").lower() in ("필수", "required")
    return _STARS.sub(" ", _REQUIRED.sub(" ", title)), required


def _say_most(counter: re.Match[str]) -> str:
    """A form's counter as the limit it means; a number too low to be one stays as it is."""
    if _number(counter["most"]) < _SURE:
        return counter.group()
    return f"최대 {counter['most']}{counter['unit'] or '자'}"


def _read_need(title: str) -> bool | None:
    """What a bracket about the limit says beside it: `(500자 이내 / 선택)`; None if it says both or none."""
    notes = (group[1] for group in _GROUP.finditer(title) if _is_note(group[1]))
    needs = {bool(word[1]) for note in notes for word in _NEED.finditer(note)}
    return needs.pop() if len(needs) == 1 else None


def _take_segments(title: str, limit: Limit) -> str:
    """The title without brackets and closing phrases that say nothing but the limit."""
    if not limit.is_stated:
        return title
    title = _GROUP.sub(lambda group: "" if _is_note(group.group(1)) else group.group(), title)
    while True:
        cuts = [cut for cut in _TAIL.finditer(title) if _is_note(title[cut.end() :])]
        if not cuts or not title[: cuts[0].start()].strip():
            break
        title = title[: cuts[0].start()]
    for space in re.finditer(r"(?<=[^\s을를은는에로])\s+", title):
        kept = title[: space.start()]
        if not _bare(title[space.end() :]).strip(" .,/|·") and not _LANGUAGE_END.search(kept):
            return kept
    return title


def _bare(text: str) -> str:
    """The text without the phrases that state a limit."""
    for pattern in (_LENGTH, _ITEMS, _UNLIMITED, _SPACES):
        text = pattern.sub(" ", text)
    return text


def _is_note(text: str) -> bool:
    """Whether a piece of the title is about the limit only."""
    bare = _bare(text)
    return bare != text and not _FILLER.sub("", bare).strip()


def _read(title: str) -> Limit:
    limit = Limit(unlimited=_UNLIMITED.search(title) is not None)
    for match in _LENGTH.finditer(title):
        found = _length(match)
        if found is None:
            continue
        if found.unit and limit.unit and found.unit != limit.unit:
            continue
        limit = replace(
            limit,
            minimum=limit.minimum if limit.minimum is not None else found.minimum,
            maximum=limit.maximum if limit.maximum is not None else found.maximum,
            unit=limit.unit or found.unit,
            soft=limit.soft or found.soft,
        )
    entries = _ITEMS.search(title)
    if entries and (
        limit.maximum is not None or _is_note(title[entries.start() :]) or _in_group(title, entries)
    ):
        limit = replace(limit, items=_number(entries.group("most") or entries.group("within")))
    if limit.maximum is not None and _EACH.search(title):
        limit = replace(limit, each=True)
    spaces = _SPACES.search(title)
    if spaces and limit.maximum is not None and limit.unit is None:
        word = (spaces.group("ko") or spaces.group("en") or spaces.group("behind")).lower()
        whole = word in ("포함", "including", "with", "included")
        limit = replace(limit, unit="chars" if whole else "chars-no-space")
    return limit


def _in_group(title: str, match: re.Match[str]) -> bool:
    return any(
        group.start() < match.start() < group.end() and _is_note(group.group(1))
        for group in _GROUP.finditer(title)
    )


def _length(match: re.Match[str]) -> Limit | None:
    """The limit of one phrase, or None where its number is no limit."""
    before, after = (match.group("before") or "").lower(), (match.group("after") or "").strip().lower()
    high = _number(match.group("high"))
    low = _number(match.group("low")) if match.group("low") else None
    if high < _SURE and not before and not after and low is None:
        return None
    unit = _unit(match.group("unit"))
    soft = after in _SOFT or before in _SOFT
    if low is not None:
        return Limit(minimum=low, maximum=high, unit=unit, soft=soft)
    if before.startswith(_FLOOR) or after.startswith(_FLOOR):
        return Limit(minimum=high, unit=unit, soft=soft)
    return Limit(maximum=high, unit=unit, soft=soft)


def _unit(written: str) -> Unit | None:
    folded = written.lower()
    if folded.startswith(("byte", "바이트")):
        return "bytes"
    return "words" if folded.startswith(("word", "단어")) else None


def _number(written: str) -> int:
    """`1,000`, `1천`, `1천 5백`, `1만`, `2k` as a number."""
    parts = re.fullmatch(r"([\d,]+)\s?(천|만|k)?(?:\s?(\d)백)?", written, re.IGNORECASE)
    assert parts is not None
    digits = parts.group(1).replace(",", "")
    value = int(digits) if len(digits) < _ENDLESS else 10**_ENDLESS
    value *= {"천": 1000, "만": 10000, "k": 1000}.get((parts.group(2) or "").lower(), 1)
    return value + int(parts.group(3) or 0) * 100
