"""Whatever is wrong with a source: a clear finding, and nothing changed."""
