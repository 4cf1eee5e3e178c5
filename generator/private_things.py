"""What a profile holds as private, by what it is: contacts, numbers, people, pay, notes, and the like.

In: the whole library and one edition of it. Out: texts to look for, and whether each is private for certain.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile

from generator.diagnostics import Location
from generator.model.application import Company, Position, Requirement
from generator.model.entity import Entity, origin_of
from generator.model.interview import Essay, Question
from generator.model.library import Library
from generator.model.plan import AskedQuestion, Debrief, DebriefSection, Offer, Person, TextSection
from generator.model.profile import Certificate, Contact, Education, Link, Personal, Profile
from generator.model.story import Career, Experience, Fact, Introduction
from generator.records import record
from generator.sources.notes import is_note, is_own_name, without_name
from generator.text.passage import Passage
from generator.text.sentence import split_sentences
from generator.text.telltales import find_telltales
from generator.withheld import Kind, Secret, entities_of, letters_of, texts_of

SENTENCE = 12
"""Letters from which a sentence of a note is its author's own beyond doubt."""
WORDS = 6
"""Words from which it is one although it does not end as sentences do."""

_Key = tuple[type[Entity], str]

_PAY: frozenset[_Key] = frozenset(
    {
        (Position, "compensation"), (Offer, "base"), (Offer, "bonus"), (Offer, "stock"), (Offer, "signing"),
    }
)  # fmt: skip
_PEOPLE: frozenset[_Key] = frozenset({(Person, "name"), (Position, "referrer")})
_NUMBERS: frozenset[_Key] = frozenset({(Certificate, "number"), (Contact, "address")})
_DOUBTFUL: frozenset[_Key] = frozenset(
    {
        (Personal, "birthplace"), (Personal, "family"), (Education, "school"), (Education, "grade"),
        (Profile, "products"), (Fact, "value"), (Fact, "before"),
    }
)  # fmt: skip
"""What may be an ordinary word or number as well: it is listed, and refuses nothing."""

_NOTES: frozenset[_Key] = frozenset(
    {
        (Essay, "notes"), (Question, "notes"), (Question, "intent"), (Experience, "notes"), (Career, "notes"),
        (Company, "notes"), (Requirement, "gap"), (Requirement, "plan"), (Requirement, "detail"),
        (Position, "advice"), (Position, "reverse_questions"), (Person, "note"), (Education, "note"),
        (Fact, "evidence"), (Offer, "body"), (Debrief, "mood"), (DebriefSection, "body"),
    }
)  # fmt: skip

_ASIDES: frozenset[_Key] = frozenset(
    {(Position, "closing"), (Position, "concepts"), (TextSection, "body"), (AskedQuestion, "note")}
)
"""What is prepared in private, and may be said in public just so: its sentences are listed."""

_AMOUNT = re.compile(r"(?<![\w.,])\d[\d,.]*\s?[천백]?[만억](?:\s?원)?")
_STATEMENT = re.compile(r"(?:[가-힣][다요까죠음함됨임]|[A-Za-z][^가-힣]*\s[^가-힣]*)[.!?…\"'”’)]*$")
_PERSON = re.compile(
    r"(?:남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허노남심하곽성차주우구"
    r"민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용])[가-힣]{2}"
)
_ROLE = re.compile(
    r"\s*(?:(?:[가-힣]{1,4})?(?:팀장|파트장|실장|본부장|센터장|그룹장|매니저|이사|대표|부장|차장|과장|대리|책임|수석|선임|주임|사원"
    r"|리드|교수|선배|멘토|연구원|엔지니어|개발자|인사담당자|담당자|면접관)|님|씨|CTO|CEO|HR)\s*님?$"
)
_LATIN_PERSON = re.compile(r"[A-Z][a-z'’-]+(?:\s[A-Z][A-Za-z.'’-]*)*\s[A-Z][a-z'’-]+")
_ASIDE = re.compile(r"\s*[(（\[,/·|]|\s[-–—]\s")
_TEAM = re.compile(r"(?:팀|실|본부|센터|그룹|파트|부)$")
_COMMON_ENDS = ("팀", "님", "부서", "직원", "고객사")


@record(frozen=True)
class Slip:
    """A private text; `sure` that it is one wherever it stands."""

    secret: Secret
    sure: bool


def private_things(whole: Library, edition: Library) -> tuple[Slip, ...]:
    """All that `edition` does not show as a field of its own, the certain first."""
    public = _Shown.of(edition)
    found: dict[tuple[Kind, str], Slip] = {}
    slips = (*_telltales(whole, public), *_fields(whole, public))
    for slip in sorted(slips, key=lambda slip: not slip.sure):
        secret = slip.secret
        if secret.letters and secret.letters not in public.values and secret.text not in public.values:
            found.setdefault((secret.kind, secret.letters), slip)
    return tuple(found.values())


@record(frozen=True)
class _Shown:
    """What an edition shows: its lines with their places, and whole values of its fields."""

    rows: frozenset[tuple[str, Location]]
    values: frozenset[str]

    @classmethod
    def of(cls, edition: Library) -> "_Shown":
        values: set[str] = set()
        for entity in entities_of(edition):
            for name, field in type(entity).model_fields.items():
                if origin_of(field) == "yaml" or name in ("text", "title"):
                    for text in _strings(getattr(entity, name)):
                        values.add(letters_of(text))
                        if isinstance(entity, Contact | Link | Company | Career | Position):
                            values |= {form for form, _ in find_telltales(text)}
        return cls(frozenset(row for text in texts_of(edition) for row in text), frozenset(values))


def _telltales(whole: Library, public: _Shown) -> Iterator[Slip]:
    """Mail addresses and telephone numbers, wherever the sources hold them for the candidate alone."""
    for text in texts_of(whole):
        for row, where in text:
            if (row, where) in public.rows:
                continue
            for form, words in find_telltales(row):
                if "@" in form or _is_phone(form, words):
                    yield Slip(Secret(form, words, where, Kind.TELLTALE), True)


def _is_phone(form: str, words: str) -> bool:
    """Whether digits are a telephone number for certain, and not two years."""
    return form.startswith("tel ") and len(form) > 11 and words.lstrip("( ").startswith(("0", "+"))


def _fields(whole: Library, public: _Shown) -> Iterator[Slip]:
    for entity in entities_of(whole):
        for name in type(entity).model_fields:
            key = (type(entity), name)
            value = getattr(entity, name)
            if isinstance(value, date) and key == (Personal, "birth"):
                yield from _birthday(value, entity.where)
            elif isinstance(value, Passage):
                own_text = _is_own_text(entity, name)
                if key in _NOTES | _ASIDES or own_text:
                    for text, where in _paragraphs(value, entity.where):
                        if key in _ASIDES and not own_text:
                            yield from _aside(text, where)
                        elif key != (Requirement, "detail") or is_note(text, is_own_name):
                            yield from _note(text, where)
            else:
                for text in _strings(value):
                    if (text, entity.where) not in public.rows:
                        yield from _value(key, text, entity.where)


def _is_own_text(entity: Entity, name: str) -> bool:
    """Whether the body of a section or an introduction is a note because of its title."""
    titled = isinstance(entity, TextSection | Introduction) and name == "body"
    return titled and is_own_name(getattr(entity, "title", "").rpartition(" · ")[2])


def _value(key: _Key, text: str, where: Location) -> Iterator[Slip]:
    line = " ".join(text.split())
    letters = letters_of(line)
    if key in _PAY:
        yield from _note(line, where)
        for match in _AMOUNT.finditer(line):
            bare = match[0].rstrip("원 ")
            if sum(letter.isdigit() for letter in bare) > 1:
                yield Slip(Secret(letters_of(bare), bare, where, Kind.AMOUNT), True)
        for form, words in find_telltales(line):
            if not form.startswith("tel ") and sum(letter.isdigit() for letter in form) > 1:
                yield Slip(Secret(form, words, where, Kind.TELLTALE), True)
    elif key in _PEOPLE:
        name = _bare_person(line)
        if len(name) > 1:
            yield Slip(Secret(letters_of(name), name, where, Kind.NAME), _is_person(name))
    elif key in _NUMBERS:
        if len(letters) > 3:
            sure = len(letters) > 5 and any(letter.isdigit() for letter in letters)
            yield Slip(Secret(letters, line, where, Kind.WORD), sure)
    elif key in _NOTES:
        yield from _note(line, where)
    elif key in _DOUBTFUL:
        least = 2 if key[0] is not Fact else 4
        if len(letters) >= least:
            yield Slip(Secret(letters, line, where, Kind.NAME), False)


def _bare_person(text: str) -> str:
    """A person's name without what stands beside it: `플랫폼팀 이하늘 팀장 (2차)` is `이하늘`."""
    bare = _ASIDE.split(text, maxsplit=1)[0].strip() or text
    name = _ROLE.sub("", bare).strip() or bare
    beside, _, last = name.rpartition(" ")
    titled = _TEAM.search(beside) or _ROLE.search(beside)
    return last if titled and _PERSON.fullmatch(last) else name


def _is_person(name: str) -> bool:
    """Whether a name is a person's for certain, and no role or word."""
    if _LATIN_PERSON.fullmatch(name):
        return True
    return _PERSON.fullmatch(name) is not None and not name.endswith(_COMMON_ENDS)


def _note(text: str, where: Location) -> Iterator[Slip]:
    """The sentences of a note; what is short, or a phrase that others use as well, may be no slip."""
    text = without_name(text)
    for sentence in dict.fromkeys((*split_sentences(text), " ".join(text.split()))):
        letters = letters_of(sentence)
        if len(letters) >= SENTENCE:
            sure = _STATEMENT.search(sentence) is not None or len(sentence.split()) >= WORDS
            yield Slip(Secret(letters, sentence, where), sure)
    for form, words in find_telltales(text):
        if not form.startswith("tel ") and "@" not in form and len(form) > 4:
            yield Slip(Secret(form, words, where, Kind.TELLTALE), False)


def _aside(text: str, where: Location) -> Iterator[Slip]:
    """The sentences of what is prepared in private, and may well be said in public."""
    for slip in _note(text, where):
        if slip.sure and slip.secret.kind is Kind.SENTENCE:
            yield replace(slip, sure=False)


def _birthday(day: date, where: Location) -> Iterator[Slip]:
    for text in (day.isoformat(), f"{day.year}년 {day.month}월 {day.day}일"):
        yield Slip(Secret(letters_of(text), text, where, Kind.WORD), True)


def _paragraphs(passage: Passage, where: Location) -> Iterator[tuple[str, Location]]:
    """Each line, and the lines that make up one paragraph or item together."""
    rows = passage.rows
    at = 0
    while at < len(rows):
        if not rows[at][0].strip():
            at += 1
            continue
        more = takewhile(lambda row: row[0].strip() and not _ITEM.match(row[0]), rows[at + 1 :])
        texts = [rows[at][0], *(row for row, _ in more)]
        part = rows[at : at + len(texts)]
        yield from ((_ITEM.sub("", row), Location(where.path, line)) for row, line in part)
        if len(texts) > 1:
            yield _ITEM.sub("", " ".join(texts)), Location(where.path, rows[at][1])
        at += len(texts)


_ITEM = re.compile(r"\s*(?:[-*+•>]|\d{1,3}[.)]|#{1,6})\s+")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, tuple):
        yield from (row for held in value if isinstance(held, str) for row in held.split("\n"))
