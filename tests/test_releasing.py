"""The samples are fit to be published, and stop being so when anything private gets among their pages."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.pipeline import Draft
from generator.releasing import draft_release, prepare_release, title_of
from generator.sources.library import load_library
from tests.conftest import PROJECT

pytestmark = pytest.mark.site


def _draft(project: Path, sample: str) -> Draft:
    """A sample's public pages, to be built in a project of its own."""
    shutil.copy(PROJECT / "mkdocs.yml", project)
    draft = draft_release(PROJECT, PROJECT / "profiles" / sample)
    return replace(draft, order=replace(draft.order, project=project))


@pytest.mark.parametrize("sample", ["sample", "sample-en"])
def test_a_sample_can_be_published(sample: str, tmp_path: Path) -> None:
    """Something of it is public and something is not; every file that is shown is there."""
    release = prepare_release(_draft(tmp_path, sample))
    assert not release.empty
    assert release.kept.experiences > 0
    assert [title for title, _ in release.pages if title.endswith(".md")] == []
    assert {path for _, path in release.pages} <= {file.name for file in release.files}
    assert sum(file.size for file in release.files) > 1_000_000


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("---\ntitle: 사는 곳\nvisibility: public\n---\n# 다른 것\n", "사는 곳"),
        ('---\ntitle: "\\"안녕\\"이라고"\n---\n글\n', '"안녕"이라고'),
        ("---\nvisibility: public\n---\n\n# 내가 *좋아하는* 것 {#like}\n", "내가 좋아하는 것"),
        ("# 제목만\n", "제목만"),
        ("글\n", "packs/a.md"),
    ],
)
def test_a_page_is_listed_as_the_menu_calls_it(page: str, title: str) -> None:
    """One's own by its title or first heading."""
    assert title_of(page, "packs/a.md") == title


def test_a_last_release_in_use_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows nobody can remove a folder that a program has open."""

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "in use", str(folder))

    monkeypatch.setattr("generator.publish.publisher.remove_tree", refuse)
    with pytest.raises(ContentError) as caught:
        prepare_release(_draft(tmp_path, "sample-en"))
    assert [found.explain("en").partition(" (")[0] for found in caught.value.report.diagnostics] == [
        ".prep/release: cannot-write this cannot be written: in use"
    ]


def test_private_things_among_the_pages_are_found(tmp_path: Path) -> None:
    """One of each kind, put onto a public page as our own mistake might."""
    draft = _draft(tmp_path, "sample")
    whole, _ = load_library(draft.order.profile)
    position = next(job for job in whole.positions if job.key == "marubyeol/order-server")
    story = next(one for one in whole.experiences if one.notes.text)
    hidden = next(firm for firm in whole.companies if firm.id == "neoreok")
    put = {
        "advice": position.advice.text.splitlines()[0],
        "note": story.notes.text.splitlines()[0],
        "mail": whole.profile.contact.email,
        "phone": whole.profile.contact.phone,
        "firm": f"이번에는 {hidden.name}에 지원했습니다.",
    }
    assert all(put.values()), put
    index = draft.pages["index.md"]
    spoilt = replace(draft, pages={**draft.pages, "index.md": "\n\n".join((index, *put.values()))})
    with pytest.raises(ContentError) as caught:
        prepare_release(spoilt)
    found = caught.value.report.diagnostics
    places = {one.where.path.partition("profiles/sample/")[2]: one.code.name for one in found}
    assert places == {
        "companies/marubyeol/order-server/position.md": "private-text",
        f"experiences/{story.id}.md": "private-text",
        "profile.yml": "private-text",
        "companies/neoreok/company.md": "private-name",
    }
    said = {dict(one.parameters)["text"] for one in found if one.where.path.endswith("profile.yml")}
    assert said == {put["mail"], put["phone"]}
