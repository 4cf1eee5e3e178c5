"""Values of options that are one of a few words, or a number: read in both languages, or refused."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from generator.cli.misuse import BadValue
from generator.model.visibility import Visibility
from generator.text.fold import fold

Choice = TypeVar("Choice", bound=StrEnum)

EDITION_WORDS = {
    Visibility.PRIVATE: ("나만 보기", "나만", "비공개", "개인용", "only me"),
    Visibility.EMPLOYER: ("제출용", "제출", "회사용", "지원용", "for employers"),
    Visibility.PUBLIC: ("공개용", "공개"),
}
"""What people call the editions, the words of the site and the guide first."""
_BIGGEST_PORT = 65535


def read_edition(given: str) -> Visibility:
    """An edition by its key or by the words pages use; refused with all there are."""
    return _read_choice(Visibility, given, EDITION_WORDS)


def choice_reader(
    kind: type[Choice], words: Mapping[Choice, tuple[str, ...]] | None = None
) -> Callable[[str], Choice]:
    """What reads one of a few keys, or what people call them."""

    def read(given: str) -> Choice:
        return _read_choice(kind, given, words or {})

    return read


def read_port(given: str | int) -> int:
    """A number of a port, 0 for any that is free."""
    text = str(given).strip()
    if not (text.isascii() and text.isdigit() and int(text) <= _BIGGEST_PORT):
        raise BadValue(
            f"‘{given}’ 대신 0부터 {_BIGGEST_PORT}까지의 수를 적어 주세요.",
            f"write a number from 0 to {_BIGGEST_PORT} instead of ‘{given}’.",
        )
    return int(text)


def _read_choice(kind: type[Choice], given: str, words: Mapping[Choice, tuple[str, ...]]) -> Choice:
    wanted = _bare(given)
    for choice in kind:
        if wanted in map(_bare, (choice.value, *words.get(choice, ()))):
            return choice
    korean = ", ".join(
        " ".join(filter(None, (words.get(one, ("",))[0], _behind(one, words)))) for one in kind
    )
    english = ", ".join(one.value for one in kind)
    raise BadValue(
        f"‘{given}’ 값은 없어요. 쓸 수 있는 값: {korean}", f"there is no ‘{given}’. Values: {english}"
    )


def _behind(choice: Choice, words: Mapping[Choice, tuple[str, ...]]) -> str:
    return f"({choice.value})" if choice in words else choice.value


def _bare(text: str) -> str:
    """Letters alone: `나만보기` is `나만 보기`."""
    return "".join(fold(text).replace("-", " ").replace("_", " ").split())
