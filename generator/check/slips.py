"""Slips of the keyboard: stray letters, particles that are doubled or do not fit, words said twice.

In: nothing. Out: `SLIPS`.
"""

import re

from generator.check.signs import any_of, sign
from generator.codes.check import leftovers as codes

_PARTICLES = any_of("을 를 은 는 이 가 에 의 도 만 으로 로 에서 에게 과 와 까지 부터 이며 이고 등")
_OPEN = "".join(map(chr, range(0xAC00, 0xD7A4, 28)))
_OPEN_OR_L = _OPEN + "".join(map(chr, range(0xAC00 + 8, 0xD7A4, 28)))
"""Syllables that end in a vowel; in a vowel or ㄹ."""

_CLOSED = f"(?![{_OPEN}])[가-힣]"
"""A pattern of a syllable that ends in a consonant: a set of all of them takes long to compile."""

_ENDS_SO = (
    r"(?:[가-힣]{0,4}마을|(?:늦|초|올|지난|한)?가을|[가-힣]{0,3}노을|고을"
    r"|(?:끌어|그러|불러|긁어|쓸어)?모을|(?:[가-힣]{2,3})?지을|뒤?이을|나을|(?:쏟아|퍼|들이)?부을"
    r"|[선줄획]?그을|휘?저을|자을)"
)
"""Nouns that end in 을, and verbs: not a noun and its particle."""


SLIPS = (
    sign(codes.LONE_JAMO, r"(?<=[가-힣])[ㄱ-ㅎㅏ-ㅣ](?![ㄱ-ㅎㅏ-ㅣ]|자|형|순|행|받침)"),
    sign(
        codes.LONE_JAMO,
        r"(?<![ㄱ-ㅎㅏ-ㅣA-Za-z0-9·,~/-])[ㄱ-ㅎㅏ-ㅣ](?=[가-힣])"
        rf"(?!자|형|순|행|받침|{_PARTICLES}(?![가-힣]))",
    ),
    sign(
        codes.LONE_JAMO,
        r"(?<=[가-힣.!,] )[ㅏ-ㅣㄱㄲㄷ-ㅁㅂ-ㅆㅈ-ㅎ](?=\s|$)",
        unless="자모|초성|자음|모음|받침",
    ),
    sign(
        codes.LONE_JAMO,
        rf"[ㅋㅎㅠㅜ]{{2,}}(?![ㅋㅎㅠㅜ]|{_PARTICLES}|처럼|같은|\s같은|\s등|,)",
        unless="자모|초성|이모티콘|정규화|감정",
        needs="ㅋ ㅎ ㅠ ㅜ",
    ),
    sign(
        codes.LONE_JAMO, r"(?<=\s)(?![ㅇㅋㅎ]+\b)[ㄱ-ㅎ]{3,}(?=[\s.]|$)", unless="자모|초성|자음|[ㄱ-ㅎ] ?순"
    ),
    sign(codes.LONE_JAMO, r"(?<![ㄱ-ㅎㅏ-ㅣ])[ㅏ-ㅣ]{2,}(?![ㅠㅜ])|[ᄀ-ᇿ]", unless="자모|모음|[ㅠㅜ]{2}"),
    sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣A-Za-z0-9)\"’”](?:을를|를을|를를|는는(?=\s)|와와(?=\s)|은는(?!\S)|는은(?=\s)"
        r"|를[은는가의와](?=[\s,.])"
        r"|에에(?=\s)|에서에서|에게에게|에게서에게"
        r"|까지까지|부터부터|으로으로|으로로(?=\s)|와과(?=\s)|을을를|에서를(?=\s)|에게을"
        r"|에게를(?=\s)|에서을|으로를|으로을)",
    ),
    sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣](?<![회강주동정문논결발심건창협합질상하악호성열의유임적편품예명거광본탈한수고사도전])의의"
        r"(?=\s)",
    ),
    sign(codes.DOUBLED_PARTICLE, r"[가-힣]{2}(?<!전문)(?<!평)가이(?=\s)", needs="가이"),
    sign(
        codes.DOUBLED_PARTICLE,
        r"[가-힣A-Za-z0-9](?:을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|와\(과\)"
        r"|과\(와\)|\(을\)를|\(이\)가|\(은\)는|\(으\)로)"
        r"|[가-힣A-Za-z](?:을/를|이/가|은/는|와/과|과/와|를/을)(?![가-힣])",
        unless="조사",
        needs="( /",
    ),
    sign(codes.DOUBLED_PARTICLE, r"[가-힣](?:[을를][ \t][을를]|는[ \t]는)(?=\s)"),
    sign(
        codes.PARTICLE_MISFIT,
        rf"[가-힣]{{0,8}}(?:{_CLOSED}(?:(?<!들)(?<!을)(?<!를)를|와)|[{_OPEN_OR_L}]으로(?:써|서"
        rf"|부터)?)(?![가-힣])",
        unless="조사",
    ),
    sign(
        codes.PARTICLE_MISFIT,
        rf"(?<![가-힣])(?!{_ENDS_SO}(?![가-힣]))[가-힣]{{1,15}}(?<=[{_OPEN}])을(?![가-힣])"
        rf"|(?<![가-힣])[가-힣]{{3,15}}(?<=[{_OPEN}])(?<![모지부이그저나])은(?![가-힣])",
        unless="조사",
    ),
    sign(
        codes.DOUBLED_WORD,
        r"(?<!\S)([가-힣A-Za-z]*(?:을|를|에서|에게|으로|하며|하여|했습니다|합니다|입니다"
        r"|습니다))\.?[ \t]\1(?![가-힣A-Za-z])",
    ),
    sign(
        codes.DOUBLED_WORD,
        r"(?<!\S)(저는|제가|그리고|또한|그래서|하지만|따라서|통해|위해|대한|대해|있는|이를|특히"
        r"|이후|현재)[ \t]\1(?![가-힣])",
    ),
    sign(
        codes.DOUBLED_WORD,
        r"(?<![가-힣])(?!하나|조금|한줄|순간|단계|하루|서로|구석|마디|조각"
        r"|굽이)([가-힣]{3,})[ \t]\1(?:을|를|은|는|이|가|에|의|에서)(?![가-힣])",
    ),
    sign(codes.DOUBLED_WORD, r"\b(the|a|an|of|to|in|and|for|with|is|was)[ ]\1\b", flags=re.IGNORECASE),
)
