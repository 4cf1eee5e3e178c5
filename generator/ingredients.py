"""What one position's pack is made of, and which findings therefore stand in its way.

In: a merged site and its position, what the rooms have found. Out: the findings apart: those of the pack,
those that stand elsewhere in the profile, and those of other applications.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from generator.codes import content as codes
from generator.compose.pack import PROFILE_TEMPLATES
from generator.diagnostics import Diagnostic, Location, Severity
from generator.model.blocks import Block
from generator.model.entity import Entity
from generator.model.merged import MergedSite
from generator.model.site import Pack, Site
from generator.model.story import Experience
from generator.records import record
from generator.text.fold import fold

_ALWAYS = ("profile.yml", "facts.yml", "career", "experiences", "questions", "templates", "companies")
"""What stands right in the profile's folder and is in every pack: two files, and the folders as a whole."""

_OF_COMPANY = ("questions", "pages")
"""The folders of a company that belong to all its positions."""


@record(frozen=True)
class Sorted:
    """Findings apart: `own` stand in the way, `elsewhere` are told as warnings, `foreign` only counted."""

    own: tuple[Diagnostic, ...] = ()
    elsewhere: tuple[Diagnostic, ...] = ()
    foreign: tuple[Diagnostic, ...] = ()

    @property
    def kept(self) -> tuple[Diagnostic, ...]:
        """All but those of other applications; what stands in nobody's way says so."""
        return (*self.own, *map(_told_elsewhere, self.elsewhere))

    def __or__(self, other: "Sorted") -> "Sorted":
        return Sorted(
            (*self.own, *other.own), (*self.elsewhere, *other.elsewhere), (*self.foreign, *other.foreign)
        )

    @property
    def spared(self) -> int:
        """How many errors do not stand in the way."""
        errors = (found for found in (*self.elsewhere, *self.foreign) if found.severity is Severity.ERROR)
        return len(set(errors))


@record(frozen=True)
class Application:
    """The folders of one application, in a profile whose paths begin with `root`."""

    root: str
    key: str

    @property
    def companies(self) -> str:
        """How the paths of all applications begin."""
        return f"{self.root}companies/"

    def is_of_company(self, path: str) -> bool:
        """Whether a path lies in the folder of any company."""
        return path.startswith(self.companies)

    def is_foreign(self, path: str) -> bool:
        """Whether a path lies in the folder of another application."""
        if not self.is_of_company(path):
            return False
        company, _, position = self.key.partition("/")
        steps = path.removeprefix(self.companies).split("/")
        return steps[0] != company or (len(steps) > 2 and steps[1] not in (position, *_OF_COMPANY))

    def concerns(self, found: Diagnostic) -> bool:
        """Whether any place of a finding is not in another application."""
        return not all(self.is_foreign(place.path) for place in (found.where, *found.related))


@record(frozen=True)
class Ingredients:
    """The sources of one position's pack; where `whole` is set, of all that the site shows.

    Others are handed a site as a whole; for oneself the profile's own pages only stand beside the pack.
    """

    application: Application
    merged: MergedSite
    whole: bool = False

    def sort(
        self, read: Iterable[Diagnostic], composed: Iterable[Diagnostic], merged: Iterable[Diagnostic]
    ) -> Sorted:
        """The findings of the rooms apart. An experience that could not be read is told where it is named."""
        read = tuple(read)
        named = [_name_unread(found, read) for found in composed]
        told = [_name_unread(found, read) for found in merged]
        texts = self._sort(named, self._is_used) | self._sort(told, self._is_told)
        needed = {place.path for found in texts.own for place in found.related}
        return texts | self._sort(read, lambda place: place.path in needed or self._is_used(place))

    def _sort(self, found: Iterable[Diagnostic], is_used: Callable[[Location], bool]) -> Sorted:
        own: list[Diagnostic] = []
        elsewhere: list[Diagnostic] = []
        foreign: list[Diagnostic] = []
        for one in found:
            if not self.application.concerns(one):
                foreign.append(one)
            elif any(map(is_used, (one.where, *one.related))):
                own.append(one)
            else:
                elsewhere.append(one)
        return Sorted(tuple(own), tuple(elsewhere), tuple(foreign))

    def _is_used(self, place: Location) -> bool:
        """Whether the pack is made of this file."""
        application = self.application
        if application.is_of_company(place.path):
            return not application.is_foreign(place.path)
        return place.path in self._files or place.path.removeprefix(application.root) in _ALWAYS

    def _is_told(self, place: Location) -> bool:
        """Whether the pack tells this line of introductions and questions, or is made of the file."""
        if place.path in self._parted:
            return (place.path, place.line) in self._lines
        return self._is_used(place)

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        return tuple(filter(self._shows, self.merged.site.blocks))

    def _shows(self, block: Block) -> bool:
        """Whether a block stands in the pack; what was written for others is only repeated there."""
        return block.what != "earlier" and (self.whole or block.position == self.application.key)

    @cached_property
    def _lines(self) -> frozenset[tuple[str, int]]:
        return frozenset((block.path, line) for block in self._blocks for line in block.passage.lines)

    @cached_property
    def _parted(self) -> frozenset[str]:
        """The files of which a pack may show some texts and leave others."""
        library = self.merged.site.library
        return frozenset(text.where.path for text in (*library.introductions, *library.questions))

    @cached_property
    def _files(self) -> frozenset[str]:
        """The paths of all that is shown or named."""
        stories = dict.fromkeys(self._stories())
        referred = (used.where.path for used in self.merged.references if self._shows(used.block))
        shown = (entity.where.path for entity in (*stories, *self._shown()))
        unread = (f"{self.application.root}{path}" for path in self._unread(stories))
        return frozenset((*(block.path for block in self._blocks), *referred, *shown, *unread))

    def _stories(self) -> Iterator[Experience]:
        """The experiences that are told, offered as evidence, or named for an answer."""
        site = self.merged.site
        known = site.library.experience_of
        for pack in self._packs:
            evidence = (view.evidence for view in pack.requirements)
            answering = (view.evidence for view in pack.questions)
            yield from (found.experience for views in (evidence, answering) for one in views for found in one)
            yield from (view.experience for view in pack.highlights if view.experience)
            for career in pack.careers:
                yield from (view.experience for view in career.experiences)
            for essay in pack.essays:
                yield from (known[name] for name in essay.essay.experiences if name in known)
        if self.whole:
            yield from (view.experience for view in site.experiences)

    def _shown(self) -> Iterator[Entity]:
        """Employments, introductions, questions and page templates."""
        site = self.merged.site
        shown: list[Pack | Site] = [*self._packs, *([site] if self.whole else ())]
        for place in shown:
            yield from (view.career for view in place.careers if view.career)
            yield from (view.introduction for view in place.introductions)
            yield from (view.question for group in place.groups for view in group.questions)
            yield from (view.template for view in place.own_pages)

    def _unread(self, stories: Iterable[Experience]) -> Iterator[str]:
        """The files that could not be read and would be in the pack, from the profile's folder."""
        broken = self.merged.site.library.broken
        for story in stories:
            if ("career", story.career) in broken:
                yield f"career/{story.career}.md"
        for pack in self._packs:
            nearer = {page.name for page in pack.own_pages}
            for kind, name in broken:
                if kind == "sheet" or (kind == "template" and name not in (*nearer, *PROFILE_TEMPLATES)):
                    yield f"{'questions' if kind == 'sheet' else 'templates'}/{name}.md"
            if not pack.introductions:
                yield "intro.md"

    @property
    def _packs(self) -> tuple[Pack, ...]:
        pack = self.merged.site.pack(self.application.key)
        return (pack,) if pack else ()


def _told_elsewhere(found: Diagnostic) -> Diagnostic:
    """A finding that stands in the way of other pages than those wanted: a warning that says so."""
    if found.severity is not Severity.ERROR:
        return found
    code = found.code
    korean, english = codes.FAULT_ELSEWHERE
    return replace(
        found,
        code=replace(
            code,
            severity=Severity.WARNING,
            ko_hint=" ".join(filter(None, (korean, code.ko_hint))),
            en_hint=" ".join(filter(None, (english, code.en_hint))),
        ),
    )


def _name_unread(found: Diagnostic, read: Iterable[Diagnostic]) -> Diagnostic:
    """An experience that is unknown because its file could not be read: that file, not another name."""
    if found.code.name != codes.UNKNOWN_EXPERIENCE.name:
        return found
    name = dict(found.parameters)["name"]
    places = tuple(one.where for one in read if _is_file_of(one, name))
    if not places:
        return found
    return codes.UNREAD_EXPERIENCE.at(found.where, related=places, subject=found.subject, name=name)


def _is_file_of(found: Diagnostic, name: str) -> bool:
    """Whether a finding is about the file of an experience that goes by this name."""
    folder, _, file = found.where.path.rpartition("/")
    is_experience = folder.rpartition("/")[2] == "experiences"
    return is_experience and fold(file.rpartition(".")[0]) == fold(name)
