"""One line of output, whole, where its row has no room for it."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font

_LINES = 3
_LONGEST = 20_000


class WholeLine(QPlainTextEdit):
    """To read and to copy; hidden without a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whole-line")
        self.setReadOnly(True)
        self.setFont(fixed_font())
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES * QFontMetrics(fixed_font()).lineSpacing() + 16)
        self.hide()
        self.retranslate()

    def set_text(self, text: str) -> None:
        """Show this one; the empty text hides it."""
        self.setPlainText(text[:_LONGEST])
        self.setVisible(bool(text))

    def retranslate(self) -> None:
        self.setAccessibleName(translate("WholeLine", "The whole line"))
