"""What tells who a person is: patterns from the profile, and words that hint at it in any text.

In: a profile. Out: patterns over folded text, each with the kind of what it gives away.
"""

import re
from collections.abc import Iterator

from generator.check.names import fold_name, spellings
from generator.check.words import AFTER_NOUN, PARTICLES
from generator.model.profile import Personal, Profile
from generator.records import record
from generator.text.fold import propose_id


@record(frozen=True)
class Trait:
    """A pattern, the kind of what it gives away, and whether it does so for certain."""

    kind: str
    pattern: re.Pattern[str]
    sure: bool = False
    general: bool = False

    def fits(self, words: str) -> bool:
        """Whether matched words give anything away: not where they speak of such things in general."""
        return not (self.general and _GENERAL.match(words))


_JOINED = r"[\s-]?"
_WORD_END = rf"(?=(?:{PARTICLES}|씨|님|올림|드림){{0,3}}(?![가-힣]))"
_JOBS = "대리|과장|차장|부장|팀장|사원|주임|책임|선임|수석|매니저|연구원|엔지니어님|개발자님|씨"
_LIKE_WORDS = frozenset("이한전조구주신고양현성장부정")
"""Family names that are words before a title, too: `한 팀장`, `전 팀장`."""

_TAUGHT = (
    r"\s?(?:를|을|에|에서|의)?\s?(?:졸업|입학|재학|다니|출신|동문|학번|캠퍼스|[가-힣]{2,6}학과"
    r"|[가-힣]{2,6}공학|[가-힣]{2,5}과를)"
)
_BORN = r"(?:에서\s?(?:태어|나고|자[라란랐]|나서)|\s?출신|\s?토박이|이\s?고향|가\s?고향|의\s?(?:작은|한)\s)"
_SHORT_SCHOOLS = {
    "한국과학기술원": "kaist|카이스트",
    "포항공과대학교": "postech|포스텍|포항공대",
    "울산과학기술원": "unist|유니스트",
    "광주과학기술원": "gist|지스트",
    "대구경북과학기술원": "dgist|디지스트",
    "성균관대학교": "성대|skku",
    "서울대학교": "snu",
}
_FAMILY_NAMES = {
    "김": "kim|gim", "이": "lee|yi|i|rhee", "박": "park|bak|pak", "최": "choi|choe", "정": "jung|jeong|chung",
    "강": "kang|gang", "조": "cho|jo", "윤": "yoon|yun", "장": "jang|chang", "임": "lim|im", "오": "oh|o",
    "서": "seo|suh", "신": "shin|sin", "권": "kwon|gwon", "황": "hwang", "안": "ahn|an", "송": "song",
    "유": "yoo|yu|you", "류": "ryu|yoo", "홍": "hong", "전": "jeon|jun|chun", "고": "ko|go", "문": "moon|mun",
    "손": "son|sohn", "양": "yang", "배": "bae", "백": "baek|paik", "허": "heo|hur|huh", "노": "noh|no|roh",
    "주": "joo|ju", "우": "woo|u", "구": "koo|gu|ku", "곽": "kwak|gwak", "기": "ki|gi", "길": "gil|kil",
}  # fmt: skip
_SOUNDS = (
    ("yeo", "(?:yeo|yu|you)"), ("eo", "(?:eo|u|o)"), ("eu", "(?:eu|u)"), ("oo", "oo"), ("hui", "(?:hui|hee)"),
    ("u", "(?:u|oo|woo)"), ("i", "(?:i|ee)"), ("g", "(?:g|k)"), ("d", "(?:d|t)"), ("b", "(?:b|p)"),
    ("j", "(?:j|ch)"),
)  # fmt: skip
_GENERAL = re.compile(
    r"^(?:우리|어느|같은|국내|해외|지역|인근|여러|국립|사립|원격|사이버|가상|전국|일반|지방"
    r"|수도권|각|모든|타|다른"
    r"|온라인|명문|시립|도립)"
)

_KIN = (
    "아버지|어머니|부모님|할머니|할아버지|형|누나|오빠|언니|남동생|여동생|동생|남편|아내|가족|딸|아들|아이"
    "|엄마|아빠|조부모님|외할머니"
)
_ELDERS = "아버지|어머니|부모님|할머니|할아버지|아버님|어머님"

HINTS = (
    Trait(
        "학교",
        re.compile(rf"[가-힣]{{2,8}}(?:대학교|고등학교|중학교|대학원|과학고|외고|국제고){AFTER_NOUN}"),
        general=True,
    ),
    Trait("학교", re.compile(rf"(?<![가-힣])[가-힣]{{2,4}}대(?={_TAUGHT})"), general=True),
    Trait("학교", re.compile(r"(?<![가-힣])(?:여대|여고|남고|여중)(?=에서|를|을|에\s|의\s|\s?시절|\s?출신)")),
    Trait(
        "학교",
        re.compile(
            r"(?<![a-z])(?:kaist|postech|unist|dgist|카이스트|포스텍)(?![a-z])|(?<![\d.])\d{2}\s?학번"
        ),
    ),
    Trait("학교", re.compile(r"\b[a-z]+ (?:national )?university\b")),
    Trait(
        "가족",
        re.compile(
            rf"(?<![가-힣])(?:제|저의|저희|우리)\s?(?:{_KIN}){AFTER_NOUN}(?!\s(?:계정|요금|공유))"
            rf"|(?<![가-힣])(?:{_ELDERS})(?:께서|의\s?(?:영향|사업|가르침|직업|권유|병)|께"
            rf"|를\s?따라|는|가)(?![가-힣])"
            rf"|[가-힣](?:이신|인|이셨던|이던|였던)\s(?:{_ELDERS}){AFTER_NOUN}"
            rf"|\d남\s?\d녀|(?<![가-힣])(?:장남|장녀|외동딸|외동아들|외동|차남|차녀){AFTER_NOUN}"
            rf"|(?<![가-힣])(?:첫째|둘째|막내)(?:\s?(?:아들|딸)|로\s?(?:태어|자라))|다문화\s?가정|한부모"
            rf"|(?:아이|아들|딸)의\s?(?:엄마|아빠|어머니|아버지)|워킹맘"
        ),
    ),
    Trait("혼인", re.compile(r"(?<![가-힣])(?:결혼(?:했|한\s|하고|\s?후)|기혼|미혼|신혼)")),
    Trait(
        "나이",
        re.compile(
            r"(?<!\d)(?:만\s?)?(?:1[5-9]|[2-6]\d)\s?(?:세|살)"
            r"(?:의\s?(?:나이|늦은|제)|에\s?(?:처음|시작|입사|퇴사|늦)|인\s?제|입니다|이던|때(?!의\s?사용자))"
            r"|(?<!\d)(?:19[5-9]\d|200\d|[5-9]\d|0\d)\s?년\s?생|제\s?나이|(?:20|30"
            r"|40)대\s?(?:초반|중반|후반)(?:인|의\s?나이|에\s?접어)"
            r"|(?<![가-힣])(?:스물|서른|마흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?\s?(?:살|의\s?나이)"
        ),
    ),
    Trait(
        "출생지",
        re.compile(
            r"[가-힣]{2,6}(?:에서|출신으로)\s?(?:태어나|나고\s?자라|나고\s?자란|자랐|자란|자라나)|(?:제"
            r"|저의)\s?고향"
        ),
    ),
    Trait("성별", re.compile(r"(?:여성|남성|여자|남자)(?:\s?(?:개발자|엔지니어|리더|직원))?(?:로서|으로서)")),
    Trait(
        "종교",
        re.compile(r"(?<![가-힣])(?:교회|성당)(?:에서|에|를|을)\s?(?:봉사|다니|다녔|청년|섬기)|신앙심"),
    ),
    Trait(
        "연락처",
        re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+|(?<!\d)01\d[- ]?\d{3,4}[- ]?\d{4}(?!\d)"),
    ),
)
"""What may give somebody away, whoever it is."""


def traits_of(profile: Profile) -> tuple[Trait, ...]:
    """What the profile says of the person, as patterns."""
    return (*_name(profile), *_schools(profile), *_birth(profile.personal), *_contact(profile))


def _name(profile: Profile) -> Iterator[Trait]:
    full = fold_name(profile.name.strip())
    if profile.name_en.strip():
        words = fold_name(profile.name_en).split()
        for order in {tuple(words), tuple(reversed(words))}:
            yield Trait(
                "이름", re.compile(rf"(?<![a-z]){_JOINED.join(map(re.escape, order))}(?![a-z])"), True
            )
    if not re.fullmatch(r"[가-힣]{2,5}", full):
        if len(full) > 1:
            yield Trait("이름", re.compile(rf"(?<![가-힣a-z0-9]){re.escape(full)}(?![a-z0-9])"), True)
        return
    family, given = full[0], full[1:]
    yield Trait("이름", re.compile(rf"(?<![가-힣]){full}{_WORD_END}"), True)
    spaced = rf"{family}\s+{given}"
    yield Trait(
        "이름",
        re.compile(
            rf"(?:저는?|이름은|지원자|개발자|엔지니어|안녕하세요[,.]?)\s{spaced}{_WORD_END}"
            rf"|{spaced}(?=입니다|이라고|\s?올림)"
        ),
        True,
    )
    if len(given) > 1:
        yield Trait("이름", re.compile(rf"(?<![가-힣]){given}(?=(?:이는|이가|이의|아|님|씨)(?![가-힣]))"))
        latin = "".join(propose_id(letter) for letter in given)
        names = rf"(?:{_FAMILY_NAMES.get(family, propose_id(family))})"
        given_latin = _JOINED.join(_sounds(propose_id(letter)) for letter in given) if latin else ""
        yield Trait(
            "이름",
            re.compile(rf"(?<![a-z])(?:{names}[\s,]+{given_latin}|{given_latin}[\s-]+{names})(?![a-z])"),
        )
    gap = "" if family in _LIKE_WORDS else r"\s?"
    yield Trait("이름", re.compile(rf"(?<![가-힣\d]){family}{gap}(?:{_JOBS})님?{_WORD_END}"))


def _sounds(latin: str) -> str:
    """A romanised syllable in the ways people spell it."""
    found, at = "", 0
    while at < len(latin):
        for sound, pattern in _SOUNDS:
            if latin.startswith(sound, at):
                found, at = found + pattern, at + len(sound)
                break
        else:
            found, at = found + re.escape(latin[at]), at + 1
    return found


def _schools(profile: Profile) -> Iterator[Trait]:
    for education in profile.education:
        for form in map(fold_name, spellings(education.school)):
            yield Trait("학교", re.compile(rf"(?<![가-힣a-z0-9]){re.escape(form)}(?![a-z0-9])"), True)
            short = _SHORT_SCHOOLS.get(form)
            if short:
                yield Trait("학교", re.compile(rf"(?<![가-힣a-z])(?:{short})(?![a-z]){_WORD_END}"), True)
            bare = re.sub(r"(?:공과)?(?:대학교|대학)$|고등학교$", "", form)
            if bare == form or len(bare) < 2:
                continue
            if form.endswith("고등학교"):
                yield Trait("학교", re.compile(rf"(?<![가-힣]){re.escape(bare)}고{_WORD_END}"))
            else:
                tail = "공대" if "공과" in form else "대"
                yield Trait("학교", re.compile(rf"(?<![가-힣]){re.escape(bare)}{tail}{_WORD_END}"), True)
                yield Trait("학교", re.compile(rf"(?<![가-힣]){re.escape(bare[0])}대(?={_TAUGHT})"))


def _birth(personal: Personal) -> Iterator[Trait]:
    for part in re.split(r"[\s,]+", personal.birthplace):
        bare = (
            re.sub(r"(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)$", "", part)
            if len(part) > 2
            else part
        )
        for form in {part, bare}:
            if len(form) > 1:
                place = rf"(?<![가-힣]){re.escape(form)}{_BORN}|고향(?:은|인|이)?\s{re.escape(form)}"
                yield Trait("출생지", re.compile(place), True)
    day = personal.birth
    if day:
        yield Trait(
            "나이",
            re.compile(
                rf"{day.year}[년.\-/]\s?0?{day.month}[월.\-/]\s?0?{day.day}(?!\d)"
                rf"|(?<!\d){day.year}\s?년\s?(?:생|에\s?태어)"
            ),
            True,
        )


def _contact(profile: Profile) -> Iterator[Trait]:
    contact = profile.contact
    if len(contact.email) > 5:
        yield Trait("연락처", re.compile(re.escape(fold_name(contact.email))), True)
    digits = re.sub(r"\D", "", contact.phone)
    if len(digits) > 7:
        yield Trait("연락처", re.compile(r"[-\s.]?".join(digits)), True)
    for link in profile.links:
        bare = re.sub(r"^https?://(?:www\.)?", "", fold_name(link.url)).rstrip("/")
        if len(bare) > 5:
            yield Trait("연락처", re.compile(re.escape(bare)))
