"""Site -> merged text: expressions evaluated, every stretch traced to its source line."""
