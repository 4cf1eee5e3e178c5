"""What an author lets slip into a public text is found, and what is public by its own field is not."""

import re
import shutil
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.edition import select_edition
from generator.model.entity import Visibility
from generator.naming import HiddenNames
from generator.sources.library import load_library
from generator.told import find_told
from generator.withheld import texts_of
from tests.builders import write_profile
from tests.conftest import PROJECT

ESSAYS = "companies/garam/dev/essays.md"
FILES = {
    "profile.yml": "name: 한가온\nvisibility: public\n"
    "contact: {email: gaon@mail.example, phone: 010-9876-5432, address: 서울시 마포구 별빛로 12}\n"
    "personal: {birth: 1994-03-12, birthplace: 강릉, family: 2남 1녀 중 장남}\n"
    "certificates:\n  - {name: CKA, number: CKA-1234-567890, visibility: public}\n"
    "education:\n  - {school: 달빛대학교, grade: 4.21/4.5}\n"
    "products: [버퍼나인]\n",
    "facts.yml": "lag: {value: 40초, visibility: public, evidence: 화면에서 12주 동안 재어 적었다}\n"
    "calls: {value: 월 2300건}\nopen: {value: 하루 9000건, visibility: public}\n",
    "companies/garam/company.md": "---\nname: 가람상점\nvisibility: public\n---\n",
    "companies/garam/dev/position.md": "---\ntitle: 서버\nvisibility: public\n"
    "compensation: 7,300만 원\nreferrer: 오지음\n"
    "stages:\n  - {stage: 면접, contact: 02-345-6789, people: [{name: 이하늘 팀장}, {name: 면접관}]}\n---\n"
    "## 자격요건\n- 카프카 경험\n  - 메모: 카프카는 두 달밖에 써 보지 못했다.\n"
    "  - 부족: 혼자 운영해 본 적은 없다는 점이 걸린다.\n",
    "companies/garam/dev/offer.md": "---\nbase: 8100만\n---\n",
    ESSAYS: "---\nvisibility: public\n---\n## 지원 동기\n{answer}\n\n### 메모\n"
    "연봉은 7,300만 원 아래로는\n받지 않겠다고 정했다. 카프카 기반 배포 자동화 도구\n",
}


def _look(root: Path, answer: str, files: dict[str, str] | None = None) -> tuple[list[str], list[str]]:
    given = {name: text.replace("{answer}", answer) for name, text in {**FILES, **(files or {})}.items()}
    whole, found = load_library(write_profile(root, given), root)
    assert found == ()
    told, doubts = find_told(whole, select_edition(whole, Visibility.PUBLIC), [answer])
    return [_said(one) for one in told], [_said(one) for one in doubts]


def _said(found: Diagnostic) -> str:
    homes = ", ".join(str(place) for place in found.related)
    return f"{found.where} < {homes}: {dict(found.parameters)['text']}"


POSITION = "companies/garam/dev/position.md"
AT = f"{ESSAYS}:5"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("전화는 010 9876 5432예요.", f"{AT} < profile.yml:3: 010-9876-5432"),
        ("메일은 Gaon@mail.example이고", f"{AT} < profile.yml:3: gaon@mail.example"),
        ("서울시 마포구 별빛로 12에 살며", f"{AT} < profile.yml:3: 서울시 마포구 별빛로 12"),
        ("1994년 3월 12일에 태어나", f"{AT} < profile.yml:4: 1994년 3월 12일"),
        ("번호는 CKA 1234 567890입니다", f"{AT} < profile.yml:6: CKA-1234-567890"),
        ("오지음님이 추천해 주셨습니다", f"{AT} < {POSITION}:1: 오지음"),
        ("지난번에 이하늘을 만나", f"{AT} < {POSITION}:7: 이하늘"),
        ("이하늘 팀장과", f"{AT} < {POSITION}:7: 이하늘"),
        ("연봉 7300만을 바랍니다", f"{AT} < {POSITION}:1: 7,300만"),
        ("8,100만 원을 받기로", f"{AT} < companies/garam/dev/offer.md:1: 8100만"),
        ("02-345-6789로", f"{AT} < {POSITION}:7: 02-345-6789"),
        ("저는 카프카는 두 달밖에 써 보지 못했다.",
         f"{AT} < {POSITION}:11: 카프카는 두 달밖에 써 보지 못했다."),
        ("혼자 운영해 본 적은 없다는 점이 걸린다.",
         f"{AT} < {POSITION}:10: 혼자 운영해 본 적은 없다는 점이 걸린다."),
        (
            "연봉은 7,300만 원\n아래로는 받지 않겠다고 정했다.",
            f"{AT} < {ESSAYS}:9: 연봉은 7,300만 원 아래로는 받지 않겠다고 정했다.",
        ),
        (
            "화면에서 12주 동안 재어 적었다",
            f"{AT} < facts.yml:1: 화면에서 12주 동안 재어 적었다",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_both_places(answer: str, expected: str, tmp_path: Path) -> None:
    """The line that tells it, and the line that holds it as private."""
    assert expected in _look(tmp_path, answer)[0]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("강릉에서 나서", f"{AT} < profile.yml:4: 강릉"),
        ("2남 1녀 중 장남으로", f"{AT} < profile.yml:4: 2남 1녀 중 장남"),
        ("달빛대학교를 나와", f"{AT} < profile.yml:8: 달빛대학교"),
        ("버퍼나인을 만들며", f"{AT} < profile.yml:1: 버퍼나인"),
        ("월 2,300건을", f"{AT} < facts.yml:2: 월 2300건"),
        ("카프카 기반 배포 자동화 도구", f"{AT} < {ESSAYS}:9: 카프카 기반 배포 자동화 도구"),
        ("면접관은", f"{AT} < {POSITION}:7: 면접관"),
    ],
)
def test_what_may_mean_something_else_is_listed(answer: str, expected: str, tmp_path: Path) -> None:
    told, doubts = _look(tmp_path, answer)
    assert (told, [one for one in doubts if one == expected]) == ([], [expected])


@pytest.mark.parametrize(
    "answer",
    [
        "하루 9000건과 40초, 7,300만 명, 2023-2024, 이하늘색, 강릉시장, 17,300만, 버퍼나인틴, CKA",
        "카프카 경험, 한가온, 가람상점의 서버",
    ],
)
def test_what_is_something_else_is_not_found(answer: str, tmp_path: Path) -> None:
    assert _look(tmp_path, answer) == ([], [])


def test_what_the_edition_shows_as_a_field_is_no_slip(tmp_path: Path) -> None:
    """A telephone number one has opened may stand in a text, too."""
    opened = FILES["profile.yml"].replace("contact: {", "contact: {visibility: public, ")
    assert _look(tmp_path, "전화는 010-9876-5432예요.", {"profile.yml": opened}) == ([], [])


def test_an_author_may_say_that_it_is_meant(tmp_path: Path) -> None:
    """With `허용` in the text that tells it; elsewhere it still is a slip."""
    allowed = FILES[ESSAYS].replace("{answer}", "- 허용: private-told 추천인이 허락했어요\n\n{answer}")
    assert _look(tmp_path, "오지음님이 추천해 주셨습니다", {ESSAYS: allowed}) == ([], [])
    other = "---\nvisibility: public\n---\n## 1분\n오지음 님과 일했습니다.\n"
    assert _look(tmp_path, "오지음님이", {ESSAYS: allowed, "intro.md": other})[0] == [
        f"intro.md:5 < {POSITION}:1: 오지음"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://garamstore.example", ["Garam Store"]),
        ("<a href='https://www.x.example/GaramStore'>", ["Garam Store"]),
        ("[글](https://blog.example/%EB%B3%84%EB%B9%9B%EC%9C%A0%ED%86%B5)", ["별빛유통"]),
        ("https://mygaramstores.example, ../garamstore.html, https://abc.example", []),
    ],
)
def test_a_hidden_name_is_found_in_a_link(text: str, expected: list[str], tmp_path: Path) -> None:
    """As a word of its own; a name of three letters may be there by chance."""
    files = {"profile.yml": "name: 한가온\nclients: [Garam Store, 별빛유통, abc]\n"}
    whole, _ = load_library(write_profile(tmp_path, files), tmp_path)
    hidden = HiddenNames.of(whole, select_edition(whole, Visibility.PUBLIC))
    assert list(hidden.find(text)) == expected


@pytest.mark.parametrize("sample", ["sample", "sample-en"])
def test_a_sample_with_everything_open_is_not_refused(sample: str, tmp_path: Path) -> None:
    """Its notes, people and pay stay private, and none of its public texts is taken for one of them."""
    root = tmp_path / sample
    shutil.copytree(PROJECT / "profiles" / sample, root)
    closed = ("debriefs/", "offer.md", "plan.md", "checklist.md")
    for path in root.rglob("*.md"):
        if not any(name in path.as_posix() for name in closed):
            text = re.sub(
                r"(?m)^(?:visibility: |- 공개: |- Visibility: ).*\n", "", path.read_text(encoding="utf-8")
            )
            head = "" if text.startswith("---\n") else "---\n---\n"
            opened = f"{head}{text}".replace("---\n", "---\nvisibility: public\n", 1)
            path.write_text(opened, encoding="utf-8")
    whole, _ = load_library(root, root)
    edition = select_edition(whole, Visibility.PUBLIC)
    shown = ["\n".join(row for row, _ in text) for text in texts_of(edition)]
    assert len(edition.positions) == len(whole.positions) > 0
    assert [_said(one) for one in find_told(whole, edition, shown)[0]] == []
