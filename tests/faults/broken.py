"""Every broken source we can think of: what the files hold, and the findings they must give."""

from dataclasses import dataclass

from tests.faults.conftest import Content

POSITION = "companies/dalbit/dev/position.md"
ESSAYS = "companies/dalbit/dev/essays.md"
QUESTIONS = "companies/dalbit/dev/questions.md"
CHECKLIST = "companies/dalbit/dev/checklist.md"
TALE = "experiences/tale.md"
OWN = "templates/own.md"


@dataclass(frozen=True)
class Broken:
    """Files put into a sound profile, and the errors (`path:line code`) that follow."""

    files: dict[str, Content]
    errors: tuple[str, ...]


def _head(values: str, body: str = "요약이에요.\n") -> str:
    return f"---\n{values}\n---\n\n{body}"


def _answer(text: str) -> dict[str, Content]:
    return {ESSAYS: f"## 문항\n\n{text}\n"}


def _bomb() -> str:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]"
        for last, name in zip("abcdef", "bcdefg", strict=True)
    ]
    return "\n".join(rows) + "\n"


YAML = {
    "an open bracket": Broken({"facts.yml": "a: 1\nb: [1\nc: 2\n"}, ("facts.yml:2 yaml-open-bracket",)),
    "an open quote": Broken({"facts.yml": "a: 'x\nb: 2\n"}, ("facts.yml:1 yaml-open-quote",)),
    "a tab": Broken({"profile.yml": "name: 한가온\ncontact:\n\temail: a@b.c\n"}, ("profile.yml:3 yaml-tab",)),
    "front matter missing": Broken({TALE: "요약만 있어요.\n"}, (f"{TALE}:1 missing-key",)),
    "front matter unclosed": Broken({TALE: "---\ntitle: 가\n\n요약\n"}, (f"{TALE}:1 unclosed-front-matter",)),
    "front matter of a page unclosed": Broken({OWN: "---\ntitle: 가\n"}, (f"{OWN}:1 unclosed-front-matter",)),
    "a list for front matter": Broken({TALE: _head("- title\n- x")}, (f"{TALE}:2 not-a-mapping",)),
    "a text for front matter": Broken({TALE: _head("그냥 글")}, (f"{TALE}:2 not-a-mapping",)),
    "a list for a mapping": Broken({"facts.yml": "- a\n- b\n"}, ("facts.yml:1 not-a-mapping",)),
    "an unknown key": Broken({TALE: _head("title: 가\ntagz: 나")}, (f"{TALE}:3 unknown-key",)),
    "a duplicate key": Broken({"facts.yml": "a: 1\nb: 2\na: 3\n"}, ("facts.yml:3 duplicate-key",)),
    "a duplicate key in front matter": Broken(
        {TALE: _head("title: 가\ntitle: 나")}, (f"{TALE}:3 duplicate-key",)
    ),
    "an alias bomb": Broken(
        {"facts.yml": _bomb()}, tuple(f"facts.yml:{line} yaml-alias" for line in range(1, 8))
    ),
    "a merge key": Broken({"facts.yml": "a: {<<: {b: 1}, value: 2}\n"}, ("facts.yml:1 unknown-key",)),
    "a nesting bomb in brackets": Broken({"facts.yml": "a: " + "[" * 9_000}, ("facts.yml:1 yaml-depth",)),
    "a nesting bomb in braces": Broken({"facts.yml": "a: " + "{a: " * 2_000}, ("facts.yml:1 yaml-depth",)),
    "a nesting bomb in rows": Broken(
        {"facts.yml": "\n".join(" " * depth + "a:" for depth in range(900))}, ("facts.yml:21 yaml-depth",)
    ),
    "a tag that calls": Broken(
        {"facts.yml": "a: !!python/object/apply:os.system [x]\n"}, ("facts.yml:1 yaml-tag",)
    ),
    "two documents": Broken({"facts.yml": "a: 1\n---\nb: 2\n"}, ("facts.yml:2 yaml-documents",)),
    "a key one space short": Broken(
        {"facts.yml": "a: 1\nb:\n  value: 1\n subject: x\n  unit: 명\n"}, ("facts.yml:4 yaml-indent",)
    ),
    "a key one space short at the end": Broken(
        {"facts.yml": "a: 1\nb:\n  value: 1\n subject: x"}, ("facts.yml:4 yaml-indent",)
    ),
    "a key one space too far": Broken(
        {"facts.yml": "a:\n  value: 1\n   subject: x\nb: 2\n"}, ("facts.yml:3 yaml-nested",)
    ),
    "a new fact as deep as the keys of the last": Broken(
        {"facts.yml": "a:\n  value: 1\n  unit: 명\n  b:\n  value: 2\n  unit: 건\nc: 3\n"},
        ("facts.yml:4 yaml-indent",),
    ),
    "a dash at the end": Broken(
        {"facts.yml": "a:\n  value: 1\nb: 2\n- x\n"}, ("facts.yml:4 yaml-stray-item",)
    ),
    "a missing colon": Broken({"facts.yml": "a: 1\nb 2\nc: 3\n"}, ("facts.yml:2 yaml-missing-colon",)),
    "a list below a value": Broken({"tags.yml": "a: 가\n  - 나\nb: 다\n"}, ("tags.yml:2 yaml-stray-item",)),
    "a stage one space short": Broken(
        {POSITION: _head("title: 가\nstages:\n  - stage: 서류\n   result: passed\n  - stage: 면접")},
        (f"{POSITION}:5 yaml-indent",),
    ),
    "the first key of a stage outdented": Broken(
        {POSITION: _head("title: 가\nstages:\n  - stage: 서류\n  result: passed\nlocation: 서울")},
        (f"{POSITION}:5 yaml-indent",),
    ),
    "an outdented stage": Broken(
        {POSITION: _head("title: 가\nstages:\n  - stage: 서류\n- stage: 면접\nlocation: 서울")},
        (f"{POSITION}:5 yaml-indent",),
    ),
    "a stage that goes on with the last": Broken(
        {POSITION: _head("title: 가\nstages:\n  - 서류\n   - 면접\nlocation: 서울")},
        (f"{POSITION}:5 yaml-indent",),
    ),
    "a colon in a title": Broken({POSITION: _head("title: 서버: 백엔드")}, (f"{POSITION}:2 yaml-quote",)),
    "a quote that ends far below": Broken(
        {POSITION: _head('title: "가\nlocation: 서울\nchannel: "나"')}, (f"{POSITION}:2 yaml-open-quote",)
    ),
    "a null byte": Broken({"facts.yml": "a: \x00\n"}, ("facts.yml:1 yaml-syntax",)),
}
VALUES = {
    "wrong types": Broken(
        {TALE: _head("title: [가]\nperiod: 어제\nvisibility: 모두\ntags: {a: b}")},
        (f"{TALE}:2 not-text", f"{TALE}:3 bad-period", f"{TALE}:4 bad-value", f"{TALE}:5 not-a-list"),
    ),
    "wrong types of a position": Broken(
        {POSITION: _head("title: 가\npriority: 높음\ndeadline: 언젠가\nstages: {a: b}\nblind: 아마")},
        (
            f"{POSITION}:3 bad-number",
            f"{POSITION}:4 bad-deadline",
            f"{POSITION}:5 missing-key",
            f"{POSITION}:5 unknown-key",
            f"{POSITION}:6 bad-boolean",
        ),
    ),
    "a number of 5,000 digits": Broken(
        {POSITION: _head("title: 가\npriority: " + "9" * 5_000)}, (f"{POSITION}:3 bad-number",)
    ),
    "a stage that takes less than no time": Broken(
        {POSITION: _head("title: 가\nstages:\n  - stage: 면접\n    minutes: -5")},
        (f"{POSITION}:5 bad-value",),
    ),
    "nothing said in a minute": Broken(
        {"profile.yml": "name: 가\nspeaking: {chars_per_minute: 0}\n"}, ("profile.yml:2 bad-value",)
    ),
    "a date there is none": Broken(
        {"plan.md": "## 공통\n\n- [ ] 가 📅 9999-99-99\n"}, ("plan.md:3 no-such-day",)
    ),
    "a period backwards": Broken(
        {"career/a.md": _head("employer: 가\nperiod: 9999.12 - 0001.01")}, ("career/a.md:3 bad-period",)
    ),
    "no profile name": Broken({"profile.yml": ""}, ("profile.yml:1 missing-key",)),
    "an empty experience": Broken({TALE: ""}, (f"{TALE}:1 missing-key",)),
    "an empty position": Broken({POSITION: ""}, (f"{POSITION}:1 missing-key",)),
}
FILES = {
    "capitals and spaces": Broken(
        {"experiences/My Story.md": _head("title: 가")}, ("experiences/My Story.md bad-id",)
    ),
    "a Korean name": Broken({"experiences/주문.md": _head("title: 가")}, ("experiences/주문.md bad-id",)),
    "a Korean name letter by letter": Broken(
        {"experiences/\u110c\u116e.md": _head("title: 가")}, ("experiences/주.md bad-id",)
    ),
    "a line break in a name": Broken(
        {"experiences/a\r\nb.md": _head("title: 가")}, ("experiences/a\\r\\nb.md bad-id",)
    ),
    "a reserved name": Broken({"experiences/con.md": _head("title: 가")}, ("experiences/con.md bad-id",)),
    "a reserved folder": Broken(
        {"companies/aux/dev/position.md": _head("title: 가")}, ("companies/aux bad-id",)
    ),
    "a name too long": Broken(
        {f"experiences/{'a' * 200}.md": _head("title: 가")}, (f"experiences/{'a' * 200}.md bad-id",)
    ),
    "another encoding": Broken({TALE: _head("title: 가나").encode("cp949")}, (f"{TALE}:2 bad-encoding",)),
    "two bytes a letter": Broken({TALE: _head("title: 가나").encode("utf-16")}, (f"{TALE}:1 bad-encoding",)),
    "no text at all": Broken({TALE: bytes(range(256)) * 10}, (f"{TALE}:2 bad-encoding",)),
    "50 MB of Markdown": Broken({TALE: 50_000_000}, (f"{TALE} too-large",)),
    "50 MB of YAML": Broken({"facts.yml": 50_000_000}, ("facts.yml too-large",)),
    "50 MB of template": Broken({OWN: 50_000_000}, (f"{OWN} too-large",)),
    "lines without end": Broken(
        {TALE: _head("title: 가", "가\n" + "나" * 20_000 + "\n"), OWN: "# 나\n\n" + "나" * 20_000},
        (f"{TALE}:6 row-too-long", f"{OWN}:3 row-too-long"),
    ),
    "a picture within a text": Broken(
        _answer(f"![가](data:image/png;base64,{'A' * 50_000})"), (f"{ESSAYS}:3 row-too-long",)
    ),
    "marks without end": Broken(
        {ESSAYS: "## 문항\n\n짧은 답\n\n## 다음\n\n" + "*가 **나 [다 \n" * 3_000},
        (f"{ESSAYS}:7 too-many-marks",),
    ),
    "a folder for a file": Broken({"facts.yml/x": "x"}, ("facts.yml not-a-file",)),
    "a folder for an experience": Broken({f"{TALE}/x": "x"}, (f"{TALE} not-a-file",)),
    "a file for a folder": Broken({"career": "x"}, ("career not-a-folder",)),
    "a reserved character": Broken(_answer("\ue001"), (f"{ESSAYS}:3 reserved-character",)),
    "a mark that turns the text": Broken(_answer("가\u202e나"), (f"{ESSAYS}:3 hidden-direction",)),
    "a text turned within a title": Broken(
        {TALE: _head("title: \u2066가", "요약\n\u2067나\n")},
        (f"{TALE}:2 hidden-direction", f"{TALE}:6 hidden-direction"),
    ),
    "characters without width in a wrong place": Broken(
        _answer("{{ fact('lag\u200b') }}"), (f"{ESSAYS}:3 hidden-character", f"{ESSAYS}:3 unknown-fact")
    ),
    "a comment without end": Broken(_answer("<!-- x"), (f"{ESSAYS}:3 unclosed-comment",)),
}
REFERENCES = {
    "an undefined name": Broken(_answer("{{ nope }}"), (f"{ESSAYS}:3 unknown-name",)),
    "an undefined part": Broken(_answer("{{ company.nope }}"), (f"{ESSAYS}:3 unknown-attribute",)),
    "an unknown fact": Broken(_answer('{{ fact("nope") }}'), (f"{ESSAYS}:3 unknown-fact",)),
    "an unknown experience": Broken(
        _answer('{{ experience("nope").short }}'), (f"{ESSAYS}:3 unknown-experience",)
    ),
    "an unknown career": Broken({TALE: _head("title: 가\ncareer: nope")}, (f"{TALE}:3 unknown-career",)),
    "an absolute path for an id": Broken(
        {TALE: _head("title: 가\ncareer: /etc/passwd")}, (f"{TALE}:3 unknown-career",)
    ),
    "a path upwards for an id": Broken(
        {ESSAYS: "## 문항\n\n- 경험: ../../../profile\n\n답\n"}, (f"{ESSAYS}:3 unknown-experience",)
    ),
    "a path upwards for a position": Broken(
        {POSITION: _head("title: 가\nprevious: ../../x")}, (f"{POSITION}:3 unknown-position",)
    ),
    "a position that precedes itself": Broken(
        {POSITION: _head("title: 가\nlocation: 서울\nprevious: dalbit/dev")}, (f"{POSITION}:4 own-previous",)
    ),
    "an unknown experience of a requirement": Broken(
        {POSITION: "---\ntitle: 가\n---\n\n## 자격요건\n\n- 하나\n  - 태그: 나\n  - 경험: nope\n"},
        (f"{POSITION}:9 unknown-experience",),
    ),
    "an unknown experience of a question": Broken(
        {QUESTIONS: "# 가\n\n## 하나?\n\n- 키워드: 나\n- 경험: nope\n\n답\n"},
        (f"{QUESTIONS}:6 unknown-experience",),
    ),
    "an unknown filter": Broken(_answer('{{ company | jsoa("은/는") }}'), (f"{ESSAYS}:3 unknown-filter",)),
    "equal ids": Broken(
        {QUESTIONS: "# 가\n\n## 하나? {#x}\n\n답\n\n## 둘? {#x}\n\n답\n"}, (f"{QUESTIONS}:7 duplicate-id",)
    ),
    "a cycle": Broken(
        {
            "experiences/one.md": _head("title: 가", '{{ experience("two").short }}\n'),
            "experiences/two.md": _head("title: 나", '{{ experience("one").short }}\n'),
            **_answer('{{ experience("one").short }}'),
        },
        ("experiences/one.md:5 reference-cycle", "experiences/two.md:5 reference-cycle"),
    ),
    "an experience within itself": Broken(
        {TALE: _head("title: 가", '{{ experience("tale").full }}\n')}, (f"{TALE}:5 reference-cycle",)
    ),
}
ESCAPES = {
    "unknown-attribute": (
        "''.__class__.__mro__[1].__subclasses__()",
        "[].__class__.__base__",
        "''['__class__']",
        r"''['\x5f\x5fclass\x5f\x5f']",
        "fact.__code__",
        "company.__class__",
        "company._part.__globals__",
        "me.model_dump()",
        'fact("lag")._part',
        "true.__class__",
        "company.upper()",
        "cycler.__init__.__globals__.os.popen('id').read()",
        "joiner.__init__",
        "namespace.__init__",
    ),
    "unknown-name": (
        "lipsum.__globals__['os']",
        "config",
        "request.application",
        "__builtins__",
        "loop",
    ),
    "unsafe-expression": (
        "'{0.__class__}'.format(company)",
        "''.join(['a'])",
        "10**10**10",
        "'%1000000000d' % 1",
        "[0] * 1000000000",
        "9999999999999999 * 9999999999999999",
        "'abc'[0:10**9]",
    ),
    "unknown-filter": (
        "''|attr('__class__')",
        "'%s'|format(company)",
        "'a'|center(1000000000)",
        "'a'|indent(1000000000)",
        "['a']|map('upper')",
        "'a'|safe",
    ),
    "bad-expression": (
        "fact",
        "fact()",
        "1//0",
        "self",
        "1 if",
    ),
}
PAGE_ESCAPES = {
    "unsafe-expression": (
        "{{ 'a'.join(range(9)) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{% for n in range(9) %}{{ 'a' * 1000000000 }}{% endfor %}",
        "{{ site.library.profile.model_construct() }}",
        "{{ site.library.profile.name.upper() }}",
    ),
    "bad-template": (
        "{% import 'os' as os %}",
        "{% extends '/etc/passwd' %}",
    ),
    "unknown-filter": (
        "{{ 'a' | center(1000000000) }}",
        "{{ [1] | batch(1000000000, 0) | list }}",
        "{{ 'a' | attr('__class__') }}",
    ),
    "unknown-name": ("{{ lipsum() }}", "{{ cycler }}"),
    "unknown-attribute": ("{{ ''.__class__ }}", "{{ md.__globals__ }}"),
}
"""Ways out of Jinja's sandbox, and ways to fill the memory, as people tell them who look for such."""
SANDBOX = {
    "the class of a text": Broken(_answer("{{ ''.__class__.__mro__ }}"), (f"{ESSAYS}:3 unknown-attribute",)),
    "the globals of a function": Broken(
        _answer("{{ fact.__globals__ }}"), (f"{ESSAYS}:3 unknown-attribute",)
    ),
    "a file through a model": Broken(
        {OWN: '# 나\n\n{{ site.library.profile.parse_file("/etc/passwd") }}\n'},
        (f"{OWN}:3 unsafe-expression",),
    ),
    "a file included": Broken({OWN: "{% include '/etc/passwd' %}\n"}, (f"{OWN}:1 bad-template",)),
    "a source included": Broken({OWN: "{% include '../profile.yml' %}\n"}, (f"{OWN}:1 bad-template",)),
    "half a character": Broken(_answer(r'{{ "\ud800" }}'), (f"{ESSAYS}:3 bad-expression",)),
    "half a character on a page": Broken({OWN: '{{ "\\ud800" }}\n'}, (f"{OWN} bad-template",)),
    "a power of powers": Broken(_answer("{{ 9**9**9 }}"), (f"{ESSAYS}:3 unsafe-expression",)),
    "a text times a billion": Broken(_answer("{{ 'a' * 1000000000 }}"), (f"{ESSAYS}:3 unsafe-expression",)),
    **{
        f"an escape: {source}": Broken(_answer(f"{{{{ {source} }}}}"), (f"{ESSAYS}:3 {code}",))
        for code, sources in ESCAPES.items()
        for source in sources
    },
    **{
        f"a page's escape: {source}": Broken({OWN: f"# 나\n\n{source}\n"}, (f"{OWN}:3 {code}",))
        for code, sources in PAGE_ESCAPES.items()
        for source in sources
    },
    "a number without end": Broken(_answer("{{ 1e999 | round }}"), (f"{ESSAYS}:3 bad-expression",)),
    "an expression without end": Broken(_answer('{{ fact("lag"'), (f"{ESSAYS}:3 unclosed-expression",)),
    "a statement that is none": Broken({OWN: "{% nothing %}\n"}, (f"{OWN}:1 bad-template",)),
    "a wrong value in a call": Broken({OWN: '# 나\n\n{{ when("x") }}\n'}, (f"{OWN}:3 bad-template",)),
    "a whole view printed": Broken({OWN: "# 나\n\n{{ site }}\n"}, (f"{OWN}:3 bad-template",)),
}
DEEP = {
    "3,000 quotes": Broken(_answer(">" * 3_000 + " 가"), (f"{ESSAYS}:3 markdown-depth",)),
    "3,000 lists": Broken(_answer("- " * 3_000 + "가"), (f"{ESSAYS}:3 markdown-depth",)),
    "3,000 numbers": Broken(_answer("1. " * 3_000 + "가"), (f"{ESSAYS}:3 markdown-depth",)),
    "lists down and down": Broken(
        {CHECKLIST: "## 가\n\n" + "".join("  " * depth + "- [ ] 하나\n" for depth in range(200))},
        (f"{CHECKLIST}:44 markdown-depth",),
    ),
    "3,000 lists on a page": Broken({OWN: "# 나\n\n" + "- " * 3_000 + "가\n"}, (f"{OWN}:1 too-deep",)),
    "a page of lists from a loop": Broken(
        {OWN: "# 나\n\n{% for n in range(900) %}- {% endfor %}가\n"}, (f"{OWN}:1 too-deep",)
    ),
    "3,000 brackets in a template": Broken(
        {OWN: "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}"}, (f"{OWN} too-deep",)
    ),
    "22 loops in one another": Broken(
        {OWN: "{% for n in range(2) %}" * 22 + "{% endfor %}" * 22}, (f"{OWN}:1 bad-template",)
    ),
    "a text longer than any form takes": Broken(
        {"intro.md": "## 1분\n\n" + "가. 나.\n" * 50_000}, ("intro.md:3 too-much-output",)
    ),
}
BROKEN = {**YAML, **VALUES, **FILES, **REFERENCES, **SANDBOX, **DEEP}

_LOOP = "{% for n in range(1000) %}"
_END = "{% endfor %}"
RUNAWAYS = {
    "loops in loops without a word": _LOOP * 3 + _END * 3,
    "loops leaving everything out": _LOOP * 2 + "{% for n in range(1000) if false %}{% endfor %}" + _END * 2,
    "loops over a list": "{% for n in [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] %}" * 9 + _END * 9,
    "a macro that calls itself twice": (
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}"
    ),
    "calls within calls": (
        "{% macro f() %}{{ caller() }}{{ caller() }}{% endmacro %}"
        + "{% call f() %}" * 40 + "x" + "{% endcall %}" * 40
    ),
    "formatting again and again": _LOOP * 2 + "{% set x = md(loop.index ~ '*b* ' ~ n) %}" + _END * 2,
}  # fmt: skip
SWELLING = {
    "a text doubled": "{% set a %}xxxxxxxxxx{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 60,
    "a macro doubled": "{% macro f(a) %}{{ a }}{{ a }}{% endmacro %}{{ "
    + "f(" * 60
    + "'x'"
    + ")" * 60
    + " }}",
    "a list doubled": "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{{ a | length }}",
    "lists compared": (
        "{% set a = [1] %}{% set b = [1] %}"
        + "{% set a = [a, a] %}{% set b = [b, b] %}" * 60
        + "{{ a == b }}"
    ),
    "lists added up": "{% set a = [1] %}" + "{% set a = [a, a] | sum(start=[]) %}" * 60,
    "a key doubled": "{% set a = (1, 2) %}" + "{% set a = (a, a) %}" * 60 + "{% set b = {a: 1} %}",
    "an enormous heading": "{{ 'a' | indent4 }}{{ h(1000) }}{{ range(1000000000) }}",
}
