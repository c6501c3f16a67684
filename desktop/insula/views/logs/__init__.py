"""The painted log, its tools and its window."""
