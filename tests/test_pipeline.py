"""The story from sources to pages: orders, what stands in their way, and where pages go."""

import gc
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.model.entity import Visibility
from generator.order import Order, place_of
from generator.pipeline import draft_pages, no_collections, publish_pages, site_place
from tests.builders import POSITION, write_profile

BROKEN = {
    **POSITION,
    "companies/dalbit/ops/position.md": '---\ntitle: 다른 자리\n---\n\n## 지원 이유\n\n{{ fact("none") }}\n',
    "companies/saebyeok/dev/position.md": '---\ntitle: 새 회사\n---\n\n## 지원 이유\n\n{{ fact("gone") }}\n',
}


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one profile, as working directory."""
    monkeypatch.chdir(tmp_path)
    return write_profile(tmp_path / "profiles" / "me", BROKEN)


def _said(order: Order) -> list[str]:
    return [f"{found.where} {found.code.name}" for found in draft_pages(order).report.diagnostics]


def test_all_faults_at_once_in_order(profile: Path) -> None:
    assert _said(Order(profile.parents[1], profile)) == [
        "profiles/me/companies/dalbit/ops/position.md:7 unknown-fact",
        "profiles/me/companies/saebyeok/dev/position.md:7 unknown-fact",
    ]


@pytest.mark.parametrize(
    ("position", "faults"),
    [("dalbit/dev", 0), ("dalbit/ops", 1), ("saebyeok/dev", 1)],
    ids=["sound", "own", "own-too"],
)
def test_faults_of_other_applications_do_not_block(position: str, faults: int, profile: Path) -> None:
    said = _said(Order(profile.parents[1], profile, position=position))
    assert len(said) == faults
    assert all(position in place for place in said)


def test_faults_of_shared_sources_block_every_position(profile: Path) -> None:
    shared = {
        "intro.md": '## 1분\n\n{{ fact("a") }}\n',
        "companies/dalbit/questions/q.md": '## 물음\n\n{{ fact("b") }}\n',
        "companies/dalbit/pages/p.md": "{{ nothing }}\n",
    }
    write_profile(profile, shared)
    said = {
        place.partition(" ")[0] for place in _said(Order(profile.parents[1], profile, position="dalbit/dev"))
    }
    assert said == {
        "profiles/me/intro.md:3",
        "profiles/me/companies/dalbit/questions/q.md:3",
        "profiles/me/companies/dalbit/pages/p.md:1",
    }


@pytest.mark.parametrize("here", ["", "vault/companies", "vault/companies/me", "elsewhere"])
def test_where_a_profile_lies_makes_nothing_foreign(
    here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder above called `companies` is not the profile's; nor must the paths be told from above."""
    files = {**BROKEN, "intro.md": '## 1분\n\n{{ fact("a") }}\n'}
    profile = write_profile(tmp_path / "vault" / "companies" / "me", files)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / here)
    said = _said(Order(tmp_path, profile, position="dalbit/dev"))
    assert [place.rpartition("/")[2] for place in said] == ["intro.md:3 unknown-fact"]


def test_an_unknown_position_is_the_authors_fault(profile: Path) -> None:
    with pytest.raises(ContentError) as caught:
        draft_pages(Order(profile.parents[1], profile, position="dalbit/dve"))
    assert [found.explain("en") for found in caught.value.report.diagnostics] == [
        "me: unknown-position there is no position ‘dalbit/dve’"
        " (did you mean ‘dalbit/dev’? write it as company/position.)"
    ]


def test_a_broken_position_is_not_an_unknown_one(profile: Path) -> None:
    """Its own faults are said, not those of others, nor that it does not exist."""
    broken = "---\ntitle: [\n---\n"
    write_profile(profile, {f"companies/{key}/position.md": broken for key in ("dalbit/ops", "saebyeok/dev")})
    with pytest.raises(ContentError) as caught:
        draft_pages(Order(profile.parents[1], profile, position="dalbit/ops"))
    assert [f"{found.where} {found.code.name}" for found in caught.value.report.diagnostics] == [
        "profiles/me/companies/dalbit/ops/position.md:2 yaml-quote"
    ]


def test_a_position_alone(profile: Path) -> None:
    pages = draft_pages(Order(profile.parents[1], profile, position="dalbit/dev")).pages
    assert "packs/dalbit/dev/index.md" in pages
    assert [path for path in pages if "saebyeok" in path or "/ops/" in path] == []


@pytest.mark.parametrize("position", ["dalbit/dev", ""])
def test_what_an_employer_gets_names_no_other_application(position: str, profile: Path) -> None:
    write_profile(profile, {"companies/saebyeok/company.md": "---\nname: 새벽가게\n---\n"})
    pages = draft_pages(Order(profile.parents[1], profile, Visibility.EMPLOYER, position)).pages
    text = "\n".join(pages.values())
    assert ("달빛상점" in text) == bool(position)
    assert [word for word in ("새벽가게", "saebyeok", "다른 자리", "새 회사", "/ops/") if word in text] == []


def test_a_draft_with_errors_is_not_published(profile: Path) -> None:
    draft = draft_pages(Order(profile.parents[1], profile))
    with pytest.raises(ContentError):
        publish_pages(draft)
    assert not (profile.parents[1] / "docs").exists()


@pytest.mark.parametrize(
    ("edition", "position", "site", "pages"),
    [
        (Visibility.PRIVATE, "", "site", "docs"),
        (Visibility.PRIVATE, "dalbit/dev", "site-dalbit--dev", ".prep/dalbit--dev/pages"),
        (Visibility.PUBLIC, "", "site-public", ".prep/public/pages"),
        (
            Visibility.EMPLOYER,
            "dalbit/dev",
            "site-dalbit--dev--employer",
            ".prep/dalbit--dev--employer/pages",
        ),
    ],
)
def test_only_the_private_whole_goes_to_the_own_site(
    edition: Visibility, position: str, site: str, pages: str, profile: Path
) -> None:
    project = profile.parents[1]
    place = site_place(draft_pages(Order(project, profile, edition, position)))
    assert (place.site, place.page_root) == (project / site, project / pages)


def test_no_two_orders_share_a_folder(tmp_path: Path) -> None:
    """Sister companies have alike names: a pack for the one never takes the place of the other's."""
    orders = [
        Order(tmp_path, tmp_path, edition, position)
        for edition in Visibility
        for position in ("", "dalbit/bank-dev", "dalbit-bank/dev", "dalbit/dev", "dalbit/dev-employer")
    ]
    places = [place_of(order) for order in orders]
    assert len({place.site for place in places}) == len({place.work for place in places}) == len(orders)


def test_the_guide_belongs_to_the_own_site_only(profile: Path) -> None:
    project = profile.parents[1]
    (project / "docs" / "guide").mkdir(parents=True)
    assert Order(project, profile).has_guide
    assert not Order(project, profile, Visibility.PUBLIC).has_guide
    assert not Order(project, profile, position="dalbit/dev").has_guide
    assert '"사용법": "guide"' in draft_pages(Order(project, profile)).pages[".nav.yml"]
    assert "guide" not in draft_pages(Order(project, profile, Visibility.PUBLIC)).pages[".nav.yml"]


def test_cycles_are_collected_again_when_a_draft_has_failed(profile: Path) -> None:
    with pytest.raises(ContentError):
        draft_pages(Order(profile.parents[1], profile, position="no/such"))
    assert gc.isenabled()


def test_no_cycles_are_collected_while_a_draft_is_made() -> None:
    with no_collections():
        assert not gc.isenabled()
    assert gc.isenabled()
