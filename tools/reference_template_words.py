"""What the reference says in Korean about the values, functions and filters of page templates.

In: nothing. Out: constants, by the names templates know them under.
"""

FUNCTIONS = {
    "md": ("md(글, 3)", "글을 Markdown으로 넣어요. 둘째 값은 가장 높은 제목의 단계예요"),
    "text": ("text(글)", "같은 글을 꾸밈 없이 넣어요"),
    "cell_md": ("cell_md(글)", "글을 표의 한 칸에 넣어요"),
    "fits_cell": ("fits_cell(글)", "표의 한 칸에 들어갈 만큼 짧은지"),
    "as_typed": ("as_typed(글)", "붙여 넣은 글을 줄바꿈까지 그대로 넣어요"),
    "short_answer": ("short_answer(질문)", "‘짧게’에 나오는 답"),
    "copy": ("copy(글)", "답변 복사 버튼"),
    "copy_text": ('copy_text("글자", "복사")', "글자를 복사하는 버튼. 둘째 값은 버튼의 이름이에요"),
    "limit": ("limit(문항)", "`최대 1,000자`"),
    "count_bar": ("count_bar(문항, 글)", "글자 수 막대"),
    "when": ("when(때)", "`2월 10일(화) 14:00`"),
    "day": ("day(날)", "`2월 10일(화)`"),
    "full_day": ("full_day(날)", "`2026년 2월 10일(화)`"),
    "span": ("span(첫날, 끝날)", "`2월 2일(월) – 2월 8일(일)`"),
    "dday": ("dday(때)", "`D-3`. 브라우저가 계산하고, 종이에는 나오지 않아요"),
    "moment": ("moment(날)", "날을 `dday()`와 `when()`에 넣을 때로 바꿔요"),
    "period": ("period(기간)", "`2024.03 – 2024.11`"),
    "duration": ("duration(초)", "`1분 30초`"),
    "spoken": ("spoken(자기소개)", "말하면 걸리는 시간(초)"),
    "badge": ('badge("말")', "작은 표시"),
    "switch": ("switch()", "‘짧게’와 ‘전체’ 버튼"),
    "link": ("link(자리, 글)", "사이트 안의 자리로 가는 링크. `link(question.anchor, question.text)`"),
    "anchor": ('anchor("쪽.md", "이름")', "자리를 만들어요"),
    "tags": ("tags(목록)", "태그를 화면에 보이는 이름으로 이어요"),
    "rows": ("rows(할 일)", "할 일과 하위 할 일을 (깊이, 할 일)로 펼쳐요"),
    "open_tasks": ("open_tasks(할 일)", "남은 할 일의 수"),
    "position_name": ('position_name("회사/포지션")', "`회사 · 포지션`"),
    "pack_title": ("pack_title(pack)", "`회사 · 포지션`"),
    "agenda_text": ("agenda_text(일)", "날짜가 있는 일을 한 줄로"),
    "career_line": ("career_line(경력)", "기간, 팀, 직무를 한 줄로"),
    "experience_line": ("experience_line(경험)", "기간, 역할, 기술을 한 줄로"),
    "josa": ('josa("말", "은/는")', "말과 맞는 조사"),
    "h": ("h(2)", "제목 표시. `## `"),
}
"""Functions of page templates: how one writes them, and what they give."""

VALUES = {
    "pack": "이 포지션의 [준비 자료](#view-pack). 포지션의 페이지에만 있어요",
    "essays": "이 포지션의 [문항](#view-essayview). 포지션의 페이지에만 있어요",
    "questions": "이 포지션의 [예상 질문](#view-questionview). 포지션의 페이지에만 있어요",
    "site": "[프로필 전체](#view-site)",
}
"""Values of page templates, apart from those of expressions."""

FILTERS = {
    "josa": ('josa("은/는")', "말과 맞는 조사"),
    "inline": ("inline", "한 줄의 Markdown 표시를 살려 넣어요"),
    "cell": ("cell", "표의 한 칸에 넣어요"),
    "weblink": ('weblink("이름")', "웹 주소, 메일, 전화를 링크로 만들어요"),
    "plaintext": ("plaintext", "Markdown 표시를 떼요"),
    "plain": ("plain", "표시까지 글자 그대로. 적지 않아도 이렇게 돼요"),
    "indent4": ("indent4", "목록의 한 항목 아래로 들여 써요"),
    "slug": ("slug", "제목의 이름으로 쓸 수 있게 바꿔요"),
    "html": ("html", "HTML 태그 안에 넣어요"),
    "hyphen": ("hyphen", "`_`를 `-`로 바꿔요"),
}
"""Filters of page templates that are not Jinja's: how one writes them, and what they do."""

UNGUARDED_FILTERS = frozenset({"code"})
"""Filters that let a text pass as it is; the built-in templates need them, authors had better not."""

BUILT_IN_ONLY = frozenset({
    "label", "has_label", "part", "source", "sent_count", "earlier_text", "earlier_length", "changes",
    "stretches", "said_otherwise", "sent_title", "sent_length", "use_links", "experience_uses", "fact_uses",
    "check", "page_titles", "place_of",
})  # fmt: skip
"""Names that exist for the built-in templates; they may change with them and are not for authors."""
