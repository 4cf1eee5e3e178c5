"""Starter files build as they are; an edit changes nothing but its line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import ContentError
from generator.sources.library import load_library
from generator.sources.writer import (
    SourceFile,
    new_company,
    new_experience,
    new_position,
    new_profile,
    quote,
    write_new,
)
from generator.sources.yaml_reader import read_yaml

FIXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_starters_load_without_a_finding_and_show_nothing(tmp_path: Path) -> None:
    """What explains a starter stands in comments: no page shows any of it."""
    write_new(tmp_path, new_profile("me", "한가온"))
    for files in (
        new_company("acme", "아크메: 코리아"),
        new_position("acme", "server", "[백엔드] 서버 개발자", "아크메"),
        new_position("beta", "web", "웹 개발자"),
        new_experience("order-ingest", "주문 #1 수집"),
    ):
        write_new(tmp_path / "me", files)
    library, found = load_library(tmp_path / "me", tmp_path)
    assert [diagnostic.explain() for diagnostic in found] == []
    assert library.profile.name == "한가온"
    assert library.company_of["acme"].name == "아크메: 코리아"
    assert [position.title for position in library.positions] == ["[백엔드] 서버 개발자", "웹 개발자"]
    assert library.experiences[0].title == "주문 #1 수집"
    position = library.positions[0]
    assert (position.essays, position.questions, position.requirements) == ((), (), ())
    assert not position.posting
    assert not position.sections
    assert not any(part.body for part in library.experiences[0].parts)
    assert not library.experiences[0].notes
    assert (library.facts, library.introductions, library.plan.weeks) == ((), (), ())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write_new(tmp_path, new_profile("me", "한가온"))
    profile = tmp_path / "me"
    (profile / "intro.md").unlink()
    before = {path.name: path.read_bytes() for path in profile.iterdir()}
    with pytest.raises(ContentError) as caught:
        write_new(tmp_path, new_profile("me", "다른 사람"))
    names = [found.code.name for found in caught.value.report.diagnostics]
    assert names == ["file-exists"] * 4
    assert {path.name: path.read_bytes() for path in profile.iterdir()} == before


@pytest.mark.parametrize("name", ["주문", "A", "a_b", "", "con", "../x"])
def test_a_name_that_is_no_id_is_refused(name: str) -> None:
    with pytest.raises(ContentError):
        new_profile(name, "이름")
    with pytest.raises(ContentError):
        new_experience(name, "제목")
    with pytest.raises(ContentError):
        new_position("acme", name, "제목")


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
@FIXED
def test_a_quoted_title_is_read_back(text: str) -> None:
    document, found = read_yaml(f"title: {quote(text)}\n", "f")
    assert (found, document and document.value) == ((), {"title": " ".join(text.split())})


@given(data=st.text(st.characters(exclude_categories=["Cs"])), mark=st.sampled_from(["", "\ufeff"]))
@FIXED
def test_reading_and_saving_changes_no_byte(tmp_path: Path, data: str, mark: str) -> None:
    path = tmp_path / "a.md"
    content = (mark + data).encode()
    path.write_bytes(content)
    SourceFile(path).save()
    assert path.read_bytes() == content


@given(
    rows=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\ufeff")), min_size=1
    ),
    ends=st.lists(st.sampled_from(["\n", "\r\n", "\r"])),
    number=st.integers(0, 100),
)
@FIXED
def test_replacing_a_line_changes_that_line(
    tmp_path: Path, rows: list[str], ends: list[str], number: int
) -> None:
    rows = rows[: len(ends) + 1]
    ends = ["\n" if end == "\r" else end for end in ends[: len(rows) - 1]]
    path = tmp_path / "a.md"
    path.write_bytes("".join(row + end for row, end in zip(rows, [*ends, ""], strict=True)).encode())
    file = SourceFile(path)
    index = number % len(rows)
    file.replace_line(index + 1, "새 줄 {#id}")
    file.save()
    rows[index] = "새 줄 {#id}"
    assert path.read_bytes().decode() == "".join(
        row + end for row, end in zip(rows, [*ends, ""], strict=True)
    )


def test_a_line_break_is_no_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"a\nb")
    file = SourceFile(path)
    with pytest.raises(ValueError, match="one line"):
        file.replace_line(1, "c\nd")
    assert (file.text, file.line(2), file.line_count) == ("a\nb", "b", 2)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("a\n", encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    file = SourceFile(link)
    file.replace_line(1, "b")
    file.save()
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"b\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "real.md"]


def test_a_file_that_is_not_utf8_is_not_edited(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("가".encode("cp949"))
    with pytest.raises(ContentError):
        SourceFile(path)


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        (b"a\nb\n", 1, b"a\nx\ny\nb\n"),
        (b"a\r\nb", 2, b"a\r\nb\r\nx\r\ny"),
        (b"\xef\xbb\xbfa\rb", 0, b"\xef\xbb\xbfx\ry\ra\rb"),
        (b"", 1, b"\nx\ny"),
    ],
)
def test_new_lines_end_as_the_others(before: bytes, number: int, after: bytes, tmp_path: Path) -> None:
    """Lines are put in without touching those around them, also behind a last line without an end."""
    path = tmp_path / "a.md"
    path.write_bytes(before)
    file = SourceFile(path)
    file.insert_after(number, "x", "y")
    assert file.to_bytes() == after
    with pytest.raises(ValueError, match="one line"):
        file.insert_after(1, "a\nb")
