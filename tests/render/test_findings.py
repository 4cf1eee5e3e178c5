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
    "companies/dalbit/dev/position.md": (
        "---\ntitle: 서버 개발자\nstatus: open\nstages: [{stage: 면접, at: 2026-02-10 14:00}]\n---\n"
    ),
    "companies/dalbit/dev/essays.md": "## 지원 이유 {#why}\n\n글\n\n```\n# 제목 아님 {#essay-code}\n```\n",
    "companies/dalbit/dev/questions.md": "## 물음 {#q}\n\n답\n",
    "companies/saebyeok/ops/position.md": "---\ntitle: 운영\nlanguage: en\n---\n",
    "questions/common.md": "## 공통 물음 {#shared}\n\n답\n",
    "experiences/a.md": "---\ntitle: 경험\n---\n요약\n",
}
ESSAYS = "packs/dalbit/dev/essays.md"
BAD, WARN, MUTED = (f'<span class="prep-badge prep-{kind}">' for kind in ("bad", "warn", "muted"))
ASIDE = '<span class="prep-aside">'


def _at(code: Code, subject: str, path: str = "companies/dalbit/dev/essays.md", **parameters: str) -> Diagnostic:
    return code.at(Location(path, 3), subject=subject, **parameters)


FOUND = (
    _at(SMALL, f"{ESSAYS}#essay-why"),
    _at(WRONG, f"{ESSAYS}#essay-why", name="달빛"),
    _at(ODD, f"{ESSAYS}#essay-code"),
    WRONG.at(
        Location("questions/common.md", 3),
        subject="packs/dalbit/dev/questions.md#q-shared",
        related=[Location("questions/common.md", 9), Location("facts.yml", 1)],
        name="가",
        company="달빛상점",
    ),
    _at(ODD, "packs/experiences.md#experience-a", "experiences/a.md"),
    _at(WRONG, "", "companies/saebyeok/ops/essays.md", name="나"),
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
    """What is most urgent on top; by position and worst first; hints folded; answered ones apart."""
    page = _render(merged)["packs/check.md"]
    assert page.split("\n## ")[0].split("<details")[0] == (
        '---\ntitle: "제출 전 점검"\nsearch: {exclude: true}\n---\n\n# 제출 전 점검\n\n'
        "마감이 가까운 곳의 오류부터 보세요. **오류**는 내기 전에 고치고, **경고**는 한 번 더 보고, "
        "**힌트**는 시간이 날 때 봐요.\n\n"
        '<div class="prep-sort prep-checks" markdown>\n\n'
        "| 포지션 | 다음 일정 | 찾은 것 |\n|---|---|---|\n"
        "| [달빛상점 · 서버 개발자](#check-dalbit--dev) | 2월 10일(화) 14:00 "
        '<span class="prep-dday" data-date="2026-02-10" data-time="14:00"></span> | '
        f"{BAD}오류 2개</span> {WARN}경고 1개</span> {MUTED}힌트 1개</span> |\n"
        f"| [saebyeok · 운영](#check-saebyeok--ops) |  | {BAD}오류 1개</span>  |\n"
        f"| [내 자료](#check-material) |  | {WARN}경고 1개</span> {MUTED}힌트 1개</span> |\n\n</div>\n\n"
    )
    assert "\n## " + page.split("\n## ", 1)[1] == (
        "\n## 달빛상점 · 서버 개발자 {#check-dalbit--dev}\n\n"
        f'- <span id="check-dalbit--dev-1"></span>{BAD}오류</span> **다른 회사 &lt;이름> ‘달빛’ \\| \\*글\\***'
        f"<br>지워 주세요.<br>{ASIDE}[자기소개서에서 보기](dalbit/dev/essays.md#essay-why) · dev/essays.md:3 · "
        "wrong-name</span>\n"
        f'- <span id="check-dalbit--dev-2"></span>{BAD}오류</span> **다른 회사 &lt;이름> ‘가’ \\| \\*글\\***'
        f"<br>지워 주세요.<br>{ASIDE}[예상 질문에서 보기](dalbit/dev/questions.md#q-shared) · "
        "questions/common.md:3 · 함께 볼 곳: 9번째 줄, facts.yml:1 · wrong-name</span>\n"
        f'- <span id="check-dalbit--dev-3"></span>{WARN}경고</span> **숫자가 달라요**<br>'
        f"{ASIDE}[자기소개서에서 보기](dalbit/dev/essays.md) · dev/essays.md:3 · odd-number</span>\n\n"
        '<details class="prep-more" markdown>\n<summary>힌트 1개</summary>\n\n'
        f'- <span id="check-dalbit--dev-4"></span>{MUTED}힌트</span> **짧아요**<br>'
        f"{ASIDE}[자기소개서에서 보기](dalbit/dev/essays.md#essay-why) · dev/essays.md:3 · small-thing</span>\n\n\n"
        "</details>\n\n\n"
        "## saebyeok · 운영 {#check-saebyeok--ops}\n\n"
        f'- <span id="check-saebyeok--ops-1"></span>{BAD}오류</span> **다른 회사 &lt;이름> ‘나’ \\| \\*글\\***'
        f"<br>지워 주세요.<br>{ASIDE}ops/essays.md:3 · wrong-name</span>\n\n"
        "## 내 자료 {#check-material}\n\n"
        f'- <span id="check-material-1"></span>{WARN}경고</span> **숫자가 달라요**<br>'
        f"{ASIDE}[경험 모음에서 보기](experiences.md#experience-a) · experiences/a.md:3 · odd-number</span>\n\n"
        '<details class="prep-more" markdown>\n<summary>힌트 1개</summary>\n\n'
        f'- <span id="check-material-2"></span>{MUTED}힌트</span> **짧아요**<br>'
        f"{ASIDE}facts.yml:3 · small-thing</span>\n\n\n</details>\n\n\n"
        "## 답해 둔 것 1개 {#check-answered}\n\n"
        "- 숫자가 달라요<br>이유: 고객사라서 &lt;괜찮음><br>"
        f"{ASIDE}[자기소개서에서 보기](dalbit/dev/essays.md#essay-why) · companies/dalbit/dev/essays.md:3 · "
        "odd-number</span>\n"
    )


def test_how_to_answer_a_finding_is_told(merged: MergedSite) -> None:
    page = _render(merged)["packs/check.md"]
    assert "<summary>찾은 것이 맞지만 괜찮다면</summary>" in page
    assert "```markdown\n- 허용: other-company 고객사로 함께 일한 회사예요\n```" in page
    assert '```yaml\nallow:\n  - "other-company: 고객사로 함께 일한 회사예요"\n```' in page


def test_hints_alone_stand_together(merged: MergedSite) -> None:
    """A position with nothing but hints has no heading; its marks lead into the folded list."""
    pages = _render(merged, CheckResult((_at(SMALL, f"{ESSAYS}#essay-why"), _at(SMALL, "", "facts.yml"))))
    assert [line for line in pages["packs/check.md"].split("\n") if line.startswith(("## ", "<summary>"))][1:] == [
        "## 힌트만 있는 곳 {#check-hints}",
        f"<summary>달빛상점 · 서버 개발자 {MUTED}힌트 1개</span></summary>",
        f"<summary>내 자료 {MUTED}힌트 1개</span></summary>",
    ]
    assert '<div id="check-dalbit--dev" markdown>' in pages["packs/check.md"]
    assert "[점검 1](../../check.md#check-dalbit--dev-1)" in pages[ESSAYS]


def test_the_same_words_in_several_packs_stand_once(merged: MergedSite) -> None:
    """Among my material, with a mark in every pack, and counted as an error of each."""
    subjects = ("packs/dalbit/dev/questions.md#q-shared", "packs/saebyeok/ops/questions.md#q-shared")
    found = tuple(_at(WRONG, subject, "questions/common.md", name="가") for subject in subjects)
    pages = _render(merged, CheckResult(found))
    page = pages["packs/check.md"]
    assert page.count("questions/common.md:3") == 1
    assert "[예상 질문에서 보기](dalbit/dev/questions.md#q-shared) (2곳) · questions/common.md:3" in page
    for subject in subjects:
        path = subject.partition("#")[0]
        assert "[점검 1](../../check.md#check-material-1)" in pages[path] or "[1 to check]" in pages[path]
    assert pages["index.md"].count("오류 1개</span>](packs/check.md#check-material-1) |") == 2


def test_words_of_my_material_stand_there(merged: MergedSite) -> None:
    """Found in one pack's page, they are wrong in each; what names the company is of that pack alone."""
    subject = "packs/dalbit/dev/questions.md#q-shared"
    where = Location("questions/common.md", 3)
    found = (
        WRONG.at(where, subject=subject, name="가"),
        WRONG.at(where, subject=subject, name="나", company="달빛상점"),
        WRONG.at(where, subject=subject, name="다", related=[Location("companies/dalbit/dev/essays.md", 1)]),
    )
    page = _render(merged, CheckResult(found))["packs/check.md"]
    section, material = page.split("\n## 내 자료 {#check-material}\n")
    assert [name in section for name in ("‘가’", "‘나’", "‘다’")] == [False, True, True]
    assert [name in material for name in ("‘가’", "‘나’", "‘다’")] == [True, False, False]
    assert "오류 3개" in _render(merged, CheckResult(found))["index.md"]


def test_names_lead_to_the_guide(merged: MergedSite) -> None:
    """Where it is published beside the pages: to the paragraph with the examples."""
    known = Code("other-company", Severity.ERROR, "이름", "name")
    other = Code("unknown-file", Severity.WARNING, "파일", "file")
    checked = CheckResult((_at(known, "", "a.md"), _at(other, "", "b.md")))
    page = render_pages(merged, checked, guide=True)[0]["packs/check.md"]
    assert "a.md:3 · [other-company](../guide/checks.md#other-company)</span>" in page
    assert "b.md:3 · [unknown-file](../guide/errors.md#unknown-file)</span>" in page
    assert "guide/" not in _render(merged, checked)["packs/check.md"]


def test_a_clean_profile(merged: MergedSite) -> None:
    page = '---\ntitle: "제출 전 점검"\nsearch: {exclude: true}\n---\n\n# 제출 전 점검\n\n고칠 곳을 찾지 못했어요.\n\n'
    assert _render(merged, CheckResult())["packs/check.md"] == page


def test_marks(merged: MergedSite) -> None:
    """Beneath the heading of the block, on that page alone; in the colour of the worst; else at the top."""
    plain, marked = _render(merged, None), _render(merged)

    def mark(kind: str, number: int, finding: int) -> str:
        return (
            '<p class="prep-marks" data-search-exclude markdown="span"><span class="prep-mark '
            f'prep-{kind}">[점검 {number}](../../check.md#check-dalbit--dev-{finding})</span></p>\n\n'
        )

    head = '# <span class="prep-kicker">달빛상점 · 서버 개발자</span> 자기소개서\n\n'
    heading = "## 1. 지원 이유 {#essay-why}\n\n"
    expected = plain[ESSAYS].replace(head, head + mark("warn", 1, 3)).replace(heading, heading + mark("bad", 2, 1))
    assert marked[ESSAYS] == expected
    different = {path for path in plain if plain[path] != marked[path]}
    assert different == {
        ESSAYS, "packs/dalbit/dev/questions.md", "packs/experiences.md", "packs/check.md", "index.md"
    }  # fmt: skip


def test_the_home_says_how_many_errors(merged: MergedSite) -> None:
    home = _render(merged)["index.md"]
    assert '[<span class="prep-badge prep-bad">오류 2개</span>](packs/check.md#check-dalbit--dev-1) |' in home
    assert '[<span class="prep-badge prep-bad">오류 1개</span>](packs/check.md#check-saebyeok--ops-1) |' in home
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
        "## saebyeok · 운영 {#check-saebyeok--ops}",
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
