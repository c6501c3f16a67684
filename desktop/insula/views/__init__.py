"""Widgets. They show what a view-model says and decide nothing."""
