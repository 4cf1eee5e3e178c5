"""Tests of composing: which experience, question and task belongs where."""
