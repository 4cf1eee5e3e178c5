"""Where profiles, pages and sites lie: of a checkout, and of an installed package."""

from pathlib import Path

import pytest

from generator.cli import project as rule
from tests.builders import write_profile
from tests.cli.conftest import FILES, Run


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory, the product being a package elsewhere."""
    packages, here = tmp_path / "site-packages", tmp_path / "work"
    (packages / "generator").mkdir(parents=True)
    here.mkdir()
    monkeypatch.delenv("PREP_PROFILES", raising=False)
    monkeypatch.setattr(rule, "_product_folder", lambda: packages)
    monkeypatch.chdir(here)
    return here


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_package_writes_where_one_stands(installed: Path, run: Run) -> None:
    """Never beside itself."""
    result = run("new", "profile", "홍길동", "--id", "me")
    assert result.stdout.splitlines()[0] == "만들었어요: profiles/me/profile.yml"
    assert (installed / "profiles/me/profile.yml").is_file()
    assert _files(installed.parent / "site-packages") == []


@pytest.mark.parametrize("folder", [".", "profiles", "profiles/me", "profiles/me/companies/dalbit", "other"])
def test_a_package_finds_the_profiles_above(
    folder: str, installed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_profile(installed / "profiles" / "me", FILES)
    (installed / "other").mkdir()
    monkeypatch.chdir(installed / folder)
    assert run("new", "experience", "이야기", "--id", "tale").exit_code == 0
    assert (installed / "profiles/me/experiences/tale.md").is_file()
    assert run("build", "--pages-only").exit_code == 0
    assert (installed / "docs/packs/dalbit/dev/index.md").is_file()


@pytest.mark.parametrize("command", ["build", "serve --port 0", "publish"])
def test_a_package_makes_no_site(command: str, installed: Path, run: Run) -> None:
    """What it lacks is said, with what can be done; nothing is written."""
    folder = write_profile(installed / "profiles" / "me", FILES)
    before = _files(installed)
    result = run(*command.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"사이트를 만드는 데 필요한 mkdocs.yml이 없어요: {installed}\n"
        "Prep Packs를 내려받은 폴더에서 실행해 주세요. Markdown 페이지만 쓰려면: prep build --pages-only\n"
    )
    assert _files(installed) == before
    (folder / "profile.yml").write_text("name: Gaon\nlanguage: en\n", encoding="utf-8")
    assert run(*command.split()).stderr.startswith("There is no mkdocs.yml to make a site with: ")


def test_a_checkout_is_found_from_anywhere(installed: Path, run: Run) -> None:
    """The one that runs, where none lies around the working directory."""
    checkout = installed.parent / "site-packages"
    (checkout / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert run("new", "profile", "홍길동", "--id", "me").exit_code == 0
    assert (checkout / "profiles/me/profile.yml").is_file()
    assert _files(installed) == []
