"""The navigation: one generated file for awesome-nav, with real titles."""

import json
from collections.abc import Sequence

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
        entries.append({label("my-material"): own})
    if guide:
        entries.append({label("guide"): "guide"})
    return json.dumps({"nav": entries}, ensure_ascii=False, indent=1) + "\n"


def pack_title(pack: Pack) -> str:
    """How a pack is called everywhere: `회사 · 포지션`."""
    return f"{pack.company.name} · {pack.position.title}"


def _pack_entry(pack: Pack, titles: dict[str, str]) -> dict[str, object]:
    pages = [{titles[f"{pack.folder}/{name}.md"]: f"{pack.folder}/{name}.md"} for name in pack.pages]
    return {pack_title(pack): pages}
