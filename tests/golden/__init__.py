"""Complete rendered packs, compared as text."""
