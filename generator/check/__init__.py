"""Merged site -> findings: what must not reach an interviewer."""
