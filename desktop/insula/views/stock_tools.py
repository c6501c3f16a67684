"""What stands above the lists of a page of stock: the search, which list is in front, and what is done to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.views.stock_section import Section
from insula.views.widgets.chips import ChipBar
from insula.views.widgets.search_field import SearchField

_SPACING = 8
_SEARCH_LEAST, _SEARCH_READ, _SEARCH_MOST = 110, 200, 260


class StockTools(QWidget):
    """The buttons at the right lose their words before the search loses the room to be read in."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section[Any]] = ()
        self.search = SearchField()
        self.search.setMinimumWidth(_SEARCH_LEAST)
        self.search.setMaximumWidth(_SEARCH_MOST)
        self.chips = ChipBar()
        self.chips.setObjectName(f"{key}-sections")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)

    def set_sections(self, sections: Sequence[Section[Any]]) -> None:
        """These are chosen between, where there are several."""
        self._sections = sections
        self.chips.setVisible(len(sections) > 1)
        for section in sections:
            for button in section.extras:
                self._row.addWidget(button)

    def fit(self) -> None:
        """Name the buttons anew, with their words where there is room for these."""
        room = self.width() - _SEARCH_READ
        if not self.chips.isHidden():
            room -= self.chips.sizeHint().width() + _SPACING
        for section in self._sections:
            section.retell()
            for button in section.extras:
                button.set_name(button.text())
            narrow = sum(button.sizeHint().width() + _SPACING for button in section.extras) > room
            for button in section.extras if narrow else ():
                button.setText("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
