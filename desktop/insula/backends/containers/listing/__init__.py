"""The live list of an engine's containers."""
