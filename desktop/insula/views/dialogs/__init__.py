"""Dialogs: opened with `open()`, they ask, and the work they begin goes to the line at the bottom."""
