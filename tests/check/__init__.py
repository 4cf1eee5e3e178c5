"""Tests of checking."""
