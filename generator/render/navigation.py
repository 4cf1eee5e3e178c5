"""The navigation: one generated file for awesome-nav, with real titles."""

import json
from collections.abc import Sequence
from html import escape

from generator.model.site import Pack, Site
from generator.render.labels import Labels


def navigation(
    site: Site, packs: Sequence[Pack], titles: dict[str, str], label: Labels, *, guide: bool
) -> str:
    """The text of `.nav.yml` (JSON, which is YAML): home, packs, the profile's pages, the guide."""
    entries: list[object] = [{label("home"): "index.md"}]
    going = [pack for pack in packs if pack.position.status != "closed"]
    entries += [_pack_entry(pack, titles) for pack in going]
    closed = [pack for pack in packs if pack.position.status == "closed"]
    if closed:
        entries.append({label("closed-packs"): [_pack_entry(pack, titles) for pack in closed]})
    own = [{titles[f"packs/{name}.md"]: f"packs/{name}.md"} for name in site.pages]
    if own:
        entries.append({label(f"material-{site.library.edition.value}"): own})
    if guide:
        entries.append({label("guide"): "guide"})
    return json.dumps({"nav": _escaped(entries)}, ensure_ascii=False, indent=1) + "\n"


def _escaped(entry: object) -> object:
    """The theme prints titles as HTML, so what looks like a tag in a name is escaped."""
    if isinstance(entry, list):
        return [_escaped(item) for item in entry]
    if isinstance(entry, dict):
        return {escape(title, quote=False): _escaped(content) for title, content in entry.items()}
    return entry


def pack_title(pack: Pack) -> str:
    """How a pack is called everywhere: `회사 · 포지션`."""
    return f"{pack.company.name} · {pack.position.title}"


def _pack_entry(pack: Pack, titles: dict[str, str]) -> dict[str, object]:
    pages = [{titles[f"{pack.folder}/{name}.md"]: f"{pack.folder}/{name}.md"} for name in pack.pages]
    return {pack_title(pack): pages}
