"""Findings about what was sent: freezing it, and keeping it as it was."""

from generator.diagnostics import Code, Severity

SUBMISSION_EXISTS = Code(
    "submission-exists",
    Severity.ERROR,
    "{day}에 남긴 제출본과 똑같아서 다시 남기지 않았어요",
    "the very same was already frozen for {day} and was left as it is",
    "다른 날에 낸 글이면 --date로 날짜를 적어 주세요.",
    "say --date if it went out on another day.",
)
NOTHING_TO_SUBMIT = Code(
    "nothing-to-submit",
    Severity.ERROR,
    "제출본으로 남길 답변이 없어요",
    "there is no answer to freeze",
    "essays.md에 답변을 쓰거나, --sent로 실제로 낸 글을 알려 주세요.",
    "write answers in essays.md, or give what was sent with --sent.",
)
CHANGED_SUBMISSION = Code(
    "changed-submission",
    Severity.ERROR,
    "제출본이 남겨 둔 뒤에 바뀌었어요: {file}",
    "a frozen file has been changed since: {file}",
    "제출본은 고치지 않아요. 버전 관리나 백업에서 되돌려 주세요.",
    "frozen texts stay as they are: restore it from version control or a backup.",
)
MISSING_SUBMISSION = Code(
    "missing-submission",
    Severity.ERROR,
    "남겨 둔 제출본이 없어졌어요: {file}",
    "a frozen file is gone: {file}",
    "버전 관리나 백업에서 되돌려 주세요. "
    "잘못 남긴 것이면 날짜 폴더와 submitted/index.yml의 그 줄을 함께 지우세요.",
    "restore it from version control or a backup; to undo a mistaken one, delete the dated folder"
    " and its line in submitted/index.yml, too.",
)
TOLD_OTHERWISE = Code(
    "told-otherwise",
    Severity.WARNING,
    "면접에서는 {said}, 제출본에는 {sent}",
    "said in the interview: {said}; in what was submitted: {sent}",
    "다음 면접에서 왜 다른지 물을 수 있으니 설명을 준비해 주세요.",
    "they may ask why: prepare to explain it.",
)
