"""The guide's page of all findings, from the codes.

In: `generator/codes/`. Out: the page, one heading per code.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable

from generator import codes
from generator.codes import codes_of
from generator.diagnostics import Code
from generator.text.escape import escape_inline
from tools.reference_words import CODE_GROUPS, SEVERITIES

ERRORS_PAGE = "errors.md"

_PLACE = re.compile(r"\{\w+\}")
_AS_TYPED = re.compile(r"\w+(?:[./]|://)|(?:git|prep)\b")


def all_codes() -> dict[str, tuple[Code, ...]]:
    """The codes of each module or package of `generator/codes/`, in the order they are written."""
    names = [module.name for module in pkgutil.iter_modules(codes.__path__)]
    order = [*CODE_GROUPS, *names]
    found = {}
    for name in sorted(names, key=order.index):
        module = importlib.import_module(f"{codes.__name__}.{name}")
        found[name] = codes_of(*getattr(module, "FAMILIES", (module,)))
    return found


def render_errors() -> str:
    """The page of all findings: one heading per code."""
    parts = [
        "---\ntitle: 오류와 경고\nsearch: {exclude: true}\n---",
        "# 오류와 경고",
        "`prep build`와 `prep check`가 알려 주는 것을 모두 모았어요. "
        "한 줄은 `파일:줄: 이름 설명 (도움말)` 모양이에요. "
        "이름으로 이 페이지에서 찾아보세요. 설명 속의 `…` 자리에는 여러분의 글이 들어가요.",
        "**오류**가 하나라도 있으면 사이트를 만들지 않아요. 지난 사이트는 그대로 남아요. "
        "**경고**와 **힌트**는 알려 주기만 해요.",
    ]
    for module, members in all_codes().items():
        parts.append(f"## {CODE_GROUPS.get(module, module)} {{#{module}}}")
        for code in members:
            parts.append(f"### {code.name} {{#{code.name}}}")
            parts.append(f"**{SEVERITIES[code.severity]}** · {_sentences(code.ko, code.ko_hint)}")
            parts.append(f"*{_sentences(code.en, code.en_hint, _capital)}*")
    return "\n\n".join(parts) + "\n"


def _sentences(message: str, hint: str, begin: Callable[[str], str] = str) -> str:
    said = [_PLACE.sub("…", text).strip().rstrip(".") for text in (message, hint)]
    ended = [text if text.endswith("…") else f"{text}." for text in said if text.strip("…")]
    return escape_inline(" ".join(map(begin, ended)))


def _capital(text: str) -> str:
    """An English sentence with a capital; a file, an address or a command stays as it is typed."""
    return text if _AS_TYPED.match(text) else text[0].upper() + text[1:]
