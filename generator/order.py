"""What is to be built, where it goes, and whether the last build was of just that.

In: an order. Out: its place on disk, and its last build while nothing has changed since. Kept light:
an unchanged build loads nothing of the stages.
"""

from pathlib import Path

from generator.diagnostics import Language
from generator.model.visibility import Visibility
from generator.publish import last_build
from generator.publish.last_build import LastBuild
from generator.publish.manifest import Manifest
from generator.publish.place import SitePlace
from generator.records import record
from generator.render.labels import Labels


@record(frozen=True)
class Order:
    """What is to be built: whose profile, for whom, which position (all if empty), from which project.

    What one employer gets names no other: the employer edition holds the pack of its position alone,
    and without a position only the profile's own pages.
    """

    project: Path
    profile: Path
    edition: Visibility = Visibility.PRIVATE
    position: str = ""

    @property
    def whole(self) -> bool:
        """Whether this is the candidate's own complete site."""
        return self.edition is Visibility.PRIVATE and not self.position

    @property
    def has_guide(self) -> bool:
        """Whether the product's guide is part of the site: never of one made for others."""
        return self.whole and (self.project / "docs" / "guide").is_dir()


def recall_build(order: Order) -> LastBuild | None:
    """The last build of an order, where nothing has changed since, neither sources nor product nor site.

    Then there is nothing to do, and its report is still what was found.
    """
    return last_build.recall(place_of(order), digest_order(order))


def digest_order(order: Order) -> str:
    """A digest of all that the site of an order is made of; empty where that cannot be told."""
    settings = (order.edition.value, order.position, str(order.project))
    return last_build.digest_sources(order.profile, order.project, settings)


def place_of(order: Order, name: str = "", language: Language = "ko", title: str = "") -> SitePlace:
    """Where the pages and the site of an order go; the site is called after the candidate's `name`
    and the `title`, without one after what it is for its reader; the public one by its name alone.

    The complete private site is `site/`, its pages `docs/`. Everything else has a site folder of its
    own (`site-public`, `site-toss--server`) and its pages in the work folder, so that nothing replaces
    the site one prepares with. No id holds two hyphens in a row: no two orders share a folder.
    """
    label = Labels(language)
    if not (name and order.edition is Visibility.PUBLIC):
        name = " · ".join(filter(None, (name, title or label(f"title-{order.edition.value}"))))
    if order.whole:
        return SitePlace.of_project(order.project, name, language)
    suffix = "--".join(filter(None, (*order.position.split("/"), *_edition_suffix(order))))
    return _place_beside(order.project, suffix, name, language)


def past_places(project: Path) -> tuple[SitePlace, ...]:
    """The places beside the complete site where something was once published, whatever they are called today.

    Each is known by its manifest: a folder that only looks like a site of ours has none.
    """
    manifests = sorted((project / ".prep").glob("*/work/manifest.json"))
    places = (_place_beside(project, file.parents[1].name, "", "ko") for file in manifests)
    return tuple(place for place in places if Manifest.read(place) != Manifest.for_place(place))


def _place_beside(project: Path, suffix: str, name: str, language: Language) -> SitePlace:
    work = project / ".prep" / suffix
    return SitePlace(
        project=project,
        page_root=work / "pages",
        site=project / f"site-{suffix}",
        work=work / "work",
        site_name=name,
        language=language,
        include_guide=False,
    )


def _edition_suffix(order: Order) -> tuple[str, ...]:
    return () if order.edition is Visibility.PRIVATE else (order.edition.value,)
