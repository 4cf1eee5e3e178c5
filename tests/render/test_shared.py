"""Parts that packs share: one text however often it is laid out, another wherever anything shown differs."""

from pathlib import Path

from tests.builders import POSITION, build

SHARED = "# 공통\n\n## 질문입니다\n\n- 경험: a\n\n{}\n"
OTHER = {
    "companies/dalbit/data/position.md": "---\ntitle: 데이터 엔지니어\n---\n",
    "companies/byeolbit/dev/position.md": "---\ntitle: 서버 개발자\ncompany_name: 별빛상점\n---\n",
}
STORY = {"experiences/a.md": "---\ntitle: 첫째\n---\n\n가\n\n## 결과\n\n### 표\n\n나\n"}


def test_a_shared_question_is_the_same_in_every_pack(tmp_path: Path) -> None:
    files = {**POSITION, **OTHER, **STORY, "questions/common.md": SHARED.format("답입니다.")}
    pages = build(tmp_path, files).pages
    packs = [text for path, text in pages.items() if path.count("/") == 3 and path.endswith("questions.md")]
    parts = {text[text.index("### 질문입니다") :] for text in packs}
    assert len(packs) == 3
    assert len(parts) == 1
    assert "(../../experiences.md#experience-a)" in parts.pop()
    assert "(experiences.md#experience-a)" in pages["packs/questions.md"]


def test_a_shared_question_names_each_company(tmp_path: Path) -> None:
    files = {
        **POSITION,
        **OTHER,
        "questions/common.md": SHARED.replace("- 경험: a\n\n", "").format("{{ company }}"),
    }
    pages = build(tmp_path, files).pages
    assert "달빛상점" in pages["packs/dalbit/dev/questions.md"].split("### 질문입니다")[1]
    assert "별빛상점" in pages["packs/byeolbit/dev/questions.md"].split("### 질문입니다")[1]


def test_headings_of_a_shared_text_have_ids_of_their_own(tmp_path: Path) -> None:
    """The same section told as an experience and in the career description."""
    pages = build(tmp_path, {**POSITION, **STORY}).pages
    assert "{#experience-a-" in pages["packs/experiences.md"]
    assert "{#career-other--a-" in pages["packs/career.md"]
    assert "{#career-other--a-" in pages["packs/dalbit/dev/career.md"]
