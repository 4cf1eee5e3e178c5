"""Builders for publishing tests: a place in a temporary folder, and what stands there."""

from pathlib import Path

import pytest

from generator.publish import SitePlace


@pytest.fixture
def place(project: Path, tmp_path: Path) -> SitePlace:
    """A place of its own with the project's configuration and theme, without the guide."""
    return SitePlace(
        project,
        tmp_path / "docs",
        tmp_path / "site",
        tmp_path / "work",
        "준비 자료",
        include_guide=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content; nothing if there is no folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def stamps(folder: Path) -> dict[str, int]:
    """Every file below a folder with the time it was last written, in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }
