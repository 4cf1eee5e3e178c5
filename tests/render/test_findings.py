# ruff: noqa: E501 - a page is compared line by line
"""Findings on pages: the check page by position, marks on blocks, errors on the home; nobody else sees them."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Code, Diagnostic, Location, Severity
from generator.model.checked import Answered, CheckResult
from generator.model.merged import MergedSite
from generator.render.pages import render_pages
from tests.builders import POSITION, merge

WRONG = Code(
    "wrong-name", Severity.ERROR, "다른 회사 <이름> ‘{name}’ | *글*", "wrong", "지워 주세요.", "delete it."
)
ODD = Code("odd-number", Severity.WARNING, "숫자가 달라요", "odd")
SMALL = Code("small-thing", Severity.HINT, "짧아요", "short")

FILES = {
    **POSITION,
    "companies/dalbit/dev/essays.md": "## 지원 이유 {#why}\n\n글\n\n```\n# 제목 아님 {#essay-code}\n```\n",
    "companies/dalbit/dev/questions.md": "## 물음 {#q}\n\n답\n",
    "companies/saebyeok/ops/position.md": "---\ntitle: 운영\nlanguage: en\n---\n",
    "questions/common.md": "## 공통 물음 {#shared}\n\n답\n",
    "experiences/a.md": "---\ntitle: 경험\n---\n요약\n",
}
ESSAYS = "packs/dalbit/dev/essays.md"


def _at(code: Code, subject: str, path: str = "essays.md", **parameters: str) -> Diagnostic:
    return code.at(Location(path, 3), subject=subject, **parameters)


FOUND = (
    _at(SMALL, f"{ESSAYS}#essay-why"),
    _at(WRONG, f"{ESSAYS}#essay-why", name="달빛"),
    _at(ODD, f"{ESSAYS}#essay-code"),
    _at(WRONG, "packs/dalbit/dev/questions.md#q-shared", "questions/common.md", name="가"),
    _at(ODD, "packs/experiences.md#experience-a", "experiences/a.md"),
    _at(WRONG, "", "profiles/me/companies/saebyeok/ops/essays.md", name="나"),
    _at(SMALL, "", "facts.yml"),
)
CHECKED = CheckResult(FOUND, (Answered(_at(ODD, f"{ESSAYS}#essay-why"), "고객사라서 <괜찮음>"),))


@pytest.fixture
def merged(tmp_path: Path) -> MergedSite:
    return merge(tmp_path, FILES).merged


def _render(merged: MergedSite, checked: CheckResult | None = CHECKED, position: str = "") -> dict[str, str]:
    pages, found = render_pages(merged, checked, position=position, guide=False)
    assert found == ()
    return pages


def test_the_check_page(merged: MergedSite) -> None:
    """By position and worst first; hints folded; a link only to a heading that is there; answered ones apart."""
    bad, warn, muted = ("prep-badge prep-bad", "prep-badge prep-warn", "prep-badge prep-muted")
    assert _render(merged)["packs/check.md"] == (
        '---\ntitle: "제출 전 점검"\n---\n\n'
        "# 제출 전 점검\n\n"
        f'<p class="prep-meta"><span class="{bad}">오류 3개</span> <span class="{warn}">경고 2개</span> '
        f'<span class="{muted}">힌트 2개</span></p>\n\n'
        "## [달빛상점 · 서버 개발자](dalbit/dev/index.md) {#check-dalbit--dev}\n\n"
        f'<p class="prep-meta"><span class="{bad}">오류 2개</span> <span class="{warn}">경고 1개</span> '
        f'<span class="{muted}">힌트 1개</span></p>\n\n'
        f'- <span class="{bad}">오류</span> **다른 회사 &lt;이름> ‘달빛’ \\| \\*글\\***<br>지워 주세요.<br>'
        '<span class="prep-aside">[자기소개서에서 보기](dalbit/dev/essays.md#essay-why) · essays.md:3 · wrong-name</span>\n'
        f'- <span class="{bad}">오류</span> **다른 회사 &lt;이름> ‘가’ \\| \\*글\\***<br>지워 주세요.<br>'
        '<span class="prep-aside">[예상 질문에서 보기](dalbit/dev/questions.md#q-shared) · questions/common.md:3 · '
        "wrong-name</span>\n"
        f'- <span class="{warn}">경고</span> **숫자가 달라요**<br>'
        '<span class="prep-aside">[자기소개서에서 보기](dalbit/dev/essays.md) · essays.md:3 · odd-number</span>\n\n'
        '<details class="prep-more" markdown>\n<summary>힌트 1개</summary>\n\n'
        f'- <span class="{muted}">힌트</span> **짧아요**<br>'
        '<span class="prep-aside">[자기소개서에서 보기](dalbit/dev/essays.md#essay-why) · essays.md:3 · small-thing</span>\n\n\n'
        "</details>\n\n"
        "## [saebyeok · 운영](saebyeok/ops/index.md) {#check-saebyeok--ops}\n\n"
        f'<p class="prep-meta"><span class="{bad}">오류 1개</span> </p>\n\n'
        f'- <span class="{bad}">오류</span> **다른 회사 &lt;이름> ‘나’ \\| \\*글\\***<br>지워 주세요.<br>'
        '<span class="prep-aside">profiles/me/companies/saebyeok/ops/essays.md:3 · wrong-name</span>\n\n'
        "## 내 자료 {#check-material}\n\n"
        f'<p class="prep-meta"><span class="{warn}">경고 1개</span> <span class="{muted}">힌트 1개</span></p>\n\n'
        f'- <span class="{warn}">경고</span> **숫자가 달라요**<br>'
        '<span class="prep-aside">[경험 모음에서 보기](experiences.md#experience-a) · experiences/a.md:3 · odd-number</span>\n\n'
        '<details class="prep-more" markdown>\n<summary>힌트 1개</summary>\n\n'
        f'- <span class="{muted}">힌트</span> **짧아요**<br>'
        '<span class="prep-aside">facts.yml:3 · small-thing</span>\n\n\n'
        "</details>\n\n"
        "## 답해 둔 것 1개 {#check-answered}\n\n"
        "- 숫자가 달라요<br>이유: 고객사라서 &lt;괜찮음><br>"
        '<span class="prep-aside">essays.md:3 · odd-number</span>\n'
    )


def test_a_clean_profile(merged: MergedSite) -> None:
    page = '---\ntitle: "제출 전 점검"\n---\n\n# 제출 전 점검\n\n고칠 곳을 찾지 못했어요.\n\n'
    assert _render(merged, CheckResult())["packs/check.md"] == page


def test_marks(merged: MergedSite) -> None:
    """Beneath the heading of the block, on that page alone; in the colour of the worst; else at the top."""
    plain, marked = _render(merged, None), _render(merged)

    def mark(kind: str, number: int) -> str:
        return (
            '<p class="prep-marks" data-search-exclude markdown="span"><span class="prep-mark '
            f'prep-{kind}">[점검 {number}](../../check.md#check-dalbit--dev)</span></p>\n\n'
        )

    head = '# <span class="prep-kicker">달빛상점 · 서버 개발자</span> 자기소개서\n\n'
    heading = "## 1. 지원 이유 {#essay-why}\n\n"
    expected = plain[ESSAYS].replace(head, head + mark("warn", 1)).replace(heading, heading + mark("bad", 2))
    assert marked[ESSAYS] == expected
    different = {path for path in plain if plain[path] != marked[path]}
    assert different == {
        ESSAYS, "packs/dalbit/dev/questions.md", "packs/experiences.md", "packs/check.md", "index.md"
    }  # fmt: skip


def test_the_home_says_how_many_errors(merged: MergedSite) -> None:
    home = _render(merged)["index.md"]
    assert '[<span class="prep-badge prep-bad">오류 2개</span>](packs/check.md#check-dalbit--dev) |' in home
    assert '[<span class="prep-badge prep-bad">오류 1개</span>](packs/check.md#check-saebyeok--ops) |' in home
    shared = replace(CHECKED, findings=(_at(WRONG, "", "facts.yml", name="가"),))
    assert (
        "[내 자료에 오류가 1개 있어요](packs/check.md#check-material)" in _render(merged, shared)["index.md"]
    )


def test_the_navigation_lists_it(merged: MergedSite) -> None:
    assert '"제출 전 점검": "packs/check.md"' in _render(merged)[".nav.yml"]


def test_a_position_alone_lists_its_own(merged: MergedSite) -> None:
    """And what belongs to none; what is in another pack is not linked, and not shown."""
    page = _render(merged, position="saebyeok/ops")["packs/check.md"]
    assert "{#check-dalbit--dev}" not in page
    assert [line for line in page.split("\n") if line.startswith("## ")] == [
        "## [saebyeok · 운영](saebyeok/ops/index.md) {#check-saebyeok--ops}",
        "## 내 자료 {#check-material}",
    ]


@pytest.mark.parametrize("edition", ["employer", "public"])
def test_other_editions_show_nothing(edition: str, tmp_path: Path) -> None:
    public = {"companies/dalbit/dev/position.md": "---\ntitle: 서버 개발자\nvisibility: public\n---\n"}
    merged = merge(tmp_path, {**FILES, **public}, edition).merged
    pages = _render(merged)
    assert pages == _render(merged, None)
    assert "packs/check.md" not in pages


def test_copies_stay_what_they_are(merged: MergedSite) -> None:
    page = _render(merged)[ESSAYS]
    assert 'data-copy="글&#10;&#10;# 제목 아님 {#essay-code}"' in page
