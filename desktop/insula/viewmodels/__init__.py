"""Facts folded into what a view shows, and intents sent back. QtCore only."""
