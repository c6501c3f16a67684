"""The details at the right of a list."""
