"""A profile of any size, made by rule: the same sizes give the same files.

Files are about as long, and as rich in Markdown and expressions, as those of the sample profile; no two
hold the same text.
"""

from pathlib import Path

TAGS = ("kafka", "python", "sql", "airflow", "redis", "kubernetes", "spark", "java", "testing", "teamwork")

_SENTENCES = (
    "요청이 몰리는 시간마다 응답이 늦어졌고 아무도 원인을 몰랐습니다.",
    "먼저 구간을 나누어 재고, 가장 오래 걸리는 곳부터 하나씩 줄였습니다.",
    "기록을 모아 보니 같은 값을 되풀이해서 읽는 질의가 **절반을 넘었습니다**.",
    "멈추지 않고 옮기려고 옛 결과와 새 결과를 나란히 두고 견주었습니다.",
    "차이가 없어진 곳부터 옮겼고, 되돌리는 방법도 `rollback` 한 줄로 남겼습니다.",
    "동료가 밤에 깨지 않아도 되게 경보를 다시 정리하고 절차를 적었습니다.",
    "무엇을 모르는지 아는 것이 빠르게 고치는 것보다 먼저라는 것을 배웠습니다.",
    "사업 팀과 고객지원 팀이 함께 볼 수 있는 화면을 만들어 설명을 줄였습니다.",
)


def write_profile(root: Path, positions: int, experiences: int, facts: int = 60) -> Path:
    """Write a profile with so many positions and experiences below `root`; its folder."""
    _write(root / "profile.yml", "name: 한시험\nlanguage: ko\n")
    _write(root / "facts.yml", "".join(_fact(number) for number in range(facts)))
    _write(
        root / "tags.yml", "".join(f"{tag}:\n  label: {tag.title()}\n  aliases: [{tag}-x]\n" for tag in TAGS)
    )
    _write(root / "intro.md", _introductions())
    _write(root / "plan.md", "".join(_week(number) for number in range(4)))
    for number in range(10):
        _write(root / f"career/c{number}.md", _career(number))
    for number in range(experiences):
        _write(root / f"experiences/e{number:04}.md", _experience(number, facts))
    _write(root / "questions/common.md", "# 공통\n\n" + "".join(_question(number) for number in range(20)))
    for number in range(positions):
        folder = root / f"companies/firm{number:04}/server"
        _write(folder / "position.md", _position(number))
        _write(folder / "essays.md", "".join(_essay(number, part, experiences, facts) for part in range(3)))
        _write(folder / "questions.md", "# 기술\n\n" + "".join(_question(number, part) for part in range(6)))
        _write(folder / "checklist.md", _checklist(number))
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _prose(number: int, sentences: int) -> str:
    """A paragraph that no other number has."""
    chosen = [_SENTENCES[(number + step * 3) % len(_SENTENCES)] for step in range(sentences - 1)]
    return " ".join([f"{number}번째 일에서 겪은 것입니다.", *chosen])


def _fact_of(number: int) -> str:
    return f"{{{{ fact('f{number}') }}}}"


def _fact(number: int) -> str:
    return (
        f"f{number}:\n  value: {number + 3}%\n  before: {number + 40}%\n"
        f"  subject: 지표 {number}\n  evidence: 기록 {number}\n"
    )


def _introductions() -> str:
    return (
        "## 30초\n\n{{ me }}입니다. {{ fact('f0') | josa('을/를') }} 이뤘습니다.\n\n"
        f"## 1분\n\n안녕하세요, {{{{ me }}}}입니다.\n\n{_prose(1, 6)}\n\n{_prose(2, 5)}\n"
    )


def _week(number: int) -> str:
    days = "".join(
        f"- [ ] {day}: {_SENTENCES[(number + place) % 8]}\n" for place, day in enumerate("월화수목금")
    )
    return f"## {number + 1}주차 (2027-03-{number * 7 + 1:02} ~ 03-{number * 7 + 7:02})\n\n{days}\n"


def _career(number: int) -> str:
    return (
        f"---\nemployer: 지어낸회사{number}\nperiod: 20{10 + number}.01 - 20{10 + number}.12\n"
        f"stack: [Python]\n---\n\n{_prose(number, 3)}\n\n#### 담당 업무\n\n"
        "- **서비스 개발**\n  - 서버를 만들고 운영했습니다.\n  - 배포를 자동화했습니다.\n"
    )


def _experience(number: int, facts: int) -> str:
    first, second = TAGS[number % len(TAGS)], TAGS[(number * 3 + 1) % len(TAGS)]
    fact, other = _fact_of(number % facts), _fact_of(number * 7 % facts)
    return (
        f"---\ntitle: 경험 {number}\ncareer: c{number % 10}\nperiod: 2024.01 - 2024.12\n"
        f"role: 설계와 개발\ntags: [{first}, {second}]\nstack: [PostgreSQL]\n---\n\n"
        f"시스템 {number}의 지표를 {fact}만큼 개선했습니다. {_prose(number, 3)}\n\n"
        f"## 상황\n\n{_prose(number + 1, 5)}\n\n{_prose(number + 2, 3)}\n\n"
        f"## 역할\n\n{_prose(number + 3, 2)}\n\n"
        f"## 행동\n\n- **재기**: {_prose(number + 4, 3)}\n- **줄이기**: {_prose(number + 5, 2)}\n"
        f"- **옮기기**: {_prose(number + 6, 2)}\n\n"
        f"## 결과\n\n지표가 {fact}만큼 나아지고 문의는 {other}가 됐습니다. {_prose(number + 7, 3)}\n\n"
        f"## 배운 점\n\n{_prose(number + 8, 2)}\n\n"
        f"## 짧게\n\n시스템 {number}의 지표를 {fact} 개선했습니다. {_SENTENCES[number % 8]}\n"
    )


def _question(owner: int, part: int = 0) -> str:
    number = owner * 10 + part
    return (
        f"## 질문 {owner}-{part}에 어떻게 답하시겠습니까?\n\n- 키워드: 원인, 대응, 결과\n"
        f"- 의도: 문제를 나누는 순서를 본다\n- 태그: {TAGS[number % len(TAGS)]}\n- 시간: 1분\n\n"
        f"먼저 상황을 나눠서 봅니다. {_prose(number, 3)}\n\n{_prose(number + 5, 2)}\n\n"
        "### 꼬리 질문\n\n- 다른 방법은요? → 비교해 봤습니다.\n"
        "- 가장 어려운 점은요? → 모르는 것을 찾는 일이었습니다.\n\n"
    )


def _position(number: int) -> str:
    lines = "".join(
        f"- {tag} 경험이 있으신 분\n" for tag in (TAGS[number % 10], TAGS[(number + 4) % 10], "소통", "설계")
    )
    return (
        f"---\ntitle: 서버 개발자\ncompany_name: 지원회사{number}\nstatus: open\npriority: {number % 9 + 1}\n"
        f"location: 서울\nstages:\n  - stage: 서류\n    result: passed\n"
        f"  - stage: 1차 면접\n    at: 2027-03-{number % 28 + 1:02} 14:00\n---\n\n"
        f"## 주요 업무\n\n- 서버를 개발합니다.\n- {_SENTENCES[number % 8]}\n\n## 자격요건\n\n{lines}\n"
        f"## 우대사항\n\n- {TAGS[(number + 7) % 10]} 운영\n\n"
        f"## 지원 이유\n\n{{{{ company | josa('이/가') }}}} 만드는 서비스를 오래 썼습니다. "
        f"{_prose(number, 4)}\n\n"
        f"## 면접 전략\n\n- {_SENTENCES[(number + 1) % 8]}\n- {_SENTENCES[(number + 2) % 8]}\n\n"
        "## 역질문\n\n- 팀은 어떻게 일하나요?\n- 배포는 얼마나 자주 하나요?\n"
    )


def _essay(number: int, part: int, experiences: int, facts: int) -> str:
    story = f"e{(number * 3 + part) % experiences:04}"
    return (
        f"## 문항 {part}: 경험을 적어 주세요. (최대 1,000자)\n\n- 태그: {TAGS[part]}\n\n"
        f"{{{{ company }}}}에 지원한 이유는 {part}가지입니다. {{{{ experience('{story}').summary }}}}\n\n"
        f"{_prose(number * 3 + part, 6)}\n\n"
        f"- {_SENTENCES[number % 8]}\n- {_SENTENCES[(number + part) % 8]}\n\n"
        f"{_fact_of(number % facts)}의 성과를 냈습니다. {_prose(number * 3 + part + 1, 3)}\n\n"
    )


def _checklist(number: int) -> str:
    return (
        f"## 서류\n\n- [x] 자기소개서 다시 읽기\n- [ ] 증명서 내기 📅 2027-02-{number % 28 + 1:02}\n"
        "  - [ ] 졸업증명서\n\n## 면접\n\n- [ ] 오시는 길 확인하기\n- [ ] 회사 기사 읽기\n"
    )
