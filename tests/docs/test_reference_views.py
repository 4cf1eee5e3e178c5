"""The reference of page templates names everything they may use, and nothing else."""

import re
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from jinja2 import DictLoader

from generator.compose.site import compose_site
from generator.edition import select_edition
from generator.merge.site import merge_site
from generator.model import site, views
from generator.model.entity import Visibility
from generator.render import pages
from generator.render.environment import sandboxed_environment
from generator.sandbox.filters import TEMPLATE_FILTERS
from generator.sources.library import load_library
from tests.docs.test_examples import explain
from tools.reference_entity_words import ENTITIES, ENTITY_WORDS
from tools.reference_tables import GUIDE
from tools.reference_template_words import BUILT_IN_ONLY, FILTERS, FUNCTIONS, UNGUARDED_FILTERS, VALUES
from tools.reference_view_words import ANYWHERE, VIEWS
from tools.reference_views import values_of, view_rows

PROJECT = GUIDE.parents[1]
EXPRESSIONS = {"fact", "experience", "company", "position", "me"}


def test_every_view_is_documented() -> None:
    """Each dataclass of the views has its words, and each of its values one meaning."""
    known = {
        name
        for module in (site, views)
        for name, value in vars(module).items()
        if is_dataclass(value) and getattr(value, "__module__", "") == module.__name__
    }
    assert known == set(VIEWS)
    for name, (_, words) in VIEWS.items():
        values = values_of(name).keys()
        assert words.keys() <= values <= words.keys() | ANYWHERE.keys()


def test_what_is_said_for_all_views_is_said_once() -> None:
    """Each word for values of any view serves two or more, and none of them repeats it."""
    for key, meaning in ANYWHERE.items():
        served = [name for name, (_, words) in VIEWS.items() if key in values_of(name) and key not in words]
        assert len(served) > 1, key
        assert [name for name, (_, words) in VIEWS.items() if words.get(key) == meaning] == []


def test_no_words_are_left_of_what_is_gone() -> None:
    assert [(name, key) for name, key in ENTITY_WORDS if key not in values_of(name)] == []


@pytest.mark.parametrize("name", [*VIEWS, *ENTITIES])
def test_every_value_has_a_meaning_and_a_kind(name: str) -> None:
    rows = view_rows(name)
    assert rows
    assert [row for row in rows if not all(cell.strip() for cell in row)] == []
    page = (GUIDE / "views.md").read_text(encoding="utf-8")
    assert f"{{#view-{name.lower()}}}" in page


def test_a_missing_word_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: a value without words is no empty cell."""
    title, words = VIEWS["Evidence"]
    monkeypatch.setitem(VIEWS, "Evidence", (title, {"experience": words["experience"]}))
    with pytest.raises(KeyError, match="chosen"):
        view_rows("Evidence")


def names_of_templates(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every name a page template of the sample is rendered with."""
    given: set[str] = set()

    class Recorded(pages._Renderer):
        def _own_page(self, page: views.PageView, names: dict[str, object]) -> str:
            given.update(names)
            return super()._own_page(page, names)

    library, _ = load_library(PROJECT / "profiles" / "sample")
    composed, _ = compose_site(select_edition(library, Visibility.PRIVATE))
    merged, _ = merge_site(composed)
    Recorded(merged, None, "", False).render()
    return given


def test_every_name_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a template may name is a value, a function, an expression's name, or for built-in pages alone."""
    documented = {*VALUES, *FUNCTIONS, *EXPRESSIONS}
    assert names_of_templates(monkeypatch) == documented | BUILT_IN_ONLY
    assert documented & BUILT_IN_ONLY == set()


def test_every_filter_is_documented() -> None:
    """Ours by their words, Jinja's by the list the sandbox allows."""
    allowed = set(sandboxed_environment(DictLoader({})).filters)
    assert allowed == {*FILTERS, *UNGUARDED_FILTERS, *TEMPLATE_FILTERS}
    page = (GUIDE / "views.md").read_text(encoding="utf-8")
    assert [
        name
        for name in sorted({*FILTERS, *TEMPLATE_FILTERS})
        if f"{name}`" not in page and f"{name}(" not in page
    ] == []


def test_functions_are_written_as_they_are_called() -> None:
    assert [name for name, (written, _) in FUNCTIONS.items() if not written.startswith(f"{name}(")] == []


CALLS = """\
{% for view in pack.requirements %}{{ view.requirement.text }} {{ view.state }} {{ md(view.detail, 4) }}
{{ fits_cell(view.detail) }} {{ cell_md(view.detail) }}{% endfor %}
{% for view in essays %}{{ limit(view.essay) }} {{ count_bar(view.essay, view.answer) }}
{{ text(view.answer) }} {{ copy(view.answer) }} {{ link(view.anchor, view.title) }}{% endfor %}
{% for view in questions %}{{ view.text }} {{ short_answer(view) }}{% endfor %}
{% for view in pack.stages %}{{ when(view.stage.at) }} {{ dday(view.stage.at) }}{% endfor %}
{% for view in pack.introductions %}{{ duration(spoken(view)) }}{% endfor %}
{% for depth, view in rows(pack.tasks) %}{{ h(depth + 2) }} {{ view.task.text }}
{% if view.task.due %}{{ day(view.task.due) }} {{ full_day(view.task.due) }}
{{ span(view.task.due, view.task.due) }} {{ dday(moment(view.task.due)) }}{% endif %}{% endfor %}
{{ open_tasks(pack.tasks) }}
{% for view in pack.careers if view.career %}{{ career_line(view.career) }}
{{ period(view.career.period) }}{% endfor %}
{% for view in site.experiences %}{{ experience_line(view.experience) }} {{ tags(view.tags) }}{% endfor %}
{% for item in site.agenda %}{{ agenda_text(item) }} {{ position_name(item.position) }}{% endfor %}
{{ pack_title(pack) }} {{ badge("표시") }} {{ switch() }} {{ josa("가람상점", "은/는") }}
{{ as_typed("가") }} {{ copy_text("가", "복사") }}
{{ link(anchor("index.md", ""), "홈") }} {{ "**가**" | inline }} {{ "a|b" | cell }}
{{ "a.example" | weblink("집") }} {{ "**가**" | plaintext }} {{ "가" | plain }}
{{ md(essays[0].answer) | indent4 }} {{ "가 나" | slug }}
{{ "<b>" | html }} {{ "a_b" | hyphen }} {{ "가람" | josa("은/는") }}
"""
FILES = {
    "profile.yml": "name: 홍길동\n",
    "intro.md": "## 1분\n\n안녕하세요.\n",
    "career/noeul.md": "---\nemployer: 노을소프트\nperiod: 2020.03 - 현재\n---\n",
    "experiences/order-retry.md": (
        "---\ntitle: 주문 재시도\ntags: [Kafka]\ncareer: noeul\n---\n\n요약이에요.\n"
    ),
    "companies/garam/backend/position.md": (
        "---\ntitle: 서버 개발자\nstages:\n  - stage: 1차 면접\n    at: 2026-02-10 14:00\n---\n\n"
        "## 자격요건\n\n- Kafka를 써 보신 분\n"
    ),
    "companies/garam/backend/essays.md": "## 지원 동기 (최대 100자)\n\n주문이 좋습니다.\n",
    "companies/garam/backend/questions.md": "# 기술\n\n## 왜인가요?\n\n그래서입니다.\n",
    "companies/garam/backend/checklist.md": "- [ ] 제출 📅 2026-02-03\n  - [ ] 사진\n",
}


def test_every_documented_function_can_be_called(tmp_path: Path) -> None:
    """A page of one's own that calls all of them has no finding."""
    called = set(re.findall(r"(\w+)\(", CALLS))
    assert set(FUNCTIONS) - called == set()
    page = {"companies/garam/backend/pages/all.md": f"# 모두\n\n{CALLS}"}
    assert explain(tmp_path / "good", {**FILES, **page}) == []
    broken = {"companies/garam/backend/pages/all.md": "# 모두\n\n{{ shout('가') }}\n"}
    assert len(explain(tmp_path / "broken", {**FILES, **broken})) == 1
