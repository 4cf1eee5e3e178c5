"""Findings about what was left behind: notes to oneself, blanks, slips, pasted talk."""

from generator.diagnostics import Code, Severity

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
