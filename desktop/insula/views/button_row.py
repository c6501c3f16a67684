"""Buttons in a row; those that do not fit go into a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from insula.domain.overriding import override
from insula.views.fitting_row import FittingRow
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import IconButton


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Offer:
    """A button as a row and a menu show it; `tint` is the token of its icon in a menu."""

    button: IconButton
    icon: str
    tint: str = "text"


class ButtonRow(FittingRow):
    """The words and obstacles of the buttons are their owner's."""

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__([offer.button for offer in offers], parent)
        self._offers = tuple(offers)
        self.menu.setToolTipsVisible(True)
        self.retell()

    def fill(self, menu: QMenu) -> None:
        """Add them all to a menu."""
        for offer in self._offers:
            menu.addAction(_entry(offer, menu))

    @override
    def fill_more(self) -> None:
        for offer in self._offers:
            if not offer.button.isVisible():
                self.menu.addAction(_entry(offer, self.menu))


def _entry(offer: Offer, menu: QMenu) -> QAction:
    button = offer.button
    action = QAction(tinted_icon(offer.icon, offer.tint), button.text(), menu)
    action.setEnabled(button.isEnabled())
    action.setToolTip(button.obstacle or "")
    action.triggered.connect(button.click)
    return action
