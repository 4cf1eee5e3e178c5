"""Leftovers: marks of unfinished writing that must not reach a reader.

In: texts others read or hear. Out: findings at the words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.texts import Text, Texts, foreign
from generator.codes import check as codes
from generator.diagnostics import Code, Diagnostic, Location
from generator.text.code_ranges import code_ranges

_END = r"(?=\s*(?:$|[\]\)】>.!,:;…~*—-]))"


@dataclass(frozen=True)
class _Sign:
    """A pattern and the finding it is; `uses` are the uses of texts it is looked for in."""

    pattern: re.Pattern[str]
    code: Code
    uses: tuple[str, ...] = ("sent", "said", "told")


_SIGNS = (
    _Sign(re.compile(r"(?<![A-Za-z가-힣-])(?:TODO|FIXME|TBD|TBU|XXX)(?![A-Za-z-])(?!\s?(?:앱|리스트|목록|서비스|관리|어플|애플리케이션|웹|프로젝트|주석|app|list|comment))"), codes.TODO_LEFT),
    _Sign(re.compile(r"(?<![가-힣])(?:할 일|추후|나중에|여기에?|이 부분은?|내용(?:을)?|사례|수치|구체적인?(?:\s?(?:수치|내용|사례))?)\s?(?:추후\s?)?(?:을|를|은|는)?\s?(?:추가|보완|수정|작성|기입|채워\s?넣|적어\s?넣|업데이트)\s?(?:필요|예정|할 것|하기|하자)" + _END, re.MULTILINE), codes.TODO_LEFT),
    _Sign(re.compile(r"(?:^|[\[(（【<*]|(?<=[\s.]))(?:(?:[가-힣A-Za-z]{1,8})\s){0,2}(?:확인|재확인|검토|수정|보완|보강|작성|업데이트|체크|추가)\s?(?:필요|요망|할 것|하기|중)(?=\s*(?:$|[\])）】>!*]))", re.MULTILINE), codes.TODO_LEFT),
    _Sign(re.compile(r"(?<![가-힣])(?:미정|작성\s?중|추후\s?(?:작성|기재|입력|결정|추가|보완)(?:\s?예정)?)(?=\s*(?:$|[\])）】>]))", re.MULTILINE), codes.TODO_LEFT, ("sent", "said")),
    _Sign(re.compile(r"(?<![A-Za-z0-9가-힣])(?:[O○◯ㅇ△□]{2,}|[oOxX]{2,3}|0{2})\s?(?:회사|기업|사(?=[에의를가는로])|은행|그룹|전자|대학교?|팀|직무|직군|부서|서비스|포지션)(?![A-Za-z])"), codes.PLACEHOLDER, ("sent", "said")),
    _Sign(re.compile(r"(?<![A-Za-z0-9가-힣])(?:ㅇㅇ+|○○+|◯◯+)(?=(?:은|는|이|가|을|를|과|와|의|에|에서|으로|로|님)?(?:\s|$|[.,)]))", re.MULTILINE), codes.PLACEHOLDER, ("sent", "said")),
    _Sign(re.compile(r"[\[{<〔【]{1,2}\s?\$?(?:지원\s?)?(?:회사\s?(?:이름|명)?|기업\s?명?|직무\s?명?|직군|포지션\s?명?|부서\s?명?|이름|성명|본인\s?이름|날짜|숫자|수치|프로젝트\s?명|company(?:[ _]?name)?|position(?:[ _]?(?:name|title))?|job[ _]?title|your name|name|role)\s?[\]}>〕】]{1,2}", re.IGNORECASE), codes.PLACEHOLDER, ("sent", "said", "told")),
    _Sign(re.compile(r"[(（]\s?(?:회사\s?(?:이름|명)|기업\s?명|직무\s?명|포지션\s?명|본인\s?이름|이름|성명|숫자|수치|날짜)\s?[)）]"), codes.PLACEHOLDER_MAYBE, ("sent", "said")),
    _Sign(re.compile(r"lorem ipsum|여기에\s[^\n]{0,20}(?:적어|작성해|입력해|써)\s?(?:주세요|주십시오|넣)|내용을\s?입력(?:하|해)", re.IGNORECASE), codes.PLACEHOLDER, ("sent", "said", "told")),
    _Sign(re.compile(r"(?:^|(?<=[가-힣\s]))(?:\(\s*\)|（\s*）|「\s*」|『\s*』|【\s*】|“\s*”|‘\s*’|\[\](?!\())(?!\s*[A-Za-z가-힣]*\s*→)", re.MULTILINE), codes.EMPTY_BRACKETS),
    _Sign(re.compile(r"(?<=[가-힣])[ㄱ-ㅎㅏ-ㅣ](?![ㄱ-ㅎㅏ-ㅣ]|자|형|순|행|받침)|(?<![ㄱ-ㅎㅏ-ㅣA-Za-z0-9·,~/-])[ㄱ-ㅎㅏ-ㅣ](?=[가-힣])(?!(?:자|형|순|행|받침|(?:에서|부터|까지|[은는이가을를과와의에로도])(?![가-힣])))|[ㅋㅎㅠㅜ]{2,}|[ㅏ-ㅣ]{2,}"), codes.LONE_JAMO, ("sent", "said", "told")),
    _Sign(re.compile(r"[가-힣A-Za-z0-9)\"’”](?:을를|를을|은는(?!\S)|는은(?=\s)|를[은는가의](?=[\s,.])|에에(?=\s)|에서에서|에게에게|까지까지|부터부터|으로으로|와과(?=\s)|을을를|에서를(?=\s))|[가-힣A-Za-z0-9](?:을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|와\(과\)|과\(와\)|\(을\)를|\(이\)가|\(은\)는|\(으\)로)|[가-힣A-Za-z](?:을/를|이/가|은/는|와/과|과/와|를/을)(?![가-힣])"), codes.DOUBLED_PARTICLE),
    _Sign(re.compile(r"(?<!\S)([가-힣A-Za-z]*(?:을|를|에서|에게|으로|하고|하며|하여|했습니다|합니다|입니다|습니다))\.?\s\1(?![가-힣A-Za-z])"), codes.DOUBLED_WORD),
    _Sign(re.compile(r"\A\s*(?:(?:네|물론(?:입니다|이죠|이에요)?|알겠습니다)[,.!]\s*)?(?:(?:아래|다음)는?은?\s[^\n]{0,40}(?:답변|자기소개서|초안|버전|수정본)(?:입니다|이에요|예요)|요청하신\s[^\n]{0,40}(?:입니다|드립니다|드릴게요)|(?:Certainly|Sure|Of course)[,!]\s|Here(?:'s| is) (?:a|the|your) (?:revised|draft|improved|polished)[^\n]{0,40})|AI\s?언어\s?모델로서|as an AI (?:language )?model|도움이\s?필요하시면\s?(?:언제든지\s?)?말씀", re.IGNORECASE), codes.ASSISTANT_TALK, ("sent", "said")),
)  # fmt: skip

_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}")
_MARKERS = re.compile(r"^(?:<{7}(?: .*)?|>{7}(?: .*)?|={7}|\|{7}(?: .*)?)$", re.MULTILINE)
_TABLE_OR_CODE = re.compile(r"^\s*\|")
_LEAST_REPEATED = 16


def check_leftovers(texts: Texts) -> Iterator[Diagnostic]:
    """Findings of every text that is not for oneself; one finding a text and kind, with all its places."""
    for text in texts.shown:
        if foreign(text) or text.kind == "keywords":
            continue
        code = _code_places(text)
        hits: dict[Code, list[re.Match[str]]] = {}
        for sign in _SIGNS:
            if text.use in sign.uses:
                hits.setdefault(sign.code, []).extend(sign.pattern.finditer(text.plain))
        for kind, matches in hits.items():
            yield from _found(text, kind, sorted(matches, key=lambda match: match.start()), code)
        yield from _found_in_source(text, codes.BRACES_LEFT, _BRACES)
        yield from _found_in_source(text, codes.MERGE_MARKER, _MARKERS)
        yield from _repeated(text)


def _code_places(text: Text) -> tuple[str, ...]:
    """What the text holds as code: there, brackets and marks mean something."""
    if text.merged is None:
        return ()
    markdown = text.merged.markdown
    return tuple(markdown[start:stop].strip("`\n ") for start, stop in code_ranges(markdown))


def _found(
    text: Text, code: Code, matches: Iterable[re.Match[str]], code_parts: tuple[str, ...]
) -> Iterator[Diagnostic]:
    hits = [match for match in matches if not any(match[0].strip() in part for part in code_parts)]
    if hits:
        places = list(dict.fromkeys(text.place(match.start()) for match in hits))
        words = " ".join(hits[0][0].split())[:40]
        yield code.at(places[0], subject=text.subject, related=places[1:], words=words)


def _found_in_source(text: Text, code: Code, pattern: re.Pattern[str]) -> Iterator[Diagnostic]:
    """Marks that the plain text may have lost; code is left alone."""
    if text.merged is None:
        return
    markdown = text.merged.markdown
    if not pattern.search(markdown):
        return
    ranges = code_ranges(markdown)
    hits = [
        match for match in pattern.finditer(markdown)
        if not any(start <= match.start() < stop for start, stop in ranges)
    ]  # fmt: skip
    if code is codes.MERGE_MARKER:
        hits = hits if any(match[0][0] in "<>" for match in hits) else []
    if hits:
        where = _source_line(text, hits[0].start())
        yield code.at(where, subject=text.subject, words=hits[0][0])


def _source_line(text: Text, offset: int) -> Location:
    """The source line of a character of the merged Markdown."""
    assert text.merged is not None
    at = 0
    for piece in text.merged.pieces:
        if offset < at + len(piece.text):
            row = piece.text.count("\n", 0, offset - at)
            return Location(piece.path, piece.lines[min(row, len(piece.lines) - 1)])
        at += len(piece.text)
    return text.place(0)


def _repeated(text: Text) -> Iterator[Diagnostic]:
    """Sentences that stand twice in one text: one finding, with all places."""
    seen: dict[str, int] = {}
    again: list[tuple[int, int, str]] = []
    for sentence in text.sentences:
        bare = re.sub(r"[\W_]+", "", sentence.words)
        if len(bare) < _LEAST_REPEATED or _TABLE_OR_CODE.match(sentence.words):
            continue
        first = seen.setdefault(bare, sentence.start)
        if first != sentence.start:
            again.append((sentence.start, first, sentence.words))
    if again:
        start, first, words = again[0]
        places = [text.place(first), *(text.place(other) for other, _, _ in again[1:])]
        yield codes.REPEATED_SENTENCE.at(
            text.place(start), subject=text.subject, related=dict.fromkeys(places),
            words=" ".join(words.split())[:40],
        )  # fmt: skip
