"""The manifest: which files a place's last publication wrote, and from what its site was built."""

import json
import os
from dataclasses import field
from pathlib import Path

from generator.publish.files import write_whole
from generator.publish.place import SitePlace
from generator.records import record


def name_root(root: Path, work: Path) -> str:
    """A root as the work folder's files name it: relative, so that a moved project keeps what it owns."""
    try:
        return Path(os.path.relpath(root, work)).as_posix()
    except ValueError:  # another drive of Windows
        return root.as_posix()


@record(frozen=True)
class Manifest:
    """What is published: each generated page with its digest; an empty `fingerprint` means no site."""

    page_root: str
    site_root: str
    pages: dict[str, str] = field(default_factory=dict)
    fingerprint: str = ""
    site: str = ""

    @classmethod
    def for_place(cls, place: SitePlace) -> "Manifest":
        """The manifest of a place where nothing has been published."""
        return cls(name_root(place.page_root, place.work), name_root(place.site, place.work))

    @classmethod
    def read(cls, place: SitePlace) -> "Manifest":
        """The place's manifest; that of an untouched place if there is none or it is about other folders."""
        fresh = cls.for_place(place)
        try:
            stored = cls.parse((place.work / "manifest.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError, TypeError):
            return fresh  # lost or spoilt: then nothing there counts as ours
        return stored if (stored.page_root, stored.site_root) == (fresh.page_root, fresh.site_root) else fresh

    @classmethod
    def parse(cls, text: str) -> "Manifest":
        return cls(**json.loads(text))

    def write(self, work: Path) -> None:
        write_whole(work / "manifest.json", self.to_json().encode())

    def to_json(self) -> str:
        return json.dumps(vars(self), ensure_ascii=False, indent=1, sort_keys=True)
