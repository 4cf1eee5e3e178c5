"""Signs of what was pasted along: marks of formatting, and the words of a chat tool.

In: nothing. Out: `PASTED`.
"""

import re

from generator.check.signs import sign
from generator.codes.check import leftovers as codes

PASTED = (
    sign(
        codes.ASSISTANT_TALK,
        r"^[ \t]*(?:챗\s?(?:GPT|지피티)|(?:Chat)?GPT|Claude|Gemini|클로드|제미나이)"
        r"(?:의|가\s(?:쓴|작성한|다듬은))?\s?(?:답변|답|수정본|초안)[ \t]*[:：]",
        "sent",
        "said",
        flags=re.MULTILINE | re.IGNORECASE,
    ),
    sign(
        codes.MARKUP_LEFT,
        r"(?<![\d*/])\*\*(?=[^\s*/])|(?<=[^\s*/\d])\*\*(?![\d*/])|</?(?:div|span|p|font)\s?/?>",
        "sent",
        needs="** <",
    ),
    sign(
        codes.ASSISTANT_TALK,
        r"\A\s*(?:(?:네|물론(?:입니다|이죠|이에요)?|알겠습니다|좋습니다)[,.!]\s*)?"
        r"(?:(?:아래|다음)는?은?\s[^\n]{0,40}(?:답변|자기소개서|초안|버전|수정본|예시)(?:입니다|이에요|예요)"
        r"|[^\n.]{0,40}(?:아래와|다음과)\s같이\s(?:작성|수정|정리|다듬|고쳐|바꿔)[가-힣]{0,3}\s?(?:드립|드렸|보았|봤)습니다"
        r"|요청하신\s[^\n]{0,40}(?:입니다|드립니다|드릴게요)"
        r"|(?:Certainly|Sure|Of course)[,!]\s"
        r"|Here(?:'s| is) (?:a|the|your) (?:revised|draft|improved|polished)[^\n]{0,40})",
        "sent",
        "said",
        flags=re.IGNORECASE,
    ),
    sign(
        codes.ASSISTANT_TALK,
        r"AI\s?언어\s?모델로서|as an AI (?:language )?model|도움이\s?필요하시면\s?(?:언제든지\s?)?말씀"
        r"|(?:수정해|작성해|다듬어|조정해|보완해|변경해|늘려|줄여|고쳐)\s?드릴까요(?!\?{0,1}[\"”’」'])"
        r"|추가로\s원하(?:시)?는\s[^\n]{0,20}있(?:으시)?으?면\s(?:말씀|알려)|원하시면\s[^\n]{0,20}(?:다듬어"
        r"|줄여|늘려|바꿔|수정해)\s?드릴",
        "sent",
        "said",
        flags=re.IGNORECASE,
        needs="AI ai Ai 드릴 말씀 알려",
    ),
)
