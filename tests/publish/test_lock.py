"""One build at a time."""

import pytest

from generator.diagnostics import ContentError
from generator.publish import SitePlace, lock, write_pages


def test_second_build_gives_up(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one build runs, another waits, and then says so instead of mixing in."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with lock.exclusive(place), pytest.raises(ContentError) as caught:
        write_pages({"index.md": "# 홈\n"}, place)
    assert [found.code.name for found in caught.value.report.diagnostics] == ["build-running"]
    assert not place.page_root.exists()


def test_lock_is_given_back(place: SitePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a build, also a failed one, the next may start."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with pytest.raises(ValueError, match="not page paths"):
        write_pages({"../x.md": ""}, place)
    assert write_pages({"index.md": "# 홈\n"}, place).changed
