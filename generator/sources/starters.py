"""The texts of starter files, with `str.format` fields for names.

In: nothing. Out: constants; what explains a file stands in its comments.
"""

PROFILE = """\
# 나에 대한 정보예요. # 뒤의 글은 어디에도 나오지 않아요.
name: {name}
# name_en: Gildong Hong
# headline: 한 줄 소개
# language: ko

# contact:
#   email: me@example.com
#   phone: 010-0000-0000

# links:
#   - label: GitHub
#     url: https://github.com/me

# education:
#   - school: 학교 이름
#     major: 전공
#     period: 2014.03 - 2018.02
#     status: 졸업
"""

FACTS = """\
# 숫자는 여기에 한 번만 적고, 글에서는 {{ fact("이름") }}으로 불러 써요.
#
# response-time:
#   value: 20ms
#   before: 100ms
#   subject: 평균 응답 시간
#   evidence: 모니터링 화면의 주소
"""

TAGS = """\
# 같은 뜻의 말을 하나로 모아요. 없어도 괜찮아요.
#
# kafka:
#   label: Kafka
#   aliases: [카프카, 아파치 카프카]
"""

INTRO = """\
<!-- 말로 하는 자기소개예요. 길이마다 ‘## 30초’, ‘## 1분’, ‘## 3분’, ‘## English’ 제목 아래에 써요. -->
"""

PLAN = """\
<!-- 주간 계획: ‘## 1주차 (2026-02-02 ~ 02-08)’ 제목 아래에 ‘- 월: 공고 읽기’처럼 적어요. -->
<!-- 모든 지원에 걸친 할 일: 다른 제목 아래에 ‘- [ ] 이력서 고치기 📅 2026-02-03’처럼 적어요. -->
"""

COMPANY = """\
---
name: {name}
# 답변에서 같은 회사로 볼 다른 표기
aliases: []
# 계열사·관계사 이름
related: []
industry:
---
"""

POSITION = """\
---
title: {title}
{company_name}status: planned
# 예: 2026-02-10 18:00, rolling(상시), until-filled(채용 시 마감)
deadline:
posting_url:
# 전형 단계. 아래처럼 적으면 일정이 홈에 모여요.
# stages:
#   - stage: 1차 면접
#     at: 2026-02-10 14:00
#     result: pending
---

<!-- 공고에서 복사해 제목 아래에 붙여 넣으세요. 빈 제목은 페이지에 나오지 않아요. -->

## {responsibilities}

## {requirements}

<!-- 한 줄에 하나씩 ‘- ’로 붙여 넣어요. -->
<!-- 그 아래에 ‘  - 경험: 경험-파일-이름’, ‘  - 부족: …’처럼 답을 달 수 있어요. -->

## {nice}

## {reasons}

## {points}

## {reverse_questions}

## {posting}
"""

ESSAYS = """\
<!-- 지원서 문항을 ‘## ’ 제목으로 붙여 넣고 답변을 그 아래에 써요. 글자 수 제한은 제목에서 읽어요. -->
<!-- 예: ## [필수] 지원 동기를 적어 주세요. (최대 1,000자) -->

"""

QUESTIONS = """\
<!-- ‘# 기술’처럼 분류를, ‘## ’ 제목으로 질문을 적고 답변을 그 아래에 써요. -->
<!-- 답이 아직 없는 질문은 분류 바로 아래에 ‘- 질문?’으로 적어도 돼요. -->

"""

EXPERIENCE = """\
---
title: {title}
# career: career 폴더의 파일 이름
# period: 2024.01 - 2024.06
tags: []
stack: []
---

<!-- 첫 문단은 요약이에요. 빈 제목은 페이지에 나오지 않아요. -->

## {situation}

## {task}

## {action}

## {result}

## {lesson}

## {followups}

## {short}

## {notes}

<!-- 메모는 나만 봐요. -->
"""

DEBRIEF = """\
---
stage: {stage}
at:{at}
# 느낌 한 줄
mood:
---

<!-- 나만 보는 글이에요. 잊기 전에 적어요. -->

## 받은 질문

<!-- ‘- 질문?’ 한 줄에 하나씩. 그 아래에 ‘  - ’로 내가 한 답을 적어요. -->

<!-- 더 적고 싶으면 ‘## 잘한 점’, ‘## 아쉬운 점’, ‘## 다음에 고칠 점’ 제목을 달아 써요. -->
"""
