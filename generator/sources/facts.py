"""facts.yml and tags.yml: the numbers, and the vocabulary.

In: a source whose values are the file. Out: facts or tags in the order of the file.
"""

from generator.codes.sources import files as codes
from generator.codes.sources import yaml as yaml_codes
from generator.diagnostics import Diagnostic, Location
from generator.model.story import Fact, Tag
from generator.sources.entities import build
from generator.sources.frontmatter import Source
from generator.sources.repeats import find_shared_spellings
from generator.sources.slips import explain_text
from generator.sources.yaml_reader import KeyPath, Yaml
from generator.text.fold import fold, is_id, propose_id


def read_facts(source: Source, found: list[Diagnostic]) -> tuple[Fact, ...]:
    """The facts of facts.yml."""
    return read_fact_values(dict(source.values), source, (), found)


def read_fact_values(values: Yaml, source: Source, at: KeyPath, found: list[Diagnostic]) -> tuple[Fact, ...]:
    """The facts written at `at`: id -> value, or id -> fields."""
    if values is None:
        return ()
    if not isinstance(values, dict):
        where = source.place(source.lines.get(at, 1))
        slip = explain_text(values, where) if isinstance(values, str) else None
        found.append(slip or yaml_codes.NOT_A_MAPPING.at(where))
        return ()
    facts: list[Fact] = []
    for name, value in values.items():
        path = (*at, name)
        where = source.place(source.lines[path])
        if not is_id(name):
            found.append(codes.BAD_ID.at(where, name=name, proposal=propose_id(name)))
        fields: dict[str, Yaml] = dict(value) if isinstance(value, dict) else {"value": value}
        fact = build(Fact, source, found, at=path, values=fields, where=where, id=name)
        if fact:
            facts.append(fact)
    return tuple(facts)


def read_tags(source: Source, found: list[Diagnostic]) -> tuple[Tag, ...]:
    """The tags of tags.yml: tag -> label, list of aliases, or both."""
    tags: list[Tag] = []
    known: dict[str, Location] = {}
    for name, value in source.values.items():
        path: KeyPath = (name,)
        where = source.place(source.lines[path])
        first = known.setdefault(fold(name), where)
        if first != where:
            found.append(codes.DUPLICATE_ID.at(where, id=name, related=(first,)))
        fields: dict[str, Yaml]
        if isinstance(value, dict):
            fields = dict(value)
        elif isinstance(value, list):
            fields = {"aliases": value}
        else:
            fields = {"label": value}
        tag = build(Tag, source, found, at=path, values=fields, where=where, id=name)
        if tag:
            tags.append(tag if tag.label else tag.model_copy(update={"label": name}))
    found += find_shared_spellings(tags)
    return tuple(tags)
