"""Tests of the sandbox: what templates may do, and what it may cost."""
