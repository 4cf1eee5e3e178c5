"""The Korean particle that fits a word by the sound the word ends with.

In: a word and a pair such as `은/는`. Out: the word with the right one of the two.
"""

import re

_PAIRS = {"은": "는", "이": "가", "을": "를", "과": "와", "아": "야"}
"""After a consonant and after a vowel; pairs such as 이나/나 and 으로/로 follow from their first letter."""

_SKIPPED = " \t\"'”’)\\]}>」』》〉】*_`~.,!?…:;"
_TRAILING = re.compile(rf"(?:\([^()]*\)|\[[^\[\]]*\]|[{_SKIPPED}])+$")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’.-]*$")
_MEASURE = re.compile(r"(?<=[0-9])\s?([A-Za-z]+)$")

_NO_FINAL, _RIEUL, _FINAL = "", "ㄹ", "other"
_DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
_POWERS = ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (3, "천"), (2, "백"), (1, "십"))
_LETTERS = {"l": "엘", "m": "엠", "n": "엔", "r": "알"}
_SIGNS = {"%": "트", "‰": "밀", "+": "스", "℃": "도", "°": "도", "#": "샵", "&": "드", "@": "골", "원": "원"}
_MEASURES = {
    "ms": "초", "s": "초", "h": "간", "min": "분", "kb": "트", "mb": "트", "gb": "트", "tb": "트", "pb": "트",
    "b": "트", "g": "램", "kg": "램", "mg": "램", "t": "톤", "m": "터", "km": "터", "cm": "터", "mm": "터",
    "l": "터", "ml": "터", "px": "셀", "hz": "츠", "mhz": "츠", "ghz": "츠", "p": "트",
    "k": "이", "x": "배", "rps": "스", "tps": "스", "qps": "스", "w": "트", "kw": "트", "v": "트",
}  # fmt: skip
_JAMO = {"ㄹ": _RIEUL}


def josa(word: str, pair: str) -> str:
    """The word with its particle: `josa("토스", "은/는")` is `토스는`; the pair may stand either way round.

    Raises:
        ValueError: the pair is not one of two forms of a particle.
    """
    closed, open_ = _split_pair(pair)
    final = _final_sound(word)
    if closed.startswith("으") and final == _RIEUL:
        return word + open_
    return word + (closed if final else open_)


def _split_pair(pair: str) -> tuple[str, str]:
    """The forms after a consonant and after a vowel."""
    first, slash, second = (part.strip() for part in pair.partition("/"))
    for closed, open_ in ((first, second), (second, first)):
        if slash and open_ and (_PAIRS.get(closed) == open_ or closed in (f"이{open_}", f"으{open_}")):
            return closed, open_
        if (closed, open_) in (("이에요", "예요"), ("이었", "였"), ("이여", "여"), ("이어", "여")):
            return closed, open_
    raise ValueError(f"not a pair of particles: {pair!r}")


def _final_sound(word: str) -> str:
    """The consonant a word ends with: none, ㄹ or another."""
    bare = _TRAILING.sub("", word) or word.strip(_SKIPPED.replace("\\", "") + "([{<「『《")
    if bare.lower().endswith("%p"):
        return _NO_FINAL
    measure = _MEASURE.search(bare)
    if measure and measure.group(1).lower() in _MEASURES:
        return _of_syllable(_MEASURES[measure.group(1).lower()])
    number = _NUMBER.search(bare)
    if number:
        digits = number.group()
        return _of_syllable(_DIGITS[digits[-1]] if number.group(1) else _last_of_number(digits))
    latin = _LATIN.search(bare)
    if latin:
        return _of_latin(latin.group())
    last = bare[-1:]
    return _of_syllable(_SIGNS.get(last, last))


def _of_syllable(letter: str) -> str:
    index = ord(letter) - 0xAC00 if letter else -1
    if 0 <= index < 11172:
        return {0: _NO_FINAL, 8: _RIEUL}.get(index % 28, _FINAL)
    if "ㄱ" <= letter <= "ㅎ":
        return _JAMO.get(letter, _FINAL)
    return _NO_FINAL


def _last_of_number(digits: str) -> str:
    """The last syllable of a whole number read in Sino-Korean: 100 백, 1,000 천, 120 십."""
    plain = digits.replace(",", "")
    zeros = len(plain) - len(plain.rstrip("0"))
    if zeros == len(plain):
        return "영"
    for power, syllable in _POWERS:
        if zeros >= power:
            return syllable
    return _DIGITS[plain[-1]]


def _of_latin(word: str) -> str:
    """Capitals are read letter by letter, words as they are usually written in Hangul."""
    word = word.rstrip("'’.-")
    letters = re.sub(r"[^A-Za-z]", "", word)
    last_part = re.split(r"[.'’-]|(?<=[a-z])(?=[A-Z])", word)[-1]
    if len(letters) == 1 or (last_part.isupper() and len(last_part) < 5):
        return _of_syllable(_LETTERS.get(letters[-1].lower(), ""))
    end = last_part.lower()
    if re.search(r"(?:l|[^aeiou]le|[aeiou]le)$", end):
        return _RIEUL
    if re.search(r"(?:[mn]|ng|[aeiou][mn]e)$", end):
        return _FINAL
    # A short vowel before a stop is written as a final consonant: 웹, 앱, 슬랙, 깃, 로직.
    if re.search(r"(?:ck|pp|(?<![aeiou])[aeiou][bptkc]|ook|oup)$", end) and not end.endswith("hub"):
        return _FINAL
    return _NO_FINAL
