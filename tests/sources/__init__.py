"""Tests of the room that reads and writes source files."""
