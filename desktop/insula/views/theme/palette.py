"""The tokens as a palette for Fusion, and back."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from insula.views.theme.tokens import DARK, LIGHT, Tokens

_MIDDLE_LIGHTNESS = 128

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "secondary",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Dark: "handle",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
}

_DISABLED = {
    QPalette.ColorRole.WindowText: "disabled",
    QPalette.ColorRole.Text: "disabled",
    QPalette.ColorRole.ButtonText: "disabled",
    QPalette.ColorRole.PlaceholderText: "disabled",
    QPalette.ColorRole.Highlight: "chip",
    QPalette.ColorRole.HighlightedText: "disabled",
    QPalette.ColorRole.Accent: "disabled",
    QPalette.ColorRole.Link: "disabled",
}


def palette_of(tokens: Tokens) -> QPalette:
    """A palette in which every role is set, so that nothing of the platform's shines through."""
    colours = tokens.colours()
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(QPalette.ColorGroup.All, role, QColor(colours[name]))
    for role, name in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[name]))
    return palette


def current_tokens() -> Tokens:
    """The tokens of the scheme in force, told from the application's palette."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < _MIDDLE_LIGHTNESS else LIGHT
