"""Tests of the source entities and of what follows from their declarations."""
