"""Text: reading Markdown, plain text, counting, particles and folding. Knows nothing of profiles."""
