"""The baseline of the generator: the least any such program does, by the plainest use of its libraries.

What is timed, and nothing else:
- every source file is read once;
- every `.yml` file and every front matter is loaded by `yaml.load` with libyaml's `CSafeLoader`;
- every Markdown body (what stands behind the front matter of a file) is parsed once by markdown-it-py,
  CommonMark with tables and strikethrough;
- every body that holds an expression is compiled and rendered once by plain Jinja, with `fact` and
  `experience` as plain look-ups and without autoescape;
- the bytes of the pages the generator makes, already in memory, are written, each file once.

It composes nothing, formats nothing, checks nothing, and tells no lines.
"""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from jinja2 import Environment
from markdown_it import MarkdownIt
from yaml.cyaml import CSafeLoader


def do_least(profile: Path, pages: Mapping[str, bytes], target: Path) -> None:
    """Read a profile and write the pages."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    environment = Environment()  # Markdown comes out, as from the generator
    environment.filters["josa"] = lambda value, pair: f"{value}{pair.partition('/')[0]}"
    names: dict[str, Any] = {
        "fact": lambda name: name,
        "experience": lambda name: SimpleNamespace(summary=name, short=name),
        "company": "company",
        "position": "position",
        "me": "me",
    }
    for path in sorted(profile.rglob("*")):
        if path.is_dir():
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            yaml.load(text, Loader=CSafeLoader)
            continue
        body = text
        if text.startswith("---\n"):
            head, _, body = text[4:].partition("\n---\n")
            yaml.load(head, Loader=CSafeLoader)
        parser.parse(body)
        if "{{" in body:
            environment.from_string(body).render(names)
    for name, data in pages.items():
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
