"""Codes and data turned into sentences that say what to do. Also the command's words, so QtCore at most."""
