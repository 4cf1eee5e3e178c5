"""Python-Markdown as the site runs it, and the text a reader sees in HTML."""

import re
from html.parser import HTMLParser

import markdown
from pymdownx.slugs import slugify

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "sane_lists",
    "admonition",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "pymdownx.details",
    "pymdownx.tasklist",
    "pymdownx.highlight",
    "toc",
]
_BLOCKS = frozenset(
    (
        "p",
        "li",
        "ul",
        "ol",
        "br",
        "hr",
        "pre",
        "div",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "details",
        "summary",
    )
)


def render_host(text: str) -> str:
    """The HTML Python-Markdown makes of a text."""
    return markdown.markdown(
        text, extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify(case="lower")}}
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def without_our_marks(html: str) -> str:
    """CommonMark's HTML without task boxes and heading ids, which it does not know, and pictures as words."""
    html = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r"\1", html)
    html = re.sub(r"(<li>\s*(?:<p>)?)\[[ xX]\](?=\s|<)", r"\1", html)
    return re.sub(r"(?:\s#+)?\s*(?<![\\$])\{#x\}\s*(?=</h\d>)", "", html)


def visible_text(html: str) -> str:
    """What a reader sees, white space folded."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())


def marked_text(html: str, tag: str) -> list[str]:
    """The visible text of every element of a tag that has any."""
    found = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    return [text for text in map(visible_text, found) if text]
