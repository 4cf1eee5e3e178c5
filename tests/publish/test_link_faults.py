"""What MkDocs finds wrong with links, told in words of ours and at the author's template."""

import pytest

from generator.codes.publish import DEAD_LINK, MKDOCS_WARNING
from generator.diagnostics import Diagnostic, Location
from generator.publish.link_faults import PageTemplate, find_link_fault, tell_at_templates

PAGES = ("docs/packs/a/dev/x.md", "docs/packs/b/dev/x.md")
TEXT = """---
title: 엑스
---
[가](no.md) [나](no.md#here)

[다](no.md) [라](%EA%B8%80.md)
[마](글%20둘.md)
"""


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Doc file 'x.md' contains a link 'no.md', but the target 'packs/no.md' is not found among"
            " documentation files. Did you mean 'index.md'?",
            "x.md: dead-link 없는 페이지로 가는 링크예요: ‘no.md’ (혹시 ‘index.md’인가요? 사이트에"
            " 있는 페이지를"
            " questions.md처럼 적어 주세요. 파일은 사이트에 담지 않아요.)",
        ),
        (
            "Doc file 'x.md' contains an unrecognized relative link 'foo/', it was left as is.",
            "x.md: dead-link 없는 페이지로 가는 링크예요: ‘foo/’ (사이트에 있는 페이지를"
            " questions.md처럼 적어"
            " 주세요. 파일은 사이트에 담지 않아요.)",
        ),
        (
            "Doc file 'x.md' contains a link '%EA%B7%B8.PNG', but the target 'packs/그.PNG' is not"
            " found among"
            " documentation files.",
            "x.md: dead-picture 사이트에 없는 그림이에요: ‘그.PNG’ (그림 파일은 사이트에 담지"
            " 않아요. 지우거나"
            " 글로 적어 주세요.)",
        ),
        (
            "Doc file 'x.md' contains a link '#no', but there is no such anchor on this page.",
            "x.md: dead-anchor 링크가 가리키는 제목이 없어요: ‘#no’ (‘## 제목 {#id}’처럼 제목에"
            " 이름을 붙이고, 그"
            " 이름을 # 뒤에 적어 주세요.)",
        ),
        (
            "Doc file 'x.md' contains a link 'y.md#no', but the doc 'y.md' does not contain an anchor '#no'.",
            "x.md: dead-anchor 링크가 가리키는 제목이 없어요: ‘y.md#no’ (‘## 제목 {#id}’처럼 제목에"
            " 이름을 붙이고,"
            " 그 이름을 # 뒤에 적어 주세요.)",
        ),
        (
            "Doc file 'x.md' contains an absolute link '/y.md', it was left as is. Did you mean 'y.md'?",
            "x.md: absolute-link ‘/’로 시작하는 링크는 쓸 수 없어요: ‘/y.md’ (혹시 ‘y.md’인가요? 두"
            " 번 눌러 연"
            " 사이트에서는 열리지 않아요. ../../experiences.md처럼 이 페이지부터 적어 주세요.)",
        ),
        ("The following pages exist in the docs directory, but are not included in the nav: x.md", None),
    ],
    ids=["page", "folder", "picture", "anchor here", "anchor there", "absolute", "no link"],
)
def test_what_is_said_of_a_link(message: str, said: str | None) -> None:
    found = find_link_fault(message, Location("x.md"))
    assert (found.explain() if found else None) == said


def _templates(*pages: str) -> dict[str, PageTemplate]:
    where = Location("profiles/me/templates/x.md", 1)
    return {page: PageTemplate(where, TEXT, Location(page.split("/")[2])) for page in pages}


def _told(link: str, *pages: str) -> list[str]:
    found = [DEAD_LINK.at(Location(page), link=link) for page in pages]
    return [
        f"{one.where} {' '.join(map(str, one.related))}".strip()
        for one in tell_at_templates(found, _templates(*PAGES))
    ]


@pytest.mark.parametrize(
    ("link", "places"),
    [
        ("no.md", ["profiles/me/templates/x.md:4", "profiles/me/templates/x.md:6"]),
        ("no.md#here", ["profiles/me/templates/x.md:4"]),
        ("글.md", ["profiles/me/templates/x.md:6"]),
        ("글 둘.md", ["profiles/me/templates/x.md:7"]),
        ("made.md", ["profiles/me/templates/x.md"]),
    ],
    ids=["twice", "longer", "encoded", "half encoded", "made by an expression"],
)
def test_a_link_is_told_at_its_lines_once_for_all_pages(link: str, places: list[str]) -> None:
    assert _told(link, *PAGES) == places


def test_a_link_that_leads_nowhere_for_some_positions_names_them() -> None:
    assert _told("no.md#here", PAGES[1]) == ["profiles/me/templates/x.md:4 b"]


def test_other_pages_and_other_messages_stay_as_they_are() -> None:
    odd = MKDOCS_WARNING.at(Location(PAGES[0]), message="odd")
    guide = DEAD_LINK.at(Location("docs/guide/index.md"), link="no.md")
    told: tuple[Diagnostic, ...] = tell_at_templates([odd, guide], _templates(PAGES[0]))
    assert [(found.where, found.parameters) for found in told] == [
        (Location("profiles/me/templates/x.md"), (("message", "odd"),)),
        (Location("docs/guide/index.md"), (("link", "no.md"),)),
    ]
