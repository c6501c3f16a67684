"""What Insula keeps on disk: paths, journal, locks, trash places, preferences."""
