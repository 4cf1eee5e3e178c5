"""Blind applications: what would tell who one is, in what would be sent.

In: the essays of blind positions. Out: findings at the words.
"""

import re
from collections.abc import Iterator

from generator.check.names import fold_name, fold_text, spellings
from generator.check.texts import Text, Texts
from generator.codes import check as codes
from generator.diagnostics import Code, Diagnostic
from generator.model.library import Library
from generator.model.merged import MergedSite

_SCHOOL = re.compile(
    r"[가-힣]{2,8}(?:대학교|고등학교|중학교|대학원|여고|공고|과학고|외고|국제고)"
    r"|(?<![가-힣])[가-힣]{2,4}대(?=\s?(?:를|에|에서|의)?\s?(?:졸업|입학|재학|다니|출신"
    r"|[가-힣]{2,6}학과|[가-힣]{2,6}공학))"
)
_NO_SCHOOL = re.compile(r"^(?:우리|어느|같은|국내|해외|지역|인근|여러|국립|사립|원격|사이버|가상|전국|일반)")
_FAMILY = re.compile(
    r"(?:제|저의|저희|우리)\s?(?:아버지|어머니|부모님|할머니|할아버지|형|누나|오빠|언니|남동생"
    r"|여동생|동생|남편|아내|가족|딸|아들|아이)"
    r"|(?<![가-힣])(?:아버지|어머니|부모님|할머니|할아버지)(?:께서|의\s?(?:영향|사업|가르침|직업"
    r"|권유)|께|를\s?따라|는|가)(?![가-힣])"
    r"|\d남\s?\d녀|장남|장녀|외동|(?<![가-힣])(?:첫째|둘째|막내)(?:\s?(?:아들|딸)|로\s?(?:태어"
    r"|자라))|다문화\s?가정|한부모"
)
_AGE = re.compile(
    r"(?<!\d)(?:만\s?)?(?:1[5-9]|[2-6]\d)\s?(?:세|살)(?:의\s?(?:나이|늦은|제)|에\s?(?:처음|시작"
    r"|입사|퇴사|늦)|인\s?제|입니다|이던|때(?!의\s?사용자))"
    r"|(?<!\d)(?:19[5-9]\d|200\d|[5-9]\d|0\d)\s?년\s?생|제\s?나이|(?:20|30|40)대\s?(?:초반|중반"
    r"|후반)(?:인|의\s?나이|에\s?접어)"
)
_BIRTH = re.compile(
    r"[가-힣]{2,6}(?:에서|출신으로)\s?(?:태어나|나고\s?자라|나고\s?자란|자랐|자라나)|제\s?고향|고향인\s"
)
_GENDER = re.compile(r"여성\s?(?:개발자|엔지니어|리더)로서|남자로서|여자로서|남성으로서|여성으로서")


def check_blind(merged: MergedSite, texts: Texts) -> Iterator[Diagnostic]:
    """Findings of the essays of positions marked `blind`."""
    library = merged.site.library
    known = tuple(_known(library))
    for pack in merged.site.packs:
        if not pack.position.blind:
            continue
        for view in pack.essays:
            text = texts.of_block.get(view.answer)
            if text is not None:
                yield from _check(text, known, view.anchor.page + "#" + view.anchor.id)


def _known(library: Library) -> Iterator[tuple[str, re.Pattern[str], str]]:
    """What the profile says of the person: the kind, where it stands in folded text, its words."""
    profile = library.profile
    for name in (profile.name, profile.name_en):
        if len(name.strip()) > 1:
            yield "이름", _pattern(name, loose=True), name
    given = profile.name.strip()
    if re.fullmatch(r"[가-힣]{3,4}", given):
        yield (
            "이름",
            re.compile(rf"(?<![가-힣]){given[-2:]}(?=(?:이는|이가|이의|아|님|씨)(?![가-힣]))"),
            given[-2:],
        )
    for education in profile.education:
        for form in spellings(education.school):
            yield "학교", _pattern(form), form
            short = re.sub(r"(대학교|대학원|고등학교)$", "", form)
            if short != form and len(short) > 1 and form.endswith("대학교"):
                yield "학교", _pattern(f"{short}대"), f"{short}대"
    for part in re.split(r"[\s,]+", profile.personal.birthplace):
        bare = (
            re.sub(r"(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)$", "", part)
            if len(part) > 2
            else part
        )
        for form in {part, bare}:
            if len(form) > 1:
                told = r"(?:에서\s?(?:태어|나고|자라|자랐)|\s?출신|이\s?고향|의\s?(?:작은|한)\s)"
                yield "출생지", re.compile(rf"(?<![가-힣]){re.escape(form)}{told}"), form
    contact = profile.contact
    for words in (contact.email, contact.phone):
        if len(words) > 5:
            yield "연락처", re.compile(re.escape(fold_name(words))), words
    if profile.personal.birth:
        day = profile.personal.birth
        yield (
            "나이",
            re.compile(
                rf"{day.year}\s?년\s?{day.month}\s?월\s?{day.day}|(?<!\d){day.year}\s?년\s?(?:생|에\s?태어)"
            ),
            str(day.year),
        )


def _pattern(words: str, loose: bool = False) -> re.Pattern[str]:
    body = re.escape(fold_name(words))
    if loose:
        body = r"\s?".join(re.escape(letter) for letter in fold_name(words) if not letter.isspace())
    return re.compile(rf"(?<![가-힣a-z0-9]){body}(?![a-z0-9])")


def _check(
    text: Text, known: tuple[tuple[str, re.Pattern[str], str], ...], subject: str
) -> Iterator[Diagnostic]:
    folded = fold_text(text.plain)
    told: set[tuple[str, int]] = set()
    rules: list[tuple[str, re.Pattern[str], Code]] = [
        (kind, pattern, codes.BLIND_REVEALED) for kind, pattern, _ in known
    ]
    rules += [
        ("학교", _SCHOOL, codes.BLIND_HINTED),
        ("가족", _FAMILY, codes.BLIND_HINTED),
        ("나이", _AGE, codes.BLIND_HINTED),
        ("출생지", _BIRTH, codes.BLIND_HINTED),
        ("성별", _GENDER, codes.BLIND_HINTED),
    ]
    for kind, pattern, code in rules:
        for match in pattern.finditer(folded):
            if pattern is _SCHOOL and _NO_SCHOOL.match(match[0]):
                continue
            where = text.place(match.start())
            if (kind, where.line) in told:
                continue
            told.add((kind, where.line))
            words = " ".join(text.plain[match.start() : match.end()].split())
            yield code.at(where, subject=subject, kind=kind, words=words)
