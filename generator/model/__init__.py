"""The source entities: what one candidate wrote, read once and never changed."""
