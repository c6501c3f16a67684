"""Colours, type and icons: one look, in light and in dark."""
