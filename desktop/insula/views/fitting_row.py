"""Buttons in a row, as many as fit; the others are in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.labels import TextLabel, TextRole

_SPACING = 8


class FittingRow(QWidget):
    """`menu_only` tells that the menu has entries without a button. A subclass overrides `fill_more`."""

    def __init__(
        self, buttons: Sequence[IconButton], parent: QWidget | None = None, *, menu_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._in_row = tuple(buttons)
        self._menu_only = menu_only
        self._more = IconButton("ellipsis")
        self._more.setObjectName("more-actions")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._on_menu)
        self._more.setMenu(self.menu)
        self._count = TextLabel("", TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for button in self._in_row:
            row.addWidget(button)
        row.addWidget(self._more)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_count(self, text: str) -> None:
        """How many are chosen, in words; empty for none."""
        self._count.setText(text)
        self._count.setVisible(bool(text))
        self._fit()

    def retell(self) -> None:
        """The buttons have other words."""
        self._more.set_name(translate("ActionBar", "More actions"))
        self._fit()

    def fill_more(self) -> None:
        """Put what has no room into `menu`, which is empty."""

    @override
    def minimumSizeHint(self) -> QSize:
        return self._more.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Show the first ones that there is room for."""
        more = self._more.sizeHint().width() + _SPACING
        widths = [button.sizeHint().width() + _SPACING for button in self._in_row]
        room = self.width() - (self._count.sizeHint().width() + 2 * _SPACING if self._count.text() else 0)
        all_fit = sum(widths) + (more if self._menu_only else 0) <= room
        used = more
        for button, width in zip(self._in_row, widths, strict=True):
            used += width
            button.setVisible(all_fit or used <= room)
        self._more.setVisible(self._menu_only or not all_fit)

    def _on_menu(self) -> None:
        self.menu.clear()
        self.fill_more()
