"""Words that may be longer than their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.views.widgets.labels import TextLabel, TextRole


class ElidingLabel(TextLabel):
    """One line, cut at its end (names) or in its middle (paths); its tooltip then has the whole."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, parent)
        self._mode = mode
        self._hint = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        return self._shown() != self.text()

    def set_hint(self, hint: str) -> None:
        """A tooltip for when nothing is cut."""
        self._hint = hint
        self._update_tooltip()

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        self._update_tooltip()

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        shortest = self.text() if len(self.text()) <= 3 else f"{self.text()[:2]}…"
        return QSize(metrics.horizontalAdvance(shortest), super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        # QLabel rounds the width of its text down on some fonts, which would cut it where there is room.
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._update_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle  # PySide takes long to make it, so not before the first paint.

        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value,
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _update_tooltip(self) -> None:
        self.setToolTip(self.text() if self.is_elided else self._hint)
