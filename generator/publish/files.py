"""Files on disk: digests, whole writes, and folders removed only when empty."""

import hashlib
import os
import shutil
from pathlib import Path


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """The digest of a file's bytes; empty if there is no such file."""
    return digest(path.read_bytes()) if path.is_file() else ""


def tree_digest(folder: Path) -> str:
    """A digest of the names and sizes of all files below a folder; empty if there is none."""
    if not folder.is_dir():
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    rows = (f"{path.relative_to(folder).as_posix()} {path.stat().st_size}" for path in files)
    return digest("\n".join(rows).encode())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old or the new content, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.prep-part")
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)


def remove_file(path: Path, root: Path) -> None:
    """Remove a file, if it is there, and the folders below `root` that this leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_relative_to(root) or not folder.is_dir() or is_link(folder):
            return
        if any(folder.iterdir()):
            return
        folder.rmdir()


def is_link(path: Path) -> bool:
    """Whether a path only leads to another: a symbolic link, or a junction of Windows."""
    # Known from Python 3.12 on; before, and elsewhere, there is none.
    is_junction = getattr(os.path, "isjunction", lambda path: False)
    return path.is_symlink() or bool(is_junction(path))


def find_link(path: Path, root: Path) -> Path | None:
    """The first link on the way from a folder, itself left out, to a path below it, the path included."""
    below = [folder for folder in (path, *path.parents) if folder != root and folder.is_relative_to(root)]
    return next((folder for folder in reversed(below) if is_link(folder)), None)


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours with all it holds, if it is there; of a link the link alone."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
