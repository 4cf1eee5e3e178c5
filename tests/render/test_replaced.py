"""Links to a page that the author's template replaces."""

from pathlib import Path

from generator.render.pages import render_pages
from generator.render.replaced import drop_lost_headings
from tests.builders import POSITION, merge

OWN = "packs/a/dev/essays.md"


def test_only_links_to_lost_headings_change() -> None:
    """Headings and places that the own page has stay linked; so do its own links, for better or worse."""
    pages = {
        OWN: '# 나\n\n## 남은 것 {#essay-why}\n\n<i id="here"></i>\n\n[없음](../other/essays.md#x)\n',
        "packs/a/other/essays.md": "[가](../dev/essays.md#essay-why) [나](../dev/essays.md#gone)\n",
        "packs/experiences.md": "[다](a/dev/essays.md#here) [라](a/dev/essays.md#lost) [마](x.md#lost)\n",
        "index.md": "a/dev/essays.md#lost\n",
    }
    assert drop_lost_headings(pages, {OWN}) == {
        **pages,
        "packs/a/other/essays.md": "[가](../dev/essays.md#essay-why) [나](../dev/essays.md)\n",
        "packs/experiences.md": "[다](a/dev/essays.md#here) [라](a/dev/essays.md) [마](x.md#lost)\n",
    }


def test_a_page_of_answers_may_be_replaced(tmp_path: Path) -> None:
    """What lists where an experience is told leads to the page that stands in place of the answers."""
    files = {
        **POSITION,
        "experiences/order.md": "---\ntitle: 주문\n---\n\n주문을 다시 처리했어요.\n",
        "companies/dalbit/dev/essays.md": '## 지원 동기 {#why}\n\n{{ experience("order").short }}\n',
    }
    pages, _ = render_pages(merge(tmp_path / "ours", files).merged)
    own = "companies/dalbit/pages/essays.md"
    assert "dalbit/dev/essays.md#essay-why" in pages["packs/experiences.md"]
    pages, _ = render_pages(merge(tmp_path / "own", {**files, own: "# 나\n\n내 글\n"}).merged)
    assert "dalbit/dev/essays.md)" in pages["packs/experiences.md"]
    assert "dalbit/dev/essays.md#" not in pages["packs/experiences.md"]
