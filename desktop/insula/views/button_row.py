"""Buttons in a row; those that do not fit go into a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.labels import TextLabel, TextRole

_SPACING = 8


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Offer:
    """A button as a row and a menu show it; `tint` is the token of its icon in a menu."""

    button: IconButton
    icon: str
    tint: str = "text"


class ButtonRow(QWidget):
    """The words and obstacles of the buttons are their owner's."""

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = tuple(offers)
        self._more = IconButton("ellipsis")
        self._more.setObjectName("more-actions")
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill_more)
        self._more.setMenu(self._menu)
        self._count = TextLabel("", TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for offer in self._offers:
            row.addWidget(offer.button)
        row.addWidget(self._more)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retell()

    def set_count(self, text: str) -> None:
        """How many are chosen, in words; empty for none."""
        self._count.setText(text)
        self._count.setVisible(bool(text))
        self._fit()

    def fill(self, menu: QMenu) -> None:
        """Add them all to a menu."""
        for offer in self._offers:
            menu.addAction(_entry(offer, menu))

    def retell(self) -> None:
        """The buttons have other words."""
        self._more.set_name(translate("ActionBar", "More actions"))
        self._fit()

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
        widths = [offer.button.sizeHint().width() + _SPACING for offer in self._offers]
        room = self.width() - (self._count.sizeHint().width() + 2 * _SPACING if self._count.text() else 0)
        all_fit = sum(widths) <= room
        used = self._more.sizeHint().width() + _SPACING
        for offer, width in zip(self._offers, widths, strict=True):
            used += width
            offer.button.setVisible(all_fit or used <= room)
        self._more.setVisible(not all_fit)

    def _fill_more(self) -> None:
        self._menu.clear()
        for offer in self._offers:
            if not offer.button.isVisible():
                self._menu.addAction(_entry(offer, self._menu))


def _entry(offer: Offer, menu: QMenu) -> QAction:
    button = offer.button
    action = QAction(tinted_icon(offer.icon, offer.tint), button.text(), menu)
    action.setEnabled(button.isEnabled())
    action.setToolTip(button.obstacle or "")
    action.triggered.connect(button.click)
    return action
