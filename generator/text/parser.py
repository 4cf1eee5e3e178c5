"""The one configured Markdown parser.

In: Markdown text. Out: markdown-it tokens, parsed once per text; treat them as read-only. Structure needs
blocks alone, so what stands inside their lines is parsed when it is first asked for.
CommonMark with tables and strikethrough, and with three rules of ours: emphasis knows Korean, Chinese
and Japanese neighbours, a `---` under a paragraph is a rule, and only the HTML we keep is HTML.
"""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace, mdTrim
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, html_block, lheading, reference
from markdown_it.rules_core import StateCore, block, inline, normalize, text_join
from markdown_it.rules_inline import StateInline, backtick, escape, html_inline, image, newline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

SPAN = "span"
"""Key in `Token.meta` of code spans, images and breaks: `(start, stop)` in their inline content."""

INLINE_TAGS = frozenset(
    ("br", "kbd", "sub", "sup", "mark", "u", "b", "i", "em", "strong", "s", "del", "ins", "small")
)
"""HTML tags that survive inside a line, without attributes; every other tag is text."""

_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(INLINE_TAGS))})[ \t]*/?>|<!--", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"(?:<details(?:[ \t]+open)?>[ \t]*)?(?:<summary>[^\n]*</summary>)?|</details>", re.IGNORECASE
)
_DEFINITION = re.compile(r"\[(?!\^)[^\n]+\]:[ \t]*(?:<|[^\s]*[/:#.@])")

_MARKS = re.compile(r"[\n\0\\`*_~\[\]!<&]")
"""What a rule of inline content may start or stop at, and what no text may keep."""

_DEFINED = "defined"
_SPANNED = ("code_inline", "image", "softbreak", "hardbreak")
_CJK_RANGES = (
    (0x1100, 0x11FF),
    (0x2E80, 0x303E),
    (0x3040, 0x9FFF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFD),
)


def is_cjk(character: str) -> bool:
    """Whether a character is written without spaces between words and marks."""
    code = ord(character)
    return code >= 0x1100 and any(first <= code <= last for first, last in _CJK_RANGES)


class _CjkInline(StateInline):
    """Inline state whose emphasis marks may touch punctuation when the other side is CJK.

    CommonMark refuses `**"강조"**를`; the rule is that of markdown-cjk-friendly:
    https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
    """

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:
        marker = self.src[start]
        stop = start
        while stop < self.posMax and self.src[stop] == marker:
            stop += 1
        before = self.src[start - 1] if start > 0 else " "
        after = self.src[stop] if stop < self.posMax else " "
        space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
        mark_before, mark_after = _is_mark(before), _is_mark(after)
        cjk_before, cjk_after = is_cjk(before), is_cjk(after)
        opens = not space_after and (not mark_after or cjk_after or space_before or mark_before or cjk_before)
        closes = not space_before and (
            not mark_before or cjk_before or space_after or mark_after or cjk_after
        )
        return Scanned(
            opens and (canSplitWord or not closes or mark_before),
            closes and (canSplitWord or not opens or mark_after),
            stop - start,
        )


def has_marks(text: str) -> bool:
    """Whether a text holds anything that inline Markdown may read otherwise than as it is written."""
    return _MARKS.search(text) is not None


class _CjkParserInline(ParserInline):
    """The inline parser over `_CjkInline`; a line without any mark is one text."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if src and not has_marks(src):
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        state = _CjkInline(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _is_mark(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _spanned(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule, noting on the token it makes where in the inline content it stood."""

    def run(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            for token in state.tokens[known:]:
                if token.type in _SPANNED:
                    token.meta[SPAN] = (start, state.pos)
        return matched

    return run


def _inline_html(state: StateInline, silent: bool) -> bool:
    """Inline HTML: the tags we keep and comments; `List<String>` is text."""
    return bool(_INLINE_TAG.match(state.src, state.pos)) and html_inline(state, silent)


def _block_html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """HTML blocks: comments, and each line of `<details>` and `<summary>` on its own."""
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].strip()
    if line.startswith("<!--"):
        return html_block(state, start, end, silent)
    if not line or not _BLOCK_TAG.fullmatch(line):
        return False
    if not silent:
        state.line = start + 1
        token = state.push("html_block", "", 0)
        token.map = [start, state.line]
        token.content = line
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Link definitions whose target looks like one: `[경력]: 5년` and footnotes are text."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not _DEFINITION.match(line) or not reference(state, start, end, silent):
        return False
    if not silent:
        state.env.setdefault(_DEFINED, set()).update(range(start, state.line))
    return True


def _underlined_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Setext headings underlined with `=` only: people put a `---` rule right under a paragraph.

    Nor does the middle of a merge conflict underline anything: its marks stay where they are.
    """
    known, line, kind = len(state.tokens), state.line, state.parentType
    if not lheading(state, start, end, silent):
        # The rule leaves its own paragraph kind behind when it fails.
        state.parentType = kind
        return False
    conflict = _is_conflict(state, state.line - 1)
    if state.tokens[known].markup == "-" or conflict:
        del state.tokens[known:]
        state.line, state.parentType = line, kind
        return False
    return True


def _is_conflict(state: StateBlock, line: int) -> bool:
    """Whether a line is the middle of a merge conflict."""
    words = state.src[state.bMarks[line] : state.eMarks[line]]
    return words == "=======" and "<<<<<<<" in state.src and ">>>>>>>" in state.src


def _build_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    inline = _CjkParserInline()
    for name, rule in (("backticks", backtick), ("image", image), ("newline", newline), ("escape", escape)):
        inline.ruler.at(name, _spanned(rule))
    inline.ruler.at("html_inline", _inline_html)
    inline.ruler.enableOnly(parser.inline.ruler.get_active_rules())
    inline.ruler2.enableOnly(parser.inline.ruler2.get_active_rules())
    parser.inline = inline
    parser.block.ruler.at("lheading", _underlined_heading)
    parser.block.ruler.at("reference", _definition)
    parser.block.ruler.at("html_block", _block_html, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser.enable(["table", "strikethrough"])


_PARSER = _build_parser()


class _Document:
    """A parsed text: its blocks at once, their inline tokens when they are first asked for."""

    def __init__(self, text: str) -> None:
        # A carriage return is a space here: the parser would make a line of it that the text does not have.
        self._state = StateCore(text.replace("\r", " "), _PARSER, {})
        normalize(self._state)
        prose = _read_prose(self._state.src)
        if prose is None:
            block(self._state)
        else:
            self._state.tokens = prose
        self.blocks = tuple(self._state.tokens)
        self.definitions = frozenset[int](self._state.env.get(_DEFINED, ()))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        inline(self._state)
        text_join(self._state)
        return self.blocks


_PROSE = re.compile(r"[^\W\d_]|\d{1,9}(?![.)\d])|[\"'“”‘’(「『《〈]|\*\*[^\s*]")
"""A letter, a number that counts no list, an opening quote, or a word in bold."""


def _read_prose(text: str) -> list[Token] | None:
    """The blocks of a text whose lines are empty or start as prose does; None for any other.

    No block but a paragraph starts so or goes on so, so the rules need not be asked.
    """
    rows = text.split("\n")
    if not all(not row or _PROSE.match(row) for row in rows):
        return None
    tokens: list[Token] = []
    start = 0
    for stop, row in enumerate([*rows, ""]):
        if row:
            continue
        if start < stop:
            place, content = [start, stop], mdTrim("\n".join(rows[start:stop]))
            tokens += (
                Token("paragraph_open", "p", 1, map=place, block=True),
                Token("inline", "", 0, map=place, level=1, children=[], content=content, block=True),
                Token("paragraph_close", "p", -1, block=True),
            )
        start = stop + 1
    return tokens


@lru_cache(maxsize=4096)
def _document(text: str) -> _Document:
    return _Document(text)


def parse(text: str) -> tuple[Token, ...]:
    """The block tokens of a text, inline tokens in their `children`."""
    return _document(text).tokens


def parse_blocks(text: str) -> tuple[Token, ...]:
    """The block tokens of a text, with or without `children`: for who asks for structure alone."""
    return _document(text).blocks


def definition_rows(text: str) -> frozenset[int]:
    """The rows (from 0) that hold link definitions, which make no block."""
    return _document(text).definitions


@lru_cache(maxsize=2048)
def parse_inline(text: str) -> tuple[Token, ...]:
    """The inline tokens of one line, which is no heading, list or code whatever it starts with."""
    tokens = _PARSER.parseInline(text.strip())
    return tuple(tokens[0].children or ()) if tokens else ()


def render_html(text: str) -> str:
    """The HTML the text means; for comparisons, not for pages."""
    return str(_PARSER.render(text))
