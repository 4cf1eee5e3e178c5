"""pages/<name>.md and templates/<name>.md: texts that are kept as they are.

In: the text of a file. Out: a page template of the user's.
"""

from generator.codes.sources import yaml as codes
from generator.diagnostics import Diagnostic, Location
from generator.model.application import OwnPage
from generator.model.entity import Entity, Visibility, inherits
from generator.sources.entities import build
from generator.sources.frontmatter import Source, closing_fence, describe_shape, has_front_matter
from generator.sources.markdown_slips import find_missing_fence
from generator.sources.yaml_reader import read_yaml


class PageHead(Entity):
    """The front matter of a page template: nothing else may tell MkDocs how to make the page."""

    title: str = inherits("", "메뉴에 보이는 이름")
    visibility: Visibility | None = inherits(None, "공개 범위")


def read_page(text: str, path: str, name: str, found: list[Diagnostic]) -> OwnPage | None:
    """The template as written."""
    where = Location(path, 1)
    title, visibility = "", Visibility.PRIVATE
    if missing := find_missing_fence(text, path):
        found += missing
        return None
    if has_front_matter(text):
        rows = text.split("\n")
        end = closing_fence(rows)
        if end is None:
            found.append(codes.UNCLOSED_FRONT_MATTER.at(where))
            return None
        document, problems = read_yaml("\n".join(rows[1:end]), path, first_line=2)
        found += problems
        if document is None:
            return None
        values = document.value or {}
        if not isinstance(values, dict):
            found.append(describe_shape(document, path))
            return None
        head = build(PageHead, Source(path, values, document.lines), found)
        if head is None:
            return None
        title, visibility = head.title, head.visibility or visibility
    return OwnPage(where=where, name=name, title=title, text=text, visibility=visibility)
