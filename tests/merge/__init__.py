"""Tests of merging: expressions, spans and their faults."""
