"""Where one types what to look for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from insula.views.theme.icons import tinted_icon
from insula.views.widgets.styling import is_restyled


class SearchField(QLineEdit):
    """Escape empties it first, then goes to the window; Down goes to the list. The owner binds Ctrl+F to `seek`."""

    descended = Signal()
    """Down was pressed: the list may take the focus."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glass = QAction(self)
        self._clear = QAction(self)
        self._clear.setVisible(False)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self.set_placeholder(placeholder)
        self.setMinimumWidth(160)
        self._draw()
        self._retranslate()

    def set_placeholder(self, placeholder: str) -> None:
        """What can be looked for; also the field's accessible name."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def seek(self) -> None:
        """Take the focus, ready to type over what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.descended.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._draw()
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _draw(self) -> None:
        self._glass.setIcon(tinted_icon("search", "secondary"))
        self._clear.setIcon(tinted_icon("x", "secondary"))

    def _retranslate(self) -> None:
        self._clear.setText(QCoreApplication.translate("SearchField", "Clear the search"))
        self._clear.setToolTip(self._clear.text())
