"""The files and folders of a folder that have a name of their own, and what else lies there.

In: a folder and the names known in it. Out: what can be read, by name; all else is reported.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.codes.sources import files as codes
from generator.sources.tree import Tree
from generator.text.fold import closest, fold


def check_entries(tree: Tree, folder: Path, known: Mapping[str, bool], needed: str = "") -> dict[str, Path]:
    """The known files (True) and folders (False) of a folder; anything else is reported.

    So is the `needed` file where it is missing, at the file that was meant to be it, if there is one.
    """
    listed = tree.list_folder(folder)
    lacks = bool(needed) and needed not in listed
    misnamed = _find_misnamed(listed, needed) if lacks else ""
    if misnamed:
        tree.found.append(codes.MISNAMED_FILE.at(tree.place(listed[misnamed]), name=needed))
    elif lacks:
        tree.found.append(codes.MISSING_FILE.at(tree.place(folder / needed), name=needed))
    entries: dict[str, Path] = {}
    for name, path in listed.items():
        if name not in known:
            if name != misnamed:
                tree.report_unknown(path, known=known)
        elif tree.check_kind(path, is_file=known[name]):
            entries[name] = path
    return entries


def _find_misnamed(listed: Mapping[str, Path], needed: str) -> str:
    """The file that was meant to be the needed one: with another ending, or nearly its name."""
    files = [name for name, path in listed.items() if path.is_file()]
    stem = needed.partition(".")[0]
    same = [name for name in files if fold(name.partition(".")[0]) == stem]
    return same[0] if same else closest(needed, files)
