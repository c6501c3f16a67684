"""How an engine is found, asked and listened to."""
