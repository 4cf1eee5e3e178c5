"""The one Jinja sandbox: expressions in content and page templates both run in it.

Jinja's own sandbox keeps templates from reaching Python; this one also bounds what they may cost:
no powers, no repeated or ever-growing texts and lists, only listed filters and functions of ours, and
for page templates, which have loops and macros, a budget of work (`budget.py`).
"""
