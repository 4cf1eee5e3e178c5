"""Tests of rendering: pages as text."""
