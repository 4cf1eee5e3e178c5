"""Which profile is meant without and with `--profile`."""

from pathlib import Path

import pytest

from generator.sources.select import ProfileChoice, ProfileFolder, choose_profile, find_profiles

KOREAN = "name: 예시\nsample: true\n"
ENGLISH = "name: Sample\nsample: yes\nlanguage: en\n"
OWN = "name: 나\n"


def _write(root: Path, **profiles: str) -> Path:
    for name, text in profiles.items():
        (root / name).mkdir()
        (root / name / "profile.yml").write_text(text, encoding="utf-8")
    return root


def test_the_only_own_profile_is_meant(tmp_path: Path) -> None:
    _write(tmp_path, a=ENGLISH, mine=OWN, z=KOREAN)
    assert choose_profile(tmp_path) == ProfileFolder("mine", tmp_path / "mine", False, "ko")


def test_with_samples_only_the_korean_one(tmp_path: Path) -> None:
    assert choose_profile(_write(tmp_path, a=ENGLISH, z=KOREAN)).id == "z"


def test_with_an_english_sample_only_that_one(tmp_path: Path) -> None:
    assert choose_profile(_write(tmp_path, a=ENGLISH)).id == "a"


def test_several_own_profiles_are_a_question(tmp_path: Path) -> None:
    _write(tmp_path, b=OWN, a=OWN, z=KOREAN)
    with pytest.raises(ProfileChoice) as caught:
        choose_profile(tmp_path)
    assert [profile.id for profile in caught.value.profiles] == ["a", "b"]


def test_no_profile_at_all(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ProfileChoice) as caught:
            choose_profile(folder)
        assert caught.value.profiles == ()


def test_by_name_and_by_path(tmp_path: Path) -> None:
    profiles = _write(tmp_path, a=OWN, b=OWN)
    (tmp_path / "vault").mkdir()
    elsewhere = _write(tmp_path / "vault", mine=KOREAN) / "mine"
    assert choose_profile(profiles, "b").path == tmp_path / "b"
    assert choose_profile(profiles, str(elsewhere)) == ProfileFolder("mine", elsewhere, True, "ko")
    assert choose_profile(profiles, str(elsewhere / "profile.yml")).path == elsewhere


def test_a_name_nobody_has(tmp_path: Path) -> None:
    with pytest.raises(ProfileChoice) as caught:
        choose_profile(_write(tmp_path, a=OWN), "b")
    assert (caught.value.wanted, [profile.id for profile in caught.value.profiles]) == ("b", ["a"])


def test_a_folder_of_profiles_may_be_a_profile_itself(tmp_path: Path) -> None:
    _write(tmp_path, mine=OWN)
    assert [profile.id for profile in find_profiles(tmp_path / "mine")] == ["mine"]


def test_a_broken_profile_can_be_chosen(tmp_path: Path) -> None:
    """What is wrong with it is said when it is loaded."""
    assert choose_profile(_write(tmp_path, a="name: [\n")).id == "a"


def test_folders_of_tools_and_files_are_no_profiles(tmp_path: Path) -> None:
    _write(tmp_path, a=OWN)
    _write(tmp_path, **{".trash": OWN})
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert [profile.id for profile in find_profiles(tmp_path)] == ["a"]


@pytest.mark.parametrize(
    "name", ["profile.yaml", "Profile.YML", "profile.yml.txt", "experiences", "facts.yml"]
)
def test_a_profile_without_its_file_is_still_meant(tmp_path: Path, name: str) -> None:
    """The sample never takes the place of what one has written."""
    _write(tmp_path, z=KOREAN)
    (tmp_path / "me").mkdir()
    (tmp_path / "me" / name).mkdir()
    assert choose_profile(tmp_path) == ProfileFolder("me", tmp_path / "me", False, "ko")
    assert choose_profile(tmp_path, "me").path == choose_profile(tmp_path, str(tmp_path / "me")).path
    assert choose_profile(tmp_path / "me").path == tmp_path / "me"


def test_a_folder_with_something_else_is_no_profile(tmp_path: Path) -> None:
    _write(tmp_path, z=KOREAN)
    (tmp_path / "notes" / "questions").mkdir(parents=True)
    (tmp_path / "notes" / "profile.md").write_text("x", encoding="utf-8")
    assert choose_profile(tmp_path).id == "z"
    with pytest.raises(ProfileChoice):
        choose_profile(tmp_path, str(tmp_path / "notes"))
