"""Every example of the guide works: placed at the path in its title, a profile with it has no findings."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.compose.site import compose_site
from generator.diagnostics import Report
from generator.edition import select_edition
from generator.merge.site import merge_site
from generator.model.entity import Visibility
from generator.render.pages import render_pages
from generator.sources.library import load_library
from generator.text.parser import parse
from tests.sources.trees import write_tree
from tools.reference_tables import GUIDE

_TITLED = re.compile(r'(?P<language>\w+) title="(?P<path>[^"]+)"')
_NEEDED = {
    "experiences/order-retry.md": "---\ntitle: 주문 재시도 개선\n---\n\n요약이에요.\n",
    "companies/garam/backend/position.md": "---\ntitle: 서버 개발자\n---\n",
}
"""What examples refer to, for pages that do not show it themselves."""


@dataclass(frozen=True)
class Example:
    page: str
    line: int
    path: str
    text: str


def read_examples(page: Path) -> list[Example]:
    """The titled fences of a guide page."""
    found = []
    for token in parse(page.read_text(encoding="utf-8")):
        title = _TITLED.fullmatch(token.info) if token.type == "fence" else None
        if title and token.map:
            found.append(Example(page.name, token.map[0] + 1, title["path"], token.content))
    return found


EXAMPLES = {page.name: read_examples(page) for page in sorted(GUIDE.glob("*.md")) if page.name != "checks.md"}
"""By page; those of findings stand for themselves, and half of them are wrong on purpose."""
ALL = [example for examples in EXAMPLES.values() for example in examples]


def explain(root: Path, files: dict[str, str], edition: Visibility = Visibility.PRIVATE) -> list[str]:
    """All findings of a profile up to its pages, as printed."""
    library, unreadable = load_library(write_tree(root, files), root)
    site, unmatched = compose_site(select_edition(library, edition))
    merged, unmerged = merge_site(site)
    _, unrendered = render_pages(merged, guide=False)
    report = Report.of(unreadable, unmatched, unmerged, unrendered)
    return [found.explain() for found in report.diagnostics]


def files_of(example: Example) -> dict[str, str]:
    """The other examples of its page, with this one in its place."""
    beside = {other.path: other.text for other in reversed(EXAMPLES[example.page])}
    own = any(path.startswith("companies/") and path.endswith("position.md") for path in beside)
    needed = {} if own and "experiences/order-retry.md" in beside else _NEEDED
    return {**needed, **beside, example.path: example.text}


@pytest.mark.parametrize("example", ALL, ids=lambda example: f"{example.page}:{example.line} {example.path}")
def test_an_example_works(example: Example, tmp_path: Path) -> None:
    assert explain(tmp_path, files_of(example)) == []


def test_examples_of_visibility_work_in_every_edition(tmp_path: Path) -> None:
    """What the guide calls public may be shown in public."""
    files = {example.path: example.text for example in EXAMPLES["visibility.md"]}
    assert [explain(tmp_path, files, edition) for edition in Visibility] == [[], [], []]


def test_every_kind_of_source_has_an_example() -> None:
    """The reference shows each format."""
    prefixes = ("companies/garam/backend/", "companies/garam/", "")
    names = set()
    for example in EXAMPLES["sources.md"]:
        prefix = next(prefix for prefix in prefixes if example.path.startswith(prefix))
        names.add(example.path.removeprefix(prefix).split("/")[0])
    assert names == {
        *(
            "profile.yml",
            "facts.yml",
            "tags.yml",
            "intro.md",
            "plan.md",
            "career",
            "experiences",
            "questions",
        ),
        *("company.md", "position.md", "essays.md", "checklist.md", "offer.md", "debriefs", "submitted"),
    }


def test_a_broken_example_is_found(tmp_path: Path) -> None:
    """The control of the tests above."""
    page = tmp_path / "page.md"
    page.write_text('글\n\n```yaml title="facts.yml"\nlag: {valu: 1}\n```\n', encoding="utf-8")
    (example,) = read_examples(page)
    assert example == Example("page.md", 3, "facts.yml", "lag: {valu: 1}\n")
    root = tmp_path / "profile"
    said = explain(root, {example.path: example.text})
    assert [text.split(" ")[1] for text in said] == ["missing-key", "unknown-key"]
