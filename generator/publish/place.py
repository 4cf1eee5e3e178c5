"""Where pages and site go, and what publishing did there."""

from pathlib import Path

from generator.codes.publish import UNSAFE_SITE_FOLDER
from generator.diagnostics import ContentError, Language, Location
from generator.records import record


@record(frozen=True)
class SitePlace:
    """One place for pages and their site; every place has a work folder of its own.

    The site's folder is replaced as a whole. `work` holds the manifest, the journal and staged pages, and
    `site`'s parent folder briefly the fresh site: both are the product's to write.
    """

    project: Path
    """The folder of `mkdocs.yml` and `docs/guide/`."""
    page_root: Path
    """The docs folder that the pages' paths are relative to."""
    site: Path
    work: Path
    site_name: str
    language: Language = "ko"
    include_guide: bool = True

    @classmethod
    def of_project(cls, project: Path, site_name: str, language: Language = "ko") -> "SitePlace":
        """The usual place: `docs/`, `site/` and `.prep/` of the project, with the guide."""
        return cls(project, project / "docs", project / "site", project / ".prep", site_name, language)

    @property
    def guide(self) -> Path:
        """The hand-written product guide."""
        return self.project / "docs" / "guide"

    @property
    def staged_docs(self) -> Path:
        """What MkDocs reads: the pages and the guide."""
        return self.work / "next" / "docs"

    @property
    def fresh_site(self) -> Path:
        """Where MkDocs writes; beside the site, so that a rename is enough to swap."""
        return self.site.with_name(f".{self.site.name}.prep-next")

    @property
    def retired_site(self) -> Path:
        """Where the last site stands between the two renames of a swap."""
        return self.site.with_name(f".{self.site.name}.prep-last")

    def locate(self, path: Path) -> Location:
        """The place of a file as messages name it: relative to the project where possible."""
        if path.is_relative_to(self.project):
            path = path.relative_to(self.project)
        return Location(path.as_posix())


@record(frozen=True)
class LeftBehind:
    """A link that was left with all that lies behind it, and how many pages of ours do."""

    link: Path
    pages: int


@record(frozen=True)
class Publication:
    """What publishing changed; everything empty and False if all was as it should be."""

    site: Path
    site_built: bool = False
    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    site_removed: bool = False
    left: tuple[LeftBehind, ...] = ()

    @property
    def changed(self) -> bool:
        return bool(self.site_built or self.written or self.deleted or self.site_removed)


def check_place(place: SitePlace) -> None:
    """Refuse a site folder whose replacement would take anything but a site with it.

    Raises:
        ContentError: the folder is, contains or lies in one of the project's own.
    """
    site, work, pages = (folder.resolve() for folder in (place.site, place.work, place.page_root))
    would_vanish = any(folder.is_relative_to(site) for folder in (place.project.resolve(), work, pages))
    if would_vanish or site.is_relative_to(work) or site.is_relative_to(pages):
        raise ContentError([UNSAFE_SITE_FOLDER.at(place.locate(place.site))])
