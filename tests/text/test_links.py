"""Links that a page can follow, and those that it cannot."""

import pytest

from generator.text.links import LostLink, find_lost_links, web_address
from generator.text.passage import Passage


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://a.b/c", "https://a.b/c"),
        ("HTTP://A.b", "HTTP://A.b"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("www.a.b/c", "https://www.a.b/c"),
        ("", ""),
        ("#x", ""),
        ("/x", ""),
        ("//a.b/c", ""),
        ("../x.md", ""),
        ("x.md#y", ""),
        ("C:\\x", ""),
        ("https://[a", ""),
    ],
)
def test_web_address(target: str, address: str) -> None:
    assert web_address(target) == address


def test_lost_links_know_their_lines() -> None:
    text = "[가](https://a.b)\n[나](x.md) 다\n![라](https://a.b/c.png)\n\n- 마\n  [바][사]\n\n`[아](y)`\n"
    text += "\n[사]: z.md"
    assert list(find_lost_links(Passage.read(text, 7))) == [
        LostLink("x.md", 8, False),
        LostLink("https://a.b/c.png", 9, True),
        LostLink("z.md", 12, False),
    ]
