"""The whole of a profile's folder as one `Library`.

In: the folder. Out: the library, and everything that is wrong with its files. A broken file is reported
and left out, so that all errors show at once; whether one file's names exist in another is not asked here.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from generator.diagnostics import Diagnostic
from generator.model.library import Library
from generator.model.plan import Plan
from generator.model.profile import Profile
from generator.model.story import Career, Fact
from generator.sources.braces import find_braces
from generator.sources.companies import read_companies, read_pages, read_sheets
from generator.sources.entries import check_entries
from generator.sources.experiences import read_career, read_experience
from generator.sources.facts import read_facts, read_tags
from generator.sources.frontmatter import Source
from generator.sources.introductions import read_introductions
from generator.sources.plans import read_plan
from generator.sources.profiles import convention_of, read_profile
from generator.sources.tree import Tree

_FILES = ("profile.yml", "facts.yml", "tags.yml", "intro.md", "plan.md")
_FOLDERS = ("career", "experiences", "questions", "templates", "companies")

Built = TypeVar("Built")


def load_library(root: Path, display_root: Path | None = None) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Everything one profile holds, and what is wrong with it.

    Paths in places are relative to `display_root` (default: the working directory) where they lie in it.
    """
    tree = Tree(root, display_root)
    known = {**dict.fromkeys(_FILES, True), **dict.fromkeys(_FOLDERS, False)}
    entries = check_entries(tree, tree.root, known, "profile.yml")
    profile = _read_profile(tree, entries)
    library = Library(
        profile=profile,
        facts=_read_facts(tree, entries),
        tags=_read_values(tree, entries, "tags.yml", read_tags),
        introductions=_read_markdown(tree, entries, "intro.md", read_introductions) or (),
        careers=sort_careers(_read_folder(tree, "career", "career", read_career)),
        experiences=_read_folder(tree, "experiences", "experience", read_experience),
        questions=read_sheets(tree, tree.root / "questions", "profile"),
        plan=_read_markdown(tree, entries, "plan.md", read_plan) or Plan(),
        pages=read_pages(tree, tree.root / "templates"),
        companies=read_companies(tree, tree.root / "companies", convention_of(profile)),
    )
    library = replace(library, broken=frozenset(tree.broken))
    return library, (*tree.found, *find_braces(library))


def _read_profile(tree: Tree, entries: dict[str, Path]) -> Profile:
    """The profile; a stand-in named after the folder when the file is missing or broken."""
    name = tree.root.name
    stand_in = Profile(where=tree.place(tree.root / "profile.yml"), id=name, name=name)
    source = tree.read_values(entries["profile.yml"]) if "profile.yml" in entries else None
    return (source and read_profile(source, name, tree.found)) or stand_in


def _read_facts(tree: Tree, entries: dict[str, Path]) -> tuple[Fact, ...]:
    source = tree.read_values(entries["facts.yml"]) if "facts.yml" in entries else None
    facts = read_facts(source, tree.found) if source else ()
    if source:
        tree.broken |= {("fact", name) for name in source.values.keys() - {fact.id for fact in facts}}
    elif os.path.lexists(tree.root / "facts.yml"):
        tree.broken.add(("fact", ""))
    return facts


def _read_values(
    tree: Tree,
    entries: dict[str, Path],
    name: str,
    read: Callable[[Source, list[Diagnostic]], tuple[Built, ...]],
) -> tuple[Built, ...]:
    source = tree.read_values(entries[name]) if name in entries else None
    return read(source, tree.found) if source else ()


def _read_markdown(
    tree: Tree, entries: dict[str, Path], name: str, read: Callable[[Source, list[Diagnostic]], Built]
) -> Built | None:
    source = tree.read_markdown(entries[name]) if name in entries else None
    return read(source, tree.found) if source else None


def _read_folder(
    tree: Tree, folder: str, kind: str, read: Callable[[Source, str, list[Diagnostic]], Built | None]
) -> tuple[Built, ...]:
    """The entities of a folder's files, by id."""
    built: list[Built] = []
    for name, path in tree.named_files(tree.root / folder):
        source = tree.read_markdown(path)
        entity = read(source, name, tree.found) if source else None
        if entity is not None:
            built.append(entity)
        else:
            tree.broken.add((kind, name))
    return tuple(built)


def sort_careers(careers: Iterable[Career]) -> tuple[Career, ...]:
    """Newest first: by the end of the period (going on is newest), then its start; without one last."""
    return tuple(sorted(careers, key=_recency, reverse=True))


def _recency(career: Career) -> tuple[Any, ...]:
    period = career.period
    if period is None:
        return (0,)
    end = period.end
    last = (end.year, end.month or 12, end.day or 31) if end else (date.max.year, 12, 31)
    return (1, last, (period.start.year, period.start.month or 1, period.start.day or 1))
