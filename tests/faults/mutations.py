"""What may happen to a source on the way: slips of the hand, of editors, disks and copying.

In: the files of a profile and mutations, which hypothesis draws. Out: the files as they are afterwards.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

Files = dict[str, bytes]

FRAGMENTS = (
    "{{", "}}", "{{ company }}", "{{ position }}", '{{ fact("lag") }}', '{{ fact("', "{{ me.email }}",
    "{{ 1/0 }}", '{{ experience("order").short }}', "{{ ''.__class__ }}", "{{ '가' | josa('은/는') }}",
    "{{ '' | josa('x') }}", "{{ company | int(base=99) }}", "{{ 3.7 | round(2, 'x') }}",
    "{{ '\\ud800' }}", "{% for x in y %}", "{##", "##}", "{#", "{#id}", "{#}", "{: .x }",
    "{ .x #y z=1 }", "${{ secrets.X }}", "{{{{", "{% raw %}", "{% include 'x' %}", "---", "\n---\n",
    "--- ", "...", "\n\n---\n\n", "***", "\t", "\n\t", "  ", "\n\n", "\r", "\r\n", "\x00", "\x0b",
    "\x0c", "\x1b[31m", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\u200b", "\u200d", "\u202e",
    "\u2066", "\ufeff", "\ue000", "\ue001", "\ue0f0", "\uf8ff", "\uffff", "\U0010ffff", "\u0301",
    "\u1100", "\u3164", "👩‍👩‍👧", "🇰🇷", "İ", "ß", "ﬁ", "ǆ", "²", "①", "٣", "½", "Ⅳ", "０", "㎏", "'",
    '"', "''", '"""', "‘", "’", "“", "”", "`", "``", "```", "\n```\n", "\n```yaml\n", "\n~~~\n",
    "\n    ", "[", "]", "[[", "]]", "(", ")", "{", "}", "<", ">", "<!--", "-->", "<!-- x -->",
    "<script>", "</div>", "<br>", "<details><summary>가</summary>", "List<String>", "&", "&a", "*a",
    "&#0;", "&#x110000;", "&nbsp;", "&amp;lt;", "\\", "\\\\", "%", "%s", "@", "|",
    "| a | b |\n|---|---|\n| 1 |\n", "\n| 질문 | 답변 |\n|---|---|\n", "*", "**", "_", "__", "~~",
    "**“가”**를", "==", "^^", "++", "$", "$$", ":::", "\n!!! note\n", "\n??? 가\n", "--8<-- \"x\"",
    "[^1]", "\n[^1]: 가\n", "\n*[가]: 나\n", "[TOC]", "\n: 가\n", "[가](나)", "[가](javascript:x)",
    "[가](../../x.md)", "[가](/x)", "[가](#없음)", "[가](<)", "[가](packs/x.md#y)", "![가](x.png)",
    "\n[가]: 나\n", "<https://a.b>", "https://a.b/가?x=1", "a@b.c", "\n# ", "\n## ", "\n### ", "\n#### ",
    "\n####### ", "\n#\n", "\n===\n", "\n# 꼬리 질문\n", "\n### 꼬리 질문\n\n- 왜? → 음\n",
    "\n### 짧게\n", "\n### 메모\n", "\n## 짧게\n", "\n## 자격요건\n", "\n## 메모\n", "\n- ", "\n  - ",
    "\n1. ", "\n0) ", "\n999999999. ", "\n1234567890. ", "\n> ", "\n- - - ", "\n- [ ] ",
    "\n- [x] 가 📅 2026-02-30\n", "\n- [ ] 가 📅 2026-02-03\n", "\n- 태그: 가, 나\n", "\n- 경험: 없음\n",
    "\n- 키워드: 가\n", "\n- 제한: 99999999999999999999자\n", "\n- 세는 법: 바이트 (utf-8)\n",
    "\n- 시간: 99999999분\n", "\n- 상태: 아마\n", "\n- 공개: 공개용\n",
    "\n- 허용: number-conflict 이유\n", "\n- 허용:\n", "(0분)", "(99999999999분)", "최대 0자",
    "(최소 500자, 최대 3자)", "300~700자", "2000byte", "글자 수: 548자", "[필수]", "⭐", "9" * 25,
    "9" * 5000, "-1", "1e999", "1_000", "0x1F", "1:30", ".inf", ".nan", "0", "00", "100%", "60~70%",
    "1억 2천만", "80+", "3.14.15", "2026-02-03", "2026-02-30", "0000-00-00", "9999-12-31 99:99",
    "2026년 13월 45일", "2월 30일", "2026.02 - ", "내일", "월-수: 가",
    "\n## 1주차 (2026-02-02 ~ 02-08)\n", "\n## 9999주차 (9999-12-31 ~ 01-01)\n", "null", "~", "true",
    "yes", "no", "!!python/object:x", "!x", "<<: *a", "? ", "| ", "> ", ">-\n  ", "|2\n ", ": ", ":",
    "- ", ", ", "#", " #", "%YAML 1.1\n", "title: 가\n", "visibility: public\n", "visibility: private\n",
    "stages: [{stage: 가, at: x}]\n", "allow: [x]\n", "period: 2020.13 -\n", "career: order\n",
    "facts: {lag: 1}\n", "deadline: rolling\n", "blind: true\n", "가" * 300, "a" * 300, "가 " * 2000,
    "> " * 40, "- " * 40, "[" * 200, "*a_" * 100, "(" * 600, "`" * 300, "|" * 300,
)  # fmt: skip
"""Text that means something to one reader or another."""

BYTES = (
    b"\xff", b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\xef\xbb\xbf",
    "가".encode("cp949"),
)  # fmt: skip
"""What is no UTF-8, or looks like its mark."""

NAMES = (
    "con.md", "NUL.md", "A.md", "한글.md", "x", "x.txt", "x.md", "..md", "...", "a b.md", "-.md",
    "position.md", "essays.md", "profile.yml", "facts.yml", "index.md", "check.md", "home.md",
    "가\u0301.md", "a\nb.md", ".hidden.md", "~$x.md", "x.md~", "x.", "x .md", "a" * 120 + ".md",
    "2026-02-03", "2026-99-99", "submission.yml", "\U0001f600.md", "%2e%2e.md", "{{x}}.md",
)  # fmt: skip


@dataclass(frozen=True)
class Mutation:
    """One fault: of which file, of what kind, where in it (in thousandths), and which of a list it takes."""

    file: int
    kind: str
    at: int
    other: int

    def __call__(self, files: Files) -> None:
        """Let it happen to one of the files; a profile without any stays as it is."""
        if files:
            names = sorted(files)
            KINDS[self.kind](self, files, names[self.file % len(names)])

    def text(self, files: Files, name: str) -> str:
        return files[name].decode("utf-8", "surrogateescape")

    def offset(self, length: int) -> int:
        return length * self.at // 1000

    def pick(self, choices: tuple[str, ...] | list[str]) -> str:
        return choices[self.other % len(choices)]

    def chars(self, files: Files, name: str, change: Callable[[str, int], str]) -> None:
        """Change the text at a character of it."""
        text = self.text(files, name)
        files[name] = change(text, self.offset(len(text))).encode("utf-8", "surrogateescape")

    def rows(self, files: Files, name: str, change: Callable[[list[str], int], list[str]]) -> None:
        """Change the rows at one of them."""
        rows = self.text(files, name).splitlines(keepends=True) or [""]
        rows = change(rows, min(self.offset(len(rows)), len(rows) - 1))
        files[name] = "".join(rows).encode("utf-8", "surrogateescape")


Kind = Callable[[Mutation, Files, str], None]


def _flip(fault: Mutation, files: Files, name: str) -> None:
    data = bytearray(files[name] or b"\0")
    data[min(fault.offset(len(data)), len(data) - 1)] ^= 1 << fault.other % 8
    files[name] = bytes(data)


def _other_bytes(fault: Mutation, files: Files, name: str) -> None:
    at = fault.offset(len(files[name]))
    files[name] = files[name][:at] + BYTES[fault.other % len(BYTES)] + files[name][at:]


def _truncate(fault: Mutation, files: Files, name: str) -> None:
    files[name] = files[name][: fault.offset(len(files[name]))]


def _behead(fault: Mutation, files: Files, name: str) -> None:
    files[name] = files[name][fault.offset(len(files[name])) :]


def _insert(fault: Mutation, files: Files, name: str) -> None:
    fault.chars(files, name, lambda text, at: text[:at] + fault.pick(FRAGMENTS) + text[at:])


def _replace(fault: Mutation, files: Files, name: str) -> None:
    fault.chars(files, name, lambda text, at: text[:at] + fault.pick(FRAGMENTS) + text[at + 1 :])


def _insert_row(fault: Mutation, files: Files, name: str) -> None:
    fault.rows(files, name, lambda rows, at: [*rows[:at], fault.pick(FRAGMENTS) + "\n", *rows[at:]])


def _delete_row(fault: Mutation, files: Files, name: str) -> None:
    fault.rows(files, name, lambda rows, at: [*rows[:at], *rows[at + 1 + fault.other % 3 :]])


def _repeat_row(fault: Mutation, files: Files, name: str) -> None:
    times = (2, 3, 50)[fault.other % 3]
    fault.rows(files, name, lambda rows, at: [*rows[:at], *rows[at : at + 1] * times, *rows[at + 1 :]])


def _swap_rows(fault: Mutation, files: Files, name: str) -> None:
    def swap(rows: list[str], at: int) -> list[str]:
        rows = list(rows)
        there = fault.other % len(rows)
        rows[at], rows[there] = rows[there], rows[at]
        return rows

    fault.rows(files, name, swap)


def _indent_row(fault: Mutation, files: Files, name: str) -> None:
    blank = fault.pick((" ", "  ", "    ", "\t", "> ", "- ", "# ", "| "))
    fault.rows(files, name, lambda rows, at: [*rows[:at], blank + rows[at], *rows[at + 1 :]])


def _dedent_row(fault: Mutation, files: Files, name: str) -> None:
    fault.rows(files, name, lambda rows, at: [*rows[:at], rows[at].lstrip(" \t>-#*|"), *rows[at + 1 :]])


def _join_rows(fault: Mutation, files: Files, name: str) -> None:
    fault.rows(files, name, lambda rows, at: [*rows[:at], rows[at].rstrip("\n"), *rows[at + 1 :]])


def _other_value(fault: Mutation, files: Files, name: str) -> None:
    """What follows the colon of a row."""

    def change(rows: list[str], at: int) -> list[str]:
        with_colon = [index for index, row in enumerate(rows) if ":" in row]
        at = with_colon[at % len(with_colon)] if with_colon else at
        row = rows[at].partition(":")[0] + ": " + fault.pick(FRAGMENTS) + "\n"
        return [*rows[:at], row, *rows[at + 1 :]]

    fault.rows(files, name, change)


def _splice(fault: Mutation, files: Files, name: str) -> None:
    """A piece of another file, as pasted into the wrong window."""
    names = sorted(files)
    pasted = files[names[fault.other % len(names)]].decode("utf-8", "surrogateescape")
    fault.chars(files, name, lambda text, at: text[:at] + pasted[: fault.other % 2000] + text[at:])


def _windows(fault: Mutation, files: Files, name: str) -> None:
    encoding = ("cp949", "utf-16", "utf-8-sig", "utf-8")[fault.other % 4]
    text = fault.text(files, name).replace("\n", "\r\n")
    files[name] = text.encode(encoding, "replace")


def _take_content(fault: Mutation, files: Files, name: str) -> None:
    files[name] = files[sorted(files)[fault.other % len(files)]]


def _rename(fault: Mutation, files: Files, name: str) -> None:
    folder = name.rpartition("/")[0]
    files[f"{folder}/{fault.pick(NAMES)}".lstrip("/")] = files.pop(name)


def _move(fault: Mutation, files: Files, name: str) -> None:
    folders = sorted({other.rpartition("/")[0] for other in files})
    folder = folders[fault.other % len(folders)]
    files[f"{folder}/{name.rpartition('/')[2]}".lstrip("/")] = files.pop(name)


def _delete(_: Mutation, files: Files, name: str) -> None:
    del files[name]


KINDS: Mapping[str, Kind] = {
    "flip": _flip, "other bytes": _other_bytes, "truncate": _truncate, "behead": _behead, "insert": _insert,
    "replace": _replace, "insert row": _insert_row, "delete row": _delete_row, "repeat row": _repeat_row,
    "swap rows": _swap_rows, "indent row": _indent_row, "dedent row": _dedent_row, "join rows": _join_rows,
    "other value": _other_value, "splice": _splice, "windows": _windows, "take content": _take_content,
    "rename": _rename, "move": _move, "delete": _delete,
}  # fmt: skip
COMMON = ("insert", "insert row", "replace", "other value", "swap rows", "delete row", "indent row", "flip")
"""What happens most often, and gets furthest into the rooms."""


def mutations(size: int) -> st.SearchStrategy[tuple[Mutation, ...]]:
    """So many faults, each of another file as far as there are; every fifth time one to three."""
    kinds = st.one_of(st.sampled_from(COMMON), st.sampled_from(sorted(KINDS)))
    fault = st.builds(Mutation, st.integers(0, 999), kinds, st.integers(0, 1000), st.integers(0, 9999))
    few = st.lists(fault, min_size=1, max_size=3)
    many = st.lists(fault, min_size=size, max_size=size, unique_by=lambda fault: fault.file)
    return st.sampled_from((many, many, many, many, few)).flatmap(lambda faults: faults).map(tuple)


def mutate(files: Mapping[str, bytes], faults: Iterable[Mutation]) -> Files:
    """The files with all of the faults."""
    changed = dict(files)
    for fault in faults:
        fault(changed)
    return changed


def changes(files: Mapping[str, bytes], mutated: Mapping[str, bytes]) -> int:
    """How many files are not what they were."""
    return len({name for name in (*files, *mutated) if files.get(name) != mutated.get(name)})
