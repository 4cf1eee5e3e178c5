"""Publishing: rendered pages in; page files and a site out, both swapped in as a whole or not at all."""

from generator.publish.place import Publication, SitePlace
from generator.publish.publisher import built_share, publish_site, recover, remove_published, write_pages

__all__ = [
    "Publication",
    "SitePlace",
    "built_share",
    "publish_site",
    "recover",
    "remove_published",
    "write_pages",
]
