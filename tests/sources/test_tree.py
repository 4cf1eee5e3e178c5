"""Files as they lie on disk: encodings, sizes, links, places."""

import os
import unicodedata
from pathlib import Path

import pytest

from generator.diagnostics import Report
from generator.sources.library import load_library
from generator.sources.tree import MAX_FILE, MAX_ROW
from tests.sources.trees import load_tree, write_tree

TITLE = "---\ntitle: 가\n---\n"


def _explain(root: Path, files: dict[str, str | bytes]) -> list[str]:
    _, found = load_tree(root, files)
    return [diagnostic.explain() for diagnostic in Report.of(found).diagnostics]


@pytest.mark.parametrize("encoding", ["cp949", "utf-16"])
def test_other_encodings_are_named_with_their_line(tmp_path: Path, encoding: str) -> None:
    text = f"{TITLE}가나다\n".encode(encoding)
    line = 2 if encoding == "cp949" else 1
    assert _explain(tmp_path, {"experiences/a.md": text}) == [
        f"experiences/a.md:{line}: bad-encoding UTF-8로 저장된 파일이 아니에요 "
        "(편집기에서 인코딩을 UTF-8로 바꿔 저장해 주세요.)"
    ]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    text = TITLE + "a" * (MAX_FILE - len(TITLE.encode()) + 1)
    assert _explain(tmp_path, {"experiences/a.md": text}) == [
        "experiences/a.md: too-large 파일이 너무 커요 (2,000,001 B, 최대 2,000,000 B)"
    ]


def test_huge_yaml_is_not_read(tmp_path: Path) -> None:
    assert _explain(tmp_path, {"facts.yml": "a:\n" + " x\n" * 333_333}) == [
        "facts.yml: too-large 파일이 너무 커요 (1,000,002 B, 최대 1,000,000 B)"
    ]


def test_lines_too_long_are_named(tmp_path: Path) -> None:
    text = f"{TITLE}{'a' * MAX_ROW}\n{'a' * MAX_ROW}b\n"
    assert _explain(tmp_path, {"experiences/a.md": text}) == [
        "experiences/a.md:5: row-too-long 한 줄이 너무 길어요: 10,001자 "
        "(줄을 나눠 주세요. 한 줄은 10,000자까지 읽어요. 글에 박힌 그림이라면 지워 주세요.)"
    ]


def test_links_out_of_the_profile_are_refused(tmp_path: Path) -> None:
    """A link inside the profile is followed; one that leads out is not, nor one to nothing."""
    root = write_tree(tmp_path / "mine", {"experiences/a.md": TITLE})
    (tmp_path / "secret.md").write_text(TITLE, encoding="utf-8")
    for name, target in {"b": "a.md", "c": "../../secret.md", "d": "missing.md", "e": "e.md"}.items():
        (root / "experiences" / f"{name}.md").symlink_to(target)
    (root / "career").symlink_to("..")
    library, found = load_library(root, root)
    said = [f"{diagnostic.where} {diagnostic.code.name}" for diagnostic in found]
    assert [experience.id for experience in library.experiences] == ["a", "b"]
    assert [line for line in said if "outside" in line] == [
        "career outside-profile",
        "experiences/c.md outside-profile",
    ]
    assert [line for line in said if "experiences" in line and "outside" not in line] == [
        "experiences/d.md dangling-link",
        "experiences/e.md dangling-link",
    ]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"experiences/a.md": TITLE})
    (root / "experiences" / "a.md").chmod(0)
    _, found = load_library(root, root)
    assert [diagnostic.code.name for diagnostic in found] == ["unreadable-file"]


def test_places_are_relative_to_the_display_root(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "profiles" / "mine", {"experiences/a.md": "x"})
    _, inside = load_library(root, tmp_path)
    _, outside = load_library(root, tmp_path / "elsewhere")
    assert inside[0].where.path == "profiles/mine/experiences/a.md"
    assert outside[0].where.path == f"{root.as_posix()}/experiences/a.md"


def test_a_missing_profile_is_one_finding(tmp_path: Path) -> None:
    library, found = load_library(tmp_path / "nobody", tmp_path)
    assert [diagnostic.explain("en") for diagnostic in found] == [
        "nobody/profile.yml: missing-file a needed file is missing: ‘profile.yml’"
    ]
    assert (library.profile.id, library.profile.name) == ("nobody", "nobody")


def test_decomposed_hangul_is_shown_composed(tmp_path: Path) -> None:
    """macOS may hand out file names letter by letter."""
    name = unicodedata.normalize("NFD", "주문")
    (found,) = _explain(tmp_path, {f"experiences/{name}.md": TITLE})
    assert found.startswith("experiences/주문.md: bad-id")
    assert "예: jumun" in found
