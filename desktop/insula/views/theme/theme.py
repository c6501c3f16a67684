"""Applies the look to the application, and follows the system from light to dark."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from insula.views.theme.fonts import text_font
from insula.views.theme.palette import palette_of
from insula.views.theme.resources import register_resources
from insula.views.theme.stylesheet import stylesheet_of
from insula.views.theme.tokens import DARK, LIGHT, Tokens


class Scheme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_FOR_QT = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


STYLE = ("-style", "fusion")
"""Options for QApplication: the style sheet is made for Fusion. To ask for the style later takes much longer."""


class Theme(QObject):
    """The look in force, of an application made with STYLE.

    `changed` follows every switch, after the whole application has it.
    """

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._scheme = Scheme.SYSTEM
        self._tokens: Tokens | None = None
        self._is_dressed = False
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def tokens(self) -> Tokens:
        """The colours in force; light until the first `apply`."""
        return self._tokens or LIGHT

    def prepare(self, scheme: Scheme) -> None:
        """Colours and fonts, for widgets made before `apply`, which are then polished once instead of at each step."""
        self._scheme = scheme
        self._application.styleHints().setColorScheme(_FOR_QT[scheme])
        self._paint(self._wanted())

    def apply(self, scheme: Scheme) -> None:
        """Switch now, every open window included; the native frames and dialogs follow where the platform can."""
        self._scheme = scheme
        self._application.styleHints().setColorScheme(_FOR_QT[scheme])
        self._dress()

    def _dress(self) -> None:
        tokens = self._wanted()
        if tokens is self._tokens and self._is_dressed:
            return
        self._paint(tokens)
        self._is_dressed = True
        self._application.setStyleSheet(stylesheet_of(tokens))
        self.changed.emit()

    def _paint(self, tokens: Tokens) -> None:
        if tokens is self._tokens:
            return
        if self._tokens is None:
            register_resources()
            self._application.setFont(text_font())
        self._tokens = tokens
        self._application.setPalette(palette_of(tokens))

    def _wanted(self) -> Tokens:
        match self._scheme:
            case Scheme.LIGHT:
                return LIGHT
            case Scheme.DARK:
                return DARK
            case Scheme.SYSTEM:
                dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
                return DARK if dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()
