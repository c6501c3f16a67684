"""Work that one watches in a window of its own."""
