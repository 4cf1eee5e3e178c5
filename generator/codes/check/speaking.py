"""Findings about what is spoken."""

from generator.diagnostics import Code, Severity

TOO_LONG_TO_SAY = Code(
    "too-long-to-say",
    Severity.WARNING,
    "말하는 데 {seconds}초쯤 걸려요. 정한 시간은 {limit}초예요",
    "it takes about {seconds} seconds to say; the time is {limit} seconds",
    "줄이거나 시간을 고쳐 주세요. 말하는 빠르기는 profile.yml의 speaking이에요.",
    "shorten it or change the time; speaking in profile.yml sets the pace.",
)
