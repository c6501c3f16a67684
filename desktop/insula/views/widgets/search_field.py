"""Where one types what to look for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.views.theme.icons import SMALL, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.widgets.buttons import ButtonKind, IconButton

_MARGIN = 10
_TARGET = 24


class SearchField(QLineEdit):
    """Escape empties it first, then goes to the window; Down goes to the list. The owner binds Ctrl+F to `seek`."""

    descended = Signal()
    """Down was pressed: the list may take the focus."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clear = IconButton("x", kind=ButtonKind.GHOST, parent=self, quiet=True, small=True)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")
        self.setMinimumWidth(160)
        self.set_placeholder(placeholder)
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
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.setGeometry(self.width() - _TARGET - 3, (self.height() - _TARGET) // 2, _TARGET, _TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        glass = icon_pixmap("search", current_tokens().secondary, SMALL, self.devicePixelRatioF())
        QPainter(self).drawPixmap(_MARGIN, (self.height() - SMALL) // 2, glass)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.setTextMargins(_MARGIN + SMALL - 2, 0, _TARGET if text else 0, 0)

    def _retranslate(self) -> None:
        self._clear.set_name(QCoreApplication.translate("SearchField", "Clear the search"))
