"""Library -> Site: which experience, question and task belongs where, and for what reason."""
