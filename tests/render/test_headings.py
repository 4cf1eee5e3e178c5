"""The headings of a rendered page by their ids: as the parser would tell them, found without it."""

from pathlib import Path

import pytest

from generator.render import marks
from generator.render.marks import heading_ids

GOLDEN = sorted((Path(__file__).parents[1] / "golden").rglob("*.md"))
PAGE = """\
---
title: "가"
---

# 가

## 나 {#b}

```python
# 다 {#c}
~~~
# 라 {#d}
```

- 마

    ````
    # 바 {#e}
    ```
    # 사 {#f}
    ````

### 아 {#g}
"""


def test_headings_outside_code_are_found() -> None:
    assert heading_ids(PAGE) == {"b": 7, "g": 23, "": 5}


@pytest.mark.parametrize("unusual", ["<!--\n# 나 {#b}\n-->\n", "가\n===\n"])
def test_what_only_authors_write_is_left_to_the_parser(unusual: str) -> None:
    text = f"{unusual}\n# 다 {{#c}}\n"
    assert heading_ids(text)["c"] == text.split("\n").index("# 다 {#c}") + 1
    assert "b" not in heading_ids(text)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: "/".join(path.parts[-3:]))
def test_golden_pages_have_the_headings_the_parser_finds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert list(marks._heading_lines(text)) == marks._parsed_lines(text)


def test_there_are_golden_pages() -> None:
    assert len(GOLDEN) > 10
