"""Insula: every isolated environment of your machines in one window."""

__version__ = "0.1.0"
