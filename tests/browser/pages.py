"""A small site with every part of the pages that a script or style of ours serves."""

COPIED = '첫 줄입니다.\n\n"둘째" 줄 <b>&</b> 끝  \n\t마지막 줄 · 1,000자'

_SWITCH = (
    '<div class="prep-switch" role="group" aria-label="답변 길이">'
    '<button type="button" data-view="short">짧게</button>'
    '<button type="button" data-view="full">전체</button></div>'
)

_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\n": "&#10;", "\t": "&#9;"}
)


def day(date: str, time: str = "") -> str:
    """A relative day as the pages hold it."""
    moment = f' data-time="{time}"' if time else ""
    return f'<span class="prep-dday" data-date="{date}"{moment}></span>'


INDEX = f"""\
---
title: "홈"
---

# 면접 준비

<div class="prep-agenda" markdown>

- 지난 일 {day("2026-01-30", "10:00")}
- 나중 일 {day("2026-02-20")}
- 어제 일 {day("2026-02-06")}
- 날짜 없는 일
- 오늘 저녁 {day("2026-02-07", "18:00")}
- 오늘 아침 {day("2026-02-07", "08:00")}

</div>

## 지원 현황 {{#tracker}}

<div class="prep-sort" markdown>

| 회사 · 포지션 | 상태 | 다음 일정 | 자기소개서 | 예상 질문 | 준비 |
|---|---|---|---|---|---|
| 가온 · 데이터 | 진행 중 | 2월 20일(금) {day("2026-02-20")} | 4 / 4 | 8 / 8 | 8 / 8 |
| 나래 · 플랫폼 | 계획 | 미정 | 0 / 3 | 0 / 3 | 0 / 3 |
| [한빛페이 · 서버 개발자로 지원하는 이야기](packs/server.md) | 진행 중 \
| 2월 10일(화) 14:00 {day("2026-02-10")} 뒤에 {day("2026-03-01")} | 3 / 4 | 12 / 20 | 2 / 8 |
| 다온 · 백엔드 | 끝 | 2월 1일 {day("2026-02-01")} | 4 / 4 | 8 / 8 | 8 / 8 |

</div>

<div class="prep-cards" markdown>

- **[한빛페이 · 서버 개발자](packs/server.md)**

    <span class="prep-badge prep-ok">진행 중</span>

- **가온 · 데이터 엔지니어**

</div>
"""

SERVER = f"""\
---
title: "예상 질문"
---

# 예상 질문

<div class="prep-tools">{_SWITCH}<button type="button" class="prep-copy" \
data-copy="{COPIED.translate(_ATTRIBUTE)}" data-done="복사했어요">답변 복사</button></div>

<div class="prep-count prep-near"><span class="prep-meter" style="--fill:97%"></span>\
<b>970 / 1,000자 (97%)</b>\
<span>공백 제외 790자</span></div>

## 가장 어려웠던 장애를 어떻게 해결했나요? {{#outage}}

<span class="prep-badge prep-warn">답변 초안</span> <span class="prep-dday" data-date="2026-02-10"></span>

<div class="prep-short" markdown>

짧은 답변이에요.

</div>

<div class="prep-full" markdown>

정산 서버에서 새벽마다 응답이 멈추는 장애를 맡았습니다. 애플리케이션관리자페이지처럼긴낱말이나\
https://example.com/very/long/address/that/never/ends/0123456789/0123456789 도 화면을 넘지 않아요.

### 결과 {{#outage-result}}

- 장애 시간 월 240분 → 3분

</div>

<details class="prep-more" markdown><summary>꼬리 질문</summary>

- 왜 재시도를 3번으로 정했나요?

</details>

## 할 일 {{#tasks}}

- [x] 이력서
- [ ] 자기소개

```python
print("a line of code that is longer than any phone is wide 0123456789 0123456789 0123456789 0123456789")
```
"""

PAGES = {
    "index.md": INDEX,
    "packs/server.md": SERVER,
    ".nav.yml": '{"nav": [{"홈": "index.md"}, {"예상 질문": "packs/server.md"}]}',
}
