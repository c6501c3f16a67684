"""Where one types or steps to a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from insula.domain.overriding import override


class NumberField(QSpinBox):
    """The wheel turns it only while it has the focus, so that scrolling a dialog changes nothing."""

    def __init__(self, minimum: int = 0, maximum: int = 99, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
