"""A profile of any size, made by rule: the same sizes give the same files."""

from pathlib import Path

TAGS = ("kafka", "python", "sql", "airflow", "redis", "kubernetes", "spark", "java", "testing", "teamwork")


def write_profile(root: Path, positions: int, experiences: int, facts: int = 60) -> Path:
    """Write a profile with so many positions and experiences below `root`; its folder."""
    _write(root / "profile.yml", "name: 한시험\nlanguage: ko\n")
    _write(root / "facts.yml", "".join(_fact(number) for number in range(facts)))
    _write(
        root / "tags.yml", "".join(f"{tag}:\n  label: {tag.title()}\n  aliases: [{tag}-x]\n" for tag in TAGS)
    )
    _write(
        root / "intro.md",
        "## 30초\n\n{{ me }}입니다. {{ fact('f0') }}를 이뤘습니다.\n\n## 1분\n\n긴 소개입니다.\n",
    )
    for number in range(10):
        _write(root / f"career/c{number}.md", _career(number))
    for number in range(experiences):
        _write(root / f"experiences/e{number:04}.md", _experience(number, facts))
    _write(root / "questions/common.md", "# 공통\n\n" + "".join(_question(number) for number in range(20)))
    for number in range(positions):
        folder = root / f"companies/firm{number:04}/server"
        _write(folder / "position.md", _position(number))
        _write(folder / "essays.md", "".join(_essay(number, part, experiences, facts) for part in range(3)))
        _write(
            folder / "questions.md", "# 기술\n\n" + "".join(_question(number * 7 + part) for part in range(8))
        )
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _fact(number: int) -> str:
    return f"f{number}:\n  value: {number + 3}%\n  before: {number + 40}%\n  subject: 지표 {number}\n  evidence: 기록 {number}\n"


def _career(number: int) -> str:
    return (
        f"---\nemployer: 지어낸회사{number}\nperiod: 20{10 + number}.01 - 20{10 + number}.12\nstack: [Python]\n---\n\n"
        "#### 담당 업무\n\n- **서비스 개발**\n  - 서버를 만들고 운영했습니다.\n  - 배포를 자동화했습니다.\n"
    )


def _experience(number: int, facts: int) -> str:
    first, second = TAGS[number % len(TAGS)], TAGS[(number * 3 + 1) % len(TAGS)]
    fact = f"{{{{ fact('f{number % facts}') }}}}"
    return (
        f"---\ntitle: 경험 {number}\ncareer: c{number % 10}\ntags: [{first}, {second}]\n---\n\n"
        f"시스템 {number}의 지표를 {fact}만큼 개선했습니다. 원인을 찾고 하나씩 고쳤습니다.\n\n"
        "## 상황\n\n느린 구간이 있었고 아무도 원인을 몰랐습니다. 사용자의 문의가 늘고 있었습니다.\n\n"
        "## 행동\n\n- 구간을 재고 가장 느린 곳을 찾았습니다.\n- 캐시를 두고 질의를 줄였습니다.\n\n"
        f"## 결과\n\n지표가 {fact}만큼 나아졌습니다.\n\n"
        f"## 짧게\n\n시스템 {number}의 지표를 {fact} 개선했습니다.\n"
    )


def _question(number: int) -> str:
    return (
        f"## 질문 {number}에 어떻게 답하시겠습니까?\n\n- 키워드: 원인, 대응, 결과\n- 태그: {TAGS[number % len(TAGS)]}\n\n"
        "먼저 상황을 나눠서 봅니다. 그다음 가장 큰 원인부터 없앱니다.\n\n### 꼬리 질문\n\n- 다른 방법은요? → 비교해 봤습니다.\n\n"
    )


def _position(number: int) -> str:
    lines = "".join(
        f"- {tag} 경험이 있으신 분\n" for tag in (TAGS[number % 10], TAGS[(number + 4) % 10], "소통")
    )
    return (
        f"---\ntitle: 서버 개발자\ncompany_name: 지원회사{number}\nstatus: open\npriority: {number % 9 + 1}\n"
        f"stages:\n  - stage: 1차 면접\n    at: 2027-03-{number % 28 + 1:02} 14:00\n---\n\n"
        f"## 주요 업무\n\n- 서버를 개발합니다.\n\n## 자격요건\n\n{lines}\n## 우대사항\n\n- {TAGS[(number + 7) % 10]} 운영\n\n"
        "## 지원 이유\n\n{{ company | josa('이/가') }} 만드는 서비스를 오래 썼습니다.\n\n## 역질문\n\n- 팀은 어떻게 일하나요?\n"
    )


def _essay(number: int, part: int, experiences: int, facts: int) -> str:
    story = f"e{(number * 3 + part) % experiences:04}"
    return (
        f"## 문항 {part}: 경험을 적어 주세요. (최대 1,000자)\n\n- 태그: {TAGS[part]}\n\n"
        f"{{{{ company }}}}에 지원한 이유는 {part}가지입니다. {{{{ experience('{story}').summary }}}}\n\n"
        f"{{{{ fact('f{number % facts}') }}}}의 성과를 냈습니다.\n\n"
    )
