"""Merged site -> Markdown pages. Decisions are made in `compose/`; templates hold layout only."""
