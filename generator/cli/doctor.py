"""The command that says what is missing: doctor."""

import typer

from generator.checkup import check_up
from generator.cli.console import say
from generator.cli.project import ProfileOption, find_project, profiles_folder
from generator.cli.streams import console_encoding
from generator.diagnostics import Language
from generator.sources.select import ProfileChoice, choose_profile

_MARKS = {
    "ko": {"ok": "좋아요", "advice": "참고  ", "missing": "없어요"},
    "en": {"ok": "ok     ", "advice": "note   ", "missing": "missing"},
}


def doctor(profile: ProfileOption = None) -> None:
    """필요한 것이 다 있는지 살피고, 없으면 어떻게 구하는지 알려 줘요. · Say what is missing."""
    encoding, korean = console_encoding()
    checks = check_up(find_project(), profiles_folder(), profile, encoding, korean)
    language = _language(profile)
    for check in checks:
        name, seen, way_out = check.say(language)
        print(f"{_MARKS[language][check.state]}  {name}: {seen}")
        if way_out:
            print(f"        → {way_out}")
    if any(check.state == "missing" for check in checks):
        say(language, "필요한 것이 빠져 있어요.", "Something needed is missing.")
        raise typer.Exit(1)
    say(language, "준비됐어요.", "All set.")


def _language(profile: str | None) -> Language:
    try:
        return choose_profile(profiles_folder(), profile).language
    except ProfileChoice:
        return "ko"
