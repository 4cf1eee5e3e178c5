"""Per what a quantity is told, and which statistic it is: `초당`, `하루`, `p99`, `최대`.

In: the words before a quantity. Out: one folded word, "" for none.
"""

import re

_RATE = re.compile(
    r"(?P<second>초당|매초)|(?P<minute>분당|매분)|(?P<hour>시간당|매시간)"
    r"|(?P<day>하루(?:에|\s?평균|\s?최대)?|일\s?평균|일일|매일|(?<![가-힣])일(?=\s)|1일)|(?P<week>매?주(?=\s)|주간|매주)"
    r"|(?P<month>매월|월간|월\s?평균|(?<![가-힣\d])월(?=\s)|한\s달에?)|(?P<year>연간|매년|(?<!\d)(?:1|한)\s?[년해]에|(?<![가-힣])연(?=\s))"
    r"|(?P<each>(?:건|개|대|명|인|회|번)당)|(?P<high>p9\d(?:\.9)?|최대|최고|피크|동시)|(?P<low>최소|최저)|(?P<half>p50|중앙값)",
    re.IGNORECASE,
)
_NEAR = re.compile(r"^[은는이가을를]?\s?(?:약|평균|총|무려|거의|각각)?\s?$")


def rate_before(words: str) -> str:
    """The rate that stands directly before a quantity."""
    found = ""
    for match in _RATE.finditer(words):
        if _NEAR.match(words[match.end() :]):
            found = match.lastgroup or ""
            if found == "high" and match[0][0] in "pP":
                found = match[0].lower()
    return found
