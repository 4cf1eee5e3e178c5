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
<!-- 말로 하는 자기소개예요. 길이마다 제목을 하나씩 두세요. 빈 제목은 지워도 돼요.

## 30초

## 1분

## English
-->
"""

PLAN = """\
<!-- 주간 계획과 모든 지원에 걸친 할 일이에요.

## 1주차 (2026-02-02 ~ 02-08)

- 월: 공고 읽기
- 화-수: 자기소개서 쓰기

## 공통

- [ ] 이력서 고치기 📅 2026-02-03
-->
"""

COMPANY = """\
---
name: {name}
# 답변에서 같은 회사로 볼 다른 표기
aliases: []
# 계열사·관계사: 답변에 섞여 들어가면 알려 드려요
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
# 전형 단계. 비우면 프로필의 순서를 따라요.
stages: []
---

<!-- 공고에서 복사해 제목 아래에 붙여 넣으세요. 빈 제목은 페이지에 나오지 않아요. -->

## {responsibilities}

## {requirements}

<!-- 한 줄에 하나씩. 아래처럼 답을 달 수 있어요.
- 서버 개발 경험 3년 이상
  - 태그: Kotlin
  - 경험: 경험 파일 이름
  - 부족: 채워야 할 점
  - 보완: 어떻게 채울지
-->

## {nice}

## {reasons}

## {points}

## {reverse_questions}

## {posting}
"""

ESSAYS = """\
<!-- 지원서의 문항을 제목으로 쓰고 그 아래에 답변을 쓰세요. 글자 수 제한은 제목에서 읽어요.

## [필수] 지원 동기를 적어 주세요. (최대 1,000자)

- 태그: 협업
- 상태: 초안

답변을 여기에 쓰세요.
-->
"""

QUESTIONS = """\
<!-- ‘# ’는 분류, ‘## ’는 질문이에요. 답이 아직 없으면 ‘- ’로 질문만 적어도 돼요.

# 기술

- 아직 답을 쓰지 않은 질문?

## 답을 쓴 질문? (1분)

- 키워드: 첫째, 둘째

답변을 여기에 쓰세요.

### 꼬리 질문

- 이어지는 질문? → 짧은 답
-->
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
