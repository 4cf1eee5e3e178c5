"""The guide's reference of expressions and counting: what may be written, and what comes of it.

In: the names the merger knows, and example texts. Out: tables.
"""

from typing import Any

from generator.compose import pack
from generator.diagnostics import Location
from generator.edition import select_edition
from generator.merge.merger import Merger
from generator.model.application import Company, Position
from generator.model.entity import Visibility
from generator.model.interview import Essay
from generator.model.library import Library
from generator.model.profile import Profile
from generator.model.story import Experience, Fact
from generator.render.components import limit_text
from generator.render.labels import Labels
from generator.sandbox.filters import EXPRESSION_FILTERS
from generator.text.counting import Convention, count
from generator.text.escape import escape_inline
from generator.text.josa import josa
from generator.text.limits import read_limit
from tools.markdown_table import in_code, table
from tools.reference_words import COUNTED, LIMITS, PARTICLES


def _example_names() -> dict[str, Any]:
    where = Location("facts.yml", 1)
    position = Position(id="backend", company="garam", title="서버 개발자")
    library = Library(
        profile=Profile(name="홍길동"),
        facts=(Fact(id="x", value="1", where=where),),
        experiences=(Experience(id="x", title="제목", where=where),),
        companies=(Company(id="garam", name="가람상점", positions=(position,)),),
    )
    return Merger(select_edition(library, Visibility.PRIVATE)).names("garam/backend")


def expression_parts() -> dict[str, tuple[str, ...]]:
    """The parts of every name content may use."""
    names = _example_names()
    values = {"fact": names["fact"]("x"), "experience": names["experience"]("x")}
    values |= {name: names[name] for name in ("company", "position", "me")}
    assert values.keys() == names.keys()
    return {name: value.part_names for name, value in values.items()}


def parts_table() -> str:
    rows = []
    for name, parts in expression_parts().items():
        call = f'{name}("이름")' if name in ("fact", "experience") else name
        rows.append((f"`{call}`", in_code(f".{part}" for part in parts)))
    return table(("쓰는 말", "뒤에 붙일 수 있는 것"), rows)


def filters_table() -> str:
    return ", ".join(f"`{name}`" for name in ("josa", *EXPRESSION_FILTERS)) + "\n"


def particles_table() -> str:
    rows = [(word, f"`{pair}`", josa(word, pair)) for word, pair in PARTICLES]
    return table(("앞말", "짝", "이렇게 나와요"), rows)


def pages_table() -> str:
    """The names of built-in pages, which a page of that name replaces."""
    label = Labels("ko")
    rows = [(f"`{name}.md`", label(f"page-{name}"), "포지션마다") for name in pack.PAGES]
    rows += [(f"`{name}.md`", label(f"profile-{name}"), "프로필에 하나") for name in pack.PROFILE_TEMPLATES]
    return table(("파일 이름", "페이지", "몇 번 나오나요"), rows)


def limits_table() -> str:
    """Form questions and the limits read from them."""
    label = Labels("ko")
    rows = []
    for title in LIMITS:
        text, limit = read_limit(title)
        essay = Essay(limit=limit, convention=Convention(limit.unit or "chars"))
        required = {True: "필수", False: "선택", None: ""}[limit.required]
        rows.append((escape_inline(title), escape_inline(text), limit_text(essay, label) or "없음", required))
    return table(("지원서의 문항", "페이지의 제목", "제한", "필수·선택"), rows)


def counts_table() -> str:
    """One text counted in every way."""
    ways = (
        ("공백 포함", Convention()),
        ("공백 포함, 줄바꿈 2", Convention(newline=2)),
        ("공백 포함, 줄바꿈 0", Convention(newline=0)),
        ("공백 제외", Convention("chars-no-space")),
        ("바이트", Convention("bytes")),
        ("바이트 utf-8", Convention("bytes", "utf-8")),
        ("단어", Convention("words")),
    )
    return table(("세는 법", "결과"), ((f"`{name}`", str(count(COUNTED, way))) for name, way in ways))


def counted_text() -> str:
    return f"```text\n{COUNTED}\n```\n"
