"""Hypothesis strategies for Markdown as people write it."""

from hypothesis import strategies as st

_WORDS = (
    "토스",
    "경험을",
    "95%",
    "`code`",
    "**강조**를",
    '**"인용"**은',
    "*기울임*",
    "{name}",
    "{#x}",
    "[링크](http://a.b/c_d)",
    "[[wiki]]",
    "$x$",
    "List<String>",
    "<script>",
    "a_b_c",
    "__init__",
    "60~70%",
    "~~취소~~가",
    "1.5",
    "C#",
    "#tag",
    "<br>",
    "<kbd>Ctrl</kbd>",
    "&amp;",
    "&",
    "\\*별\\*",
    "![그림](u.png)",
    "[^1]",
    "`a|b`",
    "|",
    ":",
    "->",
    "*",
    "_",
    "!",
    "`",
    "[",
    "]",
    "(",
    ")",
    "**",
    "\\",
    "1)",
    "+",
    "{: .x }",
    "{{ ds }}",
    "`{{ x }}`",
    "<https://a.b>",
    "[TOC]",
    "[필수]",
    "==",
    "--",
    "snake_case",
    "**굵은** **말**",
    "*가*나**다**라",
    "a*b",
    "'q'",
    "“인용”",
    "@x",
    "https://x.y/z",
)
_STARTS = (
    "",
    "",
    "",
    "",
    ": ",
    "!!! ",
    "??? ",
    "::: ",
    "--8<-- ",
    "*[abbr]: ",
    "[x]: ",
    "[경력]: ",
    "=== ",
    "$$ ",
    "///",
    "- !!! note\n\n      ",
    "- ??? q\n\n      ",
    "| ",
    "**",
    "{",
)

words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)
glued = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map("".join)
lines = st.one_of(words, glued, st.builds("{}{}".format, st.sampled_from(_STARTS), words))
paragraphs = st.lists(lines, min_size=1, max_size=3).map("\n".join)
headings = st.builds("{} {}".format, st.sampled_from(("#", "##", "###")), words)
rules = st.sampled_from(("---", "***", "- - -"))
fences = st.builds(
    "{0}{1}\n{2}\n{0}".format,
    st.sampled_from(("```", "~~~~")),
    st.sampled_from(("", "py", "js x=1")),
    paragraphs,
)
cells = words.map(lambda text: text.replace("|", ""))
rows = st.builds("| {} | {} |".format, cells, cells)
tables = st.lists(rows, min_size=1, max_size=3).map(lambda body: "\n".join(["| a | b |", "|---|:--|", *body]))


def _indent(text: str, first: str, width: int) -> str:
    head, *tail = text.split("\n")
    return "\n".join([first + head, *((" " * width + line if line else "") for line in tail)])


def _list(items: list[str], marker: str, separator: str) -> str:
    return separator.join(_indent(item, marker, len(marker)) for item in items)


def _nest(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    content = st.lists(blocks, min_size=1, max_size=3).flatmap(
        lambda parts: st.sampled_from(("\n", "\n\n")).map(lambda gap: gap.join(parts))
    )
    bullets = st.builds(
        _list,
        st.lists(content, min_size=1, max_size=3),
        st.sampled_from(("- ", "* ", "1. ", "2) ", "- [ ] ", "- [x] ")),
        st.sampled_from(("\n", "\n\n")),
    )
    quotes = content.map(lambda text: "\n".join(f"> {line}" for line in text.split("\n")))
    return st.one_of(blocks, bullets, quotes)


leaves = st.one_of(paragraphs, headings, rules, fences, tables)
blocks = st.recursive(leaves, _nest, max_leaves=6)
documents = st.lists(blocks, min_size=1, max_size=5).flatmap(
    lambda parts: st.sampled_from(("\n", "\n\n")).map(lambda gap: gap.join(parts))
)

_MARKS = (
    "**",
    "*",
    "***",
    "a",
    "가",
    "나",
    " ",
    " ",
    "\n",
    "\n\n",
    "`",
    "``",
    "[",
    "](",
    "x)",
    "~~",
    "_",
    "__",
    "<br>",
    "\\",
    "|",
    "- ",
    "> ",
    "# ",
    "1. ",
    "2) ",
    "    ",
    "  ",
    "```\n",
    "&lt;",
    "&amp;",
    "{",
    "}",
    "{.x}",
    "- [ ] ",
    "===",
    "---",
    "\n---\n",
    "|--|\n",
    "!",
    "(",
    ")",
    ".",
    ":",
    '"',
    "  \n",
    "\t",
    "=",
    "?",
    "+",
    "/",
)
soups = st.lists(st.sampled_from(_MARKS), max_size=25).map("".join)
"""Heaps of marks without HTML."""
