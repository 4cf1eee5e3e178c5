"""Findings of checking: what must not reach an interviewer."""

from generator.diagnostics import Code, Severity

OVER_LIMIT = Code(
    "over-limit",
    Severity.ERROR,
    "답변 {count}{unit}, 제한 {limit}{unit}: {excess}{unit} 넘었어요",
    "the answer is {count}{unit} long, {excess}{unit} over the limit of {limit}{unit}",
    "양식은 넘친 끝부분을 자르거나 받지 않아요. 줄여 주세요.",
    "the form cuts the end or refuses it: shorten it.",
)
OVER_LIMIT_SOME_WAYS = Code(
    "over-limit-some-ways",
    Severity.ERROR,
    "답변 {count}{unit}, 제한 {limit}{unit}: {excess}{unit} 넘었어요. 다르게 세면 들어가요: {ways}",
    "the answer is {count}{unit} long, {excess}{unit} over the limit of {limit}{unit}; "
    "counted otherwise it fits: {ways}",
    "양식이 어떻게 세는지 확인하고 ‘세는 법’에 적거나, 줄여 주세요.",
    "see how the form counts and write it under `count`, or shorten the answer.",
)
OVER_SOFT_LIMIT = Code(
    "over-soft-limit",
    Severity.WARNING,
    "답변 {count}{unit}, 제한 {limit}{unit} 내외: 10% 넘게 많아요",
    "the answer is {count}{unit} long, more than 10% above the rough limit of {limit}{unit}",
    "조금 줄여 주세요.",
    "shorten it a little.",
)
LIMIT_DEPENDS = Code(
    "limit-depends-on-counting",
    Severity.WARNING,
    "답변 {count}{unit}, 제한 {limit}{unit}: 들어가지만 다르게 세면 넘어요: {ways}",
    "the answer is {count}{unit} long and within {limit}{unit}, but not if counted otherwise: {ways}",
    "양식이 어떻게 세는지 확인하고 ‘세는 법’에 적어 주세요.",
    "see how the form counts and write it under `count`.",
)
UNDER_MINIMUM = Code(
    "under-minimum",
    Severity.ERROR,
    "답변 {count}{unit}, 최소 {limit}{unit}: {missing}{unit} 모자라요",
    "the answer is {count}{unit} long, {missing}{unit} short of the minimum of {limit}{unit}",
    "양식이 받지 않을 수 있어요. 더 써 주세요.",
    "the form may refuse it: write more.",
)
UNFINISHED_MINIMUM = Code(
    "unfinished-minimum",
    Severity.WARNING,
    "쓰는 중인 답변 {count}{unit}, 최소 {limit}{unit}: {missing}{unit} 남았어요",
    "the draft is {count}{unit} long, {missing}{unit} short of the minimum of {limit}{unit}",
    "더 써 주세요.",
    "write more.",
)
UNDERFILLED = Code(
    "underfilled",
    Severity.HINT,
    "답변 {count}{unit}, 제한 {limit}{unit}: {share}%만 채웠어요",
    "the answer is {count}{unit} long and fills {share}% of {limit}{unit}",
    "할 말이 더 있는지 보세요. 기준은 profile.yml의 counting.fill이에요.",
    "see whether there is more to say; counting.fill in profile.yml sets the share.",
)
TOO_MANY_ENTRIES = Code(
    "too-many-entries",
    Severity.WARNING,
    "항목이 {count}개 있어요. 최대 {limit}개까지예요",
    "there are {count} entries; at most {limit} are asked for",
    "덜 중요한 것을 빼 주세요.",
    "leave out what matters less.",
)
WRONG_COUNT = Code(
    "wrong-count",
    Severity.WARNING,
    "적어 둔 글자 수는 {written}{unit}, 실제 글자 수는 {count}{unit}",
    "the written count is {written}{unit}, but the answer has {count}{unit}",
    "적은 뒤에 답변이 바뀐 것 같아요. 고치거나 지워 주세요.",
    "the answer seems to have changed since: mend or remove the count.",
)
OTHER_COMPANY = Code(
    "other-company",
    Severity.ERROR,
    "‘{company}’에 낼 글에 다른 회사 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names another company, ‘{name}’",
    "바꿔 주세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "replace it; if it is meant, add it to mentions in company.md.",
)
MAYBE_OTHER_COMPANY = Code(
    "maybe-other-company",
    Severity.WARNING,
    "‘{company}’에 낼 글에 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names ‘{name}’",
    "다른 지원서에서 옮겨 온 것이 아닌지 보세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "see that it was not carried over; if it is meant, add it to mentions in company.md.",
)
RELATED_COMPANY = Code(
    "related-company",
    Severity.WARNING,
    "‘{company}’에 낼 글에 관계사로 보이는 ‘{name}’ 이름이 있어요",
    "a text for ‘{company}’ names ‘{name}’, which seems to be a sister company",
    "지원하는 회사가 맞는지 보세요. 일부러 쓴 이름이면 company.md의 mentions에 적어 주세요.",
    "see that the right firm is meant; if so, add it to mentions in company.md.",
)
COMPANY_IN_SHARED_TEXT = Code(
    "company-in-shared-text",
    Severity.WARNING,
    "모든 지원에 쓰는 글에 지원하는 회사 ‘{name}’ 이름이 있어요",
    "a text for all applications names one of the companies, ‘{name}’",
    "회사 이름은 company 표현식으로 넣거나, 그 회사의 폴더로 옮겨 주세요.",
    "use the company expression, or move the text to that company.",
)
YOUR_COMPANY = Code(
    "your-company",
    Severity.HINT,
    "‘귀사’라고만 쓰면 어느 회사에 내도 되는 글로 읽혀요",
    "‘귀사’ reads as if the text went to any company",
    "회사 이름을 써 보세요.",
    "name the company.",
)
OTHER_POSITION = Code(
    "other-position",
    Severity.WARNING,
    "‘{title}’에 낼 글에서 다른 포지션 ‘{name}’에 지원한다고 해요",
    "a text for ‘{title}’ says that one applies for another position, ‘{name}’",
    "다른 지원서에서 옮겨 온 것이 아닌지 보고, 이 포지션의 이름으로 바꿔 주세요.",
    "see that it was not carried over, and write this position's title.",
)
WRONG_PARTICLE = Code(
    "wrong-particle",
    Severity.WARNING,
    "‘{written}’ 조사가 회사 이름과 맞지 않아요. 맞는 말: ‘{right}’",
    "the particle in ‘{written}’ does not fit the company's name; it should be ‘{right}’",
    "이름만 바꿔 넣은 글로 보여요. 조사를 고쳐 주세요.",
    "it looks as if only the name had been replaced: mend the particle.",
)
NUMBERS_DIFFER = Code(
    "numbers-differ",
    Severity.ERROR,
    "같은 문장인데 여기는 {mine}, 다른 곳은 {theirs}: {sentence}",
    "the same sentence says {mine} here and {theirs} elsewhere: {sentence}",
    "맞는 수치를 facts.yml에 한 번만 적고 두 곳에서 불러 쓰면 어긋나지 않아요.",
    "keep the right number once in facts.yml and use it in both places.",
)
NUMBERS_MAY_DIFFER = Code(
    "numbers-may-differ",
    Severity.WARNING,
    "같은 이야기인데 여기는 {mine}, 다른 곳은 {theirs}: {sentence}",
    "what seems to be the same says {mine} here and {theirs} elsewhere: {sentence}",
    "범위가 다르면 무엇의 수치인지 적고, 같으면 하나로 맞춰 주세요.",
    "say what each number is of, or make them one.",
)
NOUN_DRIFTS = Code(
    "noun-drifts",
    Severity.WARNING,
    "같은 수 {number}: 여기서는 ‘{noun}’, 다른 곳에서는 ‘{other}’ 수예요",
    "the same {number} counts ‘{noun}’ here and ‘{other}’ elsewhere",
    "무엇을 센 것인지 확인하고 하나로 맞춰 주세요.",
    "see what was counted and say it the same way.",
)
CONTRADICTS_FACT = Code(
    "contradicts-fact",
    Severity.WARNING,
    "글에는 {mine}, ‘{name}’ 수치에는 {value}",
    "the text says {mine}, the fact ‘{name}’ says {value}",
    "맞는 쪽으로 고치고, 글에서는 수치를 불러 쓰세요.",
    "mend what is wrong, and use the fact in the text.",
)
UNVERIFIED_FACT = Code(
    "unverified-fact",
    Severity.WARNING,
    "확인하지 않은 ‘{name}’ 수치({value})를 써요",
    "uses the fact ‘{name}’ ({value}), which is unverified",
    "근거를 찾아 확인하거나 빼 주세요.",
    "verify it or leave it out.",
)
FORBIDDEN_FACT = Code(
    "forbidden-fact",
    Severity.ERROR,
    "쓰지 않기로 한 ‘{name}’ 수치({value})를 써요",
    "uses the fact ‘{name}’ ({value}), which is not to be used",
    "빼 주세요.",
    "leave it out.",
)
FORBIDDEN_FACT_TYPED = Code(
    "forbidden-fact-typed",
    Severity.WARNING,
    "쓰지 않기로 한 ‘{name}’ 수치({value})가 글에 적혀 있어요: {mine}",
    "the fact ‘{name}’ ({value}) is not to be used, but the text says {mine}",
    "빼 주세요.",
    "leave it out.",
)
TARGET_AS_DONE = Code(
    "target-as-done",
    Severity.WARNING,
    "목표인 ‘{name}’ 수치({value})를 이미 이룬 것처럼 써요",
    "tells the target ‘{name}’ ({value}) as if it had been reached",
    "문장에 목표, 예정, 계획이라고 적어 주세요.",
    "say in the sentence that it is a target.",
)
TARGET_TYPED_AS_DONE = Code(
    "target-typed-as-done",
    Severity.WARNING,
    "목표인 ‘{name}’ 수치({value})를 이미 이룬 것처럼 적었어요: {mine}",
    "the target ‘{name}’ ({value}) is told as {mine}, as if it had been reached",
    "문장에 목표, 예정, 계획이라고 적어 주세요.",
    "say in the sentence that it is a target.",
)
WRONG_TENURE = Code(
    "wrong-tenure",
    Severity.WARNING,
    "‘{claim}’ 표현이 경력 기간과 달라요. 더하면 {months}",
    "‘{claim}’ differs from what the periods add up to, {months}",
    "경력 기간이나 글을 고쳐 주세요. 인사팀은 이 둘을 견줘 봐요.",
    "mend the periods or the text: they are compared.",
)
WRONG_LENGTH = Code(
    "wrong-length",
    Severity.WARNING,
    "‘{claim}’ 표현이 적힌 날짜와 달라요. 날짜로는 {months}",
    "the dates make {months}, but the text says ‘{claim}’",
    "날짜나 기간을 고쳐 주세요.",
    "mend the dates or the length.",
)
UNDERSTATED = Code(
    "understated-period",
    Severity.WARNING,
    "‘{claim}’ 표현보다 실제 기간이 길어요: {months}",
    "says ‘{claim}’, but the period is {months}",
    "오래된 글이 남은 것 같아요. 실제 기간으로 고쳐 주세요.",
    "an old text seems to have stayed: write the real length.",
)
TODO_LEFT = Code(
    "todo-left",
    Severity.ERROR,
    "할 일 표시가 남아 있어요: {words}",
    "a note to oneself is left: {words}",
    "마저 쓰거나, ‘메모’로 옮겨 주세요.",
    "finish it, or move it to the notes.",
)
TODO_MAYBE = Code(
    "todo-maybe",
    Severity.WARNING,
    "나에게 남긴 메모로 보여요: {words}",
    "this looks like a note to oneself: {words}",
    "마저 쓰거나, ‘메모’로 옮겨 주세요.",
    "finish it, or move it to the notes.",
)
PLACEHOLDER = Code(
    "placeholder-left",
    Severity.ERROR,
    "채우지 않은 자리가 남아 있어요: {words}",
    "a placeholder is left: {words}",
    "실제 이름이나 값으로 바꿔 주세요.",
    "put in the real name or value.",
)
PLACEHOLDER_MAYBE = Code(
    "placeholder-maybe",
    Severity.WARNING,
    "채우지 않은 자리로 보여요: {words}",
    "this looks like a placeholder: {words}",
    "실제 이름이나 값으로 바꿔 주세요.",
    "put in the real name or value.",
)
BRACES_LEFT = Code(
    "braces-left",
    Severity.ERROR,
    "표현식이 될 수 없는 ‘{words}’ 괄호가 글에 남아 있어요",
    "‘{words}’ is left in the text and is no expression",
    "지우거나, 글자로 쓰려면 `코드`로 감싸 주세요.",
    "remove it, or put it in `code` to keep it as text.",
)
EMPTY_BRACKETS = Code(
    "empty-brackets",
    Severity.WARNING,
    "빈 괄호가 남아 있어요: {words}",
    "empty brackets are left: {words}",
    "채우거나 지워 주세요.",
    "fill them or remove them.",
)
LONE_JAMO = Code(
    "lone-jamo",
    Severity.WARNING,
    "글자가 되지 못한 자모가 있어요: {words}",
    "there is a stray letter: {words}",
    "잘못 눌린 글자예요. 고쳐 주세요.",
    "a slip of the keyboard: mend it.",
)
MARKUP_LEFT = Code(
    "markup-left",
    Severity.WARNING,
    "꾸미는 표시가 글자로 남아요: {words}",
    "a mark of formatting stays as text: {words}",
    "양식에 붙이면 그대로 보여요. 짝을 맞추거나 지워 주세요.",
    "it shows when pasted into the form: close it or remove it.",
)
DOUBLED_PARTICLE = Code(
    "doubled-particle",
    Severity.WARNING,
    "조사가 겹쳤어요: {words}",
    "a particle is doubled: {words}",
    "하나만 남겨 주세요.",
    "leave one.",
)
PARTICLE_MISFIT = Code(
    "particle-misfit",
    Severity.WARNING,
    "앞말과 맞지 않는 조사예요: {words}",
    "a particle does not fit the word before it: {words}",
    "앞말만 바꾸고 조사는 그대로 둔 것 같아요. 고쳐 주세요.",
    "it looks as if only the word before it had been replaced: mend it.",
)
DOUBLED_WORD = Code(
    "doubled-word",
    Severity.WARNING,
    "같은 말이 이어서 두 번 나와요: {words}",
    "a word stands twice in a row: {words}",
    "하나만 남겨 주세요.",
    "leave one.",
)
REPEATED_SENTENCE = Code(
    "repeated-sentence",
    Severity.WARNING,
    "한 글에 같은 문장이 두 번 있어요: {words}",
    "the same sentence stands twice in one text: {words}",
    "하나를 지워 주세요.",
    "remove one.",
)
ASSISTANT_TALK = Code(
    "assistant-talk",
    Severity.ERROR,
    "대화형 도구의 말이 함께 붙여졌어요: {words}",
    "the words of a chat tool were pasted along: {words}",
    "그 문장을 지워 주세요.",
    "remove that sentence.",
)
MERGE_MARKER = Code(
    "merge-marker",
    Severity.ERROR,
    "버전을 합치다 남은 표시가 있어요: {words}",
    "a merge conflict marker is left: {words}",
    "어느 쪽을 쓸지 정하고 표시를 지워 주세요.",
    "choose a side and remove the markers.",
)
OPEN_REQUIREMENT = Code(
    "open-requirement",
    Severity.WARNING,
    "자격요건에 답이 없어요: {text}",
    "a requirement has no answer: {text}",
    "‘경험: …’으로 근거를 달거나 ‘부족: …’으로 어떻게 말할지 적어 주세요.",
    "name an experience, or say under `Gap` how you will speak of it.",
)
ESSAY_WITHOUT_ANSWER = Code(
    "essay-without-answer",
    Severity.HINT,
    "자기소개서 문항에 답이 없어요: {text}",
    "a question of the form has no answer: {text}",
    "essays.md의 그 문항 아래에 써 주세요.",
    "write it beneath the question in essays.md.",
)
READY_WITHOUT_ANSWER = Code(
    "ready-without-answer",
    Severity.ERROR,
    "다 썼다고 한 문항에 답이 없어요: {text}",
    "a question marked as ready has no answer: {text}",
    "답을 쓰거나 상태를 초안으로 바꿔 주세요.",
    "write the answer, or set the state to draft.",
)
QUESTION_WITHOUT_ANSWER = Code(
    "question-without-answer",
    Severity.HINT,
    "예상 질문에 답이 없어요: {text}",
    "a predicted question has no answer: {text}",
    "키워드만이라도 적어 두세요.",
    "write keywords at least.",
)
SAME_ANSWER = Code(
    "same-answer",
    Severity.WARNING,
    "두 질문에 거의 같은 답을 해요: ‘{text}’, ‘{other}’",
    "two questions get nearly the same answer: ‘{text}’, ‘{other}’",
    "한쪽은 다른 이야기로 바꿔 보세요.",
    "tell something else in one of them.",
)
STORY_TOO_OFTEN = Code(
    "story-too-often",
    Severity.WARNING,
    "한 지원서에서 ‘{title}’ 이야기를 {count}번 해요",
    "one application tells ‘{title}’ {count} times",
    "다른 경험도 보여 주세요.",
    "show another experience, too.",
)
UNUSED_STORY = Code(
    "unused-story",
    Severity.HINT,
    "어느 지원에도 쓰지 않는 경험이에요: {title}",
    "no application uses this experience: {title}",
    "태그를 달거나 질문에 이어 주세요.",
    "tag it, or link it to a question.",
)
UNKNOWN_TAG = Code(
    "unknown-tag",
    Severity.HINT,
    "tags.yml에 없는 태그예요: {tag}",
    "a tag that tags.yml does not have: {tag}",
    "tags.yml에 더하거나 있는 이름으로 바꿔 주세요.",
    "add it to tags.yml or use a known one.",
)
FACT_WITHOUT_EVIDENCE = Code(
    "fact-without-evidence",
    Severity.HINT,
    "‘{name}’ 수치에 근거가 없어요",
    "the fact ‘{name}’ has no evidence",
    "어떻게 잰 값인지 evidence에 적어 두면 면접에서 답할 수 있어요.",
    "write in evidence how it was measured: you may be asked.",
)
BLIND_REVEALED = Code(
    "blind-revealed",
    Severity.ERROR,
    "블라인드 지원서에 드러나면 안 되는 것이 있어요: {words} ({kind})",
    "a blind application reveals something: {words} ({kind})",
    "빼거나 드러나지 않는 말로 바꿔 주세요. 어기면 불이익을 받아요.",
    "leave it out: it may disqualify you.",
)
BLIND_HINTED = Code(
    "blind-hinted",
    Severity.WARNING,
    "블라인드 지원서에서 짐작하게 하는 말이에요: {words} ({kind})",
    "a blind application hints at something: {words} ({kind})",
    "필요한 말인지 보고, 아니면 빼 주세요.",
    "see whether it is needed, and leave it out if not.",
)
TOO_LONG_TO_SAY = Code(
    "too-long-to-say",
    Severity.WARNING,
    "말하는 데 {seconds}초쯤 걸려요. 정한 시간은 {limit}초예요",
    "it takes about {seconds} seconds to say; the time is {limit} seconds",
    "줄이거나 시간을 고쳐 주세요. 말하는 빠르기는 profile.yml의 speaking이에요.",
    "shorten it or change the time; speaking in profile.yml sets the pace.",
)
UNUSED_ALLOW = Code(
    "unused-allow",
    Severity.WARNING,
    "허용한 ‘{code}’ 점검이 여기에는 없어요",
    "‘{code}’ is allowed here, but nothing is found",
    "고쳐졌으니 허용을 지워 주세요.",
    "it has been mended: remove the answer.",
)
UNKNOWN_ALLOW = Code(
    "unknown-allow",
    Severity.WARNING,
    "‘{code}’ 점검은 없어요",
    "there is no finding ‘{code}’",
    "점검 결과에 나온 이름으로 적어 주세요.",
    "use the name that the finding shows.",
)
ALLOW_WITHOUT_REASON = Code(
    "allow-without-reason",
    Severity.HINT,
    "‘{code}’ 점검을 허용한 이유가 없어요",
    "no reason is given for allowing ‘{code}’",
    "이름 뒤에 이유를 적어 두세요.",
    "write the reason behind the name.",
)
DEADLINE_PASSED = Code(
    "deadline-passed",
    Severity.WARNING,
    "지원 마감({day})이 {days}일 지났어요",
    "the deadline ({day}) passed {days} days ago",
    "냈으면 상태를 open으로, 지원하지 않으면 closed로 바꿔 주세요.",
    "set the status to open if it was sent, else to closed.",
)
DEADLINE_NEAR = Code(
    "deadline-near",
    Severity.WARNING,
    "지원 마감({day})이 {days}일 남았어요",
    "the deadline ({day}) is {days} days away",
    "오늘 안에 낼 수 있는지 보세요.",
    "see whether it can go out today.",
)
APPOINTMENT_PASSED = Code(
    "appointment-passed",
    Severity.WARNING,
    "‘{stage}’ 날짜({day})가 {days}일 지났는데 결과가 없어요",
    "‘{stage}’ was on {day}, {days} days ago, and has no result",
    "결과를 적거나 날짜를 고쳐 주세요.",
    "write the result or mend the date.",
)
APPOINTMENT_NEAR = Code(
    "appointment-near",
    Severity.HINT,
    "‘{stage}’ 날짜({day})가 {days}일 남았어요",
    "‘{stage}’ is on {day}, in {days} days",
    "당일 한 장을 인쇄해 두세요.",
    "print what you need for the day.",
)
ANNOUNCEMENT_PASSED = Code(
    "announcement-passed",
    Severity.HINT,
    "‘{stage}’ 결과 발표일({day})이 지났어요",
    "the result of ‘{stage}’ was due on {day}",
    "결과를 적거나 담당자에게 물어보세요.",
    "write the result, or ask.",
)
STAGES_OUT_OF_ORDER = Code(
    "stages-out-of-order",
    Severity.WARNING,
    "‘{second}’ 단계가 ‘{first}’ 단계보다 먼저 있었던 것으로 적혀 있어요",
    "‘{second}’ is told as before ‘{first}’",
    "날짜와 결과를 확인해 주세요.",
    "see the dates and results.",
)
RESULT_WITHOUT_DATE = Code(
    "result-without-date",
    Severity.HINT,
    "‘{stage}’ 결과가 있는데 날짜가 없어요",
    "‘{stage}’ has a result but no date",
    "at에 날짜를 적어 주세요.",
    "write the date under at.",
)
TASK_OVERDUE = Code(
    "task-overdue",
    Severity.WARNING,
    "할 일이 {days}일 늦었어요 ({day}): {text}",
    "a task is {days} days late ({day}): {text}",
    "끝냈으면 표시하고, 아니면 날짜를 옮겨 주세요.",
    "check it off, or move its date.",
)

DATED = (
    DEADLINE_PASSED,
    DEADLINE_NEAR,
    APPOINTMENT_PASSED,
    APPOINTMENT_NEAR,
    ANNOUNCEMENT_PASSED,
    STAGES_OUT_OF_ORDER,
    RESULT_WITHOUT_DATE,
    TASK_OVERDUE,
)
"""Findings that depend on the day: never on pages."""
