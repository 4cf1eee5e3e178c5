"""The story from sources to pages: orders, what stands in their way, and where pages go."""

import gc
from pathlib import Path

import pytest

from generator.diagnostics import ContentError
from generator.model.entity import Visibility
from generator.order import Order, place_of
from generator.pipeline import draft_pages, publish_pages, site_place
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
    ("position", "own", "spared"),
    [("dalbit/dev", 0, 2), ("dalbit/ops", 1, 1), ("saebyeok/dev", 1, 1)],
    ids=["sound", "own", "own-too"],
)
def test_faults_of_other_applications_do_not_block(
    position: str, own: int, spared: int, profile: Path
) -> None:
    """They are counted in one line."""
    order = Order(profile.parents[1], profile, position=position)
    assert _said(order) == [
        "profiles/me faults-elsewhere",
        *[f"profiles/me/companies/{position}/position.md:7 unknown-fact"] * own,
    ]
    counted = draft_pages(order).report.diagnostics[0]
    assert counted.explain() == (
        f"profiles/me: faults-elsewhere 고른 포지션이 쓰지 않는 원본에 오류가 {spared}개 있어요."
        " 이 준비 자료는 막지 않았어요 (포지션을 고르지 않은 prep check로 모두 볼 수 있어요.)"
    )


STORY = "---\ntitle: 이야기\n{head}---\n\n{body}\n"
WITH_CAREER = {"career/now.md": "---\nemployer: 곳\n---\n"}


def _blocking(profile: Path, edition: Visibility = Visibility.PRIVATE) -> list[str]:
    draft = draft_pages(Order(profile.parents[1], profile, edition, "dalbit/dev"))
    return [f"{found.where} {found.code.name}" for found in draft.report.errors]


@pytest.mark.parametrize(
    "files",
    [
        {"experiences/half.md": "---\nrole: 개발\n---\n\n이야기\n"},
        {"experiences/half.md": STORY.format(head="career: nope\n", body="이야기")},
        {"experiences/새경험.md": STORY.format(head="", body="이야기")},
        {"templates/내 것.md": "나\n"},
        {"plan.md": "## 1주차 (2026-13-02 ~ 02-08)\n\n월: 일\n"},
        {"plan.md": "## 일\n\n- [ ] 무엇 📅 2026-02-31\n"},
        {"plan.md": '## 일\n\n{{ fact("x") }}\n'},
        {"tags.yml": "a:\n  lable: 가\n"},
        {"career/half.md": "---\ntitle: 개발\n---\n"},
        {
            "intro.md": '## 1분\n\n{{ fact("a"\n',
            "companies/dalbit/dev/intro.md": "## 1분\n\n저는\n",
        },
        {
            "questions/q.md": '## 물음\n\n{{ fact("a") }}\n',
            "companies/dalbit/dev/questions.md": "## 물음\n\n답\n",
        },
        {"templates/home.md": "{{ nothing }}\n"},
        {"templates/own.md": "---\nvisibility: x\n---\n", "companies/dalbit/dev/pages/own.md": "가\n"},
    ],
    ids=[
        "experience without a title",
        "experience of an unknown career",
        "experience of a bad name",
        "template of a bad name",
        "week",
        "day",
        "text of the plan",
        "tags",
        "career nobody names",
        "introduction that is replaced",
        "answer that is replaced",
        "page of the profile",
        "template that is replaced",
    ],
)
def test_what_a_position_does_not_use_is_a_warning(files: dict[str, str], profile: Path) -> None:
    write_profile(profile, files)
    assert _blocking(profile) == []
    draft = draft_pages(Order(profile.parents[1], profile, position="dalbit/dev"))
    place = f"profiles/me/{next(iter(files))}"
    whole = draft_pages(Order(profile.parents[1], profile)).report.errors
    stopping = {(found.where, found.code.name) for found in whole if found.where.path == place}
    told = [found for found in draft.report.diagnostics if (found.where, found.code.name) in stopping]
    assert {(found.where, found.code.name) for found in told} == stopping != set()
    assert all("고른 포지션이 쓰지 않는 곳이라 막지 않았어요" in found.explain() for found in told)


def test_a_page_of_the_profile_that_fails_gives_way_to_the_built_in_one(profile: Path) -> None:
    order = Order(profile.parents[1], profile, position="dalbit/dev")
    built_in = draft_pages(order).pages["packs/check.md"]
    write_profile(profile, {"templates/check.md": "# 내 점검\n\n{{ nothing }}\n"})
    page = draft_pages(order).pages["packs/check.md"]
    assert page.splitlines()[:6] == built_in.splitlines()[:6]
    assert "내 점검" not in page


def test_a_link_that_leads_out_is_a_warning_for_a_position(profile: Path) -> None:
    (profile / "experiences").mkdir()
    (profile / "experiences" / "link.md").symlink_to("/etc/hosts")
    assert _blocking(profile) == []


BROKEN_STORY = "---\nrole: 개발\n---\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {
                "experiences/half.md": BROKEN_STORY,
                "companies/dalbit/dev/essays.md": "## 하나\n\n- 경험: half\n\n답\n",
            },
            ["companies/dalbit/dev/essays.md:3 unread-experience", "experiences/half.md:1 missing-key"],
        ),
        (
            {
                "experiences/half.md": BROKEN_STORY,
                "questions/q.md": '## 물음\n\n{{ experience("half") }}\n',
            },
            ["experiences/half.md:1 missing-key", "questions/q.md:3 unread-experience"],
        ),
        (
            {
                "experiences/새경험.md": STORY.format(head="", body="이야기"),
                "companies/dalbit/dev/essays.md": "## 하나\n\n- 경험: 새경험\n\n답\n",
            },
            ["companies/dalbit/dev/essays.md:3 unread-experience", "experiences/새경험.md bad-id"],
        ),
        (
            {
                "experiences/told.md": STORY.format(head="career: now\n", body='{{ fact("a") }}'),
                **WITH_CAREER,
            },
            ["experiences/told.md:6 unknown-fact"],
        ),
        (
            {
                "career/now.md": "---\ntitle: 개발\n---\n",
                "experiences/told.md": STORY.format(head="career: now\n", body="가"),
            },
            ["career/now.md:1 missing-key"],
        ),
        ({"facts.yml": "a:\n  unit: x\n"}, ["facts.yml:1 missing-key"]),
        ({"profile.yml": "name: 한가온\nnmae: x\n"}, ["profile.yml:2 unknown-key"]),
        ({"intro.md": "---\nvisibility: x\n---\n## 1분\n\n저는\n"}, ["intro.md:2 bad-value"]),
        ({"questions/q.md": "---\nvisibility: x\n---\n## 물음\n"}, ["questions/q.md:2 bad-value"]),
        ({"templates/own.md": "---\nvisibility: x\n---\n"}, ["templates/own.md:2 bad-value"]),
        ({"templates/own.md": "{{ nothing }}\n"}, ["templates/own.md:1 unknown-name"]),
        ({"experiences": "나\n"}, ["experiences not-a-folder"]),
    ],
    ids=[
        "experience of an essay",
        "experience of an answer",
        "experience of a bad name",
        "experience of an employment",
        "employment of an experience",
        "facts",
        "profile",
        "introductions",
        "questions",
        "template",
        "template that fails",
        "no experience at all",
    ],
)
def test_what_a_position_uses_blocks_it(files: dict[str, str], said: list[str], profile: Path) -> None:
    write_profile(profile, files)
    assert _blocking(profile) == [f"profiles/me/{one}" for one in said]


def test_an_experience_that_cannot_be_read_is_named_with_its_file(profile: Path) -> None:
    files = {
        "experiences/half.md": BROKEN_STORY,
        "companies/dalbit/dev/essays.md": "## 하나\n\n- 경험: half\n\n답\n",
    }
    write_profile(profile, files)
    draft = draft_pages(Order(profile.parents[1], profile, position="dalbit/dev"))
    assert draft.report.errors[0].explain() == (
        "profiles/me/companies/dalbit/dev/essays.md:3: unread-experience ‘half’ 경험의 파일을 읽지 못해서"
        " 여기에 쓸 수 없어요"
        " (그 파일의 오류를 먼저 고쳐 주세요. 함께 볼 곳: profiles/me/experiences/half.md:1)"
    )
    whole = draft_pages(Order(profile.parents[1], profile)).report.errors
    assert "unread-experience" not in {found.code.name for found in whole}


def test_what_an_employer_is_handed_is_used_as_a_whole(profile: Path) -> None:
    """The profile's pages go with the pack: what is wrong on them blocks, what is not on them does not."""
    files = {
        "experiences/told.md": STORY.format(head="", body="{{ nothing }}"),
        "questions/q.md": '---\nvisibility: employer\n---\n## 물음\n\n{{ fact("a") }}\n',
        "companies/dalbit/dev/questions.md": "---\nvisibility: employer\n---\n## 물음\n\n답\n",
        "plan.md": "## 1주차 (2026-13-02 ~ 02-08)\n\n월: 일\n",
    }
    write_profile(profile, files)
    assert _blocking(profile, Visibility.EMPLOYER) == [
        "profiles/me/experiences/told.md:5 unknown-name",
        "profiles/me/questions/q.md:6 unknown-fact",
    ]


def test_shared_sources_that_every_pack_shows_block_each(profile: Path) -> None:
    shared = {
        "intro.md": '## 1분\n\n{{ fact("a") }}\n',
        "companies/dalbit/questions/q.md": '## 물음\n\n{{ fact("b") }}\n',
        "companies/dalbit/pages/p.md": "{{ nothing }}\n",
    }
    write_profile(profile, shared)
    assert _blocking(profile) == [
        "profiles/me/companies/dalbit/pages/p.md:1 unknown-name",
        "profiles/me/companies/dalbit/questions/q.md:3 unknown-fact",
        "profiles/me/intro.md:3 unknown-fact",
    ]


@pytest.mark.parametrize("here", ["", "vault/companies", "vault/companies/me", "elsewhere"])
def test_where_a_profile_lies_makes_nothing_foreign(
    here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder above called `companies` is not the profile's; nor must the paths be told from above."""
    files = {**BROKEN, "intro.md": '## 1분\n\n{{ fact("a") }}\n'}
    profile = write_profile(tmp_path / "vault" / "companies" / "me", files)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / here)
    errors = draft_pages(Order(tmp_path, profile, position="dalbit/dev")).report.errors
    said = [f"{found.where} {found.code.name}" for found in errors]
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
        "profiles/me/companies/dalbit/ops/position.md:2 yaml-open-bracket"
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
