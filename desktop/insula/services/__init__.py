"""One merged live list, one operation per change. No Qt."""
