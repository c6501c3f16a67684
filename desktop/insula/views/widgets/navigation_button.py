"""One place of the navigation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from insula.domain.overriding import override
from insula.views.theme.fonts import SMALL, text_font
from insula.views.theme.icons import SMALL as ICON
from insula.views.theme.icons import tinted_icon
from insula.views.theme.palette import current_tokens
from insula.views.widgets.styling import is_restyled

_GAP = 6
_MARGIN = 10


class NavigationButton(QPushButton):
    """Checkable; an exclusive QButtonGroup makes a set of them walk with the arrow keys."""

    def __init__(self, icon: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._count: int | None = None
        self._drawn: QIcon | None = None
        self.setIconSize(QSize(ICON + _GAP, ICON))
        self.setProperty("kind", "navigation")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    @property
    def count(self) -> int | None:
        return self._count

    def set_count(self, count: int | None) -> None:
        """Say how many things are there; None says nothing."""
        self._count = count
        self.setAccessibleDescription(self._figure())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # The words of the chosen one are wider; nothing moves when the choice does.
        room = QFontMetrics(text_font(weight=QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        figure = QFontMetrics(text_font(SMALL)).horizontalAdvance(self._figure())
        return QSize(ICON + _GAP + room + figure + 3 * _MARGIN + 8, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._draw()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setFont(text_font(SMALL))
        painter.setPen(tokens.text if self.isChecked() else tokens.secondary)
        place = QRect(0, 0, self.width() - _MARGIN, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._figure())

    def _figure(self) -> str:
        return "" if self._count is None else QLocale().toString(self._count)

    def _draw(self) -> None:
        drawn = tinted_icon(self._icon, "text", ICON, _GAP)
        if drawn is not self._drawn:
            self._drawn = drawn
            self.setIcon(drawn)
