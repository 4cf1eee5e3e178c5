"""Properties of all pages of the samples, in every edition."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import ClassVar

import pytest

from generator.model.entity import Visibility
from generator.model.merged import MergedSite
from generator.model.site import Pack
from generator.order import Order
from generator.pipeline import draft_pages
from generator.render.pages import render_pages
from generator.text.code_ranges import code_ranges
from tests.builders import POSITION, build, merge, merge_folder

PROJECT = Path(__file__).parents[2]
GUIDE = PROJECT / "docs" / "guide"
SAMPLES = ("sample", "sample-en")
ID = re.compile(r"\{#([^\s{}]+)\}$", re.M)
PLACE = re.compile(r'<(?:span|div) id="([^"]+)"')
LINK = re.compile(r"\]\(([^()\s]+)\)")


@cache
def _pages(sample: str, edition: Visibility) -> dict[str, str]:
    """All pages of an edition; for an employer those of every position, each as it is sent."""
    folder = PROJECT / "profiles" / sample
    whole = draft_pages(Order(PROJECT, folder, edition))
    pages = dict(whole.pages)
    if edition is Visibility.EMPLOYER:
        private = draft_pages(Order(PROJECT, folder))
        for position in private.library.positions:
            if not position.visibility.admits(edition):
                continue
            draft = draft_pages(Order(PROJECT, folder, edition, position.key))
            pages |= {f"{position.key}:{path}": text for path, text in draft.pages.items()}
    return {path: text for path, text in pages.items() if path.endswith(".md")}


def _without_code(text: str) -> str:
    for start, stop in reversed(code_ranges(text)):
        text = text[:start] + text[stop:]
    return text


def _repeated_ids(text: str) -> list[str]:
    return [name for name, times in Counter(ID.findall(_without_code(text))).items() if times > 1]


def _missing_targets(pages: dict[str, str]) -> Iterator[str]:
    """Links to pages or places that are not there."""
    guide = {f"guide/{page.name}": page.read_text(encoding="utf-8") for page in GUIDE.glob("*.md")}
    ids = {path: {*ID.findall(text), *PLACE.findall(text)} for path, text in {**guide, **pages}.items()}
    for path, text in pages.items():
        for target in LINK.findall(_without_code(text)):
            if re.match(r"[a-z]+:", target) or target == "#":
                continue
            page, _, place = target.partition("#")
            parts = path.split("/")[:-1]
            for step in page.split("/") if page else []:
                parts = parts[:-1] if step == ".." else [*parts, step]
            where = "/".join(parts) if page else path
            if where not in ids or (place and place not in ids[where]):
                yield f"{path}: {target}"


@pytest.mark.parametrize("edition", list(Visibility))
@pytest.mark.parametrize("sample", SAMPLES)
def test_ids_are_unique_on_every_page(sample: str, edition: Visibility) -> None:
    pages = _pages(sample, edition)
    assert {path: ids for path, text in pages.items() if (ids := _repeated_ids(text))} == {}
    assert sum(len(ID.findall(text)) for text in pages.values()) > 20


def test_a_heading_in_an_answer_is_not_another_question(tmp_path: Path) -> None:
    """`foo` with a heading `detail`, and a question `foo-detail`."""
    text = "## 가 {#foo}\n\n### detail\n\n글\n\n## 나 {#foo-detail}\n\n답\n"
    pages = build(tmp_path, {**POSITION, "companies/dalbit/dev/questions.md": text}).pages
    assert {path: ids for path, page in pages.items() if (ids := _repeated_ids(page))} == {}


def test_headings_of_an_answer_keep_their_ids_when_a_short_one_is_added(tmp_path: Path) -> None:
    page = "packs/dalbit/dev/questions.md"
    ids = []
    for short in ("", "\n\n### 짧게\n\n한 줄"):
        text = f"# 기술\n\n## 왜? {{#why}}\n\n- 키워드: 가\n\n답\n\n#### 까닭\n\n하나{short}\n"
        folder = tmp_path / str(len(short))
        folder.mkdir()
        pages = build(folder, {**POSITION, "companies/dalbit/dev/questions.md": text}).pages
        ids.append(re.findall(r"# 까닭 \{#(\S+)\}", pages[page]))
    assert ids[0] == ids[1] != []


def test_a_repeated_id_is_noticed() -> None:
    """The control: the same id twice, but not in code."""
    assert _repeated_ids("## a {#x}\n\n## b {#x}\n\n```\n## c {#y}\n## c {#y}\n```\n") == ["x"]


@pytest.mark.parametrize("edition", [Visibility.PRIVATE, Visibility.PUBLIC])
@pytest.mark.parametrize("sample", SAMPLES)
def test_links_lead_somewhere(sample: str, edition: Visibility) -> None:
    assert list(_missing_targets(_pages(sample, edition))) == []


def test_a_link_to_nowhere_is_noticed() -> None:
    """The control: a missing page, a missing place, and both there."""
    text = '[x](b.md) [y](../index.md#z) [w](#here) [v](#there)\n\n## h {#here}\n\n- <span id="there"></span>'
    pages = {"packs/a.md": text, "index.md": ""}
    assert list(_missing_targets(pages)) == ["packs/a.md: b.md", "packs/a.md: ../index.md#z"]


@pytest.mark.parametrize("edition", list(Visibility))
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_left_over(sample: str, edition: Visibility) -> None:
    """No comment, marker, expression or value of Python on any page."""
    leftovers = ("<!--", "{{", "{%", "{##", "None", "Undefined", "<generator.", " at 0x", "Passage(")
    for path, text in _pages(sample, edition).items():
        bare = re.sub(r'data-copy="[^"]*"', "", _without_code(text))
        assert [left for left in leftovers if left in bare] == [], path
        assert not re.search("[\ue000-\ue0ff]", text), path


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("edition", [Visibility.EMPLOYER, Visibility.PUBLIC])
def test_other_editions_name_no_source(sample: str, edition: Visibility) -> None:
    assert [path for path, text in _pages(sample, edition).items() if "data-source" in text] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_generated_html_stands_on_one_line(sample: str) -> None:
    """A tag that is opened on a line and not a container is closed on it."""
    containers = re.compile(r"<(div|details)\b[^<>]* markdown>|</(div|details)>")
    for path, text in _pages(sample, Visibility.PRIVATE).items():
        for line in _without_code(text).split("\n"):
            if line.startswith("<") and not containers.fullmatch(line):
                opened = re.findall(r"<([a-z]+)\b", line)
                closed = re.findall(r"</([a-z]+)>", line)
                assert sorted(closed) == sorted(name for name in opened if name != "br"), (path, line)


@pytest.mark.parametrize("sample", SAMPLES)
def test_buttons_copy_the_merged_plain_text(sample: str) -> None:
    """What was sent as it was sent, and the draft where it is another by now."""
    merged = _merged(sample)
    pages, _ = render_pages(merged)
    for pack in merged.site.packs:
        answers = copied_texts(merged, pack)
        page = pages.get(f"{pack.folder}/essays.md", "")
        assert [unescape(copied) for copied in re.findall(r'data-copy="([^"]*)"', page)] == answers
    assert any(pack.essays for pack in merged.site.packs)


def copied_texts(merged: MergedSite, pack: Pack) -> list[str]:
    """The texts one can copy from a pack's form answers, in order."""
    texts = []
    for view in pack.essays:
        changed = merged.changes.get(f"{view.anchor.page}#{view.anchor.id}", ())
        texts += [view.sent.answer.text] if view.sent else []
        texts += [merged.of(view.answer).plain] if view.answer and (changed or not view.sent) else []
    return texts


def _merged(sample: str) -> MergedSite:
    return merge_folder(PROJECT / "profiles" / sample).merged


@pytest.mark.parametrize("sample", SAMPLES)
def test_rendering_twice_gives_the_same_bytes(sample: str) -> None:
    order = Order(PROJECT, PROJECT / "profiles" / sample)
    assert list(draft_pages(order).pages.items()) == list(draft_pages(order).pages.items())


class _Calendar:
    """Lets every module of ours believe that it is another day."""

    today: ClassVar[date] = date(2000, 1, 1)


class _Kind(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, date)


class _Date(date, metaclass=_Kind):
    @classmethod
    def today(cls) -> date:
        return _Calendar.today


class _DateTime(datetime, metaclass=_Kind):
    @classmethod
    def now(cls, tz: object = None) -> datetime:
        return datetime.combine(_Calendar.today, datetime.min.time())

    today = now


@pytest.mark.parametrize("sample", SAMPLES)
def test_pages_do_not_depend_on_the_day(sample: str, monkeypatch: pytest.MonkeyPatch) -> None:
    order = Order(PROJECT, PROJECT / "profiles" / sample)
    expected = draft_pages(order).pages
    changed = 0
    for name, module in list(sys.modules.items()):
        if name.startswith("generator."):
            for attribute, kind in (("date", _Date), ("datetime", _DateTime)):
                if getattr(module, attribute, None) in (date, datetime):
                    monkeypatch.setattr(module, attribute, kind)
                    changed += 1
    assert changed > 3
    for day in (date(1999, 12, 31), date(2027, 3, 10), date(2099, 1, 1)):
        monkeypatch.setattr(_Calendar, "today", day)
        assert draft_pages(order).pages == expected


def test_a_page_that_asked_for_the_day_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: what our modules call `date` does follow the other calendar."""
    from generator.render import dates

    monkeypatch.setattr(dates, "date", _Date)
    monkeypatch.setattr(_Calendar, "today", date(1999, 12, 31))
    assert dates.day_text(dates.date.today(), "ko") == "12월 31일(금)"


def test_templates_have_no_clock(tmp_path: Path) -> None:
    """No name a page template can reach tells the time."""
    for name in ("now", "today", "date", "datetime", "time", "localtime"):
        files = {**POSITION, "templates/own.md": f"# 내 것\n{{{{ {name} }}}}\n"}
        assert [found.code.name for found in build(tmp_path, files).found] == ["unknown-name"]


def test_a_page_alone_for_one_position(tmp_path: Path) -> None:
    """With a position only its pack is rendered, and links to others become text."""
    files = {
        **POSITION,
        "companies/saebyeok/dev/position.md": "---\ntitle: 다른 자리\nprevious: dalbit/dev\n---\n",
    }
    merged = merge(tmp_path, files).merged
    pages, found = render_pages(merged, position="saebyeok/dev", guide=False)
    assert found == ()
    assert [path for path in pages if path.startswith("packs/dalbit")] == []
    assert "| 이전 지원 | 달빛상점 · 서버 개발자 |" in pages["packs/saebyeok/dev/index.md"]
    assert "](packs/dalbit" not in pages["index.md"]
